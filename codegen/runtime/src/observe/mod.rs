//! Reports of a client's calls: a hook for metrics, and `tracing` spans.
//!
//! Spans are named `easemob.call` (info) and `easemob.attempt` (debug). Neither they nor the
//! reports have inputs, headers, tokens or bodies: the path is the template.

mod span;

use std::time::Duration;

pub(crate) use self::span::{Summary, attempt_span, call_span, millis};
use crate::spec::OperationSpec;

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
    /// HTTP status of the response.
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
    /// HTTP status of the last response.
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
    /// With an error that the vendor returned.
    Api,
    /// With a response that is not as documented.
    Decode,
    /// Without a response.
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
