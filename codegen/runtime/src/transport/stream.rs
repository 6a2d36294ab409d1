//! Bodies that arrive in chunks.

use std::fmt;

use bytes::{Bytes, BytesMut};

use crate::BoxFuture;
use crate::error::{TransportError, TransportErrorKind};

/// Source of a body's chunks; implemented by transports.
pub trait ChunkSource: Send {
    /// The next chunk, `None` at the end.
    fn chunk(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>>;
}

/// A body that is read chunk by chunk. Dropping it abandons the rest.
pub struct ByteStream(Inner);

enum Inner {
    Whole(Bytes),
    Chunks(Box<dyn ChunkSource>),
}

impl ByteStream {
    /// Takes the chunks from a source.
    pub fn new(source: impl ChunkSource + 'static) -> Self {
        Self(Inner::Chunks(Box::new(source)))
    }

    /// The next chunk, `None` at the end.
    pub async fn chunk(&mut self) -> Option<Result<Bytes, TransportError>> {
        match &mut self.0 {
            Inner::Whole(bytes) if bytes.is_empty() => None,
            Inner::Whole(bytes) => Some(Ok(std::mem::take(bytes))),
            Inner::Chunks(source) => source.chunk().await,
        }
    }

    /// The rest of a body that is here already, if it is not larger than a limit; a body that has to be waited
    /// for comes back.
    pub(crate) fn into_whole(self, limit: u64) -> Result<Result<Bytes, TransportError>, Self> {
        match self.0 {
            Inner::Whole(bytes) => Ok(check_size(bytes.len(), limit).map(|()| bytes)),
            Inner::Chunks(_) => Err(self),
        }
    }

    /// Reads the rest of the body, if it is not larger than a limit.
    pub async fn collect(mut self, limit: u64) -> Result<Bytes, TransportError> {
        let Some(first) = self.chunk().await.transpose()? else {
            return Ok(Bytes::new());
        };
        check_size(first.len(), limit)?;
        let Some(second) = self.chunk().await.transpose()? else {
            // A body of one chunk is not copied.
            return Ok(first);
        };
        let mut body = BytesMut::from(first);
        let mut next = Some(second);
        while let Some(chunk) = next {
            check_size(body.len() + chunk.len(), limit)?;
            body.extend_from_slice(&chunk);
            next = self.chunk().await.transpose()?;
        }
        Ok(body.freeze())
    }
}

fn check_size(size: usize, limit: u64) -> Result<(), TransportError> {
    if size as u64 <= limit {
        return Ok(());
    }
    let text = format!("the body is larger than the limit of {limit} bytes");
    Err(TransportError::new(TransportErrorKind::TooLarge, text))
}

impl From<Bytes> for ByteStream {
    fn from(bytes: Bytes) -> Self {
        Self(Inner::Whole(bytes))
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ByteStream(..)")
    }
}
