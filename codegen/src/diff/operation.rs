//! Compares operations.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    errors,
    field::{self, INPUTS},
    finding::{At, Collector, json as value},
    service::same_date,
    types,
};
use crate::model::{Field, Input, Location, Model, Operation, PathPart, Payload, Response, Usage};

const REQUEST: Usage = Usage {
    request: true,
    response: false,
};
const RESPONSE: Usage = Usage {
    request: false,
    response: true,
};

/// Compares the operations of two models: they correspond by id, or by method and path when only the id
/// differs.
pub(super) fn compare_all(old: &Model, new: &Model, found: &mut Collector) {
    let by_id = |model| -> BTreeMap<String, Operation> {
        let operations: &Model = model;
        operations
            .operations()
            .map(|operation| (operation.id.clone(), operation.clone()))
            .collect()
    };
    let (old, new) = (by_id(old), by_id(new));
    let call = |operation: &Operation| (operation.method, operation.path_template());
    let renamed = |from: &Operation,
                   others: &BTreeMap<String, Operation>,
                   own: &BTreeMap<String, Operation>| {
        let mut same = others
            .values()
            .filter(|other| call(other) == call(from) && !own.contains_key(&other.id));
        // Ambiguous where several operations share method and path.
        let only = same.next().map(|other| other.id.clone());
        only.filter(|_| same.next().is_none())
    };
    for (id, operation) in &old {
        match new.get(id) {
            Some(other) => one(operation, other, found),
            None => match renamed(operation, &new, &old).and_then(|id| new.get(&id)) {
                Some(other) => {
                    found.add(
                        "operation-renamed",
                        At {
                            subject: id,
                            part: "",
                        },
                        json!(id),
                        json!(other.id),
                    );
                    one(operation, other, found);
                }
                None => found.add(
                    "operation-removed",
                    At {
                        subject: id,
                        part: "",
                    },
                    json!(id),
                    Value::Null,
                ),
            },
        }
    }
    for (id, operation) in &new {
        if !old.contains_key(id) && renamed(operation, &old, &new).is_none() {
            found.add(
                "operation-added",
                At {
                    subject: id,
                    part: "",
                },
                Value::Null,
                json!(id),
            );
        }
    }
}

fn one(old: &Operation, new: &Operation, found: &mut Collector) {
    found.same_document = old.document.page == new.document.page
        && same_date(old.document.date.as_ref(), new.document.date.as_ref());
    let subject = new.id.as_str();
    let at = At { subject, part: "" };
    found.changed("operation-moved", at, &old.resource, &new.resource);
    found.changed("method-changed", at, &old.method, &new.method);
    path(old, new, found);
    found.changed("auth-changed", at, &old.auth, &new.auth);
    found.changed("further-auth-changed", at, &old.also_auth, &new.also_auth);
    found.changed("idempotence-changed", at, &old.idempotent, &new.idempotent);
    found.changed(
        "rate-limits-changed",
        at,
        &old.rate_limits,
        &new.rate_limits,
    );
    found.changed("deprecated", at, &old.deprecated, &new.deprecated);
    inputs(old, new, found);
    body(old, new, found);
    response(subject, &old.response, &new.response, found);
    errors::compare(subject, &old.errors, &new.errors, found);
    optional(
        at,
        [
            "pagination-added",
            "pagination-removed",
            "pagination-changed",
        ],
        value(&old.pagination),
        value(&new.pagination),
        found,
    );
    optional(
        at,
        ["batch-added", "batch-removed", "batch-changed"],
        value(&old.batch),
        value(&new.batch),
        found,
    );
    found.changed(
        "prose-changed",
        at,
        &(&old.summary, &old.description),
        &(&new.summary, &new.description),
    );
    found.changed("document-changed", at, &old.document, &new.document);
    examples(old, new, found);
    found.changed(
        "disagreements-changed",
        at,
        &old.disagreements,
        &new.disagreements,
    );
    found.same_document = false;
}

fn path(old: &Operation, new: &Operation, found: &mut Collector) {
    let at = At {
        subject: &new.id,
        part: "path",
    };
    // Names of placeholders are not sent.
    let shape = |operation: &Operation| {
        let parts = operation.path.iter().map(|part| match part {
            PathPart::Literal(text) => text.clone(),
            PathPart::Parameter(_) => "{}".to_owned(),
        });
        parts.collect::<String>()
    };
    if shape(old) != shape(new) {
        found.add(
            "path-changed",
            at,
            json!(old.path_template()),
            json!(new.path_template()),
        );
    }
    let arguments = |operation: &Operation| -> Vec<String> {
        operation
            .inputs_in(Location::Path)
            .map(|input| input.field.name.clone())
            .collect()
    };
    let (old, new) = (arguments(old), arguments(new));
    let (mut a, mut b) = (old.clone(), new.clone());
    a.sort();
    b.sort();
    if a == b {
        found.changed("arguments-reordered", at, &old, &new);
    }
}

fn inputs(old: &Operation, new: &Operation, found: &mut Collector) {
    let subject = new.id.as_str();
    let fields = |operation: &'_ Operation| -> Vec<Field> {
        operation
            .inputs
            .iter()
            .map(|input| input.field.clone())
            .collect()
    };
    let (before, after) = (fields(old), fields(new));
    let (before, after): (Vec<&Field>, Vec<&Field>) =
        (before.iter().collect(), after.iter().collect());
    field::compare(subject, &before, &after, REQUEST, &INPUTS, found);
    for (before, after) in field::pairs(&before, &after) {
        let (Some(before), Some(after)) = (before, after) else {
            continue;
        };
        let location = |operation: &Operation, field: &Field| {
            let input: Option<&Input> = operation.find_input(&field.name);
            input.map(|input| input.location)
        };
        let (from, to) = (location(old, before), location(new, after));
        let at = At {
            subject,
            part: &after.name,
        };
        found.changed("input-moved", at, &from, &to);
        if (from == Some(Location::Path)) != (to == Some(Location::Path)) {
            found.changed("argument-became-setter", at, &from, &to);
        }
    }
}

fn body(old: &Operation, new: &Operation, found: &mut Collector) {
    let at = At {
        subject: &new.id,
        part: "body",
    };
    let (Some(old), Some(new)) = (&old.body, &new.body) else {
        // An added or removed body shows in its inputs.
        return;
    };
    found.changed("media-changed", at, &old.media, &new.media);
    found.changed("body-size-changed", at, &old.max_bytes, &new.max_bytes);
    found.changed("body-shape-changed", at, &old.shape, &new.shape);
}

fn response(subject: &str, old: &Response, new: &Response, found: &mut Collector) {
    let at = At {
        subject,
        part: "response",
    };
    found.changed("status-changed", at, &old.status, &new.status);
    found.changed("envelope-changed", at, &old.envelope, &new.envelope);
    found.changed("success-rule-changed", at, &old.success, &new.success);
    found.changed("error-body-changed", at, &old.error_body, &new.error_body);
    found.changed("partial-changed", at, &old.partial, &new.partial);
    found.changed("prose-changed", at, &old.description, &new.description);
    match (&old.payload, &new.payload) {
        (
            Payload::Value {
                pointer: a,
                ty: old,
            },
            Payload::Value {
                pointer: b,
                ty: new,
            },
        ) => {
            found.changed("payload-moved", at, a, b);
            found.changed("payload-changed", at, old, new);
        }
        (
            Payload::Object {
                pointer: a,
                object: old,
            },
            Payload::Object {
                pointer: b,
                object: new,
            },
        ) => {
            found.changed("payload-moved", at, a, b);
            types::object(subject, old, new, RESPONSE, found);
        }
        (old, new) => found.changed("payload-changed", at, old, new),
    }
}

/// Compares an optional part.
fn optional(
    at: At<'_>,
    [added, removed, changed]: [&'static str; 3],
    old: Value,
    new: Value,
    found: &mut Collector,
) {
    match (old.is_null(), new.is_null()) {
        (true, false) => found.add(added, at, old, new),
        (false, true) => found.add(removed, at, old, new),
        _ => found.changed(changed, at, &old, &new),
    }
}

fn examples(old: &Operation, new: &Operation, found: &mut Collector) {
    for example in &old.examples {
        let at = At {
            subject: &new.id,
            part: &example.id,
        };
        let Some(other) = new.examples.iter().find(|other| other.id == example.id) else {
            found.add("example-changed", at, json!(example.id), Value::Null);
            continue;
        };
        let errata = |example: &crate::model::Example| {
            let request = example
                .request
                .as_ref()
                .map(|request| request.errata.clone());
            (
                request,
                example
                    .response
                    .as_ref()
                    .map(|response| response.errata.clone()),
            )
        };
        if errata(example) != errata(other) {
            found.add(
                "errata-changed",
                at,
                value(&errata(example)),
                value(&errata(other)),
            );
        } else if example != other {
            found.add("example-changed", at, value(example), value(other));
        }
    }
    for example in new
        .examples
        .iter()
        .filter(|e| old.examples.iter().all(|other| other.id != e.id))
    {
        found.add(
            "example-changed",
            At {
                subject: &new.id,
                part: &example.id,
            },
            Value::Null,
            json!(example.id),
        );
    }
}
