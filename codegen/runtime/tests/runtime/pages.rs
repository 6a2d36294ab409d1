//! Page after page.

use easemob_runtime::{DecodeReason, Error};
use serde_json::json as value;

use crate::support::*;

#[tokio::test]
async fn until_the_last() {
    let server = Server::new(|n, _| match n {
        0 => json("200 OK", value!({"entities": ["a", "b"], "cursor": "c/1"})),
        1 => json("500 Oops", value!({"error": "x"})),
        2 => json("200 OK", value!({"entities": ["c"], "cursor": 7})),
        _ => json("200 OK", value!({"entities": [], "cursor": ""})),
    })
    .await;
    let client = client(&server, &HeldClock::new());
    let mut pages = client.pages(ListUsers {
        limit: Some(2),
        ..ListUsers::default()
    });
    let first = pages.next().await.unwrap().unwrap();
    assert_eq!(
        (first.pointer_len("/entities"), first.pointer_len("/none")),
        (2, 0)
    );
    assert_eq!(first.into_inner(), ["a", "b"]);
    // A page that failed is asked for again.
    assert_eq!(pages.next().await.unwrap().unwrap_err().status(), Some(500));
    assert_eq!(pages.next().await.unwrap().unwrap().into_inner(), ["c"]);
    assert!(pages.next().await.unwrap().unwrap().is_empty());
    assert!(pages.next().await.is_none());
    let targets: Vec<String> = server.seen().into_iter().map(|r| r.target).collect();
    assert_eq!(
        targets,
        [
            "/org/app/users?limit=2",
            "/org/app/users?limit=2&cursor=c%2F1",
            "/org/app/users?limit=2&cursor=c%2F1",
            "/org/app/users?limit=2&cursor=7",
        ]
    );
}

/// The pages that a walk gives before it ends, and the queries that it sends. The server leads from one
/// cursor to the next, the last of them to the first of the circle.
async fn walked(cursors: &'static [&'static str], circle: usize) -> (usize, usize) {
    let server = Server::new(move |n, _| {
        let next = match cursors.get(n) {
            Some(cursor) => cursor,
            None => cursors[circle + (n - circle) % (cursors.len() - circle)],
        };
        json("200 OK", value!({"entities": ["a"], "cursor": next}))
    })
    .await;
    let client = client(&server, &HeldClock::new());
    let mut pages = client.pages(ListUsers::default());
    let mut good = 0;
    let error = loop {
        match pages.next().await.expect("no end without an error") {
            Ok(page) => assert_eq!(page.into_inner(), ["a"]),
            Err(Error::Decode(error)) => break error,
            Err(error) => panic!("{error}"),
        }
        good += 1;
        assert!(good < 100, "the walk does not end");
    };
    assert_eq!(error.reason(), DecodeReason::PagesRepeat, "{error}");
    assert_eq!(error.status(), Some(200));
    assert!(error.to_string().contains("read already"), "{error}");
    assert!(pages.next().await.is_none());
    (good, server.count())
}

#[tokio::test]
async fn a_server_that_repeats_itself_is_found_out() {
    // At once when it repeats the last cursor; the repeated page is not asked for.
    assert_eq!(walked(&["a"], 0).await, (2, 2));
    assert_eq!(walked(&["a", "b", "c"], 2).await, (4, 4));
    // So is the first page of a circle of two, and after some more pages when it is longer.
    assert_eq!(walked(&["a", "b"], 0).await, (3, 3));
    let (pages, requests) = walked(&["a", "b", "c", "d", "e", "f", "g"], 3).await;
    assert!(pages == requests && pages < 20, "{pages}");
}
