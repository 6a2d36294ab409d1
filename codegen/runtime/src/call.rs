//! The way of one call: token → retry → rate limit → timeout → transport. Compiled once, for it
//! knows operations by their description only.

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Uri};

use crate::authorization::Authorization;
use crate::body::Target;
use crate::classify::Answer;
use crate::client::{Client, Source};
use crate::clock::within;
use crate::encoder::Encoder;
use crate::failure::Failure;
use crate::observe::{AttemptReport, CallReport, Summary, millis};
use crate::redact::Redact;
use crate::response::About;
use crate::spec::{BodyKind, OperationSpec, Retry};
use crate::stream::Patient;
use crate::token::Held;
use crate::transport::CallInfo;
use crate::{
    AuthError, AuthErrorKind, ByteStream, CallOptions, CallOutcome, InvalidRequest, Payload,
    RateLimiting, Secret, TimeoutPhase, TransportError, TransportErrorKind,
};

/// One call under way.
struct Call<'c> {
    client: &'c Client,
    spec: &'static OperationSpec,
    encoded: &'c mut Encoder,
    options: &'c CallOptions,
    span: tracing::Span,
    started: Duration,
    deadline: Duration,
    attempts: u32,
    /// Whether its end was reported.
    ended: bool,
}

/// What all attempts of a call send.
struct Wire {
    uri: Uri,
    body: Bytes,
}

/// A token for one attempt.
enum Auth {
    None,
    Given(Arc<Authorization>),
    Issued(Held),
}

impl Auth {
    fn authorization(&self) -> Option<&Authorization> {
        match self {
            Self::None => None,
            Self::Given(given) => Some(given),
            Self::Issued(held) => Some(&held.authorization),
        }
    }

    fn secret(&self) -> Option<&Secret> {
        Some(&self.authorization()?.secret)
    }
}

/// Runs one call. The payload is read into the output, which has no meaning after an error.
///
/// A future keeps room for all that was ever moved in it, and each call pays for the room. So what is
/// large is borrowed here, a future is pinned where it is made rather than handed on, and what few calls
/// come to wait for is on the heap.
pub(crate) async fn run(
    client: &Client,
    spec: &'static OperationSpec,
    encoded: &mut Encoder,
    options: &CallOptions,
    output: &mut dyn Payload,
) -> Result<About, Failure> {
    let span = tracing::info_span!(
        "easemob.call",
        operation = spec.id,
        method = spec.method.as_str(),
        path = spec.path,
        outcome = tracing::field::Empty,
        status = tracing::field::Empty,
        error_type = tracing::field::Empty,
        attempts = tracing::field::Empty,
        duration_ms = tracing::field::Empty,
    );
    let started = client.clock().now();
    let total = options.timeout.unwrap_or(client.settings().timeout);
    let mut call = Call {
        client,
        spec,
        encoded,
        options,
        span: span.clone(),
        started,
        deadline: started.saturating_add(total),
        attempts: 0,
        ended: false,
    };
    let result = in_span(&span, pin!(call.attempts(output))).await;
    let result = result.map_err(|failure| call.placed(failure));
    call.end(&Summary::of(result.as_ref().map(|about| about.status)));
    result
}

impl Call<'_> {
    /// Attempts until one succeeds or none more is allowed.
    async fn attempts(&mut self, output: &mut dyn Payload) -> Result<About, Failure> {
        let (uri, body) = self.encoded.take_parts()?;
        let wire = Wire { uri, body };
        let policy = self.options.retry.unwrap_or(self.client.settings().retry);
        let mut auth = self.token().await?;
        let mut may_replace = true;
        let mut tries = 0;
        let limited = self.client.rate_limiting(self.options) != RateLimiting::Off;
        let mut waited = limited || matches!(auth, Auth::Issued(_));
        loop {
            if limited {
                Box::pin(self.turn()).await?;
            }
            tries += 1;
            self.attempts = self.attempts.saturating_add(1);
            let span = tracing::debug_span!(
                "easemob.attempt",
                attempt = self.attempts,
                outcome = tracing::field::Empty,
                status = tracing::field::Empty,
                error_type = tracing::field::Empty,
                duration_ms = tracing::field::Empty,
            );
            let began = match std::mem::replace(&mut waited, true) {
                true => self.client.clock().now(),
                false => self.started,
            };
            let result = {
                let attempt = pin!(self.attempt(&wire, &auth, began, &mut *output));
                in_span(&span, attempt).await
            };
            let failure = match result {
                Ok(about) => {
                    self.client.bucket().earn(tries > 1);
                    self.report(&span, Ok(about.status), began, None);
                    return Ok(about);
                }
                Err(failure) => failure,
            };
            let wait = match failure.retry(self.spec) {
                Retry::RefreshToken if may_replace => {
                    may_replace = false;
                    match Box::pin(self.replace(&auth)).await {
                        Some(Ok(replaced)) => {
                            // A replay is no retry: the server refused to look at the request.
                            tries -= 1;
                            auth = replaced;
                            Some(Duration::ZERO)
                        }
                        Some(Err(error)) => {
                            self.report(&span, Err(&failure), began, None);
                            return Err(error);
                        }
                        None => None,
                    }
                }
                class @ (Retry::Throttled | Retry::Transient) if tries < policy.max_attempts => {
                    let throttled = class == Retry::Throttled;
                    let wait = policy.wait(tries, throttled, failure.retry_after());
                    (wait < self.remaining() && self.client.bucket().pay()).then_some(wait)
                }
                _ => None,
            };
            self.report(&span, Err(&failure), began, wait);
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
        }
    }

    /// Tells of an attempt that began at a time and has ended.
    fn report(
        &self,
        span: &tracing::Span,
        result: Result<u16, &Failure>,
        began: Duration,
        retry_in: Option<Duration>,
    ) {
        let metrics = self.client.metrics();
        if metrics.is_none() && span.is_disabled() {
            return;
        }
        let duration = self.client.clock().now().saturating_sub(began);
        let summary = Summary::of(result);
        summary.record(span);
        span.record("duration_ms", millis(duration));
        if let Some(metrics) = metrics {
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

    /// Tells how the call ended.
    fn end(&mut self, summary: &Summary<'_>) {
        self.ended = true;
        let metrics = self.client.metrics();
        if metrics.is_none() && self.span.is_disabled() {
            return;
        }
        let duration = self.client.clock().now().saturating_sub(self.started);
        summary.record(&self.span);
        self.span.record("attempts", self.attempts);
        self.span.record("duration_ms", millis(duration));
        if let Some(metrics) = metrics {
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

    fn remaining(&self) -> Duration {
        self.deadline.saturating_sub(self.client.clock().now())
    }

    /// Writes into an error which call it belongs to.
    fn placed(&self, failure: Failure) -> Failure {
        match failure {
            Failure::Invalid(error) => Failure::Invalid(error.of(self.spec)),
            Failure::Auth(error) => Failure::Auth(error.of(self.spec.id)),
            Failure::Transport(error) => Failure::Transport(error.of(self.spec, self.attempts)),
            other => other,
        }
    }

    /// The token that the operation needs.
    async fn token(&self) -> Result<Auth, Failure> {
        let Some(scheme) = self.spec.auth else {
            return Ok(Auth::None);
        };
        let missing = |text| Failure::Auth(AuthError::new(AuthErrorKind::Missing, text));
        if let Some(secret) = &self.options.token {
            let spec = self.client.scheme(scheme).ok_or_else(|| {
                missing("the service does not describe this way to authenticate".to_owned())
            })?;
            let given = Authorization::new(secret.clone(), spec);
            return Ok(Auth::Given(Arc::new(given)));
        }
        match self.client.source(scheme) {
            Some(Source::Given(given)) => Ok(Auth::Given(Arc::clone(given))),
            Some(Source::Issued(cache)) => {
                if let Some(held) = cache.fresh(self.started) {
                    return Ok(Auth::Issued(held));
                }
                let held = Box::pin(self.in_time(cache.get(self.client))).await?;
                held.map(Auth::Issued).map_err(Failure::Auth)
            }
            None => Err(missing(format!("the client was given none for `{scheme}`"))),
        }
    }

    /// Another token for one that was rejected; `None` when there is no other.
    async fn replace(&self, rejected: &Auth) -> Option<Result<Auth, Failure>> {
        let Auth::Issued(held) = rejected else {
            return None;
        };
        let Some(Source::Issued(cache)) = self.client.source(self.spec.auth?) else {
            return None;
        };
        match self
            .in_time(cache.replace(self.client, held.generation))
            .await
        {
            Ok(Ok(Some(held))) => Some(Ok(Auth::Issued(held))),
            Ok(Ok(None)) => None,
            Ok(Err(error)) => Some(Err(Failure::Auth(error))),
            Err(failure) => Some(Err(failure)),
        }
    }

    /// Waits for something no longer than the call may take.
    async fn in_time<F: Future>(&self, work: F) -> Result<F::Output, Failure> {
        let work = pin!(work);
        let done = within(&**self.client.clock(), self.remaining(), work).await;
        done.ok_or_else(|| timeout(TimeoutPhase::Total, "waiting for a token"))
    }

    /// Waits for the call's turn under the documented rate limits.
    async fn turn(&self) -> Result<(), Failure> {
        let mode = self.client.rate_limiting(self.options);
        if mode == RateLimiting::Off || self.spec.rate_limits.is_empty() {
            return Ok(());
        }
        let limited = |text: String| TransportError::new(TransportErrorKind::RateLimited, text);
        let clock = self.client.clock();
        let now = clock.now();
        let place = self
            .client
            .limiter()
            .take(self.spec, self.encoded, now)
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

    /// One attempt with its time limit.
    async fn attempt(
        &self,
        wire: &Wire,
        auth: &Auth,
        began: Duration,
        output: &mut dyn Payload,
    ) -> Result<About, Failure> {
        let remaining = self.deadline.saturating_sub(began);
        let own = self
            .options
            .attempt_timeout
            .unwrap_or(self.client.settings().attempt_timeout);
        let (limit, phase) = if remaining < own {
            (remaining, TimeoutPhase::Total)
        } else {
            (own, TimeoutPhase::Attempt)
        };
        let exchange = pin!(self.exchange(wire, auth, own, output));
        match within(&**self.client.clock(), limit, exchange).await {
            Some(result) => result,
            None => Err(timeout(phase, "waiting for the answer")),
        }
    }

    fn request(&self, wire: &Wire, auth: &Auth) -> Result<http::Request<Bytes>, Failure> {
        let fixed = self.client.headers();
        // One more for the token. A copy of a map would have to grow at once.
        let count = fixed.len() + self.encoded.count_headers() + 1;
        let mut headers = HeaderMap::with_capacity(count);
        for (name, value) in fixed {
            headers.insert(name, value.clone());
        }
        self.encoded.put_headers(&mut headers);
        if let Some(authorization) = auth.authorization() {
            let (name, value) = authorization.header.as_ref().ok_or_else(|| {
                let text = "it is empty or no header can carry it";
                Failure::Auth(AuthError::new(AuthErrorKind::Malformed, text))
            })?;
            headers.insert(name, value.clone());
        }
        let mut request = http::Request::new(wire.body.clone());
        *request.method_mut() = self.spec.method.clone();
        *request.uri_mut() = wire.uri.clone();
        *request.headers_mut() = headers;
        Ok(request)
    }

    /// Sends the request and reads the answer.
    async fn exchange(
        &self,
        wire: &Wire,
        auth: &Auth,
        patience: Duration,
        output: &mut dyn Payload,
    ) -> Result<About, Failure> {
        let request = self.request(wire, auth)?;
        let info = CallInfo {
            operation: self.spec,
            attempt: self.attempts,
        };
        let answer = self
            .client
            .transport()
            .send(request, Some(info))
            .await
            .map_err(Failure::Transport)?;
        let (head, body) = answer.into_parts();
        let status = head.status.as_u16();
        let response = &self.spec.response;
        let limit = self
            .options
            .max_response_bytes
            .unwrap_or(self.client.settings().max_response_bytes);
        if response.body == BodyKind::Binary
            && response.status.contains(&status)
            && let Target::Stream(stream) = output.target()
        {
            let clock = Arc::clone(self.client.clock());
            *stream = ByteStream::new(Patient::new(body, clock, patience, self.spec));
            return Ok(About {
                status,
                headers: head.headers,
                raw: Bytes::new(),
            });
        }
        let raw = body.collect(limit).await.map_err(Failure::Transport)?;
        let secrets = Redact::new(auth.secret().into_iter().chain(self.client.secrets()));
        let answer = Answer {
            service: self.client.service(),
            spec: self.spec,
            status,
            headers: &head.headers,
            raw: &raw,
            clock: &**self.client.clock(),
            secrets: &secrets,
        };
        answer.read(output.target())?;
        Ok(About {
            status,
            headers: head.headers,
            raw,
        })
    }
}

impl Drop for Call<'_> {
    /// A call that is dropped before its end was cancelled.
    fn drop(&mut self) {
        if !self.ended {
            self.end(&Summary::without_status(CallOutcome::Cancelled));
        }
    }
}

/// Polls a future inside a span.
fn in_span<'w, F: Future>(
    span: &'w tracing::Span,
    mut work: Pin<&'w mut F>,
) -> impl Future<Output = F::Output> + use<'w, F> {
    std::future::poll_fn(move |cx| span.in_scope(|| work.as_mut().poll(cx)))
}

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
