shared_root!();

use client::{SERVICE, things::Read};
use serde_json::json;

use crate::{Service, read};

#[test]
fn undocumented_keys_are_kept() {
    let body = json!({"name": "a", "more": [1]});
    let thing = read(&SERVICE, &Read::builder().build(), body);
    assert_eq!((&*thing.name, thing.size), ("a", None));
    assert_eq!(thing.additional["more"], json!([1]));
}

#[test]
fn a_response_without_what_is_required_is_no_response() {
    let read = Service::new(&SERVICE).read(&Read::builder().build(), 200, json!({"size": 1}));
    assert!(read.unwrap_err().to_string().contains("name"));
}
