//! Clock that stands still until a server falls silent: timeouts expire without real waiting.

use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use easemob_runtime::{BoxFuture, Clock};
use tokio::sync::Notify;

/// Clock for a client; clones share their state.
#[derive(Clone, Debug, Default)]
pub struct PausedClock(Arc<Notify>);

impl PausedClock {
    /// Expires one timeout: the one being waited for, or else the next.
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
