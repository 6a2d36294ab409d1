//! Expected outcome of a response, computed from the model.

use std::collections::BTreeMap;

use easemob_codegen::model::{ErrorBody, Field, Model, Operation, Payload, SuccessRule};
use serde::Serialize;
use serde_json::Value;

use super::{pattern, read, row};
use crate::{
    json::pointer,
    wire::{Response, connection::ConnectionFailure},
};

/// Expected outcome of a call.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Expected {
    /// Success with this payload, normalised by [`read`].
    Payload(Value),
    /// Success with these bytes.
    #[serde(serialize_with = "crate::wire::text")]
    Bytes(#[cfg_attr(feature = "schema", schemars(with = "crate::wire::BodySchema"))] Vec<u8>),
    /// Success without a payload.
    Empty,
    /// Error of the service.
    Api(ApiExpectation),
    /// Decode error; its text must name the field, if there is one.
    Undecodable {
        /// Status that the error must state.
        status: u16,
        /// Wire name of the field at fault; empty when the whole body is.
        field: String,
    },
    /// Transport error of this kind: no response, or not a complete one.
    #[serde(rename = "lost")]
    ConnectionFailed(ConnectionFailure),
    /// Refusal of the inputs; nothing is sent. The error names the field in code or on the wire.
    Refused {
        /// The input's name in code.
        input: String,
        /// The wire name of the field at fault.
        field: String,
        /// Whether the typed API cannot express the value at all.
        untyped: bool,
    },
}

/// Expected error of the service.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ApiExpectation {
    /// The documented row; `None` when undocumented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
    /// Captures of the row's pattern, by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub captures: BTreeMap<String, String>,
    /// Status.
    pub status: u16,
    /// The vendor's error type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_type: Option<String>,
    /// The vendor's message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The vendor's numeric code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<i64>,
    /// The server's exception.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exception: Option<String>,
    /// The message as the error displays it, with secret captures masked.
    #[serde(skip)]
    pub printed: Option<String>,
    /// Captures that the row declares secret.
    #[serde(skip)]
    pub hidden: Vec<String>,
    /// Retry class of the row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry: Option<String>,
    /// Texts that the error must display: cause and remedy.
    #[serde(rename = "says", skip_serializing_if = "Vec::is_empty")]
    pub display_texts: Vec<String>,
}

/// Replacement of a secret in messages.
const MASK: &str = "***";

/// Computes the expected outcome of a response.
pub fn outcome(model: &Model, operation: &Operation, response: &Response) -> Expected {
    let declared = &operation.response;
    let body: Option<Value> = serde_json::from_slice(&response.body).ok();
    if !declared.status.contains(&response.status) {
        return failure(model, operation, response, body.as_ref());
    }
    let pointer = match &declared.payload {
        Payload::Binary => return Expected::Bytes(response.body.clone()),
        Payload::Empty => return Expected::Empty,
        Payload::Value { pointer, .. } | Payload::Object { pointer, .. } => pointer,
    };
    let Some(body) = body else {
        return undecodable(response, "");
    };
    let states_failure = match success_rule(model, operation) {
        Some(rule) => body.is_object() && !holds(rule, &body),
        None => names_an_error(error_body(model, operation), &body),
    };
    if states_failure {
        return failure(model, operation, response, Some(&body));
    }
    let Some(payload) = body.pointer(pointer) else {
        return undecodable(response, &pointer::field(pointer));
    };
    let read = match &declared.payload {
        Payload::Object { object, .. } => read::object(model, object, payload),
        Payload::Value { ty, .. } => read::value(model, ty, payload),
        Payload::Binary | Payload::Empty => Ok(Value::Null),
    };
    match read {
        Ok(value) => Expected::Payload(value),
        Err(unreadable) => undecodable(response, &pointer::field(&unreadable.pointer)),
    }
}

/// Returns the success rule of the operation, or that of its envelope.
pub fn success_rule<'m>(model: &'m Model, operation: &'m Operation) -> Option<&'m SuccessRule> {
    let envelope = operation.response.envelope.as_ref();
    let envelope = envelope.map(|id| model.envelope(id));
    operation
        .response
        .success
        .as_ref()
        .or_else(|| envelope?.success.as_ref())
}

/// Returns the declared fields of the operation's envelope.
pub fn envelope_fields<'m>(model: &'m Model, operation: &Operation) -> &'m [Field] {
    let envelope = operation.response.envelope.as_ref();
    envelope.map_or(&[], |id| model.envelope(id).object.fields.as_slice())
}

/// Returns the shape of the operation's error body.
pub fn error_body<'m>(model: &'m Model, operation: &Operation) -> &'m ErrorBody {
    model.error_body(&operation.response.error_body)
}

/// Returns whether a success rule holds for a body or a result.
pub fn holds(rule: &SuccessRule, body: &Value) -> bool {
    body.pointer(&rule.at)
        .is_some_and(|stated| rule.equals.contains(stated))
}

/// Returns whether a body names an error type, for operations without a success rule.
fn names_an_error(shape: &ErrorBody, body: &Value) -> bool {
    let mut stated = shape.error.iter().filter_map(|at| body.pointer(at));
    stated.any(|error| error.as_str().is_some_and(|text| !text.is_empty()))
}

fn undecodable(response: &Response, field: &str) -> Expected {
    Expected::Undecodable {
        status: response.status,
        field: field.to_owned(),
    }
}

fn failure(
    model: &Model,
    operation: &Operation,
    response: &Response,
    body: Option<&Value>,
) -> Expected {
    let status = response.status;
    if (300..400).contains(&status) {
        return undecodable(response, "");
    }
    let object = body.filter(|body| body.is_object());
    let parts = object.map_or_else(row::Parts::default, |body| {
        row::parts(error_body(model, operation), body)
    });
    let found = row::find(model, operation, status, &parts);
    let success_elsewhere =
        (200..300).contains(&status) && !operation.response.status.contains(&status);
    if found.is_none() && (object.is_none() || success_elsewhere) {
        return undecodable(response, "");
    }
    let mut expected = ApiExpectation {
        status,
        error_type: parts.error,
        printed: parts.message.clone(),
        message: parts.message,
        code: parts.code,
        exception: parts.exception,
        ..ApiExpectation::default()
    };
    if let Some((row, captures)) = found {
        if let Some(pattern) = row.pattern.as_ref().filter(|_| !row.secret.is_empty()) {
            let captured: BTreeMap<&str, &str> = captures
                .iter()
                .map(|(name, text)| (name.as_str(), text.as_str()))
                .collect();
            expected.printed = Some(pattern::fill(pattern, |name| {
                match row.secret.iter().any(|secret| secret == name) {
                    true => MASK.to_owned(),
                    false => captured.get(name).copied().unwrap_or_default().to_owned(),
                }
            }));
            let hidden = row
                .secret
                .iter()
                .filter_map(|name| captured.get(name.as_str()));
            expected.hidden = hidden.map(|text| (*text).to_owned()).collect();
        }
        expected.row = Some(row.id.clone());
        expected.captures = captures.into_iter().collect();
        expected.retry = Some(row::retry(row.retry).to_owned());
        let texts = [&row.cause, &row.remedy].into_iter().flatten();
        expected.display_texts = texts.map(|text| text.en.trim().to_owned()).collect();
    }
    Expected::Api(expected)
}
