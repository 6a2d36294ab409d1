//! The mock transport.

use easemob_runtime::mock::Mock;
use easemob_runtime::{Client, TransportErrorKind};
use serde_json::json as value;

use crate::support::*;

fn client(mock: &Mock) -> Client {
    builder("https://mock.invalid", &HeldClock::new())
        .transport(mock.clone())
        .token("a-token")
        .build()
        .unwrap()
}

fn greet(name: &str) -> Greet {
    Greet {
        username: name.into(),
    }
}

#[tokio::test]
async fn typed_errors() {
    let mock = Mock::new(&SERVICE);
    let client = client(&mock);
    let illegal = GreetError::UsernameIllegal {
        username: "u1".into(),
    };
    for stated in [illegal, GreetError::Common(2)] {
        mock.on::<Greet>().error(&stated);
        let error = client.execute(&greet("u1")).await.unwrap_err();
        assert_eq!(error.api().unwrap().kind(), &stated);
    }
    mock.on::<Greet>().error(&GreetError::Undocumented);
    let error = client.execute(&greet("u1")).await.unwrap_err();
    assert!(error.to_string().contains("Undocumented"), "{error}");
}

#[tokio::test]
async fn sequences_of_payloads_rows_and_faults() {
    let mock = Mock::new(&SERVICE);
    let client = client(&mock);
    mock.on::<Greet>()
        .output(&Greeting {
            text: "one".into(),
            count: None,
        })
        .unwrap()
        .row_with("username_illegal", &[("username", "u1")])
        .fault(TransportErrorKind::Interrupted, "gone")
        .row("too_fast")
        .header("retry-after", "9")
        .payload(value!({"text": "two"}));
    assert_eq!(client.execute(&greet("u1")).await.unwrap().text, "one");
    let error = client.execute(&greet("u1")).await.unwrap_err();
    let illegal = GreetError::UsernameIllegal {
        username: "u1".into(),
    };
    assert_eq!(error.api().unwrap().kind(), &illegal);
    assert!(
        mock.verify()
            .unwrap_err()
            .to_string()
            .contains("greet: 3 responses")
    );
    // The fault and the throttling are retried by the client, as they would be for real.
    assert_eq!(client.execute(&greet("u1")).await.unwrap().text, "two");
    assert_eq!(mock.calls().len(), 5);
    mock.verify().unwrap();
    let error = client.execute(&greet("u1")).await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("all responses for it are used up"),
        "{error}"
    );
}

#[tokio::test]
async fn tokens_are_marked_so_that_headers_do_not_print_them() {
    let mock = Mock::new(&SERVICE);
    mock.on::<Greet>().payload(value!({"text": "x"}));
    client(&mock).execute(&greet("u1")).await.unwrap();
    let call = mock.calls().remove(0);
    assert_eq!(call.headers["authorization"], "Bearer a-token");
    assert!(!format!("{call:?}").contains("a-token"));
}

#[tokio::test]
async fn payloads_of_operations_with_a_success_rule() {
    let mock = Mock::new(&SERVICE);
    mock.on::<BigReport>().payload(value!([1, 2])).repeat();
    for _ in 0..3 {
        assert_eq!(
            client(&mock)
                .execute(&BigReport)
                .await
                .unwrap()
                .into_inner(),
            [1, 2]
        );
    }
    mock.verify().unwrap();
}

#[tokio::test]
async fn an_unexpected_call_shows_the_difference() {
    let mock = Mock::new(&SERVICE);
    let client = client(&mock);
    let message = SendMessage {
        to: vec!["u1".into()],
        text: "hi".into(),
    };
    mock.expect(&message).unwrap().payload(value!({"u1": "ok"}));
    let other = SendMessage {
        text: "ho".into(),
        ..message.clone()
    };
    let error = client.execute(&other).await.unwrap_err();
    assert_eq!(
        error.transport().unwrap().kind(),
        TransportErrorKind::Unexpected
    );
    let text = error.to_string();
    assert!(
        text.contains(
            "--- expected\n+++ called\n POST /messages\n content-type: application/json\n {\n   \
             \"to\": [\n     \"u1\"\n   ],\n-  \"text\": \"hi\"\n+  \"text\": \"ho\"\n }\n"
        ),
        "{text}"
    );
    assert_eq!(mock.calls().len(), 1);
    client.execute(&message).await.unwrap();
}

#[tokio::test]
async fn an_operation_that_nobody_mentioned() {
    let mock = Mock::new(&SERVICE);
    let client = client(&mock);
    mock.on::<Ping>().bytes("");
    let error = client.execute(&greet("u1")).await.unwrap_err();
    let text = error.to_string();
    assert!(text.contains("did not expect this call of greet"), "{text}");
    assert!(
        text.contains("it expects ping") && text.contains("GET /org/app/users/u1/greeting"),
        "{text}"
    );
    mock.on::<Greet>().row("nonesuch");
    let error = client.execute(&greet("u1")).await.unwrap_err();
    assert!(error.to_string().contains("row `nonesuch`"), "{error}");
    assert!(mock.expect(&greet("")).is_err());
}
