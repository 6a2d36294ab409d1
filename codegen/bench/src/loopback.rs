//! Calls a second on the loopback: the client, and reqwest by hand, against a bare server in a process of its own.

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
    setup,
    table::Table,
};

/// First argument that turns this program into the server.
pub(crate) const ROLE: &str = "--as-server";

const ANSWER: &str = r#"{"path":"/users/u1/user_channel","timestamp":1638440544078,"action":"delete","duration":4,"data":{"result":"ok"}}"#;

/// What an attempt may take, as the client has it unless it is told otherwise.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Rounds of each side, in turn and short, so that load meets both.
const ROUNDS: usize = 40;

/// Answers until its parent ends it.
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
                http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(answer)),
            );
        }
    })
}

async fn answer(request: hyper::Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    // The body is read, for a connection is used again only then.
    let _ = request.into_body().collect().await;
    let mut response = Response::new(Full::new(Bytes::from_static(ANSWER.as_bytes())));
    response.headers_mut().insert(
        http::header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    Ok(response)
}

/// The server's process; ends with this value.
struct Server {
    child: Child,
    address: SocketAddr,
}

impl Server {
    fn start() -> Outcome<Self> {
        let mut child = setup::again(ROLE)?.stdout(Stdio::piped()).spawn()?;
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
    // A call that may wait for ever is none that a careful person writes; a timer costs both sides the same.
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
            let of_ours = runtime.block_on(round)?;
            let round = rate(in_flight, calls, || {
                let (client, caller) = (client.clone(), Arc::clone(&caller));
                async move { delete_by_hand(&client, &caller).await }
            });
            rounds.push((of_ours, runtime.block_on(round)?));
        }
        // How threads wake each other changes the rate several times over, but seldom within a round: so
        // the sides are compared within each, and the round in the middle is shown.
        rounds.sort_by(|a, b| (a.0 / a.1).total_cmp(&(b.0 / b.1)));
        let middle = rounds.get(ROUNDS / 2).copied().unwrap_or_default();
        table.compare(
            &format!("calls a second on the loopback, {in_flight} in flight"),
            middle,
            "",
            "reqwest by hand",
            "≥ 0.95×",
        );
    }
    Ok(())
}

/// Calls a second of so many tasks that each make so many calls.
async fn rate<F>(tasks: usize, calls: usize, call: impl Fn() -> F) -> Outcome<f64>
where
    F: Future<Output = bool> + Send + 'static,
{
    let start = Instant::now();
    let mut running = tokio::task::JoinSet::new();
    let (mut left, mut fine) = (tasks * calls, 0);
    while left > 0 || !running.is_empty() {
        while left > 0 && running.len() < tasks {
            running.spawn(call());
            left -= 1;
        }
        if let Some(done) = running.join_next().await {
            fine += usize::from(done?);
        }
    }
    if fine != tasks * calls {
        return Err(format!("{fine} of {} calls went well", tasks * calls).into());
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
    let Ok(answer) = client.execute(request).await else {
        return false;
    };
    let Ok(body) = answer.bytes().await else {
        return false;
    };
    serde_json::from_slice::<handwritten::Enveloped<handwritten::Deleted>>(&body)
        .is_ok_and(|done| done.data.result == "ok")
}
