//! JSON from typed values.

use bytes::{BufMut, Bytes, BytesMut};

use crate::Map;
use crate::secret::Secret;

/// A type that can be written as JSON.
///
/// Emitted types implement it with [`object!`](crate::object) and [`union!`](crate::union).
pub trait Encode {
    /// Writes the value: an object of its members, unless it is something else.
    fn encode(&self, out: &mut JsonWriter) {
        out.text.put_u8(b'{');
        self.encode_members(out);
        out.text.put_u8(b'}');
    }

    /// The value of a member; `None` when the member is omitted. Perf: called where the type is known, so that
    /// an omitted member costs nothing later.
    #[doc(hidden)]
    #[inline]
    fn as_member(&self) -> Option<&dyn Encode>
    where
        Self: Sized,
    {
        Some(self)
    }

    /// Writes the value's members into an open object; nothing for a value that is no object.
    #[doc(hidden)]
    fn encode_members(&self, out: &mut JsonWriter) {
        let _ = out;
    }
}

/// The value of an object's member; `None` when the member is omitted.
#[inline]
pub fn as_member<T: Encode>(value: &T) -> Option<&dyn Encode> {
    value.as_member()
}

/// Bytes that a short text takes.
const CAPACITY: usize = 128;

/// Collects a JSON text.
#[derive(Default)]
pub struct JsonWriter {
    text: BytesMut,
    /// Whether members without a value are written as null rather than left out.
    #[cfg(feature = "conformance")]
    nulls: bool,
}

impl JsonWriter {
    /// An empty text.
    pub fn new() -> Self {
        Self::with_buffer(BytesMut::with_capacity(CAPACITY))
    }

    /// Writes to the end of a buffer.
    pub(crate) fn with_buffer(text: BytesMut) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }

    /// A writer that writes absent members as null, so that every key of the type is seen.
    #[cfg(feature = "conformance")]
    pub(crate) fn with_nulls() -> Self {
        Self {
            nulls: true,
            ..Self::new()
        }
    }

    /// The text so far.
    pub fn into_bytes(self) -> Vec<u8> {
        self.text.into()
    }

    /// The text so far, without a copy.
    pub(crate) fn freeze(self) -> Bytes {
        self.text.freeze()
    }

    /// Writes a string.
    pub fn string(&mut self, text: &str) {
        // Perf: most texts and nearly all keys need no escape.
        if text.bytes().any(|byte| ESCAPED[usize::from(byte)]) {
            return self.scalar(text);
        }
        self.text.reserve(text.len() + "\"\"".len());
        self.text.put_u8(b'"');
        self.text.extend_from_slice(text.as_bytes());
        self.text.put_u8(b'"');
    }

    /// Writes one item of an open list.
    fn item(&mut self, item: &dyn Encode) {
        self.comma();
        item.encode(self);
    }

    /// Writes an object of a value's members.
    pub fn object(&mut self, value: &dyn Encode) {
        self.text.put_u8(b'{');
        value.encode_members(self);
        self.text.put_u8(b'}');
    }

    /// Writes members of the open object; those without a value are omitted.
    pub fn members(&mut self, members: &[(&str, Option<&dyn Encode>)]) {
        for (key, value) in members {
            self.member(key, *value);
        }
    }

    fn member(&mut self, key: &str, value: Option<&dyn Encode>) {
        if value.is_none() && !self.writes_nulls() {
            return;
        }
        self.comma();
        self.string(key);
        self.text.put_u8(b':');
        value.encode(self);
    }

    #[cfg(feature = "conformance")]
    fn writes_nulls(&self) -> bool {
        self.nulls
    }

    #[cfg(not(feature = "conformance"))]
    fn writes_nulls(&self) -> bool {
        false
    }

    /// Writes a comma, unless this is the first in its list or object.
    fn comma(&mut self) {
        if !matches!(self.text.last(), Some(b'[' | b'{') | None) {
            self.text.put_u8(b',');
        }
    }

    fn scalar<T: serde::Serialize + ?Sized>(&mut self, value: &T) {
        // Invariant: neither memory as a writer nor strings, numbers and trees fail.
        serde_json::to_writer((&mut self.text).writer(), value).ok();
    }
}

/// Whether a byte of a text cannot stand in a JSON string as it is.
const ESCAPED: [bool; 256] = {
    let mut escaped = [false; 256];
    let mut byte = 0;
    while byte < escaped.len() {
        escaped[byte] = byte < b' ' as usize || byte == b'"' as usize || byte == b'\\' as usize;
        byte += 1;
    }
    escaped
};

/// A reference is never omitted: the value behind it may be unsized, so it cannot be asked.
impl<T: Encode + ?Sized> Encode for &T {
    fn encode(&self, out: &mut JsonWriter) {
        (**self).encode(out);
    }

    fn encode_members(&self, out: &mut JsonWriter) {
        (**self).encode_members(out);
    }
}

impl<T: Encode> Encode for Box<T> {
    fn encode(&self, out: &mut JsonWriter) {
        (**self).encode(out);
    }

    #[inline]
    fn as_member(&self) -> Option<&dyn Encode> {
        (**self).as_member()
    }

    fn encode_members(&self, out: &mut JsonWriter) {
        (**self).encode_members(out);
    }
}

impl<T: Encode> Encode for Option<T> {
    fn encode(&self, out: &mut JsonWriter) {
        match self {
            Some(value) => value.encode(out),
            None => out.text.extend_from_slice(b"null"),
        }
    }

    #[inline]
    fn as_member(&self) -> Option<&dyn Encode> {
        self.as_ref().map(|value| value as &dyn Encode)
    }

    fn encode_members(&self, out: &mut JsonWriter) {
        if let Some(value) = self {
            value.encode_members(out);
        }
    }
}

impl<T: Encode> Encode for [T] {
    fn encode(&self, out: &mut JsonWriter) {
        out.text.put_u8(b'[');
        for item in self {
            out.item(item);
        }
        out.text.put_u8(b']');
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, out: &mut JsonWriter) {
        self.as_slice().encode(out);
    }
}

impl<T: Encode> Encode for Map<T> {
    fn encode_members(&self, out: &mut JsonWriter) {
        for (key, value) in self {
            out.member(key, value.as_member());
        }
    }
}

impl Encode for Secret {
    fn encode(&self, out: &mut JsonWriter) {
        out.string(self.expose());
    }
}
crate::serde_too!(Secret);

macro_rules! scalars {
    ($($type:ty)*) => {$(
        impl Encode for $type {
            fn encode(&self, out: &mut JsonWriter) {
                out.scalar(self);
            }
        }
    )*};
}
scalars!(() bool i32 i64 f64);

impl Encode for str {
    fn encode(&self, out: &mut JsonWriter) {
        out.string(self);
    }
}

impl Encode for String {
    fn encode(&self, out: &mut JsonWriter) {
        out.string(self);
    }
}

impl Encode for serde_json::Value {
    fn encode(&self, out: &mut JsonWriter) {
        out.scalar(self);
    }

    fn encode_members(&self, out: &mut JsonWriter) {
        if let Self::Object(members) = self {
            for (key, value) in members {
                out.member(key, value.as_member());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &dyn Encode) -> String {
        let mut out = JsonWriter::new();
        value.encode(&mut out);
        String::from_utf8(out.into_bytes()).unwrap()
    }

    #[test]
    fn values() {
        assert_eq!(text(&"a\"\u{1}值"), "\"a\\\"\\u0001值\"");
        assert_eq!(text(&vec![Some(1), None]), "[1,null]");
        assert_eq!(text(&f64::NAN), "null");
        assert_eq!(text(&Vec::<i64>::new()), "[]");
        let map: Map<Vec<bool>> = [("k".to_owned(), vec![true])].into();
        assert_eq!(text(&map), "{\"k\":[true]}");
        assert_eq!(text(&serde_json::json!({"a": [1.5]})), "{\"a\":[1.5]}");
        assert_eq!(text(&"{"), "\"{\"");
    }

    #[test]
    fn every_character_is_written_as_the_library_does() {
        for c in '\0'..='\u{3000}' {
            let text_with = format!("a{c}b");
            assert_eq!(text(&text_with), serde_json::to_string(&text_with).unwrap());
        }
    }

    #[test]
    fn members_without_a_value_are_left_out() {
        let mut out = JsonWriter::new();
        let (a, b, c) = (None::<i64>, "{", Some(1));
        out.members(&[
            ("a", as_member(&a)),
            ("b", as_member(&b)),
            ("c", as_member(&c)),
        ]);
        assert_eq!(out.into_bytes(), b"\"b\":\"{\",\"c\":1");
    }
}
