//! The way of one call: token → retry → rate limit → timeout → transport. Compiled once, for it
//! knows operations by their description only.

mod exchange;
mod options;

pub use options::CallOptions;
pub(crate) use options::Own;

use std::future::poll_fn;
use std::pin::pin;
use std::sync::{Arc, OnceLock};
use std::task::Poll;
use std::time::Duration;

use tracing::Instrument;

use crate::auth::Authorization;
use crate::auth::{Held, TokenCache};
use crate::client::{Client, Source};
use crate::clock::TimeLimit;
use crate::error::Failure;
use crate::observe::{AttemptReport, CallReport, Summary, attempt_span, call_span, millis};
use crate::operation::Places;
use crate::request::Encoder;
use crate::spec::{OperationSpec, Retry};
use crate::{
    AuthError, AuthErrorKind, BoxFuture, CallOutcome, InvalidRequest, RateLimiting, Secret,
    TimeoutPhase, TransportError, TransportErrorKind,
};

/// One call under way.
///
/// A future keeps room for all that was ever moved in it, and each call pays for the room. So what is
/// large is borrowed here, nothing is handed on that can be read in place, and what few calls come to is
/// on the heap.
pub(crate) struct Call<'c> {
    pub(crate) client: &'c Client,
    pub(crate) spec: &'static OperationSpec,
    pub(crate) encoded: &'c mut Encoder,
    pub(crate) options: Option<&'c Own>,
    span: tracing::Span,
    /// When it began, once that is needed: a call that is answered at once looks at no clock.
    started: OnceLock<Duration>,
    pub(crate) attempts: u32,
    /// Whether its end was reported.
    ended: bool,
}

/// A token for one attempt.
pub(crate) enum Auth<'c> {
    None,
    /// The client was made with it.
    Given(&'c Authorization),
    /// This call alone has it.
    Own(Box<Authorization>),
    Issued {
        authorization: Arc<Authorization>,
        generation: u64,
    },
}

impl Auth<'_> {
    pub(crate) fn authorization(&self) -> Option<&Authorization> {
        match self {
            Self::None => None,
            Self::Given(given) => Some(given),
            Self::Own(own) => Some(own),
            Self::Issued { authorization, .. } => Some(authorization),
        }
    }

    pub(crate) fn secret(&self) -> Option<&Secret> {
        Some(&self.authorization()?.secret)
    }
}

impl From<Held> for Auth<'_> {
    fn from(held: Held) -> Self {
        Self::Issued {
            authorization: held.authorization,
            generation: held.generation,
        }
    }
}

/// The token of a call before its attempts.
enum Token<'c> {
    Here(Auth<'c>),
    /// From this cache, which has none at present.
    ToObtain(&'c TokenCache),
}

/// What an attempt waits for.
const ANSWER: &str = "waiting for the answer";

/// An attempt that was made.
struct Made {
    span: tracing::Span,
    /// When, unless that was together with the call.
    began: Option<Duration>,
    /// Which one it was, replays aside.
    tries: u32,
}

impl<'c> Call<'c> {
    /// Begins a call whose inputs are encoded.
    pub(crate) fn begin(
        client: &'c Client,
        spec: &'static OperationSpec,
        encoded: &'c mut Encoder,
        options: &'c CallOptions,
    ) -> Self {
        Self {
            client,
            spec,
            encoded,
            options: options.own(),
            span: call_span(spec),
            started: OnceLock::new(),
            attempts: 0,
            ended: false,
        }
    }

    /// Attempts until one succeeds or none more is allowed; gives the status of the success. What is in
    /// the places has no meaning after an error.
    pub(crate) async fn attempts(&mut self, places: &mut Places<'_>) -> Result<u16, Failure> {
        if self.is_watched(&self.span) {
            self.started();
        }
        self.encoded.seal(self.client.base())?;
        let limited = self.rate_limiting() != RateLimiting::Off;
        let mut waited = limited;
        let mut auth = match self.token()? {
            Token::Here(auth) => auth,
            Token::ToObtain(cache) => {
                waited = true;
                self.aside(|| self.obtain(cache)).await?
            }
        };
        let mut tries = 0;
        let mut may_replace = true;
        loop {
            if limited {
                self.aside(|| self.turn()).await?;
            }
            tries += 1;
            self.attempts = self.attempts.saturating_add(1);
            let began = std::mem::replace(&mut waited, true).then(|| self.client.clock().now());
            let made = Made {
                span: attempt_span(&self.span, self.attempts),
                began,
                tries,
            };
            let mut limit = None;
            let result = match self.inside(&made, || self.send(&auth)) {
                Ok(ref mut exchange) => {
                    let receive = poll_fn(|cx| {
                        let poll = || self.receive(exchange, &auth, places, cx);
                        match self.inside(&made, poll) {
                            Poll::Pending => {
                                self.started();
                                let (limit, phase) =
                                    limit.get_or_insert_with(|| self.limit(made.began));
                                limit.is_over(cx).map(|()| Err(timeout(*phase, ANSWER)))
                            }
                            ready => ready,
                        }
                    });
                    receive.await
                }
                Err(failure) => Err(failure),
            };
            match result {
                Ok(status) => {
                    self.client.bucket().earn(tries > 1);
                    self.report(&made, Ok(status), None);
                    return Ok(status);
                }
                Err(failure) => {
                    let next = self.aside(|| self.next(failure, &made, &auth, may_replace));
                    if let Some(replaced) = next.await? {
                        // A replay is no retry: the server refused to look at the request.
                        tries -= 1;
                        may_replace = false;
                        auth = replaced;
                    }
                }
            }
        }
    }

    /// Begins what few calls come to, inside the call's span. It is out of line and on the heap, so that the
    /// way of the others stays short.
    #[cold]
    fn aside<'s, F>(&'s self, begin: impl FnOnce() -> F) -> BoxFuture<'s, F::Output>
    where
        F: Future + Send + 's,
    {
        Box::pin(begin().instrument(self.span.clone()))
    }

    /// Waits for the next attempt after a failed one, or gives the failure when none more is allowed. The
    /// next may be one with another token.
    async fn next(
        &self,
        failure: Failure,
        made: &Made,
        auth: &Auth<'_>,
        may_replace: bool,
    ) -> Result<Option<Auth<'c>>, Failure> {
        let own = self.options.and_then(|own| own.retry);
        let policy = own.unwrap_or(self.client.settings().retry);
        let mut replaced = None;
        let wait = match failure.retry(self.spec) {
            Retry::RefreshToken if may_replace => match self.replace(auth).await {
                Some(Ok(other)) => {
                    replaced = Some(other);
                    Some(Duration::ZERO)
                }
                Some(Err(error)) => {
                    self.report(made, Err(&failure), None);
                    return Err(error);
                }
                None => None,
            },
            class @ (Retry::Throttled | Retry::Transient) if made.tries < policy.max_attempts => {
                let throttled = class == Retry::Throttled;
                let wait = policy.wait(made.tries, throttled, failure.retry_after());
                (wait < self.remaining() && self.client.bucket().pay()).then_some(wait)
            }
            _ => None,
        };
        self.report(made, Err(&failure), wait);
        let Some(wait) = wait else {
            return Err(failure);
        };
        tracing::debug!(
            attempt = self.attempts,
            retry_in_ms = millis(wait),
            "trying again"
        );
        if !wait.is_zero() {
            self.client.clock().sleep(wait).await;
        }
        Ok(replaced)
    }

    /// Tells of an attempt that has ended.
    #[inline]
    fn report(&self, made: &Made, result: Result<u16, &Failure>, retry_in: Option<Duration>) {
        if self.is_watched(&made.span) {
            self.tell_attempt(made, Summary::of(result), retry_in);
        }
    }

    #[inline(never)]
    fn tell_attempt(&self, made: &Made, summary: Summary<'_>, retry_in: Option<Duration>) {
        let began = made.began.unwrap_or_else(|| self.started());
        let duration = self.client.clock().now().saturating_sub(began);
        summary.record(&made.span);
        made.span.record("duration_ms", millis(duration));
        if let Some(metrics) = self.client.metrics() {
            metrics.attempt(&AttemptReport {
                operation: self.spec,
                attempt: self.attempts,
                outcome: summary.outcome,
                status: summary.status,
                error_type: summary.error_type,
                duration,
                retry_in,
            });
        }
    }

    /// Ends the call with what its attempts gave.
    pub(crate) fn end(&mut self, result: Result<u16, Failure>) -> Result<(), Failure> {
        let result = result.map_err(|failure| self.placed(failure));
        self.ended = true;
        if self.is_watched(&self.span) {
            self.tell_end(Summary::of(result.as_ref().copied()));
        }
        result.map(|_| ())
    }

    /// Tells how the call ended.
    #[inline(never)]
    fn tell_end(&self, summary: Summary<'_>) {
        let duration = self.client.clock().now().saturating_sub(self.started());
        summary.record(&self.span);
        self.span.record("attempts", self.attempts);
        self.span.record("duration_ms", millis(duration));
        if let Some(metrics) = self.client.metrics() {
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

    /// Whether somebody is told about what the span is of.
    fn is_watched(&self, span: &tracing::Span) -> bool {
        self.client.metrics().is_some() || !span.is_disabled()
    }

    fn started(&self) -> Duration {
        *self.started.get_or_init(|| self.client.clock().now())
    }

    /// The time that all of the call may take.
    fn total(&self) -> Duration {
        let own = self.options.and_then(|own| own.timeout);
        own.unwrap_or(self.client.settings().timeout)
    }

    /// What is left of it at a time.
    fn left(&self, now: Duration) -> Duration {
        let deadline = self.started().saturating_add(self.total());
        deadline.saturating_sub(now)
    }

    fn remaining(&self) -> Duration {
        // Before the present is looked at, which may be the first time.
        self.started();
        self.left(self.client.clock().now())
    }

    fn rate_limiting(&self) -> RateLimiting {
        self.client.rate_limiting(self.options)
    }

    /// Writes into an error which call it belongs to.
    #[cold]
    fn placed(&self, failure: Failure) -> Failure {
        match failure {
            Failure::Invalid(error) => Failure::Invalid(error.of(self.spec)),
            Failure::Auth(error) => error.of(self.spec.id).into(),
            Failure::Transport(error) => Failure::Transport(error.of(self.spec, self.attempts)),
            other => other,
        }
    }

    /// The token that the operation needs.
    fn token(&self) -> Result<Token<'c>, Failure> {
        let client: &'c Client = self.client;
        let Some(scheme) = self.spec.auth else {
            return Ok(Token::Here(Auth::None));
        };
        if let Some(secret) = self.options.and_then(|own| own.token.as_ref()) {
            let own = self.own_token(secret, scheme)?;
            return Ok(Token::Here(Auth::Own(own)));
        }
        match client.source(scheme) {
            Some(Source::Given(given)) => Ok(Token::Here(Auth::Given(given))),
            Some(Source::Issued(cache)) => match cache.fresh(self.started()) {
                Some(held) => Ok(Token::Here(held.into())),
                None => Ok(Token::ToObtain(cache)),
            },
            None => Err(no_token(format_args!(
                "the client was given none for `{scheme}`"
            ))),
        }
    }

    #[inline(never)]
    fn own_token(&self, secret: &Secret, scheme: &str) -> Result<Box<Authorization>, Failure> {
        let spec = self.client.scheme(scheme).ok_or_else(|| {
            no_token(format_args!(
                "the service does not describe this way to authenticate"
            ))
        })?;
        Ok(Box::new(Authorization::new(secret.clone(), spec)))
    }

    /// A token that is not at hand.
    async fn obtain(&self, cache: &TokenCache) -> Result<Auth<'c>, Failure> {
        let held = self.in_time(cache.get(self.client)).await?;
        Ok(held?.into())
    }

    /// Another token for one that was rejected; `None` when there is no other.
    async fn replace(&self, rejected: &Auth<'_>) -> Option<Result<Auth<'c>, Failure>> {
        let Auth::Issued { generation, .. } = rejected else {
            return None;
        };
        let Some(Source::Issued(cache)) = self.client.source(self.spec.auth?) else {
            return None;
        };
        match self.in_time(cache.replace(self.client, *generation)).await {
            Ok(Ok(Some(held))) => Some(Ok(held.into())),
            Ok(Ok(None)) => None,
            Ok(Err(error)) => Some(Err(error.into())),
            Err(failure) => Some(Err(failure)),
        }
    }

    /// Waits for something no longer than the call may take.
    async fn in_time<F: Future>(&self, work: F) -> Result<F::Output, Failure> {
        let mut limit = TimeLimit::new(&**self.client.clock(), self.remaining());
        let done = limit.run(pin!(work)).await;
        done.ok_or_else(|| timeout(TimeoutPhase::Total, "waiting for a token"))
    }

    /// Waits for the call's turn under the documented rate limits.
    async fn turn(&self) -> Result<(), Failure> {
        let mode = self.rate_limiting();
        if mode == RateLimiting::Off || self.spec.rate_limits.is_empty() {
            return Ok(());
        }
        let limited = |text: String| TransportError::new(TransportErrorKind::RateLimited, text);
        self.started();
        let clock = self.client.clock();
        let now = clock.now();
        let place = self
            .client
            .limiter()
            .take(self.spec, self.encoded.usage(), now)
            .map_err(|never| {
                let (cost, limit) = (never.cost, never.limit);
                let text = format!(
                    "costs {cost}, but the limit is {} in {} s: send fewer at once",
                    limit.limit, limit.seconds
                );
                Failure::Invalid(InvalidRequest::new(
                    limit.counts.unwrap_or("rate limit"),
                    text,
                ))
            })?;
        let wait = place.at.saturating_sub(now);
        if wait.is_zero() {
            place.used();
            return Ok(());
        }
        if mode == RateLimiting::FailFast {
            let text = "the documented rate limit is used up".to_owned();
            return Err(Failure::Transport(limited(text).with_retry_in(wait)));
        }
        if wait >= self.remaining() {
            let text =
                "its turn under the documented rate limit comes after the timeout".to_owned();
            return Err(Failure::Transport(limited(text).with_retry_in(wait)));
        }
        tracing::debug!(wait_ms = millis(wait), "waiting for the rate limit");
        clock.sleep(wait).await;
        place.used();
        Ok(())
    }

    /// The limit of an attempt that begins at a time, and whose it is.
    #[inline]
    fn limit(&self, began: Option<Duration>) -> (TimeLimit<'c>, TimeoutPhase) {
        let patience = self.patience();
        let remaining = began.map_or_else(|| self.total(), |began| self.left(began));
        let phase = match remaining < patience {
            true => TimeoutPhase::Total,
            false => TimeoutPhase::Attempt,
        };
        let limit = TimeLimit::new(&**self.client.clock(), remaining.min(patience));
        (limit, phase)
    }

    /// Does something inside the spans of the call and of an attempt.
    #[inline]
    fn inside<R>(&self, made: &Made, work: impl FnOnce() -> R) -> R {
        // To enter spans that nobody watches is not free.
        if self.span.is_disabled() && made.span.is_disabled() {
            return work();
        }
        self.span.in_scope(|| made.span.in_scope(work))
    }
}

impl Drop for Call<'_> {
    /// A call that is dropped before its end was cancelled.
    fn drop(&mut self) {
        if !self.ended && self.is_watched(&self.span) {
            self.tell_end(Summary::without_status(CallOutcome::Cancelled));
        }
    }
}

#[cold]
fn no_token(text: std::fmt::Arguments<'_>) -> Failure {
    AuthError::new(AuthErrorKind::Missing, text.to_string()).into()
}

#[cold]
fn timeout(phase: TimeoutPhase, what: &str) -> Failure {
    let whose = match phase {
        TimeoutPhase::Total => "the call's time ran out",
        _ => "the attempt's time ran out",
    };
    let text = format!("{whose} {what}");
    Failure::Transport(TransportError::new(
        TransportErrorKind::Timeout(phase),
        text,
    ))
}
