//! A transport without a network: it plays a case's script, broken connections included, and keeps what
//! came.
//!
//! It sits where a client hands over the finished request, so it sees what the client's own code makes;
//! what the HTTP library below would add or change, only the [`server`](crate::exchange::server) sees.

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

/// The transport; clones share what they response and what they saw.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    script: Option<Script>,
    /// How many requests came or would have come, had the connection not been refused.
    request_count: usize,
    seen: Vec<Request>,
    time: PausedClock,
}

/// What a request meets.
enum Reaction {
    Response(http::Response<ByteStream>),
    Error(TransportError),
    Silence,
}

impl Memory {
    /// What to response from now on; forgets what came before. Whoever keeps `time` sees its time limit run
    /// out when the script falls silent.
    pub fn play(&self, script: Script, time: PausedClock) {
        let mut state = self.lock();
        *state = State {
            script: Some(script),
            time,
            ..State::default()
        };
    }

    /// The requests that came since the last [`play`](Self::play).
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

/// What a transport says of a connection that broke; `None`: nothing, it waits.
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

/// A body that breaks off behind one piece.
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
            Ok(Reaction::Response(http_response)) => Sending::answered(Ok(http_response)),
            Ok(Reaction::Error(error)) => Sending::answered(Err(error)),
            Ok(Reaction::Silence) => Sending::new(std::future::pending()),
            Err(text) => Sending::answered(Err(TransportError::new(
                TransportErrorKind::Unexpected,
                text,
            ))),
        }
    }
}
