//! Values of the spec as tokens.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

/// A whole number without the suffix of a type.
pub(super) fn integer(number: impl Into<i128>) -> Literal {
    Literal::i128_unsuffixed(number.into())
}

/// A `rt::Literal`: strings, integers and booleans; anything else is its JSON text.
pub(super) fn literal(value: &Value) -> TokenStream {
    match (value, value.as_i64()) {
        (Value::Bool(flag), _) => quote!(rt::Literal::Bool(#flag)),
        (_, Some(number)) => {
            let number = integer(number);
            quote!(rt::Literal::Int(#number))
        }
        _ => {
            let text = text(value);
            quote!(rt::Literal::Str(#text))
        }
    }
}

/// A value as it is written in a path, a query or a header.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// `Some("…")` or `None`.
pub(super) fn optional(text: Option<&str>) -> TokenStream {
    match text {
        Some(text) => quote!(Some(#text)),
        None => quote!(None),
    }
}

/// A constant field's own value.
pub(super) fn owned(value: &Value) -> TokenStream {
    match (value, value.as_i64()) {
        (_, Some(number)) => {
            let number = integer(number);
            quote!(#number)
        }
        (Value::Bool(_) | Value::Number(_), _) => plain(value),
        _ => {
            let text = text(value);
            quote!(#text.to_owned())
        }
    }
}

/// A constant as a literal; what has none is its JSON text.
pub(super) fn plain(value: &Value) -> TokenStream {
    match (value, value.as_i64(), value.as_f64()) {
        (Value::Bool(flag), ..) => quote!(#flag),
        (_, Some(number), _) => quote!(#number),
        (Value::Number(_), _, Some(number)) if number.is_finite() => {
            let number = Literal::f64_unsuffixed(number);
            quote!(#number)
        }
        _ => {
            let text = text(value);
            quote!(#text)
        }
    }
}
