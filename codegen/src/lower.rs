//! From the language to the model: defaults are filled in, names are made, references are resolved.
//!
//! Lowering is total: it runs on what the checks have accepted, and where they have not it takes the
//! least surprising value instead of failing, so that a spec with warnings still has a model.

use std::collections::HashMap;

use indexmap::IndexMap;

use crate::{
    language::{self, Bounds, FieldSpec, OperationFile, Required, ServiceFile, TypeDef, TypeExpr},
    model::{
        Base, Body, BodyShape, Constraints, Enumeration, Envelope, Field, Input, Location, Model,
        Object, Operation, Pagination, PathPart, Payload, Resource, Response, Service, Type,
        TypeKind, Union, Usage, Value, Variant,
    },
    names::{Unique, snake},
};

/// What an operation means, while it is handed on and sorted: it is large.
pub(crate) type Meant = Box<Operation>;

/// The whole model, of what the operations mean.
pub(crate) fn model(service: &ServiceFile, mut operations: Vec<Meant>) -> Model {
    operations.sort_by(|a, b| (&a.resource, &a.id).cmp(&(&b.resource, &b.id)));
    let mut resources: Vec<Resource> = Vec::new();
    for operation in operations {
        match resources.last_mut() {
            Some(last) if last.id == operation.resource => last.operations.push(*operation),
            _ => resources.push(Resource {
                id: operation.resource.clone(),
                operations: vec![*operation],
            }),
        }
    }
    let mut model = Model {
        service: self::service(service),
        resources,
        index: Default::default(),
    };
    mark_usage(&mut model);
    model
}

fn service(file: &ServiceFile) -> Service {
    let path = path(&file.base.path);
    let parameters = fields(&file.base.parameters);
    Service {
        id: file.service.clone(),
        title: file.title.clone(),
        description: file.description.clone(),
        document: file.document.clone(),
        base: Base {
            path,
            parameters,
            hosts: file.base.hosts.clone(),
        },
        auth: file.auth.clone(),
        headers: file.headers.clone(),
        error_bodies: file.error_bodies.clone(),
        envelopes: file
            .envelopes
            .iter()
            .map(|(name, spec)| {
                let envelope = Envelope {
                    description: spec.description.clone(),
                    fields: fields(&spec.fields),
                    success: spec.success.clone(),
                    error_body: spec
                        .error_body
                        .clone()
                        .unwrap_or_else(|| STANDARD.to_owned()),
                };
                (name.clone(), envelope)
            })
            .collect(),
        errors: file.errors.clone(),
        types: types(&file.types),
    }
}

const STANDARD: &str = "standard";

/// What one operation means: that of this file, which stands at a path in the folder of a resource.
pub(crate) fn operation(
    service: &ServiceFile,
    resource: &str,
    path: String,
    file: &OperationFile,
) -> Meant {
    let request = &file.request;
    Box::new(Operation {
        id: file.operation.clone(),
        resource: resource.to_owned(),
        file: path,
        summary: file.summary.clone(),
        description: file.description.clone(),
        document: file.document.clone(),
        deprecated: file.deprecated.clone(),
        idempotent: file.idempotent,
        method: request.method,
        path: self::path(&request.path),
        auth: (request.auth != "none").then(|| request.auth.clone()),
        also_auth: request.also_auth.clone(),
        inputs: inputs(request),
        body: request.body.as_ref().map(|body| Body {
            media: body.media,
            shape: match body.value {
                Some(_) => BodyShape::Value,
                None => BodyShape::Fields {
                    additional: body.additional.clone(),
                },
            },
            max_bytes: body.max_bytes,
        }),
        response: response(service, &file.response),
        errors: file.errors.clone(),
        rate_limits: file.rate_limits.clone(),
        pagination: file.pagination.as_ref().map(|page| Pagination {
            by: page.by,
            parameter: page.parameter.clone(),
            size: page.size.clone(),
            items: page.items.clone(),
            next: page.next.clone(),
            first: page.first.unwrap_or(1),
            inclusive: page.inclusive,
        }),
        batch: file.batch.clone(),
        types: types(&file.types),
        examples: file.examples.clone(),
        disagreements: file.disagreements.clone(),
    })
}

/// Splits a documented path at its placeholders.
pub(crate) fn path(template: &str) -> Vec<PathPart> {
    let mut parts = Vec::new();
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}') else {
            break;
        };
        if open > 0 {
            parts.push(PathPart::Literal(rest[..open].to_owned()));
        }
        parts.push(PathPart::Parameter(rest[open + 1..open + close].to_owned()));
        rest = &rest[open + close + 1..];
    }
    if !rest.is_empty() {
        parts.push(PathPart::Literal(rest.to_owned()));
    }
    parts
}

/// The inputs of a request: path parameters in the path's order, then query, headers and body.
fn inputs(request: &language::RequestSpec) -> Vec<Input> {
    let mut inputs = Vec::new();
    let mut unique = Unique::default();
    let mut add = |location, wire: &str, spec: &FieldSpec| {
        let field = field(wire, spec, &mut unique);
        inputs.push(Input { location, field });
    };
    for part in path(&request.path) {
        let PathPart::Parameter(wire) = part else {
            continue;
        };
        if let Some(spec) = request.path_parameters.get(&wire) {
            add(Location::Path, &wire, &always(spec));
        }
    }
    let kinds = [
        (Location::Query, &request.query),
        (Location::Header, &request.headers),
    ];
    let body = request.body.as_ref();
    let body_fields = body.map(|body| (Location::Body, &body.fields));
    for (location, fields) in kinds.into_iter().chain(body_fields) {
        for (wire, spec) in fields {
            add(location, wire, spec);
        }
    }
    if let Some(value) = body.and_then(|body| body.value.as_ref()) {
        let mut value = always(value);
        value.alias.get_or_insert_with(|| "body".to_owned());
        add(Location::Body, "", &value);
    } else if let Some(additional) = body.and_then(|body| body.additional.as_ref()) {
        add(Location::Body, "", &additional_field(additional));
    }
    inputs
}

/// The same, required in a request whatever its spec says.
fn always(spec: &FieldSpec) -> FieldSpec {
    FieldSpec {
        required: Required::Always,
        ..spec.clone()
    }
}

/// The field that stands for the free keys of a body.
fn additional_field(ty: &TypeExpr) -> FieldSpec {
    let mut field = FieldSpec::new(TypeExpr::Map(Box::new(ty.clone())));
    field.alias = Some("additional".to_owned());
    field.flatten = true;
    field
}

fn response(service: &ServiceFile, spec: &language::ResponseSpec) -> Response {
    let envelope = service.envelopes.get(&spec.envelope);
    let pointer = spec.payload.clone();
    let payload = if spec.binary {
        Payload::Binary
    } else if spec.empty {
        Payload::Empty
    } else if let Some(ty) = &spec.ty {
        Payload::Value {
            pointer,
            ty: ty.clone(),
        }
    } else {
        let object = Object {
            fields: fields(&spec.fields),
            additional: spec.additional.clone(),
        };
        Payload::Object { pointer, object }
    };
    Response {
        status: spec.status.clone(),
        envelope: envelope.map(|_| spec.envelope.clone()),
        payload,
        success: spec
            .success
            .clone()
            .or_else(|| envelope.and_then(|e| e.success.clone())),
        error_body: spec
            .error_body
            .clone()
            .or_else(|| envelope.and_then(|e| e.error_body.clone()))
            .unwrap_or_else(|| STANDARD.to_owned()),
        partial: spec.partial.clone(),
        description: spec.description.clone(),
    }
}

fn fields(specs: &IndexMap<String, FieldSpec>) -> Vec<Field> {
    let mut unique = Unique::default();
    specs
        .iter()
        .map(|(wire, spec)| field(wire, spec, &mut unique))
        .collect()
}

fn field(wire: &str, spec: &FieldSpec, unique: &mut Unique) -> Field {
    let name = spec.alias.clone().unwrap_or_else(|| snake(wire));
    Field {
        name: unique.take(name, "_"),
        wire: wire.to_owned(),
        ty: spec.ty.clone(),
        required_in_request: matches!(spec.required, Required::Always | Required::Request),
        required_in_response: matches!(spec.required, Required::Always | Required::Response),
        nullable: spec.nullable,
        secret: spec.secret,
        flatten: spec.flatten,
        constant: spec.constant.clone(),
        default: spec.default.clone(),
        style: spec.style,
        constraints: constraints(spec),
        deprecated: spec.deprecated.clone(),
        description: spec.description.clone(),
        assumed: spec.assumed,
    }
}

fn constraints(spec: &FieldSpec) -> Constraints {
    let inner = |bounds: &Option<Box<Bounds>>| {
        let bounds = Bounds::clone(bounds.as_ref()?);
        Some(Box::new(constraints(&bounds.of(TypeExpr::String))))
    };
    Constraints {
        min_length: spec.min_length,
        max_length: spec.max_length,
        max_bytes: spec.max_bytes,
        characters: spec.characters.clone(),
        min: spec.min,
        max: spec.max,
        min_items: spec.min_items,
        max_items: spec.max_items,
        keys: inner(&spec.keys),
        each: inner(&spec.each),
    }
}

fn types(defs: &IndexMap<String, TypeDef>) -> Vec<Type> {
    defs.iter().map(|(name, def)| ty(name, def)).collect()
}

fn ty(name: &str, def: &TypeDef) -> Type {
    let mut unique = Unique::default();
    let mut named = |alias: &Option<String>, wire: &str| {
        unique.take(alias.clone().unwrap_or_else(|| snake(wire)), "_")
    };
    let kind = if let Some(def) = &def.enumeration {
        TypeKind::Enum(Enumeration {
            numeric: def.numeric,
            values: def
                .values
                .iter()
                .map(|(wire, value)| Value {
                    name: named(&value.alias, wire),
                    wire: wire.clone(),
                    description: value.description.clone(),
                })
                .collect(),
        })
    } else if let Some(def) = &def.union {
        TypeKind::Union(Union {
            tag: def.tag.clone(),
            content: def.content.clone(),
            variants: def
                .variants
                .iter()
                .map(|(wire, variant)| Variant {
                    name: named(&variant.alias, wire),
                    wire: wire.clone(),
                    ty: variant.ty.clone(),
                    description: variant.description.clone(),
                })
                .collect(),
        })
    } else {
        let object = def.object.clone().unwrap_or_default();
        TypeKind::Object(Object {
            fields: fields(&object.fields),
            additional: object.additional,
        })
    };
    Type {
        name: name.to_owned(),
        description: def.description.clone(),
        usage: Usage::default(),
        kind,
    }
}

/// Marks every declared type with the directions in which something mentions it, however far away.
fn mark_usage(model: &mut Model) {
    let usages = usages(model);
    let own = model.resources.iter_mut();
    let own = own.flat_map(|resource| &mut resource.operations);
    let own = own.flat_map(|operation| &mut operation.types);
    for (ty, usage) in model.service.types.iter_mut().chain(own).zip(usages) {
        ty.usage = usage;
    }
}

/// The usages of all declared types, the service's first.
fn usages<'m>(model: &'m Model) -> Vec<Usage> {
    let request = Usage {
        request: true,
        response: false,
    };
    let response = Usage {
        request: false,
        response: true,
    };
    let mut roots: Vec<(&str, Usage)> = Vec::new();
    let mut root = |ty: &'m TypeExpr, usage| roots.extend(ty.named().map(|name| (name, usage)));
    for operation in model.operations() {
        for input in &operation.inputs {
            root(&input.field.ty, request);
        }
        match &operation.response.payload {
            Payload::Value { ty, .. } => root(ty, response),
            Payload::Object { object, .. } => held(object).for_each(|ty| root(ty, response)),
            Payload::Binary | Payload::Empty => {}
        }
    }
    for envelope in model.service.envelopes.values() {
        for field in &envelope.fields {
            root(&field.ty, response);
        }
    }
    let types = model.types();
    let nowhere = types.map(|ty| (ty.name.as_str(), (&ty.kind, Usage::default())));
    let mut types: HashMap<&str, (&TypeKind, Usage)> = nowhere.collect();
    while let Some((name, by)) = roots.pop() {
        let Some((kind, usage)) = types.get_mut(name) else {
            continue;
        };
        let new = Usage {
            request: usage.request | by.request,
            response: usage.response | by.response,
        };
        if *usage == new {
            continue;
        }
        *usage = new;
        let mut root = |ty: &'m TypeExpr| roots.extend(ty.named().map(|name| (name, new)));
        match kind {
            TypeKind::Object(object) => held(object).for_each(root),
            TypeKind::Union(union) => union.variants.iter().for_each(|v| root(&v.ty)),
            TypeKind::Enum(_) => {}
        }
    }
    let usages = model.types().map(|ty| types.get(ty.name.as_str()));
    usages
        .map(|found| found.map_or_else(Usage::default, |(_, usage)| *usage))
        .collect()
}

/// The types that an object mentions.
fn held(object: &Object) -> impl Iterator<Item = &TypeExpr> {
    let fields = object.fields.iter().map(|field| &field.ty);
    fields.chain(&object.additional)
}
