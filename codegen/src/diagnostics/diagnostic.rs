//! Findings as plain data, which every output format renders.

use std::fmt;

use serde::Serialize;

/// The severity of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The spec can be used.
    Warning,
    /// The spec cannot be used.
    Error,
}

/// The index of a file among those of a spec, see [`Files`](super::Files).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct FileId(pub usize);

/// A location in a spec: a node of a YAML file, its key or its value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Location {
    /// The file.
    pub file: FileId,
    /// JSON pointer of the node: `/request/path`.
    pub pointer: String,
    /// Key or value.
    pub part: Part,
    /// Byte range inside the text of a scalar value, for a part of it.
    pub within: Option<(usize, usize)>,
}

/// The part of a node that a location points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The mapping key.
    Key,
    /// The value.
    Value,
}

impl Location {
    /// The value at `pointer`.
    pub fn value(file: FileId, pointer: impl Into<String>) -> Self {
        Self {
            file,
            pointer: pointer.into(),
            part: Part::Value,
            within: None,
        }
    }

    /// The key at `pointer`.
    pub fn key(file: FileId, pointer: impl Into<String>) -> Self {
        Self {
            file,
            pointer: pointer.into(),
            part: Part::Key,
            within: None,
        }
    }

    /// Narrows to bytes `start..end` of the scalar's value (`{usrname}` in a path).
    #[must_use]
    pub fn within(mut self, start: usize, end: usize) -> Self {
        self.within = Some((start, end));
        self
    }
}

/// A location with a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Label {
    /// The location.
    pub location: Location,
    /// The text; may be empty.
    pub text: String,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// Stable code, `E0xxx` or `W0xxx`; `easemob-codegen explain CODE` explains it.
    pub code: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// The problem, in one line.
    pub message: String,
    /// Locations, the primary one first.
    pub labels: Vec<Label>,
    /// Further facts.
    pub notes: Vec<String>,
    /// Next steps for the author.
    pub help: Vec<String>,
}

impl Diagnostic {
    /// An error at `location`.
    pub fn error(code: &'static str, location: Location, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, location, message.into())
    }

    /// A warning at `location`.
    pub fn warning(code: &'static str, location: Location, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, location, message.into())
    }

    fn new(code: &'static str, severity: Severity, location: Location, message: String) -> Self {
        let labels = vec![Label {
            location,
            text: String::new(),
        }];
        Self {
            code,
            severity,
            message,
            labels,
            notes: Vec::new(),
            help: Vec::new(),
        }
    }

    /// Sets the text of the primary label.
    #[must_use]
    pub fn here(mut self, text: impl Into<String>) -> Self {
        if let Some(primary) = self.labels.first_mut() {
            primary.text = text.into();
        }
        self
    }

    /// Adds a secondary label.
    #[must_use]
    pub fn also(mut self, location: Location, text: impl Into<String>) -> Self {
        self.labels.push(Label {
            location,
            text: text.into(),
        });
        self
    }

    /// Adds a note.
    #[must_use]
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(text.into());
        self
    }

    /// Adds a help line.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help.push(text.into());
        self
    }

    /// Adds "did you mean" when one of `known` is similar to `actual`.
    #[must_use]
    pub fn did_you_mean<'a>(self, actual: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        match closest(actual, known) {
            Some(name) => self.help(format!("did you mean `{name}`?")),
            None => self,
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}] {}", self.code, self.message)
    }
}

/// Finds the most similar of `known`, if any is similar enough to suggest.
pub(crate) fn closest<'a>(
    actual: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    known
        .into_iter()
        .map(|name| (strsim::jaro_winkler(actual, name), name))
        .filter(|(score, _)| *score > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}
