shared_root!();

use client::{SERVICE, things::Move};
use serde_json::json;

use crate::{json_body, read};

#[test]
fn what_is_deprecated_is_sent_and_read_all_the_same() {
    let request = Move::builder().to("a").parent("b").build();
    assert_eq!(json_body(&request), json!({"to": "a", "parent": "b"}));
    let output = read(&SERVICE, &request, json!({"parent": "b"}));
    assert_eq!(output.parent.as_deref(), Some("b"));
}
