//! The documented rate limits, kept on this side.

mod limiter;
mod usage;

use std::time::Duration;

use self::limiter::NeverFits;
pub(crate) use self::limiter::RateLimiter;
pub(crate) use self::usage::Usage;
use crate::clock::Clock;
use crate::error::{Failure, InvalidRequest, TransportError, TransportErrorKind};
use crate::spec::OperationSpec;

/// Whether the client keeps to the documented rate limits by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum RateLimiting {
    /// No; the server refuses requests above the limit.
    #[default]
    Off,
    /// A call above the limit waits, as long as its total timeout allows.
    Wait,
    /// A call above the limit fails, with the time after which it would be allowed.
    FailFast,
}

impl RateLimiter {
    /// Waits until the limits of an operation allow a request, if that is before the end of `time_left`.
    pub(crate) async fn acquire(
        &self,
        mode: RateLimiting,
        spec: &'static OperationSpec,
        usage: Option<&Usage>,
        clock: &dyn Clock,
        time_left: Duration,
    ) -> Result<(), Failure> {
        let now = clock.now();
        let permit = self.reserve(spec, usage, now)?;
        let wait = permit.at.saturating_sub(now);
        if !wait.is_zero() {
            if mode == RateLimiting::FailFast {
                return Err(limited("the documented rate limit is used up", wait));
            }
            if wait >= time_left {
                let text = "its turn under the documented rate limit comes after the timeout";
                return Err(limited(text, wait));
            }
            tracing::debug!(
                wait_ms = crate::observe::millis(wait),
                "waiting for the rate limit"
            );
            clock.sleep(wait).await;
        }
        permit.consume();
        Ok(())
    }
}

fn limited(text: &str, retry_in: Duration) -> Failure {
    let error = TransportError::new(TransportErrorKind::RateLimited, text);
    Failure::Transport(error.with_retry_in(retry_in))
}

impl From<NeverFits> for Failure {
    fn from(NeverFits { cost, limit }: NeverFits) -> Self {
        let text = format!(
            "costs {cost}, but the limit is {} in {} s: send fewer at once",
            limit.limit, limit.seconds
        );
        let field = limit.counts.unwrap_or("rate limit");
        Failure::Invalid(InvalidRequest::new(field, text))
    }
}
