//! Responses.

use serde::Serialize;

use super::{EnvelopeId, ErrorBodyId, Object, PartialResult, SuccessRule, Text, TypeExpr};

/// What comes back on success.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Response {
    /// Statuses of success.
    pub status: Vec<u16>,
    /// Envelope.
    pub envelope: Option<EnvelopeId>,
    /// What the caller gets.
    pub payload: Payload,
    /// What the body says on success: the operation's rule, else its envelope's.
    pub success: Option<SuccessRule>,
    /// Shape of the error body.
    pub error_body: ErrorBodyId,
    /// Where it reports items that failed.
    pub partial: Option<PartialResult>,
    /// Prose.
    pub description: Option<Text>,
}

/// What the caller gets.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Payload {
    /// A JSON value of a declared or scalar type at `pointer`.
    Value {
        /// JSON pointer; empty for the whole body.
        pointer: String,
        /// Its type.
        #[serde(rename = "type")]
        ty: TypeExpr,
    },
    /// An object of this operation's own at `pointer`.
    Object {
        /// JSON pointer; empty for the whole body.
        pointer: String,
        /// Its fields.
        object: Object,
    },
    /// Bytes, streamed.
    Binary,
    /// Nothing.
    Empty,
}
