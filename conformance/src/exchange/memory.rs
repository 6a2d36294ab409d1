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

use super::paused_clock::HeldTime;
use crate::{
    case::script::{Script, Step},
    wire::{
        Answer, Request,
        connection::{Break, Ending},
    },
};

/// The transport; clones share what they answer and what they saw.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    script: Option<Script>,
    /// How many requests came or would have come, had the connection not been refused.
    asked: usize,
    seen: Vec<Request>,
    time: HeldTime,
}

/// What a request meets.
enum Met {
    Response(http::Response<ByteStream>),
    Error(TransportError),
    Silence,
}

impl Memory {
    /// What to answer from now on; forgets what came before. Whoever keeps `time` sees its time limit run
    /// out when the script falls silent.
    pub fn play(&self, script: Script, time: HeldTime) {
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

    fn take(&self, sent: http::Request<Bytes>) -> Result<Met, String> {
        let mut state = self.lock();
        let script = state.script.as_ref().ok_or("no case has an answer yet")?;
        let step = script.step(state.asked).clone();
        state.asked += 1;
        if !matches!(step, Step::Break(Break::Refused, _)) {
            let (head, body) = sent.into_parts();
            state.seen.push(Request {
                body: body.to_vec(),
                ..Request::head(&head)
            });
        }
        let (what, answer) = match &step {
            Step::Answer(answer) => {
                let body = ByteStream::from(Bytes::from(answer.body.clone()));
                return Ok(Met::Response(response(answer, body)?));
            }
            Step::Break(what, answer) => (*what, answer),
        };
        if let Some(carried) = what.carried(answer) {
            let rest = Rest {
                piece: Some(Bytes::copy_from_slice(carried)),
                what,
                time: state.time.clone(),
            };
            return Ok(Met::Response(response(answer, ByteStream::new(rest))?));
        }
        Ok(match lost(what) {
            Some(error) => Met::Error(error),
            None => {
                state.time.run_out();
                Met::Silence
            }
        })
    }
}

/// What a transport says of a connection that broke; `None`: nothing, it waits.
fn lost(what: Break) -> Option<TransportError> {
    let kind = match what.ending() {
        Ending::Refusal => TransportErrorKind::Connect,
        Ending::Reset | Ending::Close => TransportErrorKind::Interrupted,
        Ending::Silence => return None,
    };
    Some(TransportError::new(kind, what.as_str().replace('_', " ")))
}

fn response(answer: &Answer, body: ByteStream) -> Result<http::Response<ByteStream>, String> {
    let mut headers = HeaderMap::new();
    for (name, value) in &answer.headers {
        let name = HeaderName::try_from(name.as_str()).map_err(|error| error.to_string())?;
        let value = HeaderValue::try_from(value.as_str()).map_err(|error| error.to_string())?;
        headers.append(name, value);
    }
    let mut response = http::Response::new(body);
    *response.status_mut() =
        StatusCode::from_u16(answer.status).map_err(|error| error.to_string())?;
    *response.headers_mut() = headers;
    Ok(response)
}

/// A body that breaks off behind one piece.
struct Rest {
    piece: Option<Bytes>,
    what: Break,
    time: HeldTime,
}

impl ChunkSource for Rest {
    fn chunk(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>> {
        if let Some(piece) = self.piece.take().filter(|piece| !piece.is_empty()) {
            return Box::pin(std::future::ready(Some(Ok(piece))));
        }
        match lost(self.what) {
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
            Ok(Met::Response(response)) => Sending::answered(Ok(response)),
            Ok(Met::Error(error)) => Sending::answered(Err(error)),
            Ok(Met::Silence) => Sending::new(std::future::pending()),
            Err(text) => Sending::answered(Err(TransportError::new(
                TransportErrorKind::Unexpected,
                text,
            ))),
        }
    }
}
