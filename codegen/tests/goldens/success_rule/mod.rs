own_root!();

use client::{
    SERVICE,
    things::{Check, Read},
};
use serde_json::json;

use crate::Service;

#[test]
fn any_of_the_values_is_a_success() {
    let request = Read::builder().build();
    for (status, is_success) in [
        (json!("ok"), true),
        (json!(0), true),
        (json!(true), true),
        (json!("no"), false),
        (json!(null), false),
    ] {
        let body = json!({"status": status, "data": "d"});
        let response = Service::new(&SERVICE).read(&request, 200, body);
        assert_eq!(response.is_ok(), is_success, "{status}");
    }
}

#[test]
fn a_failure_has_the_error_body_of_the_envelope() {
    let body = json!({"status": "no", "fault": {"kind": "k", "text": "t"}});
    let error = Service::new(&SERVICE).read(&Read::builder().build(), 200, body);
    let error = error.unwrap_err();
    let error = error.api().unwrap();
    assert_eq!(
        (error.error_type(), error.message()),
        (Some("k"), Some("t"))
    );
}

#[test]
fn a_rule_of_the_operation_replaces_that_of_the_envelope() {
    let request = Check::builder().build();
    for (body, is_success) in [
        (json!({"fine": true, "data": "d"}), true),
        (json!({"status": "ok", "data": "d"}), false),
    ] {
        let response = Service::new(&SERVICE).read(&request, 200, body);
        assert_eq!(response.is_ok(), is_success);
    }
}
