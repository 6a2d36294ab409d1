//! Faults of the network and of the server, each with its typed outcome.

use easemob_runtime::{
    CallOptions, DecodeReason, Error, RowSource, TimeoutPhase, TransportErrorKind,
};
use serde_json::json as value;

use crate::support::*;

fn greet() -> Greet {
    Greet {
        username: "u1".into(),
    }
}

fn message() -> SendMessage {
    SendMessage {
        to: vec!["u2".into()],
        text: "hi".into(),
    }
}

fn once() -> CallOptions {
    CallOptions::new().no_retry()
}

fn greeting() -> Action {
    json(
        "200 OK",
        value!({"data": {"text": "hello", "more": 1}, "timestamp": 5}),
    )
}

#[tokio::test]
async fn connection_refused() {
    let server = Server::always(greeting).await;
    let url = server.url();
    drop(server);
    let clock = HeldClock::new();
    tokio::task::yield_now().await;
    let client = builder(&url, &clock).token("fixed-token").build().unwrap();
    // Nothing was sent, so even a message may be sent again.
    let error = client.execute(&message()).await.unwrap_err();
    let transport = error.transport().unwrap();
    assert_eq!(transport.kind(), TransportErrorKind::Connect, "{error}");
    assert_eq!(transport.attempts(), 4);
    assert!(transport.nothing_sent() && error.retryable());
    assert_eq!(clock.passed(), [millis(200), millis(400), millis(800)]);
    let text = error.to_string();
    assert!(
        text.starts_with("send_message (POST /messages) got no response"),
        "{text}"
    );
    assert!(
        text.contains("refused") && text.contains("nothing was sent"),
        "{text}"
    );
}

/// Attempts and outcome of a call that is safe to repeat and of one that is not.
async fn interrupted(action: fn() -> Action) {
    let server = Server::always(action).await;
    let clock = HeldClock::new();
    let client = client(&server, &clock);
    let error = client.execute(&greet()).await.unwrap_err();
    assert_eq!(
        error.transport().unwrap().kind(),
        TransportErrorKind::Interrupted,
        "{error}"
    );
    assert_eq!(
        (error.transport().unwrap().attempts(), server.count()),
        (4, 4)
    );
    assert!(error.retryable());
    let error = client.execute(&message()).await.unwrap_err();
    assert_eq!(
        error.transport().unwrap().kind(),
        TransportErrorKind::Interrupted,
        "{error}"
    );
    assert_eq!(
        (error.transport().unwrap().attempts(), server.count()),
        (1, 5)
    );
    assert!(!error.retryable());
}

#[tokio::test]
async fn reset_before_the_head() {
    interrupted(|| Action::RespondThenReset(Vec::new())).await;
}

#[tokio::test]
async fn reset_inside_the_head() {
    interrupted(|| Action::RespondThenReset(b"HTTP/1.1 200 OK\r\ncontent-le".to_vec())).await;
}

#[tokio::test]
async fn reset_after_the_head() {
    interrupted(|| {
        Action::RespondThenReset(
            b"HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{\"data\":".to_vec(),
        )
    })
    .await;
}

async fn stalled(bytes: &'static [u8]) {
    let server = Server::always(move || Action::RespondThenStall(bytes.to_vec())).await;
    let clock = HeldClock::new();
    let client = client(&server, &clock);
    let call = tokio::spawn(async move { client.execute_with(&greet(), once()).await });
    server.until_seen(1).await;
    clock.until_waiting(1).await;
    clock.advance(seconds(29));
    tokio::task::yield_now().await;
    assert!(!call.is_finished());
    clock.advance(seconds(1));
    let error = call.await.unwrap().unwrap_err();
    let kind = TransportErrorKind::Timeout(TimeoutPhase::Attempt);
    assert_eq!(error.transport().unwrap().kind(), kind, "{error}");
    assert!(error.is_timeout());
    assert_eq!(clock.waiting(), 0);
    server.until_closed().await;
}

#[tokio::test]
async fn stall_in_the_head() {
    stalled(b"HTTP/1.1 200").await;
}

#[tokio::test]
async fn stall_in_the_body() {
    stalled(b"HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{\"data\":").await;
}

#[tokio::test]
async fn truncated_json() {
    let server = Server::always(|| status("200 OK", &[], "{\"data\": {\"text\": \"he")).await;
    let client = client(&server, &HeldClock::new());
    let error = client.execute(&greet()).await.unwrap_err();
    let decode = error.decode().unwrap();
    assert_eq!(
        (decode.reason(), decode.status()),
        (DecodeReason::NotJson, Some(200))
    );
    assert_eq!(decode.raw().as_ref(), b"{\"data\": {\"text\": \"he");
    assert_eq!(server.count(), 1);
    assert!(error.to_string().contains("EOF"), "{error}");
}

#[tokio::test]
async fn wrong_type_of_a_value() {
    let server =
        Server::always(|| json("200 OK", value!({"data": {"text": "x", "count": "many"}}))).await;
    let client = client(&server, &HeldClock::new());
    let error = client.execute(&greet()).await.unwrap_err();
    let decode = error.decode().unwrap();
    assert_eq!(
        (decode.reason(), decode.field()),
        (DecodeReason::Mismatch, Some("data.count"))
    );
    assert!(error.to_string().contains("at `data.count`"), "{error}");
    assert!(
        error
            .to_string()
            .contains("expected an integer of 64 bits, found a string"),
        "{error}"
    );
}

#[tokio::test]
async fn wrong_content_type() {
    let server = Server::new(|n, _| match n {
        0 => status(
            "200 OK",
            &[("content-type", "text/html")],
            "<html>hi</html>",
        ),
        _ => status(
            "200 OK",
            &[("content-type", "text/plain")],
            "{\"data\":{\"text\":\"x\"}}",
        ),
    })
    .await;
    let client = client(&server, &HeldClock::new());
    let error = client.execute(&greet()).await.unwrap_err();
    let decode = error.decode().unwrap();
    assert_eq!(
        (decode.reason(), decode.content_type()),
        (DecodeReason::NotJson, Some("text/html"))
    );
    assert!(error.to_string().contains("<html>hi</html>"), "{error}");
    // What says it is something else and is JSON is read all the same.
    assert_eq!(client.execute(&greet()).await.unwrap().text, "x");
}

#[tokio::test]
async fn html_502() {
    let page = "<html><h1>502 Bad Gateway</h1></html>";
    let server =
        Server::always(move || status("502 Bad Gateway", &[("content-type", "text/html")], page))
            .await;
    let client = client(&server, &HeldClock::new());
    let error = client.execute(&greet()).await.unwrap_err();
    let decode = error.decode().unwrap();
    assert_eq!(
        (decode.reason(), decode.status()),
        (DecodeReason::UnexpectedStatus, Some(502))
    );
    assert_eq!(
        (decode.content_type(), decode.raw().as_ref()),
        (Some("text/html"), page.as_bytes())
    );
    assert_eq!(server.count(), 4);
    client.execute(&message()).await.unwrap_err();
    assert_eq!(server.count(), 5);
}

#[tokio::test]
async fn empty_200() {
    let server = Server::always(|| status("200 OK", &[], "")).await;
    let client = client(&server, &HeldClock::new());
    let error = client.execute(&greet()).await.unwrap_err();
    assert_eq!(error.decode().unwrap().reason(), DecodeReason::EmptyBody);
    assert_eq!(server.count(), 1);
    client.execute(&Ping).await.unwrap();
}

#[tokio::test]
async fn missing_payload() {
    let server = Server::always(|| json("200 OK", value!({"action": "get"}))).await;
    let client = client(&server, &HeldClock::new());
    let error = client.execute(&greet()).await.unwrap_err();
    assert_eq!(
        error.decode().unwrap().reason(),
        DecodeReason::PayloadMissing
    );
    assert!(error.to_string().contains("`/data`"), "{error}");
}

#[tokio::test]
async fn error_body_in_a_200() {
    let body = value!({"error": "service_down", "error_description": "come back"});
    let server = Server::always(move || json("200 OK", body.clone())).await;
    let client = client(&server, &HeldClock::new());
    let error = client.execute(&greet()).await.unwrap_err();
    let api = error.api().unwrap();
    assert_eq!(
        (api.status(), api.error_type()),
        (200, Some("service_down"))
    );
    assert_eq!(
        (api.kind(), api.row().is_none()),
        (&GreetError::Undocumented, true)
    );
}

#[tokio::test]
async fn success_predicate() {
    let bodies = [
        value!({"requestStatusCode": "ok", "list": [1]}),
        value!({"requestStatusCode": 200, "error": "", "list": [2]}),
        value!({"requestStatusCode": "failed", "list": [], "code": 7}),
        value!({"list": [3]}),
    ];
    let server = Server::new(move |n, _| json("200 OK", bodies[n].clone())).await;
    let client = client(&server, &HeldClock::new());
    assert_eq!(client.execute(&BigReport).await.unwrap().into_inner(), [1]);
    assert_eq!(client.execute(&BigReport).await.unwrap().into_inner(), [2]);
    let error = client.execute(&BigReport).await.unwrap_err();
    assert_eq!(error.api().unwrap().row().unwrap().id, "seven");
    let error = client.execute(&BigReport).await.unwrap_err();
    assert_eq!(error.api().unwrap().kind().0.source, RowSource::None);
}

#[tokio::test]
async fn no_content_204() {
    let server = Server::always(|| status("204 No Content", &[], "")).await;
    let client = client(&server, &HeldClock::new());
    assert_eq!(client.execute(&Ping).await.unwrap().status(), 204);
    let error = client.execute(&greet()).await.unwrap_err();
    let decode = error.decode().unwrap();
    assert_eq!(
        (decode.reason(), decode.status()),
        (DecodeReason::UnexpectedStatus, Some(204))
    );
    assert_eq!(server.count(), 2);
}

#[tokio::test]
async fn undocumented_2xx_is_not_an_api_error() {
    let server = Server::always(|| json("201 Created", value!({"data": {"text": "x"}}))).await;
    let client = client(&server, &HeldClock::new());
    let error = client.execute(&greet()).await.unwrap_err();
    assert_eq!(
        error.decode().unwrap().reason(),
        DecodeReason::UnexpectedStatus
    );
    assert!(!error.retryable());
}

#[tokio::test]
async fn redirect_to_another_host() {
    let other = Server::always(greeting).await;
    let url = format!("{}/elsewhere", other.url());
    let server = Server::always(move || status("307 Redirect", &[("location", &url)], "{}")).await;
    let client = client(&server, &HeldClock::new());
    let error = client.execute(&greet()).await.unwrap_err();
    let decode = error.decode().unwrap();
    assert_eq!(
        (decode.reason(), decode.status()),
        (DecodeReason::Redirect, Some(307))
    );
    assert!(error.to_string().contains("127.0.0.1"), "{error}");
    assert_eq!((server.count(), other.count()), (1, 0));
}

#[tokio::test]
async fn gigabyte_body_with_a_length() {
    let head = b"HTTP/1.1 200 OK\r\ncontent-length: 1073741824\r\n\r\n";
    let server = Server::always(|| Action::Flood(head.to_vec())).await;
    let client = client(&server, &HeldClock::new());
    let error = client.execute(&greet()).await.unwrap_err();
    assert_eq!(
        error.transport().unwrap().kind(),
        TransportErrorKind::TooLarge
    );
    assert!(error.to_string().contains("16777216 bytes"), "{error}");
    // The rest is given up, not read.
    server.until_closed().await;
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn body_without_end() {
    let server = Server::always(|| Action::Flood(b"HTTP/1.1 500 Oops\r\n\r\n".to_vec())).await;
    let clock = HeldClock::new();
    let client = builder(&server.url(), &clock)
        .token("t")
        .max_response_bytes(100_000)
        .build()
        .unwrap();
    let error = client.execute(&greet()).await.unwrap_err();
    assert_eq!(
        error.transport().unwrap().kind(),
        TransportErrorKind::TooLarge
    );
    server.until_closed().await;
}

#[tokio::test]
async fn success_has_payload_envelope_and_metadata() {
    let server = Server::always(greeting).await;
    let client = client(&server, &HeldClock::new());
    let response = client.execute(&greet()).await.unwrap();
    assert_eq!(response.text, "hello");
    assert_eq!(
        response.envelope().unwrap().timestamp,
        Some(easemob_runtime::UnixMillis(5))
    );
    assert_eq!(
        (response.status(), &response.headers()["content-type"]),
        (200, &"application/json".parse().unwrap())
    );
    let seen = server.seen().remove(0);
    assert_eq!(
        (seen.method.as_str(), seen.target.as_str()),
        ("GET", "/org/app/users/u1/greeting")
    );
    assert_eq!(seen.header("authorization"), Some("Bearer fixed-token"));
    assert_eq!(seen.header("accept"), Some("application/json"));
    assert!(matches!(
        client
            .execute(&Greet {
                username: String::new()
            })
            .await,
        Err(Error::InvalidRequest(_))
    ));
    assert_eq!(server.count(), 1);
}
