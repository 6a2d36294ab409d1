//! Loopback server that plays a script, broken connections included.
//!
//! It runs on the event loop of the client under test: both take turns, so no result depends on the speed of
//! the machine.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream},
    task::JoinHandle,
};

use super::paused_clock::PausedClock;
use crate::{
    case::script::{Script, Step},
    wire::{
        Request, Response,
        connection::{Break, Ending},
    },
};

/// Running server; dropping it stops it.
pub struct FaultServer {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<Request>>>,
    /// Accepting task; `None` when connections are refused.
    task: Option<JoinHandle<()>>,
    /// Reserves the port that refuses connections.
    _port: Option<TcpSocket>,
}

impl FaultServer {
    /// Starts a server on the current event loop. It expires the timeouts of `time` when it falls silent.
    ///
    /// # Errors
    ///
    /// When no port can be bound.
    pub async fn start(script: Script, time: PausedClock) -> std::io::Result<Self> {
        let requests = Arc::default();
        let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        if matches!(script.step(0), Step::Break(Break::Refused, _)) {
            // A bound port that does not listen refuses connections.
            let port = TcpSocket::new_v4()?;
            port.bind(any)?;
            return Ok(Self {
                address: port.local_addr()?,
                requests,
                task: None,
                _port: Some(port),
            });
        }
        let listener = TcpListener::bind(any).await?;
        let address = listener.local_addr()?;
        let playing = Arc::new(Playing {
            script,
            time,
            requests: Arc::clone(&requests),
        });
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(connection(stream, Arc::clone(&playing)));
            }
        });
        Ok(Self {
            address,
            requests,
            task: Some(task),
            _port: None,
        })
    }

    /// Scheme, host and port.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Takes the requests received.
    pub fn requests(&self) -> Vec<Request> {
        std::mem::take(&mut lock(&self.requests))
    }
}

impl Drop for FaultServer {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}

struct Playing {
    script: Script,
    time: PausedClock,
    requests: Arc<Mutex<Vec<Request>>>,
}

fn lock(requests: &Mutex<Vec<Request>>) -> MutexGuard<'_, Vec<Request>> {
    requests.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Service error that makes hyper hand the connection back.
#[derive(Debug)]
pub(crate) struct Broken;

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the connection is broken on purpose")
    }
}

impl std::error::Error for Broken {}

async fn connection(stream: TcpStream, playing: Arc<Playing>) {
    let _ = stream.set_nodelay(true);
    let broken: Arc<Mutex<Option<(Break, Response)>>> = Arc::default();
    let service = service_fn(|request| {
        let (playing, broken) = (Arc::clone(&playing), Arc::clone(&broken));
        async move {
            match playing.step(request).await {
                Some(Step::Response(response)) => Ok(http_response(&response)),
                Some(Step::Break(fault, response)) => {
                    let mut broken = broken.lock().unwrap_or_else(PoisonError::into_inner);
                    *broken = Some((fault, response));
                    Err(Broken)
                }
                None => Err(Broken),
            }
        }
    });
    let mut serving = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    // An error is the intended fault, or a client that disconnected.
    let _ = (&mut serving).await;
    let stream = serving.into_parts().io.into_inner();
    let broken = broken.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some((fault, response)) = broken {
        end(stream, fault, &response, || playing.time.run_out()).await;
    }
}

/// Sends the part of a response that precedes the fault and ends the connection; calls `on_silence` when it
/// falls silent.
pub(crate) async fn end(
    mut stream: TcpStream,
    fault: Break,
    response: &Response,
    on_silence: impl FnOnce() + Send,
) {
    // A failed write means that the connection is broken already.
    let _ = stream.write_all(&fault.bytes(response)).await;
    match fault.ending() {
        Ending::Refusal | Ending::Close => {
            let _ = stream.shutdown().await;
        }
        Ending::Reset => {
            until_read().await;
            let _ = stream.set_zero_linger();
        }
        Ending::Silence => {
            until_read().await;
            on_silence();
            // Waits until the client closes the connection.
            let _ = stream.read(&mut [0]).await;
        }
    }
}

/// Yields until a client on the same event loop has read what was written: a reset or a timeout would
/// otherwise overtake it.
async fn until_read() {
    for _ in 0..50 {
        tokio::task::yield_now().await;
    }
}

fn http_response(response: &Response) -> hyper::Response<Full<Bytes>> {
    let mut http_response = hyper::Response::new(Full::new(Bytes::from(response.body.clone())));
    let status = hyper::StatusCode::from_u16(response.status);
    *http_response.status_mut() = status.unwrap_or(hyper::StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in &response.headers {
        let name = hyper::header::HeaderName::from_bytes(name.as_bytes());
        if let (Ok(name), Ok(value)) = (name, value.parse()) {
            http_response.headers_mut().append(name, value);
        }
    }
    http_response
}

impl Playing {
    /// Reads a request; `None` when it is incomplete.
    async fn step(&self, request: hyper::Request<Incoming>) -> Option<Step> {
        let (head, body) = request.into_parts();
        let body = body.collect().await.ok()?.to_bytes().to_vec();
        let mut requests = lock(&self.requests);
        let step = self.script.step(requests.len()).clone();
        requests.push(Request {
            body,
            ..Request::head(&head)
        });
        Some(step)
    }
}
