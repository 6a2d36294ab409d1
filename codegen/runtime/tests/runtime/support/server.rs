//! A server on loopback that does to each request what the test says.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::sync::{Barrier, Notify};

/// How many connections may wait to be accepted; the system's own limit may be lower.
const BACKLOG: u32 = 10_000;

/// A request as it came over the wire.
#[derive(Debug, Clone)]
pub(crate) struct Recorded {
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Recorded {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(given, _)| given == name);
        found.map(|(_, value)| value.as_str())
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

/// What the server does to a request.
pub(crate) enum Action {
    /// Writes bytes; the connection stays open.
    Respond(Vec<u8>),
    /// Writes bytes once as many requests are there as the barrier waits for.
    RespondTogether(Arc<Barrier>, Vec<u8>),
    /// Writes bytes and breaks the connection.
    RespondThenReset(Vec<u8>),
    /// Writes bytes and says nothing more.
    RespondThenStall(Vec<u8>),
    /// Writes a head and then a body without end, until the client goes away.
    Flood(Vec<u8>),
}

/// A response with a status, headers and a body.
pub(crate) fn status(line: &str, headers: &[(&str, &str)], body: &str) -> Action {
    let mut text = format!("HTTP/1.1 {line}\r\n");
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    if !line.starts_with("204") {
        text.push_str(&format!("content-length: {}\r\n", body.len()));
    }
    text.push_str("\r\n");
    text.push_str(body);
    Action::Respond(text.into_bytes())
}

/// A JSON response.
pub(crate) fn json(line: &str, body: Value) -> Action {
    status(
        line,
        &[("content-type", "application/json")],
        &body.to_string(),
    )
}

pub(crate) struct Server {
    port: u16,
    shared: Arc<Shared>,
    task: tokio::task::JoinHandle<()>,
}

type Handler = dyn Fn(usize, &Recorded) -> Action + Send + Sync;

struct Shared {
    handler: Box<Handler>,
    seen: Mutex<Vec<Recorded>>,
    open: Mutex<usize>,
    changed: Notify,
}

impl Server {
    /// A server that asks a function what to do to the n-th request (from 0).
    pub(crate) async fn new(
        handler: impl Fn(usize, &Recorded) -> Action + Send + Sync + 'static,
    ) -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(([127, 0, 0, 1], 0).into()).unwrap();
        let listener = socket.listen(BACKLOG).unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(Shared {
            handler: Box::new(handler),
            seen: Mutex::default(),
            open: Mutex::default(),
            changed: Notify::new(),
        });
        let accepting = Arc::clone(&shared);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&accepting)));
            }
        });
        Self { port, shared, task }
    }

    /// A server that responds the same to every request.
    pub(crate) async fn always(action: impl Fn() -> Action + Send + Sync + 'static) -> Self {
        Self::new(move |_, _| action()).await
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub(crate) fn seen(&self) -> Vec<Recorded> {
        self.shared.seen.lock().unwrap().clone()
    }

    pub(crate) fn count(&self) -> usize {
        self.shared.seen.lock().unwrap().len()
    }

    /// How many requests had a path that ends so.
    pub(crate) fn count_of(&self, end: &str) -> usize {
        self.seen()
            .iter()
            .filter(|request| request.target.ends_with(end))
            .count()
    }

    /// Returns once so many requests have come.
    pub(crate) async fn until_seen(&self, count: usize) {
        self.until(|shared| shared.seen.lock().unwrap().len() >= count)
            .await;
    }

    /// Returns once no connection is open.
    pub(crate) async fn until_closed(&self) {
        self.until(|shared| *shared.open.lock().unwrap() == 0).await;
    }

    async fn until(&self, holds: impl Fn(&Shared) -> bool) {
        loop {
            let changed = self.shared.changed.notified();
            if holds(&self.shared) {
                return;
            }
            changed.await;
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(mut stream: TcpStream, shared: Arc<Shared>) {
    *shared.open.lock().unwrap() += 1;
    connection(&mut stream, &shared).await;
    drop(stream);
    *shared.open.lock().unwrap() -= 1;
    shared.changed.notify_waiters();
}

async fn connection(stream: &mut TcpStream, shared: &Shared) {
    let mut buffer = Vec::new();
    while let Some(request) = read_request(stream, &mut buffer).await {
        let action = {
            let mut seen = shared.seen.lock().unwrap();
            let action = (shared.handler)(seen.len(), &request);
            seen.push(request);
            action
        };
        shared.changed.notify_waiters();
        match action {
            Action::RespondTogether(barrier, bytes) => {
                barrier.wait().await;
                if stream.write_all(&bytes).await.is_err() {
                    return;
                }
            }
            Action::Respond(bytes) => {
                if stream.write_all(&bytes).await.is_err() {
                    return;
                }
            }
            Action::RespondThenReset(bytes) => {
                let _ = stream.write_all(&bytes).await;
                // What is written must be read first: a reset may overtake it.
                let _ = until_read(stream).await;
                let _ = stream.set_zero_linger();
                return;
            }
            Action::RespondThenStall(bytes) => {
                let _ = stream.write_all(&bytes).await;
                let _ = stream.read(&mut [0]).await;
                return;
            }
            Action::Flood(head) => {
                let _ = stream.write_all(&head).await;
                let piece = vec![b'x'; 64 * 1024];
                while stream.write_all(&piece).await.is_ok() {}
                return;
            }
        }
    }
}

/// Lets the client's tasks run often enough to take what was written.
fn until_read(_: &TcpStream) -> Pin<Box<dyn Future<Output = ()> + Send>> {
    Box::pin(async {
        for _ in 0..50 {
            tokio::task::yield_now().await;
        }
    })
}

async fn read_request(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<Recorded> {
    let mut searched = 0;
    let end = loop {
        let found = buffer[searched..].windows(4).position(|w| w == b"\r\n\r\n");
        if let Some(at) = found {
            break searched + at + 4;
        }
        searched = buffer.len().saturating_sub(3);
        read_more(stream, buffer).await?;
    };
    let head = String::from_utf8_lossy(&buffer[..end]).into_owned();
    let mut lines = head.trim_end().split("\r\n");
    let mut first = lines.next()?.split(' ');
    let (method, target) = (first.next()?.to_owned(), first.next()?.to_owned());
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length: usize = length.map_or(0, |(_, value)| value.parse().unwrap());
    while buffer.len() < end + length {
        read_more(stream, buffer).await?;
    }
    let body = buffer[end..end + length].to_vec();
    buffer.drain(..end + length);
    Some(Recorded {
        method,
        target,
        headers,
        body,
    })
}

/// Reads into room that grows with what is there: thousands of idle connections stay small.
async fn read_more(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<()> {
    buffer.reserve(buffer.len().max(1024));
    match stream.read_buf(buffer).await {
        Ok(count) if count > 0 => Some(()),
        _ => None,
    }
}
