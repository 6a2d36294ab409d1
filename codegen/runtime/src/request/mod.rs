//! Turns the inputs of an operation into an HTTP request.

mod base;
mod check;
mod encoded;
mod encoder;
mod multipart;
mod param;

pub(crate) use self::base::Base;
pub use self::check::{Check, FloatRule, ItemsRule, NumberRule, TextRule};
pub(crate) use self::encoded::EncodedRequest;
#[cfg(feature = "mock")]
pub(crate) use self::encoder::header;
pub(crate) use self::encoder::segment;
pub use self::encoder::{Encoder, ListStyle};
pub use self::multipart::{FilePart, Part};
pub use self::param::Param;
