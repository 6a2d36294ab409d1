//! Lists above the cap.

use easemob_runtime::ItemFailure;
use serde_json::json as value;

use crate::support::*;

fn message(count: usize) -> SendMessage {
    SendMessage {
        to: (0..count).map(|n| format!("u{n}")).collect(),
        text: "hi".into(),
    }
}

#[tokio::test]
async fn every_part_is_tried_and_kept() {
    let server = Server::new(|n, request| match n {
        1 => json("400 Bad", value!({"error": "illegal_argument"})),
        _ => {
            let to = request.json()["to"].as_array().unwrap().clone();
            let data = to.iter().map(|name| {
                let result = if name == "u1" { "offline" } else { "ok" };
                (name.as_str().unwrap().to_owned(), result.into())
            });
            json(
                "200 OK",
                value!({"data": data.collect::<serde_json::Map<_, _>>()}),
            )
        }
    })
    .await;
    let outcome = client(&server, &HeldClock::new())
        .execute_batches(&message(7))
        .await;
    let sizes: Vec<usize> = outcome
        .parts
        .iter()
        .map(|(part, _)| part.to.len())
        .collect();
    assert_eq!((sizes, server.count()), (vec![3, 3, 1], 3));
    assert!(!outcome.is_complete());
    let (part, error) = outcome.failures().next().unwrap();
    assert_eq!(part.to, ["u3", "u4", "u5"]);
    assert_eq!(error.status(), Some(400));
    let offline = ItemFailure {
        item: "u1".into(),
        reason: Some("offline".into()),
    };
    assert_eq!(outcome.item_failures(), [offline]);
    let delivered: usize = outcome.successes().map(|response| response.0.len()).sum();
    assert_eq!((outcome.successes().count(), delivered), (2, 4));
    assert_eq!(outcome.into_responses().unwrap_err().status(), Some(400));
}

#[tokio::test]
async fn complete() {
    let server = Server::always(|| json("200 OK", value!({"data": {"u0": "ok"}}))).await;
    let outcome = client(&server, &HeldClock::new())
        .execute_batches(&message(4))
        .await;
    assert!(outcome.is_complete());
    assert_eq!(outcome.into_responses().unwrap().len(), 2);
}
