//! Compares declared types.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    field::{self, FIELDS},
    finding::{At, Collector, json as value},
};
use crate::model::{Enumeration, Field, Model, Object, Type, TypeKind, Union, Usage};

/// All types by name, with the resource whose module declares them; the service's own have none.
pub(super) fn declared(model: &Model) -> BTreeMap<&str, (Option<&str>, &Type)> {
    let types = model.types().map(|ty| {
        let resource = ty.owner.as_ref().map(|owner| owner.resource().name());
        (ty.name.as_str(), (resource, ty))
    });
    types.collect()
}

/// Compares all types.
pub(super) fn compare_all(old: &Model, new: &Model, found: &mut Collector) {
    let (old, new) = (declared(old), declared(new));
    for (name, (placement, ty)) in &old {
        let at = At {
            subject: name,
            part: "",
        };
        match new.get(name) {
            None => found.add("type-removed", at, value(&ty.name), Value::Null),
            Some((new_placement, new)) => {
                found.changed("type-moved", at, placement, new_placement);
                compare(ty, new, found);
            }
        }
    }
    for name in new.keys().filter(|name| !old.contains_key(*name)) {
        found.add(
            "type-added",
            At {
                subject: name,
                part: "",
            },
            Value::Null,
            json!(name),
        );
    }
}

fn compare(old: &Type, new: &Type, found: &mut Collector) {
    let at = At {
        subject: &new.name,
        part: "",
    };
    found.changed("prose-changed", at, &old.description, &new.description);
    let directions = |usage: Usage| (usage.request, usage.response);
    // A type that was unused, or is used in both directions now, is written and read as before.
    let (before, after) = (directions(old.usage), directions(new.usage));
    if (before.0 && !after.0)
        || (before.1 && !after.1)
        || (after.0 && !before.0 && before.1)
        || (after.1 && !before.1 && before.0)
    {
        found.changed("type-direction-changed", at, &old.usage, &new.usage);
    }
    let usage = Usage {
        request: old.usage.request || new.usage.request,
        response: old.usage.response || new.usage.response,
    };
    match (&old.kind, &new.kind) {
        (TypeKind::Enum(old), TypeKind::Enum(new)) => enumeration(at.subject, old, new, found),
        (TypeKind::Object(old), TypeKind::Object(new)) => {
            object(at.subject, old, new, usage, found);
            if usage.request {
                reordered(at, old, new, found);
            }
        }
        (TypeKind::Union(old), TypeKind::Union(new)) => union(at.subject, old, new, found),
        _ => found.add("type-kind-changed", at, value(&old.kind), value(&new.kind)),
    }
}

/// Compares objects, named or not.
pub(super) fn object(
    subject: &str,
    old: &Object,
    new: &Object,
    usage: Usage,
    found: &mut Collector,
) {
    let (old_fields, new_fields): (Vec<&Field>, Vec<&Field>) =
        (old.fields.iter().collect(), new.fields.iter().collect());
    field::compare(subject, &old_fields, &new_fields, usage, &FIELDS, found);
    found.changed(
        "additional-changed",
        At { subject, part: "" },
        &old.additional_type(),
        &new.additional_type(),
    );
}

/// Compares the order of required fields, which are the arguments of `new`.
fn reordered(at: At<'_>, old: &Object, new: &Object, found: &mut Collector) {
    let required = |object: &Object| -> Vec<String> {
        let fields = object
            .fields
            .iter()
            .filter(|field| field.required_in_request && field.constant.is_none());
        fields.map(|field| field.name.clone()).collect()
    };
    let (old, new) = (required(old), required(new));
    let (mut a, mut b) = (old.clone(), new.clone());
    a.sort();
    b.sort();
    if a == b {
        found.changed("required-fields-reordered", at, &old, &new);
    }
}

fn enumeration(subject: &str, old: &Enumeration, new: &Enumeration, found: &mut Collector) {
    found.changed(
        "enum-representation-changed",
        At { subject, part: "" },
        &old.is_numeric(),
        &new.is_numeric(),
    );
    for value in &old.values {
        let wire = value.wire.to_string();
        let at = At {
            subject,
            part: &wire,
        };
        match new.values.iter().find(|other| other.wire == value.wire) {
            None => found.add("value-removed", at, json!(wire), Value::Null),
            Some(other) => {
                found.changed("value-renamed", at, &value.name, &other.name);
                found.changed("prose-changed", at, &value.description, &other.description);
            }
        }
    }
    for value in new
        .values
        .iter()
        .filter(|value| old.values.iter().all(|other| other.wire != value.wire))
    {
        let wire = value.wire.to_string();
        let at = At {
            subject,
            part: &wire,
        };
        found.add("value-added", at, Value::Null, json!(wire));
    }
}

fn union(subject: &str, old: &Union, new: &Union, found: &mut Collector) {
    let form = |union: &Union| (union.tag.clone(), union.content.clone());
    found.changed(
        "union-form-changed",
        At { subject, part: "" },
        &form(old),
        &form(new),
    );
    for variant in &old.variants {
        let at = At {
            subject,
            part: &variant.wire,
        };
        match new.variants.iter().find(|other| other.wire == variant.wire) {
            None => found.add("variant-removed", at, value(&variant.ty), Value::Null),
            Some(other) => {
                found.changed("variant-renamed", at, &variant.name, &other.name);
                found.changed("variant-type-changed", at, &variant.ty, &other.ty);
                found.changed(
                    "prose-changed",
                    at,
                    &variant.description,
                    &other.description,
                );
            }
        }
    }
    for variant in new
        .variants
        .iter()
        .filter(|v| old.variants.iter().all(|other| other.wire != v.wire))
    {
        found.add(
            "variant-added",
            At {
                subject,
                part: &variant.wire,
            },
            Value::Null,
            value(&variant.ty),
        );
    }
}
