shared_root!();

use client::{
    SERVICE,
    things::{Circle, Put, Shape},
};
use serde_json::json;

use crate::{json_body, read};

#[test]
fn the_key_tells_the_variant() {
    let bodies = [
        (
            Shape::Circle(Circle::new(3)),
            json!({"circle": {"radius": 3}}),
        ),
        (Shape::Name("a".into()), json!({"name": "a"})),
    ];
    for (shape, body) in bodies {
        let request = Put::builder().shape(shape.clone()).build();
        assert_eq!(json_body(&request), body);
        assert_eq!(read(&SERVICE, &request, json!([body])), [shape]);
    }
}
