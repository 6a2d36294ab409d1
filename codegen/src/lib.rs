//! The spec language and its emitters.

mod check;
pub mod diagnostic;
pub mod generate;
pub mod explain;
pub mod language;
pub mod lower;
pub mod model;
pub mod names;
pub mod pattern;
pub mod render;
pub mod rust;
pub mod source;
pub mod spec;
#[cfg(feature = "text")]
mod text;
