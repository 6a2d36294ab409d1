//! Decides what a response is and reads its payload.

mod classify;
mod partial;
mod payload;

pub(crate) use classify::Answer;
pub use partial::ItemFailure;
pub(crate) use partial::failures;
pub use payload::{Payload, Target};
