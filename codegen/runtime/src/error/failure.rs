//! The failure of a call, without the operation's type, so that the send path is compiled once.

use std::time::Duration;

use super::{ApiDetail, OperationError, RowMatch};
use crate::spec::{OperationSpec, Retry};
use crate::{
    ApiError, AuthError, DecodeError, Error, InvalidRequest, TimeoutPhase, TransportError,
    TransportErrorKind,
};

/// Perf: small, because every layer of the send path returns a result that may hold one.
#[derive(Debug)]
pub(crate) enum Failure {
    Invalid(InvalidRequest),
    Auth(Box<AuthError>),
    Transport(TransportError),
    Decode(DecodeError),
    Api(Box<ApiDetail>),
}

impl Failure {
    /// The retry class; [`Retry::Never`] also where a repetition could have an effect twice.
    pub(crate) fn retry(&self, spec: &OperationSpec) -> Retry {
        use TransportErrorKind as Kind;
        let class = match self {
            Self::Invalid(_) | Self::Auth(_) => Retry::Never,
            Self::Transport(error) => match error.kind() {
                Kind::Timeout(TimeoutPhase::Total) => Retry::Never,
                // Nothing was sent, so any operation may be sent again.
                Kind::Connect | Kind::Timeout(TimeoutPhase::Connect) => return Retry::Transient,
                Kind::Timeout(TimeoutPhase::Attempt) | Kind::Interrupted => Retry::Transient,
                _ => Retry::Never,
            },
            Self::Decode(error) => match error.status() {
                Some(401) => Retry::RefreshToken,
                Some(502..=504) => Retry::Transient,
                _ => Retry::Never,
            },
            Self::Api(detail) => detail.retry,
        };
        match class {
            Retry::Transient if !spec.idempotent => Retry::Never,
            class => class,
        }
    }

    /// How long the server asked to wait.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Api(detail) => detail.retry_after,
            Self::Decode(error) => error.retry_after(),
            Self::Invalid(_) | Self::Auth(_) | Self::Transport(_) => None,
        }
    }

    /// Adds the operation's type.
    pub(crate) fn typed<E: OperationError>(self) -> Error<E> {
        match self {
            Self::Invalid(error) => Error::InvalidRequest(error),
            Self::Auth(error) => Error::Auth(*error),
            Self::Transport(error) => Error::Transport(error),
            Self::Decode(error) => Error::Decode(error),
            Self::Api(mut detail) => {
                let row = std::mem::replace(&mut detail.matched, RowMatch::NONE);
                Error::Api(Box::new(ApiError {
                    kind: E::from_row(row),
                    detail,
                }))
            }
        }
    }
}

impl From<InvalidRequest> for Failure {
    fn from(error: InvalidRequest) -> Self {
        Self::Invalid(error)
    }
}

impl From<AuthError> for Failure {
    fn from(error: AuthError) -> Self {
        Self::Auth(Box::new(error))
    }
}

impl From<DecodeError> for Failure {
    fn from(error: DecodeError) -> Self {
        Self::Decode(error)
    }
}
