//! Tokens: given ones, and ones that the client obtains, keeps and renews.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::{Authorization, Credentials};
use crate::client::Client;
use crate::client::IssueToken;
use crate::spec::AuthSpec;
use crate::{AuthError, AuthErrorKind};

/// Longest time before its end that a token is renewed.
const MARGIN: Duration = Duration::from_secs(300);
/// The wait after the first failure to obtain a token; doubles each time.
const BACKOFF: Duration = Duration::from_secs(1);
/// The longest such wait.
const MAX_BACKOFF: Duration = Duration::from_secs(300);
/// How many callers in a row may give up waiting for a token before that is a failure.
const FREE_DROPS: u32 = 2;
/// How many rejected tokens are replaced at once before [`PARDON`] has to pass for each.
const REPLACEMENTS: u32 = 2;
/// The time after which one more rejected token may be replaced.
const PARDON: Duration = Duration::from_secs(60);

/// Obtains a token once for all who wait, and keeps it.
pub(crate) struct TokenCache {
    issue: IssueToken,
    scheme: &'static AuthSpec,
    credentials: Credentials,
    /// Held while a token is being obtained; the others wait for it, then find the token.
    flight: tokio::sync::Mutex<()>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    current: Option<Held>,
    generation: u64,
    failures: u32,
    /// The last failure, and the time before which nobody asks again.
    refused: Option<(AuthError, Duration)>,
    replaced: u32,
    replaced_at: Duration,
}

/// A token in use.
#[derive(Clone)]
pub(crate) struct Held {
    pub(crate) authorization: Arc<Authorization>,
    pub(crate) generation: u64,
    renew_at: Option<Duration>,
    ends_at: Option<Duration>,
}

impl Held {
    fn alive(&self, now: Duration) -> bool {
        self.ends_at.is_none_or(|end| now < end)
    }

    fn fresh(&self, now: Duration) -> bool {
        self.renew_at.is_none_or(|renew| now < renew)
    }
}

impl TokenCache {
    pub(crate) fn new(
        issue: IssueToken,
        scheme: &'static AuthSpec,
        credentials: Credentials,
    ) -> Self {
        let flight = tokio::sync::Mutex::new(());
        Self {
            issue,
            scheme,
            credentials,
            flight,
            state: Mutex::default(),
        }
    }

    pub(crate) fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    /// The token that is there, if it need not be renewed.
    pub(crate) fn fresh(&self, now: Duration) -> Option<Held> {
        let state = crate::lock(&self.state);
        let held = state
            .current
            .as_ref()
            .filter(|held| held.alive(now) && held.fresh(now));
        held.cloned()
    }

    /// A token to use now. Close to its end the first caller renews it and the others go on with
    /// the old one; after its end all wait.
    pub(crate) async fn get(&self, client: &Client) -> Result<Held, AuthError> {
        let now = client.clock().now();
        if let Some(held) = self.fresh(now) {
            return Ok(held);
        }
        let current = crate::lock(&self.state).current.clone();
        let old = current.filter(|held| held.alive(now));
        let flight = match &old {
            Some(held) => match self.flight.try_lock() {
                Ok(flight) => flight,
                Err(_) => return Ok(held.clone()),
            },
            None => self.flight.lock().await,
        };
        let now = client.clock().now();
        let current = crate::lock(&self.state).current.clone();
        if let Some(held) = current.filter(|held| held.fresh(now)) {
            return Ok(held);
        }
        let renewed = self.obtain(client).await;
        drop(flight);
        match (renewed, old) {
            (Ok(held), _) => Ok(held),
            (Err(_), Some(old)) => Ok(old),
            (Err(error), None) => Err(error),
        }
    }

    /// A token other than one that the server rejected. `None` when rejected tokens have been
    /// replaced too often lately: the tokens are not what is wrong then.
    pub(crate) async fn replace(
        &self,
        client: &Client,
        rejected: u64,
    ) -> Result<Option<Held>, AuthError> {
        let _flight = self.flight.lock().await;
        {
            let mut state = crate::lock(&self.state);
            match &state.current {
                Some(held) if held.generation != rejected => return Ok(Some(held.clone())),
                _ => {}
            }
            if !state.may_replace(client.clock().now()) {
                return Ok(None);
            }
            state.current = None;
        }
        self.obtain(client).await.map(Some)
    }

    /// Asks for a token, unless that failed a moment ago. The flight is held.
    async fn obtain(&self, client: &Client) -> Result<Held, AuthError> {
        let asked_at = client.clock().now();
        if let Some((error, until)) = &crate::lock(&self.state).refused
            && let Some(wait) = until.checked_sub(asked_at).filter(|wait| !wait.is_zero())
            // A clock that went back must not make the wait longer than it ever was.
            && wait <= MAX_BACKOFF
        {
            return Err(error.clone().backing_off(wait));
        }
        let asking = Asking {
            cache: self,
            client,
            answered: false,
        };
        let issued = (self.issue)(client.for_issuing(), self.credentials.clone()).await;
        asking.answered();
        let mut state = crate::lock(&self.state);
        match issued {
            Ok(token) => {
                // Counted from the asking: the server's lifetime began no earlier.
                let margin = |life: Duration| MARGIN.min(life / 10);
                state.generation += 1;
                let held = Held {
                    authorization: Arc::new(Authorization::new(token.secret, self.scheme)),
                    generation: state.generation,
                    renew_at: token
                        .lifetime
                        .map(|l| asked_at.saturating_add(l - margin(l))),
                    ends_at: token.lifetime.map(|l| asked_at.saturating_add(l)),
                };
                state.failures = 0;
                state.refused = None;
                state.current = Some(held.clone());
                Ok(held)
            }
            Err(error) => {
                state.failed(error.clone(), client.clock().now());
                Err(error)
            }
        }
    }
}

/// Notices when the caller that asks for a token is dropped before the answer. The next in line
/// may ask at once, but when callers keep giving up it is a failure like others: short timeouts
/// must not become a storm of requests for tokens.
struct Asking<'c> {
    cache: &'c TokenCache,
    client: &'c Client,
    answered: bool,
}

impl Asking<'_> {
    fn answered(mut self) {
        self.answered = true;
    }
}

impl Drop for Asking<'_> {
    fn drop(&mut self) {
        if self.answered {
            return;
        }
        let mut state = crate::lock(&self.cache.state);
        if state.failures < FREE_DROPS {
            state.failures += 1;
            return;
        }
        let text = "the calls that asked for one gave up before the answer";
        let error = AuthError::new(AuthErrorKind::Issue, text);
        state.failed(error, self.client.clock().now());
    }
}

impl State {
    fn failed(&mut self, error: AuthError, now: Duration) {
        let factor = 2u32.saturating_pow(self.failures);
        let wait = BACKOFF.saturating_mul(factor).min(MAX_BACKOFF);
        self.failures = self.failures.saturating_add(1);
        self.refused = Some((error, now.saturating_add(wait)));
    }

    fn may_replace(&mut self, now: Duration) -> bool {
        let passed = now.saturating_sub(self.replaced_at);
        let pardoned = (passed.as_secs() / PARDON.as_secs()).min(u64::from(REPLACEMENTS)) as u32;
        if pardoned > 0 || now < self.replaced_at {
            self.replaced = self.replaced.saturating_sub(pardoned);
            self.replaced_at = now;
        }
        let may = self.replaced < REPLACEMENTS;
        if may {
            self.replaced += 1;
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
