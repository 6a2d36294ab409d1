//! The documented rate limits, kept by the client on request.

use easemob_runtime::{CallOptions, Client, Error, RateLimiting, TransportErrorKind};
use serde_json::json as value;

use crate::support::*;

fn greet(name: &str) -> Greet {
    Greet {
        username: name.into(),
    }
}

async fn server() -> Server {
    Server::always(|| json("200 OK", value!({"data": {"text": "x"}}))).await
}

fn limited(server: &Server, clock: &HeldClock, mode: RateLimiting) -> Client {
    builder(&server.url(), clock)
        .token("t")
        .rate_limiting(mode)
        .build()
        .unwrap()
}

#[tokio::test]
async fn off_unless_asked_for() {
    let (server, clock) = (server().await, HeldClock::new());
    let client = client(&server, &clock);
    for _ in 0..5 {
        client.execute(&greet("a")).await.unwrap();
    }
    assert!(clock.passed().is_empty());
}

#[tokio::test]
async fn waits_by_key() {
    let (server, clock) = (server().await, HeldClock::new());
    let client = limited(&server, &clock, RateLimiting::Wait);
    for name in ["a", "a", "b", "b", "a"] {
        client.execute(&greet(name)).await.unwrap();
    }
    // Two in ten seconds for each name; only the third of `a` has to wait.
    assert_eq!(clock.passed(), [seconds(10)]);
}

#[tokio::test]
async fn fails_fast() {
    let (server, clock) = (server().await, HeldClock::new());
    let client = limited(&server, &clock, RateLimiting::FailFast);
    client.execute(&greet("a")).await.unwrap();
    client.execute(&greet("a")).await.unwrap();
    clock.advance(seconds(4));
    let error = client.execute(&greet("a")).await.unwrap_err();
    assert_eq!(
        error.transport().unwrap().kind(),
        TransportErrorKind::RateLimited
    );
    assert_eq!((error.retry_after(), server.count()), (Some(seconds(6)), 2));
    assert!(error.retryable());
    // Refused calls take no place.
    clock.advance(seconds(6));
    client.execute(&greet("a")).await.unwrap();
}

#[tokio::test]
async fn a_turn_after_the_timeout_is_not_waited_for() {
    let (server, clock) = (server().await, HeldClock::new());
    let client = limited(&server, &clock, RateLimiting::Wait);
    client.execute(&greet("a")).await.unwrap();
    client.execute(&greet("a")).await.unwrap();
    let options = CallOptions::new().timeout(seconds(9));
    let error = client.execute_with(&greet("a"), options).await.unwrap_err();
    assert_eq!(
        error.transport().unwrap().kind(),
        TransportErrorKind::RateLimited
    );
    assert_eq!((clock.passed().len(), server.count()), (0, 2));
}

#[tokio::test]
async fn retries_take_turns_too() {
    let server = Server::new(|n, _| match n {
        0 | 1 => json("503 Busy", value!({"error": "busy"})),
        _ => json("200 OK", value!({"data": {"text": "x"}})),
    })
    .await;
    let clock = HeldClock::new();
    limited(&server, &clock, RateLimiting::Wait)
        .execute(&greet("a"))
        .await
        .unwrap();
    // 0.2 s and 0.4 s of back-off, and the rest of the ten seconds before the third attempt.
    assert_eq!(clock.passed(), [millis(200), millis(400), millis(9400)]);
}

#[tokio::test]
async fn lists_count_by_their_length() {
    let server = Server::always(|| json("200 OK", value!({"data": {}}))).await;
    let clock = HeldClock::new();
    let client = limited(&server, &clock, RateLimiting::Wait);
    let send = |count: usize| SendMessage {
        to: vec!["u".into(); count],
        text: "x".into(),
    };
    client.execute(&send(2)).await.unwrap();
    client.execute(&send(1)).await.unwrap();
    client.execute(&send(1)).await.unwrap();
    assert_eq!(clock.passed(), [seconds(10)]);
    let error = client.execute(&send(4)).await.unwrap_err();
    assert!(matches!(error, Error::InvalidRequest(_)));
}
