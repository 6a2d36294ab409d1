//! A successful answer.

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use http::HeaderMap;

use crate::operation::Operation;
use crate::response::{self, ItemFailure};
use crate::spec::OperationSpec;
use crate::{Blank, Decode, DecodeError, Document, Node, Payload, json};

/// A successful answer: the payload, and the rest as metadata.
///
/// Dereferences to the payload.
pub struct Response<O: Operation> {
    output: O::Output,
    about: About,
}

/// What an answer has beside the payload.
pub(crate) struct About {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) raw: Bytes,
}

/// Where an answer goes: it is read in place, since to move it through the send path costs more than to
/// make it.
pub(crate) struct Places<'r> {
    pub(crate) output: &'r mut dyn Payload,
    pub(crate) about: &'r mut About,
}

impl About {
    /// Writes into an error which answer it belongs to.
    pub(crate) fn place(&self, error: DecodeError, spec: &'static OperationSpec) -> DecodeError {
        error.of(spec, self.status, &self.headers, &self.raw)
    }

    fn document(&self) -> std::result::Result<Document, DecodeError> {
        Document::parse_placed(self.raw.clone()).map_err(DecodeError::syntax)
    }

    /// Reads the whole body.
    fn read(&self, into: &mut dyn Decode) -> std::result::Result<(), DecodeError> {
        if json::read(&self.raw, "", &[], into).is_ok() {
            return Ok(());
        }
        let document = self.document()?;
        into.read(document.root().input())
            .map_err(|mismatch| DecodeError::mismatch(mismatch, None))
    }

    fn pointer_text(&self, pointer: &str) -> Option<String> {
        let document = self.document().ok()?;
        let found = document.root().pointer(pointer)?;
        let scalar = found.items().is_none() && !found.is_object();
        found.plain_text().filter(|_| scalar)
    }

    fn pointer_len(&self, pointer: &str) -> usize {
        let document = self.document();
        let found = document
            .as_ref()
            .ok()
            .and_then(|document| document.root().pointer(pointer));
        found.map_or(0, Node::len)
    }
}

impl<O: Operation> Response<O> {
    /// Room for an answer, of which nothing is read yet.
    pub(crate) fn room() -> Self {
        Self {
            output: O::Output::blank(),
            about: About {
                status: 0,
                headers: HeaderMap::new(),
                raw: Bytes::new(),
            },
        }
    }

    /// The places that an answer is read into.
    pub(crate) fn places(&mut self) -> Places<'_> {
        Places {
            output: &mut self.output,
            about: &mut self.about,
        }
    }

    /// The payload.
    pub fn into_inner(self) -> O::Output {
        self.output
    }

    /// What surrounds the payload, read when asked for. A body without one gives the default.
    pub fn envelope(&self) -> Result<O::Envelope, DecodeError> {
        if self.about.raw.is_empty() {
            return Ok(O::Envelope::default());
        }
        let mut envelope = O::Envelope::default();
        match self.about.read(&mut envelope) {
            Ok(()) => Ok(envelope),
            Err(error) => Err(self.about.place(error, O::SPEC)),
        }
    }

    /// HTTP status.
    pub fn status(&self) -> u16 {
        self.about.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.about.headers
    }

    /// The body as it came; empty for streams.
    pub fn raw(&self) -> &Bytes {
        &self.about.raw
    }

    /// The items that failed, for operations whose success lists results per item.
    pub fn failures(&self) -> Vec<ItemFailure> {
        match &O::SPEC.response.partial {
            Some(spec) => response::failures(spec, &self.about.raw),
            None => Vec::new(),
        }
    }

    /// The scalar at a JSON pointer into the whole body, as text.
    pub fn pointer_text(&self, pointer: &str) -> Option<String> {
        self.about.pointer_text(pointer)
    }

    /// The number of entries of the list or map at a JSON pointer into the whole body; 0 when
    /// there is none.
    pub fn pointer_len(&self, pointer: &str) -> usize {
        self.about.pointer_len(pointer)
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
            .field("status", &self.about.status)
            .field("output", &self.output)
            .finish_non_exhaustive()
    }
}
