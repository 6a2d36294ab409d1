//! A request on its way.

use std::fmt;
use std::future::{Ready, ready};
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::{BoxFuture, ByteStream, TransportError};

type Answer = Result<http::Response<ByteStream>, TransportError>;

/// What [`Transport::send`](crate::Transport::send) gives: a future of the answer.
#[must_use = "nothing is sent before the future is awaited"]
pub struct Sending<'t>(Inner<'t>);

enum Inner<'t> {
    /// What is answered without waiting costs no allocation.
    Answered(Ready<Answer>),
    Waiting(BoxFuture<'t, Answer>),
}

impl<'t> Sending<'t> {
    /// An answer that has to be waited for.
    pub fn new(answer: impl Future<Output = Answer> + Send + 't) -> Self {
        Self(Inner::Waiting(Box::pin(answer)))
    }

    /// An answer that is there already.
    pub fn answered(answer: Answer) -> Self {
        Self(Inner::Answered(ready(answer)))
    }
}

impl Future for Sending<'_> {
    type Output = Answer;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Answer> {
        match &mut self.0 {
            Inner::Answered(answer) => Pin::new(answer).poll(context),
            Inner::Waiting(answer) => answer.as_mut().poll(context),
        }
    }
}

impl fmt::Debug for Sending<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sending").finish_non_exhaustive()
    }
}
