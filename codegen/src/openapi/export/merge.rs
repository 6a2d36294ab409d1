//! Paths: operations that share method and path become one, which takes any of their bodies.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use super::{
    operation::{self, Parts},
    put,
    schema::{Schemas, describe},
};
use crate::{
    model::{Location, Operation, Page, Pagination, PathPart},
    names::{Unique, camel, snake},
};

/// `paths`. Paths that differ only in the names of their placeholders are one path in OpenAPI.
pub(super) fn paths(schemas: &Schemas<'_>) -> Value {
    let mut items: IndexMap<String, IndexMap<&str, Vec<&Operation>>> = IndexMap::new();
    for operation in schemas.model.operations() {
        let methods = items.entry(erased(operation)).or_default();
        methods
            .entry(operation.method.as_str())
            .or_default()
            .push(operation);
    }
    items.sort_keys();
    let mut paths = Map::new();
    for methods in items.values() {
        let Some(first) = methods.values().flatten().next() else {
            continue;
        };
        let all: Vec<&Operation> = methods.values().flatten().copied().collect();
        let names = own_names(placeholders(first), &all);
        let mut item = Map::new();
        for (method, operations) in methods {
            item.insert(method.to_lowercase(), merged(schemas, operations, &names));
        }
        paths.insert(template(first, &names), Value::Object(item));
    }
    Value::Object(paths)
}

/// The path without the names of its placeholders.
fn erased(operation: &Operation) -> String {
    let parts = operation.path.iter().map(|part| match part {
        PathPart::Literal(text) => text.as_str(),
        PathPart::Parameter(_) => "{}",
    });
    parts.collect()
}

fn placeholders(operation: &Operation) -> Vec<String> {
    let names = operation.path.iter().filter_map(|part| match part {
        PathPart::Parameter(id) => Some(operation.input(id).field.wire.clone()),
        PathPart::Literal(_) => None,
    });
    names.collect()
}

/// Placeholders by names that no other parameter has. Theirs never travel, and some generators of clients
/// tell parameters apart by name alone.
fn own_names(names: Vec<String>, operations: &[&Operation]) -> Vec<String> {
    let beside = operations
        .iter()
        .flat_map(|operation| &operation.inputs)
        .filter(|input| matches!(input.location, Location::Query | Location::Header))
        .map(|input| snake(&input.field.wire));
    let beside: HashSet<String> = beside.collect();
    let mut taken = Unique::default();
    names
        .into_iter()
        .map(|mut name| {
            while beside.contains(&snake(&name)) {
                name.push_str("InPath");
            }
            taken.take(name, "")
        })
        .collect()
}

/// The path with its placeholders' names in turn.
fn template(operation: &Operation, names: &[String]) -> String {
    let mut names = names.iter();
    let parts = operation.path.iter().map(|part| match part {
        PathPart::Literal(text) => text.clone(),
        PathPart::Parameter(id) => {
            let own = &operation.input(id).field.wire;
            format!("{{{}}}", names.next().unwrap_or(own))
        }
    });
    parts.collect()
}

fn merged(schemas: &Schemas<'_>, operations: &[&Operation], names: &[String]) -> Value {
    let Some(first) = operations.first() else {
        return json!({});
    };
    let parts: Vec<Parts> = operations
        .iter()
        .map(|operation| {
            let own = placeholders(operation);
            let rename = |wire: &str| {
                let at = own.iter().position(|name| name == wire);
                at.and_then(|at| names.get(at))
                    .map_or_else(|| wire.to_owned(), Clone::clone)
            };
            operation::parts(schemas, operation, &rename)
        })
        .collect();
    let mut whole = json!({ "operationId": first.id });
    if operations.len() > 1 {
        whole["x-operations"] = operations
            .iter()
            .map(|operation| json!(operation.id))
            .collect();
    }
    let mut tags: Vec<&str> = operations
        .iter()
        .map(|operation| operation.resource.as_str())
        .collect();
    tags.dedup();
    whole["tags"] = json!(tags);
    prose(&mut whole, operations);
    put(
        &mut whole,
        "deprecated",
        operations
            .iter()
            .all(|o| o.deprecated.is_some())
            .then_some(true),
    );
    whole["security"] = security(&parts);
    let parameters = parameters(&parts);
    if !parameters.is_empty() {
        whole["parameters"] = Value::Array(parameters);
    }
    if let Some(body) = body(operations, &parts) {
        whole["requestBody"] = body;
    }
    whole["responses"] = responses(&parts);
    whole["x-idempotent"] = json!(operations.iter().all(|operation| operation.idempotent));
    let mut limits: Vec<Value> = operations
        .iter()
        .flat_map(|operation| &operation.rate_limits)
        .filter_map(|limit| serde_json::to_value(limit).ok())
        .collect();
    limits.dedup();
    if !limits.is_empty() {
        whole["x-rate-limits"] = Value::Array(limits);
    }
    // In the words of the language, whose names in code are the parameters' own.
    if let [only] = operations {
        if let Some(page) = &only.pagination {
            whole["x-pagination"] = paging(page);
        }
        if let Some(batch) = &only.batch {
            whole["x-batch"] = json!({ "field": batch.field });
        }
    }
    let documents: Vec<Value> = operations
        .iter()
        .filter_map(|operation| serde_json::to_value(&operation.document).ok())
        .collect();
    whole["x-documents"] = Value::Array(documents);
    whole
}

/// Paging in the words of the language.
fn paging(page: &Pagination) -> Value {
    let (by, first, inclusive) = match &page.by {
        Page::Cursor { .. } => ("cursor", 1, false),
        Page::Number { first } => ("number", *first, false),
        Page::LastId { inclusive, .. } => ("last_id", 1, *inclusive),
    };
    let mut paging = json!({ "by": by, "parameter": page.parameter, "items": page.items });
    put(&mut paging, "size", page.size.as_ref().map(|id| id.name()));
    put(&mut paging, "next", page.by.next());
    put(&mut paging, "first", (first != 1).then_some(first));
    put(&mut paging, "inclusive", inclusive.then_some(true));
    paging
}

/// The prose of one operation, or a list of what the several do.
fn prose(whole: &mut Value, operations: &[&Operation]) {
    let [only] = operations else {
        let summaries: Vec<&str> = operations.iter().map(|o| o.summary.en.trim()).collect();
        whole["summary"] = json!(summaries.join(" "));
        let described = operations.iter().map(|operation| {
            let more = operation
                .description
                .as_ref()
                .map_or("", |text| text.en.trim());
            format!("`{}`: {} {more}", operation.id, operation.summary.en.trim())
                .trim_end()
                .to_owned()
        });
        whole["description"] = json!(described.collect::<Vec<_>>().join("\n\n"));
        return;
    };
    whole["summary"] = json!(only.summary.en.trim());
    put(
        whole,
        "x-summary-zh",
        only.summary.zh.as_deref().map(str::trim),
    );
    match &only.description {
        Some(text) => describe(whole, Some(text)),
        None => describe(whole, Some(&only.summary)),
    }
}

/// The ways to authenticate; an empty requirement stands for a call without.
fn security(parts: &[Parts]) -> Value {
    let mut all: Vec<Value> = Vec::new();
    for part in parts {
        let own = part.security.as_array().filter(|list| !list.is_empty());
        for requirement in own.map_or_else(|| vec![json!({})], Clone::clone) {
            if !all.contains(&requirement) {
                all.push(requirement);
            }
        }
    }
    if all == [json!({})] {
        json!([])
    } else {
        Value::Array(all)
    }
}

/// A parameter is required when every operation requires it.
fn parameters(parts: &[Parts]) -> Vec<Value> {
    let mut all: IndexMap<(String, String), Vec<&Value>> = IndexMap::new();
    for parameter in parts.iter().flat_map(|part| &part.parameters) {
        let key = |key: &str| parameter[key].as_str().unwrap_or_default().to_owned();
        all.entry((key("in"), key("name")))
            .or_default()
            .push(parameter);
    }
    let merged = all.into_values().filter_map(|same| {
        let mut first = (*same.first()?).clone();
        let required =
            same.len() == parts.len() && same.iter().all(|p| p["required"] == json!(true));
        first["required"] = json!(required);
        first["schema"] = any_of(same.iter().map(|p| p["schema"].clone()).collect(), "anyOf");
        Some(first)
    });
    merged.collect()
}

/// The schemas as one: itself, or alternatives.
fn any_of(mut schemas: Vec<Value>, keyword: &str) -> Value {
    let mut distinct: Vec<Value> = Vec::new();
    for schema in schemas.drain(..) {
        if !distinct.contains(&schema) {
            distinct.push(schema);
        }
    }
    if distinct.len() == 1 {
        return distinct.swap_remove(0);
    }
    json!({ keyword: distinct })
}

fn body(operations: &[&Operation], parts: &[Parts]) -> Option<Value> {
    let mut contents: IndexMap<&str, Vec<(Value, &Value)>> = IndexMap::new();
    for (operation, part) in operations.iter().zip(parts) {
        let Some((media, content)) = &part.body else {
            continue;
        };
        let mut schema = content["schema"].clone();
        if operations.len() > 1 && schema.get("$ref").is_none() {
            schema["title"] = json!(format!("{}Body", camel(&operation.id)));
        }
        contents.entry(media).or_default().push((schema, content));
    }
    if contents.is_empty() {
        return None;
    }
    let mut media = Map::new();
    for (name, same) in contents {
        let mut whole = json!({ "schema": alternatives(&same) });
        let mut examples = Map::new();
        for (_, content) in &same {
            examples.extend(
                content
                    .get("examples")
                    .and_then(Value::as_object)
                    .cloned()
                    .unwrap_or_default(),
            );
            put(
                &mut whole,
                "x-max-bytes",
                content.get("x-max-bytes").cloned(),
            );
        }
        if !examples.is_empty() {
            whole["examples"] = Value::Object(examples);
        }
        media.insert(name.to_owned(), whole);
    }
    let required = parts
        .iter()
        .all(|part| part.body.is_some() && part.body_required);
    Some(json!({ "required": required, "content": media }))
}

/// Bodies that differ in more than their title are alternatives.
fn alternatives(same: &[(Value, &Value)]) -> Value {
    let mut distinct: Vec<&(Value, &Value)> = Vec::new();
    for body in same {
        if distinct
            .iter()
            .all(|other| other.1["schema"] != body.1["schema"])
        {
            distinct.push(body);
        }
    }
    if let [(_, content)] = &distinct[..] {
        return content["schema"].clone();
    }
    let schemas: Vec<Value> = distinct.iter().map(|(schema, _)| schema.clone()).collect();
    let apart = schemas
        .iter()
        .enumerate()
        .all(|(at, schema)| schemas[..at].iter().all(|other| exclusive(schema, other)));
    json!({ (if apart { "oneOf" } else { "anyOf" }): schemas })
}

/// Whether no value can be of both schemas: their types differ, or a constant of theirs does.
fn exclusive(a: &Value, b: &Value) -> bool {
    if a["type"] != b["type"] {
        return true;
    }
    let constant = |schema: &Value| schema.get("const").or_else(|| schema.get("enum")).cloned();
    let properties = a["properties"].as_object().into_iter().flatten();
    properties.into_iter().any(|(name, own)| {
        let other = b["properties"].get(name).and_then(constant);
        let required = |schema: &Value| {
            schema["required"]
                .as_array()
                .is_some_and(|names| names.contains(&json!(name)))
        };
        matches!((constant(own), other), (Some(own), Some(other)) if own != other)
            && required(a)
            && required(b)
    })
}

/// Answers of the same status as one.
fn responses(parts: &[Parts]) -> Value {
    let mut all: IndexMap<&str, Vec<&Value>> = IndexMap::new();
    for (status, response) in parts.iter().flat_map(|part| &part.responses) {
        let same = all.entry(status).or_default();
        if !same.contains(&response) {
            same.push(response);
        }
    }
    all.sort_keys();
    let merged = all.into_iter().map(|(status, same)| {
        let whole = match &same[..] {
            [only] => (*only).clone(),
            several => merged_response(several),
        };
        (status.to_owned(), whole)
    });
    Value::Object(merged.collect())
}

fn merged_response(several: &[&Value]) -> Value {
    // A reference to a common response gives way to what an operation says itself.
    let own: Vec<&&Value> = several
        .iter()
        .filter(|response| response.get("$ref").is_none())
        .collect();
    let Some(first) = own.first() else {
        return several
            .first()
            .map_or_else(|| json!({}), |response| (*response).clone());
    };
    let mut whole = (**first).clone();
    let mut descriptions: Vec<&str> = own
        .iter()
        .filter_map(|response| response["description"].as_str())
        .collect();
    descriptions.dedup();
    whole["description"] = json!(descriptions.join("\n"));
    let mut rows: Vec<Value> = Vec::new();
    for row in own
        .iter()
        .filter_map(|response| response["x-error-rows"].as_array())
        .flatten()
    {
        if !rows.contains(row) {
            rows.push(row.clone());
        }
    }
    if !rows.is_empty() {
        whole["x-error-rows"] = Value::Array(rows);
    }
    let mut contents: IndexMap<&str, Vec<&Value>> = IndexMap::new();
    for (media, content) in own
        .iter()
        .filter_map(|answer| answer["content"].as_object())
        .flatten()
    {
        contents.entry(media).or_default().push(content);
    }
    for (media, same) in contents {
        let schema = any_of(
            same.iter()
                .map(|content| content["schema"].clone())
                .collect(),
            "anyOf",
        );
        let mut content = json!({ "schema": schema });
        let examples = same
            .iter()
            .filter_map(|content| content["examples"].as_object());
        let examples: Map<String, Value> = examples
            .flatten()
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect();
        if !examples.is_empty() {
            content["examples"] = Value::Object(examples);
        }
        whole["content"][media] = content;
    }
    whole
}
