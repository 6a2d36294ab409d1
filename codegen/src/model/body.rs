//! Request bodies.

use serde::Serialize;

use super::{InputId, Media};

/// The form of a request body.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Body {
    /// How it is written.
    pub media: Media,
    /// Whether its inputs are fields of an object or the value itself.
    pub shape: BodyShape,
    /// Greatest size in bytes.
    pub max_bytes: Option<u64>,
}

/// What the body's inputs are.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyShape {
    /// Fields of an object.
    Fields {
        /// The input for free keys: a map, whose wire name is empty.
        additional: Option<InputId>,
    },
    /// This input is the whole body.
    Value(InputId),
}
