//! Where the requests of a client go.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::Uri;
use http::uri::{Authority, Parts, PathAndQuery, Scheme};

/// The longest URL that can be sent.
pub(super) const MAX_URL_LENGTH: usize = u16::MAX as usize - 1;

/// Scheme, host and path prefix, without a slash at the end. The first two are parsed once: a call adds
/// nothing to them.
#[derive(Clone)]
pub(crate) struct Base {
    scheme: Scheme,
    authority: Authority,
    path: Arc<str>,
}

impl Base {
    pub(crate) fn new(scheme: Scheme, authority: Authority, path: &str) -> Self {
        let path = path.into();
        Self {
            scheme,
            authority,
            path,
        }
    }

    /// What every path begins with.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// How long a URL is with so long a path, which begins with the base's, and query.
    pub(crate) fn length(&self, path_and_query: usize) -> usize {
        self.scheme.as_str().len() + "://".len() + self.authority.as_str().len() + path_and_query
    }

    /// The URL with a path, which begins with the base's, and a query; `None` for what makes none.
    pub(crate) fn url(&self, path_and_query: Bytes) -> Option<Uri> {
        let mut parts = Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = match path_and_query.is_empty() {
            true => Some(PathAndQuery::from_static("/")),
            false => match PathAndQuery::from_maybe_shared(path_and_query) {
                Ok(path_and_query) => Some(path_and_query),
                Err(_) => return None,
            },
        };
        Uri::from_parts(parts).ok()
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.authority, self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(path_and_query: &str) -> Option<String> {
        let base = Base::new(Scheme::HTTPS, Authority::from_static("h:1"), "/p");
        let url = base.url(Bytes::copy_from_slice(path_and_query.as_bytes()));
        url.map(|url| url.to_string())
    }

    #[test]
    fn urls() {
        assert_eq!(
            url("/p/a%2Fb?c=d").as_deref(),
            Some("https://h:1/p/a%2Fb?c=d")
        );
        assert_eq!(url("?c=d").as_deref(), Some("https://h:1/?c=d"));
        assert_eq!(url("").as_deref(), Some("https://h:1/"));
    }

    #[test]
    fn what_cannot_be_sent() {
        assert_eq!(url("elsewhere/a"), None, "it would be part of the host");
        assert_eq!(url("/a b"), None);
    }
}
