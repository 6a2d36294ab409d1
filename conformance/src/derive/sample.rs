//! Sample values: the simplest ones that a type and its bounds allow.

use easemob_codegen::model::{
    Constraints, ExampleResponse, Field, Model, Object, Operation, Payload, TypeExpr, TypeKind,
    Union,
};
use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use crate::{
    expect::{
        constraint,
        request::CallInputs,
        response::{self, envelope_fields},
    },
    json::pointer,
    wire::Response,
};

/// Maximum depth of nested samples.
const DEEPEST: usize = 6;

/// Which fields of an object a sample has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Required fields of a call.
    Required,
    /// All fields of a call except constants.
    Given,
    /// All fields of a response.
    Response,
}

impl Fill {
    fn wants(self, field: &Field) -> bool {
        match self {
            Self::Required => field.required_in_request && field.constant.is_none(),
            Self::Given => field.constant.is_none(),
            Self::Response => true,
        }
    }
}

/// Returns values of the base path's placeholders.
pub fn base(model: &Model) -> IndexMap<String, String> {
    let names = model
        .service
        .base
        .parameters
        .iter()
        .map(|field| field.wire.clone());
    names
        .map(|name| (name.clone(), format!("sample-{}", name.replace('_', "-"))))
        .collect()
}

/// Returns a call with only the required inputs.
pub fn call(model: &Model, operation: &Operation) -> CallInputs {
    let required = operation.caller_inputs().map(|input| &input.field);
    let required = required.filter(|field| field.required_in_request);
    let parameters = required.map(|field| {
        (
            field.name.clone(),
            self::field(model, field, Fill::Required),
        )
    });
    CallInputs {
        base: base(model),
        token: CallInputs::PLACEHOLDER_TOKEN.to_owned(),
        parameters: parameters.collect(),
    }
}

/// Returns a value of a field.
pub fn field(model: &Model, field: &Field, fill: Fill) -> Value {
    bounded(model, &field.ty, &field.constraints, fill, 0)
}

/// Returns a value of a type.
pub fn value(model: &Model, ty: &TypeExpr, fill: Fill) -> Value {
    bounded(model, ty, &Constraints::default(), fill, 0)
}

fn bounded(model: &Model, ty: &TypeExpr, bounds: &Constraints, fill: Fill, depth: usize) -> Value {
    match ty {
        TypeExpr::String => Value::String(text(bounds, bounds.min_length.unwrap_or(0).max(6))),
        TypeExpr::Bool => json!(true),
        TypeExpr::Int | TypeExpr::Long => {
            json!(
                1.max(bounds.min.unwrap_or(1))
                    .min(bounds.max.unwrap_or(i64::MAX))
            )
        }
        TypeExpr::Double => json!(1.5),
        TypeExpr::TimestampS => json!(1_638_440_544_i64),
        TypeExpr::TimestampMs => json!(1_638_440_544_078_i64),
        TypeExpr::Json => json!({"any": 1}),
        TypeExpr::File => {
            json!({"name": "sample.txt", "content_type": "text/plain", "text": "sample"})
        }
        TypeExpr::List(inner) => {
            let count = bounds
                .min_items
                .unwrap_or(1)
                .max(1)
                .min(bounds.max_items.unwrap_or(u64::MAX));
            (0..count)
                .map(|_| element(model, inner, bounds, fill, depth))
                .collect()
        }
        TypeExpr::Map(inner) => {
            json!({ key(bounds, 0): element(model, inner, bounds, fill, depth) })
        }
        TypeExpr::Named(_) if depth > DEEPEST => Value::Null,
        TypeExpr::Named(id) => match &model.ty(id).kind {
            TypeKind::Enum(values) => {
                let first = values.values.first();
                first.map_or(Value::Null, |first| Value::from(&first.wire))
            }
            TypeKind::Object(object) => Value::Object(self::object(model, object, fill, depth + 1)),
            TypeKind::Union(union) => Value::Object(self::union(model, union, 0, fill, depth + 1)),
        },
    }
}

/// Returns an element of a list or map with these bounds.
pub fn element(
    model: &Model,
    inner: &TypeExpr,
    bounds: &Constraints,
    fill: Fill,
    depth: usize,
) -> Value {
    let none = Constraints::default();
    let each = bounds.each.as_deref().unwrap_or(&none);
    bounded(model, inner, each, fill, depth + 1)
}

/// Returns the distinct key number `index` of a map, within the bounds of keys.
pub fn key(bounds: &Constraints, index: u64) -> String {
    match bounds.keys.as_deref() {
        Some(keys) => text(keys, keys.min_length.unwrap_or(1).max(1) + index),
        None if index == 0 => "key".to_owned(),
        None => format!("key{index}"),
    }
}

/// Returns an object with the fields that `fill` selects.
pub fn object(model: &Model, object: &Object, fill: Fill, depth: usize) -> Map<String, Value> {
    let mut map = Map::new();
    for field in &object.fields {
        if !fill.wants(field) || depth > DEEPEST {
            continue;
        }
        let value = bounded(model, &field.ty, &field.constraints, fill, depth);
        match value {
            Value::Object(inner) if field.flatten => map.extend(inner),
            value => {
                map.insert(field.wire.clone(), value);
            }
        }
    }
    map
}

/// Returns a value of the union's variant number `index`.
pub fn union(
    model: &Model,
    union: &Union,
    index: usize,
    fill: Fill,
    depth: usize,
) -> Map<String, Value> {
    let Some(variant) = union.variants.get(index) else {
        return Map::new();
    };
    let content = bounded(model, &variant.ty, &Constraints::default(), fill, depth);
    let mut map = Map::new();
    match (&union.tag, &union.content) {
        (None, _) => {
            map.insert(variant.wire.clone(), content);
        }
        (Some(tag), Some(key)) => {
            map.insert(tag.clone(), variant.wire.clone().into());
            map.insert(key.clone(), content);
        }
        (Some(tag), None) => {
            map.insert(tag.clone(), variant.wire.clone().into());
            map.extend(content.as_object().cloned().unwrap_or_default());
        }
    }
    map
}

/// Returns a text of `length` allowed characters.
pub fn text(bounds: &Constraints, length: u64) -> String {
    let longest = bounds
        .max_length
        .unwrap_or(u64::MAX)
        .min(bounds.max_bytes.unwrap_or(u64::MAX));
    let class = bounds.characters.as_deref().map(constraint::ranges);
    let allowed = class
        .and_then(|ranges| ranges.first().copied())
        .map_or('s', |(first, _)| first);
    let length = usize::try_from(length.min(longest)).unwrap_or(usize::MAX);
    std::iter::repeat_n(allowed, length).collect()
}

/// Returns a documented success of the operation, else one of sample values.
pub fn success(model: &Model, operation: &Operation) -> Response {
    let documented = operation
        .examples
        .iter()
        .filter_map(|example| example.response.as_ref());
    let good = documented
        .filter(|response| response.error.is_none())
        .filter_map(|response| {
            crate::case::errata::apply(&response.body, &response.errata)
                .ok()
                .map(|body| (response, body))
        })
        .map(|(response, body)| documented_response(operation, response, &body))
        .find(|response| {
            use crate::expect::Expected;
            let outcome = response::outcome(model, operation, response);
            matches!(
                outcome,
                Expected::Payload(_) | Expected::Bytes(_) | Expected::Empty
            )
        });
    good.unwrap_or_else(|| sample_response(model, operation))
}

/// Converts a documented response into the response of a server.
pub fn documented_response(
    operation: &Operation,
    response: &ExampleResponse,
    body: &str,
) -> Response {
    let mut headers: Vec<_> = response
        .headers
        .iter()
        .map(|(name, value)| (name.to_ascii_lowercase(), value.clone()))
        .collect();
    if !headers.iter().any(|(name, _)| name == "content-type") {
        let binary = operation.response.payload == Payload::Binary && response.error.is_none();
        let media = if binary {
            "application/octet-stream"
        } else {
            "application/json"
        };
        headers.push(("content-type".to_owned(), media.to_owned()));
    }
    Response {
        status: response.status,
        headers,
        body: body.as_bytes().to_vec(),
    }
}

/// Returns a success with every declared field, of sample values.
pub fn sample_response(model: &Model, operation: &Operation) -> Response {
    let status = operation.response.status.first().copied().unwrap_or(200);
    let (at, payload) = match &operation.response.payload {
        Payload::Binary => {
            let headers = vec![(
                "content-type".to_owned(),
                "application/octet-stream".to_owned(),
            )];
            return Response {
                status,
                headers,
                body: b"\x00\x01sample\xff".to_vec(),
            };
        }
        Payload::Empty => {
            return Response {
                status,
                headers: Vec::new(),
                body: Vec::new(),
            };
        }
        Payload::Value { pointer, ty } => (pointer, value(model, ty, Fill::Response)),
        Payload::Object { pointer, object } => (
            pointer,
            Value::Object(self::object(model, object, Fill::Response, 0)),
        ),
    };
    let mut root = Value::Object(Map::new());
    for field in envelope_fields(model, operation) {
        pointer::set(
            &mut root,
            &pointer::push("", &field.wire),
            self::field(model, field, Fill::Response),
        );
    }
    match (at.is_empty(), payload) {
        (true, Value::Object(payload)) => {
            if let Value::Object(root) = &mut root {
                root.extend(payload);
            }
        }
        (_, payload) => pointer::set(&mut root, at, payload),
    }
    let rule = response::success_rule(model, operation);
    if let Some((rule, value)) = rule.and_then(|rule| Some((rule, rule.equals.first()?))) {
        pointer::set(&mut root, &rule.at, value.clone());
    }
    Response::json(status, root.to_string())
}
