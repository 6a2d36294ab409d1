//! The successful body, before and after it has a type.

use bytes::Bytes;

use crate::{Blank, ByteStream, Decode, DecodeError, DecodeReason, Document};

/// The body of a successful answer.
#[derive(Debug)]
pub struct Body(Inner);

#[derive(Debug)]
enum Inner {
    /// A parsed text, and the index of the payload in it.
    Json(Document, usize),
    Bytes(Bytes),
    Stream(ByteStream),
}

impl Body {
    pub(crate) fn from_json(document: Document, payload: usize) -> Self {
        Self(Inner::Json(document, payload))
    }

    pub(crate) fn from_bytes(bytes: Bytes) -> Self {
        Self(Inner::Bytes(bytes))
    }

    fn into_json(self) -> Result<(Document, usize), DecodeError> {
        match self.0 {
            Inner::Json(document, payload) => Ok((document, payload)),
            Inner::Bytes(_) | Inner::Stream(_) => {
                let text = "bytes where JSON was to come";
                Err(DecodeError::new(DecodeReason::NotJson, text))
            }
        }
    }

    pub(crate) fn from_stream(stream: ByteStream) -> Self {
        Self(Inner::Stream(stream))
    }
}

/// What a successful answer gives: anything that is read from JSON, a stream of bytes, or nothing.
pub trait Payload: Sized + Send + 'static {
    /// Reads the body.
    ///
    /// # Errors
    ///
    /// The body is not as documented.
    fn read(body: Body) -> Result<Self, DecodeError>;
}

impl<T: Decode + Blank + Send + 'static> Payload for T {
    fn read(body: Body) -> Result<Self, DecodeError> {
        let (document, payload) = body.into_json()?;
        T::decode(document.node(payload)).map_err(|mismatch| mismatch.placed(&document))
    }
}

impl Payload for ByteStream {
    fn read(body: Body) -> Result<Self, DecodeError> {
        match body.0 {
            Inner::Stream(stream) => Ok(stream),
            Inner::Bytes(bytes) => Ok(bytes.into()),
            Inner::Json(..) => Err(DecodeError::new(
                DecodeReason::Mismatch,
                "JSON where bytes were to come",
            )),
        }
    }
}

impl Payload for () {
    fn read(_: Body) -> Result<Self, DecodeError> {
        Ok(())
    }
}
