//! One attempt of a call: the request goes to the transport, the response is read.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tracing::Instrument;

use super::{Call, timed_out};
use crate::auth::Auth;
use crate::clock;
use crate::error::{Failure, TimeoutPhase};
use crate::observe::{AttemptReport, Summary, attempt_span, millis};
use crate::request::EncodedRequest;
use crate::response::{Payload, ReceivedResponse, ResponseParts, Target};
use crate::secret::Redact;
use crate::spec::BodyKind;
use crate::transport::{ByteStream, CallInfo, IdleTimeout};

/// An attempt in progress.
pub(super) struct Attempt {
    span: tracing::Span,
    /// When it began; `None` when that was together with the call.
    started: Option<Duration>,
    /// Which attempt it is, from 1; attempts with a replaced token do not count.
    pub(super) tries: u32,
}

impl Call<'_> {
    pub(super) fn begin_attempt(&mut self, tries: u32) -> Attempt {
        self.attempts = self.attempts.saturating_add(1);
        Attempt {
            span: attempt_span(self.attempts),
            // Invariant: whatever waits reads the call's start first.
            started: self.started.get().map(|_| self.client.clock.now()),
            tries,
        }
    }

    /// Makes an attempt within its time.
    pub(super) async fn attempt(
        &self,
        attempt: &Attempt,
        request: &EncodedRequest,
        auth: &Auth<'_>,
        payload: &mut dyn Payload,
    ) -> Result<ResponseParts, Failure> {
        let exchange = pin!(
            self.exchange(request, auth, payload)
                .instrument(attempt.span.clone())
        );
        let limit = || self.attempt_limit(attempt);
        let result = clock::timeout(&*self.client.clock, || limit().0, exchange).await;
        result.unwrap_or_else(|| Err(timed_out(limit().1, "waiting for the response")))
    }

    /// Sends the request and reads the response.
    async fn exchange(
        &self,
        request: &EncodedRequest,
        auth: &Auth<'_>,
        payload: &mut dyn Payload,
    ) -> Result<ResponseParts, Failure> {
        let request = request.to_http(&self.spec.method, &self.client.headers, auth.header()?);
        let info = CallInfo {
            operation: self.spec,
            attempt: self.attempts,
        };
        let sent = self.client.transport.send(request, Some(info)).await;
        let (head, body) = sent.map_err(Failure::Transport)?.into_parts();
        let mut parts = ResponseParts {
            status: head.status.as_u16(),
            headers: head.headers,
            raw: Bytes::new(),
        };
        let expected = &self.spec.response;
        if expected.body == BodyKind::Binary
            && expected.is_success(parts.status)
            && let Target::Stream(stream) = payload.target()
        {
            let clock = Arc::clone(&self.client.clock);
            let limit = self.settings().attempt_timeout;
            *stream = ByteStream::new(IdleTimeout::new(body, clock, limit, self.spec));
            return Ok(parts);
        }
        let limit = self.settings().max_response_bytes;
        let body = match body.into_whole(limit) {
            Ok(whole) => whole,
            // Perf: boxes the future that reads chunks, so that the call's own stays small.
            Err(chunks) => Box::pin(chunks.collect(limit)).await,
        };
        parts.raw = body.map_err(Failure::Transport)?;
        let credentials = self.client.credentials.as_ref();
        let response = ReceivedResponse {
            service_rows: self.client.error_rows,
            spec: self.spec,
            parts: &parts,
            clock: &*self.client.clock,
            secrets: Redact([
                auth.secret(),
                credentials.map(|credentials| &credentials.client_id),
                credentials.map(|credentials| &credentials.client_secret),
            ]),
        };
        response.read(payload.target())?;
        Ok(parts)
    }

    fn attempt_started(&self, attempt: &Attempt) -> Duration {
        attempt.started.unwrap_or_else(|| self.started())
    }

    /// How long an attempt may take, and which limit that is.
    fn attempt_limit(&self, attempt: &Attempt) -> (Duration, TimeoutPhase) {
        let left = self.time_left_at(self.attempt_started(attempt));
        match self.settings().attempt_timeout {
            limit if left < limit => (left, TimeoutPhase::Total),
            limit => (limit, TimeoutPhase::Attempt),
        }
    }

    /// Reports the end of an attempt.
    pub(super) fn report_attempt(
        &self,
        attempt: &Attempt,
        result: Result<u16, &Failure>,
        retry_in: Option<Duration>,
    ) {
        if !self.is_observed(&attempt.span) {
            return;
        }
        let summary = Summary::of(result);
        let started = self.attempt_started(attempt);
        let duration = self.client.clock.now().saturating_sub(started);
        summary.record(&attempt.span);
        attempt.span.record("duration_ms", millis(duration));
        if let Some(metrics) = &self.client.metrics {
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
}
