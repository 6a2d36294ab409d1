//! Findings as text: for a person, for a program, for GitHub's annotations, for code scanners.
//!
//! All formats say the same; none knows more than the [`Diagnostic`] does.

mod github;
mod human;
mod json;
mod place;
mod sarif;

use std::{fmt, str::FromStr};

use crate::{diagnostics::Diagnostic, yaml::Sources};

/// How findings are written.
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
    /// All formats, in the order in which they are told to users.
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

/// Writes findings, in the order they are given. The text ends with a line end unless it is empty.
///
/// `color` asks for terminal escapes in [`Format::Human`]; the other formats have none.
pub fn render(
    sources: &Sources,
    diagnostics: &[Diagnostic],
    format: Format,
    color: bool,
) -> String {
    match format {
        Format::Human => human::render(sources, diagnostics, color),
        Format::Json => json::render(sources, diagnostics),
        Format::GithubActions => github::render(sources, diagnostics),
        Format::Sarif => sarif::render(sources, diagnostics),
    }
}

/// The command that says more about a code.
fn explain(code: &str) -> String {
    format!("easemob-codegen explain {code}")
}
