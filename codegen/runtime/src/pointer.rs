//! JSON pointers, on values and on bytes that nobody wants to parse into a tree.

use std::fmt;

use serde::de::{self, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

/// The piece of a JSON text that a pointer names, `None` when it is not there. All of the text is
/// read, so a truncated one is an error; of a repeated key the last counts.
pub(crate) fn raw<'a>(
    json: &'a [u8],
    pointer: &str,
) -> Result<Option<&'a RawValue>, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_slice(json);
    let found = Walk { pointer }.deserialize(&mut reader)?;
    reader.end()?;
    Ok(found)
}

struct Walk<'p> {
    pointer: &'p str,
}

impl<'p> Walk<'p> {
    /// The first token, unescaped, and the walk that is left after it.
    fn step(&self) -> (String, Walk<'p>) {
        let path = self.pointer.strip_prefix('/').unwrap_or(self.pointer);
        let (token, rest) = match path.find('/') {
            Some(at) => path.split_at(at),
            None => (path, ""),
        };
        (
            token.replace("~1", "/").replace("~0", "~"),
            Walk { pointer: rest },
        )
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = Option<&'de RawValue>;

    fn deserialize<D: de::Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Self::Value, D::Error> {
        if self.pointer.is_empty() {
            return serde::Deserialize::deserialize(deserializer).map(Some);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = Option<&'de RawValue>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (token, _) = self.step();
        let mut found = None;
        while let Some(matches) = map.next_key_seed(KeyIs(&token))? {
            if matches {
                found = map.next_value_seed(self.step().1)?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let (token, rest) = self.step();
        let mut found = None;
        if let Ok(wanted) = token.parse::<usize>() {
            for _ in 0..wanted {
                if seq.next_element::<IgnoredAny>()?.is_none() {
                    return Ok(None);
                }
            }
            found = seq.next_element_seed(rest)?.flatten();
        }
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(found)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
}

/// Compares a key without keeping it.
struct KeyIs<'t>(&'t str);

impl<'de> DeserializeSeed<'de> for KeyIs<'_> {
    type Value = bool;

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeyIs<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<bool, E> {
        Ok(key == self.0)
    }
}

/// The first of several pointers that names a value other than null.
pub(crate) fn first<'v>(value: &'v Value, pointers: &[&str]) -> Option<&'v Value> {
    pointers
        .iter()
        .find_map(|pointer| value.pointer(pointer).filter(|found| !found.is_null()))
}

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

    fn find(json: &str, pointer: &str) -> Option<String> {
        raw(json.as_bytes(), pointer)
            .unwrap()
            .map(|found| found.get().to_owned())
    }

    #[test]
    fn finds() {
        let json = r#"{"a": {"b": [1, {"c": "x"}], "~/": 2}, "d": null, "a\u0062": 3}"#;
        assert_eq!(find(json, "/a/b/1/c").as_deref(), Some("\"x\""));
        assert_eq!(find(json, "/a/~0~1").as_deref(), Some("2"));
        assert_eq!(find(json, "/ab").as_deref(), Some("3"));
        assert_eq!(find(json, "/d").as_deref(), Some("null"));
        assert_eq!(find(json, ""), Some(json.to_owned()));
        for absent in ["/x", "/a/b/7", "/a/b/c", "/d/e", "/a/b/0/z", "/a/b/1/c/d"] {
            assert_eq!(find(json, absent), None, "{absent}");
        }
    }

    #[test]
    fn the_last_of_a_repeated_key_counts() {
        assert_eq!(find(r#"{"a":1,"a":2}"#, "/a").as_deref(), Some("2"));
    }

    #[test]
    fn reads_to_the_end() {
        for truncated in [r#"{"a":1"#, r#"{"a":{"#, "", r#"{"a":1} x"#] {
            assert!(raw(truncated.as_bytes(), "/a").is_err(), "{truncated}");
        }
    }

    #[test]
    fn sets() {
        let mut value = serde_json::json!({"a": 1});
        set(&mut value, "/b/c", 2.into());
        set(&mut value, "/a", 3.into());
        assert_eq!(value, serde_json::json!({"a": 3, "b": {"c": 2}}));
    }
}
