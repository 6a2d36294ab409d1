//! Comparison of the envelope and the failed items of a success.

use easemob_codegen::model::{Model, Operation};
use easemob_runtime::conformance::{EnvelopeOutcome, Outcome};
use serde_json::Value;

use crate::{
    case::finding::{Aspect, Finding, Kind},
    expect::{
        conform,
        metadata::{self, Envelope, Metadata},
    },
    json::diff,
};

const KIND: Kind = Kind::ClientAgainstSpec;

/// Compares the envelope and the failed items of a success.
pub fn compare(
    model: &Model,
    operation: &Operation,
    expected: &Metadata,
    actual: &Outcome,
) -> Vec<Finding> {
    let mut findings = match &expected.envelope {
        Some(envelope) => self::envelope(model, operation, envelope, actual.envelope.as_ref()),
        None => Vec::new(),
    };
    let describe =
        |item: &str, reason: Option<&str>| format!("{item}: {}", reason.unwrap_or("(none)"));
    let wanted = expected.failures.iter();
    let wanted: Vec<_> = wanted
        .map(|failure| describe(&failure.item, failure.reason.as_deref()))
        .collect();
    let given = actual.failures.iter();
    let given: Vec<_> = given
        .map(|failure| describe(&failure.item, failure.reason.as_deref()))
        .collect();
    if wanted != given {
        let message = format!("the answer has the failed items {wanted:?}, the client {given:?}");
        let finding = Finding::new(KIND, Aspect::Payload, message).field("failures");
        findings.push(finding.sides(wanted.join("; "), given.join("; ")));
    }
    findings
}

fn envelope(
    model: &Model,
    operation: &Operation,
    expected: &Envelope,
    actual: Option<&EnvelopeOutcome>,
) -> Vec<Finding> {
    let finding = |message: String| Finding::new(KIND, Aspect::Envelope, message);
    match (expected, actual) {
        (Envelope::Read(expected), Some(EnvelopeOutcome::Read(actual))) => {
            let Some(normal) = metadata::normal(model, operation, actual) else {
                let message = format!("is not of its type: {}", conform::excerpt(actual));
                return vec![finding(message)];
            };
            let display = |value: &Option<Value>| {
                let value = value.as_ref();
                value.map_or("nothing".to_owned(), conform::excerpt)
            };
            let leaves = diff::json(expected, &normal).into_iter();
            let findings = leaves.map(|leaf| {
                let (e, a) = (display(&leaf.expected), display(&leaf.actual));
                finding(format!("the answer has {e}, the client gives {a}"))
                    .at(&leaf.pointer)
                    .sides(e, a)
            });
            findings.collect()
        }
        (Envelope::Unreadable(field), Some(EnvelopeOutcome::Unreadable(text))) => {
            let message = format!("the error does not name the field: {text}");
            let named = text.contains(field.as_str());
            let findings = (!named).then(|| finding(message).field(field));
            findings.into_iter().collect()
        }
        (expected, actual) => {
            let field = match expected {
                Envelope::Unreadable(field) => field.as_str(),
                Envelope::Read(_) => "",
            };
            let message = format!(
                "should be {}, is {}",
                describe_expected(expected),
                describe_actual(actual)
            );
            vec![finding(message).field(field)]
        }
    }
}

fn describe_expected(expected: &Envelope) -> String {
    match expected {
        Envelope::Read(value) => conform::excerpt(value),
        Envelope::Unreadable(field) => format!("unreadable at `{field}`"),
    }
}

fn describe_actual(actual: Option<&EnvelopeOutcome>) -> String {
    match actual {
        Some(EnvelopeOutcome::Read(value)) => conform::excerpt(value),
        Some(EnvelopeOutcome::Unreadable(text)) => format!("unreadable: {text}"),
        None => "none".to_owned(),
    }
}
