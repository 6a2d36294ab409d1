//! What a check has to say, and where: plain data that every output format renders.

use std::fmt;

use serde::Serialize;

/// Whether a finding stops the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth mending; the run goes on.
    Warning,
    /// The spec cannot be used.
    Error,
}

/// The number of a file in [`crate::yaml::Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct FileId(pub usize);

/// A node of a YAML file: the file, the JSON pointer, and whether its key or its value is meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// JSON pointer of the node (`/request/path`).
    pub pointer: String,
    /// Which part of it.
    pub part: Part,
    /// Byte range inside the value's own text, when only a part of a scalar is meant.
    pub within: Option<(usize, usize)>,
}

/// The part of a node that a place means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The mapping key.
    Key,
    /// The value.
    Value,
}

impl Place {
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

/// A label on a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Label {
    /// Where.
    pub place: Place,
    /// What is to be seen there.
    pub text: String,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// Stable code, `E0xxx` or `W0xxx`; `easemob-codegen explain CODE` says more.
    pub code: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub message: String,
    /// Where: the first is the primary place.
    pub labels: Vec<Label>,
    /// What else is to know.
    pub notes: Vec<String>,
    /// What to do.
    pub help: Vec<String>,
}

impl Diagnostic {
    /// An error at `place`.
    pub fn error(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, place, message.into())
    }

    /// A warning at `place`.
    pub fn warning(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, place, message.into())
    }

    fn new(code: &'static str, severity: Severity, place: Place, message: String) -> Self {
        let labels = vec![Label {
            place,
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

    /// Says what is to be seen at the primary place.
    #[must_use]
    pub fn here(mut self, text: impl Into<String>) -> Self {
        if let Some(primary) = self.labels.first_mut() {
            primary.text = text.into();
        }
        self
    }

    /// Adds a second place.
    #[must_use]
    pub fn also(mut self, place: Place, text: impl Into<String>) -> Self {
        self.labels.push(Label {
            place,
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

    /// Adds "did you mean", when one of `known` is near to `given`.
    #[must_use]
    pub fn did_you_mean<'a>(self, given: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        match near(given, known) {
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

/// The one of `known` that may have been meant by `given`.
pub(crate) fn near<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|name| (strsim::jaro_winkler(given, name), name))
        .filter(|(score, _)| *score > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

/// A JSON pointer with one more step, escaped as RFC 6901 asks.
pub(crate) fn push(pointer: &str, step: impl fmt::Display) -> String {
    use fmt::Write as _;
    // Every field of a spec has a pointer: one allocation is enough for most.
    let mut pushed = String::with_capacity(pointer.len() + 32);
    pushed.push_str(pointer);
    pushed.push('/');
    // A `String` takes all that is written to it.
    let _ = write!(Escaping(&mut pushed), "{step}");
    pushed
}

/// Escapes what is written to the text as a step of a JSON pointer.
pub(crate) struct Escaping<W>(pub(crate) W);

impl<W: fmt::Write> fmt::Write for Escaping<&mut W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        while let Some(at) = rest.find(['~', '/']) {
            let (plain, special) = rest.split_at(at);
            self.0.write_str(plain)?;
            self.0
                .write_str(if special.starts_with('~') { "~0" } else { "~1" })?;
            rest = special.get(1..).unwrap_or_default();
        }
        self.0.write_str(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::push;

    #[test]
    fn steps_are_escaped() {
        assert_eq!(push("", "a"), "/a");
        assert_eq!(push("/a", 3), "/a/3");
        assert_eq!(push("/a", "~b/用户//~1"), "/a/~0b~1用户~1~1~01");
    }
}
