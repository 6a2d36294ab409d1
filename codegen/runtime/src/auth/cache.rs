//! Tokens that the client obtains, keeps and renews.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::{Authorization, Token};
use crate::BoxFuture;
use crate::clock::Clock;
use crate::error::{AuthError, AuthErrorKind};
use crate::spec::AuthSpec;

/// The longest time before its end at which a token is renewed.
const RENEWAL_MARGIN: Duration = Duration::from_secs(300);
/// The wait after the first failure to obtain a token; doubles each time.
const BACKOFF: Duration = Duration::from_secs(1);
/// The longest such wait.
const MAX_BACKOFF: Duration = Duration::from_secs(300);
/// How many callers in a row may abandon the request for a token before that counts as a failure.
const MAX_ABANDONED: u32 = 2;
/// How many rejected tokens are replaced without a pause.
const MAX_REPLACEMENTS: u32 = 2;
/// The time after which one more rejected token may be replaced.
const REPLACEMENT_COOLDOWN: Duration = Duration::from_secs(60);

/// Sends the request for a token.
pub(crate) type Issue = Box<dyn Fn() -> BoxFuture<'static, Result<Token, AuthError>> + Send + Sync>;

/// Keeps one token for all calls of a client: one request obtains it however many calls wait.
pub(crate) struct TokenCache {
    issue: Issue,
    scheme: &'static AuthSpec,
    clock: Arc<dyn Clock>,
    /// Held while a token is requested; other callers wait for it, then find the token.
    flight: tokio::sync::Mutex<()>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    current: Option<IssuedToken>,
    generation: u64,
    failures: u32,
    /// The last failure, and the time before which no request for a token is sent.
    backoff: Option<(AuthError, Duration)>,
    replacements: u32,
    replaced_at: Duration,
}

/// A token that the client obtained.
#[derive(Clone)]
pub(crate) struct IssuedToken {
    pub(crate) authorization: Arc<Authorization>,
    /// Tells apart the tokens of one cache.
    generation: u64,
    renew_at: Option<Duration>,
    expires_at: Option<Duration>,
}

impl IssuedToken {
    fn is_valid(&self, now: Duration) -> bool {
        self.expires_at.is_none_or(|end| now < end)
    }

    fn is_fresh(&self, now: Duration) -> bool {
        self.renew_at.is_none_or(|renew| now < renew)
    }
}

impl TokenCache {
    pub(crate) fn new(issue: Issue, scheme: &'static AuthSpec, clock: Arc<dyn Clock>) -> Self {
        Self {
            issue,
            scheme,
            clock,
            flight: tokio::sync::Mutex::new(()),
            state: Mutex::default(),
        }
    }

    /// The current token, if it need not be renewed yet.
    pub(crate) fn fresh(&self, now: Duration) -> Option<IssuedToken> {
        let state = crate::lock(&self.state);
        let token = state.current.as_ref();
        let token = token.filter(|token| token.is_valid(now) && token.is_fresh(now));
        token.cloned()
    }

    /// A token to use now. Shortly before its end the first caller renews it while the others use the old
    /// one; after its end all wait.
    pub(crate) async fn get(&self) -> Result<IssuedToken, AuthError> {
        let now = self.clock.now();
        if let Some(token) = self.fresh(now) {
            return Ok(token);
        }
        let current = crate::lock(&self.state).current.clone();
        let old = current.filter(|token| token.is_valid(now));
        let flight = match &old {
            Some(token) => match self.flight.try_lock() {
                Ok(flight) => flight,
                Err(_) => return Ok(token.clone()),
            },
            None => self.flight.lock().await,
        };
        let now = self.clock.now();
        let current = crate::lock(&self.state).current.clone();
        if let Some(token) = current.filter(|token| token.is_fresh(now)) {
            return Ok(token);
        }
        let renewed = self.request().await;
        drop(flight);
        match (renewed, old) {
            (Ok(token), _) => Ok(token),
            (Err(_), Some(old)) => Ok(old),
            (Err(error), None) => Err(error),
        }
    }

    /// A token other than one that the server rejected. `None` when rejected tokens were replaced too often
    /// lately: then the tokens are not what is wrong.
    pub(crate) async fn replace(
        &self,
        rejected: &IssuedToken,
    ) -> Result<Option<IssuedToken>, AuthError> {
        let _flight = self.flight.lock().await;
        {
            let mut state = crate::lock(&self.state);
            match &state.current {
                Some(token) if token.generation != rejected.generation => {
                    return Ok(Some(token.clone()));
                }
                _ => {}
            }
            if !state.may_replace(self.clock.now()) {
                return Ok(None);
            }
            state.current = None;
        }
        self.request().await.map(Some)
    }

    /// Requests a token, unless that failed a moment ago. The caller holds the flight.
    async fn request(&self) -> Result<IssuedToken, AuthError> {
        let requested_at = self.clock.now();
        if let Some((error, until)) = &crate::lock(&self.state).backoff
            && let Some(wait) = until.checked_sub(requested_at).filter(|wait| !wait.is_zero())
            // A clock that went back does not make the wait longer.
            && wait <= MAX_BACKOFF
        {
            return Err(error.clone().backing_off(wait));
        }
        let guard = AbandonGuard {
            cache: self,
            finished: false,
        };
        let issued = (self.issue)().await;
        guard.finish();
        let mut state = crate::lock(&self.state);
        match issued {
            Ok(token) => {
                // Counts from the request: the token's lifetime began no earlier.
                let margin = |life: Duration| RENEWAL_MARGIN.min(life / 10);
                let Token { secret, lifetime } = token;
                let at = |life| requested_at.saturating_add(life);
                state.generation += 1;
                let token = IssuedToken {
                    authorization: Arc::new(Authorization::new(secret, self.scheme)),
                    generation: state.generation,
                    renew_at: lifetime.map(|life| at(life - margin(life))),
                    expires_at: lifetime.map(at),
                };
                state.failures = 0;
                state.backoff = None;
                state.current = Some(token.clone());
                Ok(token)
            }
            Err(error) => {
                state.fail(error.clone(), self.clock.now());
                Err(error)
            }
        }
    }
}

/// Counts callers that are dropped before the token arrives. The next caller may request one at once, but
/// callers that keep giving up count as a failure: short timeouts must not become a storm of requests.
struct AbandonGuard<'c> {
    cache: &'c TokenCache,
    finished: bool,
}

impl AbandonGuard<'_> {
    fn finish(mut self) {
        self.finished = true;
    }
}

impl Drop for AbandonGuard<'_> {
    fn drop(&mut self) {
        if self.finished {
            return;
        }
        let mut state = crate::lock(&self.cache.state);
        if state.failures < MAX_ABANDONED {
            state.failures += 1;
            return;
        }
        let text = "the calls that asked for one gave up before the response";
        let error = AuthError::new(AuthErrorKind::Issue, text);
        state.fail(error, self.cache.clock.now());
    }
}

impl State {
    fn fail(&mut self, error: AuthError, now: Duration) {
        let factor = 2u32.saturating_pow(self.failures);
        let wait = BACKOFF.saturating_mul(factor).min(MAX_BACKOFF);
        self.failures = self.failures.saturating_add(1);
        self.backoff = Some((error, now.saturating_add(wait)));
    }

    fn may_replace(&mut self, now: Duration) -> bool {
        let passed = now.saturating_sub(self.replaced_at);
        let cooled = passed.as_secs() / REPLACEMENT_COOLDOWN.as_secs();
        let cooled = cooled.min(u64::from(MAX_REPLACEMENTS)) as u32;
        if cooled > 0 || now < self.replaced_at {
            self.replacements = self.replacements.saturating_sub(cooled);
            self.replaced_at = now;
        }
        let may = self.replacements < MAX_REPLACEMENTS;
        if may {
            self.replacements += 1;
        }
        may
    }
}

impl fmt::Debug for TokenCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenCache(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejected_tokens_are_replaced_twice_then_once_a_minute() {
        let mut state = State::default();
        let mut may = |seconds| state.may_replace(Duration::from_secs(seconds));
        assert_eq!(
            [may(100), may(100), may(100), may(130)],
            [true, true, false, false]
        );
        assert_eq!([may(161), may(162)], [true, false]);
        assert_eq!([may(10_000), may(10_000), may(10_000)], [true, true, false]);
        // The clock goes back: no panic, and no wait for the old time to come again.
        assert!(!may(50));
        assert!(may(111));
    }
}
