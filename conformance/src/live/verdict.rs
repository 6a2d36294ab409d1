//! Verdict on a live response: its status, envelope and payload, and how the client decodes it.
//!
//! Values are not compared, since the data of a live server is unknown, except inputs that the response
//! echoes under the same name.

use easemob_codegen::model::{ExampleResponse, Location, Model, Operation, Payload};
use indexmap::IndexMap;
use serde::Serialize;
use serde_json::Value;

use crate::{
    case::{
        Case,
        finding::{Aspect, Finding, Kind},
    },
    expect::{Expected, conform, metadata, request::CallInputs, response},
    json::pointer,
    judge::document,
    report::redact::{self, Secrets},
    suite::Suite,
    wire::Response,
};

/// Class of a response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// A success.
    Success,
    /// Documented error, by the id of its row.
    Documented(String),
    /// Undocumented error.
    Undocumented,
    /// Response that cannot be decoded.
    Unreadable,
    /// No response.
    None,
}

/// Verdict on a response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResponseVerdict {
    /// Class of the response.
    pub class: Class,
    /// Differences from the documents.
    pub findings: Vec<Finding>,
    /// JSON pointers of undocumented keys: allowed, but worth a look.
    pub unknown_keys: Vec<String>,
}

/// Judges the response to the call of a case, whose inputs need not be the documented ones.
/// Invariant: no text of the verdict quotes a secret of the response.
pub fn judge(
    suite: &Suite,
    secrets: &Secrets,
    case: &Case,
    call: &CallInputs,
    response: &Response,
) -> ResponseVerdict {
    let mut verdict = whole(suite, case, call, response);
    let masked = whole(suite, case, call, &secrets.response(response));
    verdict.findings = redact::redact_findings(verdict.findings, &masked.findings);
    for text in verdict
        .findings
        .iter_mut()
        .map(|finding| &mut finding.message)
    {
        *text = redact::printable(text);
    }
    for key in &mut verdict.unknown_keys {
        *key = redact::short(&redact::printable(key), 100);
    }
    verdict
}

fn whole(suite: &Suite, case: &Case, call: &CallInputs, response: &Response) -> ResponseVerdict {
    let Some(operation) = suite.model().find_operation(&case.operation) else {
        return ResponseVerdict {
            class: Class::Unreadable,
            findings: Vec::new(),
            unknown_keys: Vec::new(),
        };
    };
    let expected = response::outcome(suite.model(), operation, response);
    let mut verdict = ResponseVerdict {
        class: class(&expected),
        findings: Vec::new(),
        unknown_keys: Vec::new(),
    };
    match &expected {
        Expected::Payload(_) | Expected::Empty | Expected::Bytes(_) => {
            success(suite.model(), operation, call, response, &mut verdict);
        }
        Expected::Api(error) if error.row.is_some() => {}
        Expected::Api(error) => {
            let vendor = error.error_type.as_deref().unwrap_or("none");
            let message = format!(
                "no document has this error: status {}, type {}",
                error.status,
                redact::short(&redact::printable(vendor), 60)
            );
            verdict
                .findings
                .push(finding(Aspect::Error, message).field("error"));
        }
        Expected::Undecodable { status, field } => {
            let said_success = operation.response.status.contains(status);
            if said_success && serde_json::from_slice::<Value>(&response.body).is_ok() {
                success(suite.model(), operation, call, response, &mut verdict);
            }
            let message = match field.as_str() {
                "" => format!("the answer of status {status} cannot be read"),
                field => format!("the answer of status {status} cannot be read at `{field}`"),
            };
            if verdict.findings.is_empty() {
                let finding = finding(Aspect::Payload, message).field(field);
                verdict.findings.push(finding);
            }
        }
        Expected::ConnectionFailed(_) | Expected::Refused { .. } => {}
    }
    client(suite, case, response, expected, &mut verdict);
    verdict
}

fn class(expected: &Expected) -> Class {
    match expected {
        Expected::Payload(_) | Expected::Empty | Expected::Bytes(_) => Class::Success,
        Expected::Api(error) => match &error.row {
            Some(row) => Class::Documented(row.clone()),
            None => Class::Undocumented,
        },
        Expected::Undecodable { .. } | Expected::ConnectionFailed(_) | Expected::Refused { .. } => {
            Class::Unreadable
        }
    }
}

fn finding(aspect: Aspect, message: String) -> Finding {
    Finding::new(Kind::ServerAgainstSpec, aspect, message)
}

/// Checks types, required keys and values strictly; undeclared keys are only noted.
fn success(
    model: &Model,
    operation: &Operation,
    call: &CallInputs,
    response: &Response,
    verdict: &mut ResponseVerdict,
) {
    let (Payload::Value { .. } | Payload::Object { .. }) = &operation.response.payload else {
        return;
    };
    let body = String::from_utf8_lossy(&response.body);
    let example = ExampleResponse {
        status: response.status,
        headers: IndexMap::new(),
        body: body.clone().into_owned(),
        errata: Vec::new(),
        error: None,
    };
    for mut found in document::response(model, operation, &example, &body) {
        let undeclared = ["no key of this name", "nor the payload declares it"];
        if undeclared.iter().any(|text| found.message.contains(text)) {
            verdict.unknown_keys.push(found.pointer);
        } else {
            found.kind = Kind::ServerAgainstSpec;
            verdict.findings.push(found);
        }
    }
    let media = response
        .headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    let media = media.map_or("", |(_, value)| value.as_str());
    if !media.to_ascii_lowercase().starts_with("application/json") {
        let message = format!(
            "the answer is JSON, its content type is `{}`",
            redact::short(&redact::printable(media), 60)
        );
        verdict
            .findings
            .push(finding(Aspect::Header, message).field("content-type"));
    }
    if let Ok(root) = serde_json::from_slice::<Value>(&response.body) {
        verdict
            .findings
            .extend(echoed_inputs(operation, call, &root));
    }
}

/// Compares the inputs that the payload echoes under the same name and type.
fn echoed_inputs(operation: &Operation, call: &CallInputs, root: &Value) -> Vec<Finding> {
    let Payload::Object {
        pointer: at,
        object,
    } = &operation.response.payload
    else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    // Query inputs select and paginate: a returned cursor is that of the next page.
    let named = operation
        .inputs
        .iter()
        .filter(|input| input.location != Location::Query);
    for input in named {
        let twin = object
            .fields
            .iter()
            .find(|field| field.wire == input.field.wire);
        let Some(twin) = twin.filter(|twin| twin.ty == input.field.ty) else {
            continue;
        };
        let path = pointer::push(at, &twin.wire);
        let given = call.parameters.get(&input.field.name);
        if let (Some(given), Some(back)) = (given, root.pointer(&path))
            && (given.is_string() || given.is_number() || given.is_boolean())
            && given != back
            && !back.is_null()
        {
            let message = match input.field.secret || twin.secret {
                true => "is not what the request gave (not shown)".to_owned(),
                false => format!(
                    "the request gave {}, the answer has {}",
                    conform::excerpt(given),
                    redact::printable(&conform::excerpt(back))
                ),
            };
            findings.push(finding(Aspect::Payload, message).at(&path));
        }
    }
    findings
}

/// Replays the response to the client under test, in process.
fn client(
    suite: &Suite,
    case: &Case,
    response: &Response,
    expected: Expected,
    verdict: &mut ResponseVerdict,
) {
    let mut replayed = case.clone();
    replayed.response = response.clone();
    // The body is complete already; framing headers of the live connection do not apply.
    let framing = [
        "transfer-encoding",
        "content-length",
        "content-encoding",
        "connection",
    ];
    replayed
        .response
        .headers
        .retain(|(name, _)| !framing.contains(&name.as_str()));
    let operation = suite.model().find_operation(&case.operation);
    let succeeds = matches!(expected, Expected::Payload(_) | Expected::Empty);
    replayed.metadata = operation
        .filter(|_| succeeds)
        .map(|operation| metadata::of(suite.model(), operation, &response.body));
    replayed.expected = expected;
    replayed.findings.clear();
    let findings = suite.run_case(&replayed).findings;
    verdict.findings.extend(findings);
}
