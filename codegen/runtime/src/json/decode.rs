//! Typed values from a document.

use std::fmt;

use super::Node;
use super::input::{Grow, Input, Kind};
use super::{UnixMillis, UnixSeconds};
use crate::Map;
use crate::secret::Secret;

/// A type that can be read from JSON, in place: over whatever value it has.
///
/// Reading in place keeps the code for a type small: a table of its keys and fields, and one call.
/// Emitted types implement it with [`object!`](crate::object) and [`union!`](crate::union).
pub trait Decode {
    /// Reads a value over this one.
    ///
    /// # Errors
    ///
    /// The value is not as the type says; what is read until then stays. An error ends the reading of
    /// the whole text.
    fn read(&mut self, input: Input<'_>) -> Result<(), Mismatch>;

    /// Takes an absent key for a value, if the type can.
    #[doc(hidden)]
    fn read_absent(&mut self) -> bool {
        false
    }

    /// Reads what an object holds beside the keys that are known; a type with keys of its own takes only
    /// these anyway.
    #[doc(hidden)]
    fn read_rest(&mut self, node: Node<'_>, known: &[&str]) -> Result<(), Mismatch> {
        let _ = known;
        self.read(node.input())
    }

    /// Where members that no field takes go, emptied, if each can be taken as it comes.
    #[doc(hidden)]
    fn others(&mut self) -> Option<&mut dyn Grow> {
        None
    }

    /// Reads a value.
    ///
    /// # Errors
    ///
    /// The value is not as the type says.
    fn decode(input: Input<'_>) -> Result<Self, Mismatch>
    where
        Self: Blank,
    {
        let mut value = Self::blank();
        value.read(input)?;
        Ok(value)
    }
}

/// A type with a value that has no meaning and never reaches a caller: what a builder holds before a
/// required field is set, and what there is before anything is read.
#[doc(hidden)]
pub trait Blank: Sized {
    /// The value.
    fn blank() -> Self;
}

/// Reads a value from what an object holds beside the keys that are known.
#[doc(hidden)]
pub fn rest<T: Decode + Blank>(node: Node<'_>, known: &[&str]) -> Result<T, Mismatch> {
    let mut value = T::blank();
    value.read_rest(node, known)?;
    Ok(value)
}

/// A value that is not as its type says.
pub struct Mismatch(Box<Fault>);

#[derive(Debug)]
struct Fault {
    /// The way to the value, its last step first.
    way: Vec<Step>,
    text: String,
}

#[derive(Debug)]
enum Step {
    Member(String),
    Item(usize),
}

impl Mismatch {
    pub(super) fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let way = Vec::new();
        Self(Box::new(Fault { way, text }))
    }

    /// One whose place is not known.
    pub(super) fn unplaced(error: impl fmt::Display) -> Self {
        Self::new(error.to_string())
    }

    pub(super) fn in_member(mut self, key: &str) -> Self {
        self.0.way.push(Step::Member(key.to_owned()));
        self
    }

    pub(super) fn in_item(mut self, index: usize) -> Self {
        self.0.way.push(Step::Item(index));
        self
    }

    /// The path of the value below `root`, and what is wrong with it.
    pub(crate) fn into_parts(self, root: Option<String>) -> (Option<String>, String) {
        let path = self.path(root);
        (path, self.0.text)
    }

    /// What is wrong and where.
    #[cfg(any(test, feature = "serde", feature = "conformance"))]
    pub(crate) fn describe(&self) -> String {
        match self.path(None) {
            Some(path) => format!("at `{path}`: {}", self.0.text),
            None => self.0.text.clone(),
        }
    }

    /// Like `data.entities[3].created`; `None` for the root.
    fn path(&self, root: Option<String>) -> Option<String> {
        let mut path = root.unwrap_or_default();
        for step in self.0.way.iter().rev() {
            match step {
                Step::Member(key) if path.is_empty() => path.push_str(key),
                Step::Member(key) => {
                    path.push('.');
                    path.push_str(key);
                }
                Step::Item(index) => path.push_str(&format!("[{index}]")),
            }
        }
        (!path.is_empty()).then_some(path)
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

    /// Reads the values of all these keys.
    ///
    /// # Errors
    ///
    /// A value is not as its type says, or there is none and the type needs one.
    pub fn read(&mut self, fields: &mut [(&str, &mut dyn Decode)]) -> Result<(), Mismatch> {
        for (key, field) in fields {
            match self.find(key) {
                Some(node) => {
                    let read = field.read(node.input());
                    read.map_err(|error| error.in_member(key))?;
                }
                None if field.read_absent() => {}
                None => {
                    let text = format!("the required key `{key}` is missing");
                    return Err(Mismatch::new(text));
                }
            }
        }
        Ok(())
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
}

impl<T> Blank for Option<T> {
    fn blank() -> Self {
        None
    }
}

impl<T: Decode + Blank> Decode for Option<T> {
    fn read(&mut self, input: Input<'_>) -> Result<(), Mismatch> {
        if input.is_null() {
            *self = None;
            return Ok(());
        }
        self.insert(T::blank()).read(input)
    }

    fn read_absent(&mut self) -> bool {
        *self = None;
        true
    }

    /// An object that lacks what its type needs is none.
    fn read_rest(&mut self, node: Node<'_>, known: &[&str]) -> Result<(), Mismatch> {
        if self.insert(T::blank()).read_rest(node, known).is_err() {
            *self = None;
        }
        Ok(())
    }
}

impl<T> Blank for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }
}

impl<T: Decode + Blank> Decode for Vec<T> {
    fn read(&mut self, input: Input<'_>) -> Result<(), Mismatch> {
        self.clear();
        input.items(self)
    }
}

impl<T: Decode + Blank> Grow for Vec<T> {
    fn grow(&mut self, _: &str) -> &mut dyn Decode {
        let index = self.len();
        self.push(T::blank());
        &mut self[index]
    }
}

impl<T> Blank for Map<T> {
    fn blank() -> Self {
        Self::new()
    }
}

impl<T: Decode + Blank> Decode for Map<T> {
    fn read(&mut self, input: Input<'_>) -> Result<(), Mismatch> {
        self.clear();
        input.entries(self)
    }

    fn read_rest(&mut self, node: Node<'_>, known: &[&str]) -> Result<(), Mismatch> {
        self.clear();
        let entries = node.entries().ok_or_else(|| node.expected("an object"))?;
        for (key, value) in entries.filter(|(key, _)| !known.contains(key)) {
            let read = self.grow(key).read(value.input());
            read.map_err(|error| error.in_member(key))?;
        }
        Ok(())
    }

    fn others(&mut self) -> Option<&mut dyn Grow> {
        self.clear();
        Some(self)
    }
}

impl<T: Decode + Blank> Grow for Map<T> {
    fn grow(&mut self, key: &str) -> &mut dyn Decode {
        self.entry(key.to_owned()).or_insert_with(T::blank)
    }
}

impl<T: Blank> Blank for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }
}

impl<T: Decode> Decode for Box<T> {
    fn read(&mut self, input: Input<'_>) -> Result<(), Mismatch> {
        (**self).read(input)
    }

    fn read_absent(&mut self) -> bool {
        (**self).read_absent()
    }

    fn read_rest(&mut self, node: Node<'_>, known: &[&str]) -> Result<(), Mismatch> {
        (**self).read_rest(node, known)
    }

    fn others(&mut self) -> Option<&mut dyn Grow> {
        (**self).others()
    }
}

impl Blank for serde_json::Value {
    fn blank() -> Self {
        Self::Null
    }
}

impl Decode for serde_json::Value {
    fn read(&mut self, input: Input<'_>) -> Result<(), Mismatch> {
        *self = match input.0 {
            Kind::Null => Self::Null,
            Kind::Bool(value) => value.into(),
            Kind::Int(value) => value.into(),
            Kind::Unsigned(value) => value.into(),
            Kind::Float(value) => value.into(),
            Kind::Text(text) => text.into(),
            Kind::List(_) => Self::Array(Decode::decode(input)?),
            Kind::Object(_) => {
                let mut members = serde_json::Map::new();
                input.entries(&mut members)?;
                Self::Object(members)
            }
            Kind::TooDeep => return Err(input.expected("at most 100 levels")),
        };
        Ok(())
    }
}

impl Grow for serde_json::Map<String, serde_json::Value> {
    fn grow(&mut self, key: &str) -> &mut dyn Decode {
        self.entry(key).or_insert(serde_json::Value::Null)
    }
}

/// Values that one look at a node gives.
macro_rules! scalars {
    ($($type:ty, $blank:expr, $get:expr, $what:literal;)*) => {$(
        impl Blank for $type {
            fn blank() -> Self {
                $blank
            }
        }

        impl Decode for $type {
            fn read(&mut self, input: Input<'_>) -> Result<(), Mismatch> {
                let get: fn(&Input<'_>) -> Option<Self> = $get;
                *self = get(&input).ok_or_else(|| input.expected($what))?;
                Ok(())
            }
        }
    )*};
}
scalars! {
    String, Self::new(), |input| input.as_str().map(str::to_owned), "a string";
    Secret, Self::from(""), |input| input.as_str().map(Secret::from), "a string";
    bool, false, |input| input.as_bool(), "a boolean";
    i64, 0, |input| input.as_i64(), "an integer of 64 bits";
    i32, 0, |input| input.as_i64()?.try_into().ok(), "an integer of 32 bits";
    f64, 0.0, |input| input.as_f64(), "a number";
    UnixMillis, Self(0), |input| lenient_integer(input).map(Self), "a Unix time as a number or a string of digits";
    UnixSeconds, Self(0), |input| lenient_integer(input).map(Self), "a Unix time as a number or a string of digits";
}

fn lenient_integer(input: &Input<'_>) -> Option<i64> {
    if let Some(text) = input.as_str() {
        return text.trim().parse().ok();
    }
    input.as_i64().or_else(|| {
        // 2^53: beyond it a double no longer names one integer.
        let value = input.as_f64()?;
        let whole = value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_992.0;
        whole.then_some(value as i64)
    })
}

#[cfg(test)]
mod tests {
    use super::super::Document;
    use super::*;
    use bytes::Bytes;

    fn read<T: Decode + Blank>(text: &'static str) -> Result<T, String> {
        let document = Document::parse(Bytes::from_static(text.as_bytes())).unwrap();
        T::decode(document.root().input()).map_err(|error| error.describe())
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
        assert!(
            text.contains("expected an integer of 64 bits, found a string"),
            "{text}"
        );
        assert!(!text.contains("hunter2"), "{text}");
    }

    #[test]
    fn keys_in_any_order() {
        let text = r#"{"c": 3, "x": {"a": 9}, "a": 1, "b": 2}"#;
        let document = Document::parse(Bytes::from_static(text.as_bytes())).unwrap();
        let mut members = document.root().members().unwrap();
        let (mut a, mut b, mut c, mut d) = (0i64, 0i64, 0i64, Some(7i64));
        members
            .read(&mut [("a", &mut a), ("b", &mut b), ("c", &mut c), ("d", &mut d)])
            .unwrap();
        assert_eq!((a, b, c, d), (1, 2, 3, None));
        assert!(members.read(&mut [("d", &mut a)]).is_err());
    }
}
