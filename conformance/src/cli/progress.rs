//! How far a run is, on a terminal.

use std::io::{IsTerminal, Write};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// A line on standard error that is written over; nothing when that is no terminal.
pub(crate) struct Progress {
    last: Option<Mutex<Instant>>,
}

impl Progress {
    /// Begins.
    pub(crate) fn new() -> Self {
        let last = std::io::stderr()
            .is_terminal()
            .then(|| Mutex::new(Instant::now()));
        Self { last }
    }

    /// Tells how many of how many are done, a few times a second.
    pub(crate) fn update(&self, done: usize, all: usize) {
        let Some(Ok(mut last)) = self.last.as_ref().map(Mutex::lock) else {
            return;
        };
        if last.elapsed() >= Duration::from_millis(50) || done == all {
            *last = Instant::now();
            let width = 30;
            let filled = done * width / all.max(1);
            let bar = format!("{}{}", "█".repeat(filled), "░".repeat(width - filled));
            // A terminal that cannot be written to is no reason to fail.
            let _ = write!(std::io::stderr(), "\r{bar} {done}/{all} cases");
        }
    }

    /// Takes the line away.
    pub(crate) fn clear(&self) {
        if self.last.is_some() {
            let _ = write!(std::io::stderr(), "\r\x1b[2K");
        }
    }
}
