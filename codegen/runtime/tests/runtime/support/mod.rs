//! What the tests share: a clock, a server, a service.

mod clock;
mod crowd_server;
mod server;
mod service;

pub(crate) use clock::HeldClock;
pub(crate) use crowd_server::{CrowdServer, Report, serve_if_asked};
pub(crate) use server::{Action, Server, json, status};
pub(crate) use service::{
    BigReport, Download, Greet, GreetError, Greeting, ListUsers, Ping, SERVICE, SendMessage,
    TOKEN_LIFETIME,
};

use std::sync::Arc;
use std::time::Duration;

use easemob_runtime::{Client, ClientBuilder, RetryPolicy};

/// A builder for the test service at a URL, with a held clock and waits without jitter.
pub(crate) fn builder(url: &str, clock: &HeldClock) -> ClientBuilder<Client> {
    let segments = [
        ("org_name", "org".to_owned()),
        ("app_name", "app".to_owned()),
    ];
    let policy = RetryPolicy {
        jitter: false,
        ..RetryPolicy::default()
    };
    ClientBuilder::new(&SERVICE, url, &segments)
        .clock(Arc::new(clock.clone()))
        .retry(policy)
}

/// A client with a fixed token for a server.
pub(crate) fn client(server: &Server, clock: &HeldClock) -> Client {
    builder(&server.url(), clock)
        .token("fixed-token")
        .build()
        .unwrap()
}

pub(crate) const fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

pub(crate) const fn millis(count: u64) -> Duration {
    Duration::from_millis(count)
}
