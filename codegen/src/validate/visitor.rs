//! Visits every field, type and type mention of a spec, with its location.

use indexmap::IndexMap;

use super::pointer::Pointer;
use crate::{
    diagnostics::FileId,
    language::{FieldSpec, TypeDef, TypeExpr},
    spec::{OperationSource, Spec},
};

/// The part of a spec that a field belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Base,
    Path,
    Query,
    Header,
    Body,
    BodyValue,
    Response,
    Envelope,
    Type,
}

/// A field and its location.
pub(crate) struct FieldAt<'a> {
    pub(crate) file: FileId,
    pub(crate) pointer: Pointer<'a>,
    pub(crate) role: Role,
    pub(crate) wire: &'a str,
    pub(crate) field: &'a FieldSpec,
    /// The operation whose types are in scope in addition to the service's.
    pub(crate) operation: Option<&'a OperationSource>,
}

/// Visits every field of the spec.
pub(crate) fn fields(spec: &Spec) -> impl Iterator<Item = FieldAt<'_>> {
    let service = &spec.service.1;
    let here = |role, location, fields| Fields::new(spec.service.0, None, role, location, fields);
    let base = here(
        Role::Base,
        Pointer::fixed("/base/parameters"),
        &service.base.parameters,
    );
    let envelopes = service.envelopes.iter().map(move |(name, envelope)| {
        let location = Pointer::of("/envelopes", name).behind("/fields");
        here(Role::Envelope, location, &envelope.fields)
    });
    let shared = type_fields(spec.service.0, None, &service.types);
    let own = spec.operations.iter().flat_map(operation_fields);
    [base]
        .into_iter()
        .chain(envelopes)
        .chain(shared)
        .flat_map(Fields::each)
        .chain(own)
}

/// Visits every field of an operation.
fn operation_fields(source: &OperationSource) -> impl Iterator<Item = FieldAt<'_>> {
    let (file, request) = (source.file, &source.operation.request);
    let of = move |role, location, fields| Fields::new(file, Some(source), role, location, fields);
    let sent = [
        (
            Role::Path,
            "/request/path_parameters",
            &request.path_parameters,
        ),
        (Role::Query, "/request/query", &request.query),
        (Role::Header, "/request/headers", &request.headers),
    ];
    let body = request.body.as_ref();
    let body_fields = body.map(|body| (Role::Body, "/request/body/fields", &body.fields));
    let body_value = body.and_then(|body| body.value.as_ref());
    let body_value = body_value.map(|field| FieldAt {
        file,
        pointer: Pointer::of("/request/body", "value"),
        role: Role::BodyValue,
        wire: "body",
        field,
        operation: Some(source),
    });
    let response = &source.operation.response.fields;
    let response = of(Role::Response, Pointer::fixed("/response/fields"), response);
    let types = type_fields(file, Some(source), &source.operation.types);
    sent.into_iter()
        .chain(body_fields)
        .map(move |(role, location, fields)| of(role, Pointer::fixed(location), fields))
        .flat_map(Fields::each)
        .chain(body_value)
        .chain([response].into_iter().chain(types).flat_map(Fields::each))
}

fn type_fields<'a>(
    file: FileId,
    operation: Option<&'a OperationSource>,
    types: &'a IndexMap<String, TypeDef>,
) -> impl Iterator<Item = Fields<'a>> {
    types.iter().filter_map(move |(name, def)| {
        let fields = &def.object.as_ref()?.fields;
        let location = Pointer::of("/types", name).behind("/object/fields");
        Some(Fields::new(file, operation, Role::Type, location, fields))
    })
}

/// The fields of one mapping.
struct Fields<'a> {
    file: FileId,
    operation: Option<&'a OperationSource>,
    role: Role,
    location: Pointer<'a>,
    fields: &'a IndexMap<String, FieldSpec>,
}

impl<'a> Fields<'a> {
    fn new(
        file: FileId,
        operation: Option<&'a OperationSource>,
        role: Role,
        location: Pointer<'a>,
        fields: &'a IndexMap<String, FieldSpec>,
    ) -> Self {
        Self {
            file,
            operation,
            role,
            location,
            fields,
        }
    }

    fn each(self) -> impl Iterator<Item = FieldAt<'a>> {
        self.fields.iter().map(move |(wire, field)| FieldAt {
            file: self.file,
            pointer: self.location.below(wire),
            role: self.role,
            wire,
            field,
            operation: self.operation,
        })
    }
}

/// A declared type and its location.
pub(crate) struct TypeAt<'a> {
    pub(crate) file: FileId,
    pub(crate) pointer: Pointer<'a>,
    pub(crate) name: &'a str,
    pub(crate) def: &'a TypeDef,
    pub(crate) operation: Option<&'a OperationSource>,
}

/// Visits every declared type, the service's first.
pub(crate) fn types(spec: &Spec) -> impl Iterator<Item = TypeAt<'_>> {
    let service = (spec.service.0, None, &spec.service.1.types);
    let own = spec
        .operations
        .iter()
        .map(|source| (source.file, Some(source), &source.operation.types));
    [service]
        .into_iter()
        .chain(own)
        .flat_map(|(file, operation, types)| {
            types.iter().map(move |(name, def)| TypeAt {
                file,
                pointer: Pointer::of("/types", name),
                name,
                def,
                operation,
            })
        })
}

/// Finds the type that `name` refers to in the scope of `operation`.
pub(crate) fn find_type<'a>(
    spec: &'a Spec,
    operation: Option<&'a OperationSource>,
    name: &str,
) -> Option<&'a TypeDef> {
    operation
        .and_then(|source| source.operation.types.get(name))
        .or_else(|| spec.service.1.types.get(name))
}

/// A mention of a type and its location.
pub(crate) struct MentionAt<'a> {
    pub(crate) file: FileId,
    pub(crate) pointer: Pointer<'a>,
    pub(crate) ty: &'a TypeExpr,
    pub(crate) operation: Option<&'a OperationSource>,
}

/// Visits every mention of a type.
pub(crate) fn mentions(spec: &Spec) -> impl Iterator<Item = MentionAt<'_>> {
    let of_fields = fields(spec).map(|at| MentionAt {
        file: at.file,
        pointer: at.pointer.behind("/type"),
        ty: &at.field.ty,
        operation: at.operation,
    });
    let of_types = types(spec).flat_map(|at| {
        let mention = move |pointer, ty| MentionAt {
            file: at.file,
            pointer,
            ty,
            operation: at.operation,
        };
        let object = at.def.object.as_ref();
        let additional = object.and_then(|object| object.additional.as_ref());
        let variants = at.def.union.iter().flat_map(|union| &union.variants);
        let additional = additional.map(|ty| mention(at.pointer.behind("/object/additional"), ty));
        additional
            .into_iter()
            .chain(variants.map(move |(wire, variant)| {
                let pointer = at.pointer.then("/union/variants", wire);
                mention(pointer.behind("/type"), &variant.ty)
            }))
    });
    let of_operations = spec.operations.iter().flat_map(|source| {
        let response = &source.operation.response;
        let body = source.operation.request.body.as_ref();
        let free = body.and_then(|body| body.additional.as_ref());
        let all = [
            ("/response/type", response.ty.as_ref()),
            ("/response/additional", response.additional.as_ref()),
            ("/request/body/additional", free),
        ];
        all.into_iter().filter_map(|(pointer, ty)| {
            Some(MentionAt {
                file: source.file,
                pointer: Pointer::fixed(pointer),
                ty: ty?,
                operation: Some(source),
            })
        })
    });
    of_fields.chain(of_types).chain(of_operations)
}
