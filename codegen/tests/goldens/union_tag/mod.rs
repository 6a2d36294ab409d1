shared_root!();

use client::{
    SERVICE,
    things::{Circle, Put, Rectangle, Shape},
};
use serde_json::json;

use crate::{json_body, read, refusal};

#[test]
fn the_tag_stands_beside_the_members() {
    let request = Put::builder()
        .shape(Shape::Rectangle(Rectangle::new([1.5])))
        .build();
    assert_eq!(json_body(&request), json!({"kind": "box", "sides": [1.5]}));
}

#[test]
fn what_no_document_knows_is_kept() {
    let body = json!([{"kind": "circle", "radius": 3}, {"kind": "line"}, {"kind": "circle"}]);
    let request = Put::builder().shape(Shape::Circle(Circle::new(1))).build();
    let shapes = [
        Shape::Circle(Circle::new(3)),
        Shape::Unknown(json!({"kind": "line"})),
        Shape::Unknown(json!({"kind": "circle"})),
    ];
    assert_eq!(read(&SERVICE, &request, body), shapes);
}

#[test]
fn a_variant_is_checked() {
    let refusal = refusal(&Put::builder().shape(Shape::Circle(Circle::new(10))).build());
    assert!(
        refusal.contains("Circle.radius") && refusal.contains('9'),
        "{refusal}"
    );
}
