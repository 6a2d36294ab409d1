//! Responses: the payload in its envelope, and errors by status with their rows.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{
    envelope::{envelope_name, error_name, schema_at},
    example,
    schema::{Direction, Schemas},
};
use crate::{
    model::{ErrorRow, Operation, Payload},
    names::camel,
};

/// `responses` of one operation.
pub(super) fn responses(schemas: &Schemas<'_>, operation: &Operation) -> Map<String, Value> {
    let mut all: BTreeMap<u16, Value> = BTreeMap::new();
    for status in &operation.response.status {
        all.insert(*status, success(schemas, operation, *status));
    }
    let mut rows: BTreeMap<u16, Vec<&ErrorRow>> = BTreeMap::new();
    for row in &operation.errors {
        rows.entry(row.status).or_default().push(row);
    }
    for (status, rows) in &rows {
        let table = table(rows);
        match all.get_mut(status) {
            Some(success) => success["x-error-rows"] = table,
            None => {
                all.insert(*status, failure(operation, *status, rows));
            }
        }
    }
    for row in &schemas.model.service.errors {
        let name = common_name(row.status, operation.response.error_body.name());
        all.entry(row.status)
            .or_insert_with(|| json!({ "$ref": format!("#/components/responses/{name}") }));
    }
    let mut answers: Map<String, Value> = all
        .into_iter()
        .map(|(status, answer)| (status.to_string(), answer))
        .collect();
    // By class, for a `default` would be an answer of success as well.
    let name = undocumented_name(operation.response.error_body.name());
    for class in ["4XX", "5XX"] {
        let reference = json!({ "$ref": format!("#/components/responses/{name}") });
        answers.insert(class.to_owned(), reference);
    }
    answers
}

fn success(schemas: &Schemas<'_>, operation: &Operation, status: u16) -> Value {
    let response = &operation.response;
    let description = response
        .description
        .as_ref()
        .map_or("The call succeeded.", |text| text.en.trim());
    let mut answer = json!({ "description": description });
    let payload = match &response.payload {
        Payload::Empty => return answer,
        Payload::Binary => {
            answer["content"] = json!({
                "application/octet-stream": { "schema": schemas.file() },
            });
            return answer;
        }
        Payload::Value { pointer, ty } => (pointer, schemas.expression(ty, Direction::Response)),
        Payload::Object { pointer, object } => {
            (pointer, schemas.object(object, Direction::Response))
        }
    };
    let mut whole = json!({});
    *schema_at(&mut whole, payload.0) = payload.1;
    if let Some(envelope) = &response.envelope {
        let envelope =
            json!({ "$ref": format!("#/components/schemas/{}", envelope_name(envelope.name())) });
        whole = json!({ "allOf": [envelope, whole] });
    }
    let mut content = json!({ "schema": whole });
    let examples = example::responses(operation, status, None);
    if !examples.is_empty() {
        content["examples"] = Value::Object(examples);
    }
    answer["content"] = json!({ "application/json": content });
    answer
}

fn failure(operation: &Operation, status: u16, rows: &[&ErrorRow]) -> Value {
    let mut content = content(operation.response.error_body.name());
    let examples = example::responses(operation, status, Some(rows));
    if !examples.is_empty() {
        content["application/json"]["examples"] = Value::Object(examples);
    }
    json!({
        "description": in_words(rows),
        "content": content,
        "x-error-rows": table(rows),
    })
}

/// The answers that operations share: what the common table documents, by status and shape of the error
/// body, and errors that no document lists.
pub(super) fn common(schemas: &Schemas<'_>) -> Map<String, Value> {
    let model = schemas.model;
    let mut rows: BTreeMap<u16, Vec<&ErrorRow>> = BTreeMap::new();
    for row in &model.service.errors {
        rows.entry(row.status).or_default().push(row);
    }
    let mut bodies: Vec<&str> = model
        .operations()
        .map(|o| o.response.error_body.name())
        .collect();
    bodies.sort_unstable();
    bodies.dedup();
    let mut all = Map::new();
    for (status, rows) in rows {
        for body in &bodies {
            // An operation whose own rows have this status says so itself.
            let used = model.operations().any(|operation| {
                operation.response.error_body.name() == *body
                    && operation.errors.iter().all(|row| row.status != status)
                    && !operation.response.status.contains(&status)
            });
            if used {
                let answer = json!({
                    "description": in_words(&rows),
                    "content": content(body),
                    "x-error-rows": table(&rows),
                });
                all.insert(common_name(status, body), answer);
            }
        }
    }
    for body in bodies {
        let answer = json!({
            "description": "An error that the documents do not list.",
            "content": content(body),
        });
        all.insert(undocumented_name(body), answer);
    }
    all
}

fn common_name(status: u16, error_body: &str) -> String {
    with_body(format!("Common{status}"), error_body)
}

fn undocumented_name(error_body: &str) -> String {
    with_body("CommonOther".to_owned(), error_body)
}

/// Answers with another body than the standard one are named after it, too.
fn with_body(name: String, error_body: &str) -> String {
    match error_body {
        "standard" => name,
        other => format!("{name}{}", camel(other)),
    }
}

fn content(error_body: &str) -> Value {
    let schema = json!({ "$ref": format!("#/components/schemas/{}", error_name(error_body)) });
    json!({ "application/json": { "schema": schema } })
}

fn table(rows: &[&ErrorRow]) -> Value {
    rows.iter()
        .filter_map(|row| serde_json::to_value(row).ok())
        .collect()
}

/// A list of the rows, for people.
fn in_words(rows: &[&ErrorRow]) -> String {
    let lines = rows.iter().map(|row| {
        let said = row.pattern.as_deref().or(row.message.as_deref());
        let error = row.error.as_deref().map(|error| format!("`{error}`"));
        let message = said.map(|message| format!("“{}”", message.trim()));
        let cause = row.cause.as_ref().map(|text| text.en.trim().to_owned());
        let remedy = row.remedy.as_ref().map(|text| text.en.trim().to_owned());
        let told: Vec<String> = [error, message, cause, remedy]
            .into_iter()
            .flatten()
            .collect();
        if told.is_empty() {
            row.id.replace('_', " ")
        } else {
            told.join(" ")
        }
    });
    let lines: Vec<String> = lines.collect();
    match &lines[..] {
        [only] => only.clone(),
        lines => lines
            .iter()
            .map(|line| format!("- {line}"))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}
