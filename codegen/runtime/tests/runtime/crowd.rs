//! Ten thousand calls at once on one client, on loopback, and how many tokens they ask for.

use std::sync::Arc;
use std::time::Duration;

use easemob_runtime::{
    BoxFuture, ByteStream, Bytes, CallInfo, ChunkSource, Client, ClientBuilder, ReqwestTransport,
    RetryPolicy, Sending, Transport, TransportError,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::support::*;

const CALLS: usize = 10_000;
/// Files that this process opens beside the connections: libraries, other tests.
const OTHER_FILES: u64 = 500;
/// When a test of minutes has failed; it takes seconds.
const PATIENCE: Duration = Duration::from_secs(120);

#[test]
fn ten_thousand_calls_on_loopback_share_one_token() {
    if serve_if_asked() {
        return;
    }
    let files = open_files(CALLS as u64 + OTHER_FILES);
    let spare = usize::try_from(files.saturating_sub(OTHER_FILES)).unwrap_or(usize::MAX);
    let connections = whole_part(spare.min(CALLS));
    if connections < CALLS {
        println!(
            "the system lets a process open {files} files: the {CALLS} calls are issued at once, \
             but share {connections} connections"
        );
    }
    crowd(
        "crowd::ten_thousand_calls_on_loopback_share_one_token",
        connections,
    );
}

/// What the test above does where few files may be open.
#[test]
fn ten_thousand_calls_on_a_hundred_connections_share_one_token() {
    if serve_if_asked() {
        return;
    }
    open_files(OTHER_FILES);
    crowd(
        "crowd::ten_thousand_calls_on_a_hundred_connections_share_one_token",
        100,
    );
}

/// The largest number up to one that [`CALLS`] is a multiple of: the server responds to so many calls
/// together, and none may be left over.
fn whole_part(most: usize) -> usize {
    let divides = |number: &usize| CALLS.is_multiple_of(*number);
    (1..=most).rev().find(divides).unwrap_or(1)
}

fn crowd(test: &str, connections: usize) {
    let mut server = CrowdServer::start(test);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    let runtime = runtime.unwrap();
    let segments = [
        ("org_name", "org".to_owned()),
        ("app_name", "app".to_owned()),
    ];
    // One attempt each: a connection that is refused is a failure of this test.
    let client: Client = ClientBuilder::new(&SERVICE, server.url(), &segments)
        .client_credentials("the-id", "the-secret")
        .transport(Narrow::new(connections))
        .retry(RetryPolicy::OFF)
        .attempt_timeout(PATIENCE)
        .timeout(PATIENCE)
        .build()
        .unwrap();

    // As many calls as there are connections are under way before the first response.
    server.hold(connections);
    runtime.block_on(all_call(&client, "Bearer token-1"));
    let mut expected = Report {
        tokens: 1,
        accepted: CALLS,
        rejected: 0,
        paths: CALLS,
    };
    assert_eq!(server.report(), expected);

    // The token expires under calls in flight: each that was rejected is sent again, all with the
    // one token that one of them asks for.
    server.expire();
    if connections < CALLS {
        server.hold(1);
    }
    runtime.block_on(all_call(&client, "Bearer token-2"));
    let report = server.report();
    // On fewer connections some are rejected before others have begun.
    let least = if connections < CALLS { 1 } else { CALLS };
    assert!((least..=CALLS).contains(&report.rejected), "{report:?}");
    expected.tokens = 2;
    expected.accepted = 2 * CALLS;
    expected.rejected = report.rejected;
    assert_eq!(report, expected);
    assert!(server.end());
}

/// Issues all calls at once; each must succeed with the given token.
async fn all_call(client: &Client, token: &str) {
    let calls: Vec<_> = (0..CALLS)
        .map(|number| {
            let client = client.clone();
            let username = number.to_string();
            tokio::spawn(async move { client.execute(&Greet { username }).await })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.unwrap().unwrap().text, token);
    }
}

/// The default transport with at most so many connections in use.
struct Narrow {
    inner: ReqwestTransport,
    connections: Arc<Semaphore>,
}

impl Narrow {
    fn new(connections: usize) -> Self {
        let inner = ReqwestTransport::builder().connect_timeout(PATIENCE);
        Self {
            inner: inner.no_proxy().build().unwrap(),
            connections: Arc::new(Semaphore::new(connections)),
        }
    }
}

impl Transport for Narrow {
    fn send(&self, request: http::Request<Bytes>, call: Option<CallInfo>) -> Sending<'_> {
        Sending::new(async move {
            let connection = Arc::clone(&self.connections).acquire_owned().await.unwrap();
            let response = self.inner.send(request, call).await?;
            Ok(response.map(|body| {
                ByteStream::new(InUse {
                    body,
                    _connection: connection,
                })
            }))
        })
    }
}

/// A body that keeps its connection until it is read.
struct InUse {
    body: ByteStream,
    _connection: OwnedSemaphorePermit,
}

impl ChunkSource for InUse {
    fn chunk(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>> {
        Box::pin(self.body.chunk())
    }
}

/// Has the system let this process open so many files, and its children too, if it can be had.
/// Gives how many it lets.
#[cfg(unix)]
fn open_files(wanted: u64) -> u64 {
    use rustix::process::{Resource, getrlimit, setrlimit};
    let mut limit = getrlimit(Resource::Nofile);
    if limit.current.is_some_and(|current| current < wanted) {
        let most = limit.maximum.unwrap_or(u64::MAX);
        limit.current = Some(wanted.min(most));
        // Where even that is refused, the old limit stands.
        let _ = setrlimit(Resource::Nofile, limit);
    }
    getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX)
}

#[cfg(not(unix))]
fn open_files(_: u64) -> u64 {
    u64::MAX
}
