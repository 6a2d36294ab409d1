//! Values at, below and above documented bounds.

use easemob_codegen::model::{Constraints, Field, Model, TypeExpr};
use serde_json::{Value, json};

use super::sample::{self, Fill};
use crate::expect::constraint;

/// Longest text or list that is generated for a bound.
const MAX_BOUND: u64 = 20_000;

/// Value at, below or above a bound.
pub(super) struct Bound {
    /// Name of the bound and the side.
    pub(super) name: String,
    pub(super) value: Value,
    /// Whether this bound allows the value; another may not.
    pub(super) inside: bool,
}

/// Generates values at, below and above each bound of a field.
pub(super) fn boundary_values(field: &Field, items: impl Fn(u64) -> Option<Value>) -> Vec<Bound> {
    let outside = |name: &str| {
        let lower = name.starts_with("min");
        name == "characters" || name.ends_with(if lower { "-1" } else { "+1" })
    };
    let values = boundary_value_list(field, items).into_iter();
    let bounds = values.map(|(name, value)| Bound {
        inside: !outside(&name),
        name,
        value,
    });
    bounds.collect()
}

/// Generates lists and maps with an element at, below or above its bounds.
pub(super) fn element_bounds(model: &Model, field: &Field) -> Vec<Bound> {
    let bounds = &field.constraints;
    let of = |ty: &TypeExpr, bounds: &Constraints| Field {
        ty: ty.clone(),
        constraints: bounds.clone(),
        ..field.clone()
    };
    let Some(inner) = field.ty.inner() else {
        return Vec::new();
    };
    let mut all = Vec::new();
    if let Some(each) = bounds.each.as_deref() {
        for bound in boundary_values(&of(inner, each), |_| None) {
            let value = match &field.ty {
                TypeExpr::Map(_) => json!({ sample::key(bounds, 0): bound.value }),
                _ => json!([bound.value]),
            };
            let name = format!("each.{}", bound.name);
            all.push(Bound {
                name,
                value,
                ..bound
            });
        }
    }
    if let Some(keys) = bounds.keys.as_deref() {
        for bound in boundary_values(&of(&TypeExpr::String, keys), |_| None) {
            let Some(key) = bound.value.as_str() else {
                continue;
            };
            let element_bounds = sample::element(model, inner, bounds, Fill::Required, 0);
            let (name, value) = (
                format!("keys.{}", bound.name),
                json!({ key: element_bounds }),
            );
            all.push(Bound {
                name,
                value,
                ..bound
            });
        }
    }
    all
}

fn boundary_value_list(
    field: &Field,
    items: impl Fn(u64) -> Option<Value>,
) -> Vec<(String, Value)> {
    let bounds = &field.constraints;
    let mut values = Vec::new();
    if field.ty == TypeExpr::String {
        let lengths = [
            ("min_length", bounds.min_length),
            ("max_length", bounds.max_length),
            ("max_bytes", bounds.max_bytes),
        ];
        for (name, length) in lengths {
            for (mark, length) in sides(length) {
                let value = text_of(bounds, length);
                values.push((format!("{name}{mark}"), json!(value)));
            }
        }
        // A character of three bytes reveals a client that counts bytes as characters, or vice versa.
        if bounds.characters.is_none() {
            for (name, count) in [
                ("max_length_wide", bounds.max_length),
                ("max_bytes_wide", bounds.max_bytes.map(|bytes| bytes / 3)),
            ] {
                let at = sides(count).into_iter().filter(|(mark, _)| *mark != "-1");
                for (mark, count) in at {
                    let count = usize::try_from(count).unwrap_or_default();
                    values.push((format!("{name}{mark}"), json!("表".repeat(count))));
                }
            }
        }
        if let Some(disallowed_char) = bounds.characters.as_deref().and_then(disallowed_char) {
            let mut text = sample::text(bounds, bounds.min_length.unwrap_or(1).max(1));
            text.pop();
            text.push(disallowed_char);
            values.push(("characters".into(), json!(text)));
        }
    }
    if matches!(field.ty, TypeExpr::Int | TypeExpr::Long | TypeExpr::Double) {
        for (name, bound) in [("min", bounds.min), ("max", bounds.max)] {
            for (mark, delta) in [("-1", -1), ("", 0), ("+1", 1)] {
                if let Some(value) = bound.and_then(|bound| bound.checked_add(delta)) {
                    values.push((format!("{name}{mark}"), json!(value)));
                }
            }
        }
    }
    for (name, count) in [
        ("min_items", bounds.min_items),
        ("max_items", bounds.max_items),
    ] {
        for (mark, count) in sides(count) {
            values.extend(items(count).map(|value| (format!("{name}{mark}"), value)));
        }
    }
    values
}

fn sides(bound: Option<u64>) -> Vec<(&'static str, u64)> {
    let Some(bound) = bound.filter(|bound| *bound <= MAX_BOUND) else {
        return Vec::new();
    };
    let below = bound.checked_sub(1).map(|below| ("-1", below));
    below
        .into_iter()
        .chain([("", bound), ("+1", bound + 1)])
        .collect()
}

/// Generates a text of a length, regardless of other bounds.
fn text_of(bounds: &Constraints, length: u64) -> String {
    let characters = Constraints {
        characters: bounds.characters.clone(),
        ..Constraints::default()
    };
    sample::text(&characters, length)
}

/// Returns a character that a class does not contain.
fn disallowed_char(class: &str) -> Option<char> {
    let allowed = constraint::ranges(class);
    let free = |c: &char| !allowed.iter().any(|(from, to)| (*from..=*to).contains(c));
    ['!', 'A', '表', ' '].into_iter().find(free)
}
