shared_root!();

use client::{
    SERVICE,
    things::{Circle, Put, Shape},
};
use serde_json::json;

use crate::{json_body, read};

#[test]
fn members_stand_beside_others() {
    let request = Put::builder()
        .shape(Shape::Circle(Circle::new(3)))
        .owner("me")
        .additional([("extra", 5)])
        .build();
    assert_eq!(
        json_body(&request),
        json!({"kind": "circle", "radius": 3, "owner": "me", "extra": 5})
    );
    let output = read(&SERVICE, &request, json!({"x": 1, "owner": "me", "y": 2}));
    assert_eq!((output.place.x, output.place.y), (1, Some(2)));
    assert_eq!(output.owner.as_deref(), Some("me"));
}
