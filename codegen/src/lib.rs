//! The spec language and its emitters.

pub mod diagnostic;
pub mod language;
pub mod source;
