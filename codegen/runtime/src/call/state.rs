//! State that the calls of a client share.

use std::sync::Arc;

use http::HeaderMap;

use super::Settings;
use crate::auth::{Credentials, TokenSource};
use crate::clock::Clock;
use crate::limit::RateLimiter;
use crate::observe::Metrics;
use crate::request::Base;
use crate::retry::RetryBucket;
use crate::spec::{AuthSpec, ErrorRow};
use crate::transport::Transport;

/// State that the calls of a client share.
#[derive(Clone)]
pub(crate) struct ClientState {
    /// The service's ID.
    pub(crate) service: &'static str,
    /// The service's error rows, tried after the operation's own.
    pub(crate) error_rows: &'static [ErrorRow],
    pub(crate) schemes: &'static [AuthSpec],
    pub(crate) base: Base,
    /// Headers of every request.
    pub(crate) headers: HeaderMap,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) metrics: Option<Arc<dyn Metrics>>,
    /// Where the token of a scheme comes from, by the scheme's name.
    pub(crate) tokens: Vec<(&'static str, TokenSource)>,
    pub(crate) settings: Settings,
    pub(crate) retry_bucket: Arc<RetryBucket>,
    pub(crate) rate_limiter: Arc<RateLimiter>,
    /// Credentials that requests of this client may carry in their bodies, to be redacted.
    pub(crate) credentials: Option<Credentials>,
}

impl ClientState {
    /// The description of a way to authenticate.
    pub(crate) fn scheme(&self, name: &str) -> Option<&'static AuthSpec> {
        self.schemes.iter().find(|scheme| scheme.name == name)
    }

    /// Where the token of a scheme comes from.
    pub(crate) fn token_source(&self, scheme: &str) -> Option<&TokenSource> {
        let mut sources = self.tokens.iter();
        let found = sources.find(|(name, _)| *name == scheme);
        found.map(|(_, source)| source)
    }
}
