//! A successful answer.

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use http::HeaderMap;

use crate::operation::Operation;
use crate::partial::{self, ItemFailure};
use crate::{Decode, DecodeError, Document, Node};

/// A successful answer: the payload, and the rest as metadata.
///
/// Dereferences to the payload.
pub struct Response<O: Operation> {
    output: O::Output,
    status: u16,
    headers: HeaderMap,
    raw: Bytes,
}

impl<O: Operation> Response<O> {
    pub(crate) fn new(output: O::Output, status: u16, headers: HeaderMap, raw: Bytes) -> Self {
        Self {
            output,
            status,
            headers,
            raw,
        }
    }

    /// The payload.
    pub fn into_inner(self) -> O::Output {
        self.output
    }

    /// What surrounds the payload, read when asked for. A body without one gives the default.
    pub fn envelope(&self) -> Result<O::Envelope, DecodeError> {
        if self.raw.is_empty() {
            return Ok(O::Envelope::default());
        }
        let read = |document: Document| {
            O::Envelope::decode(document.root()).map_err(|mismatch| mismatch.placed(&document))
        };
        Document::parse_placed(self.raw.clone())
            .map_err(DecodeError::syntax)
            .and_then(read)
            .map_err(|error| error.of(O::SPEC, self.status, &self.headers, &self.raw))
    }

    /// HTTP status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body as it came; empty for streams.
    pub fn raw(&self) -> &Bytes {
        &self.raw
    }

    /// The items that failed, for operations whose success lists results per item.
    pub fn failures(&self) -> Vec<ItemFailure> {
        match &O::SPEC.response.partial {
            Some(spec) => partial::failures(spec, &self.raw),
            None => Vec::new(),
        }
    }

    /// The scalar at a JSON pointer into the whole body, as text.
    pub fn pointer_text(&self, pointer: &str) -> Option<String> {
        let document = Document::parse(self.raw.clone()).ok()?;
        let found = document.root().pointer(pointer)?;
        found.plain_text().filter(|_| found.items().is_none() && !found.is_object())
    }

    /// The number of entries of the list or map at a JSON pointer into the whole body; 0 when
    /// there is none.
    pub fn pointer_len(&self, pointer: &str) -> usize {
        let document = Document::parse(self.raw.clone());
        let found = document.as_ref().ok().and_then(|document| document.root().pointer(pointer));
        found.map_or(0, Node::len)
    }
}

impl<O: Operation> Deref for Response<O> {
    type Target = O::Output;

    fn deref(&self) -> &O::Output {
        &self.output
    }
}

impl<O: Operation<Output: fmt::Debug>> fmt::Debug for Response<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("operation", &O::SPEC.id)
            .field("status", &self.status)
            .field("output", &self.output)
            .finish_non_exhaustive()
    }
}
