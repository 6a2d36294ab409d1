//! A response as it arrived.

use bytes::Bytes;
use http::HeaderMap;

/// Status, headers and body of a response; the body is empty when it is streamed.
pub(crate) struct ResponseParts {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) raw: Bytes,
}
