//! The fast path: reads a text into a type while it is parsed.
//!
//! It reads a response with nothing unusual in it. A syntax error, a value that is not as its type says or a
//! key that stands for an error ends it. The text is then parsed into a [`Document`](super::Document), which
//! finds out what is wrong and where. A test compares both paths on generated texts.

use serde::de::{self, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::document::{Builder, Document, MAX_DEPTH, NUMBER_KEY};
use super::input::{Decode, Grow, Input, Kind, List, ListReader, Object, ObjectReader};
use super::{Mismatch, Node};

/// The text is not plainly of the type; a [`Document`](super::Document) can say why.
#[derive(Debug)]
pub(crate) struct FastPathMiss;

/// Reads the value at a JSON pointer of a text into a type. Misses when the outermost object has the first key
/// of one of the pointers in `watched`. After a miss the value has no meaning.
pub(crate) fn read(
    text: &[u8],
    pointer: &str,
    watched: &[&str],
    into: &mut dyn Decode,
) -> Result<(), FastPathMiss> {
    if watched
        .iter()
        .any(|pointer| pointer.is_empty() || pointer.contains('~'))
    {
        return Err(FastPathMiss);
    }
    let text = std::str::from_utf8(text).map_err(|_| FastPathMiss)?;
    let mut parser = serde_json::Deserializer::from_str(text);
    let mut run = Run {
        text,
        depth: 0,
        watched,
    };
    let mut at = AtPointer {
        pointer,
        into,
        run: &mut run,
    };
    let read = at.deserialize(&mut parser).and_then(|()| parser.end());
    read.map_err(|_| FastPathMiss)
}

/// State of a read, on all levels of its text.
struct Run<'t> {
    text: &'t str,
    /// How many lists and objects are open.
    depth: u32,
    watched: &'t [&'t str],
}

/// The pointers whose first keys end the fast path, on one level of a text.
#[derive(Clone, Copy)]
struct Watch<'t>(&'t [&'t str]);

impl<'t> Run<'t> {
    fn watch(&self) -> Watch<'t> {
        Watch(if self.depth == 1 { self.watched } else { &[] })
    }
}

impl Watch<'_> {
    /// Fails when the key stands for something other than a member of the type.
    fn check<E: de::Error>(self, key: &str) -> Result<(), E> {
        let watched = self.0.iter().any(|pointer| begins(pointer, key));
        if watched || key == NUMBER_KEY {
            return Err(miss());
        }
        Ok(())
    }
}

/// Whether a JSON pointer begins with a key.
fn begins(pointer: &str, key: &str) -> bool {
    let (pointer, key) = (pointer.as_bytes(), key.as_bytes());
    // Perf: compares the byte behind the key first, which tells most keys apart.
    let after = pointer.get(key.len() + 1);
    let ends = pointer.len() == key.len() + 1 || after == Some(&b'/');
    ends && pointer.first() == Some(&b'/') && pointer.get(1..=key.len()) == Some(key)
}

fn miss<E: de::Error>() -> E {
    E::custom("fast path miss")
}

/// A list or an object that is being parsed.
struct OpenContainer<'r, 't, A> {
    access: A,
    run: &'r mut Run<'t>,
    /// Whether all of it has been read.
    done: bool,
}

impl<'r, 't, A> OpenContainer<'r, 't, A> {
    fn begin(access: A, run: &'r mut Run<'t>) -> Self {
        run.depth += 1;
        let done = false;
        Self { access, run, done }
    }
}

impl<'de, A: SeqAccess<'de>> OpenContainer<'_, '_, A> {
    fn items(&mut self, into: &mut dyn Grow) -> Result<(), A::Error> {
        let mut item = ItemSeed {
            into,
            run: &mut *self.run,
        };
        loop {
            if self.access.next_element_seed(&mut item)?.is_none() {
                break;
            }
        }
        self.done = true;
        Ok(())
    }

    fn end_list(mut self) -> Result<(), A::Error> {
        while !self.done {
            self.done = self.access.next_element::<IgnoredAny>()?.is_none();
        }
        self.run.depth -= 1;
        Ok(())
    }
}

impl<'de, A: SeqAccess<'de>> ListReader for OpenContainer<'_, '_, A> {
    fn each(&mut self, into: &mut dyn Grow) -> Result<(), Mismatch> {
        self.items(into).map_err(Mismatch::without_path)
    }

    fn keep(&mut self, into: &mut dyn Decode) -> Result<(), Mismatch> {
        let mut builder = Builder::inside(self.run.text, self.run.depth);
        builder
            .list(&mut self.access)
            .map_err(Mismatch::without_path)?;
        self.done = true;
        let document = Document::of(builder);
        into.read_rest(Node::new(&document, self.run.text, 0), &[])
    }
}

impl<'de, A: MapAccess<'de>> OpenContainer<'_, '_, A> {
    fn members(
        &mut self,
        fields: &mut [(&str, &mut dyn Decode)],
        mut others: Option<&mut dyn Grow>,
    ) -> Result<(), A::Error> {
        // Invariant: the fields that were read come first; the others keep their order.
        let mut read = 0;
        let watch = self.run.watch();
        loop {
            let mut key = FieldKey {
                fields,
                read,
                others: match &mut others {
                    Some(others) => Some(&mut **others),
                    None => None,
                },
                watch,
            };
            let found = match self.access.next_key_seed(&mut key)? {
                None => break,
                Some(Found::Unknown) => {
                    self.access.next_value::<IgnoredAny>()?;
                    continue;
                }
                Some(Found::Rest(into)) => {
                    let run = &mut *self.run;
                    self.access.next_value_seed(&mut ValueSeed { into, run })?;
                    continue;
                }
                Some(Found::Field(index)) => index,
            };
            if let Some((_, field)) = fields.get_mut(found) {
                let (into, run) = (&mut **field, &mut *self.run);
                self.access.next_value_seed(&mut ValueSeed { into, run })?;
            }
            if found > read
                && let Some(passed) = fields.get_mut(read..=found)
            {
                passed.rotate_right(1);
            }
            read += 1;
        }
        self.done = true;
        let mut left = fields.iter_mut().skip(read);
        if left.all(|(_, field)| field.read_absent()) {
            return Ok(());
        }
        Err(miss())
    }

    fn entries(&mut self, into: &mut dyn Grow) -> Result<(), A::Error> {
        loop {
            let key = EntryKey {
                into: &mut *into,
                watch: self.run.watch(),
            };
            let Some(into) = self.access.next_key_seed(key)? else {
                break;
            };
            let mut seed = ValueSeed {
                into,
                run: &mut *self.run,
            };
            self.access.next_value_seed(&mut seed)?;
        }
        self.done = true;
        Ok(())
    }

    fn end_object(mut self) -> Result<(), A::Error> {
        while !self.done {
            self.done = self
                .access
                .next_entry::<IgnoredAny, IgnoredAny>()?
                .is_none();
        }
        self.run.depth -= 1;
        Ok(())
    }
}

impl<'de, A: MapAccess<'de>> ObjectReader for OpenContainer<'_, '_, A> {
    fn fields(
        &mut self,
        fields: &mut [(&str, &mut dyn Decode)],
        others: Option<&mut dyn Grow>,
    ) -> Result<(), Mismatch> {
        self.members(fields, others).map_err(Mismatch::without_path)
    }

    fn each(&mut self, into: &mut dyn Grow) -> Result<(), Mismatch> {
        self.entries(into).map_err(Mismatch::without_path)
    }

    fn keep(&mut self, into: &mut dyn Decode) -> Result<(), Mismatch> {
        let mut builder = Builder::inside(self.run.text, self.run.depth);
        builder
            .object(&mut self.access)
            .map_err(Mismatch::without_path)?;
        self.done = true;
        let watch = self.run.watch();
        let document = Document::of(builder);
        let node = Node::new(&document, self.run.text, 0);
        for (key, _) in node.entries().into_iter().flatten() {
            watch
                .check::<de::value::Error>(key)
                .map_err(Mismatch::without_path)?;
        }
        into.read_rest(node, &[])
    }
}

/// Reads one value. Perf: seeds are borrowed, here and below, because every layer of the parser copies a seed
/// that it takes by value.
struct ValueSeed<'s, 't> {
    into: &'s mut dyn Decode,
    run: &'s mut Run<'t>,
}

impl ValueSeed<'_, '_> {
    fn give<E: de::Error>(&mut self, kind: Kind<'_>) -> Result<(), E> {
        self.into.read(Input(kind)).map_err(|_| miss())
    }
}

impl<'de> DeserializeSeed<'de> for &mut ValueSeed<'_, '_> {
    type Value = ();

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.run.depth < MAX_DEPTH {
            return deserializer.deserialize_any(self);
        }
        deserializer.deserialize_ignored_any(IgnoredAny)?;
        self.give(Kind::TooDeep)
    }
}

impl<'de> Visitor<'de> for &mut ValueSeed<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        self.give(Kind::Null)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<(), E> {
        self.give(Kind::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<(), E> {
        self.give(Kind::Int(value))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<(), E> {
        let small = i64::try_from(value).map(Kind::Int);
        self.give(small.unwrap_or(Kind::Unsigned(value)))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<(), E> {
        self.give(Kind::Float(value))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<(), E> {
        self.give(Kind::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<(), A::Error> {
        let mut open = OpenContainer::begin(list, &mut *self.run);
        let list = Input(Kind::List(List::Parsing(&mut open)));
        self.into.read(list).map_err(|_| miss())?;
        open.end_list()
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let mut open = OpenContainer::begin(map, &mut *self.run);
        let object = Input(Kind::Object(Object::Parsing(&mut open)));
        self.into.read(object).map_err(|_| miss())?;
        open.end_object()
    }
}

/// Reads the next item of a list, which is added only when there is one.
struct ItemSeed<'s, 't> {
    into: &'s mut dyn Grow,
    run: &'s mut Run<'t>,
}

impl<'de> DeserializeSeed<'de> for &mut ItemSeed<'_, '_> {
    type Value = ();

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let into = self.into.grow("");
        let run = &mut *self.run;
        (&mut ValueSeed { into, run }).deserialize(deserializer)
    }
}

/// Reads a key as the field that it belongs to.
struct FieldKey<'s, 'l, 'f, 'k, 't> {
    fields: &'l [(&'k str, &'f mut dyn Decode)],
    /// How many of them were read.
    read: usize,
    /// What takes the members that no field takes.
    others: Option<&'s mut dyn Grow>,
    watch: Watch<'t>,
}

enum Found<'s> {
    Field(usize),
    Rest(&'s mut dyn Decode),
    Unknown,
}

impl<'s> FieldKey<'s, '_, '_, '_, '_> {
    #[inline]
    fn find(&mut self, key: &str) -> Found<'s> {
        let matches = |(name, _): &(&str, _)| *name == key;
        let left = self.fields.iter().skip(self.read);
        if let Some(ahead) = left.clone().position(matches) {
            return Found::Field(self.read + ahead);
        }
        match self.others.take() {
            // Of a repeated key the first counts.
            Some(others) if !self.fields.iter().any(matches) => Found::Rest(others.grow(key)),
            _ => Found::Unknown,
        }
    }
}

/// Reads a key as the entry that its value belongs to.
struct EntryKey<'s, 't> {
    into: &'s mut dyn Grow,
    watch: Watch<'t>,
}

/// Reads a key as whether it is the next token of a pointer.
struct PointerKey<'s, 't> {
    token: &'s str,
    watch: Watch<'t>,
}

/// Implements the reading of keys, which are strings whatever they become.
macro_rules! keys {
    ($([$($life:lifetime),*] $key:ty => $value:ty, $self:ident $text:ident $found:expr;)*) => {$(
        impl<'de, $($life),*> DeserializeSeed<'de> for $key {
            type Value = $value;

            fn deserialize<D: de::Deserializer<'de>>(self, key: D) -> Result<$value, D::Error> {
                key.deserialize_str(self)
            }
        }

        impl<'de, $($life),*> Visitor<'de> for $key {
            type Value = $value;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a key")
            }

            fn visit_str<E: de::Error>($self, $text: &str) -> Result<$value, E> {
                $self.watch.check($text)?;
                Ok($found)
            }
        }
    )*};
}
keys! {
    ['w, 's, 'l, 'f, 'k, 't] &'w mut FieldKey<'s, 'l, 'f, 'k, 't> => Found<'s>, self text self.find(text);
    ['s, 't] EntryKey<'s, 't> => &'s mut dyn Decode, self text self.into.grow(text);
    ['w, 's, 't] &'w PointerKey<'s, 't> => bool, self text self.token == text;
}

/// Reads the value at the rest of a pointer.
struct AtPointer<'s, 't> {
    pointer: &'s str,
    into: &'s mut dyn Decode,
    run: &'s mut Run<'t>,
}

impl<'de> DeserializeSeed<'de> for &mut AtPointer<'_, '_> {
    type Value = ();

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if !self.pointer.is_empty() {
            return deserializer.deserialize_map(self);
        }
        let (into, run) = (&mut *self.into, &mut *self.run);
        (&mut ValueSeed { into, run }).deserialize(deserializer)
    }
}

impl<'de> Visitor<'de> for &mut AtPointer<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let pointer = self.pointer.strip_prefix('/').unwrap_or(self.pointer);
        let (token, rest) = match pointer.find('/') {
            Some(at) => pointer.split_at(at),
            None => (pointer, ""),
        };
        self.run.depth += 1;
        let key = PointerKey {
            token,
            watch: self.run.watch(),
        };
        let mut into = Some(&mut *self.into);
        loop {
            let Some(found) = map.next_key_seed(&key)? else {
                break;
            };
            match into.take_if(|_| found) {
                Some(into) => map.next_value_seed(&mut AtPointer {
                    pointer: rest,
                    into,
                    run: &mut *self.run,
                })?,
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        self.run.depth -= 1;
        match into {
            None => Ok(()),
            Some(_) => Err(miss()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Blank, Document, Map};

    #[derive(Debug, PartialEq)]
    struct Item {
        id: i64,
        name: Option<String>,
        tags: Vec<String>,
        others: Map<serde_json::Value>,
    }
    crate::object!(Item {
        id,
        name,
        tags,
        ..others
    });

    fn read_at<T: Decode + Blank>(text: &str, pointer: &str, watched: &[&str]) -> Option<T> {
        let mut value = T::blank();
        let plain = read(text.as_bytes(), pointer, watched, &mut value);
        plain.is_ok().then_some(value)
    }

    fn both<T: Decode + Blank + PartialEq + std::fmt::Debug>(text: &str) -> Option<T> {
        let plain = read_at::<T>(text, "", &[]);
        let document = Document::parse(text.to_owned().into()).ok();
        let kept = document.and_then(|document| T::decode(document.root().input()).ok());
        assert_eq!(plain, kept, "{text}");
        plain
    }

    #[test]
    fn a_document_reads_the_same() {
        let text =
            r#"{"tags": ["a", "\n"], "x": {"y": [1, null]}, "id": 1, "z": 1.5, "name": null}"#;
        let item = both::<Item>(text).unwrap();
        assert_eq!((item.id, item.tags.len(), item.others.len()), (1, 2, 2));
        assert!(both::<Item>(r#"{"id": 1}"#).is_none());
        assert!(both::<Item>(r#"{"id": "1", "tags": []}"#).is_none());
        assert!(both::<Item>(r#"[1]"#).is_none());
        assert!(both::<Item>(r#"{"id": 1, "tags": []"#).is_none());
        assert!(both::<Item>(r#"{"id": 1, "tags": []} x"#).is_none());
        both::<serde_json::Value>(r#"[{"a": {}}, [], "", -1, 18446744073709551615]"#).unwrap();
    }

    #[test]
    fn of_a_repeated_key_the_first_counts() {
        let item = both::<Item>(r#"{"id": 1, "tags": [], "id": 2, "tags": ["a"]}"#).unwrap();
        assert_eq!((item.id, item.tags.len(), item.others.len()), (1, 0, 0));
    }

    #[test]
    fn reads_at_a_pointer() {
        let text = r#"{"a": [1], "data": {"x": 0, "at": {"id": 1, "tags": []}}, "data": 1}"#;
        assert_eq!(read_at::<Item>(text, "/data/at", &[]).unwrap().id, 1);
        assert!(read_at::<Item>(text, "/data", &[]).is_none());
        assert!(read_at::<i64>(text, "/a/0", &[]).is_none());
    }

    #[test]
    fn a_watched_key_ends_it() {
        let text = r#"{"data": {"id": 1, "tags": [], "error": "inside"}, "error": "x"}"#;
        assert!(read_at::<Item>(text, "/data", &["/error"]).is_none());
        assert!(read_at::<Item>(text, "/data", &["/other", "/err"]).is_some());
        for watched in ["/id", "/tags/0", "/oth\u{7e}1er", ""] {
            let text = r#"{"id": 1, "tags": []}"#;
            let found = read_at::<Item>(text, "", &[watched]);
            assert!(found.is_none(), "{watched}");
        }
    }

    #[test]
    fn what_is_too_deep_is_not_plain() {
        let deep = "[".repeat(100_000);
        assert!(read_at::<serde_json::Value>(&deep, "", &[]).is_none());
        let deep = format!(
            r#"{{"id": 1, "tags": [], "x": {}{}}}"#,
            "[".repeat(200),
            "]".repeat(200)
        );
        assert!(read_at::<Item>(&deep, "", &[]).is_none());
        let unknown = format!(
            r#"{{"x": {}{}, "a": 1}}"#,
            "[".repeat(5000),
            "]".repeat(5000)
        );
        assert_eq!(read_at::<i64>(&unknown, "/a", &[]), Some(1));
    }

    #[test]
    fn a_number_of_arbitrary_precision_is_left_to_a_document() {
        let text = r#"{"$serde_json::private::Number": "12"}"#;
        assert!(read_at::<Map<String>>(text, "", &[]).is_none());
        assert!(read_at::<serde_json::Value>(text, "", &[]).is_none());
    }
}
