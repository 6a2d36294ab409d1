//! Lints (`W03xx`): a usable spec that could be better.
//!
//! Every lint warns unless `lints.yaml` or the command line sets another level. A denied lint makes the
//! command `lint` fail and nothing else: the spec stays usable.

mod descriptions;
mod duplicates;
mod examples;
mod exercised;
mod levels;
mod names;
mod operations;
mod texts;
mod types;

use crate::{diagnostics::Diagnostic, spec::Spec, validate, yaml::Sources};

pub use levels::Levels;
pub(crate) use levels::apply;

/// Whether a code is that of a lint.
pub fn is_lint(code: &str) -> bool {
    code.starts_with('W')
        && crate::diagnostics::catalogue::find(code).is_some_and(|rule| rule.code == code)
}

/// Runs every lint.
pub(crate) fn run(spec: &Spec, sources: &Sources) -> Vec<Diagnostic> {
    validate::all(&[
        &|found| types::check(spec, found),
        &|found| descriptions::check(spec, found),
        &|found| duplicates::check(spec, found),
        &|found| examples::check(spec, found),
        &|found| exercised::check(spec, found),
        &|found| operations::check(spec, found),
        &|found| names::check(spec, sources, found),
        &|found| texts::check(spec, sources, found),
    ])
}

/// Lists the files of a spec, the service's first.
pub(crate) fn files(spec: &Spec) -> impl Iterator<Item = crate::diagnostics::FileId> {
    let operations = spec.operations.iter().map(|source| source.file);
    [spec.service.0].into_iter().chain(operations)
}
