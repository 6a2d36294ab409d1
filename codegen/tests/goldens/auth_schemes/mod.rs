own_root!();

use client::{
    SERVICE,
    things::{List, Read},
};

use crate::{Service, wait};

#[test]
fn each_operation_has_its_token() {
    let service = Service::with(&SERVICE, |builder| {
        builder
            .token_for("app_token", "a")
            .token_for("user_token", "u")
    });
    service.on::<List>().bytes("");
    service.on::<Read>().bytes("");
    wait(service.client.execute(&List::builder().build())).unwrap();
    wait(service.client.execute(&Read::builder().build())).unwrap();
    let [list, read] = &service.calls()[..] else {
        panic!()
    };
    assert_eq!(list.headers["authorization"], "Bearer a");
    assert!(!list.headers.contains_key("x-token"));
    assert_eq!(read.headers["x-token"], "u");
    assert!(!read.headers.contains_key("authorization"));
}
