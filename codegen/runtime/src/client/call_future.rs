//! A call as a future of a named type.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::operation::Operation;
use crate::{BoxFuture, Result};

/// A call that is sent while it is awaited; dropping it cancels it.
#[must_use = "nothing is sent before the future is awaited"]
pub struct CallFuture<O: Operation>(BoxFuture<'static, Result<O>>);

impl<O: Operation> CallFuture<O> {
    pub(crate) fn new(call: impl Future<Output = Result<O>> + Send + 'static) -> Self {
        Self(Box::pin(call))
    }
}

impl<O: Operation> Future for CallFuture<O> {
    type Output = Result<O>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<O>> {
        self.0.as_mut().poll(context)
    }
}

impl<O: Operation> fmt::Debug for CallFuture<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallFuture")
            .field("operation", &O::SPEC.id)
            .finish_non_exhaustive()
    }
}
