//! Tokens: where they come from, how they are kept and renewed, and the header that carries them.

mod authorization;
mod cache;
mod token;

use std::sync::Arc;

use http::{HeaderName, HeaderValue};

pub(crate) use self::authorization::Authorization;
pub(crate) use self::cache::{IssuedToken, TokenCache};
pub use self::token::{Credentials, Token};
use crate::error::{AuthError, AuthErrorKind};
use crate::secret::Secret;

/// Where the tokens of a scheme come from.
#[derive(Clone)]
pub(crate) enum TokenSource {
    /// The client was made with one.
    Fixed(Arc<Authorization>),
    /// The client obtains them.
    Issued(Arc<TokenCache>),
}

/// How one attempt authenticates.
pub(crate) enum Auth<'c> {
    None,
    /// With the client's fixed token.
    Fixed(&'c Authorization),
    /// With a token of this call alone.
    Call(Box<Authorization>),
    /// With a token that the client obtained.
    Issued(IssuedToken),
}

impl Auth<'_> {
    fn authorization(&self) -> Option<&Authorization> {
        match self {
            Self::None => None,
            Self::Fixed(authorization) => Some(authorization),
            Self::Call(authorization) => Some(authorization),
            Self::Issued(token) => Some(&token.authorization),
        }
    }

    /// The token itself, to be redacted.
    pub(crate) fn secret(&self) -> Option<&Secret> {
        Some(&self.authorization()?.secret)
    }

    /// The header that carries the token.
    pub(crate) fn header(&self) -> Result<Option<&(HeaderName, HeaderValue)>, AuthError> {
        let Some(authorization) = self.authorization() else {
            return Ok(None);
        };
        match &authorization.header {
            Some(header) => Ok(Some(header)),
            None => {
                let text = "it is empty or no header can carry it";
                Err(AuthError::new(AuthErrorKind::Malformed, text))
            }
        }
    }
}
