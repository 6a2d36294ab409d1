//! Live server, its credentials, and the apps on which destructive calls are allowed.

use std::collections::BTreeMap;
use std::fmt;

use easemob_runtime::{Secret, http::Uri};
use indexmap::IndexMap;

/// Live server and one app on it.
#[derive(Clone, Debug)]
pub struct LiveServer {
    /// Scheme, host, port, and the path of a proxy, if any.
    pub base_url: String,
    /// Values of the base path's placeholders, by name: the app.
    pub base: IndexMap<String, String>,
    /// Credentials.
    pub credentials: Credentials,
    /// Apps on which destructive calls are allowed, as [`app`](Self::app) formats them.
    pub allowed: Vec<String>,
}

/// Credentials; `Debug` hides them.
#[derive(Clone, Default)]
pub struct Credentials {
    /// Tokens by the scheme's name.
    pub tokens: BTreeMap<String, Secret>,
    /// Client id and secret, for schemes whose tokens an operation issues.
    pub client: Option<(Secret, Secret)>,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let schemes: Vec<_> = self.tokens.keys().collect();
        let client = self.client.is_some();
        write!(f, "Credentials {{ tokens: {schemes:?}, client: {client} }}")
    }
}

impl LiveServer {
    /// Validates a server.
    ///
    /// # Errors
    ///
    /// When the URL is invalid, holds credentials, or would send tokens unencrypted to another machine, which
    /// `plain_http` allows.
    pub fn new(
        base_url: &str,
        base: IndexMap<String, String>,
        credentials: Credentials,
        plain_http: bool,
    ) -> Result<Self, String> {
        let wrong = |why: &str| Err(format!("the base URL cannot be used: {why}"));
        let Ok(uri) = base_url.parse::<Uri>() else {
            return wrong("it is no URL");
        };
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return wrong("it must begin with https:// or http://, and a host");
        };
        if authority.as_str().contains('@') {
            return wrong("it holds a user or a password; credentials come from the environment");
        }
        if uri.query().is_some() || base_url.contains('#') {
            return wrong("it must end with its path");
        }
        match scheme {
            "https" => {}
            "http" if plain_http || is_loopback(authority.host()) => {}
            "http" => {
                return wrong(
                    "over http:// tokens would travel unencrypted to another machine; use https://",
                );
            }
            _ => return wrong("its scheme is neither https nor http"),
        }
        if let Some((name, _)) = base.iter().find(|(_, value)| value.is_empty()) {
            return Err(format!("`{name}` is empty"));
        }
        Ok(Self {
            base_url: base_url.trim_end_matches('/').to_owned(),
            base,
            credentials,
            allowed: Vec::new(),
        })
    }

    /// Formats the app as on an allow-list: the base path's values, joined by `#` (`org#app`).
    pub fn app(&self) -> String {
        self.base.values().cloned().collect::<Vec<_>>().join("#")
    }

    /// Returns whether destructive calls are allowed.
    pub fn is_allowed(&self) -> bool {
        self.allowed.contains(&self.app())
    }

    /// Returns whether the server is on this machine.
    pub fn is_local(&self) -> bool {
        let uri = self.base_url.parse::<Uri>();
        uri.is_ok_and(|uri| uri.host().is_some_and(is_loopback))
    }
}

fn is_loopback(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let address = host.parse::<std::net::IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

/// Parses an allow-list: one `org#app` per line, comments after `//`.
///
/// # Errors
///
/// The first line that names no single app.
pub fn allow_list(text: &str) -> Result<Vec<String>, String> {
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines
        .map(
            |line| match line.contains('*') || line.contains(char::is_whitespace) {
                true => Err(format!("`{line}` names no single app; write `org#app`")),
                false => Ok(line.to_owned()),
            },
        )
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(url: &str, plain: bool) -> Result<LiveServer, String> {
        let base = IndexMap::from([
            ("o".to_owned(), "org".to_owned()),
            ("a".into(), "app".into()),
        ]);
        LiveServer::new(url, base, Credentials::default(), plain)
    }

    #[test]
    fn a_url_that_would_leak_is_refused() {
        for (url, good) in [
            ("https://a1.example.com", true),
            ("https://a1.example.com:8443/proxy/", true),
            ("http://127.0.0.1:1", true),
            ("http://[::1]:1", true),
            ("http://localhost", true),
            ("http://example.com", false),
            ("http://127.0.0.1.example.com", false),
            ("https://user:password@example.com", false),
            ("https://example.com/?token=x", false),
            ("ftp://example.com", false),
            ("example.com", false),
            ("", false),
        ] {
            assert_eq!(server(url, false).is_ok(), good, "{url}");
        }
        assert!(server("http://example.com", true).is_ok());
        assert!(
            !server("http://localhost.example.com", true)
                .unwrap()
                .is_local()
        );
    }

    #[test]
    fn only_listed_apps_are_allowed() {
        let mut server = server("https://x", false).unwrap();
        assert!(!server.is_allowed());
        server.allowed = allow_list("// staging\n\norg#other\n").unwrap();
        assert!(!server.is_allowed());
        server.allowed = allow_list("org#app").unwrap();
        assert!(server.is_allowed());
        assert!(allow_list("*").is_err() && allow_list("org#app org#b").is_err());
    }
}
