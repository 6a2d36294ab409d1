//! Turns the inputs of an operation into an HTTP request.

mod base;
mod check;
mod encoder;
mod multipart;
mod param;

pub(crate) use base::{Base, LONGEST};
pub use check::{Check, FloatRule, ItemsRule, NumberRule, TextRule};
pub use encoder::{Encoder, ListStyle};
pub(crate) use encoder::{header, segment, set};
pub use multipart::{FilePart, Part};
pub use param::Param;
