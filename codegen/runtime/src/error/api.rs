//! An error that the vendor returned.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;

use super::{Named, RowMatch, rows};
use crate::spec::{ErrorRow, Lang, OperationSpec, Retry};

/// The vendor returned an error; [`kind`](ApiError::kind) says which documented one.
#[derive(Debug)]
pub struct ApiError<E> {
    pub(crate) kind: E,
    pub(crate) detail: Box<ApiDetail>,
}

/// All of an API error that does not depend on the operation's type.
pub(crate) struct ApiDetail {
    pub(crate) spec: &'static OperationSpec,
    pub(crate) status: u16,
    pub(crate) error_type: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) code: Option<i64>,
    pub(crate) exception: Option<String>,
    pub(crate) row: Option<&'static ErrorRow>,
    /// The row, as the operation's error is made of it.
    pub(crate) matched: RowMatch,
    pub(crate) retry: Retry,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) headers: HeaderMap,
    pub(crate) raw: Bytes,
}

impl<E> ApiError<E> {
    /// The operation's own error: one variant for each documented row.
    pub fn kind(&self) -> &E {
        &self.kind
    }

    /// The operation that failed.
    pub fn operation(&self) -> &'static OperationSpec {
        self.detail.spec
    }

    /// HTTP status.
    pub fn status(&self) -> u16 {
        self.detail.status
    }

    /// The vendor's error type.
    pub fn error_type(&self) -> Option<&str> {
        self.detail.error_type.as_deref()
    }

    /// The vendor's text, whole: what a row keeps secret is left out only where the error is printed.
    pub fn message(&self) -> Option<&str> {
        self.detail.message.as_deref()
    }

    /// The vendor's numeric code.
    pub fn code(&self) -> Option<i64> {
        self.detail.code
    }

    /// The vendor's exception name.
    pub fn exception(&self) -> Option<&str> {
        self.detail.exception.as_deref()
    }

    /// The documented row; `None` when no page has this error.
    pub fn row(&self) -> Option<&'static ErrorRow> {
        self.detail.row
    }

    /// The documented cause.
    pub fn cause(&self, lang: Lang) -> Option<&'static str> {
        self.detail.row.and_then(|row| row.cause.get(lang))
    }

    /// The documented remedy.
    pub fn remedy(&self, lang: Lang) -> Option<&'static str> {
        self.detail.row.and_then(|row| row.remedy.get(lang))
    }

    /// The body as it came.
    pub fn raw(&self) -> &Bytes {
        &self.detail.raw
    }

    /// The headers of the response.
    pub fn headers(&self) -> &HeaderMap {
        &self.detail.headers
    }

    /// How long the server asked to wait.
    pub fn retry_after(&self) -> Option<Duration> {
        self.detail.retry_after
    }

    /// How the error is classed: by its row, or by the status when no row has it.
    pub fn retry(&self) -> Retry {
        self.detail.retry
    }

    /// Whether the same call may succeed later and cannot have had an effect twice.
    pub fn retryable(&self) -> bool {
        match self.detail.retry {
            Retry::Throttled => true,
            Retry::Transient => self.detail.spec.idempotent,
            Retry::Never | Retry::RefreshToken => false,
        }
    }

    /// The error on several lines: what was returned, cause, remedy, page.
    pub fn explain(&self, lang: Lang) -> String {
        let detail = &self.detail;
        let (cause, remedy, page) = match lang {
            Lang::En => ("cause", "remedy", "documented in"),
            Lang::Zh => ("原因", "处理", "文档"),
        };
        let mut text = detail.headline();
        for (label, line) in [(cause, self.cause(lang)), (remedy, self.remedy(lang))] {
            if let Some(line) = line {
                text.push_str(&format!("\n  {label}: {line}"));
            }
        }
        let document = detail.row.map_or(detail.spec.document, |row| row.document);
        text.push_str(&format!("\n  {page}: {document}"));
        if detail.row.is_none() {
            text.push_str(match lang {
                Lang::En => " (this error is not in its table)",
                Lang::Zh => "（错误表中没有此错误）",
            });
        }
        text
    }
}

impl fmt::Debug for ApiDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiDetail")
            .field("operation", &self.spec.id)
            .field("status", &self.status)
            .field("error_type", &self.error_type)
            .field("message", &self.printable_message())
            .field("code", &self.code)
            .field("exception", &self.exception)
            .field("row", &self.row.map(|row| row.id))
            .field("retry", &self.retry)
            .field("retry_after", &self.retry_after)
            .field("bytes", &self.raw.len())
            .finish_non_exhaustive()
    }
}

impl ApiDetail {
    fn headline(&self) -> String {
        let mut text = format!("{} answered {}", Named(self.spec), self.status);
        if let Some(error_type) = &self.error_type {
            text.push_str(&format!(" {error_type}"));
        }
        if let Some(code) = self.code {
            text.push_str(&format!(" (code {code})"));
        }
        if let Some(message) = self
            .printable_message()
            .as_deref()
            .or(self.exception.as_deref())
        {
            text.push_str(&format!(": {}", super::one_line(message, 500)));
        }
        text
    }

    /// The message without what its row keeps secret.
    fn printable_message(&self) -> Option<Cow<'_, str>> {
        let message = self.message.as_deref()?;
        Some(match self.row {
            Some(row) => rows::printable(row, message),
            None => Cow::Borrowed(message),
        })
    }
}

/// A sentence as a part of a longer one.
fn clause(sentence: &str) -> &str {
    sentence.trim_end_matches(['.', '。'])
}

impl<E> fmt::Display for ApiError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail.headline())?;
        if let Some(cause) = self.cause(Lang::En) {
            write!(f, "; cause: {}", clause(cause))?;
        }
        if let Some(remedy) = self.remedy(Lang::En) {
            write!(f, "; remedy: {}", clause(remedy))?;
        }
        match self.detail.row {
            Some(row) => write!(f, "; see {}", row.document)?,
            None => write!(f, "; undocumented, see {}", self.detail.spec.document)?,
        }
        match self.detail.retry_after {
            Some(wait) => write!(f, "; retry after {} s", wait.as_secs()),
            None => Ok(()),
        }
    }
}

impl<E: fmt::Debug> std::error::Error for ApiError<E> {}
