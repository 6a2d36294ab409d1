//! A call that found no usable token.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::{Error, OperationError};

/// No usable token: nothing of the call itself was sent. Cloned to everyone who waited for the
/// same token.
#[derive(Debug, Clone)]
pub struct AuthError {
    kind: AuthErrorKind,
    text: Arc<str>,
    retry_in: Option<Duration>,
    source: Option<Arc<dyn std::error::Error + Send + Sync>>,
    operation: Option<&'static str>,
}

/// Why there is no token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthErrorKind {
    /// The client was given none for this scheme.
    Missing,
    /// The request for one failed.
    Issue,
    /// The request for one failed a moment ago; the next is not sent yet.
    BackingOff,
    /// The token has a character that no header can carry.
    Malformed,
}

impl AuthError {
    /// Makes an error of a kind.
    #[cold]
    pub fn new(kind: AuthErrorKind, text: impl Into<String>) -> Self {
        let text: String = text.into();
        Self {
            kind,
            text: text.into(),
            retry_in: None,
            source: None,
            operation: None,
        }
    }

    pub(crate) fn backing_off(mut self, retry_in: Duration) -> Self {
        self.kind = AuthErrorKind::BackingOff;
        self.retry_in = Some(retry_in);
        self
    }

    pub(crate) fn of(mut self, operation: &'static str) -> Self {
        self.operation = Some(operation);
        self
    }

    /// Why there is no token.
    pub fn kind(&self) -> AuthErrorKind {
        self.kind
    }

    /// When the client will request a token again.
    pub fn retry_in(&self) -> Option<Duration> {
        self.retry_in
    }
}

impl fmt::Display for AuthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.operation {
            write!(f, "{operation}: ")?;
        }
        write!(f, "no token: {}", self.text)?;
        match self.retry_in {
            Some(wait) => write!(
                f,
                "; asked again in {} ms at the earliest",
                wait.as_millis()
            ),
            None => Ok(()),
        }
    }
}

impl std::error::Error for AuthError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| &**source as _)
    }
}

/// The operation that issues tokens failed.
impl<E: OperationError> From<Error<E>> for AuthError {
    fn from(error: Error<E>) -> Self {
        Self {
            source: Some(Arc::new(error)),
            ..Self::new(AuthErrorKind::Issue, "the request for one failed")
        }
    }
}
