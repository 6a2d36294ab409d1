//! A client that the generator did not make: written by hand, or by another generator.
//!
//! The kit gives it the inputs of a call and a way to send one request; it gives back what it made of the
//! response. Requests and responses are plain data, so no HTTP library is needed. Clients in other languages
//! are checked over a real connection instead.

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

/// What comes of a request: a response, or the reason why there is none.
pub type SendResult = Result<Response, ConnectionFailure>;

/// A client under test. A case is one call of it.
pub trait Foreign: Send + Sync {
    /// Whether it has an operation.
    fn has(&self, operation: &str) -> bool;

    /// Makes a call: `send` takes each request that it would put on the wire, and gives the response.
    ///
    /// # Errors
    ///
    /// When the inputs are of other names or types than the client's. What it refuses beyond that is an
    /// outcome.
    fn call(
        &self,
        operation: &str,
        call: &CallInputs,
        send: &mut dyn FnMut(Request) -> SendResult,
    ) -> Result<Outcome, ParamError>;

    /// How many attempts it makes at most of a call that may be repeated. Cases that need more of them than
    /// one are left out for a client that never tries again.
    fn attempts(&self) -> u32 {
        1
    }

    /// Reads page after page until the last, an error, or `most` of them: the first page's outcome, with
    /// the others in it. `None` when it cannot; then the cases of walks are left out.
    fn pages(
        &self,
        _operation: &str,
        _call: &CallInputs,
        _most: usize,
        _send: &mut dyn FnMut(Request) -> SendResult,
    ) -> Option<Result<Outcome, ParamError>> {
        None
    }

    /// Whether it can read page after page.
    fn paginates(&self, _operation: &str) -> bool {
        false
    }
}

/// One call, with the requests that it sent.
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

/// The case for a client: what it does not claim to do is left out.
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
