//! Error rows: the vendor's error tables as data.

use serde::{Deserialize, Serialize};

use super::{Text, types::is_default};

/// One row of an error table.
///
/// A response belongs to the row when everything the row states agrees with it: status, `error`,
/// `code` and the message. A row that states less catches more; rows are tried in the order of the
/// file, the operation's own before the service's.
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
    /// Where parts of `message` vary: the same text with `{captures}` in their place
    /// (`username {username} is not legal`); `{{` and `}}` stand for braces. It must match `message`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// Captures of `pattern` whose values must never be printed: messages repeat what was sent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub secret: Vec<String>,
    /// Why the server answers so, in own words.
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
    /// Set when no document states this row's status or type and it was concluded.
    #[serde(default, skip_serializing_if = "is_default")]
    pub assumed: bool,
}

/// What repeating the call can bring.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Retry {
    /// The same call fails again. The default.
    #[default]
    Never,
    /// The caller was too fast: the call was refused before it had an effect; wait, then repeat.
    Throttled,
    /// The server is in trouble: repeat only where repeating is safe.
    Transient,
    /// The token was refused: get a new one, then repeat once.
    RefreshToken,
}

/// Where an error body keeps its parts, as JSON pointers; the first that exists wins.
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
