shared_root!();

use client::{
    SERVICE,
    things::{ListBehind, ListFrom},
};
use easemob_runtime::{Operation, Paginated};
use serde_json::{Value, json};

use crate::{Service, wait};

/// The ids of all pages, and the query of each call.
fn walk<O>(request: O, pages: &[Value]) -> (Vec<Value>, Vec<String>)
where
    O: Paginated + Operation<Output = Vec<Value>>,
{
    let service = Service::new(&SERVICE);
    let mut stub = service.on::<O>();
    for page in pages {
        stub = stub.payload(page.clone());
    }
    let mut pages = service.client.pages(request);
    let mut ids = Vec::new();
    while let Some(page) = wait(pages.next()) {
        ids.extend(page.unwrap().iter().map(|item| item["id"].clone()));
    }
    let queries = service.calls().into_iter();
    (
        ids,
        queries.map(|call| call.query.unwrap_or_default()).collect(),
    )
}

#[test]
fn an_empty_page_ends() {
    let pages = [json!([{"id": 1}, {"id": 2}]), json!([{"id": 3}]), json!([])];
    let (ids, queries) = walk(ListBehind::builder().build(), &pages);
    assert_eq!(ids, [1, 2, 3]);
    assert_eq!(queries, ["", "after=2", "after=3"]);
}

#[test]
fn a_page_of_the_last_item_alone_ends() {
    let pages = [
        json!([{"id": 1}, {"id": 2}]),
        json!([{"id": 2}, {"id": 3}]),
        json!([{"id": 3}]),
    ];
    let (ids, queries) = walk(ListFrom::builder().build(), &pages);
    assert_eq!(ids, [1, 2, 2, 3, 3]);
    assert_eq!(queries, ["", "from=2", "from=3"]);
}
