//! A call as a future: the one send path, with the operation's types around it.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::Result;
use crate::operation::Operation;

/// A call that is sent while it is awaited; dropping it cancels it.
#[must_use = "nothing is sent before the future is awaited"]
pub struct CallFuture<O: Operation>(Pin<Box<dyn Placed<Output = Result<O>> + Send>>);

/// A future in a place on the heap.
trait Placed {
    type Output;
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output>;
}

impl<F: Future> Placed for Option<F> {
    type Output = F::Output;

    #[inline]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        match self.as_pin_mut() {
            Some(future) => future.poll(context),
            // It is filled where it is made.
            None => Poll::Pending,
        }
    }
}

impl<O: Operation> CallFuture<O> {
    /// Makes a call in its place. That is there first: a future that exists before would be copied there
    /// whole, with all the room for what it will have later.
    #[inline]
    pub(crate) fn new<F>(call: impl FnOnce() -> F) -> Self
    where
        F: Future<Output = Result<O>> + Send + 'static,
    {
        let mut place = Box::<Option<F>>::default();
        // Nothing was there. Forgotten, so that no code is made that would drop it, which needs the copy too.
        std::mem::forget(place.replace(call()));
        Self(Box::into_pin(place))
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
