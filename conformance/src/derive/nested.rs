//! Derived calls about nested values: fields of objects, variants of unions, items of lists.

use easemob_codegen::model::{Constraints, Field, Input, Object, TypeExpr, TypeKind};
use serde_json::Value;

use super::{
    allowed,
    boundary_values::{boundary_values, element_bounds},
    call_cases::{CallCases, HOSTILE, documented, undocumented},
    sample::{self, Fill},
};
use crate::json::pointer;

/// Maximum depth of visited fields.
const DEEPEST: usize = 4;

/// Declared field inside an input.
struct NestedField {
    pointer: String,
    field: Field,
}

/// Adds the calls of one input; none when it has no nested fields.
pub(super) fn cases(calls: &mut CallCases<'_, '_>, input: &Input) {
    for (name, value) in samples(calls, input) {
        let mut nested = Vec::new();
        collect_fields(calls, &input.field.ty, &value, "", 0, &mut nested);
        if nested.is_empty() {
            continue;
        }
        let call = calls.with(&input.field.name, value.clone());
        let reason = "All that an input may hold must go together.";
        calls.add(format!("inside@{name}=all"), reason, call);
        for path in &nested {
            field_variants(calls, input, &name, &value, path);
        }
    }
}

/// Returns samples of the input with all fields, by name: one, or one per variant.
fn samples(calls: &CallCases<'_, '_>, input: &Input) -> Vec<(String, Value)> {
    let (model, field) = (calls.builder.model, &input.field);
    let named = match &field.ty {
        TypeExpr::Named(id) => Some(&model.ty(id).kind),
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

fn collect_fields(
    calls: &CallCases<'_, '_>,
    ty: &TypeExpr,
    value: &Value,
    at: &str,
    depth: usize,
    nested: &mut Vec<NestedField>,
) {
    if depth > DEEPEST {
        return;
    }
    match ty {
        TypeExpr::List(inner) => {
            collect_fields(
                calls,
                inner,
                value,
                &pointer::push(at, 0),
                depth + 1,
                nested,
            );
        }
        TypeExpr::Map(inner) => {
            collect_fields(
                calls,
                inner,
                value,
                &pointer::push(at, "key"),
                depth + 1,
                nested,
            );
        }
        TypeExpr::Named(id) => {
            match &calls.builder.model.ty(id).kind {
                TypeKind::Object(object) => {
                    fields(calls, object, value, at, depth, nested);
                }
                TypeKind::Union(union) => {
                    // The variant of the sample.
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
                    collect_fields(calls, &variant.ty, value, &at, depth + 1, nested);
                }
                TypeKind::Enum(_) => {}
            }
        }
        _ => {}
    }
}

fn fields(
    calls: &CallCases<'_, '_>,
    object: &Object,
    value: &Value,
    at: &str,
    depth: usize,
    nested: &mut Vec<NestedField>,
) {
    for field in object
        .fields
        .iter()
        .filter(|field| field.constant.is_none())
    {
        if field.flatten {
            collect_fields(calls, &field.ty, value, at, depth + 1, nested);
            continue;
        }
        let here = pointer::push(at, &field.wire);
        if value.pointer(&here).is_some() {
            nested.push(NestedField {
                pointer: here.clone(),
                field: field.clone(),
            });
            collect_fields(calls, &field.ty, value, &here, depth + 1, nested);
        }
    }
}

/// Adds one field absent, at its bounds, with each documented value, and with injection texts.
fn field_variants(
    calls: &mut CallCases<'_, '_>,
    input: &Input,
    name: &str,
    value: &Value,
    NestedField { pointer, field }: &NestedField,
) {
    let whole = format!("inside@{name}=all");
    let at = format!("{}{pointer}", pointer::push("", &input.field.name));
    let name = format!("{name}.{}", pointer::steps(pointer).join("."));
    let mut without = value.clone();
    if pointer::remove(&mut without, pointer).is_some() {
        let call = calls.with(&input.field.name, without);
        let name = format!("inside@without={name}");
        if field.required_in_request {
            let reason = "An object without a required field must not be sent.";
            calls.refused(name, reason, call, &whole, &at);
        } else {
            let reason = "An optional field must not be sent when it is not given.";
            calls.derived(name, reason, call, &whole, &at, false);
        }
    }
    for (axis, reason, inner, valid) in values(calls, field, &name) {
        let mut changed = value.clone();
        if let Some(slot) = changed.pointer_mut(pointer) {
            *slot = inner;
            let call = calls.with(&input.field.name, changed);
            calls.derived(axis, reason, call, &whole, &at, !valid);
        }
    }
}

/// Name and reason of a case, the value of a field in it, and whether the value is valid.
type Variant = (String, &'static str, Value, bool);

/// Returns the values of a field: at its bounds, each documented one, and injection texts.
fn values(calls: &CallCases<'_, '_>, field: &Field, name: &str) -> Vec<Variant> {
    let model = calls.builder.model;
    let mut values = Vec::new();
    let own = boundary_values(field, |count| calls.items(field, count));
    for bound in own.into_iter().chain(element_bounds(model, field)) {
        let reason = "A value at a bound is sent, one beyond it is not.";
        // Another bound may forbid the value.
        let valid = bound.inside && allowed::bounded(&field.constraints, &bound.value);
        let axis = format!("bound@{name}={}", bound.name);
        values.push((axis, reason, bound.value, valid));
    }
    let kind = match &field.ty {
        TypeExpr::Named(id) => Some(&model.ty(id).kind),
        _ => None,
    };
    match kind {
        Some(TypeKind::Enum(of)) => {
            let reason = "Every documented value must be sent as documented.";
            for (wire, value) in documented(of) {
                values.push((format!("value@{name}={wire}"), reason, value, true));
            }
            let reason = "A value that no document has must not be sent.";
            let other = undocumented(of);
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
        for (what, text) in HOSTILE {
            if ["unicode", "quotes", "line_break"].contains(&what) {
                let reason = "No text may change the shape of a request.";
                values.push((format!("text@{name}={what}"), reason, text.into(), true));
            }
        }
    }
    values
}
