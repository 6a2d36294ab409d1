//! Time, injected so that tests can control it.

use std::future::Future;
use std::pin::Pin;
use std::task::Poll;
use std::time::{Duration, SystemTime};

use crate::BoxFuture;

/// The source of time for a client: everything that waits or measures goes through it.
pub trait Clock: Send + Sync + 'static {
    /// Time since some fixed moment. It should be monotonic; the client tolerates a clock that goes back.
    fn now(&self) -> Duration;

    /// The time of day, for dates in response headers.
    fn wall(&self) -> SystemTime;

    /// Completes after a time.
    fn sleep(&self, time: Duration) -> BoxFuture<'static, ()>;
}

/// The clock of the tokio runtime that a call runs on.
#[derive(Debug)]
pub struct SystemClock {
    origin: tokio::time::Instant,
}

impl Default for SystemClock {
    fn default() -> Self {
        Self {
            origin: tokio::time::Instant::now(),
        }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Duration {
        self.origin.elapsed()
    }

    fn wall(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, time: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(time))
    }
}

/// Waits for `work` no longer than `limit`; `None` when the limit came first. The limit is asked for when the
/// work first has to wait.
pub(crate) async fn timeout<F: Future>(
    clock: &dyn Clock,
    limit: impl Fn() -> Duration,
    mut work: Pin<&mut F>,
) -> Option<F::Output> {
    // Perf: work that is ready at once needs no timer.
    let mut timer = None;
    std::future::poll_fn(|cx| match work.as_mut().poll(cx) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending => {
            let timer = timer.get_or_insert_with(|| clock.sleep(limit()));
            timer.as_mut().poll(cx).map(|()| None)
        }
    })
    .await
}
