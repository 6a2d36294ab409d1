//! Places as lines and columns.

use serde::Serialize;

use crate::{
    diagnostics::{Diagnostic, Label},
    yaml::Sources,
};

/// A place in a file. Lines and columns are counted from 1, columns in characters; the end is the
/// first column behind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Region {
    pub(super) file: String,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

impl Region {
    /// Where a label points.
    pub(super) fn of(sources: &Sources, label: &Label) -> Self {
        let file = label.place.file;
        let span = sources.shown(&label.place);
        let (line, column) = sources.line_col(file, span.start);
        let (end_line, end_column) = sources.line_col(file, span.end);
        Self {
            file: sources.get(file).path.clone(),
            line,
            column,
            end_line,
            end_column,
        }
    }

    /// Where the finding's first label points.
    pub(super) fn primary(sources: &Sources, diagnostic: &Diagnostic) -> Option<Self> {
        diagnostic
            .labels
            .first()
            .map(|label| Self::of(sources, label))
    }
}
