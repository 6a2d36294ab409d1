//! Reading the vendor's curl commands as a shell and curl would.
//!
//! [`words`] splits the text as a POSIX shell does, [`command`] reads the words as curl does. Both
//! refuse what the real programs would take for something else than the author meant: an unquoted
//! `&`, a blank behind a line's last backslash, braces in a URL. A document that only works when it
//! is read kindly does not work.

pub mod command;
pub mod words;

pub use command::{Body, Command, Part, PartValue, Url, parse};
