//! One attempt of a call: the request on its way, until the answer is read.

use std::mem;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http::Method;

use crate::call::{Auth, Call};
use crate::error::Failure;
use crate::operation::Places;
use crate::request;
use crate::response::Answer;
use crate::response::Target;
use crate::secret::Redact;
use crate::spec::BodyKind;
use crate::transport::Patient;
use crate::transport::{CallInfo, Sending};
use crate::{AuthError, AuthErrorKind, BoxFuture, ByteStream, TransportError};

/// What an attempt waits for. It is polled by hand: a future of its own would be moved into the call's
/// with room for everything.
pub(crate) enum Exchange<'t> {
    /// The head of the answer, which may bring the body.
    Head(Sending<'t>),
    /// A body that comes in pieces.
    Rest(BoxFuture<'static, Result<Bytes, TransportError>>),
}

/// Gives a new request its method. A copy of a method is one of room for long names too; those that services
/// use have none. Neither has the method that a new request has, so there is nothing to give back.
fn set_method(request: &mut http::Request<Bytes>, method: &Method) {
    let mut set = |method| mem::forget(mem::replace(request.method_mut(), method));
    match *method {
        Method::GET => set(Method::GET),
        Method::POST => set(Method::POST),
        Method::PUT => set(Method::PUT),
        Method::PATCH => set(Method::PATCH),
        Method::DELETE => set(Method::DELETE),
        Method::HEAD => set(Method::HEAD),
        ref other => set(other.clone()),
    }
}

impl<'c> Call<'c> {
    /// Makes the request and hands it to the transport.
    pub(crate) fn send(&self, auth: &Auth<'_>) -> Result<Exchange<'c>, Failure> {
        let mut request = http::Request::new(self.encoded.content());
        set_method(&mut request, &self.spec.method);
        *request.uri_mut() = self.encoded.url(self.client.base())?;
        let fixed = self.client.headers();
        let headers = request.headers_mut();
        // One more for the token. A copy of a map would have to grow at once.
        headers.reserve(fixed.len() + self.encoded.count_headers() + 1);
        for (name, value) in fixed {
            request::set(headers, name, value);
        }
        self.encoded.put_headers(headers);
        if let Some(authorization) = auth.authorization() {
            let (name, value) = authorization.header.as_ref().ok_or_else(|| {
                let text = "it is empty or no header can carry it";
                AuthError::new(AuthErrorKind::Malformed, text)
            })?;
            request::set(headers, name, value);
        }
        let info = CallInfo {
            operation: self.spec,
            attempt: self.attempts,
        };
        let sending = self.client.transport().send(request, Some(info));
        Ok(Exchange::Head(sending))
    }

    /// Receives the answer and reads it; gives its status if it is the documented success.
    pub(crate) fn receive(
        &self,
        exchange: &mut Exchange<'_>,
        auth: &Auth<'_>,
        places: &mut Places<'_>,
        context: &mut Context<'_>,
    ) -> Poll<Result<u16, Failure>> {
        let about = &mut *places.about;
        if let Exchange::Head(sending) = exchange {
            let (head, mut body) = match ready!(Pin::new(sending).poll(context)) {
                Ok(answer) => answer.into_parts(),
                Err(error) => return Poll::Ready(Err(Failure::Transport(error))),
            };
            about.status = head.status.as_u16();
            about.headers = head.headers;
            let response = &self.spec.response;
            if response.body == BodyKind::Binary
                && response.is_success(about.status)
                && let Target::Stream(stream) = places.output.target()
            {
                let clock = Arc::clone(self.client.clock());
                *stream = ByteStream::new(Patient::new(body, clock, self.patience(), self.spec));
                // What an attempt before this one may have left.
                about.raw = Bytes::new();
                return Poll::Ready(Ok(about.status));
            }
            let own = self.options.and_then(|own| own.max_response_bytes);
            let most = own.unwrap_or(self.client.settings().max_response_bytes);
            match body.take_whole(most) {
                Some(whole) => about.raw = whole.map_err(Failure::Transport)?,
                None => *exchange = Exchange::Rest(Box::pin(body.collect(most))),
            }
        }
        if let Exchange::Rest(rest) = exchange {
            about.raw = ready!(rest.as_mut().poll(context)).map_err(Failure::Transport)?;
        }
        let answer = Answer {
            service_rows: self.client.service().rows,
            spec: self.spec,
            status: about.status,
            headers: &about.headers,
            raw: &about.raw,
            clock: &**self.client.clock(),
            secrets: Redact([
                auth.secret(),
                self.client.credentials().map(|asking| &asking.client_id),
                self.client
                    .credentials()
                    .map(|asking| &asking.client_secret),
            ]),
        };
        answer.read(places.output.target())?;
        Poll::Ready(Ok(about.status))
    }

    /// How long one attempt may take, or one piece of a stream.
    pub(crate) fn patience(&self) -> Duration {
        let own = self.options.and_then(|own| own.attempt_timeout);
        own.unwrap_or(self.client.settings().attempt_timeout)
    }
}
