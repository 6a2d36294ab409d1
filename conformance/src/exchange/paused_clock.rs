//! Time that stands still until a server falls silent: so time limits run out without anyone waiting.

use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use easemob_runtime::{BoxFuture, Clock};
use tokio::sync::Notify;

/// A clock for a client; clones are the same clock.
#[derive(Clone, Debug, Default)]
pub struct PausedClock(Arc<Notify>);

impl PausedClock {
    /// Lets the time limit of one wait run out: of the one that is on, or else of the next.
    pub fn run_out(&self) {
        self.0.notify_one();
    }
}

impl Clock for PausedClock {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn wall(&self) -> SystemTime {
        UNIX_EPOCH
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        let out = Arc::clone(&self.0);
        Box::pin(async move { out.notified().await })
    }
}
