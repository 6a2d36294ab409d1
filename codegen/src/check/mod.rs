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
    diagnostic::Diagnostic,
    model::{Model, Operation},
    spec::{OperationSource, Spec},
};

/// Runs every rule over what was read and what it means.
pub(crate) fn run(spec: &Spec, lowered: &Lowered<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    identity::check(spec, &mut found);
    paths::check(spec, &mut found);
    references::check(spec, lowered, &mut found);
    shapes::check(spec, &mut found);
    paging::check(spec, lowered, &mut found);
    pointers::check(spec, lowered, &mut found);
    types::check(spec, &mut found);
    fields::check(spec, &mut found);
    rows::check(spec, &mut found);
    examples::check(spec, lowered, &mut found);
    found
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
