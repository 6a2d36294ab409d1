//! The stub server: the emitted client has no difference, a wrong client has each of its own, and no
//! peer brings it down.

// A test may fail by a panic, and so may what it calls.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod broken;
mod command;
mod hostile;
mod peer;
mod right_client;
mod wrong_client;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use easemob_conformance::{
    stub::{Limits, Listener, LoggedRequest, Options, Stub},
    suite,
};

fn spec() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec")
}

/// A running stub, and what it judges, one by one.
struct Running {
    listener: Listener,
    logged: Receiver<LoggedRequest>,
}

impl Running {
    fn start(options: Options, limits: Limits) -> Self {
        let model = suite::model(&spec(), "service.yaml", false).unwrap();
        let (sender, logged) = channel();
        let watch = move |logged: &LoggedRequest| sender.send(logged.clone()).unwrap();
        let listener = Listener::with_limits(Stub::new(model, options), 0, limits, watch).unwrap();
        Self { listener, logged }
    }

    /// What became of the next request.
    fn logged(&self) -> LoggedRequest {
        self.logged.recv_timeout(Duration::from_secs(60)).unwrap()
    }
}
