//! Decides what an answer is: the documented success, an error of the table, or neither.
//! Pure: status, headers and bytes in, a verdict out.

use std::time::SystemTime;

use bytes::Bytes;
use http::HeaderMap;
use serde_json::Value;

use crate::error::ApiDetail;
use crate::failure::Failure;
use crate::operation::{RowMatch, RowSource};
use crate::redact::Redact;
use crate::spec::{BodyKind, ErrorRow, OperationSpec, Retry, ServiceSpec};
use crate::{Body, DecodeError, DecodeReason, partial, pointer, retry, rows};

/// A read answer.
pub(crate) struct Answer<'a> {
    pub(crate) service: &'static ServiceSpec,
    pub(crate) spec: &'static OperationSpec,
    pub(crate) status: u16,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) raw: &'a Bytes,
    pub(crate) now: SystemTime,
    pub(crate) secrets: &'a Redact<'a>,
}

impl Answer<'_> {
    /// The payload of the documented success, or why it is none.
    pub(crate) fn payload(&self) -> Result<Body, Failure> {
        if !self.spec.response.status.contains(&self.status) {
            return Err(self.failure());
        }
        if let Some(rule) = &self.spec.response.success {
            let body = self.json();
            let holds = body.as_ref().is_some_and(|body| partial::holds(rule, body));
            // Without a readable body the payload below says what is wrong with it.
            if !holds && body.is_some_and(|body| body.is_object()) {
                return Err(self.failure());
            }
        } else if self.states_an_error() {
            return Err(self.failure());
        }
        let BodyKind::Json { payload } = self.spec.response.body else {
            return Ok(Body::from_bytes(self.raw.clone()));
        };
        if self.raw.trim_ascii().is_empty() {
            return Err(self.decode(DecodeError::new(
                DecodeReason::EmptyBody,
                "the body is empty, JSON was to come",
            )));
        }
        match pointer::raw(self.raw, payload) {
            Ok(Some(found)) => Ok(Body::from_bytes(self.raw.slice_ref(found.get().as_bytes()))),
            Ok(None) => Err(self.decode(DecodeError::new(
                DecodeReason::PayloadMissing,
                format!("the body has no `{payload}`"),
            ))),
            Err(error) => {
                Err(self.decode(DecodeError::json(DecodeReason::NotJson, error, self.raw)))
            }
        }
    }

    /// Whether a body names an error type although the status is that of success.
    fn states_an_error(&self) -> bool {
        let BodyKind::Json { .. } = self.spec.response.body else {
            return false;
        };
        self.spec.response.error_body.error.iter().any(|at| {
            let found = pointer::raw(self.raw, at).ok().flatten();
            found.is_some_and(|raw| raw.get().starts_with('"') && raw.get() != "\"\"")
        })
    }

    fn json(&self) -> Option<Value> {
        serde_json::from_slice(self.raw).ok()
    }

    fn decode(&self, error: DecodeError) -> Failure {
        let wait = retry::retry_after(self.headers, self.now);
        error
            .of(self.spec, self.status, self.headers, self.raw)
            .with_retry_after(wait)
            .redact(self.secrets)
            .into()
    }

    /// What an answer without the documented success is.
    fn failure(&self) -> Failure {
        if (300..400).contains(&self.status) {
            let host = self
                .headers
                .get(http::header::LOCATION)
                .and_then(|to| to.to_str().ok());
            let host = host.and_then(|to| to.parse::<http::Uri>().ok());
            let host = host
                .as_ref()
                .and_then(http::Uri::host)
                .unwrap_or("an unnamed place");
            let text = format!("a redirect to {host}, which is not followed");
            return self.decode(DecodeError::new(DecodeReason::Redirect, text));
        }
        let body = self.json().filter(Value::is_object);
        let shape = self.spec.response.error_body;
        let at = |pointers| {
            body.as_ref()
                .and_then(|body| pointer::first(body, pointers))
        };
        let text = |pointers| {
            at(pointers).map(|found| match found.as_str() {
                Some(text) => self.secrets.text(text),
                None => self.secrets.text(&found.to_string()),
            })
        };
        let code = at(shape.code).and_then(|found| match found {
            Value::String(text) => text.trim().parse().ok(),
            other => other.as_i64(),
        });
        let (error_type, message) = (text(shape.error), text(shape.message));
        let answer = rows::Answer {
            status: self.status,
            error: error_type.as_deref(),
            code,
            message: message.as_deref(),
        };
        let (source, found) = match rows::find(self.spec.rows, &answer) {
            Some(found) => (RowSource::Operation, Some((self.spec.rows, found))),
            None => match rows::find(self.service.rows, &answer) {
                Some(found) => (RowSource::Service, Some((self.service.rows, found))),
                None => (RowSource::None, None),
            },
        };
        let success =
            (200..300).contains(&self.status) && !self.spec.response.status.contains(&self.status);
        if found.is_none() && (body.is_none() || success) {
            let documented = self.spec.response.status;
            let text = format!(
                "status {} is neither {documented:?} nor an error that can be read",
                self.status
            );
            return self.decode(DecodeError::new(DecodeReason::UnexpectedStatus, text));
        }
        let retry_after = retry::retry_after(self.headers, self.now);
        let (row, matched) = match found {
            Some((table, (index, captures))) => (
                table.get(index),
                RowMatch {
                    source,
                    index,
                    captures,
                },
            ),
            None => (
                None,
                RowMatch {
                    source,
                    index: 0,
                    captures: Vec::new(),
                },
            ),
        };
        let exception = text(shape.exception);
        let detail = ApiDetail {
            spec: self.spec,
            status: self.status,
            error_type,
            message,
            code,
            exception,
            row,
            retry: class(self.status, row, retry_after.is_some()),
            retry_after,
            headers: self.headers.clone(),
            raw: self.secrets.bytes(self.raw),
        };
        Failure::Api(Box::new(detail), matched)
    }
}

/// The class of the row; of what no row has, only what the status says beyond doubt.
fn class(status: u16, row: Option<&'static ErrorRow>, asked_to_wait: bool) -> Retry {
    match (row, status) {
        (Some(row), _) => row.retry,
        (None, 401) => Retry::RefreshToken,
        (None, 429) if asked_to_wait => Retry::Throttled,
        (None, 429 | 502..=504) => Retry::Transient,
        (None, _) => Retry::Never,
    }
}
