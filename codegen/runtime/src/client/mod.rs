//! The client: what calls share, and the thin generic face over the one send path.

mod batch;
#[cfg(feature = "blocking")]
mod blocking;
mod builder;
mod call_builder;
mod call_future;
mod pages;
mod service;

pub use batch::BatchOutcome;
pub use builder::ClientBuilder;
pub use call_builder::Call;
pub use call_future::CallFuture;
pub use pages::Pages;
pub use service::{IssueToken, ServiceSpec};

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;

use crate::auth::Authorization;
use crate::auth::{Credentials, TokenCache};
use crate::call::{self, Own};
use crate::limit::RateLimiter;
use crate::observe::Metrics;
use crate::operation::Operation;
use crate::request::Base;
use crate::request::Encoder;
use crate::retry::RetryBucket;
use crate::spec::AuthSpec;
use crate::{CallOptions, Clock, Error, RateLimiting, Response, RetryPolicy, Transport};

/// A client of one service. Cheap to clone; clones share connections, tokens and limits.
///
/// Emitted clients wrap it; make one with a [`ClientBuilder`](crate::ClientBuilder).
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

#[derive(Clone)]
pub(crate) struct Inner {
    pub(crate) service: &'static ServiceSpec,
    pub(crate) base: Base,
    pub(crate) headers: HeaderMap,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) metrics: Option<Arc<dyn Metrics>>,
    pub(crate) sources: Vec<(&'static str, Source)>,
    pub(crate) settings: Settings,
    pub(crate) bucket: Arc<RetryBucket>,
    pub(crate) limiter: Arc<RateLimiter>,
    /// The tokens that this client was made to obtain.
    pub(crate) issuing_for: Option<Arc<TokenCache>>,
}

/// Where the tokens of a scheme come from.
#[derive(Clone)]
pub(crate) enum Source {
    Given(Arc<Authorization>),
    Issued(Arc<TokenCache>),
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Settings {
    pub(crate) timeout: Duration,
    pub(crate) attempt_timeout: Duration,
    pub(crate) max_response_bytes: u64,
    pub(crate) retry: RetryPolicy,
    pub(crate) rate_limiting: RateLimiting,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(90),
            attempt_timeout: Duration::from_secs(30),
            max_response_bytes: 16 * 1024 * 1024,
            retry: RetryPolicy::default(),
            rate_limiting: RateLimiting::default(),
        }
    }
}

impl Client {
    pub(crate) fn new(inner: Inner) -> Self {
        Self {
            inner: Arc::new(inner),
        }
    }

    /// Sends a request, when the future is first polled.
    pub fn execute<O: Operation>(&self, request: &O) -> CallFuture<O> {
        self.execute_with(request, CallOptions::new())
    }

    /// Sends a request with settings of its own.
    pub fn execute_with<O: Operation>(&self, request: &O, options: CallOptions) -> CallFuture<O> {
        let limited = self.rate_limiting(options.own()) != RateLimiting::Off;
        let mut encoded = Encoder::for_call(self.inner.base.path(), limited);
        let checked = request.encode(&mut encoded);
        let client = self.clone();
        CallFuture::new(move || async move {
            if let Err(error) = checked {
                return Err(Error::InvalidRequest(error.of(O::SPEC)));
            }
            let mut response = Response::<O>::room();
            let mut call = call::Call::begin(&client, O::SPEC, &mut encoded, &options);
            let done = call.attempts(&mut response.places()).await;
            match call.end(done) {
                Ok(()) => Ok(response),
                Err(failure) => Err(failure.typed()),
            }
        })
    }

    /// Whether a call with these options keeps to the documented rate limits.
    pub(crate) fn rate_limiting(&self, options: Option<&Own>) -> RateLimiting {
        let own = options.and_then(|own| own.rate_limiting);
        own.unwrap_or(self.inner.settings.rate_limiting)
    }

    pub(crate) fn service(&self) -> &'static ServiceSpec {
        self.inner.service
    }

    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.inner.headers
    }

    pub(crate) fn transport(&self) -> &dyn Transport {
        &*self.inner.transport
    }

    pub(crate) fn clock(&self) -> &Arc<dyn Clock> {
        &self.inner.clock
    }

    pub(crate) fn metrics(&self) -> Option<&Arc<dyn Metrics>> {
        self.inner.metrics.as_ref()
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.inner.settings
    }

    pub(crate) fn bucket(&self) -> &RetryBucket {
        &self.inner.bucket
    }

    pub(crate) fn limiter(&self) -> &RateLimiter {
        &self.inner.limiter
    }

    /// A way to authenticate.
    pub(crate) fn scheme(&self, name: &str) -> Option<&'static AuthSpec> {
        let mut schemes = self.inner.service.auth.iter();
        schemes.find(|scheme| scheme.name == name)
    }

    pub(crate) fn source(&self, scheme: &str) -> Option<&Source> {
        self.inner
            .sources
            .iter()
            .find(|(name, _)| *name == scheme)
            .map(|(_, source)| source)
    }

    /// What a request of this client may carry in its body, to ask for a token.
    pub(crate) fn credentials(&self) -> Option<&Credentials> {
        let cache = self.inner.issuing_for.as_deref();
        cache.map(TokenCache::credentials)
    }

    pub(crate) fn base(&self) -> &Base {
        &self.inner.base
    }

    /// The client that obtains tokens: without tokens itself, so that it cannot ask for one to
    /// ask for one, and without retries, for the token cache backs off by itself.
    pub(crate) fn for_issuing(&self) -> Self {
        let mut inner = Inner::clone(&self.inner);
        inner.settings.retry = RetryPolicy::OFF;
        inner.sources.clear();
        inner.issuing_for = self
            .inner
            .sources
            .iter()
            .find_map(|(_, source)| match source {
                Source::Issued(cache) => Some(Arc::clone(cache)),
                Source::Given(_) => None,
            });
        Self::new(inner)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("service", &self.inner.service.id)
            .field("base", &self.inner.base.to_string())
            .finish_non_exhaustive()
    }
}
