//! Declared types: enums, objects and unions.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;

use super::{
    Context, Module,
    docs::{self, lines},
    expression::{Scope, Subject, checks, field_value},
    literal, names,
};
use crate::model::{Enumeration, Field, Object, Type, TypeExpr, TypeKind, Union, Usage};

/// The module of the service's types, when there are any.
pub(super) fn module(context: &Context<'_>) -> Option<Module> {
    let types = &context.model.service.types;
    let emitted = types.iter().map(|ty| declared(context, ty, Scope::Types));
    let content = quote! {
        //! Types that several operations share.

        use ::easemob_runtime as rt;

        #(#emitted)*
    };
    let attributes = TokenStream::new();
    (!types.is_empty()).then(|| Module {
        name: Some("types".to_owned()),
        content,
        attributes,
    })
}

/// One declared type.
pub(super) fn declared(context: &Context<'_>, ty: &Type, scope: Scope) -> TokenStream {
    let ident = context.names.declared(&ty.name);
    let doc = match &ty.description {
        Some(text) => docs::both(text),
        None => format!("`{}`.", ty.name),
    };
    let doc = lines(&doc);
    let item = match &ty.kind {
        TypeKind::Enum(values) => enumeration(ty, values, &ident),
        TypeKind::Object(object) => {
            let struct_ = self::object(context, object, &ident, ty.usage, scope);
            let checked = ty.usage.request && context.has_checks(&TypeExpr::Named(ty.name.clone()));
            let check = checked.then(|| check(context, &object_fields(object), &ident, ty.usage));
            quote! { #struct_ #check }
        }
        TypeKind::Union(union) => self::union(context, ty, union, &ident, scope),
    };
    quote! { #doc #item }
}

fn enumeration(ty: &Type, values: &Enumeration, ident: &Ident) -> TokenStream {
    let variants = names::variants(ty);
    let docs = values.values.iter().map(|value| match &value.description {
        Some(text) => lines(&format!("`{}`: {}", value.wire, docs::both_inline(text))),
        None => lines(&format!("`{}`.", value.wire)),
    });
    // An answer may carry a value that no document knows; a request may not.
    let open = ty.usage.response;
    let (unknown_type, numbers) = if values.numeric {
        (quote!(i64), true)
    } else {
        (quote!(String), false)
    };
    let unknown = open.then(|| {
        quote! {
            /// A value that the documents do not know.
            Unknown(#unknown_type),
        }
    });
    let wires = values.values.iter().map(|value| {
        if numbers {
            let number = value.wire.parse::<i64>().unwrap_or_default();
            let number = proc_macro2::Literal::i64_unsuffixed(number);
            quote!(#number)
        } else {
            let wire = &value.wire;
            quote!(#wire)
        }
    });
    let mac = if numbers {
        quote!(rt::number_enum)
    } else {
        quote!(rt::text_enum)
    };
    let kind = if open { quote!(open) } else { quote!(closed) };
    quote! {
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #ident { #(#docs #variants,)* #unknown }
        #mac!(#kind #ident { #(#variants = #wires),* });
    }
}

/// A struct of an object's fields.
pub(super) fn object(
    context: &Context<'_>,
    object: &Object,
    ident: &Ident,
    usage: Usage,
    scope: Scope,
) -> TokenStream {
    let all = object_fields(object);
    let fields = all.iter().map(|field| {
        let doc = lines(&docs::field(field));
        let name = names::field(&field.name);
        let ty = field_type(context, field, usage, scope);
        quote! { #doc pub #name: #ty }
    });
    let by_keys = by_keys(&all, ident);
    let new = usage
        .request
        .then(|| constructor(context, &all, ident, usage, scope));
    quote! {
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct #ident { #(#fields,)* }
        #by_keys
        #new
    }
}

/// The fields of an object, the one for free keys last.
pub(super) fn object_fields(object: &Object) -> Vec<Field> {
    let mut fields = object.fields.clone();
    if let Some(additional) = &object.additional {
        fields.push(additional_field(additional));
    }
    fields
}

/// The field that holds the free keys.
fn additional_field(ty: &TypeExpr) -> Field {
    Field {
        name: "additional".to_owned(),
        wire: String::new(),
        ty: TypeExpr::Map(Box::new(ty.clone())),
        required_in_request: false,
        required_in_response: false,
        nullable: false,
        secret: false,
        flatten: true,
        constant: None,
        default: None,
        style: crate::model::ListStyle::Comma,
        constraints: Default::default(),
        deprecated: None,
        description: Some(crate::model::Text {
            en: "Keys beside the documented ones.".to_owned(),
            zh: Some("文档所列字段之外的键。".to_owned()),
        }),
        assumed: false,
    }
}

/// Whether the field's Rust type is the bare value: it is required wherever its type travels.
pub(super) fn bare(field: &Field, usage: Usage) -> bool {
    (!usage.request || field.required_in_request)
        && (!usage.response || field.required_in_response)
        && !field.nullable
}

/// Whether the field is the map of free keys: it needs no `Option`, an empty map says it all.
pub(super) fn is_additional(field: &Field) -> bool {
    field.flatten && matches!(field.ty, TypeExpr::Map(_))
}

fn field_type(context: &Context<'_>, field: &Field, usage: Usage, scope: Scope) -> TokenStream {
    let ty = context.value_type(field, scope);
    if bare(field, usage) || is_additional(field) {
        ty
    } else {
        quote!(Option<#ty>)
    }
}

/// The call that implements reading and writing an object by its keys.
fn by_keys(fields: &[Field], ident: &Ident) -> TokenStream {
    let keyed = fields.iter().filter(|field| !field.flatten).map(|field| {
        let name = names::field(&field.name);
        let wire = &field.wire;
        if name == wire.as_str() {
            quote!(#name)
        } else {
            quote!(#name: #wire)
        }
    });
    let rest = fields.iter().filter(|field| field.flatten).map(|field| {
        let name = names::field(&field.name);
        quote!(..#name)
    });
    let parts = keyed.chain(rest);
    quote!(rt::object!(#ident { #(#parts),* });)
}

/// `new` with what is required, and a setter for each of the rest.
fn constructor(
    context: &Context<'_>,
    fields: &[Field],
    ident: &Ident,
    usage: Usage,
    scope: Scope,
) -> TokenStream {
    let required: Vec<&Field> = fields
        .iter()
        .filter(|f| f.required_in_request && f.constant.is_none())
        .collect();
    let parameters = required.iter().map(|field| {
        let name = names::field(&field.name);
        let (taken, _) = context.taken(field, scope);
        quote!(#name: #taken)
    });
    let values = fields.iter().map(|field| {
        let name = names::field(&field.name);
        let (_, value) = context.taken(field, scope);
        if let Some(constant) = &field.constant {
            let constant = literal::owned(constant);
            return if bare(field, usage) {
                quote!(#name: #constant)
            } else {
                quote!(#name: Some(#constant))
            };
        }
        match (field.required_in_request, bare(field, usage)) {
            (true, true) => field_value(&name, &value),
            (true, false) => quote!(#name: Some(#value)),
            (false, _) if is_additional(field) => quote!(#name: rt::Map::new()),
            (false, _) => quote!(#name: None),
        }
    });
    let optional = fields
        .iter()
        .filter(|f| !f.required_in_request && f.constant.is_none());
    let setters = optional.map(|field| {
        let name = names::field(&field.name);
        let method = names::setter(&field.name);
        let doc = lines(&docs::field(field));
        let (taken, value) = context.taken(field, scope);
        let value = if is_additional(field) {
            value
        } else {
            quote!(Some(#value))
        };
        quote! {
            #doc
            #[must_use]
            pub fn #method(mut self, #name: #taken) -> Self {
                self.#name = #value;
                self
            }
        }
    });
    let lint = (required.len() > 7).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    let clippy = required
        .is_empty()
        .then(|| quote!(#[allow(clippy::new_without_default)]));
    quote! {
        impl #ident {
            /// With all that is required.
            #lint
            #clippy
            pub fn new(#(#parameters),*) -> Self {
                Self { #(#values),* }
            }
            #(#setters)*
        }
    }
}

fn check(context: &Context<'_>, fields: &[Field], ident: &Ident, usage: Usage) -> TokenStream {
    let statements = fields.iter().map(|field| {
        let name = names::field(&field.name);
        let at = format!("{ident}.{}", field.name);
        if bare(field, usage) || is_additional(field) {
            checks(context, field, &at, &Subject::Field(&name))
        } else {
            let inner = checks(context, field, &at, &Subject::Value);
            if inner.is_empty() {
                inner
            } else {
                quote!(if let Some(value) = &self.#name { #inner })
            }
        }
    });
    let statements: TokenStream = statements.collect();
    // Values that are merely known or not are checked without it.
    let request = if mentions(&statements, "request") {
        quote!(request)
    } else {
        quote!(_request)
    };
    quote! {
        impl #ident {
            pub(crate) fn check(&self, #request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
                #statements
                Ok(())
            }
        }
    }
}

/// Whether a name stands anywhere in these tokens.
fn mentions(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => mentions(&group.stream(), name),
        TokenTree::Ident(ident) => ident == name,
        _ => false,
    })
}

fn union(
    context: &Context<'_>,
    ty: &Type,
    union: &Union,
    ident: &Ident,
    scope: Scope,
) -> TokenStream {
    let idents = names::variants(ty);
    let variants = union.variants.iter().zip(&idents).map(|(variant, name)| {
        let doc = match &variant.description {
            Some(text) => lines(&format!("`{}`: {}", variant.wire, docs::both_inline(text))),
            None => lines(&format!("`{}`.", variant.wire)),
        };
        let inner = context.rust_type(&variant.ty, scope);
        quote! { #doc #name(#inner) }
    });
    let unknown = ty.usage.response.then(|| {
        quote! {
            /// A variant that the documents do not know, or a known one that is not as documented.
            Unknown(rt::serde_json::Value),
        }
    });
    let told_apart = match (&union.tag, &union.content) {
        (Some(tag), Some(content)) => quote!(tag #tag content #content),
        (Some(tag), None) => quote!(tag #tag),
        (None, _) => TokenStream::new(),
    };
    let open = if ty.usage.response {
        quote!(open)
    } else {
        quote!(closed)
    };
    let wires = union.variants.iter().map(|variant| &variant.wire);
    let check = (ty.usage.request && context.has_checks(&TypeExpr::Named(ty.name.clone()))).then(|| {
        let arms = union.variants.iter().zip(&idents).map(|(variant, name)| {
            if context.has_checks(&variant.ty) && matches!(variant.ty, TypeExpr::Named(_)) {
                quote!(Self::#name(value) => value.check(request),)
            } else {
                quote!(Self::#name(_) => Ok(()),)
            }
        });
        let unknown = ty.usage.response.then(|| quote!(Self::Unknown(_) => Ok(()),));
        quote! {
            impl #ident {
                pub(crate) fn check(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
                    match self { #(#arms)* #unknown }
                }
            }
        }
    });
    quote! {
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum #ident { #(#variants,)* #unknown }
        rt::union!(#open #ident (#told_apart) { #(#idents = #wires),* });
        #check
    }
}
