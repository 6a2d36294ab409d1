own_root!();

use client::{SERVICE, things::Read};
use easemob_runtime::UnixSeconds;
use serde_json::json;

use crate::Service;

#[test]
fn the_payload_and_what_is_around_it_are_read() {
    let body = json!({"at": 7, "took": 0.5, "data": {"name": "a"}});
    let response = Service::new(&SERVICE).read(&Read::builder().build(), 200, body);
    let response = response.unwrap();
    assert_eq!(response.name, "a");
    let envelope = response.envelope().unwrap();
    assert_eq!((envelope.at, envelope.took), (Some(UnixSeconds(7)), 0.5));
}
