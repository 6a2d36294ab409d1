//! The lowest layer: bytes in, bytes or a byte stream out.

mod idle_timeout;
#[cfg(feature = "reqwest")]
mod reqwest;
mod sending;
mod stream;

use std::sync::Arc;

use bytes::Bytes;

pub(crate) use self::idle_timeout::IdleTimeout;
#[cfg(feature = "reqwest")]
pub use self::reqwest::{ReqwestBuilder, ReqwestTransport};
pub use self::sending::Sending;
pub use self::stream::{ByteStream, ChunkSource};
use crate::OperationSpec;

/// Sends one request and returns the head of the response with a body still to be read.
///
/// It sits below tokens, retries, limits and timeouts, so it sees the real headers and every
/// attempt. An implementation must not follow redirects, must not retry, and must stop when its
/// future is dropped.
pub trait Transport: Send + Sync + 'static {
    /// Sends a request; `call` is the call that it belongs to, if there is one.
    fn send(&self, request: http::Request<Bytes>, call: Option<CallInfo>) -> Sending<'_>;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: http::Request<Bytes>, call: Option<CallInfo>) -> Sending<'_> {
        (**self).send(request, call)
    }
}

/// The call that a request belongs to.
#[derive(Debug, Clone, Copy)]
pub struct CallInfo {
    /// The operation.
    pub operation: &'static OperationSpec,
    /// 1 for the first attempt.
    pub attempt: u32,
}
