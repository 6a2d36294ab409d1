//! Replaying against a live server: here a stub on the loopback interface, and one that misbehaves.

// A test may fail by a panic, and so may what it calls.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod command;
mod faults;
mod faulty;
mod recording;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};

use easemob_conformance::{
    Suite,
    stub::{Listener, LoggedRequest, Options, Stub},
    suite,
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn suite() -> Suite {
    let registry = easemob::conformance::registry();
    Suite::new(root().join("spec"), registry, |target| {
        let (org, app) = (target.base("org_name"), target.base("app_name"));
        let builder = easemob::Client::builder(&target.base_url, org, app);
        let client = target.configure(builder).build();
        client
            .map(|client| client.runtime().clone())
            .map_err(|error| error.to_string())
    })
    .unwrap()
}

/// A server that behaves, and what it was sent.
fn good() -> (Listener, Receiver<LoggedRequest>) {
    let model = suite::model(&root().join("spec"), "service.yaml", false).unwrap();
    let (sender, logged) = channel();
    let watch = move |logged: &LoggedRequest| sender.send(logged.clone()).unwrap();
    (
        Listener::start(Stub::new(model, Options::default()), 0, watch).unwrap(),
        logged,
    )
}
