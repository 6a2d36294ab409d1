//! Documented examples as example values.

use serde_json::{Map, Value, json};

use crate::{
    emit::cases::corrected,
    model::{BodyShape, ErrorRow, Example, Location, Media, Operation},
};

/// The documented responses of a status; of errors, those that belong to one of the rows.
pub(super) fn responses(
    operation: &Operation,
    status: u16,
    rows: Option<&[&ErrorRow]>,
) -> Map<String, Value> {
    let mut all = Map::new();
    for example in &operation.examples {
        let Some(response) = &example.response else {
            continue;
        };
        let belongs = match (&response.error, rows) {
            (None, None) => true,
            (Some(error), Some(rows)) => rows.iter().any(|row| row.id == *error),
            _ => false,
        };
        let body = corrected(&response.body, &response.errata);
        if belongs
            && response.status == status
            && let Ok(value) = serde_json::from_str::<Value>(&body)
        {
            all.insert(example.id.clone(), shown(example, value));
        }
    }
    all
}

/// The documented bodies of requests.
pub(super) fn requests(operation: &Operation) -> Map<String, Value> {
    let mut all = Map::new();
    for example in &operation.examples {
        if let Some(value) = request_body(operation, example) {
            all.insert(example.id.clone(), shown(example, value));
        }
    }
    all
}

/// The body that an example's parameters make, with the values that are always sent.
fn request_body(operation: &Operation, example: &Example) -> Option<Value> {
    let parameters = &example.request.as_ref()?.parameters;
    let body = operation.body.as_ref()?;
    if !matches!(body.media, Media::Json | Media::Form) {
        return None;
    }
    if let BodyShape::Value(id) = &body.shape {
        return parameters.get(id.name()).cloned();
    }
    let mut object = Map::new();
    for input in operation.inputs_in(Location::Body) {
        let field = &input.field;
        let value = field
            .constant
            .as_deref()
            .or_else(|| parameters.get(&field.name));
        match value {
            // What is flattened stands beside the others; free keys have no wire name.
            Some(Value::Object(inner)) if field.flatten || field.wire.is_empty() => {
                object.extend(inner.clone());
            }
            Some(value) => {
                object.insert(field.wire.clone(), value.clone());
            }
            None => {}
        }
    }
    Some(Value::Object(object))
}

fn shown(example: &Example, value: Value) -> Value {
    let mut shown = json!({ "value": value });
    let summary = example
        .description
        .as_ref()
        .map(|text| text.en.trim().to_owned());
    super::put(&mut shown, "summary", summary);
    shown
}
