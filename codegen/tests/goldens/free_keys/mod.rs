shared_root!();

use client::{
    SERVICE,
    things::{Part, Put},
};
use serde_json::json;

use crate::{json_body, read};

#[test]
fn free_keys_stand_beside_the_documented_ones() {
    let part = Part::new(1).additional([("color", json!("red"))]);
    let request = Put::builder()
        .name("a")
        .part(part.clone())
        .additional([("extra", 5)])
        .build();
    let sent = json!({"size": 1, "version": 2, "color": "red"});
    assert_eq!(
        json_body(&request),
        json!({"name": "a", "part": sent, "extra": 5})
    );
    let output = read(&SERVICE, &request, json!({"part": sent, "more": "m"}));
    assert_eq!(output.part, Some(part));
    assert_eq!(output.additional["more"], "m");
}
