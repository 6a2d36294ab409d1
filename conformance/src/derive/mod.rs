//! Derivation of cases from the model.
//!
//! | module | cases |
//! |---|---|
//! | [`documented`] | documented calls and responses |
//! | [`rows`] | rows of the error tables, as documented and with variations |
//! | [`inputs`] | calls: optional inputs, each documented value, each bound, injection texts |
//! | [`responses`] | responses: each field missing, `null`, of another type, and so on |
//! | [`faults`], [`connections`] | undocumented responses, and connection faults |
//! | [`pages`] | page sequences |
//!
//! Invariant: a negative case is a passing case with exactly one change; [`recheck`] verifies it.

mod allowed;
mod boundary_values;
mod call_cases;
pub mod case_builder;
pub mod connections;
pub mod documented;
pub mod faults;
mod field_paths;
pub mod inputs;
mod nested;
pub mod pages;
pub mod responses;
pub mod rows;
pub mod sample;

use easemob_codegen::model::{Model, Operation};

pub use case_builder::CaseBuilder;

use crate::{case::Case, judge::recheck};

/// Derives all cases of a model, in the order of their ids.
pub fn cases(model: &Model) -> Vec<Case> {
    let cases = model
        .operations()
        .flat_map(|operation| of(model, operation));
    let mut cases: Vec<_> = cases.collect();
    cases.sort_by(|a, b| a.id.cmp(&b.id));
    cases
}

/// Derives the cases of one operation, in the order of their ids.
pub fn of(model: &Model, operation: &Operation) -> Vec<Case> {
    let builder = CaseBuilder::new(model, operation);
    let mut cases = Vec::new();
    documented::cases(&builder, &mut cases);
    rows::cases(&builder, &mut cases);
    faults::cases(&builder, &mut cases);
    connections::cases(&builder, &mut cases);
    pages::cases(&builder, &mut cases);
    inputs::cases(&builder, &mut cases);
    responses::cases(&builder, &mut cases);
    cases.sort_by(|a, b| a.id.cmp(&b.id));
    recheck(model, operation, &mut cases);
    cases
}

/// Adds the findings of the re-check to the cases.
fn recheck(model: &Model, operation: &Operation, cases: &mut [Case]) {
    let checked = cases.iter().map(|case| {
        let from = case.change.as_ref().map(|change| &change.from);
        let sibling = from.and_then(|from| cases.binary_search_by(|case| case.id.cmp(from)).ok());
        let sibling = sibling.and_then(|index| cases.get(index));
        recheck::check(model, operation, case, sibling)
    });
    let checked: Vec<_> = checked.collect();
    for (case, findings) in cases.iter_mut().zip(checked) {
        case.findings.extend(findings);
    }
}
