//! Bodies that arrive in pieces.

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};

use crate::clock::TimeLimit;
use crate::{BoxFuture, Clock, OperationSpec, TimeoutPhase, TransportError, TransportErrorKind};

/// Where the pieces of a body come from; implemented by transports.
pub trait ChunkSource: Send {
    /// The next piece, `None` at the end.
    fn chunk(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>>;
}

/// A body that is read piece by piece. Dropping it gives up the rest.
pub struct ByteStream(Inner);

enum Inner {
    Whole(Bytes),
    Pieces(Box<dyn ChunkSource>),
}

impl ByteStream {
    /// Takes the pieces from a source.
    pub fn new(source: impl ChunkSource + 'static) -> Self {
        Self(Inner::Pieces(Box::new(source)))
    }

    /// The next piece, `None` at the end.
    pub async fn chunk(&mut self) -> Option<Result<Bytes, TransportError>> {
        match &mut self.0 {
            Inner::Whole(bytes) if bytes.is_empty() => None,
            Inner::Whole(bytes) => Some(Ok(std::mem::take(bytes))),
            Inner::Pieces(source) => source.chunk().await,
        }
    }

    /// All of the body, if it is not larger than a limit.
    pub async fn collect(mut self, limit: u64) -> Result<Bytes, TransportError> {
        match self.take_whole(limit) {
            Some(whole) => whole,
            None => self.gather(limit).await,
        }
    }

    /// All that is still to come.
    pub(crate) async fn gather(&mut self, limit: u64) -> Result<Bytes, TransportError> {
        let mut only = Bytes::new();
        let mut all = BytesMut::new();
        while let Some(piece) = self.chunk().await.transpose()? {
            within(only.len() + all.len() + piece.len(), limit)?;
            if only.is_empty() && all.is_empty() {
                only = piece;
                continue;
            }
            if all.is_empty() {
                all = std::mem::take(&mut only).into();
            }
            all.extend_from_slice(&piece);
        }
        Ok(if all.is_empty() { only } else { all.freeze() })
    }

    /// All of the body if it is here already.
    pub(crate) fn take_whole(&mut self, limit: u64) -> Option<Result<Bytes, TransportError>> {
        match &mut self.0 {
            Inner::Whole(bytes) => Some(within(bytes.len(), limit).map(|()| std::mem::take(bytes))),
            Inner::Pieces(_) => None,
        }
    }
}

fn within(size: usize, limit: u64) -> Result<(), TransportError> {
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

/// A body whose pieces must not take longer than a time each.
pub(crate) struct Patient {
    inner: ByteStream,
    clock: Arc<dyn Clock>,
    patience: Duration,
    spec: &'static OperationSpec,
}

impl Patient {
    pub(crate) fn new(
        inner: ByteStream,
        clock: Arc<dyn Clock>,
        patience: Duration,
        spec: &'static OperationSpec,
    ) -> Self {
        Self {
            inner,
            clock,
            patience,
            spec,
        }
    }
}

impl ChunkSource for Patient {
    fn chunk(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>> {
        Box::pin(async move {
            let chunk = pin!(self.inner.chunk());
            let next = TimeLimit::new(&*self.clock, self.patience).run(chunk).await;
            let next = next.unwrap_or_else(|| {
                let kind = TransportErrorKind::Timeout(TimeoutPhase::Attempt);
                Some(Err(TransportError::new(kind, "the body stalled")))
            });
            next.map(|piece| piece.map_err(|error| error.of(self.spec, 1)))
        })
    }
}
