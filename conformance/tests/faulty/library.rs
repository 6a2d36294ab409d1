//! A client of the library, written by hand from its spec: no code of the generator, of its runtime's
//! decoding, or of the kit's own reading of a spec is in it.
//!
//! Every step that a client can get wrong is a method with the right behaviour. A faulty client overrides
//! one of them.

use std::collections::BTreeMap;

use easemob_conformance::{
    Foreign,
    exchange::foreign::SendResult,
    expect::request::CallInputs,
    wire::{Request, Response, connection::ConnectionFailure},
};
use easemob_runtime::conformance::{
    EnvelopeOutcome, ErrorOutcome, Outcome, OutcomeKind, ParamError, TransportOutcome,
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json, value::RawValue};

/// What puts a request on the wire.
pub(crate) type Sender<'a> = &'a mut dyn FnMut(Request) -> SendResult;

/// The inputs of `add_note`.
pub(crate) struct Note {
    pub(crate) book: String,
    pub(crate) page: Option<i32>,
    pub(crate) text: String,
    pub(crate) tags: Option<Vec<String>>,
    pub(crate) pinned: Option<bool>,
}

/// Decode error: the field, and the reason.
pub(crate) type Unreadable = (String, String);

/// A row of the error table.
pub(crate) struct Row {
    pub(crate) id: &'static str,
    pub(crate) retry: &'static str,
    pub(crate) describe: &'static str,
    pub(crate) captures: Vec<(&'static str, String)>,
}

/// The keys of an object, each with its JSON as it came. Nothing below is parsed before it is asked for,
/// so that no depth of what is not known exhausts the stack.
pub(crate) type Keys = BTreeMap<String, Box<RawValue>>;

/// The steps of a call.
pub(crate) trait Library: Send + Sync {
    fn method(&self) -> &'static str {
        "POST"
    }

    fn segment(&self, text: &str) -> String {
        encoded(text)
    }

    fn query(&self, note: &Note, _key: &str) -> String {
        note.page
            .map_or_else(String::new, |page| format!("page={page}"))
    }

    fn headers(&self, key: &str) -> Vec<(String, String)> {
        let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        vec![
            header("accept", "application/json"),
            header("content-type", "application/json"),
            header("authorization", &format!("Bearer {key}")),
        ]
    }

    fn body(&self, note: &Note) -> Value {
        let mut body = json!({ "text": note.text });
        if let Some(tags) = &note.tags {
            body["tags"] = json!(tags);
        }
        if let Some(pinned) = note.pinned {
            body["pinned"] = json!(pinned);
        }
        body
    }

    /// Refuses what the documents forbid: the field, and why.
    fn check(&self, note: &Note) -> Result<(), (&'static str, String)> {
        if ["", ".", ".."].contains(&note.book.as_str()) {
            return Err(("book", "is no path segment".to_owned()));
        }
        if note.page.is_some_and(|page| page < 1) {
            return Err(("page", "is below 1".to_owned()));
        }
        if !(1..=20).contains(&note.text.chars().count()) {
            return Err(("text", "has not 1 to 20 characters".to_owned()));
        }
        if note.tags.as_ref().is_some_and(|tags| tags.len() > 3) {
            return Err(("tags", "are more than 3".to_owned()));
        }
        Ok(())
    }

    /// One request: no redirect is followed, nothing is repeated.
    fn exchange(&self, request: Request, send: Sender<'_>) -> SendResult {
        send(request)
    }

    /// A request that was not answered.
    fn lost(&self, failure: ConnectionFailure) -> OutcomeKind {
        OutcomeKind::Error(Box::new(ErrorOutcome {
            class: "transport".to_owned(),
            display: format!("no answer: {}", failure.as_str()),
            transport: Some(TransportOutcome {
                kind: failure.as_str().to_owned(),
                nothing_sent: failure == ConnectionFailure::Connect,
                attempts: 1,
            }),
            ..ErrorOutcome::default()
        }))
    }

    fn succeeded(&self, status: u16) -> bool {
        status == 200
    }

    /// The payload of a success.
    fn payload(&self, body: &[u8]) -> Result<Value, Unreadable> {
        let root = keys(body).ok_or_else(|| unreadable("data", "the body is no object"))?;
        let data = root
            .get("data")
            .ok_or_else(|| unreadable("data", "is missing"))?;
        let data = keys(data.get().as_bytes()).ok_or_else(|| unreadable("data", "is no object"))?;
        let id = self.number(data.get("id").map(|raw| &**raw))?;
        let mut payload = json!({ "id": id });
        if let Some(tags) = optional::<Vec<String>>(&data, "tags")? {
            payload["tags"] = json!(tags);
        }
        Ok(payload)
    }

    fn number(&self, raw: Option<&RawValue>) -> Result<i64, Unreadable> {
        let raw = raw.ok_or_else(|| unreadable("id", "is missing"))?;
        serde_json::from_str(raw.get()).map_err(|error| unreadable("id", error))
    }

    /// Metadata of a success.
    fn envelope(&self, body: &[u8]) -> Result<Value, Unreadable> {
        let root = keys(body).unwrap_or_default();
        let mut envelope = json!({});
        if let Some(took) = optional::<i64>(&root, "took")? {
            envelope["took"] = json!(took);
        }
        if let Some(node) = optional::<String>(&root, "node")? {
            envelope["node"] = json!(node);
        }
        Ok(envelope)
    }

    /// The row of an error.
    fn row(
        &self,
        status: u16,
        error: Option<&str>,
        code: Option<i64>,
        text: Option<&str>,
    ) -> Option<Row> {
        let row = |id, retry, describe| {
            Some(Row {
                id,
                retry,
                describe,
                captures: Vec::new(),
            })
        };
        match (status, error.map(str::trim), text.map(str::trim)) {
            (403, Some("limit"), Some(text)) => {
                let (book, rest) = text.strip_prefix("book ")?.split_once(" has ")?;
                let count = rest.strip_suffix(" notes")?;
                Some(Row {
                    id: "book_full",
                    retry: "never",
                    describe: "cause: The book is full; remedy: Take another",
                    captures: vec![("book", book.to_owned()), ("count", count.to_owned())],
                })
            }
            (403, Some("locked"), Some("book is locked")) => row("book_locked", "transient", ""),
            (400, Some("illegal"), _) if code == Some(7) => row("word_forbidden", "never", ""),
            (401, Some("unauthorized"), Some("unknown key")) => {
                row("key_unknown", "refresh_token", "")
            }
            _ => None,
        }
    }

    /// Outcome of a response that cannot be decoded.
    fn undecodable(&self, response: &Response, (field, reason): Unreadable) -> OutcomeKind {
        OutcomeKind::Error(Box::new(ErrorOutcome {
            class: "decode".to_owned(),
            status: Some(response.status),
            display: format!("{}, not as documented: {field}: {reason}", response.status),
            field: Some(field),
            raw: response.body.clone(),
            ..ErrorOutcome::default()
        }))
    }

    /// The body that an error keeps.
    fn kept(&self, body: &[u8]) -> Vec<u8> {
        body.to_vec()
    }
}

/// A client with its steps.
pub(crate) struct Client<L>(pub(crate) L);

impl<L: Library> Foreign for Client<L> {
    fn has(&self, operation: &str) -> bool {
        operation == "add_note"
    }

    fn call(
        &self,
        _operation: &str,
        call: &CallInputs,
        send: Sender<'_>,
    ) -> Result<Outcome, ParamError> {
        let steps = &self.0;
        let note = note(&call.parameters)?;
        if let Err((field, reason)) = steps.check(&note) {
            return Ok(error(ErrorOutcome {
                class: "invalid_request".to_owned(),
                display: format!("not sent: `{field}` {reason}"),
                field: Some(field.to_owned()),
                ..ErrorOutcome::default()
            }));
        }
        let tenant = call.base.get("tenant").map_or("", String::as_str);
        let request = Request {
            method: steps.method().to_owned(),
            path: format!(
                "/v1/{}/books/{}/notes",
                steps.segment(tenant),
                steps.segment(&note.book)
            ),
            query: steps.query(&note, &call.token),
            headers: steps.headers(&call.token),
            body: steps.body(&note).to_string().into_bytes(),
        };
        Ok(match steps.exchange(request, send) {
            Ok(response) => self.read(&response),
            Err(failure) => outcome(steps.lost(failure)),
        })
    }
}

impl<L: Library> Client<L> {
    fn read(&self, response: &Response) -> Outcome {
        let steps = &self.0;
        let body = keys(&response.body);
        let text = |key: &str| {
            let raw = body.as_ref()?.get(key)?.get();
            match serde_json::from_str::<Value>(raw).ok()? {
                Value::Null => None,
                Value::String(text) => Some(text),
                other => Some(other.to_string()),
            }
        };
        let named = body.as_ref().and_then(|body| body.get("error"));
        let named = named.and_then(|raw| serde_json::from_str::<String>(raw.get()).ok());
        if steps.succeeded(response.status) && named.is_none_or(|name| name.is_empty()) {
            return match steps.payload(&response.body) {
                Ok(payload) => Outcome {
                    result: OutcomeKind::Payload(payload),
                    envelope: Some(match steps.envelope(&response.body) {
                        Ok(envelope) => EnvelopeOutcome::Read(envelope),
                        Err((field, reason)) => {
                            EnvelopeOutcome::Unreadable(format!("{field}: {reason}"))
                        }
                    }),
                    failures: Vec::new(),
                    further: Vec::new(),
                },
                Err(why) => outcome(steps.undecodable(response, why)),
            };
        }
        let (error_type, message) = (text("error"), text("message"));
        let code = text("code").and_then(|code| code.trim().parse().ok());
        let found = steps.row(
            response.status,
            error_type.as_deref(),
            code,
            message.as_deref(),
        );
        let redirect = (300..400).contains(&response.status);
        let odd = (200..300).contains(&response.status) && !steps.succeeded(response.status);
        if redirect || (found.is_none() && (body.is_none() || odd)) {
            let why = unreadable("", "neither the documented success nor an error");
            return outcome(steps.undecodable(response, why));
        }
        let parts = [&error_type, &message].into_iter().flatten();
        let parts: Vec<_> = parts.cloned().collect();
        let describe = found.as_ref().map_or("", |row| row.describe);
        error(ErrorOutcome {
            class: "api".to_owned(),
            row: found.as_ref().map(|row| row.id.to_owned()),
            retry: found.as_ref().map(|row| row.retry.to_owned()),
            captures: found
                .into_iter()
                .flat_map(|row| row.captures)
                .map(owned)
                .collect(),
            status: Some(response.status),
            display: format!("{} {}; {describe}", response.status, parts.join(": ")),
            error_type,
            message,
            code,
            exception: text("exception"),
            raw: steps.kept(&response.body),
            ..ErrorOutcome::default()
        })
    }
}

fn owned((name, value): (&str, String)) -> (String, String) {
    (name.to_owned(), value)
}

fn outcome(result: OutcomeKind) -> Outcome {
    Outcome {
        result,
        envelope: None,
        failures: Vec::new(),
        further: Vec::new(),
    }
}

fn error(error: ErrorOutcome) -> Outcome {
    outcome(OutcomeKind::Error(Box::new(error)))
}

fn unreadable(field: &str, reason: impl ToString) -> Unreadable {
    (field.to_owned(), reason.to_string())
}

fn keys(body: &[u8]) -> Option<Keys> {
    serde_json::from_slice(body).ok()
}

/// A key that may be absent or null.
fn optional<T: DeserializeOwned>(keys: &Keys, key: &str) -> Result<Option<T>, Unreadable> {
    let raw = keys.get(key).map_or("null", |raw| raw.get());
    serde_json::from_str(raw).map_err(|error| unreadable(key, error))
}

/// The inputs, typed; a name that the client does not have is an error.
fn note(parameters: &Map<String, Value>) -> Result<Note, ParamError> {
    let mut given = parameters.clone();
    let note = Note {
        book: required(&mut given, "book")?,
        page: typed(&mut given, "page")?,
        text: required(&mut given, "text")?,
        tags: typed(&mut given, "tags")?,
        pinned: typed(&mut given, "pinned")?,
    };
    match given.is_empty() {
        true => Ok(note),
        false => Err(ParamError::Unknown(given.keys().cloned().collect())),
    }
}

fn required(given: &mut Map<String, Value>, name: &str) -> Result<String, ParamError> {
    typed(given, name)?.ok_or_else(|| ParamError::Missing(name.to_owned()))
}

fn typed<T: DeserializeOwned>(
    given: &mut Map<String, Value>,
    name: &str,
) -> Result<Option<T>, ParamError> {
    let value = given.shift_remove(name).map(serde_json::from_value);
    value.transpose().map_err(|error| ParamError::Type {
        name: name.to_owned(),
        reason: error.to_string(),
    })
}

/// All but unreserved characters as `%XX`.
pub(crate) fn encoded(text: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~".contains(byte);
    let pieces = text.as_bytes().iter().map(|byte| match plain(byte) {
        true => char::from(*byte).to_string(),
        false => format!("%{byte:02X}"),
    });
    pieces.collect()
}
