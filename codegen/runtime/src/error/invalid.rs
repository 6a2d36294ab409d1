//! A request that was refused before anything was sent.

use std::fmt;

use crate::OperationSpec;

/// An input broke a documented constraint, or cannot be put into a request safely.
#[derive(Clone, PartialEq, Eq)]
pub struct InvalidRequest(Box<Detail>);

/// Perf: boxed, so that the result of every check and of every call is small.
#[derive(Clone, PartialEq, Eq)]
struct Detail {
    field: String,
    reason: String,
    operation: Option<&'static str>,
}

impl InvalidRequest {
    /// Makes an error of a field, named by its dotted path.
    #[cold]
    pub fn new(field: impl Into<String>, reason: impl Into<String>) -> Self {
        Self(Box::new(Detail {
            field: field.into(),
            reason: reason.into(),
            operation: None,
        }))
    }

    /// Dotted path of the input.
    pub fn field(&self) -> &str {
        &self.0.field
    }

    /// What is wrong with it.
    pub fn reason(&self) -> &str {
        &self.0.reason
    }

    pub(crate) fn of(mut self, spec: &'static OperationSpec) -> Self {
        self.0.operation = Some(spec.id);
        self
    }
}

impl fmt::Debug for InvalidRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Detail {
            field,
            reason,
            operation,
        } = &*self.0;
        f.debug_struct("InvalidRequest")
            .field("field", field)
            .field("reason", reason)
            .field("operation", operation)
            .finish()
    }
}

impl fmt::Display for InvalidRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.0.operation {
            write!(f, "{operation}: ")?;
        }
        write!(f, "not sent: `{}` {}", self.0.field, self.0.reason)
    }
}

impl std::error::Error for InvalidRequest {}
