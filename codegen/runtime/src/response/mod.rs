//! Decides what a response is and reads its payload.

mod classify;
mod partial;
mod parts;
mod payload;

pub(crate) use classify::ReceivedResponse;
pub use partial::ItemFailure;
pub(crate) use partial::failures;
pub(crate) use parts::ResponseParts;
pub use payload::{Payload, Target};
