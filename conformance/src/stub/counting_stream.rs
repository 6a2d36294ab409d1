//! A connection that counts what comes in: so a peer that is slow is told from one that is merely idle.

use std::io::Result;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// How many bytes came, and how many of them are of requests that were read whole.
#[derive(Clone, Debug, Default)]
pub(super) struct Count {
    came: Arc<AtomicU64>,
    settled: Arc<AtomicU64>,
}

impl Count {
    /// All that came so far belongs to requests that were read whole.
    pub(super) fn settle(&self) {
        self.settled
            .store(self.came.load(Ordering::Relaxed), Ordering::Relaxed);
    }

    /// Whether a request has begun and not ended.
    pub(super) fn is_open(&self) -> bool {
        self.came.load(Ordering::Relaxed) > self.settled.load(Ordering::Relaxed)
    }
}

/// The connection.
pub(super) struct CountingStream<S> {
    pub(super) stream: S,
    pub(super) count: Count,
}

impl<S: AsyncRead + Unpin> AsyncRead for CountingStream<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<Result<()>> {
        let this = self.get_mut();
        let before = buffer.filled().len();
        let polled = Pin::new(&mut this.stream).poll_read(context, buffer);
        let came = buffer.filled().len().saturating_sub(before) as u64;
        this.count.came.fetch_add(came, Ordering::Relaxed);
        polled
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for CountingStream<S> {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<Result<usize>> {
        Pin::new(&mut self.get_mut().stream).poll_write(context, bytes)
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(context)
    }
}
