//! Types of the model as Rust types, by the path that leads to them.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Context, names::Ident};
use crate::model::{Field, Operation, Payload, TypeExpr};

/// Where a type is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope<'a> {
    /// The root module.
    Root,
    /// The module of the service's types.
    Types,
    /// A resource's module.
    Resource,
    /// A module beside the resource's of this name.
    Beside(&'a Ident),
}

impl Context<'_> {
    /// The Rust type of `ty`.
    pub(super) fn rust_type(&self, ty: &TypeExpr, scope: Scope<'_>) -> TokenStream {
        match ty {
            TypeExpr::String => quote!(String),
            TypeExpr::Bool => quote!(bool),
            TypeExpr::Int => quote!(i32),
            TypeExpr::Long => quote!(i64),
            TypeExpr::Double => quote!(f64),
            TypeExpr::TimestampS => quote!(rt::UnixSeconds),
            TypeExpr::TimestampMs => quote!(rt::UnixMillis),
            TypeExpr::Json => quote!(rt::serde_json::Value),
            TypeExpr::File => quote!(rt::FilePart),
            TypeExpr::List(inner) => {
                let inner = self.rust_type(inner, scope);
                quote!(Vec<#inner>)
            }
            TypeExpr::Map(inner) => {
                let inner = self.rust_type(inner, scope);
                quote!(rt::Map<#inner>)
            }
            TypeExpr::Named(id) => {
                let ident = self.names.declared(id);
                let shared = self.model.ty(id).owner.is_none();
                match (shared, scope) {
                    (true, Scope::Resource | Scope::Beside(_)) => quote!(super::types::#ident),
                    (false, Scope::Beside(module)) => quote!(super::#module::#ident),
                    (true, Scope::Root) => quote!(types::#ident),
                    _ => quote!(#ident),
                }
            }
        }
    }

    /// The Rust type of a field's value, secrets kept apart.
    pub(super) fn value_type(&self, field: &Field, scope: Scope<'_>) -> TokenStream {
        if field.secret && field.ty == TypeExpr::String {
            quote!(rt::Secret)
        } else {
            self.rust_type(&field.ty, scope)
        }
    }

    /// The type of `Operation::Output`.
    pub(super) fn output_type(&self, operation: &Operation) -> TokenStream {
        match &operation.response.payload {
            Payload::Value { ty, .. } => self.rust_type(ty, Scope::Resource),
            Payload::Object { .. } => {
                let ident = &self.names.operation(operation).output;
                quote!(#ident)
            }
            Payload::Binary => quote!(rt::ByteStream),
            Payload::Empty => quote!(()),
        }
    }

    /// The type of `Operation::Envelope`.
    pub(super) fn envelope_type(&self, operation: &Operation) -> TokenStream {
        match &operation.response.envelope {
            Some(id) => {
                let ident = self.names.envelope(id);
                quote!(super::#ident)
            }
            None => quote!(rt::NoEnvelope),
        }
    }
}
