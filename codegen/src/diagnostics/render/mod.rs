//! Renders findings: for a person, as JSON lines, as GitHub annotations, as SARIF.
//!
//! Every format has the content of [`Diagnostic`] and nothing else.

mod github;
mod human;
mod json;
mod region;
mod sarif;

use std::{fmt, str::FromStr};

use crate::diagnostics::{Diagnostic, Files};

/// An output format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// `human`: with the source lines and carets under them.
    #[default]
    Human,
    /// `json`: one object per line.
    Json,
    /// `github-actions`: workflow commands, which GitHub shows in the changed files.
    GithubActions,
    /// `sarif`: one SARIF 2.1.0 document.
    Sarif,
}

impl Format {
    /// All formats, in the order of the help text.
    pub const ALL: [Self; 4] = [Self::Human, Self::Json, Self::GithubActions, Self::Sarif];

    /// The name on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Json => "json",
            Self::GithubActions => "github-actions",
            Self::Sarif => "sarif",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|format| format.as_str() == name)
            .ok_or_else(|| {
                let names = Self::ALL.map(Self::as_str).join(", ");
                format!("`{name}` is no format: write one of {names}")
            })
    }
}

/// Renders findings in the given order. The text ends with a line end unless it is empty.
///
/// `color` asks for terminal escapes in [`Format::Human`]; the other formats have none.
pub fn render(
    files: &dyn Files,
    diagnostics: &[Diagnostic],
    format: Format,
    color: bool,
) -> String {
    match format {
        Format::Human => human::render(files, diagnostics, color),
        Format::Json => json::render(files, diagnostics),
        Format::GithubActions => github::render(files, diagnostics),
        Format::Sarif => sarif::render(files, diagnostics),
    }
}

/// The command that explains a code.
fn explain(code: &str) -> String {
    format!("easemob-codegen explain {code}")
}
