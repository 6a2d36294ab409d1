//! One operation as OpenAPI has it, before those of one method and path become one.

use serde_json::{Map, Value, json};

use super::{
    example, put, response,
    schema::{Direction, Schemas, describe, is_required},
};
use crate::{
    model::{Body, BodyShape, Input, ListStyle, Location, Media, Operation, TypeExpr},
    names::snake,
};

/// The parts of an operation that are merged with others.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) parameters: Vec<Value>,
    /// Media type, and its content.
    pub(super) body: Option<(&'static str, Value)>,
    pub(super) body_required: bool,
    pub(super) responses: Map<String, Value>,
    pub(super) security: Value,
}

/// Headers that are no parameters in OpenAPI.
const NO_PARAMETERS: &[&str] = &["accept", "content-type", "authorization"];

/// The parts of an operation. `rename` gives path parameters the names of the path that is written.
pub(super) fn parts(
    schemas: &Schemas<'_>,
    operation: &Operation,
    rename: &dyn Fn(&str) -> String,
) -> Parts {
    let parameters = operation.inputs.iter().filter(|input| {
        let header = input.location == Location::Header;
        input.location != Location::Body
            && !(header && NO_PARAMETERS.contains(&input.field.wire.to_ascii_lowercase().as_str()))
    });
    let parameters = parameters
        .map(|input| parameter(schemas, input, rename))
        .collect();
    let inputs: Vec<&Input> = operation.inputs_in(Location::Body).collect();
    let body = operation.body.as_ref().map(|body| {
        let mut content = json!({ "schema": body_schema(schemas, operation, body) });
        let examples = example::requests(operation);
        if !examples.is_empty() {
            content["examples"] = Value::Object(examples);
        }
        put(&mut content, "x-max-bytes", body.max_bytes);
        (media_type(body.media), content)
    });
    let also = operation.also_auth.iter();
    let also = also.map(|auth| json!({ auth.name(): [] }));
    let security: Vec<Value> = match &operation.auth {
        Some(auth) => [json!({ auth.name(): [] })]
            .into_iter()
            .chain(also)
            .collect(),
        // An empty requirement first: the call is sent without.
        None if operation.also_auth.is_empty() => Vec::new(),
        None => [json!({})].into_iter().chain(also).collect(),
    };
    Parts {
        parameters,
        body_required: inputs
            .iter()
            .any(|input| input.field.required_in_request || input.field.constant.is_some()),
        body,
        responses: response::responses(schemas, operation),
        security: Value::Array(security),
    }
}

fn parameter(schemas: &Schemas<'_>, input: &Input, rename: &dyn Fn(&str) -> String) -> Value {
    let field = &input.field;
    let (place, name) = match input.location {
        Location::Path => ("path", rename(&field.wire)),
        Location::Header => ("header", field.wire.clone()),
        _ => ("query", field.wire.clone()),
    };
    let required =
        place == "path" || is_required(field, Direction::Request) || field.constant.is_some();
    let mut schema = schemas.field(field, Direction::Request);
    let renamed = (field.name != snake(&name)).then(|| field.name.clone());
    let mut parameter = json!({ "name": name, "in": place, "required": required });
    describe(&mut parameter, field.description.as_ref());
    put(
        &mut parameter,
        "deprecated",
        field.deprecated.as_ref().map(|_| true),
    );
    if let Some(map) = schema.as_object_mut() {
        // These stand on the parameter itself.
        for key in ["description", "x-description-zh", "deprecated", "x-name"] {
            map.shift_remove(key);
        }
    }
    put(&mut parameter, "x-name", renamed);
    if let TypeExpr::List(_) = field.ty {
        let (style, explode) = match (input.location, field.style) {
            (Location::Query, ListStyle::Repeat) => ("form", true),
            (Location::Query, ListStyle::Comma) => ("form", false),
            _ => ("simple", false),
        };
        parameter["style"] = json!(style);
        parameter["explode"] = json!(explode);
    }
    parameter["schema"] = match schema["allOf"].as_array().map(Vec::as_slice) {
        // What stood around a reference has moved to the parameter.
        Some([only]) if schema.as_object().is_some_and(|map| map.len() == 1) => only.clone(),
        _ => schema,
    };
    parameter
}

fn body_schema(schemas: &Schemas<'_>, operation: &Operation, body: &Body) -> Value {
    match &body.shape {
        BodyShape::Value(id) => schemas.field(&operation.input(id).field, Direction::Request),
        BodyShape::Fields { additional } => {
            let fields = operation
                .inputs_in(Location::Body)
                .map(|input| &input.field)
                .filter(|field| !field.wire.is_empty());
            let mut fields: Vec<_> = fields.cloned().collect();
            for field in &mut fields {
                field.required_in_request |= field.constant.is_some();
            }
            let fields: Vec<_> = fields.iter().collect();
            let additional = additional.as_ref().map(|id| &operation.input(id).field.ty);
            let additional = additional.and_then(TypeExpr::inner);
            let mut schema = schemas.fields(&fields, additional, Direction::Request);
            if matches!(body.media, Media::Form | Media::Multipart) {
                for field in fields {
                    schemas.enum_in_place(field, &mut schema["properties"][&field.wire]);
                }
            }
            schema
        }
    }
}

fn media_type(media: Media) -> &'static str {
    match media {
        Media::Json => "application/json",
        Media::Form => "application/x-www-form-urlencoded",
        Media::Multipart => "multipart/form-data",
        Media::Binary => "application/octet-stream",
    }
}
