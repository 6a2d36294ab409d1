//! Checks JSON values against declared types.

use std::fmt;

use serde_json::Value;

use crate::{
    json_pointer::push,
    language::{FieldSpec, ObjectDef, TypeDef, TypeExpr, UnionDef},
    spec::{OperationSource, Spec},
    validate::visitor,
};

/// The difference between a value and its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mismatch {
    /// JSON pointer inside the value.
    pub(crate) at: String,
    /// The problem.
    pub(crate) what: String,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.at.is_empty() {
            f.write_str(&self.what)
        } else {
            write!(f, "at `{}`: {}", self.at, self.what)
        }
    }
}

/// Finds the first mismatch of `value` and `ty`. Absent fields and undeclared keys are none.
pub(crate) fn mismatch(
    spec: &Spec,
    operation: Option<&OperationSource>,
    ty: &TypeExpr,
    value: &Value,
) -> Option<Mismatch> {
    ValueChecker {
        spec,
        operation,
        required: |_| false,
    }
    .value(ty, value, "")
}

/// Checks values of one direction, request or response.
pub(crate) struct ValueChecker<'a> {
    pub(crate) spec: &'a Spec,
    pub(crate) operation: Option<&'a OperationSource>,
    /// Whether the direction requires a field.
    pub(crate) required: fn(&FieldSpec) -> bool,
}

impl ValueChecker<'_> {
    /// Finds the first mismatch of `value` and `ty`; `at` is its JSON pointer.
    pub(crate) fn value(&self, ty: &TypeExpr, value: &Value, at: &str) -> Option<Mismatch> {
        let wrong = |what: String| {
            Some(Mismatch {
                at: at.to_owned(),
                what,
            })
        };
        let fits = match ty {
            TypeExpr::String => value.is_string(),
            TypeExpr::Bool => value.is_boolean(),
            TypeExpr::Int => value.as_i64().is_some_and(|n| i32::try_from(n).is_ok()),
            TypeExpr::Long | TypeExpr::TimestampS | TypeExpr::TimestampMs => value.is_i64(),
            TypeExpr::Double => value.is_number(),
            TypeExpr::Json | TypeExpr::File => true,
            TypeExpr::List(inner) => {
                return match value {
                    Value::Array(items) => items
                        .iter()
                        .enumerate()
                        .find_map(|(index, item)| self.value(inner, item, &push(at, index))),
                    _ => wrong(expected(ty, value)),
                };
            }
            TypeExpr::Map(inner) => {
                return match value {
                    Value::Object(entries) => entries
                        .iter()
                        .find_map(|(key, item)| self.value(inner, item, &push(at, key))),
                    _ => wrong(expected(ty, value)),
                };
            }
            TypeExpr::Named(name) => {
                // An undeclared type has a finding of its own (`E0210`).
                let def = visitor::find_type(self.spec, self.operation, name)?;
                return self.declared(name, def, value, at);
            }
        };
        if fits {
            None
        } else {
            wrong(expected(ty, value))
        }
    }

    fn declared(&self, name: &str, def: &TypeDef, value: &Value, at: &str) -> Option<Mismatch> {
        let wrong = |what: String| {
            Some(Mismatch {
                at: at.to_owned(),
                what,
            })
        };
        if let Some(values) = &def.enumeration {
            let wire = match value {
                Value::String(text) if !values.numeric => text.clone(),
                Value::Number(number) if values.numeric => number.to_string(),
                _ => return wrong(format!("{} is no value of `{name}`", kind(value))),
            };
            if !values.values.contains_key(&wire) {
                return wrong(format!("`{wire}` is no value of `{name}`"));
            }
            return None;
        }
        if let Some(object) = &def.object {
            return match value {
                Value::Object(entries) => self.object(object, entries, at),
                _ => wrong(format!(
                    "expected `{name}`, an object, found {}",
                    kind(value)
                )),
            };
        }
        if let Some(union) = &def.union {
            return match value {
                Value::Object(entries) => self.union(name, union, entries, at),
                _ => wrong(format!(
                    "expected `{name}`, an object, found {}",
                    kind(value)
                )),
            };
        }
        None
    }

    /// Finds the first mismatch among the entries of an object.
    pub(crate) fn object(
        &self,
        object: &ObjectDef,
        entries: &serde_json::Map<String, Value>,
        at: &str,
    ) -> Option<Mismatch> {
        for (wire, field) in &object.fields {
            if field.flatten {
                let whole = Value::Object(entries.clone());
                if let Some(mismatch) = self.value(&field.ty, &whole, at) {
                    return Some(mismatch);
                }
                continue;
            }
            if let Some(mismatch) = self.field(wire, field, entries.get(wire), at) {
                return Some(mismatch);
            }
        }
        let additional = object.additional.as_ref()?;
        entries
            .iter()
            .filter(|(key, _)| !object.fields.contains_key(*key))
            .find_map(|(key, value)| self.value(additional, value, &push(at, key)))
    }

    /// Finds the first mismatch of a field's value.
    pub(crate) fn field(
        &self,
        wire: &str,
        field: &FieldSpec,
        value: Option<&Value>,
        at: &str,
    ) -> Option<Mismatch> {
        match value {
            None if (self.required)(field) => Some(Mismatch {
                at: push(at, wire),
                what: format!("the required field `{wire}` is absent"),
            }),
            None => None,
            Some(Value::Null) if field.nullable => None,
            Some(value) => self.value(&field.ty, value, &push(at, wire)),
        }
    }

    fn union(
        &self,
        name: &str,
        union: &UnionDef,
        entries: &serde_json::Map<String, Value>,
        at: &str,
    ) -> Option<Mismatch> {
        let wrong = |at: String, what: String| Some(Mismatch { at, what });
        let Some(tag) = &union.tag else {
            let known = |(key, _): &(&String, &Value)| union.variants.contains_key(*key);
            let Some((key, value)) = entries.iter().find(known) else {
                return wrong(at.to_owned(), format!("no key is a variant of `{name}`"));
            };
            let variant = union.variants.get(key)?;
            return self.value(&variant.ty, value, &push(at, key));
        };
        let Some(Value::String(wire)) = entries.get(tag) else {
            return wrong(
                push(at, tag),
                format!("the tag of `{name}` is absent or no text"),
            );
        };
        let Some(variant) = union.variants.get(wire) else {
            return wrong(push(at, tag), format!("`{wire}` is no variant of `{name}`"));
        };
        match &union.content {
            Some(content) => match entries.get(content) {
                Some(value) => self.value(&variant.ty, value, &push(at, content)),
                None => wrong(push(at, content), format!("the key `{content}` is absent")),
            },
            None => self.value(&variant.ty, &Value::Object(entries.clone()), at),
        }
    }
}

fn expected(ty: &TypeExpr, value: &Value) -> String {
    match (ty, value.is_i64() || value.is_u64()) {
        (TypeExpr::Int, true) => format!("{value} does not fit `int`, which has 32 bits"),
        (TypeExpr::Long, true) => format!("{value} does not fit `long`, which has 64 bits"),
        _ => format!("expected `{ty}`, found {}", kind(value)),
    }
}

/// Describes a value for messages.
fn kind(value: &Value) -> String {
    match value {
        Value::Null => "`null`".to_owned(),
        Value::Bool(value) => format!("`{value}`"),
        Value::Number(value) => format!("the number {value}"),
        Value::String(text) if text.chars().count() <= 24 => format!("the text {value}"),
        Value::String(_) => "a text".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}
