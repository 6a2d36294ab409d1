//! `lints.yaml`: how strict a spec is with itself.

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
    /// Findings that are to stay as they are.
    #[serde(default)]
    pub waivers: Vec<Waiver>,
}

/// What a finding of a lint does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// It is not told.
    Allow,
    /// It is told. The default.
    #[default]
    Warn,
    /// It makes the check red.
    Deny,
}

/// Findings that are to stay as they are. A waiver that nothing needs is an error.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// The lint's code.
    pub lint: String,
    /// The file, below the spec folder: `groups/create_group.yaml`.
    pub file: String,
    /// JSON pointer to the finding or to what it stands in; a list item can be named by its `id`
    /// (`/errors/user_not_found`). Absent: the whole file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Why it stays.
    pub reason: Text,
}
