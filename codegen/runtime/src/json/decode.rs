//! Typed values from a document.

use std::fmt;

use super::{Document, Node};
use crate::{DecodeError, DecodeReason, Map, Secret};

/// A type that can be read from JSON.
///
/// Emitted types implement it with [`object!`](crate::object) and [`union!`](crate::union).
pub trait Decode: Sized {
    /// Reads a value.
    ///
    /// # Errors
    ///
    /// The value is not as the type says.
    fn decode(node: Node<'_>) -> Result<Self, Mismatch>;

    /// What an absent key means: nothing for most types, which makes it an error.
    #[doc(hidden)]
    fn absent() -> Option<Self> {
        None
    }

    /// Reads what an object holds beside the keys that are known.
    #[doc(hidden)]
    fn decode_rest(node: Node<'_>, known: &[&str]) -> Result<Self, Mismatch> {
        let _ = known;
        Self::decode(node)
    }
}

/// A value that is not as its type says.
pub struct Mismatch(Box<Fault>);

#[derive(Debug)]
struct Fault {
    /// The value's index in its document.
    index: usize,
    text: String,
}

impl Mismatch {
    pub(super) fn new(index: usize, text: impl Into<String>) -> Self {
        let text = text.into();
        Self(Box::new(Fault { index, text }))
    }

    /// The error as the client reports it.
    pub(crate) fn placed(self, document: &Document) -> DecodeError {
        let Fault { index, text } = *self.0;
        DecodeError::new(DecodeReason::Mismatch, text).at(document.path(index))
    }

    /// What is wrong and where.
    #[cfg(any(feature = "serde", feature = "conformance"))]
    pub(crate) fn describe(&self, document: &Document) -> String {
        match document.path(self.0.index) {
            Some(path) => format!("at `{path}`: {}", self.0.text),
            None => self.0.text.clone(),
        }
    }
}

impl fmt::Debug for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Mismatch").field(&self.0.text).finish()
    }
}

/// The members of an object, taken by key.
#[derive(Debug, Clone, Copy)]
pub struct Members<'d> {
    object: Node<'d>,
    /// The key after the one that was taken last: fields mostly come in the order of their type.
    next: Node<'d>,
    end: usize,
}

impl<'d> Members<'d> {
    pub(super) fn of(object: Node<'d>) -> Result<Self, Mismatch> {
        if !object.is_object() {
            return Err(object.expected("an object"));
        }
        Ok(Self {
            object,
            next: object.at(object.index() + 1),
            end: object.after().index(),
        })
    }

    /// Reads the value of a key.
    ///
    /// # Errors
    ///
    /// The value is not as the type says, or there is none and the type needs one.
    pub fn field<T: Decode>(&mut self, key: &'static str) -> Result<T, Mismatch> {
        match self.find(key) {
            Some(node) => T::decode(node),
            None => T::absent().ok_or_else(|| self.missing(key)),
        }
    }

    /// The value of a key.
    pub fn find(&mut self, key: &str) -> Option<Node<'d>> {
        let start = self.object.at(self.object.index() + 1);
        self.search(self.next, self.end, key)
            .or_else(|| self.search(start, self.next.index(), key))
    }

    fn search(&mut self, from: Node<'d>, to: usize, key: &str) -> Option<Node<'d>> {
        let mut at = from;
        while at.index() < to {
            let value = at.at(at.index() + 1);
            if at.as_str() == Some(key) {
                self.next = value.after();
                return Some(value);
            }
            at = value.after();
        }
        None
    }

    fn missing(&self, key: &str) -> Mismatch {
        Mismatch::new(
            self.object.index(),
            format!("the required key `{key}` is missing"),
        )
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        if node.is_null() {
            return Ok(None);
        }
        T::decode(node).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn decode_rest(node: Node<'_>, known: &[&str]) -> Result<Self, Mismatch> {
        Ok(T::decode_rest(node, known).ok())
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        let items = node.items().ok_or_else(|| node.expected("a list"))?;
        let mut list = Self::with_capacity(items.len());
        for item in items {
            list.push(T::decode(item)?);
        }
        Ok(list)
    }
}

impl<T: Decode> Decode for Map<T> {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        Self::decode_rest(node, &[])
    }

    fn decode_rest(node: Node<'_>, known: &[&str]) -> Result<Self, Mismatch> {
        let entries = node.entries().ok_or_else(|| node.expected("an object"))?;
        let mut map = Self::new();
        for (key, value) in entries {
            if !known.contains(&key) {
                map.insert(key.to_owned(), T::decode(value)?);
            }
        }
        Ok(map)
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        T::decode(node).map(Self::new)
    }

    fn absent() -> Option<Self> {
        T::absent().map(Self::new)
    }
}

impl Decode for serde_json::Value {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        Ok(node.to_value())
    }
}

impl Decode for String {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        let text = node.as_str().ok_or_else(|| node.expected("a string"))?;
        Ok(text.to_owned())
    }
}

impl Decode for Secret {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        let text = node.as_str().ok_or_else(|| node.expected("a string"))?;
        Ok(text.into())
    }
}

impl Decode for bool {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        node.as_bool().ok_or_else(|| node.expected("a boolean"))
    }
}

impl Decode for i64 {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        node.as_i64()
            .ok_or_else(|| node.expected("an integer of 64 bits"))
    }
}

impl Decode for i32 {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        let value = node.as_i64().and_then(|value| value.try_into().ok());
        value.ok_or_else(|| node.expected("an integer of 32 bits"))
    }
}

impl Decode for f64 {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        node.as_f64().ok_or_else(|| node.expected("a number"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytes::Bytes;

    fn read<T: Decode>(text: &'static str) -> Result<T, String> {
        let document = Document::parse(Bytes::from_static(text.as_bytes())).unwrap();
        T::decode(document.root()).map_err(|error| error.placed(&document).to_string())
    }

    #[test]
    fn scalars() {
        assert_eq!(read::<i64>("-7").unwrap(), -7);
        assert_eq!(read::<f64>("2").unwrap(), 2.0);
        assert_eq!(read::<Option<bool>>("null").unwrap(), None);
        assert_eq!(read::<Vec<String>>(r#"["a", "\n"]"#).unwrap(), ["a", "\n"]);
        assert!(read::<i32>("2147483648").is_err());
        assert!(read::<i64>("1.0").is_err());
        assert!(read::<i64>("\"1\"").is_err());
        assert!(read::<String>("1").is_err());
        assert!(read::<Vec<i64>>("{}").is_err());
        assert!(read::<Map<i64>>("[]").is_err());
    }

    #[test]
    fn errors_name_the_place_and_not_the_value() {
        let text = read::<Map<Vec<i64>>>(r#"{"a": [1, "hunter2"]}"#).unwrap_err();
        assert!(text.contains("`a[1]`"), "{text}");
        assert!(text.contains("a string, an integer"), "{text}");
        assert!(!text.contains("hunter2"), "{text}");
    }

    #[test]
    fn keys_in_any_order() {
        let text = r#"{"c": 3, "x": {"a": 9}, "a": 1, "b": 2}"#;
        let document = Document::parse(Bytes::from_static(text.as_bytes())).unwrap();
        let mut members = document.root().members().unwrap();
        for (key, value) in [("a", 1), ("b", 2), ("c", 3)] {
            assert_eq!(members.field::<i64>(key).unwrap(), value);
        }
        assert_eq!(members.field::<Option<i64>>("d").unwrap(), None);
        assert!(members.field::<i64>("d").is_err());
    }
}
