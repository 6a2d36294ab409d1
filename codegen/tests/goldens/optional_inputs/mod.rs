shared_root!();

use client::things::{Create, Part};
use serde_json::json;

use crate::json_body;

#[test]
fn a_value_and_an_optional_value_are_set_alike() {
    let values = Create::builder()
        .text("t")
        .number(1)
        .texts(["a"])
        .pairs([("k", "v")])
        .values([("k", json!(null))])
        .part(Part::new().name("n").sides([0.5]))
        .build();
    let maybe = Create::builder()
        .maybe_text(Some("t".into()))
        .maybe_number(Some(1))
        .maybe_texts(Some(vec!["a".into()]))
        .maybe_pairs(Some([("k".into(), "v".into())].into()))
        .maybe_values(Some([("k".into(), json!(null))].into()))
        .maybe_part(Some(
            Part::new()
                .maybe_name(Some("n".into()))
                .maybe_sides(Some(vec![0.5])),
        ))
        .build();
    assert_eq!(values, maybe);
    assert_eq!(
        json_body(&values),
        json!({
            "text": "t", "number": 1, "texts": ["a"], "pairs": {"k": "v"}, "values": {"k": null},
            "part": {"name": "n", "sides": [0.5]}
        })
    );
}

#[test]
fn nothing_takes_a_value_back() {
    let request = Create::builder().text("t").maybe_text(None).build();
    assert_eq!(json_body(&request), json!({}));
}
