//! Transport without a network: plays a script, broken connections included, and records requests.
//!
//! It sees the finished request of the client's own code; only the [server](super::server) sees what the HTTP
//! library below adds or changes.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use easemob_runtime::{
    BoxFuture, ByteStream, CallInfo, ChunkSource, Sending, Transport, TransportError,
    TransportErrorKind,
};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use super::paused_clock::PausedClock;
use crate::{
    case::script::{Script, Step},
    wire::{
        Request, Response,
        connection::{Break, Ending},
    },
};

/// In-memory transport; clones share script and recorded requests.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    script: Option<Script>,
    /// Number of requests, including those whose connection was refused.
    request_count: usize,
    seen: Vec<Request>,
    time: PausedClock,
}

/// Reaction to a request.
enum Reaction {
    Response(http::Response<ByteStream>),
    Error(TransportError),
    Silence,
}

impl Memory {
    /// Sets the script and forgets earlier requests. Expires the timeouts of `time` when the script falls
    /// silent.
    pub fn play(&self, script: Script, time: PausedClock) {
        let mut state = self.lock();
        *state = State {
            script: Some(script),
            time,
            ..State::default()
        };
    }

    /// Takes the requests received since the last [`play`](Self::play).
    pub fn seen(&self) -> Vec<Request> {
        std::mem::take(&mut self.lock().seen)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, sent: http::Request<Bytes>) -> Result<Reaction, String> {
        let mut state = self.lock();
        let script = state.script.as_ref().ok_or("no case has an answer yet")?;
        let step = script.step(state.request_count).clone();
        state.request_count += 1;
        if !matches!(step, Step::Break(Break::Refused, _)) {
            let (head, body) = sent.into_parts();
            state.seen.push(Request {
                body: body.to_vec(),
                ..Request::head(&head)
            });
        }
        let (what, response) = match &step {
            Step::Response(response) => {
                let body = ByteStream::from(Bytes::from(response.body.clone()));
                return Ok(Reaction::Response(http_response(response, body)?));
            }
            Step::Break(what, response) => (*what, response),
        };
        if let Some(carried) = what.carried(response) {
            let rest = BrokenBody {
                piece: Some(Bytes::copy_from_slice(carried)),
                what,
                time: state.time.clone(),
            };
            return Ok(Reaction::Response(http_response(
                response,
                ByteStream::new(rest),
            )?));
        }
        Ok(match transport_error(what) {
            Some(error) => Reaction::Error(error),
            None => {
                state.time.run_out();
                Reaction::Silence
            }
        })
    }
}

/// Returns the transport error of a broken connection; `None` when the connection falls silent.
fn transport_error(what: Break) -> Option<TransportError> {
    let kind = match what.ending() {
        Ending::Refusal => TransportErrorKind::Connect,
        Ending::Reset | Ending::Close => TransportErrorKind::Interrupted,
        Ending::Silence => return None,
    };
    Some(TransportError::new(kind, what.as_str().replace('_', " ")))
}

fn http_response(
    response: &Response,
    body: ByteStream,
) -> Result<http::Response<ByteStream>, String> {
    let mut headers = HeaderMap::new();
    for (name, value) in &response.headers {
        let name = HeaderName::try_from(name.as_str()).map_err(|error| error.to_string())?;
        let value = HeaderValue::try_from(value.as_str()).map_err(|error| error.to_string())?;
        headers.append(name, value);
    }
    let mut http_response = http::Response::new(body);
    *http_response.status_mut() =
        StatusCode::from_u16(response.status).map_err(|error| error.to_string())?;
    *http_response.headers_mut() = headers;
    Ok(http_response)
}

/// Response body that breaks off after one chunk.
struct BrokenBody {
    piece: Option<Bytes>,
    what: Break,
    time: PausedClock,
}

impl ChunkSource for BrokenBody {
    fn chunk(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>> {
        if let Some(piece) = self.piece.take().filter(|piece| !piece.is_empty()) {
            return Box::pin(std::future::ready(Some(Ok(piece))));
        }
        match transport_error(self.what) {
            Some(error) => Box::pin(std::future::ready(Some(Err(error)))),
            None => {
                self.time.run_out();
                Box::pin(std::future::pending())
            }
        }
    }
}

impl Transport for Memory {
    fn send(&self, request: http::Request<Bytes>, _: Option<CallInfo>) -> Sending<'_> {
        match self.take(request) {
            Ok(Reaction::Response(http_response)) => Sending::ready(Ok(http_response)),
            Ok(Reaction::Error(error)) => Sending::ready(Err(error)),
            Ok(Reaction::Silence) => Sending::new(std::future::pending()),
            Err(text) => Sending::ready(Err(TransportError::new(
                TransportErrorKind::Unexpected,
                text,
            ))),
        }
    }
}
