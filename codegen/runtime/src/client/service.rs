//! The description of a service, as emitted code states it.

use super::Client;
use crate::BoxFuture;
use crate::auth::{Credentials, Token};
use crate::error::AuthError;
use crate::spec::{AuthSpec, ErrorRow};

/// The function that obtains an app token.
pub type IssueToken = fn(Client, Credentials) -> BoxFuture<'static, Result<Token, AuthError>>;

/// The common description of a service's operations.
pub struct ServiceSpec {
    /// Stable name.
    pub id: &'static str,
    /// The path above every operation's, with placeholders: `/{org_name}/{app_name}`.
    pub base: &'static str,
    /// Error rows of every operation, tried after the operation's own.
    pub rows: &'static [ErrorRow],
    /// Headers of every request.
    pub headers: &'static [(&'static str, &'static str)],
    /// Ways to authenticate; the first is the default.
    pub auth: &'static [AuthSpec],
    /// Obtains an app token from client credentials.
    pub issue_token: Option<IssueToken>,
}

impl std::fmt::Debug for ServiceSpec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ServiceSpec")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}
