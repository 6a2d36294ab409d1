own_root!();

use client::{
    SERVICE,
    things::{Create, CreateError, Remove, RemoveError},
};
use serde_json::json;

use crate::Service;

#[test]
fn the_first_pointer_that_exists_wins() {
    for key in ["error", "kind"] {
        let body = json!({key: "conflict", "code": 3, "exception": "E"});
        let error = Service::new(&SERVICE).read(&Create::builder().build(), 409, body);
        let error = error.unwrap_err();
        let error = error.api().unwrap();
        assert_eq!(*error.kind(), CreateError::Taken);
        assert_eq!((error.code(), error.exception()), (Some(3), Some("E")));
    }
}

#[test]
fn an_operation_names_another_shape() {
    let body = json!({"fault": {"kind": "absent", "text": "t"}});
    let error = Service::new(&SERVICE).read(&Remove::builder().build(), 404, body);
    let error = error.unwrap_err();
    let error = error.api().unwrap();
    assert_eq!(*error.kind(), RemoveError::Missing);
    assert_eq!(error.message(), Some("t"));
}
