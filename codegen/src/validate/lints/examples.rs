//! Lint of examples that contradict the declared types.

use serde_json::Value;

use crate::{
    diagnostics::{Diagnostic, FileId, Location},
    json_pointer::push,
    language::{ErrataPatch, ExampleResponse, Required, ResponseSpec},
    model::{
        Constraints,
        lower::{self, NamedInput},
    },
    spec::{OperationSource, Spec},
    validate::values::{Mismatch, ValueChecker},
};

/// `W0309` documented value that does not match its declared type.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    for source in &spec.operations {
        let inputs = lower::inputs(&source.operation.request);
        for (index, example) in source.operation.examples.iter().enumerate() {
            let at = format!("/examples/{index}");
            if let Some(request) = &example.request {
                for input in &inputs {
                    if let Some(value) = request.parameters.get(&input.name) {
                        parameter(spec, source, input, &at, value, found);
                    }
                }
            }
            if let Some(response) = &example.response {
                body(spec, source, &at, response, found);
            }
        }
    }
}

fn parameter(
    spec: &Spec,
    source: &OperationSource,
    input: &NamedInput<'_>,
    at: &str,
    value: &Value,
    found: &mut Vec<Diagnostic>,
) {
    let checker = ValueChecker {
        spec,
        operation: Some(source),
        required: |field| matches!(field.required, Required::Always | Required::Request),
    };
    let (name, field) = (&input.name, &*input.spec);
    let mismatch = if value.is_null() && field.nullable {
        None
    } else {
        checker
            .value(&field.ty, value, "")
            .or_else(|| bounds(&lower::constraints(field), value))
    };
    if let Some(mismatch) = mismatch {
        let pointer = push(&format!("{at}/request/parameters"), name) + &mismatch.at;
        found.push(
            Diagnostic::warning(
                "W0309",
                Location::value(source.file, pointer),
                format!("the example gives `{name}` a value that it cannot have"),
            )
            .here(mismatch.what),
        );
    }
}

/// Finds the bound that a value violates.
fn bounds(rules: &Constraints, value: &Value) -> Option<Mismatch> {
    let size = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let less = |n: u64, least: Option<u64>| least.is_some_and(|least| n < least);
    let more = |n: u64, most: Option<u64>| most.is_some_and(|most| n > most);
    let what = match value {
        Value::String(text) => {
            let (length, bytes) = (size(text.chars().count()), size(text.len()));
            if less(length, rules.min_length) {
                "shorter than `min_length`"
            } else if more(length, rules.max_length) {
                "longer than `max_length`"
            } else if more(bytes, rules.max_bytes) {
                "longer than `max_bytes`"
            } else {
                return None;
            }
        }
        Value::Number(number) => {
            let number = number.as_i64()?;
            if rules.min.is_some_and(|min| number < min) {
                "less than `min`"
            } else if rules.max.is_some_and(|max| number > max) {
                "greater than `max`"
            } else {
                return None;
            }
        }
        Value::Array(items) if less(size(items.len()), rules.min_items) => {
            "fewer items than `min_items`"
        }
        Value::Array(items) if more(size(items.len()), rules.max_items) => {
            "more items than `max_items`"
        }
        Value::Object(entries) if less(size(entries.len()), rules.min_items) => {
            "fewer entries than `min_items`"
        }
        Value::Object(entries) if more(size(entries.len()), rules.max_items) => {
            "more entries than `max_items`"
        }
        Value::Array(_) | Value::Object(_) => return inside(rules, value),
        _ => return None,
    };
    Some(Mismatch {
        at: String::new(),
        what: what.to_owned(),
    })
}

/// Finds the bound that a key, an item or an entry's value violates.
fn inside(rules: &Constraints, value: &Value) -> Option<Mismatch> {
    let broken = |rules: &Option<Box<Constraints>>, value: &Value, step: &str, of: &str| {
        let found = bounds(rules.as_deref()?, value)?;
        Some(Mismatch {
            at: push("", step) + &found.at,
            what: format!("{}{of}", found.what),
        })
    };
    match value {
        Value::Array(items) => items
            .iter()
            .enumerate()
            .find_map(|(index, item)| broken(&rules.each, item, &index.to_string(), " of `each`")),
        Value::Object(entries) => entries.iter().find_map(|(key, value)| {
            let name = Value::String(key.clone());
            broken(&rules.keys, &name, key, " of `keys`")
                .or_else(|| broken(&rules.each, value, key, " of `each`"))
        }),
        _ => None,
    }
}

fn body(
    spec: &Spec,
    source: &OperationSource,
    at: &str,
    example: &ExampleResponse,
    found: &mut Vec<Diagnostic>,
) {
    let response = &source.operation.response;
    let Some(value) = success_body(response, example) else {
        return;
    };
    let pointer = format!("{at}/response/body");
    let Ok(value) = value else {
        found.push(
            Diagnostic::warning(
                "W0309",
                Location::key(source.file, pointer),
                "the documented body is no JSON",
            )
            .here("even when its errata are applied"),
        );
        return;
    };
    let mismatch = payload(spec, source, response, &value).or_else(|| {
        let envelope = spec.service.1.envelopes.get(&response.envelope)?;
        let checker = ValueChecker {
            spec,
            operation: None,
            required: |_| false,
        };
        envelope
            .fields
            .iter()
            .filter(|(wire, _)| !response.payload.starts_with(&push("", wire)))
            .filter(|(wire, _)| {
                !response.payload.is_empty() || !response.fields.contains_key(*wire)
            })
            .find_map(|(wire, field)| checker.field(wire, field, value.get(wire), ""))
    });
    if let Some(mismatch) = mismatch {
        let location = at_key(source.file, pointer, &example.body, &mismatch.at);
        found.push(
            Diagnostic::warning(
                "W0309",
                location,
                "the documented response does not match its declaration",
            )
            .here(mismatch.to_string())
            .help("correct the declared type, or the example with an erratum"),
        );
    }
}

fn payload(
    spec: &Spec,
    source: &OperationSource,
    response: &ResponseSpec,
    value: &Value,
) -> Option<Mismatch> {
    let checker = ValueChecker {
        spec,
        operation: Some(source),
        required: |field| matches!(field.required, Required::Always | Required::Response),
    };
    let at = response.payload.as_str();
    let Some(payload) = value.pointer(at) else {
        return Some(Mismatch {
            at: at.to_owned(),
            what: "the payload is absent".to_owned(),
        });
    };
    if let Some(ty) = &response.ty {
        return checker.value(ty, payload, at);
    }
    let object = crate::language::ObjectDef {
        fields: response.fields.clone(),
        // Additional keys of a whole body may belong to the envelope.
        additional: response.additional.clone().filter(|_| !at.is_empty()),
    };
    match payload {
        Value::Object(entries) => checker.object(&object, entries, at),
        _ => Some(Mismatch {
            at: at.to_owned(),
            what: "the payload is no object".to_owned(),
        }),
    }
}

/// Parses the body of a documented success, with its errata applied; `None` if it is not declared as JSON.
pub(super) fn success_body(
    response: &ResponseSpec,
    example: &ExampleResponse,
) -> Option<serde_json::Result<Value>> {
    let json = !response.binary && !response.empty;
    (json && example.error.is_none() && response.status.contains(&example.status))
        .then(|| serde_json::from_str(&corrected(&example.body, &example.errata)))
}

fn corrected(text: &str, errata: &[ErrataPatch]) -> String {
    errata.iter().fold(text.to_owned(), |text, patch| {
        text.replacen(&patch.find, &patch.replace, 1)
    })
}

/// Locates a key in a verbatim text if it occurs once, else the whole text.
fn at_key(file: FileId, pointer: String, text: &str, at: &str) -> Location {
    let key = at
        .rsplit('/')
        .find(|step| !step.is_empty() && step.parse::<usize>().is_err());
    let quoted = key.map(|key| format!("\"{key}\""));
    let location = Location::value(file, pointer.as_str());
    match quoted.and_then(|quoted| {
        let start = text.find(&quoted)?;
        (text.matches(&quoted).count() == 1).then_some((start, start + quoted.len()))
    }) {
        Some((start, end)) => location.within(start, end),
        None => Location::key(file, pointer),
    }
}
