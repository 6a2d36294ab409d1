//! JSON values: pointers into them, differences between them, and strict reading.

pub mod diff;
pub mod pointer;
pub(crate) mod strict;
