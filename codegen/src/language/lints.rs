//! `lints.yaml`: levels and waivers of lints.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::Text;

/// The file of levels and waivers, beside the service file. It may be missing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LintsFile {
    /// Version of the spec language.
    pub language: u32,
    /// Lint code to level. Default: `warn`.
    #[serde(default)]
    pub levels: IndexMap<String, Level>,
    /// Accepted findings.
    #[serde(default)]
    pub waivers: Vec<Waiver>,
}

/// The effect of a lint's findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Not reported.
    Allow,
    /// Reported. The default.
    #[default]
    Warn,
    /// Reported as an error of `lint`.
    Deny,
}

/// Accepted findings. A waiver that covers no finding is an error.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// The lint's code.
    pub lint: String,
    /// The file, below the spec folder: `groups/create_group.yaml`.
    pub file: String,
    /// JSON pointer to the finding or to a value that contains it; a list item can be given by its `id`
    /// (`/errors/user_not_found`). Absent: the whole file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Why they are accepted.
    pub reason: Text,
}
