//! What several operations share: schemas, the answers of the common error table, authentication.

use serde_json::{Map, Value, json};

use super::{
    answer,
    schema::{Schemas, Way, describe},
    scheme,
};
use crate::{model::ErrorBody, names::camel};

/// `components`.
pub(super) fn components(schemas: &Schemas<'_>) -> Value {
    let service = &schemas.model.service;
    let mut all = Map::new();
    for (name, schema) in schemas.declared() {
        all.insert(name, schema);
    }
    for (name, envelope) in &service.envelopes {
        let mut schema = schemas.object(&envelope.object, Way::Response);
        describe(&mut schema, Some(&envelope.description));
        all.insert(envelope_name(name), schema);
    }
    for (name, body) in &service.error_bodies {
        all.insert(error_name(name), error_body(body));
    }
    let mut components = json!({ "schemas": all });
    let responses = answer::common(schemas);
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

/// The component of an envelope.
pub(super) fn envelope_name(name: &str) -> String {
    format!("Envelope_{}", camel(name))
}

/// The component of an error body.
pub(super) fn error_name(name: &str) -> String {
    format!("ErrorBody_{}", camel(name))
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

/// The schema under a pointer of the value, made on the way: names are properties, numbers items.
pub(super) fn schema_at<'a>(schema: &'a mut Value, pointer: &str) -> &'a mut Value {
    let mut at = schema;
    for step in pointer.split('/').skip(1) {
        let step = step.replace("~1", "/").replace("~0", "~");
        if step.parse::<usize>().is_ok() {
            at["type"] = json!("array");
            if at.get("items").is_none() {
                at["items"] = json!({});
            }
            at = &mut at["items"];
        } else {
            at["type"] = json!("object");
            if at["properties"].get(&step).is_none() {
                at["properties"][&step] = json!({});
            }
            at = &mut at["properties"][step];
        }
    }
    at
}
