//! Secrets reach the server and nothing else.

use std::fmt::Write as _;

use easemob_runtime::{CallOptions, Client, Error};

use crate::support::*;

const SECRETS: [&str; 4] = ["fixed-token", "the-secret", "call-token", "issued-token"];

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = format!("{error} {error:?} {error:#?}");
    let mut next = error.source();
    while let Some(error) = next {
        write!(text, " {error} {error:?}").unwrap();
        next = error.source();
    }
    text
}

fn assert_clean(text: &str) {
    for secret in SECRETS {
        assert!(!text.contains(secret), "{secret} in: {text}");
    }
}

#[tokio::test]
async fn no_secret_in_errors_or_debug() {
    // The worst server: it sends back every header and body it gets.
    let server = Server::new(|_, request| {
        let text = format!(
            "{:?} {}",
            request.headers,
            String::from_utf8_lossy(&request.body)
        );
        let body = serde_json::json!({"error": text, "error_description": text, "exception": text});
        json("400 Bad", body)
    })
    .await;
    let clock = HeldClock::new();
    let greet = Greet {
        username: "u1".into(),
    };

    let fixed = client(&server, &clock);
    let error = fixed.execute(&greet).await.unwrap_err();
    assert_clean(&chain(&error));
    let Error::Api(api) = &error else {
        panic!("{error}")
    };
    assert!(api.message().unwrap().contains("[secret]"));
    assert_clean(&String::from_utf8_lossy(api.raw()));

    let options = CallOptions::new().token("call-token");
    assert_clean(&format!("{options:?}"));
    assert_clean(&chain(
        &fixed.execute_with(&greet, options).await.unwrap_err(),
    ));

    let building = builder(&server.url(), &clock).client_credentials("the-id", "the-secret");
    assert_clean(&format!("{building:?}"));
    let issuing: Client = building.build().unwrap();
    let error = issuing.execute(&greet).await.unwrap_err();
    assert!(error.is_auth());
    assert_clean(&chain(&error));
    assert_clean(&format!("{fixed:?} {issuing:?}"));

    // But they do reach the server.
    let sent = server.seen();
    assert_eq!(sent[0].header("authorization"), Some("Bearer fixed-token"));
    assert_eq!(sent[1].header("authorization"), Some("Bearer call-token"));
    assert_eq!(sent[2].json()["client_secret"], "the-secret");
}

#[tokio::test]
async fn no_secret_in_undecodable_answers() {
    let server = Server::new(|_, request| {
        let token = request.header("authorization").unwrap();
        status("502 Bad", &[], &format!("<html>{token}</html>"))
    })
    .await;
    let client = client(&server, &HeldClock::new());
    let greet = Greet {
        username: "u1".into(),
    };
    let error = client.execute(&greet).await.unwrap_err();
    assert_clean(&chain(&error));
    assert!(error.to_string().contains("[secret]"), "{error}");
}

#[tokio::test]
async fn no_issued_token_in_errors_about_the_answer_that_has_it() {
    let bodies = [
        "{\"access_token\": \"issued-token\", \"expires_in\": \"soon\"}",
        "{\"access_token\": \"issued-token\", \"expi",
    ];
    for body in bodies {
        let server = Server::always(move || status("200 OK", &[], body)).await;
        let building = builder(&server.url(), &HeldClock::new());
        let client = building
            .client_credentials("the-id", "the-secret")
            .build()
            .unwrap();
        let error = client
            .execute(&Greet {
                username: "u1".into(),
            })
            .await
            .unwrap_err();
        let text = chain(&error);
        assert_clean(&text);
        assert!(
            text.contains("issue_token (POST /token) answered 200"),
            "{text}"
        );
    }
}
