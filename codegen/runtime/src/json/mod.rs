//! JSON as emitted code reads and writes it.
//!
//! What serde derives for a struct is generic over the format and is compiled anew for each: with
//! hundreds of types that is most of a client's compile time. Here a text is parsed once into a
//! [`Document`], by serde_json and compiled with this crate; a type then picks its fields from it by
//! key, which takes one call for each field and no generic code. Writing is the same the other way
//! round: a type names its members, and one writer does the rest.
//!
//! The macros [`object!`](crate::object), [`union!`](crate::union), and those for enums implement both
//! directions from one line of emitted code. With the feature `serde` they implement `Serialize` and
//! `Deserialize` too.

mod decode;
mod document;
mod encode;
#[cfg(feature = "serde")]
pub(crate) mod interop;
mod macros;
mod node;

pub use decode::{Blank, Decode, DecodeRest, Members, Mismatch, rest};
pub use document::Document;
pub(crate) use document::SyntaxError;
pub use encode::{Encode, JsonWriter};
pub use node::{Entries, Items, Node};
