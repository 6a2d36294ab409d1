//! The traits that emitted code implements.

mod builder;
mod response;

pub use builder::{Complete, Provided, Set, Unset, blank, debug_builder};
pub use response::Response;

use crate::{
    Blank, Decode, DecodeError, Encode, Encoder, Input, InvalidRequest, Mismatch, OperationError,
    OperationSpec, Payload,
};

/// A request as plain data: how it is encoded, and the types of its response.
pub trait Operation: Send + Sync + Sized + 'static {
    /// The payload of a successful response.
    type Output: Payload + Blank;
    /// The operation's errors.
    type Error: OperationError;
    /// The envelope around the payload; [`NoEnvelope`] when there is none.
    type Envelope: Decode + Default;
    /// The description.
    const SPEC: &'static OperationSpec;

    /// Checks the inputs and encodes them into a request.
    fn encode(&self, request: &mut Encoder) -> Result<(), InvalidRequest>;
}

/// The envelope of operations whose responses have nothing around the payload.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NoEnvelope {}

impl Decode for NoEnvelope {
    fn read(&mut self, _: Input<'_>) -> Result<(), Mismatch> {
        Ok(())
    }
}

impl Encode for NoEnvelope {}

/// An operation whose response comes in pages.
pub trait Paginated: Operation + Clone {
    /// The request for the page after this one; `None` after the last.
    fn next(&self, response: &Response<Self>) -> Result<Option<Self>, DecodeError>;
}

/// An operation with a list input that the vendor caps.
pub trait Batched: Operation + Clone {
    /// The greatest number of items in one call.
    const CAP: usize;

    /// The request in parts that each keep to the cap; one part when it does already.
    fn split(&self) -> Vec<Self>;
}
