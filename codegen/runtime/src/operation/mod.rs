//! The traits that emitted code implements.

mod builder;
mod response;

pub use builder::{Complete, Provided, Set, Unset, blank, debug_builder};
pub use response::Response;

use crate::{
    Blank, Decode, DecodeError, Encode, Encoder, Input, InvalidRequest, Mismatch, OperationError,
    OperationSpec, Payload,
};

/// A request: plain data that knows how to become bytes, and what its answer holds.
pub trait Operation: Send + Sync + Sized + 'static {
    /// The payload of a successful answer.
    type Output: Payload + Blank;
    /// The operation's errors.
    type Error: OperationError;
    /// What surrounds the payload; [`NoEnvelope`] when nothing does.
    type Envelope: Decode + Default;
    /// The description.
    const SPEC: &'static OperationSpec;

    /// Checks the inputs and puts them into a request.
    fn encode(&self, request: &mut Encoder) -> Result<(), InvalidRequest>;
}

/// For operations whose answers have nothing around the payload.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NoEnvelope {}

impl Decode for NoEnvelope {
    fn read(&mut self, _: Input<'_>) -> Result<(), Mismatch> {
        Ok(())
    }
}

impl Encode for NoEnvelope {}

/// An operation whose answer comes in pages.
pub trait Paginated: Operation + Clone {
    /// The request for the page after this one; `None` after the last.
    fn next(&self, response: &Response<Self>) -> Result<Option<Self>, DecodeError>;
}

/// An operation with a list input that the vendor caps.
pub trait Batched: Operation + Clone {
    /// Most items of one call.
    const CAP: usize;

    /// The request in parts that each keep to the cap; one part when it does already.
    fn split(&self) -> Vec<Self>;
}
