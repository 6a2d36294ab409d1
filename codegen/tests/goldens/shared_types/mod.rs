own_root!();

use client::{
    SERVICE,
    things::{Create, List},
    types::Part,
};
use serde_json::json;

use crate::{json_body, read, refusal};

#[test]
fn what_one_sends_another_reads() {
    let part = Part::new("a").note("n");
    let body = json_body(&Create::builder().part(part.clone()).build());
    assert_eq!(body, json!({"name": "a", "note": "n"}));
    let parts = read(&SERVICE, &List::builder().build(), json!([body]));
    assert_eq!(parts, [part]);
}

#[test]
fn it_is_checked_wherever_it_is_sent() {
    let refusal = refusal(&Create::builder().part(Part::new("")).build());
    assert!(refusal.contains("Part.name"), "{refusal}");
}
