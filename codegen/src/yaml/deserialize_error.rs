//! What the types of the language say against a value, and how a person is told.

use std::fmt;

use serde::de;

use super::{
    codes,
    tree::{Kind, Meaning, NodeId, Style, Tree},
};
use crate::diagnostics::{Diagnostic, FileId, Place};

/// An error of deserialization with its place.
#[derive(Debug)]
pub(super) struct Fault {
    /// Where; filled in by the deserializer on the way out.
    pub(super) site: Option<Site>,
    /// What.
    pub(super) what: What,
}

/// Where a fault is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Site {
    /// A value.
    Value(NodeId),
    /// A key: the mapping and the number of the entry.
    Key(NodeId, usize),
    /// A value that stands in for a missing key of a mapping.
    Missing(NodeId, &'static str),
}

/// What is wrong.
#[derive(Debug)]
pub(super) enum What {
    /// Another type is wanted.
    Type { expected: String },
    /// Another value of the type is wanted.
    Value { expected: String },
    /// Another text of a fixed set is wanted.
    Variant {
        given: String,
        known: &'static [&'static str],
    },
    /// No such key.
    UnknownKey { known: &'static [&'static str] },
    /// A key is missing.
    MissingKey(&'static str),
    /// Anything else, in the words of the type.
    Other(String),
}

impl Fault {
    pub(super) fn new(what: What) -> Self {
        Self { site: None, what }
    }

    /// Fills in the place, if a deeper one is not known yet.
    pub(super) fn at(mut self, site: Site) -> Self {
        self.site.get_or_insert(site);
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.what)
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(What::Other(message.to_string()))
    }

    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new(What::Type {
            expected: expected.to_string(),
        })
    }

    fn invalid_value(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new(What::Value {
            expected: expected.to_string(),
        })
    }

    fn invalid_length(_: usize, expected: &dyn de::Expected) -> Self {
        Self::new(What::Value {
            expected: expected.to_string(),
        })
    }

    fn unknown_variant(given: &str, known: &'static [&'static str]) -> Self {
        Self::new(What::Variant {
            given: given.to_owned(),
            known,
        })
    }

    fn unknown_field(_: &str, known: &'static [&'static str]) -> Self {
        Self::new(What::UnknownKey { known })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(What::MissingKey(field))
    }
}

/// The finding that tells of a fault at a value.
pub(super) fn at_value(file: FileId, tree: &Tree, node: NodeId, what: &What) -> Diagnostic {
    let name = name(tree, node);
    let given = given(tree, node);
    let place = Place::value(file, tree.pointer(node));
    match what {
        What::Type { expected } => {
            let expected = words(expected);
            let message = match given.as_str() {
                EMPTY => format!("{name} must be {expected} and is empty"),
                given => format!("{name} must be {expected}, not {given}"),
            };
            let error = Diagnostic::error(codes::WRONG_TYPE, place, message)
                .here(format!("expected {expected}"));
            match conversion(tree, node, &expected) {
                Some(help) => error.help(help),
                None => error,
            }
        }
        What::Value { expected } => {
            let expected = words(expected);
            Diagnostic::error(
                codes::INVALID_VALUE,
                place,
                format!("{name} cannot be {given}"),
            )
            .here(format!("expected {expected}"))
        }
        What::Variant { given, known } => {
            let error = Diagnostic::error(
                codes::UNKNOWN_VARIANT,
                place,
                format!("{name} cannot be `{given}`"),
            )
            .here("not one of its values")
            .note(format!("its values: {}", list(known)));
            near(error, given, known)
        }
        What::MissingKey(key) => {
            let place = Place::key(file, place.pointer);
            Diagnostic::error(
                codes::MISSING_KEY,
                place,
                format!("{name} lacks the key `{key}`"),
            )
            .here(format!("`{key}` is missing here"))
        }
        What::UnknownKey { .. } => Diagnostic::error(
            codes::UNKNOWN_KEY,
            place,
            format!("{name} has a key it does not know"),
        ),
        What::Other(message) => Diagnostic::error(
            codes::INVALID_VALUE,
            place,
            format!("{name} cannot be {given}"),
        )
        .here("this value")
        .note(message.clone()),
    }
}

/// The finding that tells of a fault at a key.
pub(super) fn at_key(
    file: FileId,
    tree: &Tree,
    map: NodeId,
    entry: usize,
    what: &What,
) -> Option<Diagnostic> {
    let entry = tree.entries_of(map)?.nth(entry)?;
    let place = Place::key(
        file,
        crate::diagnostics::push(&tree.pointer(map), entry.key),
    );
    let name = name(tree, map);
    Some(match what {
        What::UnknownKey { known } => {
            let message = format!("{name} has no key `{}`", entry.key);
            let error = Diagnostic::error(codes::UNKNOWN_KEY, place, message).here("unknown key");
            match meant(entry.key, known) {
                Some(_) => near(error, entry.key, known),
                None => error.note(format!("its keys: {}", list(known))),
            }
        }
        What::Variant { known, .. } => {
            let error = Diagnostic::error(
                codes::UNKNOWN_VARIANT,
                place,
                format!("{name} cannot have the key `{}`", entry.key),
            )
            .here("not one of its keys")
            .note(format!("its keys: {}", list(known)));
            near(error, entry.key, known)
        }
        What::Type { expected } | What::Value { expected } => {
            let message = format!("{name} cannot have the key `{}`", entry.key);
            Diagnostic::error(codes::INVALID_VALUE, place, message)
                .here(format!("expected {}", words(expected)))
        }
        What::MissingKey(_) | What::Other(_) => {
            let message = format!("{name} cannot have the key `{}`", entry.key);
            let error = Diagnostic::error(codes::INVALID_VALUE, place, message).here("this key");
            match what {
                What::Other(reason) => error.note(reason.clone()),
                _ => error,
            }
        }
    })
}

/// The known word that a given one was probably meant to be.
pub(super) fn meant<'a>(given: &str, known: &[&'a str]) -> Option<&'a str> {
    let same = |name: &str| name.replace(['-', ' '], "_").to_lowercase();
    known
        .iter()
        .find(|name| same(name) == same(given))
        .copied()
        .or_else(|| {
            known
                .iter()
                .map(|name| (strsim::jaro_winkler(given, name), *name))
                .filter(|(score, _)| *score > 0.8)
                .max_by(|a, b| a.0.total_cmp(&b.0))
                .map(|(_, name)| name)
        })
}

fn near(error: Diagnostic, given: &str, known: &[&str]) -> Diagnostic {
    match meant(given, known) {
        Some(name) => error.help(format!("did you mean `{name}`?")),
        None => error,
    }
}

fn list(names: &[&str]) -> String {
    if names.is_empty() {
        return "none".to_owned();
    }
    names
        .iter()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// What a person calls a node: its key, or its number in the list that has a key.
fn name(tree: &Tree, node: NodeId) -> String {
    let Some(parent) = tree.get(node).and_then(|node| node.parent) else {
        return "the file".to_owned();
    };
    match tree.get(parent).map(|parent| parent.kind) {
        Some(Kind::Map { mut entries, .. }) => {
            let entry = entries.find(|entry| entry.value == node);
            format!("`{}`", entry.map_or("", |entry| entry.key))
        }
        Some(Kind::List { mut items, .. }) => {
            let number = items.position(|item| item == node).unwrap_or_default() + 1;
            format!("item {number} of {}", name(tree, parent))
        }
        _ => "the value".to_owned(),
    }
}

/// What is said to stand there when nothing does.
const EMPTY: &str = "empty";

/// What stands there.
fn given(tree: &Tree, node: NodeId) -> String {
    let Some(node) = tree.get(node) else {
        return "nothing".to_owned();
    };
    match &node.kind {
        Kind::List { .. } => "a list".to_owned(),
        Kind::Map { .. } => "a mapping".to_owned(),
        Kind::Scalar(scalar) => {
            let mut text: String = scalar.text.chars().take(40).collect();
            if text.len() < scalar.text.len() {
                text.push('…');
            }
            match scalar.meaning() {
                Meaning::Null if text.is_empty() => EMPTY.to_owned(),
                Meaning::Text => format!("the text `{}`", text.escape_debug()),
                Meaning::Unsigned(_) | Meaning::Signed(_) | Meaning::Float(_) => {
                    format!("the number {text}")
                }
                Meaning::Bool(_) | Meaning::Null => format!("`{text}`"),
            }
        }
    }
}

/// Serde's words for a type, in a writer's words.
fn words(expected: &str) -> String {
    let range = |low: i128, high: i128| format!("a whole number from {low} to {high}");
    match expected {
        "a boolean" => "`true` or `false`".to_owned(),
        "a string" => "text".to_owned(),
        "a sequence" => "a list".to_owned(),
        "a map" => "a mapping".to_owned(),
        "f32" | "f64" => "a number".to_owned(),
        "u8" => range(0, u8::MAX.into()),
        "u16" => range(0, u16::MAX.into()),
        "u32" => range(0, u32::MAX.into()),
        "u64" | "usize" => "a whole number of 0 or more".to_owned(),
        "i32" => range(i32::MIN.into(), i32::MAX.into()),
        "i64" | "isize" => "a whole number".to_owned(),
        other => match other.strip_prefix("struct ") {
            Some(_) => "a mapping".to_owned(),
            None => other.to_owned(),
        },
    }
}

/// How the value would become what is expected.
fn conversion(tree: &Tree, node: NodeId, expected: &str) -> Option<String> {
    let node = tree.get(node)?;
    let Kind::Scalar(scalar) = &node.kind else {
        let Kind::Map { entries, .. } = &node.kind else {
            return None;
        };
        return (expected == "a list" && entries.len() > 0)
            .then(|| "begin each item with `- `".to_owned());
    };
    let quoted = scalar.style == Style::Quoted;
    match (expected, scalar.text.to_lowercase().as_str()) {
        ("`true` or `false`", "true" | "false") if quoted => Some("remove the quotes".to_owned()),
        ("`true` or `false`", "yes" | "on" | "y" | "是") => Some("write `true`".to_owned()),
        ("`true` or `false`", "no" | "off" | "n" | "否") => Some("write `false`".to_owned()),
        (number, text) if quoted && number.contains("number") && text.parse::<f64>().is_ok() => {
            Some("remove the quotes".to_owned())
        }
        ("text", "null" | "~") => Some(format!(
            "put it in quotes if the text `{}` is meant",
            scalar.text
        )),
        ("a list", text) if !text.is_empty() => {
            Some(format!("write `[{}]`", scalar.text.escape_debug()))
        }
        _ => None,
    }
}
