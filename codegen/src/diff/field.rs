//! Compares fields of objects and inputs of calls.

use serde_json::{Value, json};

use super::{
    class::Class,
    finding::{At, Collector, json as value},
};
use crate::model::{Field, Usage};

/// The rules of additions and removals among fields.
pub(super) struct Kind {
    pub(super) added: &'static str,
    pub(super) required_added: &'static str,
    pub(super) removed: &'static str,
}

/// Fields of a type or of a payload.
pub(super) const FIELDS: Kind = Kind {
    added: "field-added",
    required_added: "required-field-added",
    removed: "field-removed",
};

/// Inputs of a call.
pub(super) const INPUTS: Kind = Kind {
    added: "input-added",
    required_added: "required-input-added",
    removed: "input-removed",
};

/// Pairs the fields of both sides by wire name, then by name in code.
pub(super) fn pairs<'a>(
    old: &[&'a Field],
    new: &[&'a Field],
) -> Vec<(Option<&'a Field>, Option<&'a Field>)> {
    let twin = |field: &Field, others: &[&'a Field]| -> Option<&'a Field> {
        others
            .iter()
            .copied()
            .find(|other| other.wire == field.wire)
    };
    let renamed = |field: &Field, others: &[&'a Field], own: &[&'a Field]| -> Option<&'a Field> {
        let other = others
            .iter()
            .copied()
            .find(|other| other.name == field.name)?;
        twin(other, own).is_none().then_some(other)
    };
    let mut pairs: Vec<_> = old
        .iter()
        .map(|field| {
            (
                Some(*field),
                twin(field, new).or_else(|| renamed(field, new, old)),
            )
        })
        .collect();
    for field in new {
        if twin(field, old).is_none() && renamed(field, old, new).is_none() {
            pairs.push((None, Some(*field)));
        }
    }
    pairs
}

/// Compares lists of fields of the given directions.
pub(super) fn compare(
    subject: &str,
    old: &[&Field],
    new: &[&Field],
    usage: Usage,
    kind: &Kind,
    found: &mut Collector,
) {
    for (old, new) in pairs(old, new) {
        match (old, new) {
            (Some(old), Some(new)) => found.assuming(old.assumed, |found| {
                one(subject, old, new, usage, found);
            }),
            (Some(old), None) => found.assuming(old.assumed, |found| {
                let at = At {
                    subject,
                    part: &old.name,
                };
                // Programs cannot set a constant.
                let without: &[Class] = if old.constant.is_some() {
                    &[Class::SourceBreaking]
                } else {
                    &[]
                };
                found.add_but(kind.removed, at, value(&old.ty), Value::Null, without);
            }),
            (None, Some(new)) => {
                let at = At {
                    subject,
                    part: &new.name,
                };
                let required = usage.request && (new.required_in_request || new.constant.is_some());
                let rule = if required {
                    kind.required_added
                } else {
                    kind.added
                };
                let without: &[Class] = if new.constant.is_some() {
                    &[Class::SourceBreaking]
                } else {
                    &[]
                };
                found.add_but(rule, at, Value::Null, value(&new.ty), without);
            }
            (None, None) => {}
        }
    }
}

fn one(subject: &str, old: &Field, new: &Field, usage: Usage, found: &mut Collector) {
    let at = At {
        subject,
        part: &new.name,
    };
    found.changed(
        "field-renamed-in-code",
        At {
            subject,
            part: &old.name,
        },
        &old.name,
        &new.name,
    );
    found.changed("field-renamed-on-wire", at, &old.wire, &new.wire);
    found.changed("type-of-field-changed", at, &old.ty, &new.ty);
    found.changed("nullability-changed", at, &old.nullable, &new.nullable);
    if usage.request {
        match (old.constant.as_deref(), new.constant.as_deref()) {
            (Some(old), Some(new)) => found.changed("constant-changed", at, old, new),
            (None, Some(new)) => found.add("became-constant", at, Value::Null, new.clone()),
            (Some(old), None) => found.add("no-longer-constant", at, old.clone(), Value::Null),
            (None, None) => match (old.required_in_request, new.required_in_request) {
                (false, true) => {
                    found.add("became-required-in-request", at, json!(false), json!(true))
                }
                (true, false) => {
                    found.add("became-optional-in-request", at, json!(true), json!(false))
                }
                _ => {}
            },
        }
        found.changed(
            "constraints-changed",
            at,
            &old.constraints,
            &new.constraints,
        );
        found.changed("style-changed", at, &old.style, &new.style);
    }
    if usage.response {
        // A type of both directions has one field for both, which is an option unless both require it.
        match (old.required_in_response, new.required_in_response) {
            (false, true) => {
                found.add("became-required-in-response", at, json!(false), json!(true))
            }
            (true, false) => {
                found.add("became-optional-in-response", at, json!(true), json!(false))
            }
            _ => {}
        }
    }
    found.changed("secrecy-changed", at, &old.secret, &new.secret);
    found.changed("flattening-changed", at, &old.flatten, &new.flatten);
    found.changed("default-changed", at, &old.default, &new.default);
    found.changed("deprecated", at, &old.deprecated, &new.deprecated);
    found.changed(
        "prose-changed",
        at,
        &(&old.description, old.assumed),
        &(&new.description, new.assumed),
    );
}
