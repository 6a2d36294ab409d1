//! What emitted Easemob clients call: encoding, tokens, retries, limits, transport, typed errors.
//!
//! Emitted code states each operation as data ([`OperationSpec`]) and as a request type
//! ([`Operation`]); this crate does the rest. One call goes through these layers, each in a file:
//!
//! | layer | what it does | file |
//! |---|---|---|
//! | [`Operation::encode`] | checks the inputs, makes path, query, headers and body | `encoder`, `check` |
//! | token | a given one, or one obtained with client credentials: asked for once however many calls wait, renewed before its end, replaced once when rejected | `token` |
//! | retry | by the error table's class and by the kind of fault, with back-off | `retry`, `call` |
//! | rate limit | the documented limits, when asked for | `limit` |
//! | timeout | each attempt, and the call in all | `clock`, `call` |
//! | [`Transport`] | bytes in, bytes or a stream of bytes out | `transport` |
//! | verdict | the documented success, a row of the error table, or neither | `classify`, `rows` |
//! | [`Payload`] | gives the payload its type | `body`, `json` |
//!
//! All but the first and the last know operations by their description only, so they are compiled
//! once, however many operations there are.
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
//! once with what the server said. All calls of a client pay their retries from one bucket that
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
//! The feature `mock` has `mock::Mock`, a transport that answers by operation with payloads,
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

mod authorization;
mod base;
mod batch;
#[cfg(feature = "blocking")]
mod blocking;
mod body;
mod builder;
mod call;
mod call_future;
mod check;
mod classify;
mod client;
mod clock;
#[cfg(feature = "conformance")]
pub mod conformance;
mod describe;
mod encoder;
mod enums;
mod error;
mod error_rows;
mod exchange;
mod failure;
mod json;
mod limit;
#[cfg(feature = "mock")]
pub mod mock;
mod multipart;
mod observe;
mod operation;
mod options;
mod pages;
mod param;
mod partial;
mod percall;
mod pointer;
mod redact;
mod response;
mod retry;
pub mod rows;
mod secret;
mod spec;
mod staged;
mod stream;
mod token;
mod transport;

#[doc(hidden)]
pub use bytes;
#[doc(hidden)]
pub use http;
#[doc(hidden)]
pub use serde;
#[doc(hidden)]
pub use serde_json;

pub use batch::BatchOutcome;
pub use body::{Payload, Target};
pub use builder::ClientBuilder;
pub use bytes::Bytes;
pub use call_future::CallFuture;
pub use check::{Check, FloatRule, ItemsRule, NumberRule, TextRule};
pub use client::Client;
pub use clock::{Clock, SystemClock};
pub use encoder::{Encoder, ListStyle};
pub use error::{
    ApiError, AuthError, AuthErrorKind, BuildError, DecodeError, DecodeReason, Error,
    InvalidRequest, TimeoutPhase, TransportError, TransportErrorKind,
};
pub use http::Method;
#[cfg(feature = "serde")]
#[doc(hidden)]
pub use json::interop::{deserialize, serialize};
#[doc(hidden)]
pub use json::{Blank, Grow, as_member, rest};
pub use json::{
    Decode, Document, Encode, Entries, Input, Items, JsonWriter, Members, Mismatch, Node,
};
pub use limit::RateLimiting;
pub use multipart::{FilePart, Part};
pub use observe::{AttemptReport, CallOutcome, CallReport, Metrics};
pub use operation::{
    Batched, NoEnvelope, Operation, OperationError, Paginated, RowMatch, RowSource, StatedRow,
};
pub use options::CallOptions;
pub use pages::Pages;
pub use param::{Param, UnixMillis, UnixSeconds};
pub use partial::ItemFailure;

#[doc(hidden)]
pub use error_rows::{Captured, unraw};
pub use percall::CallBuilder;
pub use response::Response;
pub use retry::RetryPolicy;
pub use secret::Secret;
pub use spec::{
    AuthSpec, BodyKind, ErrorBodySpec, ErrorRow, IssueToken, Lang, Literal, OperationSpec,
    PartialSpec, RateKey, RateLimit, ResponseSpec, Retry, ServiceSpec, SuccessRule, Text,
};
pub use staged::{Complete, Provided, Set, Unset};
#[doc(hidden)]
pub use staged::{blank, debug_builder};
pub use stream::{ByteStream, ChunkSource};
pub use token::{Credentials, Token};
pub use transport::{CallInfo, Sending, Transport};
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
