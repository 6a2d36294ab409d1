//! The default transport. No type of reqwest appears in its signatures.

use std::error::Error as _;
use std::time::Duration;

use bytes::Bytes;

use super::{CallInfo, Sending, Transport};
use crate::{
    BoxFuture, BuildError, ByteStream, ChunkSource, TimeoutPhase, TransportError,
    TransportErrorKind,
};

/// HTTP/1.1 over reqwest, with rustls when a tls feature is on. Redirects are not followed.
#[derive(Debug, Clone)]
pub struct ReqwestTransport {
    client: reqwest::Client,
}

/// Settings of a [`ReqwestTransport`].
#[derive(Debug, Clone, Default)]
pub struct ReqwestBuilder {
    connect_timeout: Option<Duration>,
    no_proxy: bool,
    #[cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]
    roots: Vec<Bytes>,
}

impl ReqwestBuilder {
    /// Sets the time limit for a connection.
    #[must_use]
    pub fn connect_timeout(mut self, time: Duration) -> Self {
        self.connect_timeout = Some(time);
        self
    }

    /// Ignores the proxies that the environment names (`HTTPS_PROXY` and so on).
    #[must_use]
    pub fn no_proxy(mut self) -> Self {
        self.no_proxy = true;
        self
    }

    /// Trusts one more root certificate (DER), besides Mozilla's.
    #[cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]
    #[must_use]
    pub fn root_certificate(mut self, der: impl Into<Bytes>) -> Self {
        self.roots.push(der.into());
        self
    }

    /// Makes the transport.
    pub fn build(self) -> Result<ReqwestTransport, BuildError> {
        let mut builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
        if let Some(time) = self.connect_timeout {
            builder = builder.connect_timeout(time);
        }
        if self.no_proxy {
            builder = builder.no_proxy();
        }
        #[cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]
        let builder = builder.tls_backend_preconfigured(tls(&self.roots)?);
        let client = builder
            .build()
            .map_err(|error| BuildError::Transport(chain(&error)))?;
        Ok(ReqwestTransport { client })
    }
}

#[cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]
fn tls(roots: &[Bytes]) -> Result<rustls::ClientConfig, BuildError> {
    #[cfg(feature = "tls-aws-lc")]
    let provider = rustls::crypto::aws_lc_rs::default_provider();
    #[cfg(not(feature = "tls-aws-lc"))]
    let provider = rustls::crypto::ring::default_provider();
    let mut trusted = rustls::RootCertStore::empty();
    trusted.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    for der in roots {
        trusted
            .add(der.to_vec().into())
            .map_err(|error| BuildError::Transport(format!("a root certificate: {error}")))?;
    }
    let config = rustls::ClientConfig::builder_with_provider(provider.into())
        .with_safe_default_protocol_versions()
        .map_err(|error| BuildError::Transport(error.to_string()))?;
    Ok(config.with_root_certificates(trusted).with_no_client_auth())
}

impl ReqwestTransport {
    /// Settings to start from.
    pub fn builder() -> ReqwestBuilder {
        ReqwestBuilder::default()
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: http::Request<Bytes>, _: Option<CallInfo>) -> Sending<'_> {
        let request = match reqwest::Request::try_from(request.map(reqwest::Body::from)) {
            Ok(request) => request,
            Err(error) => {
                return Sending::ready(Err(transport_error(error, "the request cannot be sent")));
            }
        };
        // Perf: started here, so that the future below holds no request.
        let response = self.client.execute(request);
        Sending::new(async move {
            let mut response = response
                .await
                .map_err(|error| transport_error(error, "the connection broke"))?;
            let mut head = http::Response::new(());
            *head.status_mut() = response.status();
            *head.headers_mut() = std::mem::take(response.headers_mut());
            Ok(head.map(|()| ByteStream::new(Chunks(response))))
        })
    }
}

struct Chunks(reqwest::Response);

impl ChunkSource for Chunks {
    fn chunk(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>> {
        // Perf: ends a body of known length at its last byte. To poll once more would wait for the
        // connection's task.
        if self.0.content_length() == Some(0) {
            return Box::pin(std::future::ready(None));
        }
        Box::pin(async move {
            let chunk = self.0.chunk().await;
            chunk
                .map_err(|error| transport_error(error, "the connection broke inside the body"))
                .transpose()
        })
    }
}

fn transport_error(error: reqwest::Error, text: &str) -> TransportError {
    // The URL is left out: its path holds the inputs of the call.
    let error = error.without_url();
    let (kind, text) = if error.is_connect() && error.is_timeout() {
        (
            TransportErrorKind::Timeout(TimeoutPhase::Connect),
            "connecting took too long",
        )
    } else if error.is_connect() {
        (TransportErrorKind::Connect, "no connection")
    } else if error.is_timeout() {
        (
            TransportErrorKind::Timeout(TimeoutPhase::Attempt),
            "the response took too long",
        )
    } else if error.is_builder() {
        (TransportErrorKind::Other, text)
    } else {
        (TransportErrorKind::Interrupted, text)
    };
    TransportError::new(kind, format!("{text}: {}", chain(&error))).with_source(error)
}

/// The texts of an error and its causes; reqwest's own text is short.
fn chain(error: &reqwest::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let next = error.to_string();
        if !text.ends_with(&next) {
            text.push_str(": ");
            text.push_str(&next);
        }
        cause = error.source();
    }
    text
}
