//! JSON values of the spec as tokens.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

/// A `rt::Literal`: strings, integers and booleans; anything else is its JSON text.
pub(super) fn literal(value: &Value) -> TokenStream {
    match value {
        Value::String(text) => quote!(rt::Literal::Str(#text)),
        Value::Bool(flag) => quote!(rt::Literal::Bool(#flag)),
        Value::Number(number) if number.is_i64() => {
            let number = Literal::i64_unsuffixed(number.as_i64().unwrap_or_default());
            quote!(rt::Literal::Int(#number))
        }
        other => {
            let text = other.to_string();
            quote!(rt::Literal::Str(#text))
        }
    }
}

/// `Some("…")` or `None`.
pub(super) fn optional(text: Option<&str>) -> TokenStream {
    match text {
        Some(text) => quote!(Some(#text)),
        None => quote!(None),
    }
}

/// A slice of string literals.
pub(super) fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> TokenStream {
    let texts = texts.into_iter();
    quote!(&[#(#texts),*])
}

/// A constant field's own value.
pub(super) fn owned(value: &Value) -> TokenStream {
    match value {
        Value::Bool(flag) => quote!(#flag),
        Value::Number(number) if number.is_i64() => {
            let number = Literal::i64_unsuffixed(number.as_i64().unwrap_or_default());
            quote!(#number)
        }
        Value::Number(number) => {
            let number = Literal::f64_unsuffixed(number.as_f64().unwrap_or_default());
            quote!(#number)
        }
        Value::String(text) => quote!(#text.to_owned()),
        other => {
            let text = other.to_string();
            quote!(#text.to_owned())
        }
    }
}
