//! A token and the header that carries it.

use bytes::Bytes;
use http::{HeaderName, HeaderValue};

use crate::Secret;
use crate::spec::AuthSpec;

/// A token, and its header if one can carry it: made once, not for each call.
pub(crate) struct Authorization {
    pub(crate) secret: Secret,
    pub(crate) header: Option<(HeaderName, HeaderValue)>,
}

impl Authorization {
    pub(crate) fn new(secret: Secret, spec: &AuthSpec) -> Self {
        let header = header(&secret, spec);
        Self { secret, header }
    }
}

fn header(secret: &Secret, spec: &AuthSpec) -> Option<(HeaderName, HeaderValue)> {
    if secret.expose().is_empty() {
        return None;
    }
    let text = match spec.scheme {
        "" => secret.clone(),
        word => Secret::new([word, " ", secret.expose()].concat()),
    };
    let name = HeaderName::from_bytes(spec.header.as_bytes()).ok()?;
    // All copies of the value share this text, which is wiped with the last of them.
    let mut value = HeaderValue::from_maybe_shared(Bytes::from_owner(Text(text))).ok()?;
    value.set_sensitive(true);
    Some((name, value))
}

struct Text(Secret);

impl AsRef<[u8]> for Text {
    fn as_ref(&self) -> &[u8] {
        self.0.expose().as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(token: &str, scheme: &'static str) -> Option<String> {
        let spec = AuthSpec {
            name: "app",
            header: "authorization",
            scheme,
        };
        let made = Authorization::new(Secret::from(token), &spec);
        let (_, value) = made.header?;
        assert!(!format!("{value:?}").contains(token), "{value:?}");
        value.to_str().ok().map(str::to_owned)
    }

    #[test]
    fn headers() {
        assert_eq!(made("YWMt", "Bearer").as_deref(), Some("Bearer YWMt"));
        assert_eq!(made("YWMt", "").as_deref(), Some("YWMt"));
        assert_eq!(made("", "Bearer"), None);
        assert_eq!(made("a\r\nb", "Bearer"), None);
    }
}
