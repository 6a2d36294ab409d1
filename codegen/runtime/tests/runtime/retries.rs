//! What is tried again, how often, and after how long.

use easemob_runtime::{CallOptions, Retry, RetryPolicy};
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

const NO_JITTER: RetryPolicy = RetryPolicy {
    max_attempts: 4,
    base: millis(200),
    throttled_base: seconds(1),
    max_backoff: seconds(20),
    jitter: false,
};

/// Fails a number of times, then succeeds.
async fn failing(times: usize, action: impl Fn() -> Action + Send + Sync + 'static) -> Server {
    Server::new(move |n, request| match n {
        n if n < times => action(),
        _ if request.target.ends_with("greeting") => {
            json("200 OK", value!({"data": {"text": "at last"}}))
        }
        _ => json("200 OK", value!({"data": {"u2": "ok"}})),
    })
    .await
}

#[tokio::test]
async fn send_limit_403_backs_off() {
    let body = value!({"error": "forbidden", "message": "message send reach limit"});
    let server = failing(2, move || json("403 Forbidden", body.clone())).await;
    let clock = HeldClock::new();
    // Refused before it had an effect, so even a message is sent again.
    client(&server, &clock).execute(&message()).await.unwrap();
    assert_eq!(server.count(), 3);
    assert_eq!(clock.passed(), [seconds(1), seconds(2)]);
}

#[tokio::test]
async fn another_403_is_not_tried_again() {
    let body = value!({"error": "forbidden", "message": "not a member"});
    let server = failing(9, move || json("403 Forbidden", body.clone())).await;
    let clock = HeldClock::new();
    client(&server, &clock).execute(&greet()).await.unwrap_err();
    assert_eq!((server.count(), clock.passed().len()), (1, 0));
}

async fn retry_after(line: &'static str, value: &'static str, body: &'static str) -> Vec<u64> {
    let server = failing(1, move || status(line, &[("retry-after", value)], body)).await;
    let clock = HeldClock::new();
    client(&server, &clock).execute(&greet()).await.unwrap();
    assert_eq!(server.count(), 2);
    clock
        .passed()
        .iter()
        .map(std::time::Duration::as_secs)
        .collect()
}

const TOO_FAST: &str = "{\"error\":\"too_many_requests\"}";

#[tokio::test]
async fn retry_after_in_seconds_with_429() {
    assert_eq!(retry_after("429 Too Many", "7", TOO_FAST).await, [7]);
}

#[tokio::test]
async fn retry_after_as_a_date_with_429() {
    let date = "Sun, 06 Nov 1994 08:49:48 GMT";
    assert_eq!(retry_after("429 Too Many", date, TOO_FAST).await, [11]);
}

#[tokio::test]
async fn retry_after_with_503() {
    assert_eq!(
        retry_after("503 Busy", "3", "{\"error\":\"busy\"}").await,
        [3]
    );
    assert_eq!(retry_after("503 Busy", "4", "no JSON").await, [4]);
}

#[tokio::test]
async fn without_retry_after_with_503() {
    let server = failing(2, || json("503 Busy", value!({"error": "busy"}))).await;
    let clock = HeldClock::new();
    assert_eq!(
        client(&server, &clock)
            .execute(&greet())
            .await
            .unwrap()
            .text,
        "at last"
    );
    assert_eq!(clock.passed(), [millis(200), millis(400)]);
    // May have had an effect, so a message is not sent again.
    let server = failing(9, || json("503 Busy", value!({"error": "busy"}))).await;
    let error = client(&server, &clock)
        .execute(&message())
        .await
        .unwrap_err();
    assert_eq!((server.count(), error.retryable()), (1, false));
}

#[tokio::test]
async fn quota_429_is_not_tried_again() {
    let headers = [("retry-after", "1")];
    let body = "{\"error\":\"resource_limited\"}";
    let server = failing(9, move || status("429 Quota", &headers, body)).await;
    let clock = HeldClock::new();
    let error = client(&server, &clock).execute(&greet()).await.unwrap_err();
    assert_eq!((server.count(), clock.passed().len()), (1, 0));
    assert_eq!(error.api().unwrap().retry(), Retry::Never);
    assert_eq!(error.retry_after(), Some(seconds(1)));
}

#[tokio::test]
async fn undocumented_429_is_believed_only_when_it_says_how_long() {
    let server = failing(9, || json("429 ?", value!({"error": "?"}))).await;
    client(&server, &HeldClock::new())
        .execute(&message())
        .await
        .unwrap_err();
    assert_eq!(server.count(), 1);
    let server = failing(1, || status("429 ?", &[("retry-after", "2")], "{}")).await;
    client(&server, &HeldClock::new())
        .execute(&message())
        .await
        .unwrap();
    assert_eq!(server.count(), 2);
}

#[tokio::test]
async fn a_wait_beyond_the_total_timeout_is_not_begun() {
    let server = failing(9, || status("503 Busy", &[("retry-after", "86400")], "{}")).await;
    let clock = HeldClock::new();
    let error = client(&server, &clock).execute(&greet()).await.unwrap_err();
    assert_eq!((server.count(), clock.passed().len()), (1, 0));
    assert_eq!(error.retry_after(), Some(seconds(86_400)));
    assert!(
        error.to_string().ends_with("retry after 86400 s"),
        "{error}"
    );
}

#[tokio::test]
async fn attempts_end_with_the_total_time() {
    let server = failing(99, || json("503 Busy", value!({"error": "busy"}))).await;
    let clock = HeldClock::passing(|time| time == seconds(30));
    let wait = seconds(30);
    let policy = RetryPolicy {
        max_attempts: 99,
        base: wait,
        max_backoff: wait,
        ..NO_JITTER
    };
    let options = CallOptions::new()
        .retry(policy)
        .timeout(seconds(85))
        .attempt_timeout(seconds(31));
    client(&server, &clock)
        .execute_with(&greet(), options)
        .await
        .unwrap_err();
    // After two waits 25 s are left, too few for a third.
    assert_eq!((server.count(), clock.passed()), (3, vec![wait, wait]));
}

#[tokio::test]
async fn off_for_a_call_and_for_a_client() {
    let server = failing(99, || json("503 Busy", value!({"error": "busy"}))).await;
    let clock = HeldClock::new();
    let options = CallOptions::new().no_retry();
    client(&server, &clock)
        .execute_with(&greet(), options)
        .await
        .unwrap_err();
    assert_eq!(server.count(), 1);
    let client = builder(&server.url(), &clock)
        .token("t")
        .no_retry()
        .build()
        .unwrap();
    client.execute(&greet()).await.unwrap_err();
    assert_eq!(server.count(), 2);
}

#[tokio::test]
async fn an_outage_is_not_multiplied() {
    let server = failing(usize::MAX, || json("503 Busy", value!({"error": "busy"}))).await;
    let client = client(&server, &HeldClock::new());
    for _ in 0..100 {
        client.execute(&greet()).await.unwrap_err();
    }
    // 100 calls and as many retries as the bucket pays for, instead of 400 attempts.
    assert_eq!(server.count(), 200);
}
