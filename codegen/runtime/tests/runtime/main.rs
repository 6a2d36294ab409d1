//! The runtime against a server on loopback that misbehaves on purpose, with a clock held by the
//! test. Nothing here sleeps.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod api_errors;
mod batches;
mod blocking;
mod conformance;
mod crowd;
mod encoding;
mod faults;
mod limits;
mod mock;
mod observing;
mod pages;
mod retries;
mod secrets;
mod streams;
mod support;
mod timeouts;
mod tokens;
