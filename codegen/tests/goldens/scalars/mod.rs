shared_root!();

use client::{
    SERVICE,
    things::{Echo, Scalars},
};
use easemob_runtime::{UnixMillis, UnixSeconds};
use serde_json::json;

use crate::{json_body, read};

#[test]
fn scalars_are_the_same_there_and_back() {
    let any = json!({"any": [null]});
    let scalars = Scalars::new(
        "t",
        true,
        i32::MIN,
        i64::MAX,
        0.5,
        UnixSeconds(1),
        UnixMillis(-2),
        any.clone(),
    );
    let request = Echo::builder().body(scalars.clone()).build();
    let body = json_body(&request);
    assert_eq!(
        body,
        json!({
            "text": "t", "flag": true, "small": i32::MIN, "large": i64::MAX, "ratio": 0.5,
            "seconds": 1, "millis": -2, "any": any
        })
    );
    assert_eq!(read(&SERVICE, &request, body), scalars);
}
