//! What became of one request, and of all of them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{case::finding::Finding, report::redact::RedactedRequest};

/// Most requests that are kept one by one; those after them are only counted.
pub const MOST_KEPT: usize = 10_000;

/// Most differences that are kept of one request.
pub const MOST_FINDINGS: usize = 50;

/// One request, judged. Holds no secret.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LoggedRequest {
    /// The request's number, from 1, in the order of arrival.
    pub number: u64,
    /// Whether nothing differs.
    pub conforms: bool,
    /// The operation that it was taken for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// What it was compared with.
    pub against: Against,
    /// What was sent.
    pub request: RedactedRequest,
    /// Status of the response.
    pub status: u16,
    /// Where the response is from: an id as `list` prints it, or words.
    #[serde(rename = "answer")]
    pub response: String,
    /// The differences.
    pub findings: Vec<Finding>,
    /// What is no difference and yet worth a look.
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

/// What became of all requests.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Summary {
    /// How many requests came.
    pub requests: u64,
    /// How many of them differ.
    pub differing: u64,
    /// Requests and differing ones by operation; those of no operation under an empty name.
    pub operations: BTreeMap<String, Count>,
    /// Operations that no request was for.
    pub untouched: Vec<String>,
    /// The requests one by one, at most [`MOST_KEPT`].
    #[serde(rename = "served")]
    pub logged: Vec<LoggedRequest>,
}

/// How many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Requests.
    pub requests: u64,
    /// Those that differ.
    pub differing: u64,
}

impl Summary {
    /// Counts a request and keeps it while there is room.
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

    /// How many requests were counted but not kept.
    pub fn left_out(&self) -> u64 {
        self.requests - self.logged.len() as u64
    }
}
