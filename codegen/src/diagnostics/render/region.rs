//! Locations as lines and columns.

use serde::Serialize;

use crate::diagnostics::{Diagnostic, Files, Label};

/// A location in a file. Lines and columns are counted from 1, columns in characters; the end column is
/// exclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Region {
    pub(super) file: String,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

impl Region {
    /// The region of a label.
    pub(super) fn of(files: &dyn Files, label: &Label) -> Self {
        let file = label.location.file;
        let span = files.display_span(&label.location);
        let (line, column) = files.line_col(file, span.start);
        let (end_line, end_column) = files.line_col(file, span.end);
        Self {
            file: files.path(file).to_owned(),
            line,
            column,
            end_line,
            end_column,
        }
    }

    /// The region of the primary label.
    pub(super) fn primary(files: &dyn Files, diagnostic: &Diagnostic) -> Option<Self> {
        diagnostic
            .labels
            .first()
            .map(|label| Self::of(files, label))
    }
}
