//! Compares two models and classifies every change by its effect on programs that use the client.
//!
//! A finding has one rule and one subject, and a fingerprint made of these and the two values alone, so
//! that an approval survives other changes.

mod approval;
mod class;
mod errors;
mod field;
mod finding;
mod operation;
mod report;
mod rule;
mod service;
mod side;
mod types;

pub use approval::{Approval, Approvals, ApprovalsError};
pub use class::{Bump, Class};
pub use finding::Finding;
pub use report::Format;
pub use rule::{RULES, Rule};
pub use side::{Side, SideError};

use serde::Serialize;

use crate::model::Model;

/// All changes between two models.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Diff {
    /// The findings: the service's first, then the operations' by id.
    pub findings: Vec<Finding>,
}

impl Diff {
    /// Compares two models.
    pub fn between(old: &Model, new: &Model) -> Self {
        let mut found = finding::Collector::default();
        service::compare(old, new, &mut found);
        operation::compare_all(old, new, &mut found);
        Self {
            findings: found.findings,
        }
    }

    /// The version step that the findings require.
    pub fn bump(&self) -> Bump {
        self.findings
            .iter()
            .map(Finding::bump)
            .max()
            .unwrap_or_default()
    }
}
