//! What a live answer is worth: its status, its envelope, its payload, and what the client makes of it.
//!
//! Values are not compared, for nobody knows what a live server holds; but what the request gave and the
//! answer gives back by the same name must be the same.

use easemob_codegen::model::{ExampleResponse, Location, Model, Operation, Payload};
use indexmap::IndexMap;
use serde::Serialize;
use serde_json::Value;

use crate::{
    case::{
        Case,
        finding::{Aspect, Finding, Kind},
    },
    expect::{Expected, answer, beside, conform, request::Call},
    json::pointer,
    judge::document,
    report::redact::{self, Secrets},
    suite::Suite,
    wire::Answer,
};

/// What an answer was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// A success.
    Success,
    /// An error that a document has, by its row's id.
    Documented(String),
    /// An error that no document has.
    Undocumented,
    /// Nothing that can be read.
    Unreadable,
    /// There was no answer.
    None,
}

/// An answer, judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Judged {
    /// What it was.
    pub class: Class,
    /// What is not as documented.
    pub findings: Vec<Finding>,
    /// Keys that no document has, by JSON pointer: allowed, and worth a look.
    pub unknown_keys: Vec<String>,
}

/// Judges the answer to the call of a case, whose inputs need not be the documented ones. No text of the
/// verdict holds a secret of the answer.
pub fn judge(
    suite: &Suite,
    secrets: &Secrets,
    case: &Case,
    call: &Call,
    answer: &Answer,
) -> Judged {
    let mut judged = whole(suite, case, call, answer);
    let told = whole(suite, case, call, &secrets.answer(answer));
    judged.findings = redact::retold(judged.findings, &told.findings);
    for text in judged
        .findings
        .iter_mut()
        .map(|finding| &mut finding.message)
    {
        *text = redact::printable(text);
    }
    for key in &mut judged.unknown_keys {
        *key = redact::short(&redact::printable(key), 100);
    }
    judged
}

fn whole(suite: &Suite, case: &Case, call: &Call, answer: &Answer) -> Judged {
    let Some(operation) = suite.model().operation(&case.operation) else {
        return Judged {
            class: Class::Unreadable,
            findings: Vec::new(),
            unknown_keys: Vec::new(),
        };
    };
    let expected = answer::outcome(suite.model(), operation, answer);
    let mut judged = Judged {
        class: class(&expected),
        findings: Vec::new(),
        unknown_keys: Vec::new(),
    };
    match &expected {
        Expected::Payload(_) | Expected::Empty | Expected::Bytes(_) => {
            success(suite.model(), operation, call, answer, &mut judged);
        }
        Expected::Api(error) if error.row.is_some() => {}
        Expected::Api(error) => {
            let vendor = error.error_type.as_deref().unwrap_or("none");
            let message = format!(
                "no document has this error: status {}, type {}",
                error.status,
                redact::short(&redact::printable(vendor), 60)
            );
            judged
                .findings
                .push(finding(Aspect::Error, message).field("error"));
        }
        Expected::Undecodable { status, field } => {
            let said_success = operation.response.status.contains(status);
            if said_success && serde_json::from_slice::<Value>(&answer.body).is_ok() {
                success(suite.model(), operation, call, answer, &mut judged);
            }
            let message = match field.as_str() {
                "" => format!("the answer of status {status} cannot be read"),
                field => format!("the answer of status {status} cannot be read at `{field}`"),
            };
            if judged.findings.is_empty() {
                let finding = finding(Aspect::Payload, message).field(field);
                judged.findings.push(finding);
            }
        }
        Expected::Lost(_) | Expected::Refused { .. } => {}
    }
    client(suite, case, answer, expected, &mut judged);
    judged
}

fn class(expected: &Expected) -> Class {
    match expected {
        Expected::Payload(_) | Expected::Empty | Expected::Bytes(_) => Class::Success,
        Expected::Api(error) => match &error.row {
            Some(row) => Class::Documented(row.clone()),
            None => Class::Undocumented,
        },
        Expected::Undecodable { .. } | Expected::Lost(_) | Expected::Refused { .. } => {
            Class::Unreadable
        }
    }
}

fn finding(aspect: Aspect, message: String) -> Finding {
    Finding::new(Kind::ServerAgainstSpec, aspect, message)
}

/// Types, required keys and values, to the letter; keys that are not declared are only noted.
fn success(
    model: &Model,
    operation: &Operation,
    call: &Call,
    answer: &Answer,
    judged: &mut Judged,
) {
    let (Payload::Value { .. } | Payload::Object { .. }) = &operation.response.payload else {
        return;
    };
    let body = String::from_utf8_lossy(&answer.body);
    let example = ExampleResponse {
        status: answer.status,
        headers: IndexMap::new(),
        body: body.clone().into_owned(),
        errata: Vec::new(),
        error: None,
    };
    for mut found in document::response(model, operation, &example, &body) {
        let undeclared = ["no key of this name", "nor the payload declares it"];
        if undeclared.iter().any(|text| found.message.contains(text)) {
            judged.unknown_keys.push(found.pointer);
        } else {
            found.kind = Kind::ServerAgainstSpec;
            judged.findings.push(found);
        }
    }
    let media = answer
        .headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    let media = media.map_or("", |(_, value)| value.as_str());
    if !media.to_ascii_lowercase().starts_with("application/json") {
        let message = format!(
            "the answer is JSON, its content type is `{}`",
            redact::short(&redact::printable(media), 60)
        );
        judged
            .findings
            .push(finding(Aspect::Header, message).field("content-type"));
    }
    if let Ok(root) = serde_json::from_slice::<Value>(&answer.body) {
        judged.findings.extend(given_back(operation, call, &root));
    }
}

/// Fields of the payload, or of its only item, that have the name and type of an input.
fn given_back(operation: &Operation, call: &Call, root: &Value) -> Vec<Finding> {
    let Payload::Object {
        pointer: at,
        object,
    } = &operation.response.payload
    else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    // What a query gives chooses and pages: a cursor comes back as the next page's.
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
        let place = pointer::push(at, &twin.wire);
        let given = call.parameters.get(&input.field.name);
        if let (Some(given), Some(back)) = (given, root.pointer(&place))
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
            findings.push(finding(Aspect::Payload, message).at(&place));
        }
    }
    findings
}

/// What the client under test makes of the very answer to the documented call, in process.
fn client(suite: &Suite, case: &Case, answer: &Answer, expected: Expected, judged: &mut Judged) {
    let mut replayed = case.clone();
    replayed.answer = answer.clone();
    // Framing is the live connection's affair, and the body is whole already.
    let framing = [
        "transfer-encoding",
        "content-length",
        "content-encoding",
        "connection",
    ];
    replayed
        .answer
        .headers
        .retain(|(name, _)| !framing.contains(&name.as_str()));
    let operation = suite.model().operation(&case.operation);
    let succeeds = matches!(expected, Expected::Payload(_) | Expected::Empty);
    replayed.beside = operation
        .filter(|_| succeeds)
        .map(|operation| beside::of(suite.model(), operation, &answer.body));
    replayed.expected = expected;
    replayed.findings.clear();
    let findings = suite.run_case(&replayed).findings;
    judged.findings.extend(findings);
}
