//! Errors (`E02xx`): names, references, paths, types, error rows and examples that make a spec unusable.

mod examples;
mod fields;
mod identity;
mod paging;
mod paths;
mod pointers;
mod references;
mod rows;
mod shapes;
mod types;

use super::all;
use crate::{diagnostics::Diagnostic, spec::Spec};

/// Runs every rule over what was read.
pub(crate) fn run(spec: &Spec) -> Vec<Diagnostic> {
    all(&[
        // Perf: the longest first, they run in parallel.
        &|found| fields::check(spec, found),
        &|found| identity::check(spec, found),
        &|found| paths::check(spec, found),
        &|found| references::check(spec, found),
        &|found| shapes::check(spec, found),
        &|found| paging::check(spec, found),
        &|found| pointers::check(spec, found),
        &|found| types::check(spec, found),
        &|found| rows::check(spec, found),
        &|found| examples::check(spec, found),
    ])
}
