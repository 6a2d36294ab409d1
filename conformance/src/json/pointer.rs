//! JSON pointers.

use serde_json::{Map, Value};

/// Appends a step to a pointer.
pub fn push(pointer: &str, step: impl std::fmt::Display) -> String {
    let step = step.to_string().replace('~', "~0").replace('/', "~1");
    format!("{pointer}/{step}")
}

/// Splits a pointer into its unescaped steps.
pub fn steps(pointer: &str) -> Vec<String> {
    let steps = pointer.split('/').skip(1);
    steps
        .map(|step| step.replace("~1", "/").replace("~0", "~"))
        .collect()
}

/// Returns the field that the pointer is about: its last step that is not a number.
pub fn field(pointer: &str) -> String {
    let named = |step: &String| step.parse::<usize>().is_err();
    steps(pointer)
        .into_iter()
        .rev()
        .find(named)
        .unwrap_or_default()
}

/// Sets the value at a pointer. Missing parents are created: objects, or lists where a step is `0`. An index
/// beyond the end of a list appends.
pub fn set(root: &mut Value, pointer: &str, value: Value) {
    let mut slot = root;
    for step in steps(pointer) {
        let index = step.parse::<usize>().ok();
        // A number is an index into a list, or into a parent that does not exist yet.
        if let (Value::Null, Some(0)) = (&*slot, index) {
            *slot = Value::Array(Vec::new());
        }
        if !matches!(
            (&*slot, index),
            (Value::Object(_), _) | (Value::Array(_), Some(_))
        ) {
            *slot = Value::Object(Map::new());
        }
        slot = match (slot, index) {
            (Value::Array(items), Some(index)) => {
                if index >= items.len() {
                    items.push(Value::Null);
                }
                let last = items.len().saturating_sub(1);
                let Some(item) = items.get_mut(index.min(last)) else {
                    return;
                };
                item
            }
            (Value::Object(map), _) => map.entry(step).or_insert(Value::Null),
            _ => return,
        };
    }
    *slot = value;
}

/// Removes the value at a pointer from its object or list.
pub fn remove(root: &mut Value, pointer: &str) -> Option<Value> {
    let (parent, _) = pointer.rsplit_once('/')?;
    let last = steps(pointer).pop()?;
    match root.pointer_mut(parent)? {
        Value::Object(map) => map.shift_remove(&last),
        Value::Array(items) => {
            let index = last.parse().ok().filter(|index| *index < items.len())?;
            Some(items.remove(index))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn names_the_field() {
        assert_eq!(field("/data/0/user~1name/3"), "user/name");
        assert_eq!(field(""), "");
        assert_eq!(push("/a", "b/c~"), "/a/b~1c~0");
    }

    #[test]
    fn sets_and_removes() {
        let mut value = json!({"a": 1});
        set(&mut value, "/b/c", json!([1, 2]));
        assert_eq!(value, json!({"a": 1, "b": {"c": [1, 2]}}));
        assert_eq!(remove(&mut value, "/b/c/0"), Some(json!(1)));
        assert_eq!(remove(&mut value, "/b/c/9"), None);
        assert_eq!(remove(&mut value, "/a"), Some(json!(1)));
        set(&mut value, "", json!(2));
        assert_eq!(value, json!(2));
        let mut value = json!({"a": [{"b": 1}, 2]});
        set(&mut value, "/a/0/c", json!(3));
        set(&mut value, "/a/5", json!(4));
        set(&mut value, "/d/0/e", json!(5));
        assert_eq!(
            value,
            json!({"a": [{"b": 1, "c": 3}, 2, 4], "d": [{"e": 5}]})
        );
        set(&mut value, "/a/x", json!(6));
        assert_eq!(value["a"], json!({"x": 6}));
    }
}
