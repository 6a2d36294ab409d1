//! Which requests the documented limits let through, and when.
//!
//! A limit holds in every window of its length, wherever that begins. (A token bucket of the same size lets
//! up to twice as much through right after a pause.) A call that has to wait reserves its permit at once and
//! returns it when it is cancelled.

use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;
use std::time::Duration;

use super::Usage;
use crate::spec::{OperationSpec, RateKey, RateLimit};

/// Counts the requests of a client in the windows of the documented limits.
#[derive(Debug, Default)]
pub(crate) struct RateLimiter {
    windows: Mutex<Windows>,
}

#[derive(Debug, Default)]
struct Windows {
    by_key: HashMap<Key, VecDeque<Entry>>,
    next_ticket: u64,
    sweep_at: usize,
    latest: Duration,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    budget: Budget,
    value: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Budget {
    Shared(&'static str),
    Own(&'static str, usize),
}

#[derive(Debug)]
struct Entry {
    at: Duration,
    window: Duration,
    cost: u32,
    ticket: u64,
}

/// An entry in every window that a request counts in; removed on drop unless it was consumed.
#[derive(Debug)]
pub(crate) struct Permit<'l> {
    limiter: &'l RateLimiter,
    tickets: Vec<(Key, u64)>,
    /// When the request may be sent.
    pub(crate) at: Duration,
}

impl Permit<'_> {
    /// Keeps the entries: the request is sent.
    pub(crate) fn consume(mut self) {
        self.tickets.clear();
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        if self.tickets.is_empty() {
            return;
        }
        let mut windows = crate::lock(&self.limiter.windows);
        for (key, ticket) in &self.tickets {
            if let Some(entries) = windows.by_key.get_mut(key) {
                entries.retain(|entry| entry.ticket != *ticket);
            }
        }
    }
}

/// A request that costs more than a window ever allows.
#[derive(Debug)]
pub(crate) struct NeverFits {
    pub(crate) cost: u32,
    pub(crate) limit: RateLimit,
}

impl RateLimiter {
    /// Reserves the next permit.
    pub(crate) fn reserve(
        &self,
        spec: &'static OperationSpec,
        usage: Option<&Usage>,
        now: Duration,
    ) -> Result<Permit<'_>, NeverFits> {
        let mut permit = Permit {
            limiter: self,
            tickets: Vec::new(),
            at: now,
        };
        let mut wanted = Vec::with_capacity(spec.rate_limits.len());
        for (index, limit) in spec.rate_limits.iter().enumerate() {
            let cost = limit
                .counts
                .and_then(|name| value(&usage?.costs, name))
                .copied()
                .unwrap_or(1);
            if cost > limit.limit {
                return Err(NeverFits {
                    cost,
                    limit: *limit,
                });
            }
            let value = match limit.key {
                RateKey::App => String::new(),
                RateKey::Parameter(name) => {
                    let key = usage.and_then(|usage| value(&usage.keys, name));
                    key.cloned().unwrap_or_default()
                }
            };
            let budget = match limit.shared {
                Some(name) => Budget::Shared(name),
                None => Budget::Own(spec.id, index),
            };
            wanted.push((Key { budget, value }, limit, cost));
        }
        let mut windows = crate::lock(&self.windows);
        windows.sweep(now);
        for (key, limit, cost) in &wanted {
            if let Some(entries) = windows.by_key.get_mut(key) {
                drop_expired(entries, now);
                permit.at = permit.at.max(free_at(entries, limit, *cost));
            }
        }
        for (key, limit, cost) in wanted {
            let ticket = windows.next_ticket;
            windows.next_ticket += 1;
            let window = Duration::from_secs(limit.seconds.into());
            let entry = Entry {
                at: permit.at,
                window,
                cost,
                ticket,
            };
            windows
                .by_key
                .entry(key.clone())
                .or_default()
                .push_back(entry);
            permit.tickets.push((key, ticket));
        }
        drop(windows);
        Ok(permit)
    }
}

fn value<'v, T>(pairs: &'v [(&'static str, T)], name: &str) -> Option<&'v T> {
    pairs
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}

/// The time from which a cost fits behind the entries, which are in order of time.
fn free_at(entries: &VecDeque<Entry>, limit: &RateLimit, cost: u32) -> Duration {
    let window = Duration::from_secs(limit.seconds.into());
    let last = entries.back().map_or(Duration::ZERO, |entry| entry.at);
    let mut used = cost;
    for entry in entries.iter().rev() {
        used = used.saturating_add(entry.cost);
        if used > limit.limit {
            return last.max(entry.at.saturating_add(window));
        }
    }
    last
}

fn drop_expired(entries: &mut VecDeque<Entry>, now: Duration) {
    while entries
        .front()
        .is_some_and(|e| e.at.saturating_add(e.window) <= now)
    {
        entries.pop_front();
    }
}

impl Windows {
    /// Drops the entries that no window reaches back to. Visits all keys only when their number has
    /// doubled, so that a call pays for its own alone.
    fn sweep(&mut self, now: Duration) {
        if now < self.latest {
            // The clock went back: entries of the old time mean nothing in the new.
            self.by_key.clear();
        }
        self.latest = now;
        if self.by_key.len() < self.sweep_at.max(64) {
            return;
        }
        self.by_key.retain(|_, entries| {
            drop_expired(entries, now);
            !entries.is_empty()
        });
        self.sweep_at = self.by_key.len() * 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::{BodyKind, ErrorBodySpec, ResponseSpec};

    static BODY: ErrorBodySpec = ErrorBodySpec {
        error: &[],
        message: &[],
        code: &[],
        exception: &[],
    };
    static SPEC: OperationSpec = OperationSpec {
        id: "op",
        resource: "r",
        method: http::Method::GET,
        path: "/",
        auth: None,
        idempotent: true,
        document: "",
        response: ResponseSpec {
            status: &[200],
            body: BodyKind::Empty,
            success: None,
            error_body: &BODY,
            partial: None,
        },
        rows: &[],
        rate_limits: &[
            RateLimit {
                limit: 3,
                seconds: 1,
                key: RateKey::App,
                counts: None,
                shared: None,
            },
            RateLimit {
                limit: 5,
                seconds: 60,
                key: RateKey::Parameter("user"),
                counts: Some("to"),
                shared: Some("messages"),
            },
        ],
    };

    fn usage(user: &str, to: usize) -> Usage {
        let mut usage = Usage::default();
        usage.key("user", user.into());
        usage.cost("to", to);
        usage
    }

    fn at(limiter: &RateLimiter, user: &str, to: usize, now: u64) -> u64 {
        let now = Duration::from_millis(now);
        let permit = limiter.reserve(&SPEC, Some(&usage(user, to)), now).unwrap();
        let at = permit.at.as_millis();
        permit.consume();
        u64::try_from(at).unwrap()
    }

    #[test]
    fn no_window_has_too_many() {
        let limiter = RateLimiter::default();
        let at = |user, now| at(&limiter, user, 1, now);
        assert_eq!([at("a", 900), at("b", 900), at("c", 950)], [900, 900, 950]);
        // A token bucket would let three through at 1900; the window from 950 has one already.
        assert_eq!(
            [at("d", 1000), at("e", 1000), at("f", 1000)],
            [1900, 1900, 1950]
        );
        assert_eq!(at("g", 1000), 2900);
    }

    #[test]
    fn costs_are_counted_by_key() {
        let limiter = RateLimiter::default();
        assert_eq!(at(&limiter, "a", 4, 0), 0);
        assert_eq!(at(&limiter, "b", 5, 0), 0);
        assert_eq!(at(&limiter, "a", 2, 10), 60_000);
        let refused = limiter
            .reserve(&SPEC, Some(&usage("c", 6)), Duration::ZERO)
            .unwrap_err();
        assert_eq!((refused.cost, refused.limit.limit), (6, 5));
    }

    #[test]
    fn a_cancelled_call_returns_its_permit() {
        let limiter = RateLimiter::default();
        let reserve = |user: &str| {
            limiter
                .reserve(&SPEC, Some(&usage(user, 1)), Duration::ZERO)
                .unwrap()
        };
        (0..3).for_each(|n| reserve(&n.to_string()).consume());
        let waiting = reserve("x");
        assert_eq!(waiting.at, Duration::from_secs(1));
        drop(waiting);
        let windows = crate::lock(&limiter.windows);
        assert_eq!(windows.by_key.values().map(VecDeque::len).sum::<usize>(), 6);
    }

    #[test]
    fn old_keys_are_forgotten() {
        let limiter = RateLimiter::default();
        for user in 0..5000u64 {
            at(&limiter, &user.to_string(), 1, user * 1000);
        }
        let keys = crate::lock(&limiter.windows).by_key.len();
        assert!(keys <= 200, "{keys}");
    }

    #[test]
    fn a_clock_that_goes_back_does_not_block() {
        let limiter = RateLimiter::default();
        (0..3).for_each(|n| assert_eq!(at(&limiter, &n.to_string(), 1, 3_600_000), 3_600_000));
        assert_eq!(at(&limiter, "x", 1, 1000), 1000);
    }
}
