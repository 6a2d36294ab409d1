own_root!();

use client::{Client, SERVICE, things::Ping};
use easemob_runtime::mock::Mock;

use crate::wait;

#[test]
fn every_call_has_the_base_and_the_headers() {
    let mock = Mock::new(&SERVICE);
    mock.on::<Ping>().bytes("");
    let client = Client::builder("https://mock.invalid", "a b", "c").transport(mock.clone());
    let client = client.build().unwrap();
    wait(client.things().ping().send()).unwrap();
    let [call] = &mock.calls()[..] else { panic!() };
    assert_eq!(call.path, "/v1/a%20b/c/api/ping");
    assert_eq!(call.headers["accept"], "application/json");
    assert_eq!(call.headers["x-version"], "1");
}
