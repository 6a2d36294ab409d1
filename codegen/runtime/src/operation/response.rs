//! A successful response.

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use http::HeaderMap;

use super::Operation;
use crate::error::DecodeError;
use crate::json::{self, Decode, Document, Node};
use crate::response::{self, ItemFailure, ResponseParts};

/// A successful response: the payload, and the rest as metadata.
///
/// Dereferences to the payload.
pub struct Response<O: Operation> {
    output: O::Output,
    parts: ResponseParts,
}

impl<O: Operation> Response<O> {
    pub(crate) fn new(output: O::Output, parts: ResponseParts) -> Self {
        Self { output, parts }
    }

    /// The payload.
    pub fn into_inner(self) -> O::Output {
        self.output
    }

    /// The envelope around the payload, read at each call. An empty body has the default.
    pub fn envelope(&self) -> Result<O::Envelope, DecodeError> {
        if self.parts.raw.is_empty() {
            return Ok(O::Envelope::default());
        }
        let mut envelope = O::Envelope::default();
        match read_body(&self.parts.raw, &mut envelope) {
            Ok(()) => Ok(envelope),
            Err(error) => {
                let ResponseParts {
                    status,
                    headers,
                    raw,
                } = &self.parts;
                Err(error.of(O::SPEC, *status, headers, raw))
            }
        }
    }

    /// HTTP status.
    pub fn status(&self) -> u16 {
        self.parts.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.parts.headers
    }

    /// The body as it came; empty for streams.
    pub fn raw(&self) -> &Bytes {
        &self.parts.raw
    }

    /// The items that failed, for operations whose success lists results per item.
    pub fn failures(&self) -> Vec<ItemFailure> {
        match &O::SPEC.response.partial {
            Some(spec) => response::failures(spec, &self.parts.raw),
            None => Vec::new(),
        }
    }

    /// The scalar at a JSON pointer into the whole body, as text.
    pub fn pointer_text(&self, pointer: &str) -> Option<String> {
        scalar_text(&self.parts.raw, pointer)
    }

    /// The number of entries of the list or map at a JSON pointer into the whole body; 0 when
    /// there is none.
    pub fn pointer_len(&self, pointer: &str) -> usize {
        entry_count(&self.parts.raw, pointer)
    }
}

fn read_body(body: &Bytes, into: &mut dyn Decode) -> Result<(), DecodeError> {
    if json::read(body, "", &[], into).is_ok() {
        return Ok(());
    }
    let document = Document::parse_with_path(body.clone()).map_err(DecodeError::syntax)?;
    let read = into.read(document.root().input());
    read.map_err(|mismatch| DecodeError::mismatch(mismatch, None))
}

fn scalar_text(body: &Bytes, pointer: &str) -> Option<String> {
    let document = Document::parse(body.clone()).ok()?;
    let found = document.root().pointer(pointer)?;
    let is_scalar = found.items().is_none() && !found.is_object();
    found.plain_text().filter(|_| is_scalar)
}

fn entry_count(body: &Bytes, pointer: &str) -> usize {
    let document = Document::parse(body.clone()).ok();
    let found = document
        .as_ref()
        .and_then(|document| document.root().pointer(pointer));
    found.map_or(0, Node::len)
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
            .field("status", &self.parts.status)
            .field("output", &self.output)
            .finish_non_exhaustive()
    }
}
