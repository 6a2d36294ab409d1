//! Cases of the error tables.

use easemob_codegen::model::ErrorRow;
use serde_json::{Value, json};

use super::Maker;
use crate::{
    case::{
        Case, CaseKind, Origin,
        finding::{Aspect, Finding, Kind},
    },
    expect::{Expected, answer, pattern, row},
    json::pointer,
    judge::document,
    wire::Answer,
};

/// Each row of the operation's own table and of the service's, as documented and in the ways in which
/// a server may word it otherwise.
///
/// A common row that an own row takes over must come back as that own row.
pub fn cases(maker: &Maker<'_>, cases: &mut Vec<Case>) {
    for row in &maker.operation.errors {
        let mut case = self::documented(maker, row, &row.id);
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
        variants(maker, row, cases);
    }
    for row in &maker.model.service.errors {
        let name = format!("common.{}", row.id);
        cases.push(documented(maker, row, &name));
        cases.extend(loud(maker, row, &name));
    }
}

fn documented(maker: &Maker<'_>, row: &ErrorRow, name: &str) -> Case {
    let body = body(maker, row, None);
    let reason = "A documented error must come back as its row.";
    let mut case = case(maker, row, name.to_owned(), reason, &body);
    case.provenance = maker.provenance(Origin::Documented, row.page.as_ref());
    case
}

/// The row with other captures, another message, none, and the server's exception beside it.
fn variants(maker: &Maker<'_>, row: &ErrorRow, cases: &mut Vec<Case>) {
    let name = &row.id;
    let mut add = |axis: &str, reason: &str, body: &Value| {
        cases.push(case(maker, row, format!("{name}@{axis}"), reason, body));
    };
    if let Some(pattern) = &row.pattern {
        let message = pattern::fill(pattern, |capture| format!("〈{capture} 1〉"));
        let reason = "What varies in a message must be captured.";
        add("captures=filled", reason, &body(maker, row, Some(&message)));
        let message = pattern::fill(pattern, |_| String::new());
        add("captures=empty", reason, &body(maker, row, Some(&message)));
    }
    if let Some(message) = &row.message {
        let altered = format!("{message}, says another release");
        let reason =
            "An error in other words is that row only when the row does not state the words.";
        add("message=altered", reason, &body(maker, row, Some(&altered)));
        let padded = format!("  {message}\n");
        add(
            "message=padded",
            "Blanks around a message do not count.",
            &body(maker, row, Some(&padded)),
        );
    }
    let shape = answer::error_body(maker.model, maker.operation)
        .cloned()
        .unwrap_or_default();
    if let Some(at) = shape.message.first() {
        let mut silent = body(maker, row, None);
        pointer::remove(&mut silent, at);
        add(
            "message=absent",
            "An error without words must keep what it has.",
            &silent,
        );
    }
    cases.extend(loud(maker, row, name));
}

/// The row with the server's exception beside it, where the service has a place for it.
fn loud(maker: &Maker<'_>, row: &ErrorRow, name: &str) -> Option<Case> {
    let shape = answer::error_body(maker.model, maker.operation)?;
    let mut loud = body(maker, row, None);
    pointer::set(
        &mut loud,
        shape.exception.first()?,
        json!("com.example.SampleException"),
    );
    let reason = "The server's exception changes nothing.";
    let name = format!("{name}@exception=present");
    Some(case(maker, row, name, reason, &loud))
}

fn body(maker: &Maker<'_>, row: &ErrorRow, message: Option<&str>) -> Value {
    let shape = answer::error_body(maker.model, maker.operation)
        .cloned()
        .unwrap_or_default();
    row::body(&shape, row, message)
}

fn case(maker: &Maker<'_>, row: &ErrorRow, name: String, reason: &str, body: &Value) -> Case {
    let answer = Answer::json(row.status, body.to_string());
    maker.case(
        CaseKind::Error,
        &name,
        reason.to_owned(),
        maker.vehicle.clone(),
        answer,
    )
}
