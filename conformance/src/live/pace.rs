//! Pacing: not faster than the documented rate limits.

use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use easemob_codegen::model::{Operation, RateKey};
use serde_json::{Map, Value};

/// Clock, replaceable in tests.
pub trait Time {
    /// Returns the time since a fixed moment.
    fn now(&self) -> Duration;
    /// Waits; returns `false` when interrupted.
    fn wait(&self, time: Duration) -> bool;
}

/// The machine's clock; a raised flag interrupts a wait.
pub struct RealTime<'a> {
    /// The flag.
    pub stop: &'a AtomicBool,
    start: Instant,
}

impl<'a> RealTime<'a> {
    /// Creates a clock that starts now.
    pub fn new(stop: &'a AtomicBool) -> Self {
        let start = Instant::now();
        Self { stop, start }
    }
}

impl Time for RealTime<'_> {
    fn now(&self) -> Duration {
        self.start.elapsed()
    }

    fn wait(&self, time: Duration) -> bool {
        let end = Instant::now() + time;
        loop {
            if self.stop.load(Ordering::SeqCst) {
                return false;
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return true;
            }
            std::thread::sleep(left.min(Duration::from_millis(50)));
        }
    }
}

/// Keeps the documented rate limits, and a general one.
pub struct Pace<'t> {
    time: &'t dyn Time,
    gap: Duration,
    last: Option<Duration>,
    past: BTreeMap<String, VecDeque<(Duration, u64)>>,
}

impl<'t> Pace<'t> {
    /// Creates a pace of at most `per_second` requests a second, clamped to 0.001–1000.
    pub fn new(time: &'t dyn Time, per_second: f64) -> Self {
        let gap = Duration::from_secs_f64(1.0 / per_second.clamp(0.001, 1000.0));
        Self {
            time,
            gap,
            last: None,
            past: BTreeMap::new(),
        }
    }

    /// Waits until a call may be made, and counts it; returns `false` when interrupted.
    pub fn wait(&mut self, operation: &Operation, parameters: &Map<String, Value>) -> bool {
        let now = self.time.now();
        let mut until = self.last.map_or(now, |last| last + self.gap).max(now);
        let limits: Vec<_> = operation
            .rate_limits
            .iter()
            .map(|limit| {
                let key = match (&limit.shared, &limit.per) {
                    (Some(shared), RateKey::App) => format!("shared {shared}"),
                    (None, RateKey::App) => format!("operation {}", operation.id),
                    (shared, RateKey::Parameter(input)) => {
                        let value = parameters.get(input.name());
                        let owner = shared.as_ref().unwrap_or(&operation.id);
                        format!("{owner} of {}", value.unwrap_or(&Value::Null))
                    }
                };
                let counted = limit.counts.as_ref();
                let counted = counted.and_then(|input| parameters.get(input.name()));
                let weight = counted
                    .and_then(Value::as_array)
                    .map_or(1, |items| items.len() as u64);
                let window = Duration::from_secs(limit.seconds.into());
                (
                    format!("{key} in {} s", limit.seconds),
                    u64::from(limit.limit),
                    window,
                    weight,
                )
            })
            .collect();
        for (key, limit, window, weight) in &limits {
            let past = self.past.entry(key.clone()).or_default();
            let inside = past.iter().filter(|(at, _)| *at + *window > until).copied();
            let mut inside: VecDeque<_> = inside.collect();
            let mut used: u64 = inside.iter().map(|(_, weight)| weight).sum();
            while used + weight > *limit {
                // The oldest call leaves the window first.
                let Some((at, left)) = inside.pop_front() else {
                    break;
                };
                until = until.max(at + *window);
                used -= left;
            }
        }
        if !self.time.wait(until.saturating_sub(now)) {
            return false;
        }
        let sent = self.time.now();
        self.last = Some(sent);
        for (key, _, window, weight) in limits {
            let past = self.past.entry(key).or_default();
            past.retain(|(at, _)| *at + window > sent);
            past.push_back((sent, weight));
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use easemob_codegen::load;
    use serde_json::json;
    use std::cell::Cell;
    use std::path::Path;

    struct Fake(Cell<Duration>);

    impl Time for Fake {
        fn now(&self) -> Duration {
            self.0.get()
        }
        fn wait(&self, time: Duration) -> bool {
            self.0.set(self.0.get() + time);
            true
        }
    }

    #[test]
    fn waits_as_the_documents_say() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        let model = load::load(&folder, load::SERVICE_FILE).model.unwrap();
        // 5 in 60 seconds for a user, 100 in a second for the app.
        let operation = model.find_operation("delete_conversation").unwrap();
        let of = |user: &str| json!({"username": user}).as_object().cloned().unwrap();
        let time = Fake(Cell::default());
        let mut pace = Pace::new(&time, 10.0);
        for _ in 0..5 {
            assert!(pace.wait(operation, &of("a")));
        }
        assert_eq!(time.now(), Duration::from_millis(400), "the general pace");
        pace.wait(operation, &of("b"));
        assert_eq!(time.now(), Duration::from_millis(500), "another user");
        pace.wait(operation, &of("a"));
        assert_eq!(
            time.now(),
            Duration::from_secs(60),
            "the first call has left the window"
        );
        pace.wait(operation, &of("a"));
        assert_eq!(time.now(), Duration::from_millis(60_100), "and the second");
    }

    #[test]
    fn a_raised_flag_ends_a_wait() {
        let stop = AtomicBool::new(true);
        assert!(!RealTime::new(&stop).wait(Duration::from_secs(3600)));
    }
}
