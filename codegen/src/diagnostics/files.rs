//! The files that findings point into, as far as the renderers read them.

use std::ops::Range;

use super::{FileId, Location};

/// Gives text and positions of files. [`crate::yaml::Sources`] implements it.
pub trait Files {
    /// The path for messages, with forward slashes.
    fn path(&self, file: FileId) -> &str;

    /// The text; empty for a file that could not be read.
    fn text(&self, file: FileId) -> &str;

    /// Line and column of a byte, both counted from 1, the column in characters.
    fn line_col(&self, file: FileId, byte: usize) -> (usize, usize);

    /// The byte range to underline for a location, within one line.
    fn display_span(&self, location: &Location) -> Range<usize>;
}
