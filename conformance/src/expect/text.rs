//! Parses texts of paths, queries, headers and forms as values of their types.

use easemob_codegen::model::{Field, Model, TypeExpr, TypeKind};
use serde_json::Value;

use crate::wire::percent;

/// Parses the undecoded texts of a field. A comma-separated list is split before decoding, so that an encoded
/// comma inside an item stays. A text that does not match the type stays a text, for the type check to
/// report.
pub fn field(model: &Model, field: &Field, raw: &[String], form: bool) -> Value {
    let decode = |raw: &str| match form {
        true => percent::decode(&raw.replace('+', " ")),
        false => percent::decode(raw),
    };
    match (&field.ty, raw) {
        (TypeExpr::List(inner), raw) => {
            let pieces = raw.iter().flat_map(|raw| raw.split(','));
            let items = pieces.map(|piece| value(model, inner, &decode(piece)));
            items.collect()
        }
        (ty, [one]) => value(model, ty, &decode(one)),
        (_, many) => many.iter().map(|raw| Value::from(decode(raw))).collect(),
    }
}

/// Parses a text as a value of a type; composite types are JSON.
pub fn value(model: &Model, ty: &TypeExpr, text: &str) -> Value {
    let json = || serde_json::from_str(text).ok();
    let number = || json().filter(Value::is_number);
    let read = match ty {
        TypeExpr::String | TypeExpr::File => None,
        TypeExpr::Bool => json().filter(Value::is_boolean),
        TypeExpr::Int
        | TypeExpr::Long
        | TypeExpr::Double
        | TypeExpr::TimestampS
        | TypeExpr::TimestampMs => number(),
        TypeExpr::Json | TypeExpr::List(_) | TypeExpr::Map(_) => json(),
        TypeExpr::Named(id) => match &model.ty(id).kind {
            TypeKind::Enum(values) if values.is_numeric() => number(),
            TypeKind::Enum(_) => None,
            _ => json(),
        },
    };
    read.unwrap_or_else(|| text.into())
}

/// Checks that every `%` begins an escape and the decoded text is UTF-8.
///
/// # Errors
///
/// The reason, as a predicate (`has a …`).
pub fn well_encoded(raw: &str) -> Result<(), String> {
    let bytes = raw.as_bytes();
    let mut escapes = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'%');
    let broken = escapes.any(|(at, _)| {
        let hex = bytes.get(at + 1..at + 3);
        !hex.is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit))
    });
    if broken {
        return Err("has a `%` that begins no escape".into());
    }
    if percent::decode(raw).contains('\u{fffd}') && !raw.contains('\u{fffd}') {
        return Err("is no UTF-8 once it is decoded".into());
    }
    Ok(())
}
