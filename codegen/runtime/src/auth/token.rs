//! A token, and what one is obtained with.

use std::time::Duration;

use crate::secret::Secret;

/// What an app identifies itself with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// The app's client id.
    pub client_id: Secret,
    /// The app's client secret.
    pub client_secret: Secret,
}

/// An issued token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub(super) secret: Secret,
    pub(super) lifetime: Option<Duration>,
}

impl Token {
    /// A token and how long it is valid; `None` when that is not known.
    pub fn new(secret: impl Into<Secret>, lifetime: Option<Duration>) -> Self {
        Self {
            secret: secret.into(),
            lifetime,
        }
    }

    /// The lifetime of a token that a service states in seconds; `0` is for ever, and so is what is
    /// not stated.
    pub fn lifetime(seconds: Option<i64>) -> Option<Duration> {
        let seconds = u64::try_from(seconds?).ok().filter(|seconds| *seconds > 0);
        seconds.map(Duration::from_secs)
    }
}
