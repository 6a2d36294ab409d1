//! What the spec says must happen: an interpreter of the model.
//!
//! It shares no code with the emitter or the runtime, so that a mistake has to be made twice, in two
//! ways of writing, to go unseen. [`request`] says what a call must put on the wire, [`response`] what
//! a client must make of a response.

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
