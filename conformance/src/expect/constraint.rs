//! Documented bounds of a value.

use easemob_codegen::model::Constraints;
use serde_json::{Map, Value};

/// Describes why a value is out of bounds; `None` when it is within.
pub fn broken(constraints: &Constraints, value: &Value) -> Option<String> {
    match value {
        Value::String(text) => broken_text(constraints, text),
        Value::Number(number) => {
            let number = number.as_f64()?;
            #[allow(clippy::cast_precision_loss)]
            let below = constraints.min.is_some_and(|min| number < min as f64);
            #[allow(clippy::cast_precision_loss)]
            let above = constraints.max.is_some_and(|max| number > max as f64);
            below
                .then(|| format!("{number} is below the least value"))
                .or_else(|| above.then(|| format!("{number} is above the greatest value")))
        }
        Value::Array(items) => broken_count(constraints, items.len()).or_else(|| {
            let each = constraints.each.as_deref()?;
            items.iter().find_map(|item| broken(each, item))
        }),
        Value::Object(map) => {
            broken_count(constraints, map.len()).or_else(|| broken_entry(constraints, map))
        }
        _ => None,
    }
}

fn broken_entry(constraints: &Constraints, map: &Map<String, Value>) -> Option<String> {
    map.iter().find_map(|(key, value)| {
        let keys = constraints.keys.as_deref();
        let each = constraints.each.as_deref();
        keys.and_then(|keys| broken_text(keys, key))
            .or_else(|| broken(each?, value))
    })
}

fn broken_text(constraints: &Constraints, text: &str) -> Option<String> {
    let length = text.chars().count() as u64;
    let too_short = constraints.min_length.is_some_and(|min| length < min);
    let too_long = constraints.max_length.is_some_and(|max| length > max);
    let too_large = constraints
        .max_bytes
        .is_some_and(|max| text.len() as u64 > max);
    let disallowed = constraints.characters.as_ref().and_then(|class| {
        let allowed = ranges(class);
        text.chars()
            .find(|c| !allowed.iter().any(|(from, to)| (*from..=*to).contains(c)))
    });
    if too_short {
        Some(format!("{length} characters are too few"))
    } else if too_long {
        Some(format!("{length} characters are too many"))
    } else if too_large {
        Some(format!("{} bytes are too many", text.len()))
    } else {
        disallowed.map(|c| format!("the character {c:?} is not allowed"))
    }
}

fn broken_count(constraints: &Constraints, count: usize) -> Option<String> {
    let count = count as u64;
    if constraints.min_items.is_some_and(|min| count < min) {
        Some(format!("{count} items are too few"))
    } else if constraints.max_items.is_some_and(|max| count > max) {
        Some(format!("{count} items are too many"))
    } else {
        None
    }
}

/// Parses a character class (`a-z0-9_.-`) into ranges; a backslash escapes a character.
pub fn ranges(class: &str) -> Vec<(char, char)> {
    let mut plain = Vec::new();
    let mut chars = class.chars();
    while let Some(c) = chars.next() {
        let escaped = c == '\\';
        let c = if escaped {
            chars.next().unwrap_or('\\')
        } else {
            c
        };
        plain.push((c, escaped));
    }
    let mut ranges = Vec::new();
    let mut at = 0;
    while let Some((from, _)) = plain.get(at) {
        match (plain.get(at + 1), plain.get(at + 2)) {
            (Some(('-', false)), Some((to, _))) => {
                ranges.push((*from, *to));
                at += 3;
            }
            _ => {
                ranges.push((*from, *from));
                at += 1;
            }
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn bounds_are_inclusive() {
        let text = Constraints {
            min_length: Some(1),
            max_length: Some(3),
            max_bytes: Some(6),
            characters: Some("a-c表情_-".into()),
            ..Constraints::default()
        };
        for (value, holds) in [
            ("", false),
            ("a", true),
            ("abc", true),
            ("aaaa", false),
            ("表情", true),
            ("表情a", false),
            ("d", false),
            ("-_", true),
        ] {
            assert_eq!(broken(&text, &json!(value)).is_none(), holds, "{value}");
        }
        let number = Constraints {
            min: Some(1),
            max: Some(2),
            ..Constraints::default()
        };
        for (value, holds) in [(0, false), (1, true), (2, true), (3, false)] {
            assert_eq!(broken(&number, &json!(value)).is_none(), holds, "{value}");
        }
        let items = Constraints {
            min_items: Some(1),
            max_items: Some(2),
            ..Constraints::default()
        };
        for (value, holds) in [
            (json!([]), false),
            (json!([1]), true),
            (json!([1, 2, 3]), false),
            (json!({"a": 1}), true),
        ] {
            assert_eq!(broken(&items, &value).is_none(), holds, "{value}");
        }
    }

    #[test]
    fn classes() {
        assert_eq!(
            ranges("a-z0-9_.-"),
            [('a', 'z'), ('0', '9'), ('_', '_'), ('.', '.'), ('-', '-')]
        );
        assert_eq!(ranges(r"\]\-a"), [(']', ']'), ('-', '-'), ('a', 'a')]);
    }
}
