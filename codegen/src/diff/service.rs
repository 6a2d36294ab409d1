//! Compares what all operations share.

use serde_json::{Value, json};

use super::{
    errors,
    field::{self, FIELDS},
    finding::{At, Collector, json as value},
    types,
};
use crate::model::{AuthScheme, Envelope, Field, Model, Usage};

const SUBJECT: &str = "service";

const RESPONSES: Usage = Usage {
    request: false,
    response: true,
};

/// Compares everything but the operations.
pub(super) fn compare(old: &Model, new: &Model, found: &mut Collector) {
    let (a, b) = (&old.service, &new.service);
    found.same_document = same_date(a.document.date.as_ref(), b.document.date.as_ref());
    let at = |part| At {
        subject: SUBJECT,
        part,
    };
    found.changed("service-renamed", at(""), &a.id, &b.id);
    found.changed(
        "prose-changed",
        at(""),
        &(&a.title, &a.description),
        &(&b.title, &b.description),
    );
    found.changed("document-changed", at(""), &a.document, &b.document);
    let base = |model: &Model| {
        let base = &model.service.base;
        let names: Vec<String> = base
            .parameters
            .iter()
            .map(|field| field.name.clone())
            .collect();
        (base.path_template(), names)
    };
    found.changed("base-changed", at("base"), &base(old), &base(new));
    found.changed("hosts-changed", at("hosts"), &a.base.hosts, &b.base.hosts);
    found.changed("headers-changed", at("headers"), &a.headers, &b.headers);
    found.changed(
        "error-body-changed",
        at("error_bodies"),
        &a.error_bodies,
        &b.error_bodies,
    );
    for (name, scheme) in &a.auth {
        match b.auth.get(name) {
            None => found.add("scheme-removed", at(name), json!(name), Value::Null),
            Some(other) => auth(name, scheme, other, found),
        }
    }
    for name in b.auth.keys().filter(|name| !a.auth.contains_key(*name)) {
        found.add("scheme-added", at(name), Value::Null, json!(name));
    }
    for (name, envelope) in &a.envelopes {
        let subject = format!("envelope {name}");
        let at = At {
            subject: &subject,
            part: "",
        };
        let Some(other) = b.envelopes.get(name) else {
            found.add("envelope-removed", at, json!(name), Value::Null);
            continue;
        };
        let fields = |envelope: &'_ Envelope| envelope.object.fields.clone();
        let (before, after) = (fields(envelope), fields(other));
        let (before, after): (Vec<&Field>, Vec<&Field>) =
            (before.iter().collect(), after.iter().collect());
        field::compare(&subject, &before, &after, RESPONSES, &FIELDS, found);
        found.changed(
            "success-rule-changed",
            at,
            &envelope.success,
            &other.success,
        );
        found.changed(
            "error-body-changed",
            at,
            &envelope.error_body,
            &other.error_body,
        );
        found.changed(
            "prose-changed",
            at,
            &envelope.description,
            &other.description,
        );
    }
    for name in b
        .envelopes
        .keys()
        .filter(|name| !a.envelopes.contains_key(*name))
    {
        let subject = format!("envelope {name}");
        found.add(
            "envelope-added",
            At {
                subject: &subject,
                part: "",
            },
            Value::Null,
            json!(name),
        );
    }
    errors::compare(SUBJECT, &a.errors, &b.errors, found);
    types::compare_all(old, new, found);
    found.same_document = false;
}

fn auth(name: &str, old: &AuthScheme, new: &AuthScheme, found: &mut Collector) {
    let at = At {
        subject: SUBJECT,
        part: name,
    };
    let sent = |scheme: &AuthScheme| (scheme.header.clone(), scheme.scheme.clone());
    found.changed("scheme-changed", at, &sent(old), &sent(new));
    found.changed(
        "token-issue-changed",
        at,
        &value(&old.issued_by),
        &value(&new.issued_by),
    );
    found.changed("prose-changed", at, &old.description, &new.description);
}

/// Whether both sides name the same dated version of a page.
pub(super) fn same_date(old: Option<&String>, new: Option<&String>) -> bool {
    old.is_some() && old == new
}
