//! What a spec must satisfy beyond its shape: names, references, paths, types, rows, examples.
//!
//! Every rule has a stable code; one file holds the rules of one concern. A check never emits and never
//! stops at the first finding. What a spec could merely say better is in [`crate::lint`].

mod examples;
mod fields;
mod identity;
pub(crate) mod lazy_pointer;
mod paging;
mod paths;
mod pointers;
mod references;
mod rows;
mod shapes;
mod types;
pub(crate) mod value;
pub(crate) mod walk;

use std::collections::HashMap;

use crate::{
    diagnostics::Diagnostic,
    model::{Model, Operation},
    parallel,
    spec::{OperationSource, Spec},
};

/// Runs every rule over what was read and what it means.
pub(crate) fn run(spec: &Spec, lowered: &Lowered<'_>) -> Vec<Diagnostic> {
    all(&[
        // It takes longest.
        &|found| fields::check(spec, found),
        &|found| identity::check(spec, found),
        &|found| paths::check(spec, found),
        &|found| references::check(spec, lowered, found),
        &|found| shapes::check(spec, found),
        &|found| paging::check(spec, lowered, found),
        &|found| pointers::check(spec, lowered, found),
        &|found| types::check(spec, found),
        &|found| rows::check(spec, found),
        &|found| examples::check(spec, lowered, found),
    ])
}

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

/// What the operations mean, by file: ids may clash, files cannot.
pub(crate) struct Lowered<'a> {
    pub(crate) model: &'a Model,
    by_file: HashMap<&'a str, &'a Operation>,
}

impl<'a> Lowered<'a> {
    pub(crate) fn new(model: &'a Model) -> Self {
        let by_file = model
            .operations()
            .map(|operation| (operation.file.as_str(), operation))
            .collect();
        Self { model, by_file }
    }

    /// What the file's operation means.
    pub(crate) fn of(&self, source: &OperationSource) -> Option<&'a Operation> {
        self.by_file.get(source.path.as_str()).copied()
    }
}
