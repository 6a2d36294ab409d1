shared_root!();

use client::{
    SERVICE,
    things::{Circle, Put, Shape},
};
use serde_json::json;

use crate::{json_body, read};

#[test]
fn the_value_stands_beside_the_tag() {
    let bodies = [
        (
            Shape::Circle(Circle::new(3)),
            json!({"kind": "circle", "data": {"radius": 3}}),
        ),
        (
            Shape::Names(vec!["a".into()]),
            json!({"kind": "names", "data": ["a"]}),
        ),
    ];
    for (shape, body) in bodies {
        let request = Put::builder().shape(shape.clone()).build();
        assert_eq!(json_body(&request), body);
        assert_eq!(read(&SERVICE, &request, json!([body])), [shape]);
    }
}
