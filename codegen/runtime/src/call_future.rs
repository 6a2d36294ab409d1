//! A call as a future: the one send path, with the operation's types around it.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use crate::call::Answered;
use crate::failure::Failure;
use crate::operation::Operation;
use crate::{BoxFuture, Payload, Response, Result};

/// A call that is sent while it is awaited; dropping it cancels it.
#[must_use = "nothing is sent before the future is awaited"]
pub struct CallFuture<O: Operation> {
    answered: BoxFuture<'static, std::result::Result<Answered, Failure>>,
    operation: PhantomData<fn() -> O>,
}

impl<O: Operation> CallFuture<O> {
    pub(crate) fn new(
        answered: BoxFuture<'static, std::result::Result<Answered, Failure>>,
    ) -> Self {
        Self {
            answered,
            operation: PhantomData,
        }
    }
}

impl<O: Operation> Future for CallFuture<O> {
    type Output = Result<O>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<O>> {
        let answered = ready!(self.answered.as_mut().poll(context));
        Poll::Ready(typed(answered))
    }
}

/// Gives an answered call its type.
fn typed<O: Operation>(answered: std::result::Result<Answered, Failure>) -> Result<O> {
    let Answered { body, about } = answered.map_err(Failure::typed)?;
    match O::Output::read(body) {
        Ok(output) => Ok(Response::new(output, about)),
        Err(error) => Err(crate::Error::Decode(about.place(error, O::SPEC))),
    }
}

impl<O: Operation> fmt::Debug for CallFuture<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallFuture")
            .field("operation", &O::SPEC.id)
            .finish_non_exhaustive()
    }
}
