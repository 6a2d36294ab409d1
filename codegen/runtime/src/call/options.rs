//! Settings of a client and of a single call.

use std::time::Duration;

use crate::limit::RateLimiting;
use crate::retry::RetryPolicy;
use crate::secret::Secret;

/// Settings that a call runs with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Settings {
    pub(crate) timeout: Duration,
    pub(crate) attempt_timeout: Duration,
    pub(crate) max_response_bytes: u64,
    pub(crate) retry: RetryPolicy,
    pub(crate) rate_limiting: RateLimiting,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(90),
            attempt_timeout: Duration::from_secs(30),
            max_response_bytes: 16 * 1024 * 1024,
            retry: RetryPolicy::default(),
            rate_limiting: RateLimiting::default(),
        }
    }
}

/// Settings of one call; the client's settings apply where these are not set.
///
/// ```
/// use std::time::Duration;
/// use easemob_runtime::CallOptions;
///
/// let options = CallOptions::new().timeout(Duration::from_secs(5)).no_retry();
/// ```
#[derive(Debug, Clone, Default)]
pub struct CallOptions(
    /// Boxed: most calls override nothing, and a builder moves its options with every setter.
    Option<Box<Overrides>>,
);

#[derive(Debug, Clone, Default)]
struct Overrides {
    timeout: Option<Duration>,
    attempt_timeout: Option<Duration>,
    retry: Option<RetryPolicy>,
    token: Option<Secret>,
    max_response_bytes: Option<u64>,
    rate_limiting: Option<RateLimiting>,
}

impl CallOptions {
    /// Overrides nothing.
    #[inline]
    pub fn new() -> Self {
        Self(None)
    }

    /// The settings of a call with these options, on a client with these settings.
    pub(crate) fn apply_to(&self, client: Settings) -> Settings {
        let Some(overrides) = &self.0 else {
            return client;
        };
        Settings {
            timeout: overrides.timeout.unwrap_or(client.timeout),
            attempt_timeout: overrides.attempt_timeout.unwrap_or(client.attempt_timeout),
            max_response_bytes: overrides
                .max_response_bytes
                .unwrap_or(client.max_response_bytes),
            retry: overrides.retry.unwrap_or(client.retry),
            rate_limiting: overrides.rate_limiting.unwrap_or(client.rate_limiting),
        }
    }

    /// The token that replaces the client's.
    pub(crate) fn token_override(&self) -> Option<&Secret> {
        self.0.as_ref()?.token.as_ref()
    }

    fn overrides(&mut self) -> &mut Overrides {
        self.0.get_or_insert_default()
    }

    /// Sets the time limit of the whole call, waits and retries included.
    #[must_use]
    pub fn timeout(mut self, time: Duration) -> Self {
        self.overrides().timeout = Some(time);
        self
    }

    /// Sets the time limit of one attempt; for a streamed body, of each chunk.
    #[must_use]
    pub fn attempt_timeout(mut self, time: Duration) -> Self {
        self.overrides().attempt_timeout = Some(time);
        self
    }

    /// Allows one attempt only.
    #[must_use]
    pub fn no_retry(self) -> Self {
        self.retry(RetryPolicy::OFF)
    }

    /// Sets the retry policy.
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.overrides().retry = Some(policy);
        self
    }

    /// Sets a token for this call, such as a user's. The client does not replace it when it is rejected.
    #[must_use]
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.overrides().token = Some(token.into());
        self
    }

    /// Sets the size of the largest body to accept.
    #[must_use]
    pub fn max_response_bytes(mut self, bytes: u64) -> Self {
        self.overrides().max_response_bytes = Some(bytes);
        self
    }

    /// Sets whether the call keeps to the documented rate limits.
    #[must_use]
    pub fn rate_limiting(mut self, mode: RateLimiting) -> Self {
        self.overrides().rate_limiting = Some(mode);
        self
    }
}
