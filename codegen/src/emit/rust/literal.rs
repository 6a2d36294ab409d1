//! JSON values of the spec as tokens.

use super::code::{Code, Number, code};
use serde_json::Value;

/// A `rt::Literal`: strings, integers and booleans; anything else is its JSON text.
pub(super) fn literal(value: &Value) -> Code {
    match value {
        Value::String(text) => code!(rt::Literal::Str(#text)),
        Value::Bool(flag) => code!(rt::Literal::Bool(#flag)),
        Value::Number(number) if number.is_i64() => {
            let number = Number(number.as_i64().unwrap_or_default());
            code!(rt::Literal::Int(#number))
        }
        other => {
            let text = other.to_string();
            code!(rt::Literal::Str(#text))
        }
    }
}

/// `Some("…")` or `None`.
pub(super) fn optional(text: Option<&str>) -> Code {
    match text {
        Some(text) => code!(Some(#text)),
        None => code!(None),
    }
}

/// A slice of string literals.
pub(super) fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Code {
    let texts = texts.into_iter();
    code!(&[#(#texts),*])
}

/// A constant field's own value.
pub(super) fn owned(value: &Value) -> Code {
    let plain = plain(value);
    match value {
        Value::Number(number) if number.is_i64() => {
            self::number(number.as_i64().unwrap_or_default())
        }
        Value::Bool(_) | Value::Number(_) => plain,
        _ => code!(#plain.to_owned()),
    }
}

/// A constant as a literal; what has none is its JSON text.
pub(super) fn plain(value: &Value) -> Code {
    match value {
        Value::Bool(flag) => code!(#flag),
        Value::Number(number) => match number.as_i64() {
            Some(number) => self::number(format!("{number}i64")),
            None => self::number(format!("{:?}", number.as_f64().unwrap_or_default())),
        },
        Value::String(text) => code!(#text),
        other => {
            let text = other.to_string();
            code!(#text)
        }
    }
}

/// A number as it is shown.
fn number(number: impl std::fmt::Display) -> Code {
    let number = Number(number);
    code!(#number)
}
