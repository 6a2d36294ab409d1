own_root!();

use client::{conformance, self_, types, 用户};
use serde_json::json;

use crate::{encoded, json_body};

#[test]
fn names_on_the_wire_are_the_documents() {
    let request = 用户::查询::builder("u/1").类型(types::数字::Minus).build();
    let sent = encoded(&request);
    assert_eq!(sent.path(), "/查询/u%2F1");
    assert_eq!(sent.query_string(), "%E7%B1%BB%E5%9E%8B=-1");

    let request = self_::Build::builder()
        .send_("now")
        .request([types::Either::Self_(types::OptionType::new("v"))])
        .body(types::DefaultType::new("w"))
        .build();
    assert_eq!(
        json_body(&request),
        json!({"request": [{"type": "Self", "self": {"value": "v"}}], "body": {"value": "w"}})
    );
}

#[test]
fn the_registry_has_every_operation() {
    let registry = conformance::registry();
    let mut ids: Vec<_> = registry.iter().map(|entry| entry.spec.id).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["build", "match", "some", "查询"]);
}
