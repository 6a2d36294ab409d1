//! The files of a spec: their text, the place of everything in it, and its values.
//!
//! What YAML can do and a spec has no use for (aliases, tags, merge keys, duplicate keys, several
//! documents) is refused with its place. [`Sources::parse`] then gives the types of
//! [`crate::language`], or everything that stands in their way. [`Sources::compare`] has a second
//! YAML reader read a file too, for `lint`.

mod codes;
mod cross_check;
mod deserialize;
mod deserialize_error;
mod placeholder;
mod reader;
mod recover;
mod scalar;
mod scalar_resolution;
mod sources;
mod text;
mod tree;

use std::ops::Range;

pub(crate) use recover::Keys;
pub(crate) use scalar::Scalar;
pub use sources::{SourceFile, Sources};
pub(crate) use tree::{Entry, Kind, NodeId, Style, Tree};

use crate::diagnostics::{Diagnostic, FileId, Place};

/// How many findings of one file are worth telling.
const MAX_FINDINGS: usize = 50;

/// A place by the bytes of the file, for what is no node: the root with a byte range.
fn bytes(file: FileId, span: Range<usize>) -> Place {
    Place::value(file, "").within(span.start, span.end)
}

/// Cuts a long list of findings, and says so.
fn capped(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    if found.len() > MAX_FINDINGS {
        found.truncate(MAX_FINDINGS);
        if let Some(last) = found.last_mut() {
            last.notes
                .push("the file has more errors than are shown".to_owned());
        }
    }
    found
}
