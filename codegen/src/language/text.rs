//! Prose in one or two languages, and where a fact came from.

use serde::{Deserialize, Serialize};

/// Prose in own words: English always, Chinese where it helps the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// English.
    pub en: String,
    /// Chinese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zh: Option<String>,
}

/// The vendor page a fact came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The page, as the vendor's documentation repository names it, e.g. `docs/rest/conversation_delete.md`.
    pub page: String,
    /// The heading on that page, verbatim, when the page describes several operations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// The day the facts were read from the page, `YYYY-MM-DD`; of an older version, the date of that
    /// version as far as it is known (`YYYY-MM`, `YYYY`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Public address of the page, when one is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}
