//! Log of judged requests, and its summary.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{case::finding::Finding, report::redact::RedactedRequest};

/// Maximum number of requests kept; later ones are only counted.
pub const MOST_KEPT: usize = 10_000;

/// Maximum number of differences kept per request.
pub const MOST_FINDINGS: usize = 50;

/// Judged request. Invariant: holds no secret.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LoggedRequest {
    /// The request's number, from 1, in the order of arrival.
    pub number: u64,
    /// Whether the request has no difference.
    pub conforms: bool,
    /// Operation that the request was routed to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// What the request was compared with.
    pub against: Against,
    /// The request, redacted.
    pub request: RedactedRequest,
    /// Status of the response.
    pub status: u16,
    /// Source of the response: a case id, or a description.
    #[serde(rename = "answer")]
    pub response: String,
    /// The differences.
    pub findings: Vec<Finding>,
    /// Remarks that are not differences.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// What a request was compared with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Against {
    /// Nothing: no operation fits.
    Nothing,
    /// The operation's description; no documented example is near.
    Operation,
    /// The operation's description, and this example is nearest; `exact` when the inputs are the same.
    Example {
        /// The example's id.
        id: String,
        /// Whether the request gives the example's very inputs.
        exact: bool,
    },
    /// A case that the request itself names: values are compared, too.
    Case(String),
}

/// Summary of all requests.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Summary {
    /// Number of requests.
    pub requests: u64,
    /// Number of requests with a difference.
    pub differing: u64,
    /// Counts by operation; requests without an operation under an empty name.
    pub operations: BTreeMap<String, Count>,
    /// Operations without a request.
    pub untouched: Vec<String>,
    /// The requests one by one, at most [`MOST_KEPT`].
    #[serde(rename = "served")]
    pub logged: Vec<LoggedRequest>,
}

/// Counts of requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// All requests.
    pub requests: u64,
    /// Requests with a difference.
    pub differing: u64,
}

impl Summary {
    /// Counts a request and keeps it up to [`MOST_KEPT`].
    pub(super) fn add(&mut self, logged: &LoggedRequest) {
        let differing = u64::from(!logged.conforms);
        self.requests += 1;
        self.differing += differing;
        let operation = logged.operation.clone().unwrap_or_default();
        let count = self.operations.entry(operation).or_default();
        count.requests += 1;
        count.differing += differing;
        if self.logged.len() < MOST_KEPT {
            self.logged.push(logged.clone());
        }
    }

    /// Returns the number of requests that were counted but not kept.
    pub fn left_out(&self) -> u64 {
        self.requests - self.logged.len() as u64
    }
}
