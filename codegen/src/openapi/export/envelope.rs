//! What stands around a payload: the names of the components, and schemas that a pointer leads into.

use serde_json::{Value, json};

use crate::names::camel;

/// The component of an envelope.
pub(super) fn envelope_name(name: &str) -> String {
    format!("Envelope_{}", camel(name))
}

/// The component of an error body.
pub(super) fn error_name(name: &str) -> String {
    format!("ErrorBody_{}", camel(name))
}

/// The schema under a pointer of the value, made where it is missing: names are properties, numbers items.
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
