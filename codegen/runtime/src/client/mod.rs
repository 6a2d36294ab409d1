//! The client: what a program holds and sends requests with.

mod batch;
#[cfg(feature = "blocking")]
mod blocking;
mod builder;
mod call_builder;
mod call_future;
mod pages;
mod service;

use std::fmt;
use std::sync::Arc;

pub use self::batch::BatchOutcome;
pub use self::builder::ClientBuilder;
pub use self::call_builder::CallBuilder;
pub use self::call_future::CallFuture;
pub use self::pages::Pages;
pub use self::service::{IssueToken, ServiceSpec};
use crate::Blank;
use crate::call::{Call, CallOptions, ClientState};
use crate::error::Error;
use crate::limit::RateLimiting;
use crate::operation::{Operation, Response};
use crate::request::Encoder;

/// A client of one service. Cheap to clone; clones share connections, tokens and limits.
///
/// Emitted clients wrap it; a [`ClientBuilder`](crate::ClientBuilder) makes one.
#[derive(Clone)]
pub struct Client {
    state: Arc<ClientState>,
}

impl Client {
    fn new(state: ClientState) -> Self {
        Self {
            state: Arc::new(state),
        }
    }

    /// Sends a request, when the future is first polled.
    pub fn execute<O: Operation>(&self, request: &O) -> CallFuture<O> {
        self.execute_with(request, CallOptions::new())
    }

    /// Sends a request with settings of its own.
    pub fn execute_with<O: Operation>(&self, request: &O, options: CallOptions) -> CallFuture<O> {
        let mut encoder = self.encoder(&options);
        let encoded = request.encode(&mut encoder);
        let encoded = encoded.map(|()| encoder.finish(&self.state.base));
        let client = self.clone();
        CallFuture::new(async move {
            let request = match &encoded {
                Ok(request) => request,
                Err(error) => return Err(Error::InvalidRequest(error.clone().of(O::SPEC))),
            };
            let mut output = O::Output::blank();
            let mut call = Call::new(&client.state, O::SPEC, &options);
            match call.run(request, &mut output).await {
                Ok(parts) => Ok(Response::new(output, parts)),
                Err(failure) => Err(failure.typed()),
            }
        })
    }

    /// An empty request of a call with these options.
    fn encoder(&self, options: &CallOptions) -> Encoder {
        let settings = options.apply_to(self.state.settings);
        let limited = settings.rate_limiting != RateLimiting::Off;
        Encoder::for_call(self.state.base.path(), limited)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("service", &self.state.service)
            .field("base", &self.state.base.to_string())
            .finish_non_exhaustive()
    }
}
