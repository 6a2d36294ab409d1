shared_root!();

use client::things::Submit;

use crate::encoded;

#[test]
fn members_are_percent_encoded() {
    let request = Submit::builder().name("a b").tags(["x"]).build();
    let sent = encoded(&request);
    assert_eq!(sent.body(), b"kind=thing&name=a%20b&tags=%5B%22x%22%5D");
    assert_eq!(
        sent.headers()["content-type"],
        "application/x-www-form-urlencoded"
    );
}
