own_root!();

use client::{
    CommonError, SERVICE,
    things::{Create, CreateError},
};
use serde_json::{Value, json};

use crate::Service;

#[test]
fn the_rows_of_the_service_come_after_those_of_the_operation() {
    let kind = |status, body: Value| {
        let response = Service::new(&SERVICE).read(&Create::builder().build(), status, body);
        response.unwrap_err().api().unwrap().kind().clone()
    };
    assert_eq!(kind(404, json!({})), CreateError::Missing);
    assert_eq!(kind(410, json!({})), CreateError::Common(CommonError::Gone));
    let too_large = CommonError::TooLarge { limit: "9".into() };
    assert_eq!(
        kind(413, json!({"error": "size", "message": "above 9"})),
        CreateError::Common(too_large)
    );
}
