//! The token of a call.

use std::pin::pin;

use super::{Call, timed_out};
use crate::auth::{Auth, Authorization, TokenCache, TokenSource};
use crate::clock;
use crate::error::{AuthError, AuthErrorKind, Failure, TimeoutPhase};

impl<'c> Call<'c> {
    /// Finds or obtains the token that the operation needs.
    pub(super) async fn authenticate(&self) -> Result<Auth<'c>, Failure> {
        let Some(scheme) = self.spec.auth else {
            return Ok(Auth::None);
        };
        if let Some(secret) = self.options.token_override() {
            let spec = self.client.scheme(scheme).ok_or_else(|| {
                let text = "the service does not describe this way to authenticate";
                missing_token(text.to_owned())
            })?;
            let authorization = Authorization::new(secret.clone(), spec);
            return Ok(Auth::Call(Box::new(authorization)));
        }
        match self.client.token_source(scheme) {
            Some(TokenSource::Fixed(authorization)) => Ok(Auth::Fixed(authorization)),
            Some(TokenSource::Issued(cache)) => match cache.fresh(self.started()) {
                Some(token) => Ok(Auth::Issued(token)),
                None => Box::pin(self.obtain_token(cache)).await,
            },
            None => {
                let text = format!("the client was given none for `{scheme}`");
                Err(missing_token(text))
            }
        }
    }

    /// Waits for a token from a cache that has no fresh one.
    async fn obtain_token(&self, cache: &TokenCache) -> Result<Auth<'c>, Failure> {
        let token = self.within_total(cache.get()).await??;
        Ok(Auth::Issued(token))
    }

    /// Replaces a token that the server rejected; `None` when there is no other.
    pub(super) async fn replace_token(
        &self,
        rejected: &Auth<'_>,
    ) -> Result<Option<Auth<'c>>, Failure> {
        let source = self
            .spec
            .auth
            .and_then(|name| self.client.token_source(name));
        let (Auth::Issued(rejected), Some(TokenSource::Issued(cache))) = (rejected, source) else {
            return Ok(None);
        };
        let token = self.within_total(cache.replace(rejected)).await??;
        Ok(token.map(Auth::Issued))
    }

    /// Waits for a token no longer than the call may take.
    async fn within_total<F: Future>(&self, work: F) -> Result<F::Output, Failure> {
        let left = self.time_left();
        let done = clock::timeout(&*self.client.clock, || left, pin!(work)).await;
        done.ok_or_else(|| timed_out(TimeoutPhase::Total, "waiting for a token"))
    }
}

fn missing_token(text: String) -> Failure {
    AuthError::new(AuthErrorKind::Missing, text).into()
}
