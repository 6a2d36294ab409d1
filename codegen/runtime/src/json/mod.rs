//! JSON as emitted code reads and writes it.
//!
//! What serde derives for a struct is generic over the format and is compiled anew for each: with
//! hundreds of types that is most of a client's compile time. Here a type hands over a table of its keys
//! and fields, and the code that reads or writes them is compiled once, with this crate.
//!
//! A text is read in one pass: serde_json parses it, and its values go into the fields at once ([`read`]).
//! Only a response with something unusual in it is parsed into a [`Document`], which can be visited in any
//! order and says what is wrong and where. To a type both are an [`Input`]; a test compares the two on generated
//! texts.
//!
//! The macros [`object!`](crate::object), [`union!`](crate::union), and those for enums implement both
//! directions from one line of emitted code. With the feature `serde` they implement `Serialize` and
//! `Deserialize` too.

mod decode;
#[cfg(test)]
mod differential;
mod document;
mod encode;
mod enums;
mod features;
mod input;
#[cfg(feature = "serde")]
pub(crate) mod interop;
mod members;
mod mismatch;
mod node;
mod object;
pub(crate) mod pointer;
mod streaming;
mod union;
mod unix_time;

pub use document::Document;
pub(crate) use document::SyntaxError;
pub use encode::{Encode, JsonWriter, as_member};
pub use input::{Blank, Decode, Grow, Input, rest};
pub use members::Members;
pub use mismatch::Mismatch;
pub use node::{Entries, Items, Node};
pub(crate) use streaming::read;
pub use unix_time::{UnixMillis, UnixSeconds};
