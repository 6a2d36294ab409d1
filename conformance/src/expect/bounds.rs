//! Check of documented bounds, at every depth.

use easemob_codegen::model::{Field, Model, TypeExpr, TypeKind, Union};
use serde_json::Value;

use super::{conform::Problem, constraint};
use crate::json::pointer;

/// Checks the value of a field; `at` is its JSON pointer.
pub fn field(model: &Model, field: &Field, value: &Value, at: &str) -> Vec<Problem> {
    let own = constraint::broken(&field.constraints, value).map(|message| Problem {
        pointer: at.to_owned(),
        message,
    });
    let mut problems: Vec<_> = own.into_iter().collect();
    problems.extend(inside(model, &field.ty, value, at));
    problems
}

/// Checks a value of a type, which has no bounds of its own.
pub fn inside(model: &Model, ty: &TypeExpr, value: &Value, at: &str) -> Vec<Problem> {
    match (ty, value) {
        (TypeExpr::List(inner), Value::Array(items)) => {
            let items = items.iter().enumerate();
            items
                .flat_map(|(i, item)| inside(model, inner, item, &pointer::push(at, i)))
                .collect()
        }
        (TypeExpr::Map(inner), Value::Object(map)) => map
            .iter()
            .flat_map(|(key, item)| inside(model, inner, item, &pointer::push(at, key)))
            .collect(),
        (TypeExpr::Named(id), value) => match &model.ty(id).kind {
            TypeKind::Object(object) => fields(model, &object.fields, value, at),
            TypeKind::Union(shape) => union(model, shape, value, at),
            TypeKind::Enum(_) => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// Checks the declared fields of an object.
pub fn fields(model: &Model, fields: &[Field], value: &Value, at: &str) -> Vec<Problem> {
    let broken = fields.iter().map(|declared| match declared.flatten {
        true => inside(model, &declared.ty, value, at),
        false => value.get(&declared.wire).map_or(Vec::new(), |value| {
            field(model, declared, value, &pointer::push(at, &declared.wire))
        }),
    });
    broken.flatten().collect()
}

fn union(model: &Model, union: &Union, value: &Value, at: &str) -> Vec<Problem> {
    let variants = union.variants.iter().map(|variant| {
        let stated = |tag: &str| value.get(tag).and_then(Value::as_str);
        let key = match (&union.tag, &union.content) {
            (None, _) => Some(&variant.wire),
            (Some(tag), _) if stated(tag) != Some(&variant.wire) => return Vec::new(),
            (Some(_), content) => content.as_ref(),
        };
        match key {
            Some(key) => value.get(key).map_or(Vec::new(), |content| {
                inside(model, &variant.ty, content, &pointer::push(at, key))
            }),
            None => inside(model, &variant.ty, value, at),
        }
    });
    variants.flatten().collect()
}
