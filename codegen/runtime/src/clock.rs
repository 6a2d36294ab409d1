//! Time, so that tests can hold it.

use std::future::Future;
use std::pin::Pin;
use std::task::Poll;
use std::time::{Duration, SystemTime};

use crate::BoxFuture;

/// What the client reads time from. Everything that waits or measures goes through it.
pub trait Clock: Send + Sync + 'static {
    /// Time since some fixed moment; should not go back, and nothing breaks when it does.
    fn now(&self) -> Duration;

    /// The time of day, for dates that servers send.
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

/// The output of a future, or `None` when it takes longer than a time.
pub(crate) fn within<'w, F: Future>(
    clock: &'w dyn Clock,
    time: Duration,
    mut work: Pin<&'w mut F>,
) -> impl Future<Output = Option<F::Output>> + use<'w, F> {
    let mut timer = None;
    std::future::poll_fn(move |cx| {
        if let Poll::Ready(output) = work.as_mut().poll(cx) {
            return Poll::Ready(Some(output));
        }
        // Started after the first poll: what is ready at once costs no timer.
        let timer = timer.get_or_insert_with(|| clock.sleep(time));
        timer.as_mut().poll(cx).map(|()| None)
    })
}
