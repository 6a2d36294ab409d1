//! What changed between two specs, and what that does to a program that uses the client.
//!
//! Both sides are models. A finding belongs to one rule, concerns one subject, and has a fingerprint made
//! of nothing but these and the two values, so that what was approved stays approved when commits move.

mod approval;
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
pub use finding::{Bump, Class, Finding};
pub use report::Format;
pub use rule::{RULES, Rule};
pub use side::{Side, SideError};

use serde::Serialize;

use crate::model::Model;

/// Everything that changed.
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

    /// The version step that the findings force.
    pub fn bump(&self) -> Bump {
        self.findings
            .iter()
            .map(Finding::bump)
            .max()
            .unwrap_or_default()
    }
}
