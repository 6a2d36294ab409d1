//! Settings of one call.

use std::time::Duration;

use crate::{RateLimiting, RetryPolicy, Secret};

/// Settings of one call; what is not set is as the client has it.
///
/// ```
/// use std::time::Duration;
/// use easemob_runtime::CallOptions;
///
/// let options = CallOptions::new().timeout(Duration::from_secs(5)).no_retry();
/// ```
#[derive(Debug, Clone, Default)]
pub struct CallOptions(Option<Box<Own>>);

/// On the heap, since most calls have none and a builder hands them on with every input.
#[derive(Debug, Clone, Default)]
pub(crate) struct Own {
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) token: Option<Secret>,
    pub(crate) max_response_bytes: Option<u64>,
    pub(crate) rate_limiting: Option<RateLimiting>,
}

impl CallOptions {
    /// Everything as the client has it.
    #[inline]
    pub fn new() -> Self {
        Self(None)
    }

    /// What is set.
    pub(crate) fn own(&self) -> Option<&Own> {
        self.0.as_deref()
    }

    fn change(&mut self) -> &mut Own {
        self.0.get_or_insert_default()
    }

    /// Longest time of the whole call, waits and retries included.
    #[must_use]
    pub fn timeout(mut self, time: Duration) -> Self {
        self.change().timeout = Some(time);
        self
    }

    /// Longest time of one attempt; for a streamed body, of each piece.
    #[must_use]
    pub fn attempt_timeout(mut self, time: Duration) -> Self {
        self.change().attempt_timeout = Some(time);
        self
    }

    /// One attempt only.
    #[must_use]
    pub fn no_retry(self) -> Self {
        self.retry(RetryPolicy::OFF)
    }

    /// Another retry policy.
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.change().retry = Some(policy);
        self
    }

    /// A token for this call, such as a user's. It is not renewed when rejected.
    #[must_use]
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.change().token = Some(token.into());
        self
    }

    /// Largest body to accept.
    #[must_use]
    pub fn max_response_bytes(mut self, bytes: u64) -> Self {
        self.change().max_response_bytes = Some(bytes);
        self
    }

    /// Whether to keep to the documented rate limits.
    #[must_use]
    pub fn rate_limiting(mut self, mode: RateLimiting) -> Self {
        self.change().rate_limiting = Some(mode);
        self
    }
}
