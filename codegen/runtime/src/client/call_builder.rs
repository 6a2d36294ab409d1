//! A client together with the options of one call: what a staged builder ends in.

#[cfg(feature = "blocking")]
use crate::Result;
use crate::operation::{Batched, Operation, Paginated};
use crate::{BatchOutcome, BoxFuture, CallFuture, CallOptions, Client, Pages};

/// A call in the making: the client that will send it, and its own options.
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

    /// Sends the request, when the future is first polled. The future has a plain type: a builder
    /// that lacks a required field is then one error of the compiler, not one for each use of it.
    pub fn send<O: Operation>(self, request: &O) -> CallFuture<O> {
        self.client.execute_with(request, self.options)
    }

    /// Sends the request and blocks the thread until the answer is there.
    #[cfg(feature = "blocking")]
    pub fn send_blocking<O: Operation>(self, request: &O) -> Result<O> {
        self.client.execute_blocking_with(request, self.options)
    }

    /// Walks the pages from the one that the request names.
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
