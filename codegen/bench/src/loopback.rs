//! Calls a second on the loopback: the client, and reqwest by hand, against a minimal server in its own process.

use std::{
    convert::Infallible,
    io::{BufRead, BufReader},
    net::{Ipv4Addr, SocketAddr},
    process::{Child, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::Bytes;
use easemob::{Client, conversations::ChannelType};
use http::{Response, header::HeaderValue};
use http_body_util::{BodyExt, Full};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use crate::{
    Outcome,
    handwritten::{self, Caller},
    process,
    table::Table,
};

/// First argument that makes this program run the server.
pub(crate) const ROLE: &str = "--as-server";

const RESPONSE: &str = r#"{"path":"/users/u1/user_channel","timestamp":1638440544078,"action":"delete","duration":4,"data":{"result":"ok"}}"#;

/// Timeout of an attempt: the client's default.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Rounds of each side. They alternate and are short, so that a change of the load affects both.
const ROUNDS: usize = 40;

/// Serves until the parent process kills it.
pub(crate) fn serve() -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        println!("{}", listener.local_addr()?);
        loop {
            let (stream, _) = listener.accept().await?;
            stream.set_nodelay(true)?;
            tokio::spawn(
                http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(respond)),
            );
        }
    })
}

async fn respond(request: hyper::Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    // Reads the body: only then is the connection reused.
    let _ = request.into_body().collect().await;
    let mut response = Response::new(Full::new(Bytes::from_static(RESPONSE.as_bytes())));
    response.headers_mut().insert(
        http::header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    Ok(response)
}

/// The server's process, killed on drop.
struct Server {
    child: Child,
    address: SocketAddr,
}

impl Server {
    fn start() -> Outcome<Self> {
        let mut child = process::this_program(ROLE)?
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        if let Some(pipe) = child.stdout.take() {
            BufReader::new(pipe).read_line(&mut line)?;
        }
        Ok(Self {
            child,
            address: line.trim().parse()?,
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn measure(table: &mut Table) -> Outcome {
    let server = Server::start()?;
    let base = format!("http://{}", server.address);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?;
    let ours = Client::builder(&base, "org", "app")
        .token("t")
        .build()
        .map_err(|error| error.to_string())?;
    let caller = Arc::new(Caller::new(format!("{base}/org/app"))?);
    // Sets a timeout as the client does: a call without one is not comparable.
    let client = reqwest::Client::builder()
        .no_proxy()
        .timeout(TIMEOUT)
        .build()?;

    for (in_flight, calls) in [(1, 500), (64, 60)] {
        let mut rounds = Vec::with_capacity(ROUNDS);
        for _ in 0..ROUNDS {
            let round = rate(in_flight, calls, || {
                let ours = ours.clone();
                async move { delete(&ours).await }
            });
            let our_rate = runtime.block_on(round)?;
            let round = rate(in_flight, calls, || {
                let (client, caller) = (client.clone(), Arc::clone(&caller));
                async move { delete_by_hand(&client, &caller).await }
            });
            rounds.push((our_rate, runtime.block_on(round)?));
        }
        // Compares the sides within each round and reports the median round: how threads wake each other changes the
        // rate several times over, but seldom within a round.
        rounds.sort_by(|a, b| (a.0 / a.1).total_cmp(&(b.0 / b.1)));
        let median = rounds.get(ROUNDS / 2).copied().unwrap_or_default();
        table.compare(
            &format!("calls a second on the loopback, {in_flight} in flight"),
            median,
            "",
            "reqwest by hand",
            "≥ 0.95×",
        );
    }
    Ok(())
}

/// Measures the calls a second of concurrent tasks.
async fn rate<F>(tasks: usize, calls: usize, call: impl Fn() -> F) -> Outcome<f64>
where
    F: Future<Output = bool> + Send + 'static,
{
    let start = Instant::now();
    let mut running = tokio::task::JoinSet::new();
    let (mut remaining, mut succeeded) = (tasks * calls, 0);
    while remaining > 0 || !running.is_empty() {
        while remaining > 0 && running.len() < tasks {
            running.spawn(call());
            remaining -= 1;
        }
        if let Some(done) = running.join_next().await {
            succeeded += usize::from(done?);
        }
    }
    if succeeded != tasks * calls {
        return Err(format!("{succeeded} of {} calls succeeded", tasks * calls).into());
    }
    Ok((tasks * calls) as f64 / start.elapsed().as_secs_f64())
}

async fn delete(client: &Client) -> bool {
    let call = client
        .conversations()
        .delete_conversation("u1")
        .channel("u2")
        .channel_type(ChannelType::Chat)
        .delete_roam(true);
    call.send().await.is_ok_and(|done| done.result == "ok")
}

async fn delete_by_hand(client: &reqwest::Client, caller: &Caller) -> bool {
    let call = handwritten::DeleteConversation {
        username: "u1",
        channel: "u2",
        kind: handwritten::ChannelType::Chat,
        delete_roam: true,
    };
    let Ok(request) = caller.delete(&call) else {
        return false;
    };
    let Ok(request) = reqwest::Request::try_from(request.map(reqwest::Body::from)) else {
        return false;
    };
    let Ok(response) = client.execute(request).await else {
        return false;
    };
    let Ok(body) = response.bytes().await else {
        return false;
    };
    serde_json::from_slice::<handwritten::Enveloped<handwritten::Deleted>>(&body)
        .is_ok_and(|done| done.data.result == "ok")
}
