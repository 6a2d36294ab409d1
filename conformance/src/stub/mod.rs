//! Stub server: sends documented responses and reports how each request differs from the documents.
//!
//! Any client in any language can be checked with it. A request is [routed](route) by the spec,
//! [checked](mod@check) against the operation that it is meant for, and answered with the documented
//! response of the [nearest example](scenario). A request may name a case ([`handler::CASE_HEADER`]): then its
//! values are compared, too, and the response is that case's, be it a success, a row of an error table or
//! a fault.
//!
//! ```no_run
//! use easemob_conformance::{stub::{Listener, Options, Stub}, suite};
//!
//! let model = suite::model("spec".as_ref(), "service.yaml", false)?;
//! let listener = Listener::start(Stub::new(model, Options::default()), 0, |served| {
//!     println!("{} {}", served.number, served.conforms);
//! })?;
//! println!("http://{}", listener.address());
//! // … let the client under test talk to it …
//! let summary = listener.stop();
//! assert_eq!(summary.differing, 0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Invariant: the server trusts no peer. It listens on the loopback interface only; bodies, headers,
//! connections and times are bounded; malformed HTTP is reported; no secret of a request is kept or printed.

mod annotated_body;
pub mod check;
mod control;
mod counting_stream;
pub mod handler;
mod listener;
pub mod report;
pub mod request_log;
pub mod route;
pub mod scenario;

pub use handler::{Options, Stub};
pub use listener::{Limits, Listener};
pub use request_log::{LoggedRequest, Summary};
