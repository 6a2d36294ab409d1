//! Checks a spec beyond its shape: `errors` make it unusable, [`lints`] make it better.
//!
//! Every rule has a stable code and a page in the catalogue; one file holds the rules of one family. Rules
//! read the spec, add findings and do not stop at the first one.

pub(crate) mod errors;
pub mod lints;
pub(crate) mod pointer;
pub(crate) mod values;
pub(crate) mod visitor;

use crate::{diagnostics::Diagnostic, parallel};

/// A rule family, which adds its findings.
pub(crate) type Rules<'a> = &'a (dyn Fn(&mut Vec<Diagnostic>) + Sync);

/// Runs rule families in parallel; findings are in the order of the families.
pub(crate) fn all(rules: &[Rules<'_>]) -> Vec<Diagnostic> {
    let found = parallel::map(rules, |rules| {
        let mut found = Vec::new();
        rules(&mut found);
        found
    });
    found.into_iter().flatten().collect()
}
