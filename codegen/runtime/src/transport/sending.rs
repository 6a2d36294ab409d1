//! A request in flight.

use std::fmt;
use std::future::ready;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::{BoxFuture, ByteStream, TransportError};

type SendResult = Result<http::Response<ByteStream>, TransportError>;

/// The future that [`Transport::send`](crate::Transport::send) returns: it resolves to the response.
#[must_use = "nothing is sent before the future is awaited"]
pub struct Sending<'t>(Inner<'t>);

enum Inner<'t> {
    /// Perf: a response that is there at once needs no allocation.
    Ready(std::future::Ready<SendResult>),
    Waiting(BoxFuture<'t, SendResult>),
}

impl<'t> Sending<'t> {
    /// Waits for a response.
    pub fn new(response: impl Future<Output = SendResult> + Send + 't) -> Self {
        Self(Inner::Waiting(Box::pin(response)))
    }

    /// A response that is there already.
    pub fn ready(response: SendResult) -> Self {
        Self(Inner::Ready(ready(response)))
    }
}

impl Future for Sending<'_> {
    type Output = SendResult;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<SendResult> {
        match &mut self.0 {
            Inner::Ready(response) => Pin::new(response).poll(context),
            Inner::Waiting(response) => response.as_mut().poll(context),
        }
    }
}

impl fmt::Debug for Sending<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sending").finish_non_exhaustive()
    }
}
