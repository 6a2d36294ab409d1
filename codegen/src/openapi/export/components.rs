//! What several operations share: schemas, the responses of the common error table, authentication.

use serde_json::{Map, Value, json};

use super::{
    envelope::{envelope_name, error_name, schema_at},
    response,
    schema::{Direction, Schemas, describe},
    scheme,
};
use crate::model::ErrorBody;

/// `components`.
pub(super) fn components(schemas: &Schemas<'_>) -> Value {
    let service = &schemas.model.service;
    let mut all = Map::new();
    for (name, schema) in schemas.declared() {
        all.insert(name, schema);
    }
    for (name, envelope) in &service.envelopes {
        let mut schema = schemas.object(&envelope.object, Direction::Response);
        describe(&mut schema, Some(&envelope.description));
        all.insert(envelope_name(name), schema);
    }
    for (name, body) in &service.error_bodies {
        all.insert(error_name(name), error_body(body));
    }
    let mut components = json!({ "schemas": all });
    let responses = response::common(schemas);
    if !responses.is_empty() {
        components["responses"] = Value::Object(responses);
    }
    let schemes: Map<String, Value> = service
        .auth
        .iter()
        .map(|(name, auth)| (name.clone(), scheme(auth)))
        .collect();
    if !schemes.is_empty() {
        components["securitySchemes"] = Value::Object(schemes);
    }
    components
}

/// The shape of an error body, made of the pointers to its parts.
fn error_body(body: &ErrorBody) -> Value {
    let mut schema = json!({ "type": "object" });
    let parts = [
        (&body.error, json!({ "type": "string" })),
        (&body.message, json!({})),
        (&body.code, json!({ "type": "integer", "format": "int64" })),
        (&body.exception, json!({ "type": "string" })),
    ];
    for (pointers, leaf) in parts {
        for pointer in pointers {
            let at = schema_at(&mut schema, pointer);
            if at.as_object().is_some_and(Map::is_empty) {
                *at = leaf.clone();
            }
        }
    }
    schema
}
