//! Time limits, and what is left behind when a call is dropped.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use easemob_runtime::http::{Request, Response};
use easemob_runtime::{
    BoxFuture, ByteStream, Bytes, CallInfo, CallOptions, Clock, Sending, TimeoutPhase, Transport,
    TransportErrorKind,
};
use serde_json::json as value;

use crate::support::*;

fn greet() -> Greet {
    Greet {
        username: "u1".into(),
    }
}

async fn mute() -> Server {
    Server::always(|| Action::RespondThenStall(Vec::new())).await
}

#[tokio::test]
async fn an_attempt_is_made_again_after_its_time() {
    let server = Server::new(|n, _| match n {
        0 => Action::RespondThenStall(Vec::new()),
        _ => json("200 OK", value!({"data": {"text": "x"}})),
    })
    .await;
    let clock = HeldClock::new();
    let client = client(&server, &clock);
    let call = tokio::spawn(async move { client.execute(&greet()).await });
    server.until_seen(1).await;
    clock.until_waiting(1).await;
    clock.advance(seconds(30));
    assert_eq!(call.await.unwrap().unwrap().text, "x");
    assert_eq!(server.count(), 2);
}

#[tokio::test]
async fn the_total_time_ends_an_attempt() {
    let server = mute().await;
    let clock = HeldClock::new();
    let client = client(&server, &clock);
    let options = CallOptions::new().timeout(seconds(26));
    let call = tokio::spawn(async move { client.execute_with(&greet(), options).await });
    clock.until_waiting(1).await;
    server.until_seen(1).await;
    clock.advance(seconds(26));
    let error = call.await.unwrap().unwrap_err();
    let kind = TransportErrorKind::Timeout(TimeoutPhase::Total);
    assert_eq!(
        (error.transport().unwrap().kind(), server.count()),
        (kind, 1)
    );
}

#[tokio::test]
async fn a_call_may_have_less_time_for_an_attempt() {
    let server = mute().await;
    // Shorter than what the clock holds back, so it passes at once.
    let options = CallOptions::new().attempt_timeout(seconds(2)).no_retry();
    let clock = HeldClock::new();
    let error = client(&server, &clock)
        .execute_with(&greet(), options)
        .await
        .unwrap_err();
    assert!(error.is_timeout());
    assert_eq!(clock.passed(), [seconds(2)]);
}

#[tokio::test]
async fn connecting_has_a_time_of_its_own() {
    // A listener that nobody accepts from and whose queue is full: connecting to it stalls.
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let address = socket.local_addr().unwrap();
    let _listener = socket.listen(1).unwrap();
    let mut queued = Vec::new();
    for _ in 0..2 {
        queued.push(tokio::net::TcpStream::connect(address).await.unwrap());
    }
    let clock = HeldClock::new();
    let client = builder(&format!("http://{address}"), &clock)
        .token("t")
        .connect_timeout(millis(50))
        .no_retry()
        .build()
        .unwrap();
    let error = client.execute(&greet()).await.unwrap_err();
    let kind = TransportErrorKind::Timeout(TimeoutPhase::Connect);
    assert_eq!(error.transport().unwrap().kind(), kind, "{error}");
    assert!(error.transport().unwrap().nothing_sent());
}

#[tokio::test]
async fn dropping_a_call_cancels_its_request() {
    let server = mute().await;
    let clock = HeldClock::new();
    let client = client(&server, &clock);
    let call = tokio::spawn(async move { client.execute(&greet()).await });
    server.until_seen(1).await;
    clock.until_waiting(1).await;
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    server.until_closed().await;
    assert_eq!((clock.waiting(), server.count()), (0, 1));
}

#[tokio::test]
async fn clock_jumping_back_during_a_call() {
    let server = Server::new(|n, _| match n {
        0 => status(
            "503 Busy",
            &[("retry-after", "Sun, 06 Nov 1994 08:49:40 GMT")],
            "{}",
        ),
        _ => json("200 OK", value!({"data": {"text": "x"}})),
    })
    .await;
    let clock = HeldClock::new();
    let client = client(&server, &clock);
    clock.go_back(seconds(600));
    // By this clock the date is ten minutes away, more than the call may take: no endless wait.
    let error = client.execute(&greet()).await.unwrap_err();
    assert_eq!(error.retry_after(), Some(seconds(603)));
    assert_eq!(client.execute(&greet()).await.unwrap().text, "x");
}

/// Counts how often it is looked at.
#[derive(Default)]
struct Counting(AtomicUsize);

impl Clock for Counting {
    fn now(&self) -> Duration {
        self.0.fetch_add(1, Ordering::Relaxed);
        Duration::ZERO
    }

    fn wall(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(std::future::pending())
    }
}

/// Responds at once, or after one more poll.
struct Prompt {
    waits: bool,
}

impl Transport for Prompt {
    fn send(&self, _: Request<Bytes>, _: Option<CallInfo>) -> Sending<'_> {
        let body = Bytes::from_static(br#"{"data":{"text":"x"}}"#);
        let response = Ok(Response::new(ByteStream::from(body)));
        if !self.waits {
            return Sending::ready(response);
        }
        Sending::new(async move {
            tokio::task::yield_now().await;
            response
        })
    }
}

#[tokio::test]
async fn the_clock_is_looked_at_when_a_call_has_to_wait() {
    for (waits, looks) in [(false, 0), (true, 1)] {
        let clock = Arc::new(Counting::default());
        let client = builder("http://localhost", &HeldClock::new())
            .clock(clock.clone())
            .token("fixed-token")
            .transport(Prompt { waits })
            .build()
            .unwrap();
        assert_eq!(client.execute(&greet()).await.unwrap().text, "x");
        assert_eq!(clock.0.load(Ordering::Relaxed), looks);
    }
}
