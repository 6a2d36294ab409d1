shared_root!();

use client::things::{Circle, Put, Shape};
use serde_json::json;

use crate::json_body;

#[test]
fn every_variant_is_documented() {
    let shape = Shape::Circle(Circle::new(3));
    let request = Put::builder().shape(shape).build();
    assert_eq!(
        json_body(&request),
        json!({"shape": {"kind": "circle", "radius": 3}})
    );
}
