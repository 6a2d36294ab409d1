//! Error rows: the vendor's error tables as data.

use serde::{Deserialize, Serialize};

use super::{Text, types::is_default};

/// One row of an error table.
///
/// A row matches a response when everything it states agrees: status, `error`, `code` and the message. A
/// row that states less matches more; rows are tried in the order of the file, the operation's own before
/// the service's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ErrorRow {
    /// The row's name in code, `snake_case`.
    pub id: String,
    /// HTTP status.
    pub status: u16,
    /// The vendor's error type, verbatim (`illegal_argument`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// The vendor's business code, where the error body has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<i64>,
    /// The documented message, verbatim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// `message` with `{captures}` in place of its varying parts (`username {username} is not legal`); `{{`
    /// and `}}` are literal braces. It must match `message`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// Captures of `pattern` whose values must never be printed: a message may repeat a secret input.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub secret: Vec<String>,
    /// Cause of the error, in own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<Text>,
    /// What the caller can do, in own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<Text>,
    /// Whether the same call can succeed later.
    #[serde(default, skip_serializing_if = "is_default")]
    pub retry: Retry,
    /// The page of this row, when it is not the operation's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Set when no document states the status or type of this row and it was inferred.
    #[serde(default, skip_serializing_if = "is_default")]
    pub assumed: bool,
}

/// Retry class of an error.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Retry {
    /// The same call fails again. The default.
    #[default]
    Never,
    /// Rate limit: the call was refused before it had an effect; wait, then retry.
    Throttled,
    /// Server failure: retry only idempotent calls.
    Transient,
    /// The token was refused: refresh it and retry once.
    RefreshToken,
}

/// JSON pointers to the parts of an error body; the first that exists wins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ErrorBody {
    /// The vendor's error type.
    #[serde(default)]
    pub error: Vec<String>,
    /// The message.
    #[serde(default)]
    pub message: Vec<String>,
    /// The business code.
    #[serde(default)]
    pub code: Vec<String>,
    /// The server's exception class.
    #[serde(default)]
    pub exception: Vec<String>,
}
