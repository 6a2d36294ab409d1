//! The traits of types that are read from JSON, and the values that they are given.

use super::document::{Document, Value};
use super::{Members, Mismatch, Node};

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

    /// Reads the members of an object whose keys are not `known`. A type with keys of its own ignores the
    /// others anyway.
    #[doc(hidden)]
    fn read_rest(&mut self, node: Node<'_>, known: &[&str]) -> Result<(), Mismatch> {
        let _ = known;
        self.read(node.input())
    }

    /// The collection, emptied, that takes members of any key one by one; `None` for other types.
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

/// A type with a placeholder value, which never reaches a caller: a builder holds it before a required field is
/// set, and a decoder before anything is read.
#[doc(hidden)]
pub trait Blank: Sized {
    /// The value.
    fn blank() -> Self;
}

/// Reads a value from the members of an object whose keys are not `known`.
#[doc(hidden)]
pub fn rest<T: Decode + Blank>(node: Node<'_>, known: &[&str]) -> Result<T, Mismatch> {
    let mut value = T::blank();
    value.read_rest(node, known)?;
    Ok(value)
}

/// A JSON value as a type gets it: a scalar, or a list or an object whose inside is still to be read.
///
/// It comes from a text that is being parsed, or from a [`Document`]; a type cannot tell which.
pub struct Input<'v>(pub(super) Kind<'v>);

pub(super) enum Kind<'v> {
    Null,
    Bool(bool),
    Int(i64),
    Unsigned(u64),
    Float(f64),
    Text(&'v str),
    List(List<'v>),
    Object(Object<'v>),
    /// A value nested too deeply to be kept.
    TooDeep,
}

/// The items of a list.
pub(super) enum List<'v> {
    Parsing(&'v mut dyn ListReader),
    Kept(Node<'v>),
}

/// The members of an object.
pub(super) enum Object<'v> {
    Parsing(&'v mut dyn ObjectReader),
    Kept(Node<'v>),
}

/// A list that is being parsed.
pub(super) trait ListReader {
    fn each(&mut self, into: &mut dyn Grow) -> Result<(), Mismatch>;
    fn keep(&mut self, into: &mut dyn Decode) -> Result<(), Mismatch>;
}

/// An object that is being parsed.
pub(super) trait ObjectReader {
    fn fields(
        &mut self,
        fields: &mut [(&str, &mut dyn Decode)],
        others: Option<&mut dyn Grow>,
    ) -> Result<(), Mismatch>;
    fn each(&mut self, into: &mut dyn Grow) -> Result<(), Mismatch>;
    fn keep(&mut self, into: &mut dyn Decode) -> Result<(), Mismatch>;
}

/// A collection that takes values one by one: a list, or a map by its keys.
pub trait Grow {
    /// Adds a value, to be read in place.
    fn grow(&mut self, key: &str) -> &mut dyn Decode;
}

impl Kind<'_> {
    /// The value of a scalar that is no string.
    fn value(&self) -> Value {
        match self {
            Kind::Bool(value) => Value::Bool(*value),
            Kind::Int(value) => Value::Int(*value),
            Kind::Unsigned(value) => Value::Unsigned(*value),
            Kind::Float(value) => Value::Float(*value),
            Kind::TooDeep => Value::TooDeep,
            Kind::Null | Kind::Text(_) | Kind::List(_) | Kind::Object(_) => Value::Null,
        }
    }
}

impl Input<'_> {
    /// What kind of value it is, for error texts.
    fn kind(&self) -> &'static str {
        match self.0 {
            Kind::Null => "null",
            Kind::Bool(_) => "a boolean",
            Kind::Int(_) | Kind::Unsigned(_) => "an integer",
            Kind::Float(_) => "a number",
            Kind::Text(_) => "a string",
            Kind::List(_) => "a list",
            Kind::Object(_) => "an object",
            Kind::TooDeep => "a value deeper than 100 levels",
        }
    }

    /// An error that says what was expected here.
    pub fn expected(&self, what: &'static str) -> Mismatch {
        Mismatch::new(format!("expected {what}, found {}", self.kind()))
    }

    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        matches!(self.0, Kind::Null)
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self.0 {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value of an integer.
    pub fn as_i64(&self) -> Option<i64> {
        match self.0 {
            Kind::Int(value) => Some(value),
            _ => None,
        }
    }

    /// The value of a number.
    pub fn as_f64(&self) -> Option<f64> {
        match self.0 {
            Kind::Int(value) => Some(value as f64),
            Kind::Unsigned(value) => Some(value as f64),
            Kind::Float(value) => Some(value),
            _ => None,
        }
    }

    /// The value of a boolean.
    pub fn as_bool(&self) -> Option<bool> {
        match self.0 {
            Kind::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// Reads the members of an object with these keys.
    ///
    /// # Errors
    ///
    /// It is no object, a value is not as its type says, or there is none and the type needs one.
    pub fn fields(self, fields: &mut [(&str, &mut dyn Decode)]) -> Result<(), Mismatch> {
        match self.0 {
            Kind::Object(Object::Parsing(members)) => members.fields(fields, None),
            Kind::Object(Object::Kept(node)) => node.members()?.read(fields),
            _ => Err(self.expected("an object")),
        }
    }

    /// Reads the members of an object with these keys, and the others into `rest`, except those that are
    /// `known` elsewhere.
    #[doc(hidden)]
    pub fn all_fields(
        self,
        known: &[&str],
        fields: &mut [(&str, &mut dyn Decode)],
        rest: &mut [&mut dyn Decode],
    ) -> Result<(), Mismatch> {
        match self.0 {
            Kind::Object(Object::Parsing(members)) => match rest {
                [one] if known.is_empty() => match one.others() {
                    Some(others) => members.fields(fields, Some(others)),
                    None => members.keep(&mut Fields { fields, rest }),
                },
                _ => members.keep(&mut Fields { fields, rest }),
            },
            Kind::Object(Object::Kept(node)) => Fields { fields, rest }.read_rest(node, known),
            _ => Err(self.expected("an object")),
        }
    }

    /// Reads a value into a type that has to look at it more than once.
    #[doc(hidden)]
    pub fn kept(self, into: &mut dyn Decode) -> Result<(), Mismatch> {
        match self.0 {
            Kind::Object(Object::Parsing(members)) => members.keep(into),
            Kind::List(List::Parsing(items)) => items.keep(into),
            Kind::Object(Object::Kept(node)) | Kind::List(List::Kept(node)) => {
                into.read_rest(node, &[])
            }
            Kind::Text(text) => into.read_rest(Document::of_string(text).root(), &[]),
            ref scalar => into.read_rest(Document::of_scalar(scalar.value()).root(), &[]),
        }
    }

    pub(super) fn items(self, into: &mut dyn Grow) -> Result<(), Mismatch> {
        match self.0 {
            Kind::List(List::Parsing(items)) => items.each(into),
            Kind::List(List::Kept(node)) => {
                let mut items = node.items().into_iter().flatten().enumerate();
                items.try_for_each(|(index, item)| {
                    let read = into.grow("").read(item.input());
                    read.map_err(|error| error.in_item(index))
                })
            }
            _ => Err(self.expected("a list")),
        }
    }

    pub(super) fn entries(self, into: &mut dyn Grow) -> Result<(), Mismatch> {
        match self.0 {
            Kind::Object(Object::Parsing(members)) => members.each(into),
            Kind::Object(Object::Kept(node)) => {
                let mut entries = node.entries().into_iter().flatten();
                entries.try_for_each(|(key, value)| {
                    let read = into.grow(key).read(value.input());
                    read.map_err(|error| error.in_member(key))
                })
            }
            _ => Err(self.expected("an object")),
        }
    }
}

impl<'d> Node<'d> {
    /// The value for a type to read.
    pub fn input(self) -> Input<'d> {
        Input(match self.value() {
            Value::Null => Kind::Null,
            Value::Bool(value) => Kind::Bool(value),
            Value::Int(value) => Kind::Int(value),
            Value::Unsigned(value) => Kind::Unsigned(value),
            Value::Float(value) => Kind::Float(value),
            Value::Text { .. } | Value::Unescaped(_) => {
                Kind::Text(self.as_str().unwrap_or_default())
            }
            Value::List { .. } => Kind::List(List::Kept(self)),
            Value::Object { .. } => Kind::Object(Object::Kept(self)),
            Value::TooDeep => Kind::TooDeep,
        })
    }

    /// An error that says what was expected here.
    pub fn expected(self, what: &'static str) -> Mismatch {
        self.input().expected(what)
    }
}

impl Members<'_> {
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
}

/// The fields of a type, and the collections that take the other members.
struct Fields<'s, 'k, 'f, 'r> {
    fields: &'s mut [(&'k str, &'f mut dyn Decode)],
    rest: &'s mut [&'r mut dyn Decode],
}

impl Decode for Fields<'_, '_, '_, '_> {
    fn read(&mut self, input: Input<'_>) -> Result<(), Mismatch> {
        input.kept(self)
    }

    fn read_rest(&mut self, node: Node<'_>, known: &[&str]) -> Result<(), Mismatch> {
        node.members()?.read(self.fields)?;
        let keys = self.fields.iter().map(|(key, _)| *key);
        let known: Vec<&str> = known.iter().copied().chain(keys).collect();
        let mut rest = self.rest.iter_mut();
        rest.try_for_each(|rest| rest.read_rest(node, &known))
    }
}

impl std::fmt::Debug for Input<'_> {
    /// Says its kind: a value may be secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Input({})", self.kind())
    }
}

impl std::fmt::Debug for Node<'_> {
    /// Says its kind: a value may be secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Node({:?})", self.input())
    }
}
