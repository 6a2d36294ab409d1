shared_root!();

use client::things::Find;

use crate::encoded;

#[test]
fn headers_are_sent_where_they_have_a_value() {
    let headers = encoded(&Find::builder().x_level(3).build()).headers();
    assert_eq!(
        (&headers["x-level"], &headers["x-fixed"]),
        (&"3".parse().unwrap(), &"7".parse().unwrap())
    );
    assert!(!headers.contains_key("x-trace"));
    let headers = encoded(&Find::builder().x_level(3).x_trace("ab").build()).headers();
    assert_eq!(headers["x-trace"], "ab");
}
