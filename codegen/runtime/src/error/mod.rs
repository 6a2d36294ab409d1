//! What can go wrong with a call.

mod api;
mod auth;
mod build;
mod decode;
mod error_rows;
mod failure;
mod invalid;
mod operation;
pub mod rows;
mod transport;

use std::fmt;
use std::time::Duration;

pub(crate) use api::ApiDetail;
pub use api::ApiError;
pub use auth::{AuthError, AuthErrorKind};
pub use build::BuildError;
pub(crate) use decode::one_line;
pub use decode::{DecodeError, DecodeReason};
pub use error_rows::{Captured, unraw};
pub(crate) use failure::Failure;
pub use invalid::InvalidRequest;
pub use operation::{OperationError, RowMatch, RowSource, StatedRow};
pub use transport::{TimeoutPhase, TransportError, TransportErrorKind};

/// Why a call failed. `E` is the operation's own error type.
///
/// `Display` is one line that says which operation, what the vendor returned, the documented
/// cause and remedy, and the page; it has no secret. [`ApiError::explain`] gives the same on
/// several lines, in either language.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<E> {
    /// Refused before anything was sent: an input breaks a documented constraint.
    InvalidRequest(InvalidRequest),
    /// No usable token.
    Auth(AuthError),
    /// No response, or an incomplete one.
    Transport(TransportError),
    /// The response is not as documented.
    Decode(DecodeError),
    /// The vendor returned an error.
    Api(Box<ApiError<E>>),
}

impl<E> Error<E> {
    /// Whether an input was refused before anything was sent.
    pub fn is_invalid_request(&self) -> bool {
        matches!(self, Self::InvalidRequest(_))
    }

    /// Whether no usable token was to be had.
    pub fn is_auth(&self) -> bool {
        matches!(self, Self::Auth(_))
    }

    /// Whether there was no response, or an incomplete one.
    pub fn is_transport(&self) -> bool {
        matches!(self, Self::Transport(_))
    }

    /// Whether a time limit of this client ran out.
    pub fn is_timeout(&self) -> bool {
        self.transport()
            .is_some_and(|error| matches!(error.kind(), TransportErrorKind::Timeout(_)))
    }

    /// Whether the response was not as documented.
    pub fn is_decode(&self) -> bool {
        matches!(self, Self::Decode(_))
    }

    /// Whether the vendor returned an error.
    pub fn is_api(&self) -> bool {
        matches!(self, Self::Api(_))
    }

    /// The vendor's error.
    pub fn api(&self) -> Option<&ApiError<E>> {
        match self {
            Self::Api(error) => Some(error),
            _ => None,
        }
    }

    /// The transport's error.
    pub fn transport(&self) -> Option<&TransportError> {
        match self {
            Self::Transport(error) => Some(error),
            _ => None,
        }
    }

    /// The decoding error.
    pub fn decode(&self) -> Option<&DecodeError> {
        match self {
            Self::Decode(error) => Some(error),
            _ => None,
        }
    }

    /// HTTP status of the response, if there is one.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Api(error) => Some(error.status()),
            Self::Decode(error) => error.status(),
            _ => None,
        }
    }

    /// How long the server asked to wait.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Api(error) => error.retry_after(),
            Self::Decode(error) => error.retry_after(),
            Self::Transport(error) => error.retry_in(),
            Self::Auth(error) => error.retry_in(),
            Self::InvalidRequest(_) => None,
        }
    }

    /// Whether the same call may succeed later **and** cannot have had an effect twice. The
    /// client has already tried as often as its policy allows.
    pub fn retryable(&self) -> bool {
        match self {
            Self::Api(error) => error.retryable(),
            Self::Decode(error) => error.retryable(),
            Self::Transport(error) => error.retryable(),
            Self::Auth(error) => error.retry_in().is_some(),
            Self::InvalidRequest(_) => false,
        }
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidRequest(error) => error.fmt(f),
            Self::Auth(error) => error.fmt(f),
            Self::Transport(error) => error.fmt(f),
            Self::Decode(error) => error.fmt(f),
            Self::Api(error) => error.fmt(f),
        }
    }
}

impl<E: OperationError> std::error::Error for Error<E> {
    /// The next link; what this error's own text says already is not repeated.
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::InvalidRequest(_) | Self::Api(_) => None,
            Self::Auth(error) => error.source(),
            Self::Transport(error) => error.source(),
            Self::Decode(error) => error.source(),
        }
    }
}

impl<E> From<InvalidRequest> for Error<E> {
    fn from(error: InvalidRequest) -> Self {
        Self::InvalidRequest(error)
    }
}

impl<E> From<DecodeError> for Error<E> {
    fn from(error: DecodeError) -> Self {
        Self::Decode(error)
    }
}

impl<E> From<TransportError> for Error<E> {
    fn from(error: TransportError) -> Self {
        Self::Transport(error)
    }
}

/// A cause that errors of this crate keep.
pub(crate) type Cause = Box<dyn std::error::Error + Send + Sync>;

/// `delete_conversation (DELETE /users/{username}/user_channel)`
pub(crate) struct Named(pub(crate) &'static crate::OperationSpec);

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} {})", self.0.id, self.0.method, self.0.path)
    }
}
