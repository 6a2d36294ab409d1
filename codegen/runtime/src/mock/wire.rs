//! Requests as a mock compares and shows them.

use bytes::Bytes;
use http::HeaderMap;
use serde_json::Value;

use crate::client::ServiceSpec;
use crate::request::Encoder;
use crate::spec::OperationSpec;

/// What of a request is compared.
#[derive(Clone)]
pub(super) struct Wire {
    method: String,
    path: String,
    query: String,
    headers: Vec<(String, String)>,
    body: Result<Value, Bytes>,
}

impl Wire {
    pub(super) fn expected(spec: &OperationSpec, encoded: &Encoder) -> Self {
        Self {
            method: spec.method.to_string(),
            path: encoded.path().to_owned(),
            query: encoded.query_string().to_owned(),
            headers: listed(&encoded.headers(), |_| true),
            body: body(encoded.body()),
        }
    }

    pub(super) fn called(service: &ServiceSpec, request: &http::Request<Bytes>) -> Self {
        let services = |name: &str| {
            let fixed = service
                .headers
                .iter()
                .any(|(known, _)| known.eq_ignore_ascii_case(name));
            fixed
                || service
                    .auth
                    .iter()
                    .any(|auth| auth.header.eq_ignore_ascii_case(name))
        };
        Self {
            method: request.method().to_string(),
            path: request.uri().path().to_owned(),
            query: request.uri().query().unwrap_or_default().to_owned(),
            headers: listed(request.headers(), |name| !services(name)),
            body: body(request.body()),
        }
    }

    /// The called path has the client's prefix before the operation's.
    pub(super) fn clipped(&self, wanted: &Self) -> Self {
        let mut clipped = self.clone();
        let depth = wanted.path.matches('/').count();
        if let Some((at, _)) = self.path.rmatch_indices('/').nth(depth.saturating_sub(1)) {
            clipped.path = self.path[at..].to_owned();
        }
        clipped
    }

    pub(super) fn fits(&self, wanted: &Self) -> bool {
        let called = self.clipped(wanted);
        called.method == wanted.method
            && called.path == wanted.path
            && called.query == wanted.query
            && called.headers == wanted.headers
            && called.body == wanted.body
    }

    pub(super) fn text(&self) -> String {
        let mark = if self.query.is_empty() { "" } else { "?" };
        let mut text = format!("{} {}{mark}{}\n", self.method, self.path, self.query);
        for (name, value) in &self.headers {
            text.push_str(&format!("{name}: {value}\n"));
        }
        match &self.body {
            Ok(Value::Null) => {}
            Ok(json) => text.push_str(&format!("{json:#}\n")),
            Err(bytes) => text.push_str(&format!("({} bytes)\n", bytes.len())),
        }
        text
    }
}

fn listed(headers: &HeaderMap, keep: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let kept = headers.iter().filter(|(name, _)| keep(name.as_str()));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut list: Vec<(String, String)> = kept
        .map(|(name, value)| (name.to_string(), text(value.as_bytes())))
        .collect();
    list.sort();
    list
}

fn body(bytes: &[u8]) -> Result<Value, Bytes> {
    if bytes.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_slice(bytes).map_err(|_| Bytes::copy_from_slice(bytes))
}
