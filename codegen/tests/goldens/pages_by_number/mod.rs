shared_root!();

use client::{SERVICE, things::List};
use serde_json::json;

use crate::{Service, wait};

#[test]
fn a_page_that_is_not_full_is_the_last() {
    let service = Service::new(&SERVICE);
    service
        .on::<List>()
        .payload(json!(["a", "b"]))
        .payload(json!(["c"]));
    let mut pages = service.client.pages(List::builder().page(0).build());
    let mut items = Vec::new();
    while let Some(page) = wait(pages.next()) {
        items.extend(page.unwrap().into_inner());
    }
    assert_eq!(items, ["a", "b", "c"]);
    let queries: Vec<_> = service.calls().into_iter().map(|call| call.query).collect();
    assert_eq!(queries, [Some("page=0".into()), Some("page=1".into())]);
}

#[test]
fn the_asked_size_says_what_is_full() {
    let service = Service::new(&SERVICE);
    service.on::<List>().payload(json!(["a", "b"]));
    let mut pages = service
        .client
        .pages(List::builder().page(0).size(3).build());
    assert!(wait(pages.next()).is_some());
    assert!(wait(pages.next()).is_none());
}
