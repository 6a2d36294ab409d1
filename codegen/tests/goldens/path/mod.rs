shared_root!();

use client::things::{Find, Level};

use crate::{encoded, refusal};

#[test]
fn each_parameter_is_one_segment() {
    let request = Find::builder("a/b", Level::High, ["a,b", "c"]).build();
    assert_eq!(encoded(&request).path(), "/things/a%2Fb/2/a%2Cb,c");
}

#[test]
fn a_list_has_its_limits() {
    for ids in [vec![], vec!["i"; 4]] {
        let refusal = refusal(&Find::builder("a", Level::Low, ids).build());
        assert!(refusal.contains("ids"), "{refusal}");
    }
}
