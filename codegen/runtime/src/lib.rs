//! What emitted Easemob clients call.

mod batch;
#[cfg(feature = "blocking")]
mod blocking;
mod body;
mod builder;
mod call;
mod check;
mod classify;
mod client;
mod clock;
#[cfg(feature = "conformance")]
pub mod conformance;
mod encoder;
mod enums;
mod error;
mod failure;
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
mod place;
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
pub use body::Body;
pub use builder::ClientBuilder;
pub use bytes::Bytes;
pub use check::{Check, FloatRule, ItemsRule, NumberRule, TextRule};
pub use client::Client;
pub use clock::{Clock, SystemClock};
pub use encoder::{Encoder, ListStyle};
pub use error::{
    ApiError, AuthError, AuthErrorKind, BuildError, DecodeError, DecodeReason, Error,
    InvalidRequest, TimeoutPhase, TransportError, TransportErrorKind,
};
pub use http::Method;
pub use limit::RateLimiting;
pub use multipart::{FilePart, Part};
pub use observe::{AttemptReport, CallOutcome, CallReport, Metrics};
pub use operation::{
    Batched, NoEnvelope, Operation, OperationError, Paginated, RowMatch, RowSource,
};
pub use options::CallOptions;
pub use pages::Pages;
pub use param::{Param, UnixMillis, UnixSeconds};
pub use partial::ItemFailure;
pub use percall::Call;
pub use response::Response;
pub use retry::RetryPolicy;
pub use secret::Secret;
pub use spec::{
    AuthSpec, BodyKind, ErrorBodySpec, ErrorRow, IssueToken, Lang, Literal, OperationSpec,
    PartialSpec, RateKey, RateLimit, ResponseSpec, Retry, ServiceSpec, SuccessRule, Text,
};
pub use staged::{Provided, Set, Unset};
pub use stream::{ByteStream, ChunkSource};
pub use token::{Credentials, Token};
pub use transport::{CallInfo, Transport};
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
