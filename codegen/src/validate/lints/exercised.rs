//! Lint of what no example covers.

use std::collections::HashSet;

use serde_json::Value;

use super::examples::success_body;
use crate::{
    diagnostics::{Diagnostic, Location},
    language::{FieldSpec, ObjectDef, Required, TypeDef, TypeExpr},
    model::lower,
    spec::{OperationSource, Spec},
    validate::visitor::{self, FieldAt, Role},
};

/// `W0308` operation without a documented request or response; required field that no example shows.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    let mut shown = Shown {
        spec,
        fields: HashSet::new(),
    };
    let mut documented = HashSet::new();
    for source in &spec.operations {
        let operation = &source.operation;
        let (mut request, mut success) = (false, false);
        let inputs = lower::inputs(&operation.request);
        for example in &operation.examples {
            if let Some(given) = &example.request {
                request = true;
                for input in &inputs {
                    if let Some(value) = given.parameters.get(&input.name) {
                        shown.value(source, &input.spec.ty, value);
                    }
                }
            }
            if let Some(response) = &example.response {
                success |= operation.response.status.contains(&response.status);
                if let Some(Ok(body)) = success_body(&operation.response, response) {
                    shown.payload(source, &body);
                }
            }
        }
        for (is_shown, what) in [(request, "the request"), (success, "a success")] {
            if !is_shown {
                found.push(
                    Diagnostic::warning(
                        "W0308",
                        Location::value(source.file, "/operation"),
                        format!("no example shows {what} of `{}`", operation.operation),
                    )
                    .help("add the vendor's, verbatim, under `examples`"),
                );
            }
        }
        if request && success {
            documented.insert(source.file);
        }
    }
    for at in visitor::fields(spec) {
        // One finding is enough for an operation that shows nothing.
        if at
            .operation
            .is_none_or(|source| documented.contains(&source.file))
        {
            field(&at, &shown, found);
        }
    }
}

/// Reports a required field that no example shows.
fn field(at: &FieldAt<'_>, shown: &Shown<'_>, found: &mut Vec<Diagnostic>) {
    let required = match at.role {
        Role::Type => at.field.required != Required::Never,
        Role::Response => matches!(at.field.required, Required::Always | Required::Response),
        // The inputs of a request are in every example: see `E0225`.
        _ => false,
    };
    if required && !at.field.flatten && !shown.fields.contains(&address(at.field)) {
        found.push(
            Diagnostic::warning(
                "W0308",
                Location::key(at.file, at.pointer),
                format!("no example shows the required field `{}`", at.wire),
            )
            .help("find one that does, or say in a waiver that the vendor has none"),
        );
    }
}

fn address(field: &FieldSpec) -> usize {
    std::ptr::from_ref(field).addr()
}

/// The fields that some example shows, by address: a field has no id.
struct Shown<'a> {
    spec: &'a Spec,
    fields: HashSet<usize>,
}

impl Shown<'_> {
    fn payload(&mut self, source: &OperationSource, body: &Value) {
        let response = &source.operation.response;
        let Some(payload) = body.pointer(&response.payload) else {
            return;
        };
        if let Some(ty) = &response.ty {
            self.value(source, ty, payload);
        }
        if let Value::Object(entries) = payload {
            for (wire, field) in &response.fields {
                self.field(source, wire, field, entries);
            }
            if let Some(ty) = &response.additional {
                for (_, value) in free(entries, |key| response.fields.contains_key(key)) {
                    self.value(source, ty, value);
                }
            }
        }
    }

    fn field(
        &mut self,
        source: &OperationSource,
        wire: &str,
        field: &FieldSpec,
        entries: &serde_json::Map<String, Value>,
    ) {
        if field.flatten {
            self.fields.insert(address(field));
            self.value(source, &field.ty, &Value::Object(entries.clone()));
        } else if let Some(value) = entries.get(wire) {
            self.fields.insert(address(field));
            self.value(source, &field.ty, value);
        }
    }

    fn value(&mut self, source: &OperationSource, ty: &TypeExpr, value: &Value) {
        match (ty, value) {
            (TypeExpr::List(inner), Value::Array(items)) => {
                for item in items {
                    self.value(source, inner, item);
                }
            }
            (TypeExpr::Map(inner), Value::Object(entries)) => {
                for item in entries.values() {
                    self.value(source, inner, item);
                }
            }
            (TypeExpr::Named(name), Value::Object(entries)) => {
                let spec = self.spec;
                if let Some(def) = visitor::find_type(spec, Some(source), name) {
                    self.declared(source, def, entries);
                }
            }
            _ => {}
        }
    }

    fn declared(
        &mut self,
        source: &OperationSource,
        def: &TypeDef,
        entries: &serde_json::Map<String, Value>,
    ) {
        if let Some(ObjectDef { fields, additional }) = &def.object {
            for (wire, field) in fields {
                self.field(source, wire, field, entries);
            }
            if let Some(ty) = additional {
                for (_, value) in free(entries, |key| fields.contains_key(key)) {
                    self.value(source, ty, value);
                }
            }
        }
        let Some(union) = &def.union else { return };
        let Some(tag) = &union.tag else {
            for (key, value) in entries {
                if let Some(variant) = union.variants.get(key) {
                    self.value(source, &variant.ty, value);
                }
            }
            return;
        };
        let wire = entries.get(tag).and_then(Value::as_str).unwrap_or_default();
        let Some(variant) = union.variants.get(wire) else {
            return;
        };
        match &union.content {
            Some(content) => {
                if let Some(value) = entries.get(content) {
                    self.value(source, &variant.ty, value);
                }
            }
            None => self.value(source, &variant.ty, &Value::Object(entries.clone())),
        }
    }
}

fn free(
    entries: &serde_json::Map<String, Value>,
    known: impl Fn(&str) -> bool,
) -> impl Iterator<Item = (&String, &Value)> {
    entries.iter().filter(move |(key, _)| !known(key))
}
