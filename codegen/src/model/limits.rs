//! Documented call rates.

use serde::Serialize;

use super::{InputId, Text};

/// A documented call rate.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RateLimit {
    /// How many.
    pub limit: u32,
    /// In how many seconds.
    pub seconds: u32,
    /// Per what.
    #[serde(flatten)]
    pub per: RateKey,
    /// The list whose items are counted. Absent: calls are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<InputId>,
    /// The budget that other operations share, by name. Absent: the operation's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shared: Option<String>,
    /// The page of this fact, when it is not the operation's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Prose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
}

/// What a call rate is counted by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "per", content = "parameter", rename_all = "snake_case")]
pub enum RateKey {
    /// The app.
    App,
    /// The value of this input: a user id, a group id.
    Parameter(InputId),
}

impl RateKey {
    /// The input whose value is the key.
    pub fn parameter(&self) -> Option<&InputId> {
        match self {
            Self::App => None,
            Self::Parameter(input) => Some(input),
        }
    }
}
