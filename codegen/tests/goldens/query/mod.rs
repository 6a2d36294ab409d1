shared_root!();

use client::things::Find;
use easemob_runtime::UnixMillis;

use crate::encoded;

#[test]
fn parameters_are_sent_where_they_have_a_value() {
    let request = Find::builder().name("a&b").build();
    assert_eq!(encoded(&request).query_string(), "name=a%26b&mode=fast");
    let request = Find::builder()
        .dry(false)
        .since(UnixMillis(7))
        .name("a")
        .build();
    assert_eq!(
        encoded(&request).query_string(),
        "name=a&mode=fast&dry=false&since=7"
    );
}
