//! Differences between two JSON values.

use serde_json::Value;

use super::pointer;

/// One difference between two values.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// JSON pointer.
    pub pointer: String,
    /// Expected value; `None` when the key or item is surplus.
    pub expected: Option<Value>,
    /// Actual value; `None` when the key or item is missing.
    pub actual: Option<Value>,
}

/// Compares two values. The order of keys does not count; `1` is not `1.0`.
pub fn json(expected: &Value, actual: &Value) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    collect("", expected, actual, &mut leaves);
    leaves
}

fn collect(at: &str, expected: &Value, actual: &Value, leaves: &mut Vec<Leaf>) {
    match (expected, actual) {
        (Value::Object(e), Value::Object(a)) => {
            for (key, value) in e {
                match a.get(key) {
                    Some(other) => collect(&pointer::push(at, key), value, other, leaves),
                    None => leaves.push(leaf(pointer::push(at, key), Some(value), None)),
                }
            }
            let extra = a.iter().filter(|(key, _)| !e.contains_key(*key));
            leaves.extend(extra.map(|(k, v)| leaf(pointer::push(at, k), None, Some(v))));
        }
        (Value::Array(e), Value::Array(a)) => {
            for index in 0..e.len().max(a.len()) {
                let path = pointer::push(at, index);
                match (e.get(index), a.get(index)) {
                    (Some(e), Some(a)) => collect(&path, e, a, leaves),
                    (e, a) => leaves.push(leaf(path, e, a)),
                }
            }
        }
        (e, a) if e == a => {}
        (e, a) => leaves.push(leaf(at.to_owned(), Some(e), Some(a))),
    }
}

fn leaf(pointer: String, expected: Option<&Value>, actual: Option<&Value>) -> Leaf {
    Leaf {
        pointer,
        expected: expected.cloned(),
        actual: actual.cloned(),
    }
}

/// Formats a unified diff of two values as indented JSON; empty when they are equal.
pub fn unified(expected: &Value, actual: &Value) -> String {
    let text = |value: &Value| {
        let mut text = serde_json::to_string_pretty(&sorted(value)).unwrap_or_default();
        text.push('\n');
        text
    };
    let (expected, actual) = (text(expected), text(actual));
    let diff = similar::TextDiff::from_lines(&expected, &actual);
    diff.unified_diff().context_radius(2).to_string()
}

/// Sorts the keys of all objects, so that a diff shows differences only.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut keys: Vec<_> = map.iter().collect();
            keys.sort_by_key(|(key, _)| key.as_str());
            keys.into_iter()
                .map(|(key, value)| (key.clone(), sorted(value)))
                .collect()
        }
        Value::Array(items) => items.iter().map(sorted).collect(),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn names_every_place() {
        let leaves = json(
            &json!({"a": 1, "b": [1, {"c": 2}], "d": null, "same": "x"}),
            &json!({"same": "x", "b": [1, {"c": 3}, 4], "a": 1.0, "e": true}),
        );
        let at: Vec<_> = leaves.iter().map(|leaf| leaf.pointer.as_str()).collect();
        assert_eq!(at, ["/a", "/b/1/c", "/b/2", "/d", "/e"]);
        assert_eq!(leaves[3].actual, None);
        assert_eq!(leaves[4].expected, None);
    }

    #[test]
    fn the_order_of_keys_does_not_count() {
        let (a, b) = (
            json!({"x": 1, "y": {"p": 1, "q": 2}}),
            json!({"y": {"q": 2, "p": 1}, "x": 1}),
        );
        assert!(json(&a, &b).is_empty());
        assert_eq!(unified(&a, &b), "");
        assert!(unified(&a, &json!({"x": 2})).contains("+  \"x\": 2"));
    }
}
