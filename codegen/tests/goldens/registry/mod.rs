own_root!();

use client::{SERVICE, conformance::registry};
use easemob_runtime::conformance::{Outcome, ParamError, Params};
use serde_json::{Value, json};

use crate::{Service, wait};

/// Runs the operation of this name.
fn run(
    service: &Service,
    id: &str,
    inputs: Value,
    pages: Option<usize>,
) -> Result<Outcome, ParamError> {
    let registry = registry();
    let entry = registry.iter().find(|entry| entry.spec.id == id).unwrap();
    let Value::Object(inputs) = inputs else {
        panic!()
    };
    let params = Params::from(inputs);
    let params = match pages {
        Some(most) => params.with_pages(most),
        None => params,
    };
    wait((entry.run)(&service.client, params))
}

#[test]
fn every_operation_is_there_with_its_inputs() {
    let entries = registry();
    let entries: Vec<_> = entries
        .iter()
        .map(|entry| (entry.spec.id, entry.inputs, entry.pages))
        .collect();
    assert_eq!(
        entries,
        [
            ("list", &["owner", "cursor"][..], true),
            ("put", &["tags", "secret", "additional"][..], false),
        ]
    );
}

#[test]
fn inputs_go_through_the_builder() {
    let service = Service::new(&SERVICE);
    service.on::<client::things::Put>().bytes("");
    let inputs = json!({"tags": ["a"], "secret": "s", "additional": {"k": 1}});
    run(&service, "put", inputs, None).unwrap();
    assert_eq!(
        service.calls()[0].json(),
        Some(json!({"tags": ["a"], "secret": "s", "k": 1}))
    );
}

#[test]
fn inputs_that_do_not_fit_are_told() {
    let service = Service::new(&SERVICE);
    for (inputs, expected) in [
        (json!({}), ParamError::Missing("tags".into())),
        (
            json!({"tags": [], "other": 1}),
            ParamError::Unknown(vec!["other".into()]),
        ),
    ] {
        assert_eq!(run(&service, "put", inputs, None).unwrap_err(), expected);
    }
    assert!(service.calls().is_empty());
}

#[test]
fn pages_are_walked_when_they_are_asked_for() {
    let service = Service::new(&SERVICE);
    let stub = service.on::<client::things::List>();
    stub.payload(json!({"items": ["a"], "cursor": "c"}))
        .payload(json!({"items": ["b"]}));
    run(&service, "list", json!({"owner": "me"}), Some(5)).unwrap();
    let queries: Vec<_> = service.calls().into_iter().map(|call| call.query).collect();
    assert_eq!(queries, [None, Some("cursor=c".into())]);
}
