//! Authentication.

use serde::Serialize;

use super::{FieldId, InputId, OperationId, Text};

/// A way to authenticate: a token in a header.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AuthScheme {
    /// The header.
    pub header: String,
    /// What stands before the token, without the blank: `Bearer`.
    pub scheme: String,
    /// Prose.
    pub description: Text,
    /// How a client id and secret are exchanged for a token.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued_by: Option<TokenIssue>,
}

/// How a token is issued.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TokenIssue {
    /// The operation that issues it; its payload is an object.
    pub operation: OperationId,
    /// Its input for the client id.
    pub client_id: InputId,
    /// Its input for the client secret.
    pub client_secret: InputId,
    /// The payload's field with the token.
    pub token: FieldId,
    /// The payload's field with the seconds the token lives; `0` is for ever.
    pub expires_in: FieldId,
}
