//! Paths of the declared fields in a response.

use easemob_codegen::model::{Field, Object, Payload, TypeExpr, TypeKind};
use serde_json::Value;

use super::case_builder::CaseBuilder;
use crate::{expect::response::envelope_fields, json::pointer};

/// Maximum depth of visited fields.
const DEEPEST: usize = 5;

/// Collects all declared fields of a response: those of the payload, then the envelope's.
pub(super) fn of(builder: &CaseBuilder<'_>, root: &Value) -> Vec<FieldPath> {
    let mut paths = Vec::new();
    match &builder.operation.response.payload {
        Payload::Object { pointer, object } => {
            collect_object(builder, object, root, pointer, 0, &mut paths);
        }
        Payload::Value { pointer, ty } => {
            collect(builder, ty, root, pointer, 0, &mut paths);
            // The payload itself is required.
            if let Some(path) = paths.first_mut().filter(|path| path.pointer == *pointer) {
                path.optional = false;
            }
        }
        Payload::Binary | Payload::Empty => {}
    }
    let payload: Vec<String> = paths.iter().map(|path| path.pointer.clone()).collect();
    let inside = paths.len();
    for field in envelope_fields(builder.model, builder.operation) {
        let at = pointer::push("", &field.wire);
        // A key of the payload, or one that contains it, is already collected.
        if !payload
            .iter()
            .any(|other| *other == at || other.starts_with(&format!("{at}/")))
        {
            declared(builder, field, root, "", 0, &mut paths);
        }
    }
    for path in paths.iter_mut().skip(inside) {
        path.axis = "envelope";
    }
    paths
}

/// Declared field in a response.
pub(super) struct FieldPath {
    /// Axis in case ids: `field` of the payload, or `envelope`.
    pub(super) axis: &'static str,
    pub(super) pointer: String,
    pub(super) ty: TypeExpr,
    /// Whether the field may be absent, and whether it may be `null`.
    pub(super) optional: bool,
    pub(super) nullable: bool,
}

impl FieldPath {
    /// Returns the name in case ids: the steps joined by dots.
    pub(super) fn name(&self) -> String {
        pointer::steps(&self.pointer).join(".")
    }
}

fn collect(
    builder: &CaseBuilder<'_>,
    ty: &TypeExpr,
    root: &Value,
    at: &str,
    depth: usize,
    paths: &mut Vec<FieldPath>,
) {
    if depth > DEEPEST || root.pointer(at).is_none() {
        return;
    }
    if !at.is_empty() {
        paths.push(FieldPath {
            axis: "field",
            pointer: at.to_owned(),
            ty: ty.clone(),
            // An item of a list or an entry of a map may be absent, but not `null`.
            optional: true,
            nullable: tolerant(builder, ty),
        });
    }
    match ty {
        TypeExpr::List(inner) => collect(
            builder,
            inner,
            root,
            &pointer::push(at, 0),
            depth + 1,
            paths,
        ),
        TypeExpr::Map(inner) => collect(
            builder,
            inner,
            root,
            &pointer::push(at, "key"),
            depth + 1,
            paths,
        ),
        TypeExpr::Named(id) => {
            if let TypeKind::Object(object) = &builder.model.ty(id).kind {
                collect_object(builder, object, root, at, depth + 1, paths);
            }
        }
        _ => {}
    }
}

fn collect_object(
    builder: &CaseBuilder<'_>,
    object: &Object,
    root: &Value,
    at: &str,
    depth: usize,
    paths: &mut Vec<FieldPath>,
) {
    for field in object.fields.iter().filter(|field| !field.flatten) {
        declared(builder, field, root, at, depth, paths);
    }
}

/// Collects a declared field and what it contains.
fn declared(
    builder: &CaseBuilder<'_>,
    field: &Field,
    root: &Value,
    at: &str,
    depth: usize,
    paths: &mut Vec<FieldPath>,
) {
    let Field { wire, ty, .. } = field;
    let first = paths.len();
    collect(builder, ty, root, &pointer::push(at, wire), depth, paths);
    if let Some(path) = paths.get_mut(first) {
        path.optional = !field.required_in_response || field.nullable;
        path.nullable |= path.optional;
    }
}

/// Returns whether a type accepts any value: free JSON, or a union, which keeps unknown variants.
pub(super) fn tolerant(builder: &CaseBuilder<'_>, ty: &TypeExpr) -> bool {
    match ty {
        TypeExpr::Json | TypeExpr::File => true,
        TypeExpr::Named(id) => matches!(builder.model.ty(id).kind, TypeKind::Union(_)),
        _ => false,
    }
}
