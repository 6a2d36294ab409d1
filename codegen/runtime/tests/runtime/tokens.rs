//! Tokens: obtained once, renewed in time, replaced once when rejected.

use std::sync::atomic::{AtomicUsize, Ordering};

use easemob_runtime::{AuthErrorKind, BuildError, CallOptions, Client, ClientBuilder, Error};
use serde_json::json as value;

use crate::support::*;

fn greet() -> Greet {
    Greet {
        username: "u1".into(),
    }
}

/// Issues `token-1`, `token-2` …, and greets those whose token a function accepts.
async fn issuing(accepts: impl Fn(&str) -> bool + Send + Sync + 'static) -> Server {
    let issued = AtomicUsize::new(0);
    Server::new(move |_, request| {
        if request.target.ends_with("/token") {
            let number = issued.fetch_add(1, Ordering::Relaxed) + 1;
            let token = format!("token-{number}");
            let body = value!({"access_token": token, "expires_in": TOKEN_LIFETIME.as_secs()});
            return json("200 OK", body);
        }
        let token = request.header("authorization").unwrap_or_default();
        let token = token.strip_prefix("Bearer ").unwrap_or_default();
        match accepts(token) {
            true => json("200 OK", value!({"data": {"text": token}})),
            false => json("401 Unauthorized", value!({"error": "unauthorized"})),
        }
    })
    .await
}

fn credentialed(server: &Server, clock: &HeldClock) -> Client {
    builder(&server.url(), clock)
        .client_credentials("the-id", "the-secret")
        .build()
        .unwrap()
}

#[tokio::test]
async fn obtained_when_first_needed_and_kept() {
    let server = issuing(|_| true).await;
    let clock = HeldClock::new();
    let client = credentialed(&server, &clock);
    client.execute(&Ping).await.unwrap();
    assert_eq!(server.count_of("/token"), 0);
    for _ in 0..3 {
        assert_eq!(client.execute(&greet()).await.unwrap().text, "token-1");
    }
    assert_eq!(server.count_of("/token"), 1);
    let asked = server
        .seen()
        .into_iter()
        .find(|r| r.target.ends_with("/token"))
        .unwrap();
    assert_eq!(asked.header("authorization"), None);
    let body = value!({"grant_type": "client_credentials", "client_id": "the-id", "client_secret": "the-secret"});
    assert_eq!(asked.json(), body);
}

#[tokio::test]
async fn renewed_before_its_end() {
    let server = issuing(|_| true).await;
    let clock = HeldClock::new();
    let client = credentialed(&server, &clock);
    let text = async || client.execute(&greet()).await.unwrap().into_inner().text;
    assert_eq!(text().await, "token-1");
    clock.advance(TOKEN_LIFETIME - seconds(301));
    assert_eq!(text().await, "token-1");
    clock.advance(seconds(2));
    assert_eq!(text().await, "token-2");
    assert_eq!(text().await, "token-2");
}

#[tokio::test]
async fn the_old_token_serves_while_renewing_fails() {
    let asked = AtomicUsize::new(0);
    let server = Server::new(move |_, request| {
        if !request.target.ends_with("/token") {
            return json(
                "200 OK",
                value!({"data": {"text": request.header("authorization")}}),
            );
        }
        match asked.fetch_add(1, Ordering::Relaxed) {
            0 => json(
                "200 OK",
                value!({"access_token": "first", "expires_in": 3600}),
            ),
            _ => status("500 Oops", &[], "{}"),
        }
    })
    .await;
    let clock = HeldClock::new();
    let client = credentialed(&server, &clock);
    client.execute(&greet()).await.unwrap();
    clock.advance(seconds(3400));
    for _ in 0..5 {
        assert_eq!(client.execute(&greet()).await.unwrap().text, "Bearer first");
    }
    // Asked again once, and then not so soon.
    assert_eq!(server.count_of("/token"), 2);
    clock.advance(seconds(1000));
    let error = client.execute(&greet()).await.unwrap_err();
    assert!(error.is_auth(), "{error}");
}

#[tokio::test]
async fn expired_mid_flight_401() {
    let server = issuing(|token| token != "token-1").await;
    let clock = HeldClock::new();
    let client = credentialed(&server, &clock);
    assert_eq!(client.execute(&greet()).await.unwrap().text, "token-2");
    // Asked, rejected, asked again, replayed.
    let ends: Vec<bool> = server
        .seen()
        .iter()
        .map(|r| r.target.ends_with("/token"))
        .collect();
    assert_eq!(ends, [true, false, true, false]);
}

#[tokio::test]
async fn replayed_even_when_retries_are_off() {
    let server = issuing(|token| token != "token-1").await;
    let client = credentialed(&server, &HeldClock::new());
    client
        .execute_with(&greet(), CallOptions::new().no_retry())
        .await
        .unwrap();
}

#[tokio::test]
async fn rejected_for_good_401() {
    let server = issuing(|_| false).await;
    let clock = HeldClock::new();
    let client = credentialed(&server, &clock);
    let error = client.execute(&greet()).await.unwrap_err();
    assert_eq!(error.api().unwrap().row().unwrap().id, "token_invalid");
    assert_eq!(
        (server.count_of("/token"), server.count_of("greeting")),
        (2, 2)
    );
    // And 50 calls more do not ask 50 times: the vendor bans clients that do.
    for _ in 0..50 {
        client.execute(&greet()).await.unwrap_err();
    }
    assert_eq!(server.count_of("/token"), 3);
}

#[tokio::test]
async fn given_tokens_are_not_replaced() {
    let server = issuing(|_| false).await;
    let clock = HeldClock::new();
    let error = client(&server, &clock).execute(&greet()).await.unwrap_err();
    assert_eq!((error.status(), server.count()), (Some(401), 1));
    let client = credentialed(&server, &clock);
    client
        .execute_with(&greet(), CallOptions::new().token("mine"))
        .await
        .unwrap_err();
    assert_eq!((server.count(), server.count_of("/token")), (2, 0));
    assert_eq!(
        server.seen()[1].header("authorization"),
        Some("Bearer mine")
    );
}

#[tokio::test]
async fn failures_to_obtain_back_off() {
    let server = Server::always(|| json("401 No", value!({"error": "unauthorized"}))).await;
    let clock = HeldClock::new();
    let client = credentialed(&server, &clock);
    let kind = async || match client.execute(&greet()).await.unwrap_err() {
        Error::Auth(error) => (error.kind(), error.retry_in()),
        other => panic!("{other}"),
    };
    let (issue, waiting) = (AuthErrorKind::Issue, AuthErrorKind::BackingOff);
    assert_eq!(kind().await, (issue, None));
    assert_eq!(kind().await, (waiting, Some(seconds(1))));
    clock.advance(seconds(1));
    assert_eq!(kind().await, (issue, None));
    clock.advance(seconds(1));
    assert_eq!(kind().await, (waiting, Some(seconds(1))));
    clock.advance(seconds(1));
    assert_eq!(kind().await, (issue, None));
    assert_eq!(server.count(), 3);
    let error = client.execute(&greet()).await.unwrap_err();
    let source = std::error::Error::source(&error).unwrap().to_string();
    assert!(
        source.starts_with("issue_token (POST /token) answered 401"),
        "{source}"
    );
}

#[tokio::test]
async fn asking_for_a_token_is_not_tried_again_by_the_retry_layer() {
    let server = Server::always(|| status("503 Busy", &[("retry-after", "1")], "{}")).await;
    let client = credentialed(&server, &HeldClock::new());
    let error = client.execute(&greet()).await.unwrap_err();
    assert!(error.is_auth(), "{error}");
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn a_cancelled_leader_leaves_the_others_served() {
    let server = Server::new(|n, request| match request.target.ends_with("/token") {
        true if n == 0 => Action::RespondThenStall(Vec::new()),
        true => json(
            "200 OK",
            value!({"access_token": "second", "expires_in": 3600}),
        ),
        false => json(
            "200 OK",
            value!({"data": {"text": request.header("authorization")}}),
        ),
    })
    .await;
    let client = credentialed(&server, &HeldClock::new());
    let call = |client: Client| tokio::spawn(async move { client.execute(&greet()).await });
    let leader = call(client.clone());
    server.until_seen(1).await;
    let follower = call(client.clone());
    tokio::task::yield_now().await;
    leader.abort();
    assert!(leader.await.unwrap_err().is_cancelled());
    assert_eq!(follower.await.unwrap().unwrap().text, "Bearer second");
}

#[tokio::test]
async fn callers_that_give_up_do_not_storm() {
    let server = Server::always(|| Action::RespondThenStall(Vec::new())).await;
    let client = credentialed(&server, &HeldClock::new());
    // Shorter than what the clock holds back: the time is up as soon as anything waits.
    let options = || CallOptions::new().timeout(millis(100));
    for _ in 0..10 {
        client.execute_with(&greet(), options()).await.unwrap_err();
    }
    let error = client.execute_with(&greet(), options()).await.unwrap_err();
    assert!(
        matches!(&error, Error::Auth(e) if e.kind() == AuthErrorKind::BackingOff),
        "{error}"
    );
    assert!(server.count() <= 3, "{}", server.count());
}

#[tokio::test]
async fn clock_jumping_back() {
    let server = issuing(|token| token != "token-1").await;
    let clock = HeldClock::new();
    let client = credentialed(&server, &clock);
    assert_eq!(client.execute(&greet()).await.unwrap().text, "token-2");
    clock.go_back(seconds(900));
    // Still valid by its own count; nothing waits, nothing is asked in excess.
    assert_eq!(client.execute(&greet()).await.unwrap().text, "token-2");
    assert_eq!(server.count_of("/token"), 2);
}

#[tokio::test]
async fn clock_jumping_back_while_backing_off() {
    let server = Server::new(|n, request| match request.target.ends_with("/token") {
        true if n == 0 => status("500 Oops", &[], "{}"),
        true => json("200 OK", value!({"access_token": "second"})),
        false => json("200 OK", value!({"data": {"text": "x"}})),
    })
    .await;
    let clock = HeldClock::new();
    let client = credentialed(&server, &clock);
    client.execute(&greet()).await.unwrap_err();
    clock.go_back(seconds(900));
    client.execute(&greet()).await.unwrap();
}

#[tokio::test]
async fn a_scheme_without_a_token_sends_nothing() {
    let server = issuing(|_| true).await;
    let client = client(&server, &HeldClock::new());
    let download = Download { file: "f".into() };
    let error = client.execute(&download).await.unwrap_err();
    assert!(
        matches!(&error, Error::Auth(e) if e.kind() == AuthErrorKind::Missing),
        "{error}"
    );
    assert_eq!(
        error.to_string(),
        "download: no token: the client was given none for `user_token`"
    );
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn users_tokens_go_where_their_scheme_says() {
    let server = Server::always(|| status("200 OK", &[], "bytes")).await;
    let clock = HeldClock::new();
    let client = builder(&server.url(), &clock)
        .token_for("user_token", "of-user")
        .build()
        .unwrap();
    let download = Download { file: "f".into() };
    client.execute(&download).await.unwrap();
    client
        .execute_with(&download, CallOptions::new().token("other"))
        .await
        .unwrap();
    let sent: Vec<Option<String>> = server
        .seen()
        .iter()
        .map(|r| r.header("x-user-token").map(str::to_owned))
        .collect();
    assert_eq!(sent, [Some("of-user".into()), Some("other".into())]);
}

#[tokio::test]
async fn tokens_that_no_header_can_carry() {
    let server = issuing(|_| true).await;
    let clock = HeldClock::new();
    for bad in ["a\r\nx: y", "", "a\0"] {
        let client = builder(&server.url(), &clock).token(bad).build().unwrap();
        let error = client.execute(&greet()).await.unwrap_err();
        assert!(matches!(&error, Error::Auth(e) if e.kind() == AuthErrorKind::Malformed));
    }
    assert_eq!(server.count(), 0);
}

#[test]
fn builders_refuse_what_cannot_work() {
    let clock = HeldClock::new();
    let start = || builder("http://127.0.0.1:1", &clock);
    let auth = |builder: ClientBuilder<Client>| matches!(builder.build(), Err(BuildError::Auth(_)));
    assert!(auth(start().token_for("nonesuch", "t")));
    assert!(auth(start().token("t").client_credentials("i", "s")));
    let segment = ClientBuilder::<Client>::new(&SERVICE, "http://h", &[("org_name", "..".into())]);
    assert!(matches!(
        segment.build(),
        Err(BuildError::Segment {
            name: "org_name",
            ..
        })
    ));
}
