//! A successful answer.

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use http::HeaderMap;

use crate::operation::Operation;
use crate::partial::{self, ItemFailure};
use crate::{DecodeError, DecodeReason, pointer};

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
        serde_json::from_slice(&self.raw).map_err(|error| {
            DecodeError::json(DecodeReason::Mismatch, error, &self.raw).of(
                O::SPEC,
                self.status,
                &self.headers,
                &self.raw,
            )
        })
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
        match serde_json::from_str(pointer::raw(&self.raw, pointer).ok()??.get()).ok()? {
            serde_json::Value::String(text) => Some(text),
            value @ (serde_json::Value::Number(_) | serde_json::Value::Bool(_)) => {
                Some(value.to_string())
            }
            _ => None,
        }
    }

    /// The number of entries of the list or map at a JSON pointer into the whole body; 0 when
    /// there is none.
    pub fn pointer_len(&self, pointer: &str) -> usize {
        let found = pointer::raw(&self.raw, pointer).ok().flatten();
        match found.and_then(|raw| serde_json::from_str(raw.get()).ok()) {
            Some(serde_json::Value::Array(list)) => list.len(),
            Some(serde_json::Value::Object(map)) => map.len(),
            _ => 0,
        }
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
