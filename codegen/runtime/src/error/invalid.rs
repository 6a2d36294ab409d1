//! A request that was refused before anything was sent.

use std::fmt;

use crate::OperationSpec;

/// An input broke a documented constraint, or cannot be put into a request safely.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidRequest {
    field: String,
    reason: String,
    operation: Option<&'static str>,
}

impl InvalidRequest {
    /// States what is wrong with a field, named by its dotted path.
    pub fn new(field: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            reason: reason.into(),
            operation: None,
        }
    }

    /// Dotted path of the input.
    pub fn field(&self) -> &str {
        &self.field
    }

    /// What is wrong with it.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    pub(crate) fn of(mut self, spec: &'static OperationSpec) -> Self {
        self.operation = Some(spec.id);
        self
    }
}

impl fmt::Display for InvalidRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.operation {
            write!(f, "{operation}: ")?;
        }
        write!(f, "not sent: `{}` {}", self.field, self.reason)
    }
}

impl std::error::Error for InvalidRequest {}
