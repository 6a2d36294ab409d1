//! Decides what a response is: the documented success, a row of the error table, or neither.
//!
//! Pure: status, headers and bytes in, a payload or a failure out.

use std::time::Duration;

use http::HeaderMap;
use http::header::LOCATION;

use super::{ResponseParts, Target, partial};
use crate::clock::Clock;
use crate::error::{ApiDetail, DecodeError, DecodeReason, Failure, RowMatch, RowSource, rows};
use crate::json::{self, Decode, Document, Node, SyntaxError};
use crate::retry;
use crate::secret::Redact;
use crate::spec::{BodyKind, ErrorRow, OperationSpec, Retry};

/// A response whose body is complete.
pub(crate) struct ReceivedResponse<'a> {
    pub(crate) spec: &'static OperationSpec,
    /// The service's error rows, tried after the operation's own.
    pub(crate) service_rows: &'static [ErrorRow],
    pub(crate) parts: &'a ResponseParts,
    pub(crate) clock: &'a dyn Clock,
    pub(crate) secrets: Redact<'a>,
}

impl ReceivedResponse<'_> {
    /// Reads the payload of the documented success into `target`, or says why the response is none.
    pub(crate) fn read(&self, mut target: Target<'_>) -> Result<(), Failure> {
        if let Target::Json(output) = &mut target
            && self.read_fast(*output)
        {
            return Ok(());
        }
        let parsed = Document::parse_with_path(self.parts.raw.clone());
        let root = parsed.as_ref().ok().map(Document::root);
        if !self.is_success(root) {
            return Err(self.failure(root));
        }
        let read = match self.spec.response.body {
            BodyKind::Json { payload } => self.read_json(parsed, payload, target),
            BodyKind::Empty | BodyKind::Binary => self.read_bytes(target),
        };
        read.map_err(|error| self.decode_failure(error))
    }

    /// Tries the fast path: reads the payload of a success with nothing unusual in it, in one pass.
    fn read_fast(&self, output: &mut dyn Decode) -> bool {
        let expected = &self.spec.response;
        let BodyKind::Json { payload } = expected.body else {
            return false;
        };
        let error_keys = expected.error_body.error;
        expected.success.is_none()
            && expected.is_success(self.parts.status)
            && json::read(&self.parts.raw, payload, error_keys, output).is_ok()
    }

    /// Whether the status and the body are those of the documented success. A body that is no JSON does not
    /// decide: reading the payload finds out what is wrong with it.
    fn is_success(&self, root: Option<Node<'_>>) -> bool {
        let expected = &self.spec.response;
        if !expected.is_success(self.parts.status) {
            return false;
        }
        let Some(root) = root else {
            return true;
        };
        match &expected.success {
            Some(rule) => !root.is_object() || partial::holds(rule, root),
            None => !self.names_an_error(root),
        }
    }

    /// Whether a body names an error type although the status is that of success.
    fn names_an_error(&self, root: Node<'_>) -> bool {
        let BodyKind::Json { .. } = self.spec.response.body else {
            return false;
        };
        let mut pointers = self.spec.response.error_body.error.iter();
        pointers.any(|at| {
            let found = root.pointer(at).and_then(Node::as_str);
            found.is_some_and(|text| !text.is_empty())
        })
    }

    fn read_json(
        &self,
        parsed: Result<Document, SyntaxError>,
        payload: &str,
        target: Target<'_>,
    ) -> Result<(), DecodeError> {
        if self.parts.raw.trim_ascii().is_empty() {
            let text = "the body is empty, expected JSON";
            return Err(DecodeError::new(DecodeReason::EmptyBody, text));
        }
        let document = parsed.map_err(DecodeError::syntax)?;
        let Some(found) = document.root().pointer(payload) else {
            let text = format!("the body has no `{payload}`");
            return Err(DecodeError::new(DecodeReason::PayloadMissing, text));
        };
        match target {
            Target::Json(output) => output
                .read(found.input())
                .map_err(|mismatch| DecodeError::mismatch(mismatch, document.path(found.index()))),
            Target::Stream(_) => {
                let text = "expected bytes, found JSON";
                Err(DecodeError::new(DecodeReason::Mismatch, text))
            }
            Target::Nothing => Ok(()),
        }
    }

    fn read_bytes(&self, target: Target<'_>) -> Result<(), DecodeError> {
        match target {
            Target::Json(_) => {
                let text = "expected JSON, found bytes";
                Err(DecodeError::new(DecodeReason::NotJson, text))
            }
            Target::Stream(stream) => {
                *stream = self.parts.raw.clone().into();
                Ok(())
            }
            Target::Nothing => Ok(()),
        }
    }

    fn decode_failure(&self, error: DecodeError) -> Failure {
        let ResponseParts {
            status,
            headers,
            raw,
        } = self.parts;
        error
            .of(self.spec, *status, headers, raw)
            .with_retry_after(self.retry_after())
            .redact(&self.secrets)
            .into()
    }

    /// The time that the server asked to wait.
    fn retry_after(&self) -> Option<Duration> {
        retry::retry_after(&self.parts.headers, self.clock.wall())
    }

    /// The failure of a response that is not the documented success.
    fn failure(&self, root: Option<Node<'_>>) -> Failure {
        let status = self.parts.status;
        if (300..400).contains(&status) {
            return self.decode_failure(redirect(&self.parts.headers));
        }
        let body = root.filter(|root| root.is_object());
        let error = self.error_body(body);
        let metadata = rows::ErrorMetadata {
            status,
            error: error.error_type.as_deref(),
            code: error.code,
            message: error.message.as_deref(),
        };
        let (table, matched) = self.find_row(&metadata);
        let expected = &self.spec.response;
        let unexpected =
            body.is_none() || ((200..300).contains(&status) && !expected.is_success(status));
        if matched.source == RowSource::None && unexpected {
            let documented = expected.status;
            let text =
                format!("status {status} is neither {documented:?} nor an error that can be read");
            return self.decode_failure(DecodeError::new(DecodeReason::UnexpectedStatus, text));
        }
        let row = table.get(matched.index);
        let retry_after = self.retry_after();
        Failure::Api(Box::new(ApiDetail {
            spec: self.spec,
            status,
            error_type: error.error_type,
            message: error.message,
            code: error.code,
            exception: error.exception,
            row,
            matched,
            retry: retry_class(status, row, retry_after.is_some()),
            retry_after,
            headers: self.parts.headers.clone(),
            raw: self.secrets.bytes(&self.parts.raw),
        }))
    }

    /// Reads an error body, with secrets masked.
    fn error_body(&self, body: Option<Node<'_>>) -> ErrorBody {
        let shape = self.spec.response.error_body;
        let at = |pointers| body.and_then(|body| body.first(pointers));
        let text = |pointers| {
            let found = at(pointers).and_then(Node::plain_text);
            found.map(|text| self.secrets.text(&text))
        };
        ErrorBody {
            error_type: text(shape.error),
            message: text(shape.message),
            code: at(shape.code).and_then(|found| match found.as_str() {
                Some(text) => text.trim().parse().ok(),
                None => found.as_i64(),
            }),
            exception: text(shape.exception),
        }
    }

    /// The row of an error and the table that has it: the operation's, then the service's.
    fn find_row(&self, metadata: &rows::ErrorMetadata<'_>) -> (&'static [ErrorRow], RowMatch) {
        let tables = [
            (RowSource::Operation, self.spec.rows),
            (RowSource::Service, self.service_rows),
        ];
        for (source, table) in tables {
            if let Some((index, captures)) = rows::find(table, metadata) {
                let matched = RowMatch {
                    source,
                    index,
                    captures,
                };
                return (table, matched);
            }
        }
        (&[], RowMatch::NONE)
    }
}

/// The parts of an error body.
struct ErrorBody {
    error_type: Option<String>,
    message: Option<String>,
    code: Option<i64>,
    exception: Option<String>,
}

/// The error of a redirect. It names the host, but not the path, which may hold inputs.
fn redirect(headers: &HeaderMap) -> DecodeError {
    let location = headers.get(LOCATION).and_then(|to| to.to_str().ok());
    let uri = location.and_then(|to| to.parse::<http::Uri>().ok());
    let host = uri.as_ref().and_then(http::Uri::host);
    let host = host.unwrap_or("an unnamed host");
    let text = format!("a redirect to {host}, which is not followed");
    DecodeError::new(DecodeReason::Redirect, text)
}

/// The class of the row; without a row, only what the status says beyond doubt.
fn retry_class(status: u16, row: Option<&'static ErrorRow>, asked_to_wait: bool) -> Retry {
    match (row, status) {
        (Some(row), _) => row.retry,
        (None, 401) => Retry::RefreshToken,
        (None, 429) if asked_to_wait => Retry::Throttled,
        (None, 429 | 502..=504) => Retry::Transient,
        (None, _) => Retry::Never,
    }
}
