//! A call without a response, or with an incomplete one.

use std::fmt;
use std::time::Duration;

use super::{Cause, Named};
use crate::spec::OperationSpec;

/// No response arrived, or an incomplete one.
pub struct TransportError(Box<Detail>);

struct Detail {
    kind: TransportErrorKind,
    nothing_sent: bool,
    text: String,
    operation: Option<&'static OperationSpec>,
    attempts: u32,
    retry_in: Option<Duration>,
    source: Option<Cause>,
}

/// The kind of a transport failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection was made: nothing was sent.
    Connect,
    /// A time limit of this client ran out.
    Timeout(TimeoutPhase),
    /// The connection broke after something may have been sent.
    Interrupted,
    /// The body is larger than the client accepts.
    TooLarge,
    /// This client's own rate limiter refused the call: nothing was sent.
    RateLimited,
    /// The mock transport has no response for the call: nothing was sent.
    Unexpected,
    /// A blocking call from inside an asynchronous runtime: nothing was sent.
    Blocking,
    /// Anything else.
    Other,
}

/// Which time limit ran out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimeoutPhase {
    /// Making the connection.
    Connect,
    /// One attempt, or the next piece of a streamed body.
    Attempt,
    /// The whole call with its waits.
    Total,
}

impl TransportError {
    /// Makes an error of a kind. The kind also says whether something of the request may have been sent.
    #[cold]
    pub fn new(kind: TransportErrorKind, text: impl Into<String>) -> Self {
        use TransportErrorKind as Kind;
        let nothing_sent = match kind {
            Kind::Connect | Kind::RateLimited | Kind::Unexpected | Kind::Blocking => true,
            Kind::Timeout(phase) => phase == TimeoutPhase::Connect,
            Kind::Interrupted | Kind::TooLarge | Kind::Other => false,
        };
        Self(Box::new(Detail {
            kind,
            nothing_sent,
            text: text.into(),
            operation: None,
            attempts: 0,
            retry_in: None,
            source: None,
        }))
    }

    /// Adds the cause.
    #[must_use]
    pub fn with_source(
        mut self,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn with_retry_in(mut self, wait: Duration) -> Self {
        self.0.retry_in = Some(wait);
        self
    }

    pub(crate) fn of(mut self, spec: &'static OperationSpec, attempts: u32) -> Self {
        self.0.operation = Some(spec);
        self.0.attempts = attempts;
        self
    }

    /// The kind of failure.
    pub fn kind(&self) -> TransportErrorKind {
        self.0.kind
    }

    /// Whether certainly nothing of the request reached the server in the last attempt.
    pub fn nothing_sent(&self) -> bool {
        self.0.nothing_sent
    }

    /// The operation.
    pub fn operation(&self) -> Option<&'static OperationSpec> {
        self.0.operation
    }

    /// How many attempts were made.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// When the rate limiter would let the call through.
    pub fn retry_in(&self) -> Option<Duration> {
        self.0.retry_in
    }

    /// Whether the same call may succeed later and cannot have had an effect twice.
    pub fn retryable(&self) -> bool {
        use TransportErrorKind as Kind;
        match self.0.kind {
            Kind::Connect | Kind::RateLimited => true,
            Kind::Timeout(_) | Kind::Interrupted => {
                self.0.nothing_sent || self.0.operation.is_some_and(|spec| spec.idempotent)
            }
            Kind::TooLarge | Kind::Unexpected | Kind::Blocking | Kind::Other => false,
        }
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportError")
            .field("kind", &self.0.kind)
            .field("nothing_sent", &self.0.nothing_sent)
            .field("text", &self.0.text)
            .field("operation", &self.0.operation.map(|spec| spec.id))
            .field("attempts", &self.0.attempts)
            .field("retry_in", &self.0.retry_in)
            .field("source", &self.0.source)
            .finish()
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let detail = &self.0;
        match detail.operation {
            Some(spec) => write!(f, "{} got no response: ", Named(spec))?,
            None => f.write_str("no response: ")?,
        }
        f.write_str(&detail.text)?;
        if detail.attempts > 1 {
            write!(f, " (attempt {})", detail.attempts)?;
        }
        if detail.nothing_sent {
            f.write_str("; nothing was sent")?;
        }
        match detail.retry_in {
            Some(wait) => write!(f, "; possible in {} ms", wait.as_millis()),
            None => Ok(()),
        }
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_ref().map(|source| &**source as _)
    }
}
