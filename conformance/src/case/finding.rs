//! Findings: what differs, where, and between which sides.

use std::fmt;

use serde::Serialize;

/// One difference between two sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Finding {
    /// The sides that differ.
    pub kind: Kind,
    /// Part of the exchange.
    pub aspect: Aspect,
    /// Wire name of the field, parameter or header; empty when the difference concerns the whole.
    pub field: String,
    /// JSON pointer inside a body; empty elsewhere.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub pointer: String,
    /// Expected value, as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// Actual value, as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<String>,
    /// The difference in one sentence.
    pub message: String,
}

/// Sides of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The vendor's text, verbatim, against what the spec says.
    SpecAgainstDocument,
    /// What the client does against what the spec says.
    ClientAgainstSpec,
    /// What the client does against the vendor's text.
    ClientAgainstDocument,
    /// What a live server sends against what the spec says.
    ServerAgainstSpec,
    /// Correction of the vendor's text that is no longer needed or no longer applies.
    StaleErratum,
    /// Difference that the spec declares and that does not exist.
    StaleException,
    /// The client does not match the spec: it lacks the operation or an input.
    Registry,
    /// The call could not be made at all.
    Broken,
    /// Entry of the known failures that is out of date.
    StaleKnownFailure,
}

impl Kind {
    /// Returns the name used in data and files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SpecAgainstDocument => "spec_against_document",
            Self::ClientAgainstSpec => "client_against_spec",
            Self::ClientAgainstDocument => "client_against_document",
            Self::ServerAgainstSpec => "server_against_spec",
            Self::StaleErratum => "stale_erratum",
            Self::StaleException => "stale_exception",
            Self::Registry => "registry",
            Self::Broken => "broken",
            Self::StaleKnownFailure => "stale_known_failure",
        }
    }

    /// Returns the title shown to people.
    pub fn title(self) -> &'static str {
        match self {
            Self::SpecAgainstDocument => "spec ≠ document",
            Self::ClientAgainstSpec => "client ≠ spec",
            Self::ClientAgainstDocument => "client ≠ document",
            Self::ServerAgainstSpec => "server ≠ spec",
            Self::StaleErratum => "stale erratum",
            Self::StaleException => "stale exception",
            Self::Registry => "not in the client",
            Self::Broken => "broken",
            Self::StaleKnownFailure => "stale known failure",
        }
    }
}

/// Part of an exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Aspect {
    Text,
    Method,
    Path,
    Query,
    Header,
    Body,
    Status,
    Envelope,
    Payload,
    Error,
    Outcome,
}

impl Aspect {
    /// Returns the name used in data and files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Method => "method",
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Body => "body",
            Self::Status => "status",
            Self::Envelope => "envelope",
            Self::Payload => "payload",
            Self::Error => "error",
            Self::Outcome => "outcome",
        }
    }
}

impl Finding {
    /// Creates a finding about `aspect`.
    pub fn new(kind: Kind, aspect: Aspect, message: impl Into<String>) -> Self {
        Self {
            kind,
            aspect,
            field: String::new(),
            pointer: String::new(),
            expected: None,
            actual: None,
            message: message.into(),
        }
    }

    /// Sets the field.
    #[must_use]
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = field.into();
        self
    }

    /// Sets the pointer into the body, and with it the field.
    #[must_use]
    pub fn at(mut self, pointer: &str) -> Self {
        self.field = crate::json::pointer::field(pointer);
        self.pointer = pointer.to_owned();
        self
    }

    /// Sets the expected and the actual value.
    #[must_use]
    pub fn sides(mut self, expected: impl fmt::Display, actual: impl fmt::Display) -> Self {
        self.expected = Some(expected.to_string());
        self.actual = Some(actual.to_string());
        self
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}] {}", self.kind.title(), self.aspect.as_str())?;
        if !self.pointer.is_empty() {
            write!(f, " at {}", self.pointer)?;
        } else if !self.field.is_empty() {
            write!(f, " `{}`", self.field)?;
        }
        write!(f, ": {}", self.message)
    }
}
