shared_root!();

use client::things::Replace;
use easemob_runtime::FilePart;

use crate::encoded;

#[test]
fn the_body_is_the_bytes() {
    let content = FilePart {
        bytes: vec![0, 255].into(),
        ..FilePart::default()
    };
    let request = Replace::builder().content(content).build();
    assert_eq!(encoded(&request).body(), [0, 255]);
}
