//! Comparison of a client's outcome with the expected one.

use easemob_codegen::model::{Model, Operation, Payload, TypeKind};
use easemob_runtime::conformance::{ErrorOutcome, Outcome, OutcomeKind, ParamError};
use serde_json::Value;

use super::metadata;
use crate::{
    case::{
        Case,
        finding::{Aspect, Finding, Kind},
        page_sequence::PageSequence,
    },
    expect::{
        Expected,
        conform::{self, Direction},
        read,
        response::ApiExpectation,
    },
    json::diff,
    wire::{self, connection::ConnectionFailure},
};

const KIND: Kind = Kind::ClientAgainstSpec;

/// Minimum number of bytes that an error keeps of a body that cannot be decoded.
const MIN_KEPT_BODY: usize = 64 * 1024;

/// Compares an outcome with the one that a case expects.
pub fn compare(
    model: &Model,
    operation: &Operation,
    case: &Case,
    outcome: &Result<Outcome, ParamError>,
) -> Vec<Finding> {
    let expected = &case.expected;
    let whole = match outcome {
        Ok(outcome) => outcome,
        Err(error) => return inputs_rejected(expected, error),
    };
    let mut findings = result(model, operation, case, &whole.result);
    let succeeded = !matches!(whole.result, OutcomeKind::Error(_));
    if let Some(expected) = case.metadata.as_ref().filter(|_| succeeded) {
        findings.extend(metadata::compare(model, operation, expected, whole));
    }
    match &case.page_sequence {
        Some(page_sequence) => {
            findings.extend(further(model, operation, case, page_sequence, whole))
        }
        None if whole.further.is_empty() => {}
        None => {
            let message = format!(
                "should be one answer, {} more are given",
                whole.further.len()
            );
            findings.push(Finding::new(KIND, Aspect::Outcome, message).field("pages"));
        }
    }
    findings
}

/// Compares the pages after the first, and the end of the iteration.
fn further(
    model: &Model,
    operation: &Operation,
    case: &Case,
    page_sequence: &PageSequence,
    first: &Outcome,
) -> Vec<Finding> {
    let wanted = page_sequence.pages.len() + usize::from(page_sequence.end.is_some());
    if first.further.len() != wanted {
        let message = format!(
            "{wanted} outcomes should follow the first page, {} do",
            first.further.len()
        );
        return vec![Finding::new(KIND, Aspect::Outcome, message).field("pages")];
    }
    let last = page_sequence
        .pages
        .last()
        .map_or(&case.response, |page| &page.response);
    let pages = page_sequence
        .pages
        .iter()
        .map(|page| (&page.expected, &page.metadata, &page.response));
    let end = page_sequence.end.iter().map(|end| (end, &None, last));
    let mut findings = Vec::new();
    for (index, ((expected, metadata, response), given)) in
        pages.chain(end).zip(&first.further).enumerate()
    {
        // Each page is judged as a separate call.
        let alone = Case {
            expected: expected.clone(),
            metadata: metadata.clone(),
            response: response.clone(),
            page_sequence: None,
            ..case.clone()
        };
        let found = compare(model, operation, &alone, &Ok(given.clone()));
        findings.extend(found.into_iter().map(|mut finding| {
            finding.message = format!("page {}: {}", index + 2, finding.message);
            finding
        }));
    }
    findings
}

fn result(
    model: &Model,
    operation: &Operation,
    case: &Case,
    outcome: &OutcomeKind,
) -> Vec<Finding> {
    let expected = &case.expected;
    match (expected, outcome) {
        (Expected::Payload(value), OutcomeKind::Payload(actual)) => {
            payload(model, operation, value, actual)
        }
        (Expected::Empty, OutcomeKind::Payload(Value::Null)) => Vec::new(),
        (Expected::Bytes(bytes), OutcomeKind::Bytes(actual)) => {
            let message = format!(
                "{} bytes were answered, the client gives {}",
                bytes.len(),
                actual.len()
            );
            let differ = bytes != actual;
            differ
                .then(|| Finding::new(KIND, Aspect::Payload, message))
                .into_iter()
                .collect()
        }
        (Expected::Api(expected), OutcomeKind::Error(error)) => {
            let mut findings = api(expected, error);
            findings.extend(raw(case, error));
            findings
        }
        (Expected::Undecodable { status, field }, OutcomeKind::Error(error)) => {
            let mut findings = undecodable(*status, field, error);
            findings.extend(raw(case, error));
            findings
        }
        (Expected::ConnectionFailed(failure), OutcomeKind::Error(error)) => {
            connection_failure(case, *failure, error)
        }
        (Expected::Refused { input, field, .. }, OutcomeKind::Error(error)) => {
            refused((model, operation), input, field, error)
        }
        (expected, actual) => {
            let message = format!(
                "should be {}, is {}",
                describe(expected),
                describe_actual(actual)
            );
            let field = match expected {
                Expected::Undecodable { field, .. } | Expected::Refused { field, .. } => {
                    field.clone()
                }
                Expected::Api(ApiExpectation { row: Some(row), .. }) => row.clone(),
                Expected::ConnectionFailed(_) => "connection".to_owned(),
                _ => field_of(actual),
            };
            vec![Finding::new(KIND, Aspect::Outcome, message).field(field)]
        }
    }
}

/// Judges a client that rejects the inputs.
fn inputs_rejected(expected: &Expected, error: &ParamError) -> Vec<Finding> {
    if matches!(expected, Expected::Refused { untyped: true, .. }) {
        return Vec::new();
    }
    let field = match error {
        ParamError::Missing(name) | ParamError::Type { name, .. } => name.clone(),
        ParamError::Unknown(names) => names.join(", "),
        _ => String::new(),
    };
    let message = format!("the client does not take the call that the spec allows: {error}");
    vec![Finding::new(Kind::Registry, Aspect::Body, message).field(field)]
}

fn payload(model: &Model, operation: &Operation, expected: &Value, actual: &Value) -> Vec<Finding> {
    let (normal, extra) = match &operation.response.payload {
        Payload::Object { object, .. } => (
            read::object(model, object, actual),
            conform::check_object(model, object, actual, Direction::Response, "", &[]),
        ),
        Payload::Value { ty, .. } => (
            read::value(model, ty, actual),
            conform::check(model, ty, actual, Direction::Response, ""),
        ),
        Payload::Binary | Payload::Empty => (Ok(actual.clone()), Vec::new()),
    };
    let normal = match normal {
        Ok(normal) => normal,
        Err(error) => {
            let message = format!("the client's payload is not of its type: {}", error.reason);
            return vec![Finding::new(KIND, Aspect::Payload, message).at(&error.pointer)];
        }
    };
    let display = |value: &Option<Value>| {
        value
            .as_ref()
            .map_or("nothing".to_owned(), conform::excerpt)
    };
    let leaves = diff::json(expected, &normal).into_iter();
    let mut findings: Vec<_> = leaves
        .map(|leaf| {
            let (e, a) = (display(&leaf.expected), display(&leaf.actual));
            let message = format!("the answer has {e}, the client gives {a}");
            Finding::new(KIND, Aspect::Payload, message)
                .at(&leaf.pointer)
                .sides(e, a)
        })
        .collect();
    let undeclared = extra
        .into_iter()
        .filter(|problem| problem.message.contains("no key of this name"));
    findings.extend(undeclared.map(|problem| {
        let message = "the client gives a key that the spec does not declare";
        Finding::new(KIND, Aspect::Payload, message).at(&problem.pointer)
    }));
    findings
}

fn api(expected: &ApiExpectation, actual: &ErrorOutcome) -> Vec<Finding> {
    let mut findings = Vec::new();
    let row = expected
        .row
        .clone()
        .unwrap_or_else(|| "(undocumented)".into());
    let mut differ = |what: &str, e: String, a: String| {
        if e != a {
            let message = format!("error row `{row}`: {what} should be {e}, is {a}");
            findings.push(
                Finding::new(KIND, Aspect::Error, message)
                    .field(&row)
                    .sides(e, a),
            );
        }
    };
    let display = |text: &Option<String>| {
        text.as_ref()
            .map_or("none".to_owned(), |text| format!("{text:?}"))
    };
    differ("the class", "api".into(), actual.class.clone());
    differ("the row", display(&expected.row), display(&actual.row));
    differ(
        "the status",
        expected.status.to_string(),
        actual.status.map_or("none".into(), |s| s.to_string()),
    );
    differ(
        "the vendor's type",
        display(&expected.error_type),
        display(&actual.error_type),
    );
    differ(
        "the message",
        display(&expected.message),
        display(&actual.message),
    );
    let number = |code: Option<i64>| code.map_or("none".to_owned(), |code| code.to_string());
    differ(
        "the vendor's code",
        number(expected.code),
        number(actual.code),
    );
    differ(
        "the server's exception",
        display(&expected.exception),
        display(&actual.exception),
    );
    differ(
        "the captures",
        format!("{:?}", expected.captures),
        format!("{:?}", actual.captures),
    );
    if expected.retry.is_some() {
        differ(
            "the retry class",
            display(&expected.retry),
            display(&actual.retry),
        );
    }
    let status = expected.status.to_string();
    let vendor = [&expected.error_type, &expected.printed]
        .into_iter()
        .flatten();
    let required = vendor.chain(&expected.display_texts).chain([&status]);
    // Errors show a multi-line message on one line and cut a very long one.
    let required = required.filter(|text| !text.contains('\n') && text.chars().count() < 400);
    let missing: Vec<_> = required
        .filter(|text| !one_line(&actual.display).contains(one_line(text).trim_end_matches('.')))
        .cloned()
        .collect();
    for text in missing {
        let message = format!(
            "error row `{row}`: the error's text does not say {text:?}: {}",
            actual.display
        );
        findings.push(Finding::new(KIND, Aspect::Error, message).field(&row));
    }
    // A secret that is part of the public message is not compared.
    let public = expected.printed.as_deref().unwrap_or_default();
    let secrets = expected.hidden.iter().filter(|text| !text.is_empty());
    if secrets
        .filter(|text| !public.contains(text.as_str()))
        .any(|text| actual.display.contains(text.as_str()))
    {
        let message =
            format!("error row `{row}`: the error's text tells what the row keeps secret");
        findings.push(Finding::new(KIND, Aspect::Error, message).field(&row));
    }
    findings
}

/// Compares the body that an error keeps: unchanged, except that the token is masked. Of a body that cannot
/// be decoded, the beginning suffices.
fn raw(case: &Case, actual: &ErrorOutcome) -> Option<Finding> {
    let body = case.response.body.as_slice();
    let kept = actual.raw.as_slice();
    let whole = kept == body
        || actual.class == "decode" && kept.len() >= MIN_KEPT_BODY && body.starts_with(kept);
    let token = case.call.token.as_str();
    let required = |body: &[u8]| !token.is_empty() && String::from_utf8_lossy(body).contains(token);
    let masked = required(body) && !kept.is_empty() && !required(kept);
    if whole || masked {
        return None;
    }
    let message = format!(
        "the error should keep the body as it came, {} bytes, and keeps {}",
        body.len(),
        kept.len()
    );
    let finding = Finding::new(KIND, Aspect::Error, message).field("body");
    Some(finding.sides(wire::display(body), wire::display(kept)))
}

fn undecodable(status: u16, field: &str, actual: &ErrorOutcome) -> Vec<Finding> {
    let mut findings = Vec::new();
    if actual.class != "decode" {
        let message = format!(
            "should be a decode error, is `{}`: {}",
            actual.class, actual.display
        );
        findings.push(Finding::new(KIND, Aspect::Outcome, message).field(field));
        return findings;
    }
    if actual.status != Some(status) {
        let message = format!(
            "the decode error should state status {status}, states {:?}",
            actual.status
        );
        findings.push(Finding::new(KIND, Aspect::Outcome, message).field(field));
    }
    let named = actual.display.contains(field)
        || actual
            .field
            .as_deref()
            .is_some_and(|path| path.contains(field));
    if !named {
        let message = format!(
            "the decode error does not name the field: {}",
            actual.display
        );
        findings.push(Finding::new(KIND, Aspect::Outcome, message).field(field));
    }
    findings
}

/// Compares the transport error of a call without a response: kind, attempts, and whether anything was sent.
fn connection_failure(
    case: &Case,
    failure: ConnectionFailure,
    actual: &ErrorOutcome,
) -> Vec<Finding> {
    let finding =
        |message: String| Finding::new(KIND, Aspect::Outcome, message).field("connection");
    let (Some(connection), "transport", Some(transport)) =
        (&case.connection, actual.class.as_str(), &actual.transport)
    else {
        let message = format!(
            "should be a transport error, is `{}`: {}",
            actual.class, actual.display
        );
        return vec![finding(message)];
    };
    let mut findings = Vec::new();
    let mut differ = |what: &str, e: String, a: String| {
        if e != a {
            let message = format!("the transport error: {what} should be {e}, is {a}");
            findings.push(finding(message).sides(e, a));
        }
    };
    differ(
        "the kind",
        failure.as_str().to_owned(),
        transport.kind.clone(),
    );
    differ(
        "that nothing was sent",
        (failure == ConnectionFailure::Connect).to_string(),
        transport.nothing_sent.to_string(),
    );
    differ(
        "the number of attempts",
        connection.attempts.to_string(),
        transport.attempts.to_string(),
    );
    findings
}

/// Returns the names in code of all fields with a wire name.
fn names_in_code<'m>(
    model: &'m Model,
    operation: &'m Operation,
    wire: &'m str,
) -> impl Iterator<Item = &'m str> {
    let types = model.service.types.iter().chain(&operation.types);
    let objects = types.filter_map(|id| match &model.ty(id).kind {
        TypeKind::Object(object) => Some(&object.fields),
        _ => None,
    });
    let fields = objects.flatten().filter(move |field| field.wire == wire);
    fields.map(|field| field.name.as_str())
}

fn refused(
    (model, operation): (&Model, &Operation),
    input: &str,
    field: &str,
    actual: &ErrorOutcome,
) -> Vec<Finding> {
    if actual.class != "invalid_request" {
        let message = format!(
            "the input `{input}` should be refused, the outcome is `{}`: {}",
            actual.class, actual.display
        );
        return vec![Finding::new(KIND, Aspect::Outcome, message).field(field)];
    }
    let in_code: Vec<&str> = names_in_code(model, operation, field).collect();
    let names = |text: &str| {
        text.contains(input)
            || (!field.is_empty() && text.contains(field))
            || in_code.iter().any(|name| text.contains(name))
    };
    if actual.field.as_deref().is_some_and(names) || names(&actual.display) {
        return Vec::new();
    }
    let message = format!(
        "the refusal names neither `{input}` nor `{field}`: {}",
        actual.display
    );
    vec![Finding::new(KIND, Aspect::Outcome, message).field(field)]
}

fn describe(expected: &Expected) -> String {
    match expected {
        Expected::Payload(value) => format!("the payload {}", conform::excerpt(value)),
        Expected::Bytes(bytes) => format!("{} bytes", bytes.len()),
        Expected::Empty => "a success with nothing".into(),
        Expected::Api(error) => match &error.row {
            Some(row) => format!("the documented error `{row}`"),
            None => format!("an undocumented error of status {}", error.status),
        },
        Expected::Undecodable { status, .. } => format!("a decode error of status {status}"),
        Expected::ConnectionFailed(failure) => {
            format!("a transport error of kind `{}`", failure.as_str())
        }
        Expected::Refused { input, .. } => format!("a refusal of the input `{input}`"),
    }
}

fn describe_actual(actual: &OutcomeKind) -> String {
    match actual {
        OutcomeKind::Payload(value) => format!("the payload {}", conform::excerpt(value)),
        OutcomeKind::Bytes(bytes) => format!("{} bytes", bytes.len()),
        OutcomeKind::Error(error) => {
            format!("an error of class `{}`: {}", error.class, error.display)
        }
        _ => "an outcome of a kind that the kit does not know".into(),
    }
}

fn field_of(actual: &OutcomeKind) -> String {
    match actual {
        OutcomeKind::Error(error) => error
            .field
            .clone()
            .or_else(|| error.row.clone())
            .unwrap_or_default(),
        _ => String::new(),
    }
}

/// Collapses every run of whitespace.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
