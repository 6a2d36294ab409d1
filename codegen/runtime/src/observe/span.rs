//! The spans of calls and attempts, and what is recorded in them.

use std::time::Duration;

use tracing::Span;

use super::CallOutcome;
use crate::error::Failure;
use crate::spec::OperationSpec;

/// How a call or an attempt ended, for spans and reports.
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

/// The span of a call.
pub(crate) fn call_span(spec: &OperationSpec) -> Span {
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

/// The span of an attempt, inside the current one.
pub(crate) fn attempt_span(attempt: u32) -> Span {
    tracing::debug_span!(
        "easemob.attempt",
        attempt,
        outcome = tracing::field::Empty,
        status = tracing::field::Empty,
        error_type = tracing::field::Empty,
        duration_ms = tracing::field::Empty,
    )
}
