//! Derived calls about what lies inside an input: fields of objects, variants of unions, items of lists.

use easemob_codegen::model::{Constraints, Field, Input, Object, TypeExpr, TypeKind};
use serde_json::Value;

use super::{
    allowed,
    inputs::{self, Making},
    sample::{self, Fill},
};
use crate::json::pointer;

/// How deep an input is walked.
const DEEPEST: usize = 4;

/// A declared field inside an input.
struct Place {
    pointer: String,
    field: Field,
}

/// The calls of one input; none when it has no inside.
pub(super) fn cases(making: &mut Making<'_, '_>, input: &Input) {
    for (name, value) in samples(making, input) {
        let mut places = Vec::new();
        walk(making, &input.field.ty, &value, "", 0, &mut places);
        if places.is_empty() {
            continue;
        }
        let call = making.with(&input.field.name, value.clone());
        let reason = "All that an input may hold must go together.";
        making.add(format!("inside@{name}=all"), reason, call);
        for place in &places {
            inside(making, input, &name, &value, place);
        }
    }
}

/// The input with everything in it, by name: once, or once a variant.
fn samples(making: &Making<'_, '_>, input: &Input) -> Vec<(String, Value)> {
    let (model, field) = (making.maker.model, &input.field);
    let named = match &field.ty {
        TypeExpr::Named(name) => model.find_type(name).map(|ty| &ty.kind),
        _ => None,
    };
    if let Some(TypeKind::Union(union)) = named {
        let variants = union.variants.iter().enumerate();
        let samples = variants.map(|(index, variant)| {
            let value = sample::union(model, union, index, Fill::Given, 0);
            (
                format!("{}.{}", field.name, variant.name),
                Value::Object(value),
            )
        });
        return samples.collect();
    }
    vec![(field.name.clone(), sample::field(model, field, Fill::Given))]
}

fn walk(
    making: &Making<'_, '_>,
    ty: &TypeExpr,
    value: &Value,
    at: &str,
    depth: usize,
    places: &mut Vec<Place>,
) {
    if depth > DEEPEST {
        return;
    }
    match ty {
        TypeExpr::List(inner) => {
            walk(
                making,
                inner,
                value,
                &pointer::push(at, 0),
                depth + 1,
                places,
            );
        }
        TypeExpr::Map(inner) => {
            walk(
                making,
                inner,
                value,
                &pointer::push(at, "key"),
                depth + 1,
                places,
            );
        }
        TypeExpr::Named(name) => {
            match making.maker.model.find_type(name).map(|ty| &ty.kind) {
                Some(TypeKind::Object(object)) => {
                    fields(making, object, value, at, depth, places);
                }
                Some(TypeKind::Union(union)) => {
                    // The variant that the sample has.
                    let here = value.pointer(at);
                    let stated = |tag: &String| here.and_then(|here| here.get(tag)?.as_str());
                    let variant = union.variants.iter().find(|variant| match &union.tag {
                        Some(tag) => stated(tag) == Some(&variant.wire),
                        None => here.is_some_and(|here| here.get(&variant.wire).is_some()),
                    });
                    let Some(variant) = variant else { return };
                    let at = match (&union.tag, &union.content) {
                        (None, _) => pointer::push(at, &variant.wire),
                        (Some(_), Some(content)) => pointer::push(at, content),
                        (Some(_), None) => at.to_owned(),
                    };
                    walk(making, &variant.ty, value, &at, depth + 1, places);
                }
                Some(TypeKind::Enum(_)) | None => {}
            }
        }
        _ => {}
    }
}

fn fields(
    making: &Making<'_, '_>,
    object: &Object,
    value: &Value,
    at: &str,
    depth: usize,
    places: &mut Vec<Place>,
) {
    for field in object
        .fields
        .iter()
        .filter(|field| field.constant.is_none())
    {
        if field.flatten {
            walk(making, &field.ty, value, at, depth + 1, places);
            continue;
        }
        let here = pointer::push(at, &field.wire);
        if value.pointer(&here).is_some() {
            places.push(Place {
                pointer: here.clone(),
                field: field.clone(),
            });
            walk(making, &field.ty, value, &here, depth + 1, places);
        }
    }
}

/// One field absent, at its bounds, with each of its values, and with texts of all kinds.
fn inside(
    making: &mut Making<'_, '_>,
    input: &Input,
    name: &str,
    value: &Value,
    Place { pointer, field }: &Place,
) {
    let whole = format!("inside@{name}=all");
    let at = format!("{}{pointer}", pointer::push("", &input.field.name));
    let name = format!("{name}.{}", pointer::steps(pointer).join("."));
    let mut without = value.clone();
    if pointer::remove(&mut without, pointer).is_some() {
        let call = making.with(&input.field.name, without);
        let name = format!("inside@without={name}");
        if field.required_in_request {
            let reason = "An object without a required field must not be sent.";
            making.refused(name, reason, call, &whole, &at);
        } else {
            let reason = "An optional field must not be sent when it is not given.";
            making.derived(name, reason, call, &whole, &at, false);
        }
    }
    for (axis, reason, inner, valid) in values(making, field, &name) {
        let mut changed = value.clone();
        if let Some(slot) = changed.pointer_mut(pointer) {
            *slot = inner;
            let call = making.with(&input.field.name, changed);
            making.derived(axis, reason, call, &whole, &at, !valid);
        }
    }
}

/// The name of a case, its reason, a field's value in it, and whether that is one that must be sent.
type Variant = (String, &'static str, Value, bool);

/// The values of a field: at its bounds, each documented one, and texts of all kinds.
fn values(making: &Making<'_, '_>, field: &Field, name: &str) -> Vec<Variant> {
    let model = making.maker.model;
    let mut values = Vec::new();
    let own = inputs::around(field, |count| making.items(field, count));
    for bound in own.into_iter().chain(making.held(field)) {
        let reason = "A value at a bound is sent, one beyond it is not.";
        // Another bound may forbid it.
        let valid = bound.inside && allowed::bounded(&field.constraints, &bound.value);
        let axis = format!("bound@{name}={}", bound.name);
        values.push((axis, reason, bound.value, valid));
    }
    let kind = match &field.ty {
        TypeExpr::Named(ty) => model.find_type(ty).map(|ty| &ty.kind),
        _ => None,
    };
    match kind {
        Some(TypeKind::Enum(of)) => {
            let reason = "Every documented value must be sent as documented.";
            for (wire, value) in inputs::documented(of) {
                values.push((format!("value@{name}={wire}"), reason, value, true));
            }
            let reason = "A value that no document has must not be sent.";
            let other = inputs::undocumented(of);
            values.push((format!("value@{name}=(undocumented)"), reason, other, false));
        }
        Some(TypeKind::Union(union)) => {
            let reason = "Every variant must be sent as documented.";
            for (index, variant) in union.variants.iter().enumerate() {
                let value = sample::union(model, union, index, Fill::Required, 0);
                let axis = format!("variant@{name}={}", variant.name);
                values.push((axis, reason, Value::Object(value), true));
            }
        }
        _ => {}
    }
    if field.ty == TypeExpr::String && field.constraints == Constraints::default() {
        for (what, text) in inputs::HOSTILE {
            if ["unicode", "quotes", "line_break"].contains(&what) {
                let reason = "No text may change the shape of a request.";
                values.push((format!("text@{name}={what}"), reason, text.into(), true));
            }
        }
    }
    values
}
