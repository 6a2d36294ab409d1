//! Time, so that tests can hold it.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
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

/// A time in which something has to be done, in one step or in several.
pub(crate) struct TimeLimit<'c> {
    clock: &'c dyn Clock,
    time: Duration,
    timer: Option<BoxFuture<'static, ()>>,
}

impl<'c> TimeLimit<'c> {
    #[inline]
    pub(crate) fn new(clock: &'c dyn Clock, time: Duration) -> Self {
        Self {
            clock,
            time,
            timer: None,
        }
    }

    /// A step's output, or `None` when the time is over before it.
    pub(crate) async fn run<F: Future>(&mut self, mut step: Pin<&mut F>) -> Option<F::Output> {
        std::future::poll_fn(|cx| match step.as_mut().poll(cx) {
            Poll::Ready(output) => Poll::Ready(Some(output)),
            Poll::Pending => self.is_over(cx).map(|()| None),
        })
        .await
    }

    /// Ready when the time is over. It begins with the first step that has to wait: what is ready at once
    /// costs no timer.
    pub(crate) fn is_over(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let start = || self.clock.sleep(self.time);
        let timer = self.timer.get_or_insert_with(start);
        timer.as_mut().poll(context)
    }
}
