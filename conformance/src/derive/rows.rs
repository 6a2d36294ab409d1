//! Cases of the error tables.

use easemob_codegen::model::ErrorRow;
use serde_json::{Value, json};

use super::case_builder::CaseBuilder;
use crate::{
    case::{
        Case, CaseKind, Origin,
        finding::{Aspect, Finding, Kind},
    },
    expect::{Expected, pattern, response, row},
    json::pointer,
    judge::document,
    wire::Response,
};

/// Adds each row of the operation's own table and of the service's, as documented and with variations of the
/// message.
///
/// A common row that an own row overrides must be decoded as the own row.
pub fn cases(builder: &CaseBuilder<'_>, cases: &mut Vec<Case>) {
    for row in &builder.operation.errors {
        let mut case = self::documented(builder, row, &row.id);
        let found = match &case.expected {
            Expected::Api(error) => error.row.as_ref(),
            _ => None,
        };
        if found != Some(&row.id) {
            let message = format!(
                "no answer can be this row: {}",
                document::describe_outcome(&case.expected)
            );
            let finding = Finding::new(Kind::SpecAgainstDocument, Aspect::Error, message);
            case.findings.push(finding.field(&row.id));
        }
        cases.push(case);
        variants(builder, row, cases);
    }
    for row in &builder.model.service.errors {
        let name = format!("common.{}", row.id);
        cases.push(documented(builder, row, &name));
        cases.extend(loud(builder, row, &name));
    }
}

fn documented(builder: &CaseBuilder<'_>, row: &ErrorRow, name: &str) -> Case {
    let body = body(builder, row, None);
    let reason = "A documented error must come back as its row.";
    let mut case = case(builder, row, name.to_owned(), reason, &body);
    case.provenance = builder.provenance(Origin::Documented, row.page.as_ref());
    case
}

/// Adds the row with other captures, another message, no message, and an exception.
fn variants(builder: &CaseBuilder<'_>, row: &ErrorRow, cases: &mut Vec<Case>) {
    let name = &row.id;
    let mut add = |axis: &str, reason: &str, body: &Value| {
        cases.push(case(builder, row, format!("{name}@{axis}"), reason, body));
    };
    if let Some(pattern) = &row.pattern {
        let message = pattern::fill(pattern, |capture| format!("〈{capture} 1〉"));
        let reason = "What varies in a message must be captured.";
        add(
            "captures=filled",
            reason,
            &body(builder, row, Some(&message)),
        );
        let message = pattern::fill(pattern, |_| String::new());
        add(
            "captures=empty",
            reason,
            &body(builder, row, Some(&message)),
        );
    }
    if let Some(message) = &row.message {
        let altered = format!("{message}, says another release");
        let reason =
            "An error in other words is that row only when the row does not state the words.";
        add(
            "message=altered",
            reason,
            &body(builder, row, Some(&altered)),
        );
        let padded = format!("  {message}\n");
        add(
            "message=padded",
            "Blanks around a message do not count.",
            &body(builder, row, Some(&padded)),
        );
    }
    let shape = response::error_body(builder.model, builder.operation);
    if let Some(at) = shape.message.first() {
        let mut silent = body(builder, row, None);
        pointer::remove(&mut silent, at);
        add(
            "message=absent",
            "An error without words must keep what it has.",
            &silent,
        );
    }
    cases.extend(loud(builder, row, name));
}

/// Builds the row with the server's exception, if the error body has a field for it.
fn loud(builder: &CaseBuilder<'_>, row: &ErrorRow, name: &str) -> Option<Case> {
    let shape = response::error_body(builder.model, builder.operation);
    let mut loud = body(builder, row, None);
    pointer::set(
        &mut loud,
        shape.exception.first()?,
        json!("com.example.SampleException"),
    );
    let reason = "The server's exception changes nothing.";
    let name = format!("{name}@exception=present");
    Some(case(builder, row, name, reason, &loud))
}

fn body(builder: &CaseBuilder<'_>, row: &ErrorRow, message: Option<&str>) -> Value {
    let shape = response::error_body(builder.model, builder.operation);
    row::body(shape, row, message)
}

fn case(
    builder: &CaseBuilder<'_>,
    row: &ErrorRow,
    name: String,
    reason: &str,
    body: &Value,
) -> Case {
    let response = Response::json(row.status, body.to_string());
    builder.case(
        CaseKind::Error,
        &name,
        reason.to_owned(),
        builder.baseline_call.clone(),
        response,
    )
}
