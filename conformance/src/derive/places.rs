//! The places of an answer at which the model declares a value.

use easemob_codegen::model::{Field, Object, Payload, TypeExpr, TypeKind};
use serde_json::Value;

use super::Maker;
use crate::{expect::answer::envelope_fields, json::pointer};

/// How deep a payload is walked.
const DEEPEST: usize = 5;

/// All declared values of an answer: those of the payload, then the envelope's.
pub(super) fn of(maker: &Maker<'_>, root: &Value) -> Vec<Place> {
    let mut places = Vec::new();
    match &maker.operation.response.payload {
        Payload::Object { pointer, object } => {
            walk_object(maker, object, root, pointer, 0, &mut places);
        }
        Payload::Value { pointer, ty } => {
            walk(maker, ty, root, pointer, 0, &mut places);
            // The payload itself must be there.
            if let Some(place) = places.first_mut().filter(|place| place.pointer == *pointer) {
                place.optional = false;
            }
        }
        Payload::Binary | Payload::Empty => {}
    }
    let payload: Vec<String> = places.iter().map(|place| place.pointer.clone()).collect();
    let inside = places.len();
    for field in envelope_fields(maker.model, maker.operation) {
        let at = pointer::push("", &field.wire);
        // A key that the payload has, too, or stands in, is walked there.
        if !payload
            .iter()
            .any(|other| *other == at || other.starts_with(&format!("{at}/")))
        {
            declared(maker, field, root, "", 0, &mut places);
        }
    }
    for place in places.iter_mut().skip(inside) {
        place.axis = "envelope";
    }
    places
}

/// A declared value in an answer.
pub(super) struct Place {
    /// What declares it, as in ids: `field` of the payload, or `envelope`.
    pub(super) axis: &'static str,
    pub(super) pointer: String,
    pub(super) ty: TypeExpr,
    /// Whether it may be absent, and whether `null` may stand for that.
    pub(super) optional: bool,
    pub(super) nullable: bool,
}

impl Place {
    /// The place's name in ids: its steps joined by dots.
    pub(super) fn name(&self) -> String {
        pointer::steps(&self.pointer).join(".")
    }
}

fn walk(
    maker: &Maker<'_>,
    ty: &TypeExpr,
    root: &Value,
    at: &str,
    depth: usize,
    places: &mut Vec<Place>,
) {
    if depth > DEEPEST || root.pointer(at).is_none() {
        return;
    }
    if !at.is_empty() {
        places.push(Place {
            axis: "field",
            pointer: at.to_owned(),
            ty: ty.clone(),
            // An item of a list or an entry of a map need not be there, but it is no `null`.
            optional: true,
            nullable: tolerant(maker, ty),
        });
    }
    match ty {
        TypeExpr::List(inner) => walk(maker, inner, root, &pointer::push(at, 0), depth + 1, places),
        TypeExpr::Map(inner) => walk(
            maker,
            inner,
            root,
            &pointer::push(at, "key"),
            depth + 1,
            places,
        ),
        TypeExpr::Named(name) => {
            if let Some(TypeKind::Object(object)) = maker.model.find_type(name).map(|ty| &ty.kind) {
                walk_object(maker, object, root, at, depth + 1, places);
            }
        }
        _ => {}
    }
}

fn walk_object(
    maker: &Maker<'_>,
    object: &Object,
    root: &Value,
    at: &str,
    depth: usize,
    places: &mut Vec<Place>,
) {
    for field in object.fields.iter().filter(|field| !field.flatten) {
        declared(maker, field, root, at, depth, places);
    }
}

/// A declared field and what it holds.
fn declared(
    maker: &Maker<'_>,
    field: &Field,
    root: &Value,
    at: &str,
    depth: usize,
    places: &mut Vec<Place>,
) {
    let Field { wire, ty, .. } = field;
    let first = places.len();
    walk(maker, ty, root, &pointer::push(at, wire), depth, places);
    if let Some(place) = places.get_mut(first) {
        place.optional = !field.required_in_response || field.nullable;
        place.nullable |= place.optional;
    }
}

/// Whether a type takes any value: it is free, or it is a union, where what is not known is kept.
pub(super) fn tolerant(maker: &Maker<'_>, ty: &TypeExpr) -> bool {
    match ty {
        TypeExpr::Json | TypeExpr::File => true,
        TypeExpr::Named(name) => {
            let kind = maker.model.find_type(name).map(|ty| &ty.kind);
            matches!(kind, Some(TypeKind::Union(_)) | None)
        }
        _ => false,
    }
}
