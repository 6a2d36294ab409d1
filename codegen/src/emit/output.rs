//! Types that all emitters share.

use crate::model::Model;

/// An output file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Path below the output folder, with forward slashes.
    pub path: String,
    /// Text.
    pub text: String,
}

/// The name of the emitted crate.
pub fn crate_name(model: &Model) -> String {
    model.service.id.clone()
}

/// The first line of every emitted Rust file.
pub const HEADER: &str =
    "// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.\n";

/// A template failed, which is a bug of this crate.
#[cfg(feature = "text")]
#[derive(Debug)]
pub struct GenerateError(pub(crate) String);

#[cfg(feature = "text")]
impl std::fmt::Display for GenerateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "a template failed: {}; this is a bug in easemob-codegen",
            self.0
        )
    }
}

#[cfg(feature = "text")]
impl std::error::Error for GenerateError {}
