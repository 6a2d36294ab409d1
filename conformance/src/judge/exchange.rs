//! Comparison of a recorded exchange with its case.

use easemob_codegen::model::{ExampleRequest, Model, Operation};
use easemob_runtime::conformance::Entry;

use super::curl;
use super::{
    document::same_header,
    outcome,
    side::{self, Side},
};
use crate::{
    case::{
        Case, CaseKind,
        finding::{Aspect, Finding, Kind},
    },
    exchange::worker::Exchange,
    expect::{Expected, ExpectedRequest},
    wire::Request,
};

/// Compares an exchange with its case, except for the vendor's texts. `entry` is the registry entry of a
/// generated client.
pub fn findings(
    model: &Model,
    operation: &Operation,
    entry: Option<&Entry>,
    case: &Case,
    exchange: &Exchange,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(entry) = entry.filter(|_| exchange.outcome.is_err()) {
        let given = case.call.parameters.keys();
        let absent = given.filter(|name| !entry.inputs.contains(&name.as_str()));
        findings.extend(absent.map(|name| {
            let message = format!("the client has no input `{name}`");
            Finding::new(Kind::Registry, Aspect::Body, message).field(name)
        }));
    }
    if let Some(entry) = entry.filter(|_| case.kind == CaseKind::Fault) {
        if entry.pages != operation.pagination.is_some() {
            let (client, spec) = match entry.pages {
                true => ("reads page after page", "has no pages"),
                false => ("does not read page after page", "has pages"),
            };
            let message = format!("the client {client}, the operation {spec} by the spec");
            findings
                .push(Finding::new(Kind::Registry, Aspect::Outcome, message).field("pagination"));
        }
        findings.extend(registry_surplus(operation, entry));
    }
    findings.extend(sent(operation, case, exchange));
    findings.extend(outcome::compare(model, operation, case, &exchange.outcome));
    findings
}

/// Lists what the client's registry has beyond the spec, which no documented exchange would show.
fn registry_surplus(operation: &Operation, entry: &Entry) -> Vec<Finding> {
    let finding = |aspect, what: &str, name: &str| {
        let message = format!("the client has {what} `{name}`, the spec has none");
        Finding::new(Kind::Registry, aspect, message).field(name)
    };
    let documented: Vec<&str> = operation.errors.iter().map(|row| row.id.as_str()).collect();
    let rows = entry
        .spec
        .rows
        .iter()
        .map(|row| row.id)
        .filter(|id| !documented.contains(id));
    let inputs = entry
        .inputs
        .iter()
        .filter(|name| operation.find_input(name).is_none());
    let rows = rows.map(|id| finding(Aspect::Error, "an error row", id));
    rows.chain(inputs.map(|name| finding(Aspect::Body, "an input", name)))
        .collect()
}

fn sent(operation: &Operation, case: &Case, exchange: &Exchange) -> Vec<Finding> {
    let refused = matches!(case.expected, Expected::Refused { .. });
    let wrong = |message: String| {
        vec![Finding::new(
            Kind::ClientAgainstSpec,
            Aspect::Outcome,
            message,
        )]
    };
    let expected = case.requests();
    match (&case.request, exchange.sent.as_slice()) {
        (None, [first, ..]) if refused && case.findings.is_empty() => {
            return wrong(format!(
                "should be refused, yet {} {} was sent",
                first.method, first.path
            ));
        }
        (None, _) => return Vec::new(),
        (Some(_), []) if exchange.outcome.is_err() => return Vec::new(),
        (Some(_), sent) if sent.len() != expected.len() => {
            return wrong(format!(
                "{} should be sent, {} were",
                match expected.len() {
                    1 => "one request".to_owned(),
                    count => format!("{count} requests"),
                },
                sent.len()
            ));
        }
        (Some(_), _) => {}
    }
    let pairs = expected.into_iter().zip(&exchange.sent);
    let mut findings: Vec<_> = pairs
        .flat_map(|(expected, request)| against_spec(operation, expected, request))
        .collect();
    let Some(request) = exchange.sent.first() else {
        return findings;
    };
    // Both agree with the spec; a difference here is one that the spec hides.
    let agreed = findings.is_empty() && case.findings.is_empty();
    if let Some(document) = case.document.as_ref().filter(|_| agreed)
        && let Ok(command) = curl::parse(&document.curl)
    {
        findings.extend(against_document(
            operation,
            &document.example,
            &command,
            request,
        ));
    }
    findings
}

/// Headers of the transport, which mean nothing to the service.
pub const TRANSPORT_HEADERS: [&str; 7] = [
    "host",
    "content-length",
    "connection",
    "accept-encoding",
    "user-agent",
    "transfer-encoding",
    "te",
];

/// Compares a request with the spec, including its encoding.
pub fn against_spec(
    operation: &Operation,
    expected: &ExpectedRequest,
    sent: &Request,
) -> Vec<Finding> {
    let kind = Kind::ClientAgainstSpec;
    let mut findings = side::compare(
        kind,
        &Side::spec(expected),
        &Side::client(operation, sent),
        true,
    );
    let decoded_alike = |aspect| !findings.iter().any(|f| f.aspect == aspect);
    let mut raw = Vec::new();
    let both = [
        (Aspect::Path, &expected.path, &sent.path),
        (Aspect::Query, &expected.query, &sent.query),
    ];
    for (aspect, expected, actual) in both {
        if expected != actual && decoded_alike(aspect) {
            let message =
                format!("encoded otherwise: the spec has `{expected}`, the client `{actual}`");
            let finding = Finding::new(kind, aspect, message).field(aspect.as_str());
            raw.push(finding.sides(expected, actual));
        }
    }
    findings.extend(raw);
    for (name, value) in &expected.headers {
        let actual = sent.header(name);
        let same = matches!(actual.as_slice(), [one] if same_header(name, one, value));
        if !same {
            let display = if actual.is_empty() {
                "none".to_owned()
            } else {
                format!("`{}`", actual.join("`, `"))
            };
            let message = format!("`{name}`: the spec has `{value}`, the client {display}");
            findings.push(
                Finding::new(kind, Aspect::Header, message)
                    .field(name)
                    .sides(value, display),
            );
        }
    }
    for (name, value) in &sent.headers {
        let expected_header = expected
            .headers
            .iter()
            .any(|(n, _)| n.eq_ignore_ascii_case(name));
        if !expected_header && !TRANSPORT_HEADERS.contains(&name.as_str()) {
            let message =
                format!("the client sends `{name}: {value}`, which the spec does not have");
            findings.push(Finding::new(kind, Aspect::Header, message).field(name));
        }
    }
    findings
}

/// Compares a request with the vendor's curl, except for the declared exceptions.
pub fn against_document(
    operation: &Operation,
    example: &ExampleRequest,
    command: &curl::Command,
    sent: &Request,
) -> Vec<Finding> {
    let kind = Kind::ClientAgainstDocument;
    let document = Side::document(operation, command);
    let mut findings = side::compare(kind, &document, &Side::client(operation, sent), false);
    for (name, value) in &command.headers {
        let excepted = example
            .curl_adds
            .iter()
            .any(|n| n.eq_ignore_ascii_case(name))
            || (sent.body.is_empty() && name.eq_ignore_ascii_case("content-type"));
        let actual = sent.header(name);
        if !excepted && !actual.iter().any(|actual| same_header(name, actual, value)) {
            let display = if actual.is_empty() {
                "none".to_owned()
            } else {
                format!("`{}`", actual.join("`, `"))
            };
            let message =
                format!("`{name}`: the vendor's curl has `{value}`, the client {display}");
            findings.push(
                Finding::new(kind, Aspect::Header, message)
                    .field(name)
                    .sides(value, display),
            );
        }
    }
    findings
}
