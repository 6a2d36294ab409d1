//! What emitted Easemob clients call: encoding, tokens, retries, limits, transport, typed errors.
//!
//! Emitted code states each operation as data ([`OperationSpec`]) and as a request type
//! ([`Operation`]); this crate does the rest. A call goes through these layers, a folder each:
//!
//! | layer | what it does | owner |
//! |---|---|---|
//! | `client` | settings that calls share; the typed face of the send path | [`Client`] |
//! | `request` | checks the inputs; makes path, query, headers and body | [`Encoder`] |
//! | `auth` | a fixed token, or one obtained with client credentials: one request for all calls that wait, renewed before its end, replaced once when rejected | `TokenCache` |
//! | `limit` | the documented rate limits, when asked for | `RateLimiter` |
//! | `retry` | repeats by the error table's class and by the kind of failure, with back-off | [`RetryPolicy`] |
//! | `transport` | bytes in, bytes or a stream of bytes out | [`Transport`] |
//! | `response` | the documented success, a row of the error table, or neither; reads the payload | [`Payload`] |
//! | `error` | what went wrong, with cause and remedy | [`Error`] |
//!
//! `call` runs the layers in this order, with the timeouts of each attempt and of the whole call.
//! Only `client`, `operation` and [`Operation::encode`] are generic; the other layers know an operation
//! by its description, so they are compiled once, however many operations there are.
//!
//! # When a call is made again
//!
//! | what happened | made again |
//! |---|---|
//! | a row of class [`Retry::Throttled`]; an undocumented 429 that has `Retry-After` | always: it was refused before it had an effect |
//! | a row of class [`Retry::Transient`]; an undocumented 502, 503 or 504, or 429 without `Retry-After` | when the operation is idempotent |
//! | no connection was made | always: nothing was sent |
//! | the connection broke, or an attempt's time ran out | when the operation is idempotent |
//! | a row of class [`Retry::RefreshToken`]; an undocumented 401 | once, with a new token, if the client obtains its tokens itself |
//! | anything else | never |
//!
//! Waits double from 200 ms (1 s after throttling) up to 20 s, with full jitter; a `Retry-After`
//! is honoured. A wait that would end after the call's total time is not begun: the call fails at
//! once with what the server returned. All calls of a client pay their retries from one bucket that
//! successes refill, so an outage is not multiplied. [`RetryPolicy`] has the settings, for a client
//! and for a call ([`CallOptions`]).
//!
//! # Defaults
//!
//! | setting | value |
//! |---|---|
//! | time to connect, for an attempt, for a call | 5 s, 30 s, 90 s |
//! | attempts | 4 |
//! | largest body, streams aside | 16 MiB |
//! | rate limits | not kept by the client |
//! | redirects | never followed |
//!
//! Calls need a tokio runtime with time enabled (and I/O, with the default transport). With the
//! feature `blocking` there is `Client::execute_blocking` for threads without one.
//!
//! # Testing code that uses a client
//!
//! The feature `mock` has `mock::Mock`, a transport that responds by operation with payloads,
//! documented errors by their row's id, or sequences; it refuses the network, and a call that was
//! not expected fails with a difference to what was.
//!
//! # A transport of one's own
//!
//! ```
//! use easemob_runtime::{Bytes, CallInfo, Sending, Transport};
//! use http::Request;
//!
//! /// Counts requests and passes them on.
//! struct Counting<T> {
//!     inner: T,
//!     count: std::sync::atomic::AtomicU64,
//! }
//!
//! impl<T: Transport> Transport for Counting<T> {
//!     fn send(&self, request: Request<Bytes>, call: Option<CallInfo>) -> Sending<'_> {
//!         self.count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
//!         self.inner.send(request, call)
//!     }
//! }
//! ```
//!
//! One that speaks to something else makes the response itself:
//!
//! ```
//! use easemob_runtime::{
//!     Bytes, CallInfo, Sending, Transport, TransportError, TransportErrorKind,
//! };
//! use http::{Request, Response};
//!
//! struct Canned(&'static str);
//!
//! impl Transport for Canned {
//!     fn send(&self, request: Request<Bytes>, _: Option<CallInfo>) -> Sending<'_> {
//!         Sending::new(async move {
//!             if request.uri().path() == "/unplugged" {
//!                 return Err(TransportError::new(TransportErrorKind::Connect, "unplugged"));
//!             }
//!             Ok(Response::new(Bytes::from_static(self.0.as_bytes()).into()))
//!         })
//!     }
//! }
//! ```
//!
//! # Features
//!
//! | feature | what it adds |
//! |---|---|
//! | `reqwest` (default) | the default transport; without a tls feature for plain http only |
//! | `tls-ring` (default), `tls-aws-lc` | https with rustls and Mozilla's roots, on the named cryptography; with both, aws-lc |
//! | `blocking` | `Client::execute_blocking` |
//! | `mock` | the transport for tests |
//! | `conformance` | operations run by name, for the conformance kit |
//! | `serde` | `Serialize` and `Deserialize` for emitted types, for code that keeps them or passes them on |
//!
//! # Secrets
//!
//! [`Secret`] does not print and is wiped when dropped. Tokens and credentials that were sent with
//! a call are masked in errors, even when the server sends them back. A token's header is wiped with
//! the last request that has it. What cannot be wiped are the copies inside bodies on their way, and
//! in what a transport makes of a request.

mod auth;
mod call;
mod client;
mod clock;
#[cfg(feature = "conformance")]
pub mod conformance;
mod error;
mod json;
mod limit;
#[cfg(feature = "mock")]
pub mod mock;
mod observe;
mod operation;
mod request;
mod response;
mod retry;
mod secret;
mod spec;
mod transport;

#[doc(hidden)]
pub use bytes;
#[doc(hidden)]
pub use http;
#[doc(hidden)]
pub use serde;
#[doc(hidden)]
pub use serde_json;

pub use auth::{Credentials, Token};
pub use bytes::Bytes;
pub use call::CallOptions;
pub use client::{
    BatchOutcome, CallBuilder, CallFuture, Client, ClientBuilder, IssueToken, Pages, ServiceSpec,
};
pub use clock::{Clock, SystemClock};
pub use error::{
    ApiError, AuthError, AuthErrorKind, BuildError, DecodeError, DecodeReason, Error,
    InvalidRequest, OperationError, RowMatch, RowSource, StatedRow, TimeoutPhase, TransportError,
    TransportErrorKind, rows,
};
pub use http::Method;
#[cfg(feature = "serde")]
#[doc(hidden)]
pub use json::interop::{deserialize, serialize};
#[doc(hidden)]
pub use json::{Blank, Grow, as_member, rest};
pub use json::{
    Decode, Document, Encode, Entries, Input, Items, JsonWriter, Members, Mismatch, Node,
    UnixMillis, UnixSeconds,
};
pub use limit::RateLimiting;
pub use observe::{AttemptReport, CallOutcome, CallReport, Metrics};
pub use operation::{
    Batched, Complete, NoEnvelope, Operation, Paginated, Provided, Response, Set, Unset,
};
pub use request::{
    Check, Encoder, FilePart, FloatRule, ItemsRule, ListStyle, NumberRule, Param, Part, TextRule,
};
pub use response::{ItemFailure, Payload, Target};

#[doc(hidden)]
pub use error::{Captured, unraw};
#[doc(hidden)]
pub use operation::{blank, debug_builder};
pub use retry::RetryPolicy;
pub use secret::Secret;
pub use spec::{
    AuthSpec, BodyKind, ErrorBodySpec, ErrorRow, Lang, Literal, OperationSpec, PartialSpec,
    RateKey, RateLimit, ResponseSpec, Retry, SuccessRule, Text,
};
pub use transport::{ByteStream, CallInfo, ChunkSource, Sending, Transport};
#[cfg(feature = "reqwest")]
pub use transport::{ReqwestBuilder, ReqwestTransport};

/// A future on the heap.
pub type BoxFuture<'a, T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A map with free keys, in their order.
pub type Map<T> = std::collections::BTreeMap<String, T>;

/// What a call gives.
pub type Result<O> = std::result::Result<Response<O>, Error<<O as Operation>::Error>>;

/// Locks; a panic elsewhere while the lock was held does not spread.
fn lock<T>(mutex: &std::sync::Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}
