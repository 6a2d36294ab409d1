shared_root!();

use client::{
    SERVICE,
    things::{Order, State, Update},
};
use serde_json::json;

use crate::{encoded, read};

#[test]
fn the_wire_has_the_documented_texts() {
    let request = Update::builder()
        .state(State::Off)
        .order(Order::Down)
        .build();
    assert_eq!(encoded(&request).query_string(), "order=-&state=off");
    assert_eq!(Order::Up.as_str(), "up");
}

#[test]
fn an_open_enum_keeps_what_no_document_knows() {
    let request = Update::builder().state(State::On).build();
    let state = |text| read(&SERVICE, &request, json!({"state": text})).state;
    assert_eq!(state("on"), State::On);
    assert_eq!(state("half"), State::Unknown("half".into()));
    assert!(State::On.is_known() && !state("half").is_known());
}
