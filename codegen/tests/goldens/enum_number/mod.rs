shared_root!();

use client::{
    SERVICE,
    things::{Level, State, Update},
};
use serde_json::json;

use crate::{encoded, read};

#[test]
fn the_wire_has_the_documented_numbers() {
    let request = Update::builder()
        .state(State::Broken)
        .level(Level::High)
        .build();
    assert_eq!(encoded(&request).query_string(), "level=2&state=-1");
    assert_eq!(Level::Low.value(), 1);
}

#[test]
fn an_open_enum_keeps_what_no_document_knows() {
    let request = Update::builder().state(State::Off).build();
    let state = |number| read(&SERVICE, &request, json!({"state": number})).state;
    assert_eq!(state(0), State::Off);
    assert_eq!(state(7), State::Unknown(7));
    assert!(State::Off.is_known() && !state(7).is_known());
}
