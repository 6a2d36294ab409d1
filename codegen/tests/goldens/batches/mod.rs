shared_root!();

use client::{SERVICE, things::RemoveAll};

use crate::{Service, wait};

#[test]
fn a_list_above_the_cap_is_several_calls() {
    let service = Service::new(&SERVICE);
    service.on::<RemoveAll>().bytes("").repeat();
    let request = RemoveAll::builder(["a", "b", "c"]).build();
    let outcome = wait(service.client.execute_batches(&request));
    assert!(outcome.is_complete());
    let paths: Vec<_> = service.calls().into_iter().map(|call| call.path).collect();
    assert_eq!(paths, ["/v1/things/a,b", "/v1/things/c"]);
}
