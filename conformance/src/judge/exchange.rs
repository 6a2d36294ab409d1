//! What a client sent, against the spec and against the vendor's curl.

use easemob_codegen::model::{ExampleRequest, Operation};

use super::{
    document::same_header,
    side::{self, Side},
};
use crate::{
    curl,
    expect::ExpectedRequest,
    finding::{Aspect, Finding, Kind},
    wire::Request,
};

/// Headers that belong to the transport and mean nothing to the service.
const TRANSPORT: [&str; 7] = [
    "host",
    "content-length",
    "connection",
    "accept-encoding",
    "user-agent",
    "transfer-encoding",
    "te",
];

/// Where a request differs from what the spec says, encoding included.
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
            let shown = if actual.is_empty() {
                "none".to_owned()
            } else {
                format!("`{}`", actual.join("`, `"))
            };
            let message = format!("`{name}`: the spec has `{value}`, the client {shown}");
            findings.push(
                Finding::new(kind, Aspect::Header, message)
                    .field(name)
                    .sides(value, shown),
            );
        }
    }
    for (name, value) in &sent.headers {
        let meant = expected
            .headers
            .iter()
            .any(|(n, _)| n.eq_ignore_ascii_case(name));
        if !meant && !TRANSPORT.contains(&name.as_str()) {
            let message =
                format!("the client sends `{name}: {value}`, which the spec does not have");
            findings.push(Finding::new(kind, Aspect::Header, message).field(name));
        }
    }
    findings
}

/// Where a request differs from the vendor's curl, the declared exceptions aside.
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
            let shown = if actual.is_empty() {
                "none".to_owned()
            } else {
                format!("`{}`", actual.join("`, `"))
            };
            let message = format!("`{name}`: the vendor's curl has `{value}`, the client {shown}");
            findings.push(
                Finding::new(kind, Aspect::Header, message)
                    .field(name)
                    .sides(value, shown),
            );
        }
    }
    findings
}
