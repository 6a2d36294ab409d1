//! Bodies that arrive in pieces.

use easemob_runtime::{TimeoutPhase, TransportErrorKind};

use crate::support::*;

fn download() -> Download {
    Download { file: "a b".into() }
}

async fn streaming(
    action: impl Fn() -> Action + Send + Sync + 'static,
) -> (Server, easemob_runtime::Client, HeldClock) {
    let server = Server::always(action).await;
    let clock = HeldClock::new();
    let client = builder(&server.url(), &clock)
        .token_for("user_token", "t")
        .build()
        .unwrap();
    (server, client, clock)
}

#[tokio::test]
async fn collected() {
    let (server, client, _) = streaming(|| status("200 OK", &[], "0123456789")).await;
    let stream = client.execute(&download()).await.unwrap().into_inner();
    assert_eq!(stream.collect(10).await.unwrap().as_ref(), b"0123456789");
    assert_eq!(server.seen()[0].target, "/org/app/files/a%20b");
    let stream = client.execute(&download()).await.unwrap().into_inner();
    let error = stream.collect(9).await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::TooLarge);
}

#[tokio::test]
async fn larger_than_the_limit_for_other_bodies() {
    let head = b"HTTP/1.1 200 OK\r\ncontent-length: 1073741824\r\n\r\n";
    let (server, client, _) = streaming(|| Action::Flood(head.to_vec())).await;
    let mut stream = client.execute(&download()).await.unwrap().into_inner();
    let mut size = 0;
    while size < 20 << 20 {
        size += stream.chunk().await.unwrap().unwrap().len();
    }
    drop(stream);
    server.until_closed().await;
}

#[tokio::test]
async fn stalling() {
    let bytes = b"HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nabc";
    let (_server, client, clock) = streaming(|| Action::RespondThenStall(bytes.to_vec())).await;
    let mut stream = client.execute(&download()).await.unwrap().into_inner();
    assert_eq!(stream.chunk().await.unwrap().unwrap().as_ref(), b"abc");
    let next = tokio::spawn(async move { stream.chunk().await });
    clock.until_waiting(1).await;
    clock.advance(seconds(30));
    let error = next.await.unwrap().unwrap().unwrap_err();
    assert_eq!(
        error.kind(),
        TransportErrorKind::Timeout(TimeoutPhase::Attempt)
    );
    assert!(
        error
            .to_string()
            .starts_with("download (GET /files/{file})"),
        "{error}"
    );
}

#[tokio::test]
async fn breaking() {
    let bytes = b"HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nabc";
    let (_server, client, _) = streaming(|| Action::RespondThenReset(bytes.to_vec())).await;
    // A reset may overtake the head; the error is the same.
    let error = match client.execute(&download()).await {
        Ok(response) => response.into_inner().collect(100).await.unwrap_err().kind(),
        Err(error) => error.transport().unwrap().kind(),
    };
    assert_eq!(error, TransportErrorKind::Interrupted);
}

#[tokio::test]
async fn errors_are_read_as_errors() {
    let (_server, client, _) = streaming(|| status("404 No", &[], "{\"error\":\"gone\"}")).await;
    let error = client.execute(&download()).await.unwrap_err();
    assert_eq!(error.api().unwrap().error_type(), Some("gone"));
}

#[tokio::test]
async fn a_failed_attempt_leaves_nothing_in_the_answer() {
    let server = Server::new(|n, _| match n {
        0 => status("503 Busy", &[], "{\"error\":\"busy\"}"),
        _ => status("200 OK", &[], "0123456789"),
    })
    .await;
    let client = builder(&server.url(), &HeldClock::new())
        .token_for("user_token", "t")
        .build()
        .unwrap();
    let response = client.execute(&download()).await.unwrap();
    assert_eq!((server.count(), response.raw().len()), (2, 0));
    let whole = response.into_inner().collect(10).await.unwrap();
    assert_eq!(whole.as_ref(), b"0123456789");
}
