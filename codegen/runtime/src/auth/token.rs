//! A token, and the credentials that obtain one.

use std::time::Duration;

use crate::secret::Secret;

/// The credentials of an app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// The app's client ID.
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

    /// The lifetime of a token from a service's number of seconds; `0` and `None` mean that it does not expire.
    pub fn lifetime(seconds: Option<i64>) -> Option<Duration> {
        let seconds = u64::try_from(seconds?).ok().filter(|seconds| *seconds > 0);
        seconds.map(Duration::from_secs)
    }
}
