//! Redaction of secrets in output and recordings.
//!
//! Secrets are known by name: the headers that carry tokens, the fields that the spec declares secret, and
//! any field whose name suggests a secret ([`NAMED_LIKE_SECRETS`]), declared or not. A body that cannot be
//! parsed is not shown at all.

use std::collections::BTreeSet;

use easemob_codegen::model::{
    Field, InputId, Media, Model, Operation, PathPart, Payload, TypeKind,
};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::{
    case::finding::Finding,
    json::strict,
    wire::{self, Request, Response, percent},
};

/// Replacement of a secret text.
pub const MASK: &str = "***";

/// Substrings of field names that suggest a secret, whether a spec declares it or not.
pub const NAMED_LIKE_SECRETS: [&str; 10] = [
    "password",
    "passwd",
    "secret",
    "token",
    "credential",
    "apikey",
    "api_key",
    "private_key",
    "signature",
    "session_id",
];

/// Headers whose values are shown: they hold no user data.
const HARMLESS_HEADERS: [&str; 5] = [
    "accept",
    "content-type",
    "content-length",
    "host",
    "user-agent",
];

/// Names of the secrets of a service.
#[derive(Clone, Debug, Default)]
pub struct Secrets {
    fields: BTreeSet<String>,
    headers: BTreeSet<String>,
}

/// Request without its secrets, for people and reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RedactedRequest {
    /// Method.
    pub method: String,
    /// Path, percent-encoded.
    pub path: String,
    /// Query, percent-encoded, without `?`.
    pub query: String,
    /// Headers; the value of any that is not known to be harmless is masked.
    pub headers: Vec<(String, String)>,
    /// Body: its text when it could be parsed, else its size.
    pub body: String,
}

impl Secrets {
    /// Collects the secrets that a spec declares.
    pub fn of(model: &Model) -> Self {
        let mut secrets = Self::default();
        for scheme in model.service.auth.values() {
            secrets.headers.insert(scheme.header.to_ascii_lowercase());
        }
        for ty in model.types() {
            if let TypeKind::Object(object) = &ty.kind {
                secrets.add(&object.fields);
            }
        }
        for operation in model.operations() {
            for input in operation.inputs.iter().filter(|input| input.field.secret) {
                secrets.fields.insert(input.field.wire.to_lowercase());
            }
            if let Payload::Object { object, .. } = &operation.response.payload {
                secrets.add(&object.fields);
            }
        }
        secrets
    }

    fn add(&mut self, fields: &[Field]) {
        let secret = fields.iter().filter(|field| field.secret);
        self.fields
            .extend(secret.map(|field| field.wire.to_lowercase()));
    }

    /// Returns whether a field of this name is secret.
    pub fn field(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        self.fields.contains(&name) || NAMED_LIKE_SECRETS.iter().any(|part| name.contains(part))
    }

    /// Returns whether a header's value must be hidden: it carries a token, or is not known to be harmless.
    pub fn header(&self, name: &str) -> bool {
        self.headers.contains(&name.to_ascii_lowercase())
            || !HARMLESS_HEADERS.contains(&name.to_ascii_lowercase().as_str())
    }

    /// Replaces every secret by a plain value of its type.
    pub fn mask(&self, value: &Value) -> Value {
        match value {
            Value::Object(map) => {
                let entries = map.iter().map(|(key, value)| {
                    let value = match self.field(key) {
                        true => masked_value(value),
                        false => self.mask(value),
                    };
                    (key.clone(), value)
                });
                Value::Object(entries.collect())
            }
            Value::Array(items) => items.iter().map(|item| self.mask(item)).collect(),
            other => other.clone(),
        }
    }

    /// Masks the secrets of a response; a body that is not JSON is replaced entirely.
    pub fn response(&self, response: &Response) -> Response {
        let body = match strict::parse(&response.body) {
            Ok(value) => self.mask(&value).to_string().into_bytes(),
            Err(_) if response.body.is_empty() => Vec::new(),
            Err(_) => format!("({} bytes, not shown)", response.body.len()).into_bytes(),
        };
        let headers = response.headers.iter();
        let redact_request = headers.filter(|(name, _)| !self.header(name));
        Response {
            status: response.status,
            headers: redact_request
                .map(|(name, value)| (name.clone(), printable(value)))
                .collect(),
            body,
        }
    }

    /// Masks the secrets of a request; `operation` is its operation, when known.
    pub fn redact_request(
        &self,
        operation: Option<&Operation>,
        request: &Request,
    ) -> RedactedRequest {
        let headers = request.headers.iter().map(|(name, value)| {
            let value = match self.header(name) {
                true => MASK.to_owned(),
                false => printable(value),
            };
            (printable(name), value)
        });
        RedactedRequest {
            method: printable(&request.method),
            path: self.path(operation, &request.path),
            query: self.query(&request.query),
            headers: headers.collect(),
            body: self.body(operation, request),
        }
    }

    /// Formats the path; the template when a segment holds a secret parameter.
    fn path(&self, operation: Option<&Operation>, path: &str) -> String {
        if let Some(operation) = operation {
            let secret = |part: &PathPart<InputId>| match part {
                PathPart::Parameter(id) => self.field(&operation.input(id).field.wire),
                PathPart::Literal(_) => false,
            };
            if operation.path.iter().any(secret) {
                return operation.path_template();
            }
        }
        short(&printable(path), 400)
    }

    fn query(&self, query: &str) -> String {
        let pieces = query.split('&').filter(|piece| !piece.is_empty());
        let masked = pieces.map(|piece| {
            let (key, _) = piece.split_once('=').unwrap_or((piece, ""));
            match self.field(&percent::decode(key)) {
                true => format!("{key}={MASK}"),
                false => piece.to_owned(),
            }
        });
        short(&printable(&masked.collect::<Vec<_>>().join("&")), 400)
    }

    fn body(&self, operation: Option<&Operation>, request: &Request) -> String {
        if request.body.is_empty() {
            return String::new();
        }
        let stated = request.header("content-type").join(", ");
        let media = operation
            .and_then(|operation| operation.body.as_ref())
            .map(|body| body.media);
        let unread = || format!("({} bytes)", request.body.len());
        match media {
            Some(Media::Form) => {
                let text = std::str::from_utf8(&request.body);
                text.map_or_else(|_| unread(), |text| self.query(text))
            }
            Some(Media::Multipart) => match wire::multipart(&stated, &request.body) {
                Ok(parts) => self.mask(&parts_value(&parts)).to_string(),
                Err(_) => unread(),
            },
            Some(Media::Binary) => unread(),
            Some(Media::Json) | None => match strict::parse(&request.body) {
                Ok(value) => short(&self.mask(&value).to_string(), 4000),
                Err(_) => unread(),
            },
        }
    }
}

/// Replaces findings by those of the masked value, so that no message quotes a secret. A finding that only
/// the unmasked value has gets a general message.
pub fn redact_findings(seen: Vec<Finding>, masked: &[Finding]) -> Vec<Finding> {
    let same = |a: &Finding, b: &Finding| {
        (a.kind, a.aspect, &a.field, &a.pointer) == (b.kind, b.aspect, &b.field, &b.pointer)
    };
    let redact = |finding: Finding| {
        let alike = masked.iter().find(|other| **other == finding);
        let alike = alike.or_else(|| masked.iter().find(|other| same(other, &finding)));
        alike.cloned().unwrap_or_else(|| {
            let message = "the value, which is secret and not shown, is not as it must be";
            let mut general = Finding::new(finding.kind, finding.aspect, message);
            (general.field, general.pointer) = (finding.field, finding.pointer);
            general
        })
    };
    seen.into_iter().map(redact).collect()
}

/// Converts the parts of a multipart body into one object: texts as they are, files by name and size.
pub fn parts_value(parts: &[wire::Part]) -> Value {
    let entries = parts.iter().map(|part| {
        let value = match &part.file_name {
            Some(name) => {
                let bytes = part.content.len();
                let media = part.content_type.clone();
                serde_json::json!({"name": name, "content_type": media, "bytes": bytes})
            }
            None => String::from_utf8_lossy(&part.content).into_owned().into(),
        };
        (part.name.clone(), value)
    });
    Value::Object(entries.collect::<Map<_, _>>())
}

/// Returns a plain value of the same type.
fn masked_value(value: &Value) -> Value {
    match value {
        Value::String(_) => MASK.into(),
        Value::Number(_) => 0.into(),
        Value::Array(items) => items.iter().map(masked_value).collect(),
        Value::Object(map) => {
            let entries = map
                .iter()
                .map(|(key, value)| (key.clone(), masked_value(value)));
            Value::Object(entries.collect())
        }
        Value::Null | Value::Bool(_) => value.clone(),
    }
}

/// Escapes the characters that control a terminal.
pub fn printable(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        // Directional marks reorder adjacent text.
        let marks = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if c.is_control() || marks {
            safe.extend(c.escape_unicode());
        } else {
            safe.push(c);
        }
    }
    safe
}

/// Cuts a text to a number of characters.
pub fn short(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn secrets_go_at_every_depth_and_keep_their_types() {
        let value =
            json!({"a": [{"Password": "p", "accessToken": 7, "ok": "x"}], "secret": {"k": "v"}});
        let masked = Secrets::default().mask(&value);
        let expected = json!({"a": [{"Password": "***", "accessToken": 0, "ok": "x"}], "secret": {"k": "***"}});
        assert_eq!(masked, expected);
    }

    #[test]
    fn a_request_shows_no_secret() {
        let request = Request {
            method: "POST".into(),
            path: "/o/a/x\u{9b}".into(),
            query: "access_token=tk&limit=1".into(),
            headers: vec![
                ("authorization".into(), "Bearer tk".into()),
                ("x-custom".into(), "tk".into()),
                ("accept".into(), "a\u{1b}[2J".into()),
            ],
            body: b"password=tk but this is no JSON".to_vec(),
        };
        let redact_request = Secrets::default().redact_request(None, &request);
        let text = serde_json::to_string(&redact_request).unwrap();
        assert!(!text.contains("tk"), "{text}");
        assert!(redact_request.query.ends_with("limit=1"), "{text}");
        assert_eq!(redact_request.headers[2].1, "a\\u{1b}[2J");
        assert_eq!(redact_request.body, "(31 bytes)");
    }
}
