//! The faulty clients: each overrides one step of the right one.

use easemob_conformance::{
    Run,
    case::finding::Aspect,
    exchange::foreign::SendResult,
    wire::{Request, Response, connection::ConnectionFailure},
};
use easemob_runtime::conformance::OutcomeKind;
use serde_json::{Value, json, value::RawValue};

use crate::{
    library::{Client, Library, Note, Row, Sender, Unreadable, encoded},
    run,
};

/// A faulty client.
pub(crate) struct Faulty {
    pub(crate) name: &'static str,
    /// Where the fault must be seen.
    pub(crate) aspect: Aspect,
    pub(crate) make: fn() -> Run,
}

macro_rules! faulty {
    ($($(#[$about:meta])* $name:ident: $aspect:ident { $($step:item)+ })+) => {
        $($(#[$about])* struct $name; impl Library for $name { $($step)+ })+

        /// All of them.
        pub(crate) const FAULTY: &[Faulty] = &[$(Faulty {
            name: stringify!($name),
            aspect: Aspect::$aspect,
            make: || run(Client($name)),
        }),+];
    };
}

faulty! {
    /// Sends another method.
    OtherMethod: Method {
        fn method(&self) -> &'static str { "PUT" }
    }
    /// Forgets to percent-encode path segments.
    ForgetsEncoding: Path {
        fn segment(&self, text: &str) -> String { text.to_owned() }
    }
    /// Encodes a blank in a path as a form would.
    BlankAsPlus: Path {
        fn segment(&self, text: &str) -> String { encoded(text).replace("%20", "+") }
    }
    /// Counts pages from 0.
    PageOffByOne: Query {
        fn query(&self, note: &Note, _: &str) -> String {
            note.page.map_or_else(String::new, |page| format!("page={}", i64::from(page) - 1))
        }
    }
    /// Sends a default that nobody gave.
    SendsDefaults: Query {
        fn query(&self, note: &Note, _: &str) -> String { format!("page={}", note.page.unwrap_or(1)) }
    }
    /// Writes the token where logs keep it.
    TokenInQuery: Query {
        fn query(&self, note: &Note, key: &str) -> String {
            let page = note.page.map_or_else(String::new, |page| format!("page={page}&"));
            format!("{page}access_token={}", encoded(key))
        }
    }
    /// Sends no token.
    NoToken: Header {
        fn headers(&self, _: &str) -> Vec<(String, String)> {
            let json = |name: &str| (name.to_owned(), "application/json".to_owned());
            vec![json("accept"), json("content-type")]
        }
    }
    /// Sends the token without its scheme.
    NoScheme: Header {
        fn headers(&self, key: &str) -> Vec<(String, String)> {
            let json = |name: &str| (name.to_owned(), "application/json".to_owned());
            vec![json("accept"), json("content-type"), ("authorization".to_owned(), key.to_owned())]
        }
    }
    /// Drops a field.
    DropsField: Body {
        fn body(&self, note: &Note) -> Value {
            let mut body = json!({ "text": note.text });
            if let Some(tags) = &note.tags { body["tags"] = json!(tags); }
            body
        }
    }
    /// Sends null for what is not given.
    NullForAbsent: Body {
        fn body(&self, note: &Note) -> Value {
            json!({ "text": note.text, "tags": note.tags, "pinned": note.pinned })
        }
    }
    /// Sends a list as one text.
    ListAsText: Body {
        fn body(&self, note: &Note) -> Value {
            let mut body = json!({ "text": note.text });
            if let Some(tags) = &note.tags { body["tags"] = json!(tags.join(",")); }
            if let Some(pinned) = note.pinned { body["pinned"] = json!(pinned); }
            body
        }
    }
    /// Sends what the documents forbid.
    ChecksNothing: Outcome {
        fn check(&self, _: &Note) -> Result<(), (&'static str, String)> { Ok(()) }
    }
    /// Counts bytes where the documents count characters.
    CountsBytes: Outcome {
        fn check(&self, note: &Note) -> Result<(), (&'static str, String)> {
            match note.text.len() {
                1..=20 => crate::Right.check(note),
                _ => Err(("text", "has not 1 to 20 bytes".to_owned())),
            }
        }
    }
    /// Repeats a call that is not safe to repeat.
    Repeats: Outcome {
        fn exchange(&self, request: Request, send: Sender<'_>) -> SendResult {
            match send(request.clone()) {
                Ok(response) if response.status >= 500 => send(request),
                answered => answered,
            }
        }
    }
    /// Repeats a call whose connection broke, although it may have had its effect.
    RepeatsBroken: Outcome {
        fn exchange(&self, request: Request, send: Sender<'_>) -> SendResult {
            match send(request.clone()) {
                Err(ConnectionFailure::Interrupted) => send(request),
                answered => answered,
            }
        }
    }
    /// Takes a connection that broke for a success.
    BrokenIsSuccess: Outcome {
        fn lost(&self, _: ConnectionFailure) -> OutcomeKind { OutcomeKind::Payload(json!({ "id": 1 })) }
    }
    /// Claims of every request without a response that it was not sent.
    BrokenIsUnsent: Outcome {
        fn lost(&self, _: ConnectionFailure) -> OutcomeKind { crate::Right.lost(ConnectionFailure::Connect) }
    }
    /// Follows a redirect, and takes the token to another host.
    LeaksToken: Outcome {
        fn exchange(&self, request: Request, send: Sender<'_>) -> SendResult {
            let response = send(request.clone())?;
            let location = response.headers.iter().find(|(name, _)| name == "location");
            let Some((_, location)) = location else { return Ok(response) };
            let host = location.split('/').nth(2).unwrap_or_default().to_owned();
            let mut elsewhere = request;
            elsewhere.headers.push(("host".to_owned(), host));
            send(elsewhere)
        }
    }
    /// Takes an error for a success.
    NotFoundIsSuccess: Outcome {
        fn succeeded(&self, status: u16) -> bool { status == 200 || status == 404 }
        fn payload(&self, body: &[u8]) -> Result<Value, Unreadable> {
            Ok(crate::Right.payload(body).unwrap_or(json!({ "id": 0 })))
        }
    }
    /// Looks for the payload outside its envelope.
    OtherEnvelope: Outcome {
        fn payload(&self, body: &[u8]) -> Result<Value, Unreadable> {
            let inside = json!({ "data": serde_json::from_slice::<Value>(body).unwrap_or_default() });
            crate::Right.payload(inside.to_string().as_bytes())
        }
    }
    /// Does not decode the metadata.
    NoEnvelope: Envelope {
        fn envelope(&self, _: &[u8]) -> Result<Value, Unreadable> { Ok(json!({})) }
    }
    /// Loses the last item of a list.
    LosesLastItem: Payload {
        fn payload(&self, body: &[u8]) -> Result<Value, Unreadable> {
            let mut payload = crate::Right.payload(body)?;
            if let Some(tags) = payload.get_mut("tags").and_then(Value::as_array_mut) { tags.pop(); }
            Ok(payload)
        }
    }
    /// Takes a text for a number.
    TextForNumber: Outcome {
        fn number(&self, raw: Option<&RawValue>) -> Result<i64, Unreadable> {
            let text = raw.map(|raw| raw.get().trim_matches('"'));
            let read = text.and_then(|text| text.parse().ok());
            read.map_or_else(|| crate::Right.number(raw), Ok)
        }
    }
    /// Tells the neighbour of an error's row.
    NeighbourRow: Error {
        fn row(&self, status: u16, error: Option<&str>, code: Option<i64>, text: Option<&str>) -> Option<Row> {
            let row = crate::Right.row(status, error, code, text)?;
            let id = if row.id == "book_locked" { "word_forbidden" } else { row.id };
            Some(Row { id, ..row })
        }
    }
    /// Decides by the status alone.
    StatusDecides: Error {
        fn row(&self, status: u16, error: Option<&str>, code: Option<i64>, text: Option<&str>) -> Option<Row> {
            let right = crate::Right.row(status, error, code, text);
            right.or_else(|| (status == 403).then(|| Row {
                id: "book_locked", retry: "transient", describe: "", captures: Vec::new(),
            }))
        }
    }
    /// Forgets what a message captures.
    NoCaptures: Error {
        fn row(&self, status: u16, error: Option<&str>, code: Option<i64>, text: Option<&str>) -> Option<Row> {
            let row = crate::Right.row(status, error, code, text)?;
            Some(Row { captures: Vec::new(), ..row })
        }
    }
    /// Classes an error as worth another try that is not.
    WrongRetry: Error {
        fn row(&self, status: u16, error: Option<&str>, code: Option<i64>, text: Option<&str>) -> Option<Row> {
            Some(Row { retry: "transient", ..crate::Right.row(status, error, code, text)? })
        }
    }
    /// Does not keep the body of an error.
    LosesBody: Error {
        fn kept(&self, _: &[u8]) -> Vec<u8> { Vec::new() }
    }
    /// Invents a payload when a response cannot be decoded.
    MakesUp: Outcome {
        fn undecodable(&self, _: &Response, _: Unreadable) -> OutcomeKind { OutcomeKind::Payload(json!({ "id": 0 })) }
    }
    /// Panics at a page for people.
    Panics: Outcome {
        fn undecodable(&self, response: &Response, why: Unreadable) -> OutcomeKind {
            assert!(response.body.first() != Some(&b'<'), "HTML");
            crate::Right.undecodable(response, why)
        }
    }
}
