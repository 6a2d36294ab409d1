//! A JSON text as one list of values in the order of the text.

use std::fmt;

use bytes::Bytes;
use serde::de::{self, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// A parsed JSON text: syntax checked to the end, nothing copied but strings with escapes.
///
/// Of a repeated key the first counts.
pub struct Document {
    text: Bytes,
    values: Vec<Value>,
    /// The strings that do not stand in the text as they are.
    unescaped: Vec<Box<str>>,
}

/// One value. What is inside a list or an object follows it: `end` is the index after the last of it,
/// 0 while parsing has not come there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Int(i64),
    Unsigned(u64),
    Float(f64),
    Text {
        start: u32,
        bytes: u32,
    },
    Unescaped(u32),
    List {
        items: u32,
        end: u32,
    },
    Object {
        members: u32,
        end: u32,
    },
    /// A value nested deeper than [`MAX_DEPTH`], which was skipped.
    TooDeep,
}

/// How many levels of lists and objects are kept. Deeper values are skipped, and are an error only for a type
/// that needs one. Less than serde_json's own limit, beyond which it would refuse the whole text.
pub(super) const MAX_DEPTH: u32 = 100;

/// Why a text is no JSON, and where.
#[derive(Debug)]
pub(crate) struct SyntaxError {
    pub(crate) source: serde_json::Error,
    /// The path of the value at the error; `None` at the top.
    pub(crate) path: Option<String>,
}

impl Document {
    /// Parses a whole text.
    ///
    /// # Errors
    ///
    /// The text is not one JSON value in UTF-8, or is longer than 4 GiB.
    pub fn parse(text: Bytes) -> Result<Self, serde_json::Error> {
        Self::parse_with_path(text).map_err(|error| error.source)
    }

    pub(crate) fn parse_with_path(text: Bytes) -> Result<Self, SyntaxError> {
        let at_top = |source| SyntaxError { source, path: None };
        if u32::try_from(text.len()).is_err() {
            return Err(at_top(de::Error::custom("longer than 4 GiB")));
        }
        let utf8 = std::str::from_utf8(&text).map_err(|error| at_top(de::Error::custom(error)))?;
        let mut builder = Builder::new(utf8);
        let mut reader = serde_json::Deserializer::from_str(utf8);
        let parsed = builder.deserialize(&mut reader).and_then(|()| reader.end());
        let document = Self {
            text: text.clone(),
            ..Self::of(builder)
        };
        match parsed {
            Ok(()) => Ok(document),
            Err(source) => Err(SyntaxError {
                source,
                path: document.path(document.values.len().saturating_sub(1)),
            }),
        }
    }

    /// Collects what another format's deserializer gives.
    #[cfg(feature = "serde")]
    pub(crate) fn collect<'de, D: de::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let mut builder = Builder::new("");
        builder.deserialize(source)?;
        Ok(Self::of(builder))
    }

    /// A document of one value that is neither a string, a list nor an object.
    pub(super) fn of_scalar(value: Value) -> Self {
        Self {
            text: Bytes::new(),
            values: vec![value],
            unescaped: Vec::new(),
        }
    }

    /// A document of one string.
    pub(super) fn of_string(text: &str) -> Self {
        Self {
            text: Bytes::new(),
            values: vec![Value::Unescaped(0)],
            unescaped: vec![Box::from(text)],
        }
    }

    /// The values of a builder, whose text is kept elsewhere.
    pub(super) fn of(builder: Builder<'_>) -> Self {
        Self {
            text: Bytes::new(),
            values: builder.values,
            unescaped: builder.unescaped,
        }
    }

    pub(super) fn value(&self, index: usize) -> Value {
        self.values.get(index).copied().unwrap_or(Value::Null)
    }

    /// The text that was parsed; empty for a part of another.
    pub(super) fn text(&self) -> &str {
        // Perf: checking the text again costs less than a copy of it.
        std::str::from_utf8(&self.text).unwrap_or_default()
    }

    /// A string, of which `text` has the parts that need no copy.
    pub(super) fn string<'s>(&'s self, text: &'s str, index: usize) -> Option<&'s str> {
        match self.value(index) {
            Value::Text { start, bytes } => {
                let start = start as usize;
                text.get(start..start + bytes as usize)
            }
            Value::Unescaped(index) => self.unescaped.get(index as usize).map(|text| &**text),
            _ => None,
        }
    }

    /// The index after a value and all that is in it.
    pub(super) fn after(&self, index: usize) -> usize {
        match self.value(index) {
            Value::List { end: 0, .. } | Value::Object { end: 0, .. } => self.values.len(),
            Value::List { end, .. } | Value::Object { end, .. } => end as usize,
            _ => index + 1,
        }
    }

    /// The path of a value, like `data.entities[3].created`; `None` for the outermost one.
    pub(crate) fn path(&self, wanted: usize) -> Option<String> {
        let mut path = String::new();
        let mut at = 0;
        while at != wanted {
            let keyed = match self.value(at) {
                Value::Object { .. } => true,
                Value::List { .. } => false,
                _ => break,
            };
            let mut child = at + 1;
            let mut index = 0;
            let key = loop {
                let value = child + usize::from(keyed);
                if value > wanted {
                    break None;
                }
                if self.after(value) > wanted {
                    break Some(child);
                }
                child = self.after(value);
                index += 1;
            };
            let Some(key) = key else { break };
            if keyed {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(self.string(self.text(), key).unwrap_or_default());
                at = key + 1;
            } else {
                path.push_str(&format!("[{index}]"));
                at = key;
            }
        }
        (!path.is_empty()).then_some(path)
    }
}

impl fmt::Debug for Document {
    /// Says how long it is: a text may hold secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document")
            .field("bytes", &self.text.len())
            .field("values", &self.values.len())
            .finish_non_exhaustive()
    }
}

/// Collects values in the order in which the parser reads them.
pub(super) struct Builder<'t> {
    pub(super) text: &'t str,
    values: Vec<Value>,
    unescaped: Vec<Box<str>>,
    /// How many lists and objects are open.
    depth: u32,
}

impl<'t> Builder<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            // Perf: the densest documented response has a value for every nine bytes.
            values: Vec::with_capacity(text.len() / 8 + 4),
            ..Self::inside(text, 0)
        }
    }

    /// A builder for a part of a text, inside so many open lists and objects.
    pub(super) fn inside(text: &'t str, depth: u32) -> Self {
        Self {
            text,
            values: Vec::new(),
            unescaped: Vec::new(),
            depth,
        }
    }

    /// Collects the items of an open list.
    pub(super) fn list<'de, A: SeqAccess<'de>>(&mut self, list: &mut A) -> Result<(), A::Error> {
        let at = self.values.len();
        self.values.push(Value::List { items: 0, end: 0 });
        let mut items = 0;
        while list.next_element_seed(&mut *self)?.is_some() {
            items += 1;
        }
        let end = index(self.values.len());
        self.values[at] = Value::List { items, end };
        Ok(())
    }

    /// Collects the members of an open object.
    pub(super) fn object<'de, A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        let at = self.values.len();
        self.values.push(Value::Object { members: 0, end: 0 });
        let mut members = 0;
        while map.next_key_seed(Key(&mut *self))?.is_some() {
            if members == 0 && self.is_number_key(at + 1) {
                let number: String = map.next_value()?;
                self.values.truncate(at);
                self.values.push(number_of(&number).ok_or_else(|| {
                    de::Error::custom("a number that is neither 64-bit nor a double")
                })?);
                return Ok(());
            }
            map.next_value_seed(&mut *self)?;
            members += 1;
        }
        let end = index(self.values.len());
        self.values[at] = Value::Object { members, end };
        Ok(())
    }

    fn unescaped(&mut self, text: &str) {
        let index = index(self.unescaped.len());
        self.unescaped.push(Box::from(text));
        self.values.push(Value::Unescaped(index));
    }
}

/// Lengths and indexes fit: there are no more of them than bytes in the text.
fn index(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The key of serde_json's numbers when a crate of the tree turns on its `arbitrary_precision`.
pub(super) const NUMBER_KEY: &str = "$serde_json::private::Number";

impl<'de> DeserializeSeed<'de> for &mut Builder<'_> {
    type Value = ();

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.depth < MAX_DEPTH {
            return deserializer.deserialize_any(self);
        }
        // Skipping does not recurse, however deep the text goes on.
        deserializer.deserialize_ignored_any(IgnoredAny)?;
        self.values.push(Value::TooDeep);
        Ok(())
    }
}

impl<'de> Visitor<'de> for &mut Builder<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.values.push(Value::Null);
        Ok(())
    }

    fn visit_none<E: de::Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: de::Deserializer<'de>>(self, inner: D) -> Result<(), D::Error> {
        inner.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.values.push(Value::Bool(value));
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.values.push(Value::Int(value));
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        let small = i64::try_from(value).map(Value::Int);
        self.values.push(small.unwrap_or(Value::Unsigned(value)));
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        self.values.push(Value::Float(value));
        Ok(())
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<(), E> {
        // The parser's strings are pieces of the text; only where they begin is kept.
        let start = value.as_ptr().addr().checked_sub(self.text.as_ptr().addr());
        match start.filter(|start| start + value.len() <= self.text.len()) {
            Some(start) => self.values.push(Value::Text {
                start: index(start),
                bytes: index(value.len()),
            }),
            None => self.unescaped(value),
        }
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        self.unescaped(value);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        self.depth += 1;
        self.list(&mut list)?;
        self.depth -= 1;
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        self.depth += 1;
        self.object(&mut map)?;
        self.depth -= 1;
        Ok(())
    }
}

impl Builder<'_> {
    fn is_number_key(&self, at: usize) -> bool {
        match self.values.get(at) {
            Some(Value::Text { start, bytes }) => {
                let range = *start as usize..(*start + *bytes) as usize;
                self.text.get(range) == Some(NUMBER_KEY)
            }
            Some(Value::Unescaped(index)) => {
                self.unescaped.get(*index as usize).map(|text| &**text) == Some(NUMBER_KEY)
            }
            _ => false,
        }
    }
}

fn number_of(text: &str) -> Option<Value> {
    let int = text.parse().map(Value::Int);
    let unsigned = || text.parse().map(Value::Unsigned);
    let float = |_| text.parse().map(Value::Float);
    int.or_else(|_| unsigned()).or_else(float).ok()
}

/// A key is kept like a string value.
struct Key<'b, 't>(&'b mut Builder<'t>);

impl<'de> DeserializeSeed<'de> for Key<'_, '_> {
    type Value = ();

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Decode;

    fn parse(text: &'static str) -> Document {
        Document::parse(Bytes::from_static(text.as_bytes())).unwrap()
    }

    fn error_path(text: &'static str) -> Option<String> {
        let error = Document::parse_with_path(Bytes::from_static(text.as_bytes()));
        error.unwrap_err().path
    }

    #[test]
    fn reads_what_serde_json_reads() {
        let text = r#" {"a": [1, -2, 18446744073709551615, 1.5, "x\u0041"], "b": {"": null}, "c": [true, {}]} "#;
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(parse(text).root().to_value(), value);
    }

    #[test]
    fn reads_to_the_end() {
        for text in [
            "",
            " ",
            r#"{"a":1"#,
            r#"{"a":{"#,
            r#"{"a":1} x"#,
            "[1,]",
            "\"\\ud800\"",
            "01",
        ] {
            assert!(Document::parse(Bytes::from_static(text.as_bytes())).is_err());
        }
        assert!(Document::parse(Bytes::from_static(b"\"\xff\"")).is_err());
    }

    #[test]
    fn skips_what_is_too_deep() {
        let deep = format!(
            r#"{{"deep": {}1{}, "a": 2}}"#,
            "[".repeat(5000),
            "]".repeat(5000)
        );
        let document = Document::parse(deep.into()).unwrap();
        assert_eq!(
            document
                .root()
                .get("a")
                .and_then(super::super::Node::as_i64),
            Some(2)
        );
        let read = serde_json::Value::decode(document.root().input());
        let text = read.unwrap_err().describe();
        assert!(text.contains("deeper than 100 levels"), "{text}");
    }

    #[test]
    fn names_the_path_of_a_syntax_error() {
        assert_eq!(
            error_path(r#"{"list": [{"created": 1"#).as_deref(),
            Some("list[0].created")
        );
        assert_eq!(error_path(r#"{"list": [1, x]"#).as_deref(), Some("list[0]"));
        assert_eq!(error_path("nonsense"), None);
    }

    #[test]
    fn names_paths() {
        let document = parse(r#"{"s": "a\"b:{,", "list": [{"created": 1}, {"created": [2, 3]}]}"#);
        let paths: Vec<_> = (0..document.values.len())
            .filter_map(|at| document.path(at))
            .collect();
        assert!(paths.contains(&"s".to_owned()));
        assert!(paths.contains(&"list[1].created[1]".to_owned()));
        assert_eq!(document.path(0), None);
    }

    #[test]
    fn numbers_of_arbitrary_precision() {
        let document = parse(r#"{"$serde_json::private::Number": "12"}"#);
        assert_eq!(document.root().as_i64(), Some(12));
    }

    #[test]
    fn does_not_print() {
        assert!(!format!("{:?}", parse(r#"{"a": "hunter2"}"#)).contains("hunter2"));
    }
}
