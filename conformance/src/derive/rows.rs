//! Cases of the error tables.

use easemob_codegen::model::ErrorRow;

use super::Maker;
use crate::{
    case::{Case, CaseKind, Origin},
    expect::{Expected, answer, row},
    finding::{Aspect, Finding, Kind},
    judge::document,
    wire::Answer,
};

/// One case for each row of the operation's own table and of the service's.
///
/// A common row that an own row takes over must come back as that own row.
pub fn cases(maker: &Maker<'_>, cases: &mut Vec<Case>) {
    for row in &maker.operation.errors {
        let mut case = self::case(maker, row, &row.id);
        let found = match &case.expected {
            Expected::Api(error) => error.row.as_ref(),
            _ => None,
        };
        if found != Some(&row.id) {
            let message = format!(
                "no answer can be this row: {}",
                document::unlike(&case.expected)
            );
            let finding = Finding::new(Kind::SpecAgainstDocument, Aspect::Error, message);
            case.findings.push(finding.field(&row.id));
        }
        cases.push(case);
    }
    for row in &maker.model.service.errors {
        cases.push(case(maker, row, &format!("common.{}", row.id)));
    }
}

fn case(maker: &Maker<'_>, row: &ErrorRow, name: &str) -> Case {
    let shape = answer::error_body(maker.model, maker.operation)
        .cloned()
        .unwrap_or_default();
    let body = row::body(&shape, row, None);
    let answer = Answer::json(row.status, body.to_string());
    let reason = "A documented error must come back as its row.".to_owned();
    let mut case = maker.case(CaseKind::Error, name, reason, maker.vehicle.clone(), answer);
    case.provenance = maker.provenance(Origin::Documented, row.page.as_ref());
    case
}
