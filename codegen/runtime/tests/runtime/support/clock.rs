//! A clock that the test holds.

use std::future::poll_fn;
use std::sync::{Arc, Mutex};
use std::task::{Poll, Waker};
use std::time::{Duration, SystemTime};

use easemob_runtime::{BoxFuture, Clock};
use tokio::sync::Notify;

/// Waits shorter than this pass at once and move the time on: back-offs, turns, `Retry-After`.
/// Longer ones, which in these tests are timeouts, wait for [`HeldClock::advance`].
const AT_ONCE: Duration = Duration::from_secs(25);

#[derive(Clone)]
pub(crate) struct HeldClock(Arc<Inner>);

struct Inner {
    passes: fn(Duration) -> bool,
    state: Mutex<State>,
    changed: Notify,
}

struct State {
    now: Duration,
    wall: SystemTime,
    passed: Vec<Duration>,
    waiting: Vec<(u64, Duration, Waker)>,
    next: u64,
}

impl HeldClock {
    pub(crate) fn new() -> Self {
        Self::passing(|time| time < AT_ONCE)
    }

    /// A clock of which certain waits pass at once.
    pub(crate) fn passing(passes: fn(Duration) -> bool) -> Self {
        let state = State {
            now: Duration::from_secs(1000),
            // Sun, 06 Nov 1994 08:49:37 GMT
            wall: SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777),
            passed: Vec::new(),
            waiting: Vec::new(),
            next: 0,
        };
        Self(Arc::new(Inner {
            passes,
            state: Mutex::new(state),
            changed: Notify::new(),
        }))
    }

    /// The waits that have passed at once, in order.
    pub(crate) fn passed(&self) -> Vec<Duration> {
        self.0.state.lock().unwrap().passed.clone()
    }

    /// How many waits are under way.
    pub(crate) fn waiting(&self) -> usize {
        self.0.state.lock().unwrap().waiting.len()
    }

    /// Returns once so many waits are under way.
    pub(crate) async fn until_waiting(&self, count: usize) {
        loop {
            let changed = self.0.changed.notified();
            if self.waiting() >= count {
                return;
            }
            changed.await;
        }
    }

    pub(crate) fn advance(&self, time: Duration) {
        let mut state = self.0.state.lock().unwrap();
        state.now += time;
        state.wall += time;
        state
            .waiting
            .iter()
            .for_each(|(_, _, waker)| waker.wake_by_ref());
    }

    /// Sets both times back.
    pub(crate) fn go_back(&self, time: Duration) {
        let mut state = self.0.state.lock().unwrap();
        state.now = state.now.saturating_sub(time);
        state.wall -= time;
    }
}

impl Clock for HeldClock {
    fn now(&self) -> Duration {
        self.0.state.lock().unwrap().now
    }

    fn wall(&self) -> SystemTime {
        self.0.state.lock().unwrap().wall
    }

    fn sleep(&self, time: Duration) -> BoxFuture<'static, ()> {
        let clock = self.clone();
        Box::pin(async move {
            if (clock.0.passes)(time) {
                let mut state = clock.0.state.lock().unwrap();
                state.now += time;
                state.wall += time;
                state.passed.push(time);
                return;
            }
            let ticket = Ticket::new(clock, time);
            poll_fn(|cx| ticket.poll(cx.waker())).await;
        })
    }
}

struct Ticket {
    clock: HeldClock,
    number: u64,
    until: Duration,
}

impl Ticket {
    fn new(clock: HeldClock, time: Duration) -> Self {
        let mut state = clock.0.state.lock().unwrap();
        state.next += 1;
        let (number, until) = (state.next, state.now.saturating_add(time));
        drop(state);
        Self {
            clock,
            number,
            until,
        }
    }

    fn poll(&self, waker: &Waker) -> Poll<()> {
        let mut state = self.clock.0.state.lock().unwrap();
        state.waiting.retain(|(number, ..)| *number != self.number);
        if state.now >= self.until {
            return Poll::Ready(());
        }
        state.waiting.push((self.number, self.until, waker.clone()));
        drop(state);
        self.clock.0.changed.notify_waiters();
        Poll::Pending
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        let mut state = self.clock.0.state.lock().unwrap();
        state.waiting.retain(|(number, ..)| *number != self.number);
        drop(state);
        self.clock.0.changed.notify_waiters();
    }
}
