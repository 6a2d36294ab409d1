//! The lowest layer: bytes in, bytes or a byte stream out.

#[cfg(feature = "reqwest")]
mod reqwest;

use std::sync::Arc;

use bytes::Bytes;

#[cfg(feature = "reqwest")]
pub use self::reqwest::{ReqwestBuilder, ReqwestTransport};
use crate::{BoxFuture, ByteStream, OperationSpec, TransportError};

/// Sends one request and gives back the head of the answer with a body still to be read.
///
/// It sits below tokens, retries, limits and timeouts, so it sees the real headers and every
/// attempt. An implementation must not follow redirects, must not retry, and must stop when its
/// future is dropped. The request's extensions hold a [`CallInfo`].
pub trait Transport: Send + Sync + 'static {
    /// Sends a request.
    fn send(
        &self,
        request: http::Request<Bytes>,
    ) -> BoxFuture<'_, Result<http::Response<ByteStream>, TransportError>>;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(
        &self,
        request: http::Request<Bytes>,
    ) -> BoxFuture<'_, Result<http::Response<ByteStream>, TransportError>> {
        (**self).send(request)
    }
}

/// What a transport is told about a request besides the request.
#[derive(Debug, Clone, Copy)]
pub struct CallInfo {
    /// The operation.
    pub operation: &'static OperationSpec,
    /// 1 for the first attempt.
    pub attempt: u32,
}
