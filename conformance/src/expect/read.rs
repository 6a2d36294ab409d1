//! Decoder of payloads, tolerant as a client must be.
//!
//! | tolerated | result |
//! |---|---|
//! | an undeclared key | dropped |
//! | an absent optional key, or `null` in its place | absent |
//! | an unknown value of an enumeration | kept |
//! | an unknown variant of a union | kept |
//! | a Unix time as a string of digits, or as `1.0` | the number |
//!
//! Any other deviation is an error that names the field.

use easemob_codegen::model::{Field, Model, Object, TypeExpr, TypeId, TypeKind, Union};
use serde_json::{Map, Number, Value};

use super::conform;
use crate::json::pointer;

/// Value that cannot be decoded as its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// JSON pointer inside the payload.
    pub pointer: String,
    /// Reason.
    pub reason: String,
}

/// Decodes and normalises a payload: equivalent values become equal.
///
/// # Errors
///
/// The first value that cannot be decoded.
pub fn value(model: &Model, ty: &TypeExpr, given: &Value) -> Result<Value, Unreadable> {
    Reader { model }.value(ty, given, "")
}

/// Decodes and normalises the fields of an object.
///
/// # Errors
///
/// As [`value()`].
pub fn object(model: &Model, object: &Object, given: &Value) -> Result<Value, Unreadable> {
    Reader { model }.object(object, given, "")
}

struct Reader<'m> {
    model: &'m Model,
}

impl Reader<'_> {
    fn value(&self, ty: &TypeExpr, given: &Value, at: &str) -> Result<Value, Unreadable> {
        let read = match ty {
            TypeExpr::String => given.is_string().then(|| given.clone()).ok_or("a string"),
            TypeExpr::Bool => given.is_boolean().then(|| given.clone()).ok_or("a boolean"),
            TypeExpr::Int => {
                let fits = given.as_i64().is_some_and(|n| i32::try_from(n).is_ok());
                fits.then(|| given.clone())
                    .ok_or("a whole number of 32 bits")
            }
            TypeExpr::Long => given
                .as_i64()
                .map(|n| Value::Number(n.into()))
                .ok_or("a whole number of 64 bits"),
            TypeExpr::Double => {
                let number = given.as_f64().and_then(Number::from_f64);
                number.map(Value::Number).ok_or("a number")
            }
            TypeExpr::TimestampS | TypeExpr::TimestampMs => time(given)
                .map(|n| Value::Number(n.into()))
                .ok_or("a Unix time"),
            TypeExpr::Json | TypeExpr::File => Ok(given.clone()),
            TypeExpr::List(inner) => match given {
                Value::Array(items) => {
                    let items = items.iter().enumerate();
                    let items = items.map(|(i, v)| self.value(inner, v, &pointer::push(at, i)));
                    return items.collect::<Result<Vec<_>, _>>().map(Value::Array);
                }
                _ => Err("a list"),
            },
            TypeExpr::Map(inner) => match given {
                Value::Object(map) => return self.map(inner, map, at),
                _ => Err("a map"),
            },
            TypeExpr::Named(id) => return self.named(id, given, at),
        };
        read.map_err(|expected| wrong(at, expected, given))
    }

    fn map(&self, ty: &TypeExpr, map: &Map<String, Value>, at: &str) -> Result<Value, Unreadable> {
        let entries = map.iter().map(|(key, value)| {
            let value = self.value(ty, value, &pointer::push(at, key))?;
            Ok((key.clone(), value))
        });
        entries.collect::<Result<Map<_, _>, _>>().map(Value::Object)
    }

    fn named(&self, id: &TypeId, given: &Value, at: &str) -> Result<Value, Unreadable> {
        match &self.model.ty(id).kind {
            TypeKind::Enum(values) => {
                let fits = if values.is_numeric() {
                    given.is_i64()
                } else {
                    given.is_string()
                };
                let what = if values.is_numeric() {
                    "a number"
                } else {
                    "a string"
                };
                fits.then(|| given.clone())
                    .ok_or_else(|| wrong(at, what, given))
            }
            TypeKind::Object(object) => self.object(object, given, at),
            TypeKind::Union(union) => {
                let map = given
                    .as_object()
                    .and_then(|map| self.known_variant(union, map, at));
                Ok(map.map_or_else(|| given.clone(), |(map, _)| Value::Object(map)))
            }
        }
    }

    fn object(&self, object: &Object, given: &Value, at: &str) -> Result<Value, Unreadable> {
        let Value::Object(map) = given else {
            return Err(wrong(at, "an object", given));
        };
        let mut read = Map::new();
        let mut claimed: Vec<String> = Vec::new();
        let plain = object.fields.iter().filter(|field| !field.flatten);
        for field in plain {
            claimed.push(field.wire.clone());
            if let Some(value) = self.field(field, map, at)? {
                read.insert(field.wire.clone(), value);
            }
        }
        for field in object.fields.iter().filter(|field| field.flatten) {
            let (values, keys) = self.flattened(field, map, &claimed, at)?;
            read.extend(values);
            claimed.extend(keys);
        }
        if let Some(ty) = object.additional_type() {
            for (key, value) in map.iter().filter(|(key, _)| !claimed.contains(key)) {
                read.insert(key.clone(), self.value(ty, value, &pointer::push(at, key))?);
            }
        }
        Ok(Value::Object(read))
    }

    fn field(
        &self,
        field: &Field,
        map: &Map<String, Value>,
        at: &str,
    ) -> Result<Option<Value>, Unreadable> {
        let path = pointer::push(at, &field.wire);
        let required = field.required_in_response && !field.nullable;
        match map.get(&field.wire) {
            None | Some(Value::Null) if !required => Ok(None),
            None => {
                let reason = "is missing, though always there by the spec".to_owned();
                Err(Unreadable {
                    pointer: path,
                    reason,
                })
            }
            Some(value) => self.value(&field.ty, value, &path).map(Some),
        }
    }

    /// Decodes a flattened field; returns its entries and the keys that it claims.
    fn flattened(
        &self,
        field: &Field,
        map: &Map<String, Value>,
        claimed: &[String],
        at: &str,
    ) -> Result<(Map<String, Value>, Vec<String>), Unreadable> {
        let kind = field.ty.named().map(|id| &self.model.ty(id).kind);
        match kind {
            Some(TypeKind::Object(inner)) => {
                let rest = Value::Object(without(map, claimed));
                let keys = inner
                    .fields
                    .iter()
                    .map(|field| field.wire.clone())
                    .collect();
                match self.object(inner, &rest, at)? {
                    Value::Object(read) => Ok((read, keys)),
                    _ => Ok((Map::new(), keys)),
                }
            }
            Some(TypeKind::Union(union)) => {
                let rest = without(map, claimed);
                let present = conform::union_keys(union)
                    .iter()
                    .any(|key| rest.contains_key(key));
                if !present && !field.required_in_response {
                    return Ok((Map::new(), Vec::new()));
                }
                // An unknown variant keeps all entries that no other field claims.
                Ok(self.known_variant(union, &rest, at).unwrap_or_else(|| {
                    let keys = rest.keys().cloned().collect();
                    (rest, keys)
                }))
            }
            _ => Ok((Map::new(), Vec::new())),
        }
    }

    /// Decodes a union with a known variant in its documented form; returns its entries and keys.
    fn known_variant(
        &self,
        union: &Union,
        map: &Map<String, Value>,
        at: &str,
    ) -> Option<(Map<String, Value>, Vec<String>)> {
        let Some(tag) = &union.tag else {
            let variant = union
                .variants
                .iter()
                .find(|variant| map.contains_key(&variant.wire))?;
            let value = map.get(&variant.wire)?;
            let read = self
                .value(&variant.ty, value, &pointer::push(at, &variant.wire))
                .ok()?;
            return Some((
                Map::from_iter([(variant.wire.clone(), read)]),
                vec![variant.wire.clone()],
            ));
        };
        let stated = map.get(tag)?.as_str()?;
        let variant = union
            .variants
            .iter()
            .find(|variant| variant.wire == stated)?;
        let mut read = Map::from_iter([(tag.clone(), Value::from(stated))]);
        let mut keys = vec![tag.clone()];
        match &union.content {
            Some(content) => {
                let value = map.get(content)?;
                let value = self
                    .value(&variant.ty, value, &pointer::push(at, content))
                    .ok()?;
                read.insert(content.clone(), value);
                keys.push(content.clone());
            }
            None => {
                let rest = Value::Object(without(map, &keys));
                if let Value::Object(fields) = self.value(&variant.ty, &rest, at).ok()? {
                    keys.extend(fields.keys().cloned());
                    read.extend(fields);
                }
            }
        }
        Some((read, keys))
    }
}

fn without(map: &Map<String, Value>, keys: &[String]) -> Map<String, Value> {
    let rest = map.iter().filter(|(key, _)| !keys.contains(key));
    rest.map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

fn time(given: &Value) -> Option<i64> {
    match given {
        Value::String(text) => text.trim().parse().ok(),
        Value::Number(number) => number.as_i64().or_else(|| {
            // Beyond 2^53 a double does not identify one integer.
            let double = number
                .as_f64()
                .filter(|d| d.fract() == 0.0 && d.abs() <= 9_007_199_254_740_992.0)?;
            format!("{double:.0}").parse().ok()
        }),
        _ => None,
    }
}

fn wrong(at: &str, expected: &str, given: &Value) -> Unreadable {
    Unreadable {
        pointer: at.to_owned(),
        reason: format!("is {}, not {expected}", conform::kind(given)),
    }
}
