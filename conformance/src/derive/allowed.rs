//! Validity of derived values: what a derivation claims, and [`recheck`](crate::judge::recheck) verifies.

use easemob_codegen::model::{Constraints, Input, Location};
use serde_json::Value;

use crate::expect::constraint;

/// Returns whether an input may have a value of its type.
pub(super) fn input(input: &Input, value: &Value) -> bool {
    let fits = |text: &str| match input.location {
        // These are not path segments.
        Location::Path => !["", ".", ".."].contains(&text),
        // These would end the header.
        Location::Header => !text.chars().any(|c| c.is_control() && c != '\t'),
        _ => true,
    };
    let fits_location = match value {
        Value::String(text) => fits(text),
        Value::Array(items) => {
            let texts = items.iter().filter_map(Value::as_str);
            let empty = items.is_empty() && input.location == Location::Path;
            !empty && texts.into_iter().all(fits)
        }
        _ => true,
    };
    fits_location && bounded(&input.field.constraints, value)
}

/// Returns whether a value is within bounds.
pub(super) fn bounded(bounds: &Constraints, value: &Value) -> bool {
    let within = |count: usize, least: Option<u64>, most: Option<u64>| {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        least.is_none_or(|least| count >= least) && most.is_none_or(|most| count <= most)
    };
    let each = |value: &Value| {
        bounds
            .each
            .as_deref()
            .is_none_or(|each| bounded(each, value))
    };
    match value {
        Value::String(text) => {
            let class = bounds.characters.as_deref().map(constraint::ranges);
            let known = |c: char| {
                let mut ranges = class.iter().flatten();
                class.is_none() || ranges.any(|(from, to)| (*from..=*to).contains(&c))
            };
            within(text.chars().count(), bounds.min_length, bounds.max_length)
                && within(text.len(), None, bounds.max_bytes)
                && text.chars().all(known)
        }
        Value::Number(number) => {
            let whole = number.as_i64();
            whole.is_none_or(|n| {
                bounds.min.is_none_or(|min| n >= min) && bounds.max.is_none_or(|max| n <= max)
            })
        }
        Value::Array(items) => {
            within(items.len(), bounds.min_items, bounds.max_items) && items.iter().all(each)
        }
        Value::Object(map) => {
            let keys = bounds.keys.as_deref();
            let key =
                |key: &String| keys.is_none_or(|keys| bounded(keys, &Value::String(key.clone())));
            within(map.len(), bounds.min_items, bounds.max_items)
                && map.keys().all(key)
                && map.values().all(each)
        }
        Value::Null | Value::Bool(_) => true,
    }
}
