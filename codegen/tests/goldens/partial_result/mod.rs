shared_root!();

use client::{
    SERVICE,
    things::{PutAll, RemoveAll},
};
use serde_json::json;

use crate::Service;

#[test]
fn entries_that_did_not_succeed_are_failures() {
    let body = json!({"results": [{"id": "a", "ok": true}, {"id": "b", "why": "late"}]});
    let response = Service::new(&SERVICE).read(&PutAll::builder().build(), 200, body);
    let failures = response.unwrap().failures();
    let [failure] = &failures[..] else { panic!() };
    assert_eq!(
        (&*failure.item, failure.reason.as_deref()),
        ("b", Some("late"))
    );
}

#[test]
fn keys_are_what_failed() {
    let body = json!({"failed": {"a": "late"}});
    let response = Service::new(&SERVICE).read(&RemoveAll::builder().build(), 200, body);
    let failures = response.unwrap().failures();
    assert_eq!(failures.len(), 1);
    assert_eq!(failures[0].item, "a");
}
