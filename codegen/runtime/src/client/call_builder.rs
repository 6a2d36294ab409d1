//! The end of every staged builder: a client and the options of one call.

#[cfg(feature = "blocking")]
use crate::Result;
use crate::operation::{Batched, Operation, Paginated};
use crate::{BatchOutcome, BoxFuture, CallFuture, CallOptions, Client, Pages};

/// A call that is being built: the client that sends it, and its options.
#[derive(Debug, Clone)]
pub struct CallBuilder<'c> {
    client: &'c Client,
    options: CallOptions,
}

impl<'c> CallBuilder<'c> {
    /// A call with the client's settings.
    pub fn new(client: &'c Client) -> Self {
        Self {
            client,
            options: CallOptions::new(),
        }
    }

    /// Replaces the options.
    #[must_use]
    pub fn with(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, when the future is first polled. The future has a named type, so that a
    /// builder without a required field is one compile error, not one for each use of the result.
    pub fn send<O: Operation>(self, request: &O) -> CallFuture<O> {
        self.client.execute_with(request, self.options)
    }

    /// Sends the request and blocks the thread until the response is there.
    #[cfg(feature = "blocking")]
    pub fn send_blocking<O: Operation>(self, request: &O) -> Result<O> {
        self.client.execute_blocking_with(request, self.options)
    }

    /// Reads the pages, beginning with the one that the request names.
    pub fn pages<O: Paginated>(self, request: O) -> Pages<O> {
        self.client.pages_with(request, self.options)
    }

    /// Sends the request in as many calls as its longest list needs.
    pub fn send_batches<O: Batched>(self, request: O) -> BoxFuture<'c, BatchOutcome<O>> {
        Box::pin(async move {
            self.client
                .execute_batches_with(&request, self.options)
                .await
        })
    }
}
