//! What a spec must satisfy beyond its shape ([`errors`]), and what it could say better ([`lints`]).
//!
//! Every rule has a stable code; one file holds the rules of one family. A rule never emits and never stops
//! at the first finding.

pub(crate) mod errors;
pub mod lints;
pub(crate) mod pointer;
pub(crate) mod values;
pub(crate) mod visitor;

use crate::{diagnostics::Diagnostic, parallel};

/// The rules of one concern: they add what they find.
pub(crate) type Rules<'a> = &'a (dyn Fn(&mut Vec<Diagnostic>) + Sync);

/// What all find, in the order of the rules.
pub(crate) fn all(rules: &[Rules<'_>]) -> Vec<Diagnostic> {
    let found = parallel::map(rules, |rules| {
        let mut found = Vec::new();
        rules(&mut found);
        found
    });
    found.into_iter().flatten().collect()
}
