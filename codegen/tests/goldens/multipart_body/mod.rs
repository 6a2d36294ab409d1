shared_root!();

use client::things::Upload;
use easemob_runtime::FilePart;

use crate::encoded;

#[test]
fn parts_are_sent_where_they_have_a_value() {
    let file = FilePart {
        name: "a.txt".into(),
        content_type: Some("text/plain".into()),
        bytes: "hello".into(),
    };
    let request = Upload::builder().name("n").file(file).size(5).build();
    assert_eq!(
        std::str::from_utf8(encoded(&request).body()).unwrap(),
        "--part-boundary-00000000\r\n\
         content-disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\
         content-type: text/plain\r\n\r\nhello\r\n\
         --part-boundary-00000000\r\n\
         content-disposition: form-data; name=\"name\"\r\n\r\nn\r\n\
         --part-boundary-00000000\r\n\
         content-disposition: form-data; name=\"kind\"\r\n\r\nthing\r\n\
         --part-boundary-00000000\r\n\
         content-disposition: form-data; name=\"size\"\r\n\r\n5\r\n\
         --part-boundary-00000000--\r\n"
    );
}
