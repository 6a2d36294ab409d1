own_root!();

use client::{Client, SERVICE};
use easemob_runtime::ClientBuilder;

use crate::{Service, wait};

#[test]
fn a_call_goes_below_the_base() {
    let service = Service::new(&SERVICE);
    service.on::<client::things::Ping>().bytes("");
    let client = Client::from(service.client.clone());
    wait(client.things().ping().send()).unwrap();
    let [call] = &service.calls()[..] else {
        panic!()
    };
    assert_eq!(call.operation.id, "ping");
    assert_eq!(call.path, "/v1/ping");
    assert!(call.body.is_empty());
}

#[test]
fn a_client_is_built_from_its_address() {
    let builder: ClientBuilder<Client> = Client::builder("no address");
    assert!(builder.build().is_err());
}
