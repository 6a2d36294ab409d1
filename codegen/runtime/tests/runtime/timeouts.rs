//! Time limits, and what is left behind when a call is dropped.

use easemob_runtime::{CallOptions, TimeoutPhase, TransportErrorKind};
use serde_json::json as value;

use crate::support::*;

fn greet() -> Greet {
    Greet {
        username: "u1".into(),
    }
}

async fn mute() -> Server {
    Server::always(|| Action::AnswerThenStall(Vec::new())).await
}

#[tokio::test]
async fn an_attempt_is_made_again_after_its_time() {
    let server = Server::new(|n, _| match n {
        0 => Action::AnswerThenStall(Vec::new()),
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
