//! A request that is ready to be sent.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};

use crate::limit::Usage;

/// A checked and encoded request, which every attempt of its call sends.
pub(crate) struct EncodedRequest {
    pub(super) url: Uri,
    pub(super) content_type: Option<HeaderValue>,
    /// The headers that inputs set.
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) body: Bytes,
    pub(super) usage: Option<Box<Usage>>,
}

impl EncodedRequest {
    /// The request as a transport sends it, with the client's headers and the header of a token.
    pub(crate) fn to_http(
        &self,
        method: &Method,
        client: &HeaderMap,
        token: Option<&(HeaderName, HeaderValue)>,
    ) -> http::Request<Bytes> {
        let mut request = http::Request::new(self.body.clone());
        *request.method_mut() = method.clone();
        *request.uri_mut() = self.url.clone();
        let headers = request.headers_mut();
        headers.reserve(client.len() + self.headers.len() + 2);
        for (name, value) in client {
            headers.insert(name, value.clone());
        }
        insert_headers(headers, self.content_type.as_ref(), &self.headers);
        if let Some((name, value)) = token {
            headers.insert(name, value.clone());
        }
        request
    }

    /// What the rate limiter counts; `None` when the call is not limited.
    pub(crate) fn usage(&self) -> Option<&Usage> {
        self.usage.as_deref()
    }
}

/// Inserts the headers of a request. A content type that an input set replaces the body's.
pub(super) fn insert_headers(
    into: &mut HeaderMap,
    content_type: Option<&HeaderValue>,
    inputs: &[(HeaderName, HeaderValue)],
) {
    if let Some(content_type) = content_type {
        into.insert(CONTENT_TYPE, content_type.clone());
    }
    for (name, value) in inputs {
        into.insert(name, value.clone());
    }
}
