own_root!();

use client::{
    SERVICE,
    things::{Create, CreateError},
};
use easemob_runtime::{Lang, Retry};
use serde_json::{Value, json};

use crate::Service;

#[track_caller]
fn error(status: u16, body: Value) -> easemob_runtime::ApiError<CreateError> {
    let response = Service::new(&SERVICE).read(&Create::builder().build(), status, body);
    match response.unwrap_err() {
        easemob_runtime::Error::Api(error) => *error,
        error => panic!("{error}"),
    }
}

#[test]
fn a_message_gives_what_varies_in_it() {
    let body = json!({"error": "conflict", "message": "the id 7 is taken by {me}"});
    let error = error(409, body);
    let CreateError::Taken { id, owner } = error.kind() else {
        panic!("{error}");
    };
    assert_eq!((&**id, owner.expose()), ("7", "me"));
    assert!(!format!("{error:?}").contains("me}"), "{error:?}");
    assert_eq!(error.cause(Lang::Zh), Some("已被占用。"));
    assert_eq!(error.retry(), Retry::Never);
}

#[test]
fn a_row_says_what_repeating_brings() {
    let busy = error(503, json!({"code": 17}));
    assert_eq!(*busy.kind(), CreateError::Busy);
    assert_eq!(busy.retry(), Retry::Transient);
    assert_eq!(busy.row().unwrap().document, "elsewhere.md");
    assert_eq!(error(429, json!({})).retry(), Retry::Throttled);
    assert_eq!(error(401, json!({})).retry(), Retry::RefreshToken);
}

#[test]
fn what_no_row_states_is_undocumented() {
    for (status, body) in [(503, json!({"code": 18})), (409, json!({"error": "other"}))] {
        assert_eq!(*error(status, body).kind(), CreateError::Undocumented);
    }
}
