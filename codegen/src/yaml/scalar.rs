//! The scalars of a file, as they are written.

use crate::diagnostics::{Part, Place};

/// A key, or a value that is no collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Scalar<'a> {
    /// Where it stands.
    pub(crate) place: Place,
    /// Its text, after quotes, escapes and folding.
    pub(crate) text: &'a str,
    /// Whether it is written without quotes.
    pub(crate) plain: bool,
}

impl Scalar<'_> {
    /// Whether it is a key.
    pub(crate) fn is_key(&self) -> bool {
        self.place.part == Part::Key
    }
}
