//! Pool of workers, bounded by what one process can have.

use std::sync::{Condvar, Mutex, PoisonError};

use super::worker::{Wire, Worker};

/// Maximum number of workers: httpmock has 25 servers a process, and other suites may need some.
pub const MOST: usize = 16;

/// Lends workers to threads.
#[derive(Default)]
pub struct Pool {
    wire: Wire,
    state: Mutex<State>,
    returned: Condvar,
}

#[derive(Default)]
struct State {
    idle: Vec<Worker>,
    started: usize,
}

impl Pool {
    /// Creates a pool whose workers use `wire`.
    pub fn new(wire: Wire) -> Self {
        Self {
            wire,
            ..Self::default()
        }
    }

    /// Runs `work` with a worker; blocks while all are lent.
    ///
    /// # Errors
    ///
    /// When a worker cannot be started.
    pub fn with<T>(&self, work: impl FnOnce(&mut Worker) -> T) -> std::io::Result<T> {
        let mut worker = self.take()?;
        let result = work(&mut worker);
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.idle.push(worker);
        drop(state);
        self.returned.notify_one();
        Ok(result)
    }

    fn take(&self) -> std::io::Result<Worker> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(worker) = state.idle.pop() {
                return Ok(worker);
            }
            if state.started < MOST {
                state.started += 1;
                drop(state);
                return Worker::start(self.wire);
            }
            state = self
                .returned
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }
}
