//! The spec language and its emitters.

pub mod language;
