own_root!();

use client::{
    SERVICE,
    things::{IssueToken, Read},
};
use serde_json::json;

use crate::{Service, wait};

#[test]
fn a_call_that_needs_a_token_asks_for_one() {
    let service = Service::with(&SERVICE, |builder| {
        builder.client_credentials("me", "proof")
    });
    service
        .on::<IssueToken>()
        .payload(json!({"token": "t", "lifetime": 60}));
    service.on::<Read>().payload("a").payload("b");
    for expected in ["a", "b"] {
        let response = wait(service.client.execute(&Read::builder().build()));
        assert_eq!(*response.unwrap(), expected);
    }
    let [issue, first, second] = &service.calls()[..] else {
        panic!()
    };
    assert_eq!(issue.body, "grant=client&id=me&secret=proof");
    assert!(!issue.headers.contains_key("authorization"));
    for call in [first, second] {
        assert_eq!(call.headers["authorization"], "Bearer t");
    }
}
