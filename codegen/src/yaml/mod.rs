//! The files of a spec: their text, the span of every key and value, and deserialization with all errors.
//!
//! YAML that the language leaves out (aliases, tags, merge keys, duplicate keys, several documents) is
//! refused at its span. [`Sources::parse`] then gives the types of the language, or every error of the
//! file. [`Sources::cross_check`] reads a file with a second YAML reader, for `lint`.

mod codes;
mod cross_check;
mod deserialize;
mod deserialize_error;
mod file_error;
mod placeholder;
mod reader;
mod recover;
mod recovery;
mod scalar;
mod scalar_resolution;
mod source_file;
mod sources;
mod text;
mod tree;

use std::ops::Range;

pub(crate) use recovery::Keys;
pub(crate) use scalar::Scalar;
pub use source_file::SourceFile;
pub use sources::Sources;
pub(crate) use tree::{Entry, Kind, NodeId, Style, Tree};

use crate::diagnostics::{Diagnostic, FileId, Location};

/// Bounds the findings reported for one file.
const MAX_FINDINGS: usize = 50;

/// Locates bytes of the file that are no node: the root, narrowed to a byte range.
fn bytes(file: FileId, span: Range<usize>) -> Location {
    Location::value(file, "").within(span.start, span.end)
}

/// Cuts a long list of findings and notes on the last one that more were found.
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
