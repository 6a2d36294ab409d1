//! Decides what an answer is: the documented success, an error of the table, or neither.
//! Pure: status, headers and bytes in, a verdict out.

use bytes::Bytes;
use http::HeaderMap;

use super::partial;
use crate::error::ApiDetail;
use crate::error::Failure;
use crate::error::{RowMatch, RowSource};
use crate::response::Target;
use crate::secret::Redact;
use crate::spec::{BodyKind, ErrorRow, OperationSpec, Retry};
use crate::{Clock, Decode, DecodeError, DecodeReason, Document, Node, json, retry, rows};

/// A read answer.
pub(crate) struct Answer<'a> {
    pub(crate) service_rows: &'static [ErrorRow],
    pub(crate) spec: &'static OperationSpec,
    pub(crate) status: u16,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) raw: &'a Bytes,
    pub(crate) clock: &'a dyn Clock,
    pub(crate) secrets: Redact<'a>,
}

impl Answer<'_> {
    /// Reads the payload of the documented success, or says why it is none.
    pub(crate) fn read(&self, mut target: Target<'_>) -> Result<(), Failure> {
        if let Target::Json(output) = &mut target
            && self.is_plain(*output)
        {
            return Ok(());
        }
        let response = &self.spec.response;
        let parsed = Document::parse_placed(self.raw.clone());
        let root = parsed.as_ref().ok().map(Document::root);
        if !response.is_success(self.status) {
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
        let misplaced = |reason, text: &str| Err(self.decode(DecodeError::new(reason, text)));
        let BodyKind::Json { payload } = response.body else {
            return match target {
                Target::Json(_) => misplaced(DecodeReason::NotJson, "bytes where JSON was to come"),
                Target::Stream(stream) => {
                    *stream = self.raw.clone().into();
                    Ok(())
                }
                Target::Nothing => Ok(()),
            };
        };
        if self.raw.trim_ascii().is_empty() {
            let text = "the body is empty, JSON was to come";
            return misplaced(DecodeReason::EmptyBody, text);
        }
        let document = parsed.map_err(|error| self.decode(DecodeError::syntax(error)))?;
        let Some(found) = document.root().pointer(payload) else {
            let text = format!("the body has no `{payload}`");
            return misplaced(DecodeReason::PayloadMissing, &text);
        };
        match target {
            Target::Json(output) => output.read(found.input()).map_err(|mismatch| {
                let path = document.path(found.index());
                self.decode(DecodeError::mismatch(mismatch, path))
            }),
            Target::Stream(_) => misplaced(DecodeReason::Mismatch, "JSON where bytes were to come"),
            Target::Nothing => Ok(()),
        }
    }

    /// Whether the answer is a success in which nothing is unusual; then it has been read.
    fn is_plain(&self, output: &mut dyn Decode) -> bool {
        let response = &self.spec.response;
        match response.body {
            BodyKind::Json { payload } => {
                response.success.is_none()
                    && response.is_success(self.status)
                    && json::read(self.raw, payload, response.error_body.error, output).is_ok()
            }
            BodyKind::Empty | BodyKind::Binary => false,
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
        let wait = retry::retry_after(self.headers, self.clock.wall());
        error
            .of(self.spec, self.status, self.headers, self.raw)
            .with_retry_after(wait)
            .redact(&self.secrets)
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
            None => match rows::find(self.service_rows, &answer) {
                Some(found) => (RowSource::Service, Some((self.service_rows, found))),
                None => (RowSource::None, None),
            },
        };
        let response = &self.spec.response;
        let success = (200..300).contains(&self.status) && !response.is_success(self.status);
        if found.is_none() && (body.is_none() || success) {
            let documented = response.status;
            let text = format!(
                "status {} is neither {documented:?} nor an error that can be read",
                self.status
            );
            return self.decode(DecodeError::new(DecodeReason::UnexpectedStatus, text));
        }
        let retry_after = retry::retry_after(self.headers, self.clock.wall());
        let (row, matched) = match found {
            Some((table, (index, captures))) => (
                table.get(index),
                RowMatch {
                    source,
                    index,
                    captures,
                },
            ),
            None => (None, RowMatch::NONE),
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
            matched,
            retry: class(self.status, row, retry_after.is_some()),
            retry_after,
            headers: self.headers.clone(),
            raw: self.secrets.bytes(self.raw),
        };
        Failure::Api(Box::new(detail))
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
