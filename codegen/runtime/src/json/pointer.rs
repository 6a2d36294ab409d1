//! Sets values of a tree by JSON pointer.

use serde_json::Value;

/// Sets the value at a pointer, and makes the objects that it goes through.
pub(crate) fn set(root: &mut Value, pointer: &str, value: Value) {
    let mut target = root;
    for token in pointer.split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        if !target.is_object() {
            *target = Value::Object(serde_json::Map::new());
        }
        match target {
            Value::Object(map) => target = map.entry(token).or_insert(Value::Null),
            _ => return,
        }
    }
    *target = value;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets() {
        let mut value = serde_json::json!({"a": 1});
        set(&mut value, "/b/c", 2.into());
        set(&mut value, "/a", 3.into());
        assert_eq!(value, serde_json::json!({"a": 3, "b": {"c": 2}}));
    }
}
