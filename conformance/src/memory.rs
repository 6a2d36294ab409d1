//! A transport without a network: it answers every request with the case's answer and keeps what came.
//!
//! It sits where a client hands over the finished request, so it sees what the client's own code makes;
//! what the HTTP library below would add or change, only the [`server`](crate::server) sees.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use easemob_runtime::{
    ByteStream, CallInfo, Sending, Transport, TransportError, TransportErrorKind,
};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use crate::wire::{Answer, Request};

/// The transport; clones share what they answer and what they saw.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    answer: Option<Answer>,
    seen: Vec<Request>,
}

impl Memory {
    /// What to answer from now on; forgets what came before.
    pub fn answer(&self, answer: Answer) {
        let mut state = self.lock();
        state.seen.clear();
        state.answer = Some(answer);
    }

    /// The requests that came since the last [`answer`](Self::answer).
    pub fn seen(&self) -> Vec<Request> {
        std::mem::take(&mut self.lock().seen)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, sent: http::Request<Bytes>) -> Result<http::Response<ByteStream>, String> {
        let mut state = self.lock();
        state.seen.push(request(sent));
        let answer = state.answer.as_ref().ok_or("no case has an answer yet")?;
        let mut headers = HeaderMap::new();
        for (name, value) in &answer.headers {
            let name = HeaderName::try_from(name.as_str()).map_err(|error| error.to_string())?;
            let value = HeaderValue::try_from(value.as_str()).map_err(|error| error.to_string())?;
            headers.append(name, value);
        }
        let mut response = http::Response::new(ByteStream::from(Bytes::from(answer.body.clone())));
        *response.status_mut() =
            StatusCode::from_u16(answer.status).map_err(|error| error.to_string())?;
        *response.headers_mut() = headers;
        Ok(response)
    }
}

impl Transport for Memory {
    fn send(&self, request: http::Request<Bytes>, _: Option<CallInfo>) -> Sending<'_> {
        let response = self.take(request);
        let response =
            response.map_err(|text| TransportError::new(TransportErrorKind::Unexpected, text));
        Sending::answered(response)
    }
}

fn request(sent: http::Request<Bytes>) -> Request {
    let (head, body) = sent.into_parts();
    let headers = head.headers.iter();
    let headers = headers.map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.as_str().to_owned(), value)
    });
    Request {
        method: head.method.as_str().to_owned(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: headers.collect(),
        body: body.to_vec(),
    }
}
