//! Timers that are used again.

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::runtime::{Handle, Id};
use tokio::time::{Instant, Sleep};

/// The timers of one tokio runtime that nobody waits for.
///
/// They stay registered until the time that they were last set to. To put that off is a store; to register
/// a timer locks those of the whole runtime and often wakes its driver, which is a system call.
#[derive(Debug, Default)]
pub(crate) struct Timers(Mutex<Idle>);

#[derive(Debug, Default)]
struct Idle {
    /// Where they are registered. Tokio counts its runtimes, so none is taken for one that has ended.
    runtime: Option<Id>,
    timers: Vec<Pin<Box<Sleep>>>,
}

/// Most timers that are kept.
const KEPT: usize = 64;

/// A timer in use.
pub(crate) struct Timer {
    sleep: Option<Pin<Box<Sleep>>>,
    runtime: Id,
    home: Arc<Timers>,
}

impl Timers {
    /// One that is ready after a time.
    pub(crate) fn start(self: &Arc<Self>, time: Duration) -> Timer {
        let runtime = Handle::current().id();
        let end = Instant::now().checked_add(time);
        let idle = end.and_then(|end| Some((self.take(runtime)?, end)));
        let sleep = match idle {
            Some((mut sleep, end)) => {
                sleep.as_mut().reset(end);
                sleep
            }
            None => Box::pin(tokio::time::sleep(time)),
        };
        Timer {
            sleep: Some(sleep),
            runtime,
            home: Arc::clone(self),
        }
    }

    fn take(&self, runtime: Id) -> Option<Pin<Box<Sleep>>> {
        let mut idle = crate::lock(&self.0);
        if idle.runtime != Some(runtime) {
            return None;
        }
        idle.timers.pop()
    }

    fn give(&self, sleep: Pin<Box<Sleep>>, runtime: Id) {
        let mut idle = crate::lock(&self.0);
        let others = if idle.runtime == Some(runtime) {
            Vec::new()
        } else {
            idle.runtime = Some(runtime);
            std::mem::take(&mut idle.timers)
        };
        if idle.timers.len() < KEPT {
            idle.timers.push(sleep);
        }
        drop(idle);
        drop(others);
    }
}

impl Future for Timer {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        match &mut self.sleep {
            Some(sleep) => sleep.as_mut().poll(context),
            None => Poll::Ready(()),
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(sleep) = self.sleep.take() {
            self.home.give(sleep, self.runtime);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHORT: Duration = Duration::from_millis(20);
    const LONG: Duration = Duration::from_secs(3600);

    fn runtime() -> tokio::runtime::Runtime {
        let mut builder = tokio::runtime::Builder::new_current_thread();
        builder.enable_time().build().unwrap()
    }

    fn idle(timers: &Timers) -> usize {
        crate::lock(&timers.0).timers.len()
    }

    /// Waits a moment for a timer that is put back then, as one is whose call was answered.
    async fn unneeded(timers: &Arc<Timers>, time: Duration) {
        let timer = timers.start(time);
        assert!(tokio::time::timeout(Duration::ZERO, timer).await.is_err());
    }

    #[test]
    fn a_timer_that_was_used_ends_when_it_is_set_to() {
        let timers = Arc::default();
        runtime().block_on(async {
            for before in [LONG, SHORT / 2, SHORT] {
                unneeded(&timers, before).await;
                assert_eq!(idle(&timers), 1, "the same each time");
                let started = Instant::now();
                timers.start(SHORT).await;
                assert!((SHORT..LONG).contains(&started.elapsed()));
            }
        });
    }

    #[test]
    fn one_that_ended_unneeded_is_used_again() {
        let timers = Arc::default();
        runtime().block_on(async {
            unneeded(&timers, SHORT).await;
            tokio::time::sleep(SHORT * 2).await;
            let started = Instant::now();
            timers.start(SHORT).await;
            assert!(started.elapsed() >= SHORT);
        });
    }

    #[test]
    fn a_runtime_has_its_own() {
        let timers = Arc::default();
        for _ in 0..2 {
            runtime().block_on(async {
                unneeded(&timers, LONG).await;
                timers.start(SHORT).await;
                assert_eq!(idle(&timers), 1);
            });
        }
        let (one, other) = (runtime(), runtime());
        one.block_on(unneeded(&timers, LONG));
        other.block_on(unneeded(&timers, LONG));
        one.block_on(async { timers.start(SHORT).await });
    }

    #[test]
    fn not_all_are_kept() {
        let timers: Arc<Timers> = Arc::default();
        runtime().block_on(async {
            let many: Vec<Timer> = (0..KEPT * 2).map(|_| timers.start(LONG)).collect();
            drop(many);
            assert_eq!(idle(&timers), KEPT);
        });
    }
}
