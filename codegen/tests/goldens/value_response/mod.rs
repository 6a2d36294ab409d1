shared_root!();

use client::{SERVICE, things::Count};
use serde_json::json;

use crate::read;

#[test]
fn the_payload_is_below_the_pointer() {
    let body = json!({"data": [{"a": 1, "b": 2}]});
    let counts = read(&SERVICE, &Count::builder().build(), body);
    assert_eq!(
        counts.into_iter().collect::<Vec<_>>(),
        [("a".into(), 1), ("b".into(), 2)]
    );
}
