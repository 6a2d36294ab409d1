//! What a spec must satisfy beyond its shape: names, references, paths, types, rows, examples.
//!
//! Every rule has a stable code; one file holds the rules of one concern. A check never emits and never
//! stops at the first finding. What a spec could merely say better is in [`crate::validate::lints`].

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
        // It takes longest.
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
