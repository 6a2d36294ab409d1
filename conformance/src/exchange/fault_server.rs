//! A server on the loopback interface that plays a script, broken connections included.
//!
//! It lives on the event loop of the client under test, so that both take turns and nothing depends on how
//! fast the machine is.

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

/// A running server. It ends when it is dropped.
pub struct FaultServer {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<Request>>>,
    /// The task that serves; none where connections are refused.
    task: Option<JoinHandle<()>>,
    /// Keeps the port of refused connections from anyone else.
    _port: Option<TcpSocket>,
}

impl FaultServer {
    /// Starts one on the current event loop. Whoever keeps `time` sees its time limit run out when the
    /// server falls silent.
    ///
    /// # Errors
    ///
    /// When the system gives no port.
    pub async fn start(script: Script, time: PausedClock) -> std::io::Result<Self> {
        let requests = Arc::default();
        let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        if matches!(script.step(0), Step::Break(Break::Refused, _)) {
            // A port that is taken and does not listen.
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

    /// The requests that came.
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

/// What a service gives that wants its connection broken.
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
    // An error is the breaking that was asked for, or a client that went away.
    let _ = (&mut serving).await;
    let stream = serving.into_parts().io.into_inner();
    let broken = broken.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some((fault, response)) = broken {
        end(stream, fault, &response, || playing.time.run_out()).await;
    }
}

/// Writes what still comes of a response and ends the connection; `silent` is called when it falls silent.
pub(crate) async fn end(
    mut stream: TcpStream,
    fault: Break,
    response: &Response,
    on_silence: impl FnOnce() + Send,
) {
    // One that cannot be written to is broken already.
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
            // Until the client gives up.
            let _ = stream.read(&mut [0]).await;
        }
    }
}

/// Lets a client on the same event loop run often enough to take what was written: a reset would overtake
/// it, and so would a time limit.
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
    /// Takes a request; `None` when it does not come whole.
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
