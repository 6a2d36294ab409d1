//! Stream that counts received bytes, to distinguish a slow peer from an idle one.

use std::io::Result;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// Bytes received, and those that belong to complete requests.
#[derive(Clone, Debug, Default)]
pub(super) struct Count {
    came: Arc<AtomicU64>,
    settled: Arc<AtomicU64>,
}

impl Count {
    /// Marks all bytes received so far as parts of complete requests.
    pub(super) fn settle(&self) {
        self.settled
            .store(self.came.load(Ordering::Relaxed), Ordering::Relaxed);
    }

    /// Returns whether a request is incomplete.
    pub(super) fn is_open(&self) -> bool {
        self.came.load(Ordering::Relaxed) > self.settled.load(Ordering::Relaxed)
    }
}

/// Stream with a byte count.
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
