//! Metadata of a success: the envelope, and the items that failed although the call succeeded.

use easemob_codegen::model::{Model, Object, Operation, PartialResult};
use serde::Serialize;
use serde_json::{Map, Value};

use super::{
    read,
    response::{self, envelope_fields},
};
use crate::json::pointer;

/// Expected envelope and failed items of a success.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, rename = "Beside"))]
pub struct Metadata {
    /// The envelope; absent when the operation declares none, or the body is not an object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub envelope: Option<Envelope>,
    /// Failed items, in the order of the response.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub failures: Vec<Failure>,
}

/// Expected envelope.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Envelope {
    /// Declared keys of the envelope, normalised by [`read`].
    Read(Value),
    /// The envelope cannot be decoded at this key; the payload must be returned nevertheless.
    Unreadable(String),
}

/// Item that failed although the call succeeded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Failure {
    /// The item, as the response names it.
    pub item: String,
    /// Reason, if the response states one.
    pub reason: Option<String>,
}

/// Computes the metadata of a success.
pub fn of(model: &Model, operation: &Operation, body: &[u8]) -> Metadata {
    let Ok(root) = serde_json::from_slice::<Value>(body) else {
        return Metadata::default();
    };
    let failures = operation.response.partial.as_ref();
    Metadata {
        envelope: envelope(model, operation, &root),
        failures: failures.map_or_else(Vec::new, |partial| self::failures(partial, &root)),
    }
}

fn envelope(model: &Model, operation: &Operation, root: &Value) -> Option<Envelope> {
    let fields = envelope_fields(model, operation);
    if fields.is_empty() || !root.is_object() {
        return None;
    }
    let declared = Object {
        fields: fields.to_vec(),
        additional: None,
    };
    Some(match read::object(model, &declared, root) {
        Ok(value) => Envelope::Read(value),
        Err(unreadable) => Envelope::Unreadable(pointer::field(&unreadable.pointer)),
    })
}

/// Normalises the envelope that a client returns; `None` when it does not match its type.
pub fn normal(model: &Model, operation: &Operation, given: &Value) -> Option<Value> {
    match envelope(model, operation, given)? {
        Envelope::Read(value) => Some(value),
        Envelope::Unreadable(_) => None,
    }
}

fn failures(partial: &PartialResult, root: &Value) -> Vec<Failure> {
    let results = match root.pointer(&partial.at) {
        Some(Value::Array(list)) => list.iter().map(|result| (None, result)).collect(),
        Some(Value::Object(map)) if partial.item.is_none() => entries(map),
        Some(one @ Value::Object(_)) => vec![(None, one)],
        _ => Vec::new(),
    };
    let failed = results.into_iter().filter(|(_, result)| {
        let succeeded = partial.success.as_ref();
        !succeeded.is_some_and(|rule| response::holds(rule, result))
    });
    let text_at = |result: &Value, at: &Option<String>| {
        at.as_ref().and_then(|at| result.pointer(at)).and_then(text)
    };
    let failures = failed.map(|(key, result)| Failure {
        item: match (key, &partial.item) {
            (Some(key), _) => key.clone(),
            (None, Some(_)) => text_at(result, &partial.item).unwrap_or_default(),
            (None, None) => text(result).unwrap_or_default(),
        },
        reason: text_at(result, &partial.reason),
    });
    failures.collect()
}

fn entries(map: &Map<String, Value>) -> Vec<(Option<&String>, &Value)> {
    map.iter().map(|(key, value)| (Some(key), value)).collect()
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}
