//! Decides what an answer is: the documented success, an error of the table, or neither.
//! Pure: status, headers and bytes in, a verdict out.

use std::time::SystemTime;

use bytes::Bytes;
use http::HeaderMap;

use crate::error::ApiDetail;
use crate::failure::Failure;
use crate::operation::{RowMatch, RowSource};
use crate::redact::Redact;
use crate::spec::{BodyKind, ErrorRow, OperationSpec, Retry, ServiceSpec};
use crate::{Body, DecodeError, DecodeReason, Document, Node, partial, retry, rows};

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
        let response = &self.spec.response;
        let parsed = Document::parse_placed(self.raw.clone());
        let root = parsed.as_ref().ok().map(Document::root);
        if !response.status.contains(&self.status) {
            return Err(self.failure(root));
        }
        let refused = match &response.success {
            // Without a readable body the payload below says what is wrong with it.
            Some(rule) => root.is_some_and(|root| root.is_object() && !partial::holds(rule, root)),
            None => root.is_some_and(|root| self.states_an_error(root)),
        };
        if refused {
            return Err(self.failure(root));
        }
        let BodyKind::Json { payload } = response.body else {
            return Ok(Body::from_bytes(self.raw.clone()));
        };
        if self.raw.trim_ascii().is_empty() {
            return Err(self.decode(DecodeError::new(
                DecodeReason::EmptyBody,
                "the body is empty, JSON was to come",
            )));
        }
        let document = parsed.map_err(|error| self.decode(DecodeError::syntax(error)))?;
        match document.root().pointer(payload).map(Node::index) {
            Some(index) => Ok(Body::from_json(document, index)),
            None => Err(self.decode(DecodeError::new(
                DecodeReason::PayloadMissing,
                format!("the body has no `{payload}`"),
            ))),
        }
    }

    /// Whether a body names an error type although the status is that of success.
    fn states_an_error(&self, root: Node<'_>) -> bool {
        let BodyKind::Json { .. } = self.spec.response.body else {
            return false;
        };
        let mut pointers = self.spec.response.error_body.error.iter();
        pointers.any(|at| {
            let found = root.pointer(at).and_then(Node::as_str);
            found.is_some_and(|text| !text.is_empty())
        })
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
    fn failure(&self, root: Option<Node<'_>>) -> Failure {
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
        let body = root.filter(|root| root.is_object());
        let shape = self.spec.response.error_body;
        let at = |pointers| body.and_then(|body| body.first(pointers));
        let text = |pointers| {
            let found = at(pointers).and_then(Node::plain_text);
            found.map(|text| self.secrets.text(&text))
        };
        let code = at(shape.code).and_then(|found| match found.as_str() {
            Some(text) => text.trim().parse().ok(),
            None => found.as_i64(),
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
