//! Exports the documented cases as JSON, in the format of the conformance kit: `conformance/cases.schema.json`
//! describes both. Host, app and token are placeholders, which the kit reads from the vendor's curl.

use serde_json::{Map, Value, json};

use super::{
    corrected, corrected_curl,
    request::{encoded, plain, segment},
};
use crate::{
    emit::cases::{Case, Payload as Body},
    model::{Example, ExampleResponse, ListStyle, Location, Model, Operation, Payload, Response},
};

/// Makes a case of each documented request and of each documented response.
pub(super) fn cases(model: &Model, operations: &[&Operation]) -> Value {
    let mut cases = Vec::new();
    for operation in operations {
        for example in &operation.examples {
            cases.extend(call(model, operation, example));
            let response = example.response.as_ref();
            cases.extend(response.map(|response| self::response(operation, example, response)));
        }
    }
    Value::Array(cases)
}

fn case(operation: &Operation, example: &Example, kind: &str, reason: &str) -> Map<String, Value> {
    let (resource, id) = (&operation.resource, &operation.id);
    let own = &operation.document;
    let provenance = match &example.page {
        Some(page) if *page != own.page => json!({ "origin": "documented", "page": page }),
        _ => {
            let mut provenance = json!({ "origin": "documented", "page": own.page });
            for (key, value) in [("heading", &own.heading), ("date", &own.date)] {
                if let Some(value) = value {
                    provenance[key] = json!(value);
                }
            }
            provenance
        }
    };
    Map::from_iter([
        (
            "id".to_owned(),
            json!(format!("{resource}/{id}/{kind}/{}", example.id)),
        ),
        ("resource".to_owned(), json!(resource)),
        ("operation".to_owned(), json!(id)),
        ("kind".to_owned(), json!(kind)),
        ("provenance".to_owned(), provenance),
        ("reason".to_owned(), json!(reason)),
    ])
}

fn call(model: &Model, operation: &Operation, example: &Example) -> Option<Value> {
    let request = example.request.as_ref()?;
    let sent = Case::of(model, operation, example)?;
    let reason = "The documented call must be what the typed builder sends.";
    let mut case = case(operation, example, "request", reason);
    let base = model.service.base.parameters.iter();
    let base = base.map(|field| (field.wire.clone(), json!(format!("{{{}}}", field.wire))));
    let base: Map<String, Value> = base.collect();
    case.insert(
        "call".to_owned(),
        json!({ "base": base, "token": "{token}", "parameters": request.parameters }),
    );
    let path = model.service.base.path_template();
    case.insert(
        "request".to_owned(),
        json!({
            "method": sent.method,
            "path": format!("{path}{}", sent.path),
            "query": query(operation, example),
            "headers": headers(&sent),
            "body": body(&sent),
        }),
    );
    case.insert(
        "document".to_owned(),
        json!({ "example": request, "curl": corrected_curl(example) }),
    );
    Some(Value::Object(case))
}

/// Encodes the query: items of lists are encoded, the commas between them are not.
fn query(operation: &Operation, example: &Example) -> String {
    let mut pairs = Vec::new();
    for input in operation.inputs_in(Location::Query) {
        let field = &input.field;
        let caller_input = example.request.as_ref();
        let caller_input = caller_input.and_then(|request| request.parameters.get(&field.name));
        let Some(value) = field.constant.as_deref().or(caller_input) else {
            continue;
        };
        let key = encoded(&field.wire);
        match value {
            Value::Array(items) if field.style == ListStyle::Repeat => {
                pairs.extend(items.iter().map(|item| format!("{key}={}", segment(item))));
            }
            value => pairs.push(format!("{key}={}", segment(value))),
        }
    }
    pairs.join("&")
}

fn headers(sent: &Case) -> Value {
    let mut headers: Vec<(String, String)> = sent
        .headers
        .iter()
        .map(|(name, value)| (name.to_ascii_lowercase(), value.clone()))
        .collect();
    let media = match &sent.body {
        None => None,
        Some(Body::Json(_)) => Some("application/json"),
        Some(Body::Form(_)) => Some("application/x-www-form-urlencoded"),
        Some(Body::Multipart(_)) => Some("multipart/form-data"),
        Some(Body::Binary(_)) => Some("application/octet-stream"),
    };
    headers.extend(media.map(|media| ("content-type".to_owned(), media.to_owned())));
    if let Some((header, scheme)) = &sent.auth {
        let value = match scheme.as_str() {
            "" => "{token}".to_owned(),
            word => format!("{word} {{token}}"),
        };
        headers.push((header.to_ascii_lowercase(), value));
    }
    json!(headers)
}

fn body(sent: &Case) -> Value {
    match &sent.body {
        None => json!("none"),
        Some(Body::Json(value)) => json!({ "json": value }),
        Some(Body::Form(pairs)) => json!({ "form": pairs }),
        Some(Body::Binary(value)) => json!({ "bytes": value.get("text") }),
        Some(Body::Multipart(parts)) => {
            let parts = parts.iter().map(|(name, value)| match value {
                Value::Object(file) if file.contains_key("text") => json!({
                    "name": name,
                    "file_name": file.get("name"),
                    "content_type": file.get("content_type"),
                    "content": file.get("text"),
                }),
                value => json!({
                    "name": name,
                    "file_name": null,
                    "content_type": null,
                    "content": plain(value),
                }),
            });
            json!({ "multipart": parts.collect::<Vec<_>>() })
        }
    }
}

fn response(operation: &Operation, example: &Example, response: &ExampleResponse) -> Value {
    let reason = "The documented answer must be read without losing a key.";
    let mut case = case(operation, example, "response", reason);
    let text = corrected(&response.body, &response.errata);
    let mut headers: Vec<(String, String)> = response
        .headers
        .iter()
        .map(|(name, value)| (name.to_ascii_lowercase(), value.clone()))
        .collect();
    if !headers.iter().any(|(name, _)| name == "content-type") {
        let binary = operation.response.payload == Payload::Binary && response.error.is_none();
        let media = match binary {
            true => "application/octet-stream",
            false => "application/json",
        };
        headers.push(("content-type".to_owned(), media.to_owned()));
    }
    let expected = match &response.error {
        Some(row) => json!({ "api": { "row": row, "status": response.status } }),
        None => success(&operation.response, &text),
    };
    case.insert(
        "answer".to_owned(),
        json!({ "status": response.status, "headers": headers, "body": text }),
    );
    case.insert("expected".to_owned(), expected);
    Value::Object(case)
}

fn success(response: &Response, text: &str) -> Value {
    match &response.payload {
        Payload::Empty => json!("empty"),
        Payload::Binary => json!({ "bytes": text }),
        Payload::Object { pointer, .. } | Payload::Value { pointer, .. } => {
            let root: Value = serde_json::from_str(text).unwrap_or_default();
            json!({ "payload": root.pointer(pointer) })
        }
    }
}
