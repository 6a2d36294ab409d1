//! The successful body as [`Operation::decode`](crate::Operation::decode) gets it.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::{ByteStream, DecodeError, DecodeReason};

/// The payload of a successful answer.
#[derive(Debug)]
pub struct Body(Inner);

#[derive(Debug)]
enum Inner {
    Bytes(Bytes),
    Stream(ByteStream),
}

impl Body {
    /// A payload that is at hand.
    pub fn from_bytes(bytes: Bytes) -> Self {
        Self(Inner::Bytes(bytes))
    }

    pub(crate) fn from_stream(stream: ByteStream) -> Self {
        Self(Inner::Stream(stream))
    }

    /// Reads the payload as JSON.
    pub fn json<T: DeserializeOwned>(self) -> Result<T, DecodeError> {
        let bytes = self.bytes();
        serde_json::from_slice(bytes)
            .map_err(|error| DecodeError::json(DecodeReason::Mismatch, error, bytes))
    }

    /// Reads the payload as a JSON object. What serde derives for a struct would also take a list of its
    /// fields' values; no document means that.
    pub fn object<T: DeserializeOwned>(self) -> Result<T, DecodeError> {
        let bytes = self.bytes();
        if bytes.trim_ascii_start().first() == Some(&b'[') {
            let text = "a list where the documents have an object";
            return Err(DecodeError::new(DecodeReason::Mismatch, text));
        }
        self.json()
    }

    /// Reads nothing.
    pub fn empty(self) -> Result<(), DecodeError> {
        Ok(())
    }

    /// The payload's bytes; empty for a stream.
    pub fn bytes(&self) -> &[u8] {
        match &self.0 {
            Inner::Bytes(bytes) => bytes,
            Inner::Stream(_) => &[],
        }
    }

    /// The payload piece by piece.
    pub fn into_stream(self) -> ByteStream {
        match self.0 {
            Inner::Bytes(bytes) => bytes.into(),
            Inner::Stream(stream) => stream,
        }
    }
}
