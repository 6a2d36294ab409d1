//! Operations run by name.

use easemob_runtime::conformance::{
    Entry, EnvelopeOutcome, OutcomeKind, ParamError, Params, TransportOutcome, outcome, pages,
};
use easemob_runtime::{FilePart, Operation};
use serde_json::{Value, json as value};

use crate::support::*;

const GREET: Entry = Entry {
    spec: Greet::SPEC,
    inputs: &["username", "note"],
    pages: false,
    run: |client, mut params| {
        let client = client.clone();
        Box::pin(async move {
            let request = Greet {
                username: params.take("username")?,
            };
            let _note: Option<String> = params.optional("note")?;
            params.finish()?;
            Ok(outcome::<Greet>(client.execute(&request).await).await)
        })
    },
};

fn params(inputs: Value) -> Params {
    inputs.as_object().unwrap().clone().into()
}

#[tokio::test]
async fn outcomes() {
    let refused = value!({
        "error": "illegal_argument", "message": "username é is not legal", "code": "7", "exception": "x.Y",
    });
    let kept = refused.to_string();
    let server = Server::new(move |n, _| match n {
        0 => json("200 OK", value!({"data": {"text": "x", "count": 3}})),
        1 => json("400 Bad", refused.clone()),
        2 => status("200 OK", &[], "{}"),
        _ => status("200 OK", &[], "raw"),
    })
    .await;
    let clock = HeldClock::new();
    let client = builder(&server.url(), &clock)
        .token("t")
        .token_for("user_token", "u")
        .build()
        .unwrap();
    let run = async |name: &str| {
        (GREET.run)(&client, params(value!({"username": name})))
            .await
            .unwrap()
    };

    let payload = run("u1").await;
    assert_eq!(
        payload.result,
        OutcomeKind::Payload(value!({"text": "x", "count": 3}))
    );
    assert_eq!(
        (payload.envelope.as_ref(), payload.failures.len()),
        (Some(&EnvelopeOutcome::Read(value!({"timestamp": null}))), 0)
    );
    assert_eq!(
        serde_json::from_value::<easemob_runtime::conformance::Outcome>(
            serde_json::to_value(&payload).unwrap()
        )
        .unwrap(),
        payload
    );

    let OutcomeKind::Error(error) = run("u1").await.result else {
        panic!()
    };
    assert_eq!(
        (error.class.as_str(), error.row.as_deref()),
        ("api", Some("username_illegal"))
    );
    assert_eq!(
        (error.captures["username"].as_str(), error.status),
        ("é", Some(400))
    );
    assert_eq!(error.retry.as_deref(), Some("never"));
    assert_eq!(
        (error.code, error.exception.as_deref(), error.retry_after),
        (Some(7), Some("x.Y"), None)
    );
    assert_eq!(error.raw, kept.as_bytes());

    let OutcomeKind::Error(error) = run("u1").await.result else {
        panic!()
    };
    assert_eq!((error.class.as_str(), error.status), ("decode", Some(200)));
    assert_eq!(error.raw, b"{}");
    let OutcomeKind::Error(error) = run("").await.result else {
        panic!()
    };
    assert_eq!(
        (error.class.as_str(), error.field.as_deref()),
        ("invalid_request", Some("username"))
    );

    let file = client.execute(&Download { file: "f".into() }).await;
    assert_eq!(
        outcome::<Download>(file).await.result,
        OutcomeKind::Bytes(b"raw".to_vec())
    );
}

#[tokio::test]
async fn inputs_that_do_not_fit() {
    let server = Server::always(|| status("500 Oops", &[], "")).await;
    let client = client(&server, &HeldClock::new());
    let run = async |inputs: Value| (GREET.run)(&client, params(inputs)).await.unwrap_err();
    assert_eq!(
        run(value!({})).await,
        ParamError::Missing("username".into())
    );
    let unknown = run(value!({"username": "u", "nam": 1, "x": 2})).await;
    assert_eq!(unknown, ParamError::Unknown(vec!["nam".into(), "x".into()]));
    let typed = run(value!({"username": 5})).await;
    assert!(matches!(typed, ParamError::Type { name, .. } if name == "username"));
    assert_eq!(server.count(), 0);
}

#[test]
fn files_are_data() {
    let take = |file: Value| params(value!({"file": file})).take::<FilePart>("file");
    let file = FilePart {
        name: "a".into(),
        content_type: None,
        bytes: "xy".into(),
    };
    let text = value!({"name": "a", "bytes": "xy"});
    let bytes = value!({"name": "a", "content_type": null, "bytes": [120, 121]});
    assert_eq!(take(text).unwrap(), file);
    assert_eq!(take(bytes).unwrap(), file);
    assert!(take(value!({"name": "a", "bytes": [256]})).is_err());
}

#[tokio::test]
async fn walks_over_pages() {
    let server = Server::new(|n, _| match n % 3 {
        0 => json("200 OK", value!({"entities": ["a"], "cursor": "1"})),
        1 => json("200 OK", value!({"entities": ["b"], "cursor": "2"})),
        _ => json("500 Oops", value!({"error": "x"})),
    })
    .await;
    let client = client(&server, &HeldClock::new());
    let walk = async |most: usize| {
        let walked = client.pages(ListUsers::default());
        let first = pages(walked, most).await;
        let further = first.further.iter().map(|page| page.result.clone());
        let all: Vec<_> = std::iter::once(first.result.clone())
            .chain(further)
            .collect();
        all
    };
    let page = |item: &str| OutcomeKind::Payload(value!([item]));
    // An error ends the walk, and so does the number of pages that are wanted.
    let all = walk(9).await;
    assert_eq!(all[..2], [page("a"), page("b")]);
    assert!(matches!(&all[2..], [OutcomeKind::Error(error)] if error.status == Some(500)));
    assert_eq!(walk(2).await, [page("a"), page("b")]);
    assert_eq!(server.count(), 5);
}

#[tokio::test]
async fn lost_answers_say_why() {
    let server = Server::always(|| {
        Action::RespondThenReset(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nraw".to_vec())
    })
    .await;
    let client = builder(&server.url(), &HeldClock::new())
        .token("t")
        .token_for("user_token", "u")
        .build()
        .unwrap();
    let inputs = params(value!({"username": "u1"}));
    let lost = (GREET.run)(&client, inputs).await.unwrap().result;
    let streamed = client.execute(&Download { file: "f".into() }).await;
    for (lost, attempts) in [(lost, 4), (outcome::<Download>(streamed).await.result, 1)] {
        let OutcomeKind::Error(error) = lost else {
            panic!("{lost:?}")
        };
        let transport = TransportOutcome {
            kind: "interrupted".into(),
            nothing_sent: false,
            attempts,
        };
        assert_eq!(
            (error.class.as_str(), error.transport),
            ("transport", Some(transport))
        );
    }
}
