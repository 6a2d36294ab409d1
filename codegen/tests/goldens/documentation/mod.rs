shared_root!();

use client::{SERVICE, things::Find};
use easemob_runtime::Lang;
use serde_json::json;

use crate::Service;

#[test]
fn an_error_explains_itself_in_both_languages() {
    let request = Find::builder("u1").size(2).build();
    let error = Service::new(&SERVICE)
        .read(&request, 404, json!({}))
        .unwrap_err();
    let error = error.api().unwrap();
    assert_eq!(error.cause(Lang::En), Some("Nobody of the name."));
    assert_eq!(error.remedy(Lang::Zh), Some("更换。"));
}
