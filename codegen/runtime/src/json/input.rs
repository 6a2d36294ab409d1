//! One value on its way into a type.

use super::document::{Builder, Document};
use super::streaming::{OpenList, OpenObject};
use super::{Decode, Mismatch, Node};

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
    /// Something below the levels that are kept.
    TooDeep,
}

/// The items of a list.
pub(super) enum List<'v> {
    Parsing(&'v mut dyn OpenList),
    Kept(Node<'v>),
}

/// The members of an object.
pub(super) enum Object<'v> {
    Parsing(&'v mut dyn OpenObject),
    Kept(Node<'v>),
}

/// Takes values one after the other: a list, or a map by its keys.
pub trait Grow {
    /// A place for the next value.
    fn grow(&mut self, key: &str) -> &mut dyn Decode;
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

    /// An error that says what was to be here instead.
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

    /// Reads the members of an object with these keys, and the others into the rest, but those that
    /// are known elsewhere.
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

    /// Reads an object for a type that has to look at it more than once.
    #[doc(hidden)]
    pub fn kept(self, into: &mut dyn Decode) -> Result<(), Mismatch> {
        match self.0 {
            Kind::Object(Object::Parsing(members)) => members.keep(into),
            Kind::List(List::Parsing(items)) => items.keep(into),
            Kind::Object(Object::Kept(node)) | Kind::List(List::Kept(node)) => {
                into.read_rest(node, &[])
            }
            ref scalar => {
                let document = Document::of(Builder::of_scalar(scalar));
                into.read_rest(document.root(), &[])
            }
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

/// The fields of a type, of which some take what no other takes.
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
        let own = self.fields.iter().map(|(key, _)| *key);
        let known: Vec<&str> = known.iter().copied().chain(own).collect();
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
