//! Clients that the generator did not make: written by hand, or by another generator.
//!
//! The kit passes the inputs of a call and a function that sends one request; the client returns the decoded
//! outcome. Requests and responses are plain data, so no HTTP library is needed. Clients in other languages
//! are checked over a real connection by the [stub](crate::stub).

use easemob_runtime::conformance::{Outcome, ParamError};

use super::worker::Exchange;
use crate::{
    case::{
        Case,
        script::{Script, Step},
    },
    expect::{Expected, request::CallInputs},
    wire::{Request, Response, connection::ConnectionFailure},
};

/// Result of sending a request: the response, or why there is none.
pub type SendResult = Result<Response, ConnectionFailure>;

/// Client under test; a case is one call of it.
pub trait Foreign: Send + Sync {
    /// Returns whether the client has an operation.
    fn has(&self, operation: &str) -> bool;

    /// Makes a call; `send` takes each request that the client sends and returns the response.
    ///
    /// # Errors
    ///
    /// When the client does not know the inputs by name or type. Any other refusal is an outcome.
    fn call(
        &self,
        operation: &str,
        call: &CallInputs,
        send: &mut dyn FnMut(Request) -> SendResult,
    ) -> Result<Outcome, ParamError>;

    /// Returns the maximum number of attempts of an idempotent call. A client that never retries is not given
    /// the cases that need a retry.
    fn attempts(&self) -> u32 {
        1
    }

    /// Iterates over pages until the last, an error, or `most` of them. Returns the outcome of the first page
    /// with the others in it; `None` when the client cannot paginate.
    fn pages(
        &self,
        _operation: &str,
        _call: &CallInputs,
        _most: usize,
        _send: &mut dyn FnMut(Request) -> SendResult,
    ) -> Option<Result<Outcome, ParamError>> {
        None
    }

    /// Returns whether the client can paginate an operation; if not, it is not given those cases.
    fn paginates(&self, _operation: &str) -> bool {
        false
    }
}

/// Performs one call and records the requests that it sends.
pub(crate) fn perform(client: &dyn Foreign, case: &Case, script: &Script) -> Exchange {
    let mut sent = Vec::new();
    let mut asked = 0;
    let mut send = |request| {
        let step = script.step(asked);
        asked += 1;
        match step {
            Step::Response(response) => {
                sent.push(request);
                Ok(response.clone())
            }
            Step::Break(what, _) => {
                if what.failure() != ConnectionFailure::Connect {
                    sent.push(request);
                }
                Err(what.failure())
            }
        }
    };
    let (operation, call) = (case.operation.as_str(), &case.call);
    let sequence = case.page_sequence.as_ref();
    let sequence = sequence
        .and_then(|page_sequence| client.pages(operation, call, page_sequence.most(), &mut send));
    let outcome = sequence.unwrap_or_else(|| client.call(operation, call, &mut send));
    Exchange { sent, outcome }
}

/// Adapts a case to a client; `None` when the client does not claim to support it.
pub(crate) fn supported_case(client: &dyn Foreign, mut case: Case) -> Option<Case> {
    if case.page_sequence.is_some() && !client.paginates(&case.operation) {
        return None;
    }
    if let Some(connection) = &mut case.connection {
        connection.attempts = connection.attempts.min(client.attempts());
        let succeeds = connection
            .times
            .is_some_and(|times| times < client.attempts());
        if connection.times.is_some()
            && !succeeds
            && !matches!(case.expected, Expected::ConnectionFailed(_))
        {
            return None;
        }
    }
    Some(case)
}
