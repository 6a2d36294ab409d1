//! One style for all files of a spec.
//!
//! Keys stand in the order of the language's structs, blocks are indented by two blanks, sections are set
//! apart by one blank line, and no line ends with blanks. Comments move with what they stand above;
//! texts are never touched. What has been formatted means the same as before, word by word, or
//! [`format()`] refuses.

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

/// The path of the file in the findings of [`Refused::Invalid`]: the formatter knows its text alone.
pub const NAMELESS: &str = "text.yaml";

/// What a file of a spec is.
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
    /// The kind of the file at a path below the spec folder, by its place and what it says.
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

/// Why a file is left as it is.
#[derive(Debug)]
pub enum Refused {
    /// It is no file of its kind.
    Invalid {
        /// The file, for rendering.
        sources: Sources,
        /// What is wrong with it.
        found: Vec<Diagnostic>,
    },
    /// It would not say the same: it is written in a way that this formatter does not know.
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
/// When the file has errors, or when it would not mean the same afterwards.
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
    let before = meaning::<T>(&unix)?;
    let indented = indent::indent(&unix)?;
    let ordered = order::order::<T>(&indented)?;
    let spaced = blank::space(&ordered)?;
    let after = meaning::<T>(&spaced).map_err(|_| Refused::Changed)?;
    if after == before && comments(&unix) == comments(&spaced) {
        Ok(spaced)
    } else {
        Err(Refused::Changed)
    }
}

/// What a file says, the order of its free keys included.
fn meaning<T: DeserializeOwned + Serialize>(text: &str) -> Result<String, Refused> {
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

/// The words of all comments, without their order. Lines of texts that look like comments are in it
/// too, which does no harm: they do not change either.
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
