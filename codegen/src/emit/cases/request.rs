//! The request that the parameters of an example describe, in structured form.

use serde_json::{Map, Value};

use crate::model::{
    BodyShape, Example, Field, Input, ListStyle, Location, Media, Model, Operation, PathPart,
};

/// One request, below the service's base URL.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The method.
    pub method: &'static str,
    /// The path below the base, percent-encoded.
    pub path: String,
    /// Query parameters in the order of the wire, decoded.
    pub query: Vec<(String, String)>,
    /// Headers, without authentication.
    pub headers: Vec<(String, String)>,
    /// The header of the token and its scheme: `Authorization`, `Bearer`.
    pub auth: Option<(String, String)>,
    /// The body.
    pub body: Option<Payload>,
}

/// The body of a request.
#[derive(Clone, Debug, PartialEq)]
pub enum Payload {
    /// JSON.
    Json(Value),
    /// A form, decoded.
    Form(Vec<(String, String)>),
    /// Parts: name, and text or a file with its name, type and text.
    Multipart(Vec<(String, Value)>),
    /// Bytes, as a file of the example.
    Binary(Value),
}

impl Case {
    /// The request of an example, when it has one.
    pub fn of(model: &Model, operation: &Operation, example: &Example) -> Option<Self> {
        let parameters = &example.request.as_ref()?.parameters;
        let value_of = |field: &Field| {
            let caller_input = || parameters.get(&field.name);
            field.constant.as_deref().or_else(caller_input).cloned()
        };
        let at = |location: Location| operation.inputs_in(location).map(|input| &input.field);
        let mut path = String::new();
        for part in &operation.path {
            match part {
                PathPart::Literal(text) => path.push_str(text),
                PathPart::Parameter(id) => {
                    let value = value_of(&operation.input(id).field).unwrap_or_default();
                    path.push_str(&segment(&value));
                }
            }
        }
        let mut query = Vec::new();
        for field in at(Location::Query) {
            match value_of(field) {
                Some(Value::Array(items)) if field.style == ListStyle::Repeat => {
                    query.extend(items.iter().map(|item| (field.wire.clone(), plain(item))));
                }
                Some(value) => query.push((field.wire.clone(), plain(&value))),
                None => {}
            }
        }
        let mut headers: Vec<(String, String)> = Vec::new();
        for field in at(Location::Header) {
            headers.extend(value_of(field).map(|value| (field.wire.clone(), plain(&value))));
        }
        for (name, value) in &model.service.headers {
            if !headers
                .iter()
                .any(|(own, _)| own.eq_ignore_ascii_case(name))
            {
                headers.push((name.clone(), value.clone()));
            }
        }
        let scheme = operation.auth.as_ref().map(|id| model.auth(id));
        Some(Self {
            method: operation.method.as_str(),
            path,
            query,
            headers,
            auth: scheme.map(|scheme| (scheme.header.clone(), scheme.scheme.clone())),
            body: body(operation, &value_of),
        })
    }
}

fn body(operation: &Operation, value_of: &dyn Fn(&Field) -> Option<Value>) -> Option<Payload> {
    let body = operation.body.as_ref()?;
    if let BodyShape::Value(id) = &body.shape {
        let value = value_of(&operation.input(id).field)?;
        return Some(match body.media {
            Media::Binary => Payload::Binary(value),
            Media::Form => Payload::Form(pairs(&value)),
            _ => Payload::Json(value),
        });
    }
    let mut object = Map::new();
    for Input { field, .. } in operation.inputs_in(Location::Body) {
        match value_of(field) {
            // Fields of a flattened object and additional keys are keys of the body.
            Some(Value::Object(inner)) if field.flatten || field.wire.is_empty() => {
                object.extend(inner)
            }
            Some(value) => {
                object.insert(field.wire.clone(), value);
            }
            None => {}
        }
    }
    Some(match body.media {
        Media::Json => Payload::Json(Value::Object(object)),
        Media::Form => Payload::Form(pairs(&Value::Object(object))),
        Media::Multipart => Payload::Multipart(object.into_iter().collect()),
        Media::Binary => Payload::Binary(Value::Object(object)),
    })
}

fn pairs(value: &Value) -> Vec<(String, String)> {
    let entries = value.as_object().into_iter().flatten();
    entries
        .map(|(name, value)| (name.clone(), plain(value)))
        .collect()
}

/// Formats a value as text: lists joined by commas, objects as JSON.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

/// Formats a value as a path segment: items are encoded, the commas between them are not.
pub(super) fn segment(value: &Value) -> String {
    match value {
        Value::Array(items) => items.iter().map(segment).collect::<Vec<_>>().join(","),
        other => encoded(&plain(other)),
    }
}

/// Percent-encodes all but unreserved characters.
pub(super) fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_path_keeps_its_commas_and_encodes_its_items() {
        assert_eq!(
            segment(&json!(["a b", "c/d", "用"])),
            "a%20b,c%2Fd,%E7%94%A8"
        );
        assert_eq!(segment(&json!(7)), "7");
    }
}
