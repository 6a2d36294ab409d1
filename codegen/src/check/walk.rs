//! Everything of one kind in a spec, with its place.

use indexmap::IndexMap;

use super::lazy_pointer::Pointer;
use crate::{
    diagnostic::FileId,
    language::{FieldSpec, TypeDef, TypeExpr},
    spec::{OperationSource, Spec},
};

/// What a field is a field of.
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

/// A field and its place.
pub(crate) struct FieldAt<'a> {
    pub(crate) file: FileId,
    pub(crate) pointer: Pointer<'a>,
    pub(crate) role: Role,
    pub(crate) wire: &'a str,
    pub(crate) field: &'a FieldSpec,
    /// The operation whose types the field may name beside the service's.
    pub(crate) operation: Option<&'a OperationSource>,
}

/// Every field of the spec.
pub(crate) fn fields(spec: &Spec) -> Vec<FieldAt<'_>> {
    let mut all = Vec::new();
    let (file, service) = (spec.service.0, &spec.service.1);
    let at = |wire| Pointer::of("/base/parameters", wire);
    extend(
        &mut all,
        file,
        None,
        at,
        Role::Base,
        &service.base.parameters,
    );
    for (name, envelope) in &service.envelopes {
        let at = |wire| Pointer::of("/envelopes", name).then("/fields", wire);
        extend(&mut all, file, None, at, Role::Envelope, &envelope.fields);
    }
    type_fields(&mut all, file, None, &service.types);
    for source in &spec.operations {
        let (file, operation) = (source.file, &source.operation);
        let own = Some(source);
        let request = &operation.request;
        let at = |wire| Pointer::of("/request/path_parameters", wire);
        extend(
            &mut all,
            file,
            own,
            at,
            Role::Path,
            &request.path_parameters,
        );
        let at = |wire| Pointer::of("/request/query", wire);
        extend(&mut all, file, own, at, Role::Query, &request.query);
        let at = |wire| Pointer::of("/request/headers", wire);
        extend(&mut all, file, own, at, Role::Header, &request.headers);
        if let Some(body) = &request.body {
            let at = |wire| Pointer::of("/request/body/fields", wire);
            extend(&mut all, file, own, at, Role::Body, &body.fields);
            if let Some(field) = &body.value {
                let pointer = Pointer::of("/request/body", "value");
                let (role, wire) = (Role::BodyValue, "body");
                all.push(FieldAt {
                    file,
                    pointer,
                    role,
                    wire,
                    field,
                    operation: own,
                });
            }
        }
        let at = |wire| Pointer::of("/response/fields", wire);
        extend(
            &mut all,
            file,
            own,
            at,
            Role::Response,
            &operation.response.fields,
        );
        type_fields(&mut all, file, own, &operation.types);
    }
    all
}

fn type_fields<'a>(
    all: &mut Vec<FieldAt<'a>>,
    file: FileId,
    operation: Option<&'a OperationSource>,
    types: &'a IndexMap<String, TypeDef>,
) {
    for (name, def) in types {
        if let Some(object) = &def.object {
            let at = |wire| Pointer::of("/types", name).then("/object/fields", wire);
            extend(all, file, operation, at, Role::Type, &object.fields);
        }
    }
}

fn extend<'a>(
    all: &mut Vec<FieldAt<'a>>,
    file: FileId,
    operation: Option<&'a OperationSource>,
    at: impl Fn(&'a str) -> Pointer<'a>,
    role: Role,
    fields: &'a IndexMap<String, FieldSpec>,
) {
    all.extend(fields.iter().map(|(wire, field)| FieldAt {
        file,
        pointer: at(wire),
        role,
        wire,
        field,
        operation,
    }));
}

/// A declared type and its place.
pub(crate) struct TypeAt<'a> {
    pub(crate) file: FileId,
    pub(crate) pointer: Pointer<'a>,
    pub(crate) name: &'a str,
    pub(crate) def: &'a TypeDef,
    pub(crate) operation: Option<&'a OperationSource>,
}

/// Every declared type, the service's first.
pub(crate) fn types(spec: &Spec) -> Vec<TypeAt<'_>> {
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
        .collect()
}

/// The declared type that `name` means in `operation`.
pub(crate) fn find_type<'a>(
    spec: &'a Spec,
    operation: Option<&'a OperationSource>,
    name: &str,
) -> Option<&'a TypeDef> {
    operation
        .and_then(|source| source.operation.types.get(name))
        .or_else(|| spec.service.1.types.get(name))
}

/// A mention of a type and its place.
pub(crate) struct MentionAt<'a> {
    pub(crate) file: FileId,
    pub(crate) pointer: Pointer<'a>,
    pub(crate) ty: &'a TypeExpr,
    pub(crate) operation: Option<&'a OperationSource>,
}

/// Every mention of a type.
pub(crate) fn mentions(spec: &Spec) -> Vec<MentionAt<'_>> {
    let mut all: Vec<MentionAt<'_>> = fields(spec)
        .into_iter()
        .map(|at| MentionAt {
            file: at.file,
            pointer: at.pointer.behind("/type"),
            ty: &at.field.ty,
            operation: at.operation,
        })
        .collect();
    for at in types(spec) {
        let TypeAt {
            file, operation, ..
        } = at;
        if let Some(ty) = at
            .def
            .object
            .as_ref()
            .and_then(|object| object.additional.as_ref())
        {
            let pointer = at.pointer.behind("/object/additional");
            all.push(MentionAt {
                file,
                pointer,
                ty,
                operation,
            });
        }
        for (wire, variant) in at.def.union.iter().flat_map(|union| &union.variants) {
            let pointer = at.pointer.then("/union/variants", wire).behind("/type");
            all.push(MentionAt {
                file,
                pointer,
                ty: &variant.ty,
                operation,
            });
        }
    }
    for source in &spec.operations {
        let (file, operation) = (source.file, Some(source));
        let response = &source.operation.response;
        let body = source.operation.request.body.as_ref();
        let rest = [
            ("/response/type", response.ty.as_ref()),
            ("/response/additional", response.additional.as_ref()),
            (
                "/request/body/additional",
                body.and_then(|body| body.additional.as_ref()),
            ),
        ];
        all.extend(rest.into_iter().filter_map(|(pointer, ty)| {
            Some(MentionAt {
                file,
                pointer: Pointer::fixed(pointer),
                ty: ty?,
                operation,
            })
        }));
    }
    all
}
