//! HTTP listener of the stub.

use std::future::Future;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use easemob_runtime::bytes::Bytes;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
    task::JoinSet,
};

use super::{
    control::{self, Reaction},
    counting_stream::{Count, CountingStream},
    handler::Stub,
    request_log::{LoggedRequest, Summary},
};
use crate::{
    case::script::Step,
    exchange::fault_server::{self, Broken},
    wire::{Request, Response, connection::Break},
};

/// Limits on what a peer may send.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Maximum size of a body, in bytes; more gets status 413.
    pub body: usize,
    /// Timeout of the head of a request, from the connection's first byte.
    pub head_time: Duration,
    /// Timeout of a body; exceeding it gets status 408.
    pub body_time: Duration,
    /// Maximum number of open connections; more wait.
    pub connections: usize,
    /// Grace period of open requests at shutdown.
    pub farewell: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 32 << 20,
            head_time: Duration::from_secs(10),
            body_time: Duration::from_secs(30),
            connections: 256,
            farewell: Duration::from_secs(2),
        }
    }
}

/// Callback for every judged request.
type Watch = dyn Fn(&LoggedRequest) + Send + Sync;

/// Running stub; dropping it stops it.
pub struct Listener {
    address: SocketAddr,
    stop: watch::Sender<bool>,
    stub: Arc<Stub>,
    thread: Option<JoinHandle<()>>,
}

impl Listener {
    /// Starts a stub on the loopback interface; port 0 is any that is free.
    ///
    /// # Errors
    ///
    /// When the port is taken or the async runtime cannot be created.
    pub fn start(
        stub: Stub,
        port: u16,
        watch: impl Fn(&LoggedRequest) + Send + Sync + 'static,
    ) -> std::io::Result<Self> {
        Self::with_limits(stub, port, Limits::default(), watch)
    }

    /// Starts one with other limits.
    ///
    /// # Errors
    ///
    /// As [`start`](Self::start).
    pub fn with_limits(
        stub: Stub,
        port: u16,
        limits: Limits,
        watch: impl Fn(&LoggedRequest) + Send + Sync + 'static,
    ) -> std::io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)))?;
        let address = listener.local_addr()?;
        let (stop, _) = watch::channel(false);
        let stub = Arc::new(stub);
        let serving = Arc::new(Serving {
            stub: Arc::clone(&stub),
            limits,
            watch: Box::new(watch),
            stop: stop.clone(),
        });
        let thread = std::thread::Builder::new()
            .name("conformance-stub".to_owned())
            .spawn(move || runtime.block_on(serve(listener, serving)))?;
        Ok(Self {
            address,
            stop,
            stub,
            thread: Some(thread),
        })
    }

    /// Returns the address.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the stub.
    pub fn stub(&self) -> &Stub {
        &self.stub
    }

    /// Waits until a peer stops the server through its control endpoint.
    pub async fn ended(&self) {
        let mut stop = self.stop.subscribe();
        // The sender lives as long as `self`.
        let _ = stop.wait_for(|stop| *stop).await;
    }

    /// Stops the server and returns the summary of all requests.
    pub fn stop(mut self) -> Summary {
        self.end();
        self.stub.summary()
    }

    fn end(&mut self) {
        self.stop.send_replace(true);
        if let Some(thread) = self.thread.take() {
            // A panic of the thread has been printed; the summary is still valid.
            let _ = thread.join();
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.end();
    }
}

struct Serving {
    stub: Arc<Stub>,
    limits: Limits,
    watch: Box<Watch>,
    stop: watch::Sender<bool>,
}

async fn serve(listener: TcpListener, serving: Arc<Serving>) {
    let mut stop = serving.stop.subscribe();
    let permit = Arc::new(Semaphore::new(serving.limits.connections.max(1)));
    let mut open = JoinSet::new();
    loop {
        let accepted = async {
            let permit = Arc::clone(&permit).acquire_owned().await;
            (listener.accept().await, permit)
        };
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => break,
            (accepted, permit) = accepted => match accepted {
                Ok((stream, _)) => {
                    let serving = Arc::clone(&serving);
                    open.spawn(async move {
                        connection(stream, serving).await;
                        drop(permit);
                    });
                }
                // Too many open files, or a peer that disconnected: keep accepting.
                Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
            },
            Some(_) = open.join_next() => {}
        }
    }
    drop(listener);
    let farewell = async { while open.join_next().await.is_some() {} };
    let _ = tokio::time::timeout(serving.limits.farewell, farewell).await;
}

async fn connection(stream: TcpStream, serving: Arc<Serving>) {
    let mut stop = serving.stop.subscribe();
    // Perf: responses are small; with Nagle's algorithm a peer that delays acknowledgements would wait for each.
    let _ = stream.set_nodelay(true);
    let count = Count::default();
    let broken: Arc<Mutex<Option<(Break, Response)>>> = Arc::default();
    let service = service_fn(|request| {
        let broken = Arc::clone(&broken);
        let responding = respond(Arc::clone(&serving), count.clone(), request);
        async move {
            match responding.await {
                Ok(http_response) => Ok(http_response),
                Err(fault) => {
                    *broken.lock().unwrap_or_else(PoisonError::into_inner) = Some(*fault);
                    Err(Broken)
                }
            }
        }
    });
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(serving.limits.head_time)
        .max_buf_size(64 << 10)
        .half_close(true);
    let mut connection = builder.serve_connection(
        TokioIo::new(CountingStream {
            stream,
            count: count.clone(),
        }),
        service,
    );
    let ended = {
        let until_stop = async {
            let _ = stop.wait_for(|stop| *stop).await;
        };
        let mut until_stop = pin!(until_stop);
        std::future::poll_fn(|context| {
            if let std::task::Poll::Ready(ended) = Pin::new(&mut connection).poll(context) {
                return std::task::Poll::Ready(Some(ended));
            }
            until_stop.as_mut().poll(context).map(|()| None)
        })
        .await
    };
    let ended = match ended {
        Some(ended) => ended,
        None => {
            Pin::new(&mut connection).graceful_shutdown();
            (&mut connection).await
        }
    };
    let fault = broken.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some((fault, response)) = fault {
        let stream = connection.into_parts().io.into_inner().stream;
        tokio::select! {
            () = fault_server::end(stream, fault, &response, || {}) => {}
            // A silent connection ends without a farewell.
            _ = stop.wait_for(|stop| *stop) => {}
        }
        return;
    }
    if let Err(error) = ended
        && let Some(why) = diagnose(&error, &count)
    {
        let (logged, _) = serving.stub.broken(&Request::default(), 400, why);
        (serving.watch)(&logged);
    }
}

/// Diagnoses a connection error; `None` when the peer merely disconnected.
fn diagnose(error: &hyper::Error, count: &Count) -> Option<String> {
    if error.is_parse() || error.is_parse_too_large() {
        Some(format!("what was sent is no HTTP/1 request: {error}"))
    } else if error.is_timeout() && count.is_open() {
        // An idle keep-alive connection is not slow.
        Some("the head of the request did not come in time".to_owned())
    } else {
        None
    }
}

async fn respond(
    serving: Arc<Serving>,
    count: Count,
    request: hyper::Request<Incoming>,
) -> Result<hyper::Response<Full<Bytes>>, Box<(Break, Response)>> {
    let (head, body) = request.into_parts();
    let mut request = Request::head(&head);
    let body = Limited::new(body, serving.limits.body).collect();
    let body = tokio::time::timeout(serving.limits.body_time, body).await;
    count.settle();
    let broken = match body {
        Ok(Ok(body)) => {
            request.body = body.to_bytes().to_vec();
            None
        }
        Ok(Err(error)) if error.is::<LengthLimitError>() => {
            let most = serving.limits.body;
            Some((
                413,
                format!("the body has more than {most} bytes, and was not read"),
            ))
        }
        Ok(Err(_)) => Some((400, "the body broke off".to_owned())),
        Err(_) => Some((408, "the body did not come in time".to_owned())),
    };
    let head_only = request.method == "HEAD";
    let (logged, step) = match broken {
        Some((status, why)) => {
            let (logged, response) = serving.stub.broken(&request, status, why);
            (logged, Step::Response(response))
        }
        None => match control::handle(&serving.stub, &request) {
            Some(Reaction::Response(response)) => {
                return Ok(http_response(&response, None, head_only));
            }
            Some(Reaction::Stop(response)) => {
                serving.stop.send_replace(true);
                return Ok(http_response(&response, None, head_only));
            }
            None => serving.stub.handle(&request),
        },
    };
    (serving.watch)(&logged);
    match step {
        Step::Response(response) => Ok(http_response(&response, Some(&logged), head_only)),
        Step::Break(fault, response) => Err(Box::new((fault, response))),
    }
}

fn http_response(
    response: &Response,
    logged: Option<&LoggedRequest>,
    head_only: bool,
) -> hyper::Response<Full<Bytes>> {
    let body = match head_only {
        true => Bytes::new(),
        false => Bytes::from(response.body.clone()),
    };
    let mut http_response = hyper::Response::new(Full::new(body));
    let status = hyper::StatusCode::from_u16(response.status);
    *http_response.status_mut() = status.unwrap_or(hyper::StatusCode::INTERNAL_SERVER_ERROR);
    let mut add = |name: &str, value: &str| {
        let name = hyper::header::HeaderName::from_bytes(name.as_bytes());
        // A documented header that HTTP cannot carry is left out.
        if let (Ok(name), Ok(value)) = (name, value.parse()) {
            http_response.headers_mut().append(name, value);
        }
    };
    for (name, value) in &response.headers {
        add(name, value);
    }
    if let Some(logged) = logged {
        add(
            "x-conformance-operation",
            logged.operation.as_deref().unwrap_or("none"),
        );
        add(
            "x-conformance-differences",
            &logged.findings.len().to_string(),
        );
    }
    http_response
}
