//! Page after page.

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
