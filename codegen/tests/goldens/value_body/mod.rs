shared_root!();

use client::things::{CreateAll, NewThing};
use serde_json::json;

use crate::{json_body, refusal};

#[test]
fn the_body_is_the_list() {
    let things = [NewThing::new("a"), NewThing::new("b").note("n")];
    let request = CreateAll::builder().things(things).build();
    assert_eq!(
        json_body(&request),
        json!([{"name": "a"}, {"name": "b", "note": "n"}])
    );
}

#[test]
fn the_list_has_a_limit() {
    let things = ["a", "b", "c"].map(NewThing::new);
    let refusal = refusal(&CreateAll::builder().things(things).build());
    assert!(
        refusal.contains("things") && refusal.contains('2'),
        "{refusal}"
    );
}
