//! A client that the generator did not make: written by hand, or by another generator.
//!
//! The kit gives it the inputs of a call and a way to send one request; it gives back what it made of the
//! answer. Requests and answers are plain data, so no HTTP library is needed. Clients in other languages
//! are checked over a real connection instead.

use easemob_runtime::conformance::{Outcome, ParamError};

use crate::{
    expect::request::Call,
    wire::{Answer, Request},
    worker::Exchange,
};

/// A client under test. A case is one call of it.
pub trait Foreign: Send + Sync {
    /// Whether it has an operation.
    fn has(&self, operation: &str) -> bool;

    /// Makes a call: `send` takes each request that it would put on the wire, and gives the answer.
    ///
    /// # Errors
    ///
    /// When the inputs are of other names or types than the client's. What it refuses beyond that is an
    /// outcome.
    fn call(
        &self,
        operation: &str,
        call: &Call,
        send: &mut dyn FnMut(Request) -> Answer,
    ) -> Result<Outcome, ParamError>;
}

/// One call, with the requests that it sent.
pub(crate) fn perform(
    client: &dyn Foreign,
    operation: &str,
    call: &Call,
    answer: &Answer,
) -> Exchange {
    let mut sent = Vec::new();
    let outcome = client.call(operation, call, &mut |request| {
        sent.push(request);
        answer.clone()
    });
    Exchange { sent, outcome }
}
