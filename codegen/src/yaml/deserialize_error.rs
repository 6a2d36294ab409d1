//! Errors of deserialization, and the diagnostics made of them.

use std::fmt;

use serde::de;

use super::{
    codes,
    scalar_resolution::ScalarValue,
    tree::{Kind, NodeId, Style, Tree},
};
use crate::diagnostics::{Diagnostic, FileId, Location};

/// An error of deserialization.
#[derive(Debug)]
pub(super) struct DeserializeError {
    /// Its node; filled in by the deserializer on the way out.
    pub(super) site: Option<Site>,
    pub(super) kind: ErrorKind,
}

/// The node of an error.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Site {
    /// A value.
    Value(NodeId),
    /// A key: the mapping and the index of the entry.
    Key(NodeId, usize),
    /// The placeholder of a missing key of a mapping.
    Missing(NodeId, &'static str),
}

/// The cause of an error.
#[derive(Debug)]
pub(super) enum ErrorKind {
    /// The value has another type.
    Type { expected: String },
    /// The value has the right type and is not allowed.
    Value { expected: String },
    /// The text is none of a fixed set.
    Variant {
        actual: String,
        known: &'static [&'static str],
    },
    /// The mapping has no such key.
    UnknownKey { known: &'static [&'static str] },
    /// A key is missing.
    MissingKey(&'static str),
    /// Any other error, in the words of the type's `Deserialize`.
    Other(String),
}

impl DeserializeError {
    pub(super) fn new(kind: ErrorKind) -> Self {
        Self { site: None, kind }
    }

    /// Fills in the site, unless a deeper one is known.
    pub(super) fn at(mut self, site: Site) -> Self {
        self.site.get_or_insert(site);
        self
    }
}

impl fmt::Display for DeserializeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.kind)
    }
}

impl std::error::Error for DeserializeError {}

impl de::Error for DeserializeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(ErrorKind::Other(message.to_string()))
    }

    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new(ErrorKind::Type {
            expected: expected.to_string(),
        })
    }

    fn invalid_value(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new(ErrorKind::Value {
            expected: expected.to_string(),
        })
    }

    fn invalid_length(_: usize, expected: &dyn de::Expected) -> Self {
        Self::new(ErrorKind::Value {
            expected: expected.to_string(),
        })
    }

    fn unknown_variant(actual: &str, known: &'static [&'static str]) -> Self {
        Self::new(ErrorKind::Variant {
            actual: actual.to_owned(),
            known,
        })
    }

    fn unknown_field(_: &str, known: &'static [&'static str]) -> Self {
        Self::new(ErrorKind::UnknownKey { known })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(ErrorKind::MissingKey(field))
    }
}

/// Describes an error at a value.
pub(super) fn at_value(file: FileId, tree: &Tree, node: NodeId, kind: &ErrorKind) -> Diagnostic {
    let name = name(tree, node);
    let actual = describe_value(tree, node);
    let location = Location::value(file, tree.pointer(node));
    match kind {
        ErrorKind::Type { expected } => {
            let expected = describe_type(expected);
            let message = match actual.as_str() {
                EMPTY => format!("{name} must be {expected} and is empty"),
                actual => format!("{name} must be {expected}, not {actual}"),
            };
            let error = Diagnostic::error(codes::WRONG_TYPE, location, message)
                .here(format!("expected {expected}"));
            match conversion_hint(tree, node, &expected) {
                Some(help) => error.help(help),
                None => error,
            }
        }
        ErrorKind::Value { expected } => {
            let expected = describe_type(expected);
            Diagnostic::error(
                codes::INVALID_VALUE,
                location,
                format!("{name} cannot be {actual}"),
            )
            .here(format!("expected {expected}"))
        }
        ErrorKind::Variant { actual, known } => {
            let error = Diagnostic::error(
                codes::UNKNOWN_VARIANT,
                location,
                format!("{name} cannot be `{actual}`"),
            )
            .here("not one of its values")
            .note(format!("its values: {}", list(known)));
            with_suggestion(error, actual, known)
        }
        ErrorKind::MissingKey(key) => {
            let location = Location::key(file, location.pointer);
            Diagnostic::error(
                codes::MISSING_KEY,
                location,
                format!("{name} lacks the key `{key}`"),
            )
            .here(format!("`{key}` is missing here"))
        }
        ErrorKind::UnknownKey { .. } => Diagnostic::error(
            codes::UNKNOWN_KEY,
            location,
            format!("{name} has a key it does not know"),
        ),
        ErrorKind::Other(message) => Diagnostic::error(
            codes::INVALID_VALUE,
            location,
            format!("{name} cannot be {actual}"),
        )
        .here("this value")
        .note(message.clone()),
    }
}

/// Describes an error at a key.
pub(super) fn at_key(
    file: FileId,
    tree: &Tree,
    map: NodeId,
    entry: usize,
    kind: &ErrorKind,
) -> Option<Diagnostic> {
    let entry = tree.entries_of(map)?.nth(entry)?;
    let location = Location::key(
        file,
        crate::json_pointer::push(&tree.pointer(map), entry.key),
    );
    let name = name(tree, map);
    Some(match kind {
        ErrorKind::UnknownKey { known } => {
            let message = format!("{name} has no key `{}`", entry.key);
            let error =
                Diagnostic::error(codes::UNKNOWN_KEY, location, message).here("unknown key");
            match suggestion(entry.key, known) {
                Some(_) => with_suggestion(error, entry.key, known),
                None => error.note(format!("its keys: {}", list(known))),
            }
        }
        ErrorKind::Variant { known, .. } => {
            let error = Diagnostic::error(
                codes::UNKNOWN_VARIANT,
                location,
                format!("{name} cannot have the key `{}`", entry.key),
            )
            .here("not one of its keys")
            .note(format!("its keys: {}", list(known)));
            with_suggestion(error, entry.key, known)
        }
        ErrorKind::Type { expected } | ErrorKind::Value { expected } => {
            let message = format!("{name} cannot have the key `{}`", entry.key);
            Diagnostic::error(codes::INVALID_VALUE, location, message)
                .here(format!("expected {}", describe_type(expected)))
        }
        ErrorKind::MissingKey(_) | ErrorKind::Other(_) => {
            let message = format!("{name} cannot have the key `{}`", entry.key);
            let error = Diagnostic::error(codes::INVALID_VALUE, location, message).here("this key");
            match kind {
                ErrorKind::Other(reason) => error.note(reason.clone()),
                _ => error,
            }
        }
    })
}

/// Finds the known word that `actual` was probably meant to be: equal but for case and separators, else the most similar.
pub(super) fn suggestion<'a>(actual: &str, known: &[&'a str]) -> Option<&'a str> {
    let same = |name: &str| name.replace(['-', ' '], "_").to_lowercase();
    known
        .iter()
        .find(|name| same(name) == same(actual))
        .copied()
        .or_else(|| {
            known
                .iter()
                .map(|name| (strsim::jaro_winkler(actual, name), *name))
                .filter(|(score, _)| *score > 0.8)
                .max_by(|a, b| a.0.total_cmp(&b.0))
                .map(|(_, name)| name)
        })
}

fn with_suggestion(error: Diagnostic, actual: &str, known: &[&str]) -> Diagnostic {
    match suggestion(actual, known) {
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

/// Names a node for a person: by its key, or by its number in the list that has one.
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

/// Describes an empty value.
const EMPTY: &str = "empty";

/// Describes the value of a node.
fn describe_value(tree: &Tree, node: NodeId) -> String {
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
            match scalar.value() {
                ScalarValue::Null if text.is_empty() => EMPTY.to_owned(),
                ScalarValue::Text => format!("the text `{}`", text.escape_debug()),
                ScalarValue::Unsigned(_) | ScalarValue::Signed(_) | ScalarValue::Float(_) => {
                    format!("the number {text}")
                }
                ScalarValue::Bool(_) | ScalarValue::Null => format!("`{text}`"),
            }
        }
    }
}

/// Translates serde's name of a type for the author of a spec.
fn describe_type(expected: &str) -> String {
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

/// Suggests how to write the value as the expected type.
fn conversion_hint(tree: &Tree, node: NodeId, expected: &str) -> Option<String> {
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
