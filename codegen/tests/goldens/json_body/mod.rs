shared_root!();

use client::things::Create;
use serde_json::json;

use crate::json_body;

#[test]
fn members_are_sent_where_they_have_a_value() {
    let builder = || Create::builder().size(3).name("a");
    assert_eq!(
        json_body(&builder().build()),
        json!({"scheme": "v1", "name": "a", "size": 3})
    );
    assert_eq!(
        json_body(&builder().note("n").build()),
        json!({"scheme": "v1", "name": "a", "size": 3, "note": "n"})
    );
}
