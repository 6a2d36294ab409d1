shared_root!();

use client::things::Find;

use crate::encoded;

#[test]
fn lists_are_repeated_or_joined() {
    let request = Find::builder().sizes([1, 2]).tags(["x y", "z"]).build();
    assert_eq!(
        encoded(&request).query_string(),
        "tags=x%20y&tags=z&sizes=1,2"
    );
}
