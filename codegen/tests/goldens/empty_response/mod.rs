shared_root!();

use client::{SERVICE, things::Remove};
use serde_json::json;

use crate::Service;

#[test]
fn each_documented_status_is_a_success() {
    let request = Remove::builder().build();
    for (status, is_success) in [(202, true), (204, true), (200, false)] {
        let response = Service::new(&SERVICE).read(&request, status, json!(null));
        assert_eq!(response.is_ok(), is_success, "{status}");
    }
}
