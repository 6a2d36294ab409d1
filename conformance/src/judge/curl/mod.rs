//! Parser of the vendor's curl commands, as a shell and curl would parse them.
//!
//! [`words`] splits the text as a POSIX shell does, [`command`] parses the words as curl does. Both reject
//! what the real programs would misunderstand: an unquoted `&`, a space after a line's final backslash,
//! braces in a URL.

pub mod command;
pub mod words;

pub use command::{Body, Command, Part, PartValue, Url, parse};
