//! JSON pointers on trees that are being built.

use serde_json::Value;

/// Puts a value at a pointer, making objects on the way.
pub(crate) fn set(root: &mut Value, pointer: &str, value: Value) {
    let mut place = root;
    for token in pointer.split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        if !place.is_object() {
            *place = Value::Object(serde_json::Map::new());
        }
        match place {
            Value::Object(map) => place = map.entry(token).or_insert(Value::Null),
            _ => return,
        }
    }
    *place = value;
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
