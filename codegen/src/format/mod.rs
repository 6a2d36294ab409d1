//! Formats spec files: keys in the order of the language's structs, two blanks of indentation, one blank
//! line between sections, no trailing blanks.
//!
//! Comments move with the line below them; block texts are never changed. [`format()`] compares the
//! values before and after, and refuses a file that would change.

mod blank;
mod indent;
mod lines;
mod order;

use std::fmt;

use serde::{Serialize, de::DeserializeOwned};

use crate::{
    diagnostics::Diagnostic,
    language::{LintsFile, OperationFile, ServiceFile, ServiceVariant},
    yaml::Sources,
};

/// The path in the findings of [`Refused::Invalid`]: the formatter gets a text without a path.
pub const NAMELESS: &str = "text.yaml";

/// The kind of a spec file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// `service.yaml`.
    Service,
    /// A service file that extends another.
    Variant,
    /// An operation.
    Operation,
    /// `lints.yaml`.
    Lints,
}

impl FileKind {
    /// The kind of the file at a path below the spec folder, by path and content.
    pub fn of(path: &str, text: &str) -> Self {
        if path.contains('/') {
            Self::Operation
        } else if path == crate::language::LINTS_FILE {
            Self::Lints
        } else if text.lines().any(|line| line.starts_with("extends:")) {
            Self::Variant
        } else {
            Self::Service
        }
    }
}

/// The cause for which a file is left as it is.
#[derive(Debug)]
pub enum Refused {
    /// It has errors.
    Invalid {
        /// The file, for rendering.
        sources: Sources,
        /// The errors.
        found: Vec<Diagnostic>,
    },
    /// Formatting would change its values: it is written in a way that this formatter does not support.
    Changed,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Invalid { .. } => "the file has errors",
            Self::Changed => "the file is written in a way that cannot be formatted without a loss",
        })
    }
}

impl std::error::Error for Refused {}

/// Formats the text of a file.
///
/// # Errors
/// When the file has errors, or when its values would change.
pub fn format(kind: FileKind, text: &str) -> Result<String, Refused> {
    match kind {
        FileKind::Service => of::<ServiceFile>(text),
        FileKind::Variant => of::<ServiceVariant>(text),
        FileKind::Operation => of::<OperationFile>(text),
        FileKind::Lints => of::<LintsFile>(text),
    }
}

fn of<T: DeserializeOwned + Serialize>(text: &str) -> Result<String, Refused> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut unix = text.replace("\r\n", "\n");
    if !unix.ends_with('\n') {
        unix.push('\n');
    }
    let before = semantics::<T>(&unix)?;
    let indented = indent::indent(&unix)?;
    let ordered = order::order::<T>(&indented)?;
    let spaced = blank::space(&ordered)?;
    let after = semantics::<T>(&spaced).map_err(|_| Refused::Changed)?;
    if after == before && comments(&unix) == comments(&spaced) {
        Ok(spaced)
    } else {
        Err(Refused::Changed)
    }
}

/// Serializes the values of a file, with the order of free keys.
fn semantics<T: DeserializeOwned + Serialize>(text: &str) -> Result<String, Refused> {
    let (sources, file) = read(text)?;
    match sources.parse::<T>(file) {
        Ok(value) => serde_json::to_string(&value).map_err(|_| Refused::Changed),
        Err(found) => Err(Refused::Invalid { sources, found }),
    }
}

fn read(text: &str) -> Result<(Sources, crate::diagnostics::FileId), Refused> {
    let mut sources = Sources::default();
    let added = sources.add(NAMELESS, text.as_bytes().to_vec());
    let compared = added.and_then(|file| match sources.cross_check(file) {
        Some(mismatch) => Err(vec![mismatch]),
        None => Ok(file),
    });
    match compared {
        Ok(file) => Ok((sources, file)),
        Err(found) => Err(Refused::Invalid { sources, found }),
    }
}

/// Collects the comments, sorted. Lines of texts that look like comments are harmless: they do not change
/// either.
fn comments(text: &str) -> Vec<&str> {
    let mut all: Vec<&str> = text
        .lines()
        .filter_map(|line| {
            let at = match line.trim_start().starts_with('#') {
                true => line.find('#'),
                false => line.find(" #").map(|at| at + 1),
            };
            Some(line.get(at?..)?.trim_end())
        })
        .collect();
    all.sort_unstable();
    all
}
