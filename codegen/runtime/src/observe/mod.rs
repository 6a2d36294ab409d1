//! What a client tells about its calls: a hook for metrics, and `tracing` spans.
//!
//! Spans are named `easemob.call` (info) and `easemob.attempt` (debug). Neither they nor the
//! reports have inputs, headers, tokens or bodies: the path is the template.

use std::time::Duration;

use tracing::Span;
use tracing::level_filters::LevelFilter;

use crate::OperationSpec;
use crate::error::Failure;

/// Receives what happened, for counters and histograms. Called on the call's own task: be quick.
pub trait Metrics: Send + Sync + 'static {
    /// An attempt ended.
    fn attempt(&self, report: &AttemptReport<'_>) {
        let _ = report;
    }

    /// A call ended; a cancelled one too.
    fn call(&self, report: &CallReport<'_>) {
        let _ = report;
    }
}

/// One attempt.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct AttemptReport<'a> {
    /// The operation.
    pub operation: &'static OperationSpec,
    /// From 1.
    pub attempt: u32,
    /// How it ended.
    pub outcome: CallOutcome,
    /// The status that was answered.
    pub status: Option<u16>,
    /// The vendor's error type.
    pub error_type: Option<&'a str>,
    /// How long it took.
    pub duration: Duration,
    /// How long until the next attempt; `None` when it was the last.
    pub retry_in: Option<Duration>,
}

/// One call.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct CallReport<'a> {
    /// The operation.
    pub operation: &'static OperationSpec,
    /// How many attempts reached the transport.
    pub attempts: u32,
    /// How it ended.
    pub outcome: CallOutcome,
    /// The last status that was answered.
    pub status: Option<u16>,
    /// The vendor's error type.
    pub error_type: Option<&'a str>,
    /// How long it took, waits included.
    pub duration: Duration,
}

/// How a call or an attempt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallOutcome {
    /// With the documented success.
    Success,
    /// With an error that the vendor answered.
    Api,
    /// With an answer that is not as documented.
    Decode,
    /// Without an answer.
    Transport,
    /// Without a token.
    Auth,
    /// With an input refused.
    InvalidRequest,
    /// The caller dropped it.
    Cancelled,
}

impl CallOutcome {
    /// The outcome's name in spans.
    pub fn name(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Api => "api",
            Self::Decode => "decode",
            Self::Transport => "transport",
            Self::Auth => "auth",
            Self::InvalidRequest => "invalid_request",
            Self::Cancelled => "cancelled",
        }
    }
}

/// What spans and reports say about a result.
pub(crate) struct Summary<'a> {
    pub(crate) outcome: CallOutcome,
    pub(crate) status: Option<u16>,
    pub(crate) error_type: Option<&'a str>,
}

impl<'a> Summary<'a> {
    pub(crate) fn of(result: Result<u16, &'a Failure>) -> Self {
        let summary = |outcome, status, error_type| Self {
            outcome,
            status,
            error_type,
        };
        match result {
            Ok(status) => summary(CallOutcome::Success, Some(status), None),
            Err(Failure::Api(detail)) => summary(
                CallOutcome::Api,
                Some(detail.status),
                detail.error_type.as_deref(),
            ),
            Err(Failure::Decode(error)) => summary(CallOutcome::Decode, error.status(), None),
            Err(Failure::Transport(_)) => Self::without_status(CallOutcome::Transport),
            Err(Failure::Auth(_)) => Self::without_status(CallOutcome::Auth),
            Err(Failure::Invalid(_)) => Self::without_status(CallOutcome::InvalidRequest),
        }
    }

    pub(crate) fn without_status(outcome: CallOutcome) -> Self {
        Self {
            outcome,
            status: None,
            error_type: None,
        }
    }

    pub(crate) fn record(&self, span: &Span) {
        span.record("outcome", self.outcome.name());
        if let Some(status) = self.status {
            span.record("status", status);
        }
        if let Some(error_type) = self.error_type {
            span.record("error_type", error_type);
        }
    }
}

pub(crate) fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// The span of a call. That nobody watches is seen where it is made: to hand a span on takes longer.
#[inline]
pub(crate) fn call_span(spec: &OperationSpec) -> Span {
    match LevelFilter::current() < LevelFilter::INFO {
        true => Span::none(),
        false => new_call_span(spec),
    }
}

#[inline(never)]
fn new_call_span(spec: &OperationSpec) -> Span {
    tracing::info_span!(
        "easemob.call",
        operation = spec.id,
        method = spec.method.as_str(),
        path = spec.path,
        outcome = tracing::field::Empty,
        status = tracing::field::Empty,
        error_type = tracing::field::Empty,
        attempts = tracing::field::Empty,
        duration_ms = tracing::field::Empty,
    )
}

/// The span of an attempt, inside its call's; as cheap as that when nobody watches.
#[inline]
pub(crate) fn attempt_span(call: &Span, attempt: u32) -> Span {
    match LevelFilter::current() < LevelFilter::DEBUG {
        true => Span::none(),
        false => call.in_scope(|| new_attempt_span(attempt)),
    }
}

#[inline(never)]
fn new_attempt_span(attempt: u32) -> Span {
    tracing::debug_span!(
        "easemob.attempt",
        attempt,
        outcome = tracing::field::Empty,
        status = tracing::field::Empty,
        error_type = tracing::field::Empty,
        duration_ms = tracing::field::Empty,
    )
}
