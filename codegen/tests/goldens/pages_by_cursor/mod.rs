shared_root!();

use client::{SERVICE, things::List};
use serde_json::json;

use crate::{Service, wait};

#[test]
fn a_page_names_the_next_one() {
    let service = Service::new(&SERVICE);
    service
        .on::<List>()
        .payload(json!({"items": ["a"], "cursor": "c"}))
        .payload(json!({"items": ["b"], "cursor": ""}));
    let mut pages = service.client.pages(List::builder().build());
    let mut items = Vec::new();
    while let Some(page) = wait(pages.next()) {
        items.extend(page.unwrap().into_inner().items);
    }
    assert_eq!(items, ["a", "b"]);
    let queries: Vec<_> = service.calls().into_iter().map(|call| call.query).collect();
    assert_eq!(queries, [None, Some("cursor=c".into())]);
}
