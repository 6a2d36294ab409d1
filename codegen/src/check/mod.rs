//! What a spec must satisfy beyond its shape: names, references, paths, types, rows, examples.
//!
//! Every rule has a stable code; one file holds the rules of one concern. A check never emits and never
//! stops at the first finding.

mod examples;
mod fields;
mod identity;
mod lint;
mod paths;
mod references;
mod rows;
mod types;
mod walk;

use crate::{diagnostic::Diagnostic, spec::Spec};

/// Runs every rule over what was read.
pub(crate) fn run(spec: &Spec) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in [
        identity::check,
        paths::check,
        references::check,
        types::check,
        fields::check,
        rows::check,
        examples::check,
        lint::check,
    ] {
        rule(spec, &mut found);
    }
    found
}
