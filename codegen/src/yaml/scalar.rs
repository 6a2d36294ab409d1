//! The scalars of a file as they are written, for lints.

use crate::diagnostics::{Location, Part};

/// A key, or a value that is neither a list nor a mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Scalar<'a> {
    /// Its location.
    pub(crate) location: Location,
    /// Its text, after quotes, escapes and folding.
    pub(crate) text: &'a str,
    /// Whether it is written without quotes.
    pub(crate) plain: bool,
}

impl Scalar<'_> {
    /// Whether it is a key.
    pub(crate) fn is_key(&self) -> bool {
        self.location.part == Part::Key
    }
}
