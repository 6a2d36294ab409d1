//! One call, from its encoded request to its response: authenticate, wait for the rate limit, attempt, and
//! retry as the policy allows.
//!
//! Nothing here is generic over operations, so it is compiled once.

mod attempt;
mod options;
mod state;
mod tokens;

use std::sync::OnceLock;
use std::time::Duration;

use tracing::Instrument;

use self::attempt::Attempt;
pub use self::options::CallOptions;
pub(crate) use self::options::Settings;
pub(crate) use self::state::ClientState;
use crate::auth::Auth;
use crate::error::{Failure, InvalidRequest, TimeoutPhase, TransportError, TransportErrorKind};
use crate::limit::RateLimiting;
use crate::observe::{CallOutcome, CallReport, Summary, call_span, millis};
use crate::request::EncodedRequest;
use crate::response::{Payload, ResponseParts};
use crate::spec::{OperationSpec, Retry};

/// A call in progress.
pub(crate) struct Call<'c> {
    client: &'c ClientState,
    spec: &'static OperationSpec,
    options: &'c CallOptions,
    span: tracing::Span,
    /// When it began. Perf: read when first needed, so that a call that never waits reads no clock.
    started: OnceLock<Duration>,
    /// How many attempts reached the transport.
    attempts: u32,
    reported: bool,
}

impl<'c> Call<'c> {
    pub(crate) fn new(
        client: &'c ClientState,
        spec: &'static OperationSpec,
        options: &'c CallOptions,
    ) -> Self {
        Self {
            client,
            spec,
            options,
            span: call_span(spec),
            started: OnceLock::new(),
            attempts: 0,
            reported: false,
        }
    }

    /// Runs the call to its end, and reads the payload of a success into `payload`. The payload has no
    /// meaning after a failure.
    ///
    /// Perf: borrows what is large, here and below, because an async function stores its arguments twice.
    pub(crate) async fn run(
        &mut self,
        request: &Result<EncodedRequest, InvalidRequest>,
        payload: &mut dyn Payload,
    ) -> Result<ResponseParts, Failure> {
        if self.is_observed(&self.span) {
            self.started();
        }
        let span = self.span.clone();
        let result = match request {
            Ok(request) => self.send(request, payload).instrument(span).await,
            Err(error) => Err(error.clone().into()),
        };
        let result = result.map_err(|failure| self.with_context(failure));
        self.report(Summary::of(result.as_ref().map(|parts| parts.status)));
        result
    }

    /// Sends the request until an attempt succeeds or must not be repeated.
    async fn send(
        &mut self,
        request: &EncodedRequest,
        payload: &mut dyn Payload,
    ) -> Result<ResponseParts, Failure> {
        let mut auth = self.authenticate().await?;
        let mut tries = 0;
        let mut token_replaced = false;
        loop {
            self.acquire_permit(request).await?;
            tries += 1;
            let attempt = self.begin_attempt(tries);
            let failure = match self.attempt(&attempt, request, &auth, payload).await {
                Ok(response) => {
                    self.client.retry_bucket.earn(tries > 1);
                    self.report_attempt(&attempt, Ok(response.status), None);
                    return Ok(response);
                }
                Err(failure) => failure,
            };
            // Perf: boxes a rarely taken future so that the hot one stays small.
            let retry = Box::pin(self.retry_or_fail(failure, &attempt, &auth, token_replaced));
            if let Some(token) = retry.await? {
                // A replay with another token is no retry: the server did not look at the request.
                tries -= 1;
                token_replaced = true;
                auth = token;
            }
        }
    }

    /// Waits until the documented rate limits allow a request.
    async fn acquire_permit(&self, request: &EncodedRequest) -> Result<(), Failure> {
        let mode = self.settings().rate_limiting;
        if mode == RateLimiting::Off || self.spec.rate_limits.is_empty() {
            return Ok(());
        }
        let limiter = &self.client.rate_limiter;
        let clock = &*self.client.clock;
        let permit = limiter.acquire(mode, self.spec, request.usage(), clock, self.time_left());
        Box::pin(permit).await
    }

    /// Waits until the request may be sent again after a failed attempt, or returns the failure. Returns a token
    /// when the server rejected the last one.
    async fn retry_or_fail(
        &self,
        failure: Failure,
        attempt: &Attempt,
        auth: &Auth<'_>,
        token_replaced: bool,
    ) -> Result<Option<Auth<'c>>, Failure> {
        let policy = self.settings().retry;
        let mut token = None;
        let wait = match failure.retry(self.spec) {
            Retry::RefreshToken if !token_replaced => match self.replace_token(auth).await {
                Ok(replacement) => {
                    token = replacement;
                    token.is_some().then_some(Duration::ZERO)
                }
                Err(error) => {
                    self.report_attempt(attempt, Err(&failure), None);
                    return Err(error);
                }
            },
            class @ (Retry::Throttled | Retry::Transient)
                if attempt.tries < policy.max_attempts =>
            {
                let throttled = class == Retry::Throttled;
                let wait = policy.wait(attempt.tries, throttled, failure.retry_after());
                let allowed = wait < self.time_left() && self.client.retry_bucket.pay();
                allowed.then_some(wait)
            }
            _ => None,
        };
        self.report_attempt(attempt, Err(&failure), wait);
        let Some(wait) = wait else {
            return Err(failure);
        };
        tracing::debug!(
            attempt = self.attempts,
            retry_in_ms = millis(wait),
            "trying again"
        );
        if !wait.is_zero() {
            self.client.clock.sleep(wait).await;
        }
        Ok(token)
    }

    fn started(&self) -> Duration {
        *self.started.get_or_init(|| self.client.clock.now())
    }

    fn settings(&self) -> Settings {
        self.options.apply_to(self.client.settings)
    }

    /// The rest of the call's total time.
    fn time_left(&self) -> Duration {
        // Invariant: the start is read before the present.
        self.started();
        self.time_left_at(self.client.clock.now())
    }

    fn time_left_at(&self, now: Duration) -> Duration {
        let deadline = self.started().saturating_add(self.settings().timeout);
        deadline.saturating_sub(now)
    }

    /// Adds to an error which call it belongs to.
    fn with_context(&self, failure: Failure) -> Failure {
        match failure {
            Failure::Invalid(error) => Failure::Invalid(error.of(self.spec)),
            Failure::Auth(error) => error.of(self.spec.id).into(),
            Failure::Transport(error) => Failure::Transport(error.of(self.spec, self.attempts)),
            other => other,
        }
    }

    /// Reports the end of the call, once.
    fn report(&mut self, summary: Summary<'_>) {
        if std::mem::replace(&mut self.reported, true) || !self.is_observed(&self.span) {
            return;
        }
        let started = self.started();
        let duration = self.client.clock.now().saturating_sub(started);
        summary.record(&self.span);
        self.span.record("attempts", self.attempts);
        self.span.record("duration_ms", millis(duration));
        if let Some(metrics) = &self.client.metrics {
            metrics.call(&CallReport {
                operation: self.spec,
                attempts: self.attempts,
                outcome: summary.outcome,
                status: summary.status,
                error_type: summary.error_type,
                duration,
            });
        }
    }

    /// Whether metrics or a subscriber receive what the span covers.
    fn is_observed(&self, span: &tracing::Span) -> bool {
        self.client.metrics.is_some() || !span.is_disabled()
    }
}

impl Drop for Call<'_> {
    /// Reports a call that is dropped before its end as cancelled.
    fn drop(&mut self) {
        self.report(Summary::without_status(CallOutcome::Cancelled));
    }
}

/// A time limit of the client ran out.
fn timed_out(phase: TimeoutPhase, doing: &str) -> Failure {
    let limit = match phase {
        TimeoutPhase::Total => "the call's time ran out",
        _ => "the attempt's time ran out",
    };
    let kind = TransportErrorKind::Timeout(phase);
    Failure::Transport(TransportError::new(kind, format!("{limit} {doing}")))
}
