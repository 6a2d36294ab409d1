//! Checks a spec beyond its shape: [`errors`] make it unusable, [`lints`] make it better.
//!
//! Every rule has a stable code and a page in the catalogue; one file holds the rules of one family. Rules
//! read the spec, add findings and do not stop at the first one.

pub(crate) mod errors;
pub mod lints;
pub(crate) mod pointer;
pub(crate) mod values;
pub(crate) mod visitor;

use std::collections::HashMap;

use crate::{
    diagnostics::Diagnostic,
    model::{Model, Operation},
    parallel,
    spec::OperationSource,
};

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
