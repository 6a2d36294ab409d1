//! JSON values of the spec as tokens.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
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
    let plain = plain(value);
    match value {
        Value::Number(number) if number.is_i64() => {
            let number = Literal::i64_unsuffixed(number.as_i64().unwrap_or_default());
            quote!(#number)
        }
        Value::Bool(_) | Value::Number(_) => plain,
        _ => quote!(#plain.to_owned()),
    }
}

/// A constant as a literal; what has none is its JSON text.
pub(super) fn plain(value: &Value) -> TokenStream {
    match value {
        Value::Bool(flag) => quote!(#flag),
        Value::Number(number) => match number.as_i64() {
            Some(number) => Literal::i64_suffixed(number).into_token_stream(),
            None => {
                Literal::f64_unsuffixed(number.as_f64().unwrap_or_default()).into_token_stream()
            }
        },
        Value::String(text) => quote!(#text),
        other => {
            let text = other.to_string();
            quote!(#text)
        }
    }
}
