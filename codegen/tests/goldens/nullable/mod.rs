shared_root!();

use client::{SERVICE, things::Update};
use serde_json::json;

use crate::{json_body, read};

#[test]
fn null_reads_as_nothing() {
    let request = Update::builder().owner("me").build();
    assert_eq!(json_body(&request), json!({"owner": "me"}));
    let output = read(&SERVICE, &request, json!({"owner": "me", "parent": null}));
    assert_eq!(output.parent, None);
}
