//! A response that is not as documented.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;

use super::{Cause, Named};
use crate::json::{Mismatch, SyntaxError};
use crate::secret::Redact;
use crate::spec::OperationSpec;

/// Bytes of a body that an error keeps.
const MAX_KEPT: usize = 64 * 1024;
/// Characters of a body that an error shows.
const MAX_SHOWN: usize = 200;

/// The response is not as documented.
///
/// The body of a documented success may hold what must not be shown, such as an issued token, so
/// neither `Display` nor `Debug` shows JSON of it; [`raw`](DecodeError::raw) has the bytes.
pub struct DecodeError(Box<Detail>);

struct Detail {
    reason: DecodeReason,
    text: String,
    field: Option<String>,
    operation: Option<&'static OperationSpec>,
    status: Option<u16>,
    content_type: Option<String>,
    retry_after: Option<Duration>,
    raw: Bytes,
    source: Option<Cause>,
}

/// In what way a response differs from the documentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DecodeReason {
    /// A success without the body it should have.
    EmptyBody,
    /// The body is not JSON, or ends too early.
    NotJson,
    /// The payload is not where it should be.
    PayloadMissing,
    /// A value has another type than documented, or a required one is missing.
    Mismatch,
    /// A status that means neither the documented success nor an error that can be read.
    UnexpectedStatus,
    /// A redirect; it is not followed, so that no other host sees the token.
    Redirect,
    /// A page that leads back to one that was read already; the page itself was given before.
    PagesRepeat,
}

impl DecodeError {
    /// Makes an error of a kind of difference.
    pub fn new(reason: DecodeReason, text: impl Into<String>) -> Self {
        Self(Box::new(Detail {
            reason,
            text: text.into(),
            field: None,
            operation: None,
            status: None,
            content_type: None,
            retry_after: None,
            raw: Bytes::new(),
            source: None,
        }))
    }

    /// The body is no JSON.
    pub(crate) fn syntax(error: SyntaxError) -> Self {
        let mut this = Self::new(DecodeReason::NotJson, error.source.to_string());
        this.0.source = Some(Box::new(error.source));
        this.at(error.path)
    }

    /// A value below `root` is not as its type says.
    pub(crate) fn mismatch(mismatch: Mismatch, root: Option<String>) -> Self {
        let (path, text) = mismatch.into_parts(root);
        Self::new(DecodeReason::Mismatch, text).at(path)
    }

    /// Adds the path of the value in the body.
    pub(crate) fn at(mut self, path: Option<String>) -> Self {
        self.0.field = path;
        self
    }

    pub(crate) fn of(
        mut self,
        spec: &'static OperationSpec,
        status: u16,
        headers: &http::HeaderMap,
        raw: &Bytes,
    ) -> Self {
        let media = headers.get(http::header::CONTENT_TYPE);
        self.0.operation = Some(spec);
        self.0.status = Some(status);
        self.0.content_type =
            media.map(|media| String::from_utf8_lossy(media.as_bytes()).into_owned());
        self.0.raw = raw.slice(..raw.len().min(MAX_KEPT));
        self
    }

    pub(crate) fn with_retry_after(mut self, wait: Option<Duration>) -> Self {
        self.0.retry_after = wait;
        self
    }

    pub(crate) fn redact(mut self, secrets: &Redact<'_>) -> Self {
        self.0.raw = secrets.bytes(&self.0.raw);
        self
    }

    /// In what way the response differs.
    pub fn reason(&self) -> DecodeReason {
        self.0.reason
    }

    /// Path of the value that could not be read, like `data.entities[3].created`.
    pub fn field(&self) -> Option<&str> {
        self.0.field.as_deref()
    }

    /// The operation.
    pub fn operation(&self) -> Option<&'static OperationSpec> {
        self.0.operation
    }

    /// HTTP status of the response.
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// Content type of the response.
    pub fn content_type(&self) -> Option<&str> {
        self.0.content_type.as_deref()
    }

    /// How long the server asked to wait.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The first 64 KiB of the body.
    pub fn raw(&self) -> &Bytes {
        &self.0.raw
    }

    /// Whether the status alone says that a later call may succeed (502, 503, 504), and the
    /// operation can be repeated.
    pub fn retryable(&self) -> bool {
        matches!(self.0.status, Some(502..=504)) && self.0.operation.is_some_and(|o| o.idempotent)
    }
}

impl Detail {
    /// The beginning of the body, if it may be shown.
    fn excerpt(&self) -> Option<String> {
        let success = self.operation.zip(self.status);
        let success = success.is_some_and(|(spec, status)| spec.response.is_success(status));
        let json = matches!(self.raw.trim_ascii_start().first(), Some(b'{' | b'['));
        if self.raw.is_empty() || (success && json) {
            return None;
        }
        let excerpt = &self.raw[..self.raw.len().min(4 * MAX_SHOWN)];
        Some(one_line(&String::from_utf8_lossy(excerpt), MAX_SHOWN))
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("reason", &self.0.reason)
            .field("text", &self.0.text)
            .field("field", &self.0.field)
            .field("operation", &self.0.operation.map(|spec| spec.id))
            .field("status", &self.0.status)
            .field("content_type", &self.0.content_type)
            .field("body", &self.0.excerpt())
            .field("bytes", &self.0.raw.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let detail = &self.0;
        match (detail.operation, detail.status) {
            (Some(spec), Some(status)) => write!(f, "{} answered {status}", Named(spec))?,
            _ => f.write_str("the response")?,
        }
        f.write_str(", not as documented: ")?;
        if let Some(field) = &detail.field {
            write!(f, "at `{field}`: ")?;
        }
        f.write_str(&detail.text)?;
        if let Some(media) = &detail.content_type {
            write!(f, "; content type {}", one_line(media, MAX_SHOWN))?;
        }
        if let Some(excerpt) = detail.excerpt() {
            write!(f, "; body: {excerpt}")?;
        }
        match detail.operation {
            Some(spec) => write!(f, "; see {}", spec.document),
            None => Ok(()),
        }
    }
}

impl std::error::Error for DecodeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_ref().map(|source| &**source as _)
    }
}

/// A foreign text on one line, without control characters, cut to a length.
pub(crate) fn one_line(text: &str, most: usize) -> String {
    let mut line = String::new();
    let mut space = false;
    for (count, c) in text.trim().chars().enumerate() {
        if count == most {
            line.push('…');
            break;
        }
        if c.is_whitespace() || c.is_control() {
            space = true;
            continue;
        }
        if std::mem::take(&mut space) {
            line.push(' ');
        }
        line.push(c);
    }
    line
}

#[cfg(test)]
mod tests {
    #[test]
    fn one_line() {
        assert_eq!(super::one_line(" a\r\n\tb\u{1b}[31m ", 20), "a b [31m");
        assert_eq!(super::one_line("abcdef", 3), "abc…");
    }
}
