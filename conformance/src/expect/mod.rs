//! Expected requests and outcomes: an interpreter of the model.
//!
//! Invariant: it shares no code with the emitter or the runtime, so that a mistake must be made twice, in two
//! implementations, to go unnoticed. [`request`] computes the request that a call must send, [`response`] the
//! outcome that a client must return.

pub mod bounds;
pub mod conform;
pub mod constraint;
pub mod metadata;
pub mod pattern;
pub mod read;
pub mod request;
pub mod response;
pub mod row;
pub mod text;

pub use request::{ExpectedBody, ExpectedRequest, Refusal};
pub use response::Expected;
