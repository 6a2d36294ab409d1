shared_root!();

use client::{
    SERVICE,
    things::{Part, Put, Screw},
};
use serde_json::json;

use crate::{json_body, read};

#[test]
fn objects_nest_in_objects_lists_and_maps() {
    let part = Part::new("a").screw(Screw::new(3)).spare([Screw::new(4)]);
    let request = Put::builder()
        .part(part.clone())
        .more([part.clone()])
        .named([("k", vec![part.clone()])])
        .build();
    let sent = json!({"name": "a", "screw": {"length": 3}, "spare": [{"length": 4}]});
    assert_eq!(
        json_body(&request),
        json!({"part": sent, "more": [sent], "named": {"k": [sent]}})
    );
    let named = read(&SERVICE, &request, json!({"k": [sent]}));
    assert_eq!(named["k"], [part]);
}
