//! How often and how fast a failed attempt is repeated.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use http::HeaderMap;

/// How often and how fast to try again.
///
/// The error table and the operation decide whether an attempt may be repeated: after throttling always, after a
/// transient failure only when the operation is idempotent or certainly nothing was sent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RetryPolicy {
    /// The number of attempts, the first included; 1 disables retries.
    pub max_attempts: u32,
    /// Upper bound of the first wait after a transient fault; doubles each time.
    pub base: Duration,
    /// The same after a throttled call.
    pub throttled_base: Duration,
    /// Upper bound of every wait that the server did not ask for.
    pub max_backoff: Duration,
    /// Whether a wait is drawn between nothing and its bound ("full jitter"). Off, it is the
    /// bound, for tests.
    pub jitter: bool,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            max_attempts: 4,
            base: Duration::from_millis(200),
            throttled_base: Duration::from_secs(1),
            max_backoff: Duration::from_secs(20),
            jitter: true,
        }
    }
}

impl RetryPolicy {
    /// One attempt, no more.
    pub const OFF: Self = Self {
        max_attempts: 1,
        base: Duration::ZERO,
        throttled_base: Duration::ZERO,
        max_backoff: Duration::ZERO,
        jitter: true,
    };

    /// The wait after the `failed`th attempt (from 1).
    pub(crate) fn wait(&self, failed: u32, throttled: bool, asked: Option<Duration>) -> Duration {
        let base = if throttled {
            self.throttled_base
        } else {
            self.base
        };
        let factor = 2u32.saturating_pow(failed.saturating_sub(1));
        let bound = base.saturating_mul(factor).min(self.max_backoff);
        let drawn = if self.jitter {
            bound.mul_f64(fastrand::f64())
        } else {
            bound
        };
        // Never before the time that the server named; jitter of `base` spreads callers with the same time.
        match asked {
            Some(asked) if self.jitter => {
                asked.saturating_add(self.base.min(self.max_backoff).mul_f64(fastrand::f64()))
            }
            Some(asked) => asked,
            None => drawn,
        }
    }
}

/// Tokens that retries cost and successes earn, shared by all calls of a client: when most calls
/// fail, an outage is not multiplied by the retries.
#[derive(Debug)]
pub(crate) struct RetryBucket(AtomicU32);

const CAPACITY: u32 = 500;
const COST: u32 = 5;

impl Default for RetryBucket {
    fn default() -> Self {
        Self(AtomicU32::new(CAPACITY))
    }
}

impl RetryBucket {
    /// Pays for a retry; `false` when the bucket is empty.
    pub(crate) fn pay(&self) -> bool {
        self.change(|left| left.checked_sub(COST))
    }

    /// Adds one token for a success, or what its last retry cost.
    pub(crate) fn earn(&self, retried: bool) {
        let earned = if retried { COST } else { 1 };
        // Perf: a full bucket is only read, so that threads do not contend.
        self.change(|left| (left < CAPACITY).then(|| (left + earned).min(CAPACITY)));
    }

    fn change(&self, change: impl FnMut(u32) -> Option<u32>) -> bool {
        let order = Ordering::Relaxed;
        self.0.fetch_update(order, order, change).is_ok()
    }
}

/// The `Retry-After` header, in seconds or as an HTTP date.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = headers
        .get(http::header::RETRY_AFTER)?
        .to_str()
        .ok()?
        .trim();
    if let Ok(seconds) = text.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(now).unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_bound() {
        let policy = RetryPolicy {
            jitter: false,
            ..RetryPolicy::default()
        };
        let waits: Vec<u128> = [1, 2, 3, 8, u32::MAX]
            .iter()
            .map(|n| policy.wait(*n, false, None).as_millis())
            .collect();
        assert_eq!(waits, [200, 400, 800, 20_000, 20_000]);
        assert_eq!(policy.wait(1, true, None), Duration::from_secs(1));
    }

    #[test]
    fn jitter_draws_from_all_of_the_range() {
        let policy = RetryPolicy::default();
        let waits: Vec<Duration> = (0..400).map(|_| policy.wait(1, true, None)).collect();
        let quarter = Duration::from_millis(250);
        assert!(waits.iter().all(|wait| *wait <= Duration::from_secs(1)));
        assert!(waits.iter().any(|wait| *wait < quarter));
        assert!(waits.iter().any(|wait| *wait > 3 * quarter));
    }

    #[test]
    fn the_server_is_never_asked_early() {
        let asked = Duration::from_secs(60);
        for _ in 0..100 {
            let wait = RetryPolicy::default().wait(1, true, Some(asked));
            assert!(
                wait >= asked && wait <= asked + Duration::from_millis(200),
                "{wait:?}"
            );
        }
    }

    #[test]
    fn the_bucket_runs_dry_and_refills() {
        let bucket = RetryBucket::default();
        assert_eq!((0..1000).filter(|_| bucket.pay()).count(), 100);
        (0..COST).for_each(|_| bucket.earn(false));
        assert!(bucket.pay());
        assert!(!bucket.pay());
        bucket.earn(true);
        assert!(bucket.pay());
    }

    #[test]
    fn retry_after_forms() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
        let read = |text: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert("retry-after", http::HeaderValue::from_static(text));
            retry_after(&headers, now)
        };
        assert_eq!(read("7"), Some(Duration::from_secs(7)));
        assert_eq!(
            read("Sun, 06 Nov 1994 08:49:47 GMT"),
            Some(Duration::from_secs(10))
        );
        assert_eq!(read("Sun, 06 Nov 1994 08:49:00 GMT"), Some(Duration::ZERO));
        for nonsense in ["", "-1", "soon", "1.5", "99999999999999999999999"] {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
    }
}
