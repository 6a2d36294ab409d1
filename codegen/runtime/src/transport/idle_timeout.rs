//! A time limit on the chunks of a streamed body.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;

use super::{ByteStream, ChunkSource};
use crate::BoxFuture;
use crate::clock::{self, Clock};
use crate::error::{TimeoutPhase, TransportError, TransportErrorKind};
use crate::spec::OperationSpec;

/// A body that fails when a chunk takes longer than a limit.
pub(crate) struct IdleTimeout {
    inner: ByteStream,
    clock: Arc<dyn Clock>,
    limit: Duration,
    spec: &'static OperationSpec,
}

impl IdleTimeout {
    pub(crate) fn new(
        inner: ByteStream,
        clock: Arc<dyn Clock>,
        limit: Duration,
        spec: &'static OperationSpec,
    ) -> Self {
        Self {
            inner,
            clock,
            limit,
            spec,
        }
    }
}

impl ChunkSource for IdleTimeout {
    fn chunk(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>> {
        Box::pin(async move {
            let chunk = pin!(self.inner.chunk());
            let next = clock::timeout(&*self.clock, || self.limit, chunk).await;
            let next = next.unwrap_or_else(|| {
                let kind = TransportErrorKind::Timeout(TimeoutPhase::Attempt);
                Some(Err(TransportError::new(kind, "the body stalled")))
            });
            next.map(|chunk| chunk.map_err(|error| error.of(self.spec, 1)))
        })
    }
}
