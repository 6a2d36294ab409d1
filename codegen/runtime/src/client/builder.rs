//! Makes clients.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::uri::{Authority, Parts, Scheme};
use http::{HeaderMap, HeaderName, HeaderValue, Uri};

use super::{Client, IssueToken, ServiceSpec};
use crate::auth::{Authorization, Credentials, TokenCache, TokenSource};
use crate::call::{ClientState, Settings};
use crate::clock::{Clock, SystemClock};
use crate::error::BuildError;
use crate::limit::RateLimiting;
use crate::observe::Metrics;
use crate::request::{Base, segment};
use crate::retry::RetryPolicy;
use crate::secret::Secret;
use crate::spec::AuthSpec;
use crate::transport::Transport;

/// Settings of a client; `C` is the emitted client around [`Client`].
pub struct ClientBuilder<C> {
    service: &'static ServiceSpec,
    base_url: String,
    segments: Vec<(&'static str, String)>,
    transport: Option<Arc<dyn Transport>>,
    connect_timeout: Duration,
    clock: Option<Arc<dyn Clock>>,
    metrics: Option<Arc<dyn Metrics>>,
    tokens: Vec<(Option<String>, Secret)>,
    credentials: Option<Credentials>,
    settings: Settings,
    client: PhantomData<fn() -> C>,
}

impl<C: From<Client>> ClientBuilder<C> {
    /// Starts from a service, a base URL, and the values of the placeholders in the service's base.
    pub fn new(
        service: &'static ServiceSpec,
        base_url: impl Into<String>,
        segments: &[(&'static str, String)],
    ) -> Self {
        Self {
            service,
            base_url: base_url.into(),
            segments: segments.to_vec(),
            transport: None,
            connect_timeout: Duration::from_secs(5),
            clock: None,
            metrics: None,
            tokens: Vec::new(),
            credentials: None,
            settings: Settings::default(),
            client: PhantomData,
        }
    }

    /// Sets a fixed token for the service's first scheme.
    #[must_use]
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.tokens.push((None, token.into()));
        self
    }

    /// Sets a fixed token for a scheme of the service, by the scheme's name.
    #[must_use]
    pub fn token_for(mut self, scheme: impl Into<String>, token: impl Into<Secret>) -> Self {
        self.tokens.push((Some(scheme.into()), token.into()));
        self
    }

    /// Sets the credentials that the client obtains tokens with, for the service's first scheme. It requests a
    /// token when the first call needs one, and renews it before it expires.
    #[must_use]
    pub fn client_credentials(
        mut self,
        client_id: impl Into<Secret>,
        client_secret: impl Into<Secret>,
    ) -> Self {
        let (client_id, client_secret) = (client_id.into(), client_secret.into());
        self.credentials = Some(Credentials {
            client_id,
            client_secret,
        });
        self
    }

    /// Replaces the default transport.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Sets the default transport's time limit for a connection; default 5 s.
    #[must_use]
    pub fn connect_timeout(mut self, time: Duration) -> Self {
        self.connect_timeout = time;
        self
    }

    /// Sets the time limit of one attempt; default 30 s.
    #[must_use]
    pub fn attempt_timeout(mut self, time: Duration) -> Self {
        self.settings.attempt_timeout = time;
        self
    }

    /// Sets the time limit of a call, waits and retries included; default 90 s.
    #[must_use]
    pub fn timeout(mut self, time: Duration) -> Self {
        self.settings.timeout = time;
        self
    }

    /// Sets the retry policy.
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.settings.retry = policy;
        self
    }

    /// Allows one attempt for each call.
    #[must_use]
    pub fn no_retry(self) -> Self {
        self.retry(RetryPolicy::OFF)
    }

    /// Sets whether calls keep to the documented rate limits; default off.
    #[must_use]
    pub fn rate_limiting(mut self, mode: RateLimiting) -> Self {
        self.settings.rate_limiting = mode;
        self
    }

    /// Sets the size of the largest body to accept, except streams; default 16 MiB.
    #[must_use]
    pub fn max_response_bytes(mut self, bytes: u64) -> Self {
        self.settings.max_response_bytes = bytes;
        self
    }

    /// Sets the receiver of reports of attempts and calls.
    #[must_use]
    pub fn metrics(mut self, metrics: impl Metrics) -> Self {
        self.metrics = Some(Arc::new(metrics));
        self
    }

    /// Replaces the clock, for tests.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = Some(clock);
        self
    }

    /// Makes the client. Nothing is sent.
    pub fn build(self) -> Result<C, BuildError> {
        let (uri, loopback) = parse_base_url(&self.base_url)?;
        let base = self.base(uri)?;
        let headers = self.headers()?;
        let tokens = self.fixed_tokens()?;
        let issuer = self.token_issuer(&tokens)?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport(self.connect_timeout, loopback)?,
        };
        let mut state = ClientState {
            service: self.service.id,
            error_rows: self.service.rows,
            schemes: self.service.auth,
            base,
            headers,
            transport,
            clock: self
                .clock
                .unwrap_or_else(|| Arc::new(SystemClock::default())),
            metrics: self.metrics,
            tokens,
            settings: self.settings,
            retry_bucket: Arc::default(),
            rate_limiter: Arc::default(),
            credentials: None,
        };
        if let Some((scheme, issue, credentials)) = issuer {
            let cache = token_cache(&state, scheme, issue, credentials);
            let source = TokenSource::Issued(Arc::new(cache));
            state.tokens.push((scheme.name, source));
        }
        Ok(C::from(Client::new(state)))
    }

    /// The base URL with the service's base path, placeholders filled in.
    fn base(&self, url: Uri) -> Result<Base, BuildError> {
        let mut path = url.path().trim_end_matches('/').to_owned();
        for part in self.service.base.split('/').filter(|part| !part.is_empty()) {
            path.push('/');
            let placeholder = part
                .strip_prefix('{')
                .and_then(|part| part.strip_suffix('}'));
            let Some(placeholder) = placeholder else {
                path.push_str(part);
                continue;
            };
            let value = self.segments.iter().find(|(name, _)| *name == placeholder);
            let (name, value) = value.map_or((placeholder, ""), |(name, value)| (*name, value));
            let encoded = segment(name, value).map_err(|error| BuildError::Segment {
                name,
                reason: error.reason().to_owned(),
            })?;
            path.extend(encoded);
        }
        let (scheme, authority) = origin(url)?;
        Ok(Base::new(scheme, authority, &path))
    }

    /// The headers of every request.
    fn headers(&self) -> Result<HeaderMap, BuildError> {
        let mut headers = HeaderMap::new();
        for (name, value) in self.service.headers {
            let header = (
                HeaderName::from_bytes(name.as_bytes()),
                // Perf: a copy of a static value counts no references.
                HeaderValue::from_maybe_shared(Bytes::from_static(value.as_bytes())),
            );
            let (Ok(name), Ok(value)) = header else {
                return Err(BuildError::Header((*name).to_owned()));
            };
            headers.insert(name, value);
        }
        Ok(headers)
    }

    fn default_scheme(&self) -> Result<&'static AuthSpec, BuildError> {
        let scheme = self.service.auth.first();
        scheme.ok_or_else(|| BuildError::Auth("the service takes no tokens".into()))
    }

    /// The fixed tokens, each with its header.
    fn fixed_tokens(&self) -> Result<Vec<(&'static str, TokenSource)>, BuildError> {
        let mut tokens = Vec::new();
        for (scheme, token) in &self.tokens {
            let scheme = match scheme {
                None => self.default_scheme()?,
                Some(wanted) => {
                    let known = self.service.auth.iter().find(|known| known.name == wanted);
                    let unknown =
                        || BuildError::Auth(format!("the service has no scheme `{wanted}`"));
                    known.ok_or_else(unknown)?
                }
            };
            let authorization = Authorization::new(token.clone(), scheme);
            tokens.push((scheme.name, TokenSource::Fixed(Arc::new(authorization))));
        }
        Ok(tokens)
    }

    /// The means to obtain tokens, if the client has credentials.
    fn token_issuer(
        &self,
        tokens: &[(&'static str, TokenSource)],
    ) -> Result<Option<(&'static AuthSpec, IssueToken, Credentials)>, BuildError> {
        let Some(credentials) = &self.credentials else {
            return Ok(None);
        };
        let issue = self.service.issue_token.ok_or_else(|| {
            BuildError::Auth("the service does not say how to obtain tokens".into())
        })?;
        let scheme = self.default_scheme()?;
        let name = scheme.name;
        if tokens.iter().any(|(taken, _)| *taken == name) {
            let text = format!("both a token and credentials are given for `{name}`");
            return Err(BuildError::Auth(text));
        }
        Ok(Some((scheme, issue, credentials.clone())))
    }
}

/// The cache of the tokens that a client obtains. Its requests are sent by a client of their own: one without
/// tokens, so that it cannot need one to obtain one, and without retries, because the cache backs off.
fn token_cache(
    client: &ClientState,
    scheme: &'static AuthSpec,
    issue: IssueToken,
    credentials: Credentials,
) -> TokenCache {
    let issuer = Client::new(ClientState {
        tokens: Vec::new(),
        settings: Settings {
            retry: RetryPolicy::OFF,
            ..client.settings
        },
        credentials: Some(credentials.clone()),
        ..client.clone()
    });
    let issue = move || issue(issuer.clone(), credentials.clone());
    TokenCache::new(Box::new(issue), scheme, Arc::clone(&client.clock))
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("service", &self.service.id)
            .field("base_url", &self.base_url)
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "reqwest")]
fn default_transport(
    connect_timeout: Duration,
    loopback: bool,
) -> Result<Arc<dyn Transport>, BuildError> {
    let mut builder = crate::ReqwestTransport::builder().connect_timeout(connect_timeout);
    if loopback {
        // A proxy cannot reach this machine's loopback.
        builder = builder.no_proxy();
    }
    Ok(Arc::new(builder.build()?))
}

#[cfg(not(feature = "reqwest"))]
fn default_transport(_: Duration, _: bool) -> Result<Arc<dyn Transport>, BuildError> {
    Err(BuildError::NoTransport)
}

fn origin(url: Uri) -> Result<(Scheme, Authority), BuildError> {
    let parts = url.into_parts();
    let Parts {
        scheme: Some(scheme),
        authority: Some(authority),
        ..
    } = parts
    else {
        return Err(BuildError::BaseUrl("has no host".to_owned()));
    };
    Ok((scheme, authority))
}

/// Checks `http(s)://host[:port][/prefix]`, and says whether that is this machine.
fn parse_base_url(url: &str) -> Result<(Uri, bool), BuildError> {
    let fail = |reason: &str| Err(BuildError::BaseUrl(reason.to_owned()));
    let url = url.trim();
    if url.contains('#') {
        return fail("must not have a fragment");
    }
    let Ok(uri) = url.parse::<Uri>() else {
        return fail("is not a URL");
    };
    if !matches!(uri.scheme_str(), Some("http" | "https")) {
        return fail("must begin with https:// or http://");
    }
    let Some(authority) = uri.authority() else {
        return fail("has no host");
    };
    if authority.as_str().contains('@') {
        return fail("must not have a user name or password");
    }
    if authority.host().is_empty() {
        return fail("has no host");
    }
    let port = authority
        .as_str()
        .strip_prefix(authority.host())
        .unwrap_or_default();
    if !port.is_empty() && authority.port_u16().is_none() {
        return fail("has a port that is not a number up to 65535");
    }
    if uri.query().is_some() {
        return fail("must not have a query");
    }
    let path = uri.path().trim_end_matches('/');
    let is_dot = |s: &str| {
        matches!(
            s.to_ascii_lowercase().replace("%2e", ".").as_str(),
            "." | ".."
        )
    };
    if path
        .split('/')
        .skip(1)
        .any(|segment| segment.is_empty() || is_dot(segment))
    {
        return fail("has an empty or dotted segment in its path");
    }
    let host = authority.host().trim_matches(['[', ']']);
    let loopback = host == "localhost"
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback());
    Ok((uri, loopback))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_urls() {
        for (url, loopback) in [
            ("https://a1.easemob.com", false),
            ("https://a1.easemob.com/", false),
            ("http://127.0.0.1:80/v1/x/", true),
            ("http://[::1]:8080", true),
        ] {
            assert_eq!(parse_base_url(url).unwrap().1, loopback, "{url}");
        }
        for url in [
            "",
            "a1.easemob.com",
            "/x",
            "ftp://h",
            "https://",
            "https://u:p@h",
            "https://h?q=1",
            "https://h#f",
            "https://h/a//b",
            "https://h/a/../b",
            "https://h/%2E%2e",
            "https://h:",
            "https://h h",
            "https://h:99999",
        ] {
            assert!(parse_base_url(url).is_err(), "{url}");
        }
    }
}
