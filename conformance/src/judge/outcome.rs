//! What a client made of an answer, against what the spec says it must.

use easemob_codegen::model::{Model, Operation, Payload, TypeKind};
use easemob_runtime::conformance::{ErrorOutcome, Outcome, OutcomeKind, ParamError};
use serde_json::Value;

use super::beside;
use crate::{
    case::{
        Case,
        finding::{Aspect, Finding, Kind},
        page_sequence::Walk,
    },
    expect::{
        Expected,
        answer::ApiExpectation,
        conform::{self, Direction},
        read,
    },
    json::diff,
    wire::{self, connection::Loss},
};

const KIND: Kind = Kind::ClientAgainstSpec;

/// How much of a body that cannot be read an error keeps at least.
const KEPT: usize = 64 * 1024;

/// Where an outcome differs from the one that a case expects.
pub fn compare(
    model: &Model,
    operation: &Operation,
    case: &Case,
    outcome: &Result<Outcome, ParamError>,
) -> Vec<Finding> {
    let expected = &case.expected;
    let whole = match outcome {
        Ok(outcome) => outcome,
        Err(error) => return untaken(expected, error),
    };
    let mut findings = result(model, operation, case, &whole.result);
    let succeeded = !matches!(whole.result, OutcomeKind::Error(_));
    if let Some(expected) = case.beside.as_ref().filter(|_| succeeded) {
        findings.extend(beside::compare(model, operation, expected, whole));
    }
    match &case.walk {
        Some(walk) => findings.extend(further(model, operation, case, walk, whole)),
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

/// The pages after the first, each against its own, and the end of the walk.
fn further(
    model: &Model,
    operation: &Operation,
    case: &Case,
    walk: &Walk,
    first: &Outcome,
) -> Vec<Finding> {
    let wanted = walk.pages.len() + usize::from(walk.end.is_some());
    if first.further.len() != wanted {
        let message = format!(
            "{wanted} outcomes should follow the first page, {} do",
            first.further.len()
        );
        return vec![Finding::new(KIND, Aspect::Outcome, message).field("pages")];
    }
    let last = walk.pages.last().map_or(&case.answer, |page| &page.answer);
    let pages = walk
        .pages
        .iter()
        .map(|page| (&page.expected, &page.beside, &page.answer));
    let end = walk.end.iter().map(|end| (end, &None, last));
    let mut findings = Vec::new();
    for (index, ((expected, beside, answer), given)) in
        pages.chain(end).zip(&first.further).enumerate()
    {
        // Each is judged as a call of its own.
        let alone = Case {
            expected: expected.clone(),
            beside: beside.clone(),
            answer: answer.clone(),
            walk: None,
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
        (Expected::Lost(loss), OutcomeKind::Error(error)) => lost(case, *loss, error),
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
                Expected::Lost(_) => "connection".to_owned(),
                _ => field_of(actual),
            };
            vec![Finding::new(KIND, Aspect::Outcome, message).field(field)]
        }
    }
}

/// The client does not take the inputs.
fn untaken(expected: &Expected, error: &ParamError) -> Vec<Finding> {
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
    let shown = |value: &Option<Value>| {
        value
            .as_ref()
            .map_or("nothing".to_owned(), conform::excerpt)
    };
    let leaves = diff::json(expected, &normal).into_iter();
    let mut findings: Vec<_> = leaves
        .map(|leaf| {
            let (e, a) = (shown(&leaf.expected), shown(&leaf.actual));
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
    let shown = |text: &Option<String>| {
        text.as_ref()
            .map_or("none".to_owned(), |text| format!("{text:?}"))
    };
    differ("the class", "api".into(), actual.class.clone());
    differ("the row", shown(&expected.row), shown(&actual.row));
    differ(
        "the status",
        expected.status.to_string(),
        actual.status.map_or("none".into(), |s| s.to_string()),
    );
    differ(
        "the vendor's type",
        shown(&expected.error_type),
        shown(&actual.error_type),
    );
    differ(
        "the message",
        shown(&expected.message),
        shown(&actual.message),
    );
    let number = |code: Option<i64>| code.map_or("none".to_owned(), |code| code.to_string());
    differ(
        "the vendor's code",
        number(expected.code),
        number(actual.code),
    );
    differ(
        "the server's exception",
        shown(&expected.exception),
        shown(&actual.exception),
    );
    differ(
        "the captures",
        format!("{:?}", expected.captures),
        format!("{:?}", actual.captures),
    );
    if expected.retry.is_some() {
        differ(
            "the retry class",
            shown(&expected.retry),
            shown(&actual.retry),
        );
    }
    let status = expected.status.to_string();
    let vendor = [&expected.error_type, &expected.printed]
        .into_iter()
        .flatten();
    let told = vendor.chain(&expected.says).chain([&status]);
    // A message of several lines is shown on one; a very long one is cut.
    let told = told.filter(|text| !text.contains('\n') && text.chars().count() < 400);
    let untold: Vec<_> = told
        .filter(|text| !one_line(&actual.display).contains(one_line(text).trim_end_matches('.')))
        .cloned()
        .collect();
    for text in untold {
        let message = format!(
            "error row `{row}`: the error's text does not say {text:?}: {}",
            actual.display
        );
        findings.push(Finding::new(KIND, Aspect::Error, message).field(&row));
    }
    // A secret that is told elsewhere in the text is no secret there.
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

/// The body that an error keeps: as it came, but without the token that was sent. Of what cannot be
/// read at all, the beginning is enough.
fn raw(case: &Case, actual: &ErrorOutcome) -> Option<Finding> {
    let body = case.answer.body.as_slice();
    let kept = actual.raw.as_slice();
    let whole =
        kept == body || actual.class == "decode" && kept.len() >= KEPT && body.starts_with(kept);
    let token = case.call.token.as_str();
    let told = |body: &[u8]| !token.is_empty() && String::from_utf8_lossy(body).contains(token);
    let masked = told(body) && !kept.is_empty() && !told(kept);
    if whole || masked {
        return None;
    }
    let message = format!(
        "the error should keep the body as it came, {} bytes, and keeps {}",
        body.len(),
        kept.len()
    );
    let finding = Finding::new(KIND, Aspect::Error, message).field("body");
    Some(finding.sides(wire::shown(body), wire::shown(kept)))
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
            .is_some_and(|place| place.contains(field));
    if !named {
        let message = format!(
            "the decode error does not name the field: {}",
            actual.display
        );
        findings.push(Finding::new(KIND, Aspect::Outcome, message).field(field));
    }
    findings
}

/// A call without an answer: why, after how many attempts, and whether it may have had an effect.
fn lost(case: &Case, loss: Loss, actual: &ErrorOutcome) -> Vec<Finding> {
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
    differ("the kind", loss.as_str().to_owned(), transport.kind.clone());
    differ(
        "that nothing was sent",
        (loss == Loss::Connect).to_string(),
        transport.nothing_sent.to_string(),
    );
    differ(
        "the number of attempts",
        connection.attempts.to_string(),
        transport.attempts.to_string(),
    );
    findings
}

/// The names in code of all fields with a wire name.
fn names_in_code<'m>(
    model: &'m Model,
    operation: &'m Operation,
    wire: &'m str,
) -> impl Iterator<Item = &'m str> {
    let types = model.service.types.iter().chain(&operation.types);
    let objects = types.filter_map(|ty| match &ty.kind {
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
        Expected::Lost(loss) => format!("a transport error of kind `{}`", loss.as_str()),
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

/// The text with every run of blanks as one.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
