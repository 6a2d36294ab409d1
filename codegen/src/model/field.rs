//! Fields of objects and inputs of requests.

use serde::Serialize;

use super::{ListStyle, Text, TypeExpr};

/// A field of an object, a parameter, or a bare body.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Field {
    /// Name in code.
    pub name: String,
    /// Name on the wire.
    pub wire: String,
    /// Type.
    #[serde(rename = "type")]
    pub ty: TypeExpr,
    /// Whether a request must carry it.
    pub required_in_request: bool,
    /// Whether a response always carries it.
    pub required_in_response: bool,
    /// Whether `null` is a documented value.
    pub nullable: bool,
    /// Whether it must never be printed.
    pub secret: bool,
    /// Whether its own fields stand in place of it.
    pub flatten: bool,
    /// The fixed value that is always sent.
    pub constant: Option<Box<serde_json::Value>>,
    /// What the server takes when it is absent.
    pub default: Option<Box<serde_json::Value>>,
    /// How a list is written outside JSON.
    pub style: ListStyle,
    /// What a request is checked for before it is sent.
    pub constraints: Constraints,
    /// Deprecation.
    pub deprecated: Option<Box<Text>>,
    /// Prose.
    pub description: Option<Text>,
    /// No document states it.
    pub assumed: bool,
}

impl Field {
    /// Whether it holds the free keys of an object: an empty map says that there are none.
    pub fn is_additional(&self) -> bool {
        self.flatten && matches!(self.ty, TypeExpr::Map(_))
    }
}

/// Documented bounds of a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Constraints {
    /// Least length in characters.
    pub min_length: Option<u64>,
    /// Greatest length in characters.
    pub max_length: Option<u64>,
    /// Greatest length in bytes.
    pub max_bytes: Option<u64>,
    /// Class of allowed characters.
    pub characters: Option<String>,
    /// Least number.
    pub min: Option<i64>,
    /// Greatest number.
    pub max: Option<i64>,
    /// Least number of items.
    pub min_items: Option<u64>,
    /// Greatest number of items.
    pub max_items: Option<u64>,
    /// Bounds of every key of a map.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keys: Option<Box<Constraints>>,
    /// Bounds of every item of a list or value of a map.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub each: Option<Box<Constraints>>,
}

impl Constraints {
    /// Whether a string has anything to be checked for.
    pub fn on_text(&self) -> bool {
        self.min_length.is_some()
            || self.max_length.is_some()
            || self.max_bytes.is_some()
            || self.characters.is_some()
    }

    /// Whether a number has anything to be checked for.
    pub fn on_number(&self) -> bool {
        self.min.is_some() || self.max.is_some()
    }

    /// Whether the number of items of a list or map has anything to be checked for.
    pub fn on_items(&self) -> bool {
        self.min_items.is_some() || self.max_items.is_some()
    }

    /// Whether anything is to be checked at all.
    pub fn on_any(&self) -> bool {
        *self != Self::default()
    }
}
