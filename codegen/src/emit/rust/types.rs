//! Declared types: enums, objects and unions.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context, Module,
    checks::checks,
    docs::{self, lines},
    literal,
    names::{self, Ident},
    rust_type::Scope,
    view::{FieldView, ObjectView, Presence},
};
use crate::{
    emit::markdown,
    model::{Enumeration, Text, Type, TypeExpr, TypeId, TypeKind, Union, Usage, WireValue},
};

/// The module of the service's types, when there are any.
pub(super) fn module(context: &Context<'_>) -> Option<Module> {
    let types = &context.model.service.types;
    let emitted = types.iter().map(|id| declared(context, id, Scope::Types));
    let content = quote! {
        //! Types that several operations share.

        use ::easemob_runtime as rt;

        #(#emitted)*
    };
    (!types.is_empty()).then(|| Module {
        name: Some("types".to_owned()),
        content,
        attributes: TokenStream::new(),
    })
}

/// One declared type.
pub(super) fn declared(context: &Context<'_>, id: &TypeId, scope: Scope<'_>) -> TokenStream {
    let ty = context.model.ty(id);
    let ident = context.names.declared(id);
    let doc = match &ty.description {
        Some(text) => docs::both(text),
        None => String::new(),
    };
    match &ty.kind {
        TypeKind::Enum(values) => enumeration(ty, values, ident, &lines(&doc)),
        TypeKind::Object(object) => {
            let view = ObjectView::new(context, object, ident.clone(), &doc, ty.usage, scope);
            let object = self::object(&view, &TokenStream::new());
            let checked = ty.usage.request && context.is_checked(ty);
            let check = checked.then(|| check(context, &view));
            quote!(#object #check)
        }
        TypeKind::Union(union) => self::union(context, ty, union, ident, &lines(&doc), scope),
    }
}

/// A variant's documentation: its value on the wire, then both languages.
fn variant_doc(wire: &str, text: Option<&Text>) -> TokenStream {
    lines(&match text {
        Some(text) => format!("{}: {}", markdown::code(wire, 1), docs::both_lines(text)),
        None => format!("{}.", markdown::code(wire, 1)),
    })
}

/// An enum of documented values. A response may bring others, a request may not.
fn enumeration(ty: &Type, values: &Enumeration, ident: &Ident, doc: &TokenStream) -> TokenStream {
    let variants = names::variants(ty);
    let wires: Vec<TokenStream> = values
        .values
        .iter()
        .map(|value| match &value.wire {
            WireValue::Integer(number) => {
                let number = literal::integer(*number);
                quote!(#number)
            }
            WireValue::Text(wire) => quote!(#wire),
        })
        .collect();
    let declared = values.values.iter().zip(&variants).map(|(value, variant)| {
        let doc = variant_doc(&value.wire.to_string(), value.description.as_ref());
        quote!(#doc #variant)
    });
    let is_open = ty.usage.response;
    let (held, method, shown) = match (values.is_numeric(), is_open) {
        (true, _) => (quote!(i64), quote!(value), quote!(i64)),
        (false, true) => (quote!(String), quote!(as_str), quote!(&str)),
        (false, false) => (quote!(String), quote!(as_str), quote!(&'static str)),
    };
    let unknown = is_open.then(|| {
        quote! {
            /// A value that no document knows.
            Unknown(#held),
        }
    });
    let other = is_open.then(|| match values.is_numeric() {
        true => quote!(Self::Unknown(other) => *other,),
        false => quote!(Self::Unknown(other) => other,),
    });
    let is_known = is_open.then(|| {
        quote! {
            /// Returns whether a document knows the value.
            #[inline]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }
    });
    let implement = names::ident(if values.is_numeric() {
        "number_enum"
    } else {
        "text_enum"
    });
    let openness = names::ident(if is_open { "open" } else { "closed" });
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #ident { #(#declared,)* #unknown }

        impl #ident {
            /// Returns the value on the wire.
            #[inline]
            pub fn #method(&self) -> #shown {
                match self {
                    #(Self::#variants => #wires,)*
                    #other
                }
            }

            #is_known
        }
        rt::#implement!(#openness #ident { #(#variants = #wires),* });
    }
}

/// A struct of an object's fields; `new` and setters where callers make it.
pub(super) fn object(view: &ObjectView<'_>, derive: &TokenStream) -> TokenStream {
    let ObjectView {
        ident,
        doc,
        usage,
        fields,
    } = view;
    let declarations = fields.iter().map(FieldView::declaration);
    let keys = fields.iter().map(FieldView::key);
    let constructor = usage.request.then(|| constructor(view));
    let implement = implement_macro("object", *usage);
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq #derive)]
        #[non_exhaustive]
        pub struct #ident { #(#declarations,)* }

        #constructor
        rt::#implement!(#ident { #(#keys),* });
    }
}

/// The macro that implements reading and writing for the directions in which a type travels.
fn implement_macro(kind: &str, usage: Usage) -> Ident {
    names::ident(&match (usage.request, usage.response) {
        (true, true) => format!("shared_{kind}"),
        (true, false) => format!("request_{kind}"),
        (false, _) => kind.to_owned(),
    })
}

fn constructor(view: &ObjectView<'_>) -> TokenStream {
    let ident = &view.ident;
    let required = view.fields.iter().filter(|field| field.is_required());
    let parameters = required.map(FieldView::parameter);
    let values = view.fields.iter().map(|field| {
        let value = match &field.presence {
            Presence::Required => field.held(field.converted.clone()),
            Presence::Constant(value) => field.held(value.clone()),
            Presence::FreeKeys => quote!(rt::Map::new()),
            Presence::Optional => quote!(None),
        };
        field.initializer(&value)
    });
    let setters = view
        .fields
        .iter()
        .map(|field| field.setters(&TokenStream::new(), Some(&quote!(#[inline]))));
    quote! {
        impl #ident {
            /// Makes the value from what is required.
            #[inline]
            pub fn new(#(#parameters),*) -> Self {
                Self { #(#values),* }
            }

            #(#setters)*
        }
    }
}

/// The method that checks an object before it is sent.
fn check(context: &Context<'_>, view: &ObjectView<'_>) -> TokenStream {
    let ident = &view.ident;
    let statements: Vec<TokenStream> = view
        .fields
        .iter()
        .map(|field| {
            let at = format!("{ident}.{}", field.field.name);
            checks(context, field, &at)
        })
        .collect();
    // Values that are only known or not are checked without it.
    let request = match statements.iter().any(|checks| mentions(checks, "request")) {
        true => quote!(request),
        false => quote!(_request),
    };
    quote! {
        impl #ident {
            #[inline]
            pub(crate) fn check(&self, #request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
                #(#statements)*
                Ok(())
            }
        }
    }
}

/// Whether an identifier stands somewhere in the tokens.
fn mentions(tokens: &TokenStream, ident: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        proc_macro2::TokenTree::Ident(found) => found == ident,
        proc_macro2::TokenTree::Group(group) => mentions(&group.stream(), ident),
        _ => false,
    })
}

fn union(
    context: &Context<'_>,
    ty: &Type,
    union: &Union,
    ident: &Ident,
    doc: &TokenStream,
    scope: Scope<'_>,
) -> TokenStream {
    let idents = names::variants(ty);
    let variants = union.variants.iter().zip(&idents).map(|(variant, name)| {
        let doc = variant_doc(&variant.wire, variant.description.as_ref());
        let inner = context.rust_type(&variant.ty, scope);
        quote!(#doc #name(#inner))
    });
    let wires = union.variants.iter().map(|variant| &variant.wire);
    let told_apart = match (&union.tag, &union.content) {
        (Some(tag), Some(content)) => quote!(tag #tag content #content),
        (Some(tag), None) => quote!(tag #tag),
        (None, _) => TokenStream::new(),
    };
    // A request may only hold what is documented.
    let is_open = ty.usage.response || !ty.usage.request;
    let unknown = is_open.then(|| {
        quote! {
            /// A variant that no document knows, or a known one that is not as documented.
            Unknown(rt::serde_json::Value),
        }
    });
    let implement = implement_macro("union", ty.usage);
    let checked = ty.usage.request && context.is_checked(ty);
    let check = checked.then(|| {
        let arms = union.variants.iter().zip(&idents).map(|(variant, name)| {
            match context.has_checks(&variant.ty) && matches!(variant.ty, TypeExpr::Named(_)) {
                true => quote!(Self::#name(value) => value.check(request),),
                false => quote!(Self::#name(_) => Ok(()),),
            }
        });
        let unknown = is_open.then(|| quote!(Self::Unknown(_) => Ok(()),));
        quote! {
            impl #ident {
                #[inline]
                pub(crate) fn check(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
                    match self { #(#arms)* #unknown }
                }
            }
        }
    });
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum #ident { #(#variants,)* #unknown }
        rt::#implement!(#ident (#told_apart) { #(#idents = #wires),* });
        #check
    }
}
