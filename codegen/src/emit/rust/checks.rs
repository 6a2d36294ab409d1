//! Statements that check the values of a request before it is sent.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Context, literal::integer, names, view::FieldView};
use crate::model::{Constraints, Field, Type, TypeExpr, TypeKind};

impl Context<'_> {
    /// Whether `ty` names an enum.
    fn is_enum(&self, ty: &TypeExpr) -> bool {
        let ty = ty.named().map(|id| self.model.ty(id));
        ty.is_some_and(|ty| matches!(ty.kind, TypeKind::Enum(_)))
    }

    /// Whether values of `ty` carry constraints somewhere inside, so that they have a `check` method.
    pub(super) fn has_checks(&self, ty: &TypeExpr) -> bool {
        ty.named()
            .is_some_and(|id| self.is_checked(self.model.ty(id)))
    }

    /// Whether values of a declared type carry constraints somewhere inside.
    pub(super) fn is_checked(&self, ty: &Type) -> bool {
        fn inside<'m>(context: &Context<'m>, ty: &'m Type, seen: &mut Vec<&'m str>) -> bool {
            if seen.contains(&ty.name.as_str()) {
                return false;
            }
            seen.push(&ty.name);
            let mut mentioned = |ty: &'m TypeExpr| {
                ty.named()
                    .is_some_and(|id| inside(context, context.model.ty(id), seen))
            };
            match &ty.kind {
                // A response may carry a value that no document knows; a request must not.
                TypeKind::Enum(_) => ty.usage.request && ty.usage.response,
                TypeKind::Object(object) => object.fields.iter().any(|field| {
                    let c = &field.constraints;
                    c.on_any() || mentioned(&field.ty)
                }),
                TypeKind::Union(union) => union.variants.iter().any(|v| mentioned(&v.ty)),
            }
        }
        inside(self, ty, &mut Vec::new())
    }
}

/// Statements that check a field of `self`; `at` is how messages name it. They run where
/// `request: &mut rt::Encoder` is in scope.
pub(super) fn checks(context: &Context<'_>, view: &FieldView<'_>, at: &str) -> TokenStream {
    let ident = &view.ident;
    if !view.is_option {
        let subject = Subject {
            place: quote!(self.#ident),
            reference: quote!(&self.#ident),
            copy: quote!(self.#ident),
        };
        return subject.checks(context, view.field, at);
    }
    let subject = Subject {
        place: quote!(#ident),
        reference: quote!(#ident),
        copy: quote!(*#ident),
    };
    let checks = subject.checks(context, view.field, at);
    match checks.is_empty() {
        true => checks,
        false => quote!(if let Some(#ident) = &self.#ident { #checks }),
    }
}

/// The value that is checked, as expressions.
struct Subject {
    /// For methods.
    place: TokenStream,
    reference: TokenStream,
    copy: TokenStream,
}

impl Subject {
    fn checks(&self, context: &Context<'_>, field: &Field, at: &str) -> TokenStream {
        let rule = &field.constraints;
        let Self {
            place,
            reference,
            copy,
        } = self;
        match &field.ty {
            TypeExpr::String if rule.on_text() => {
                let value = match field.secret {
                    true => quote!(#place.expose()),
                    false => reference.clone(),
                };
                let rule = text_rule(rule);
                quote!(request.check(#at).text(#value, #rule)?;)
            }
            TypeExpr::Int | TypeExpr::Long if rule.on_number() => {
                let value = match field.ty {
                    TypeExpr::Int => quote!(i64::from(#copy)),
                    _ => copy.clone(),
                };
                let rule = number_rule(rule);
                quote!(request.check(#at).int(#value, #rule)?;)
            }
            TypeExpr::List(_) | TypeExpr::Map(_) => {
                let items = rule.on_items().then(|| {
                    let (min, max) = (
                        bound("at_least", rule.min_items),
                        bound("at_most", rule.max_items),
                    );
                    quote! {
                        request.check(#at).items(#place.len(), rt::ItemsRule::NONE #min #max)?;
                    }
                });
                let each = each_checks(rule, &field.ty, at, place);
                let inner = context
                    .has_checks(&field.ty)
                    .then(|| inner_checks(context, &field.ty, at, place, reference));
                quote!(#items #each #inner)
            }
            ty if context.has_checks(ty) => inner_checks(context, ty, at, place, reference),
            _ => TokenStream::new(),
        }
    }
}

/// A bound as a call that sets it.
fn bound(method: &str, bound: Option<impl Into<i128>>) -> Option<TokenStream> {
    let method = names::ident(method);
    bound.map(integer).map(|bound| quote!(.#method(#bound)))
}

fn text_rule(rule: &Constraints) -> TokenStream {
    let min = bound("min", rule.min_length);
    let max = bound("max", rule.max_length);
    let bytes = bound("bytes", rule.max_bytes);
    let class = rule.characters.iter().map(|class| quote!(.class(#class)));
    quote!(rt::TextRule::NONE #min #max #bytes #(#class)*)
}

fn number_rule(rule: &Constraints) -> TokenStream {
    let (min, max) = (bound("at_least", rule.min), bound("at_most", rule.max));
    quote!(rt::NumberRule::NONE #min #max)
}

/// Checks the keys of a map, and the items of a list or the values of a map, that have limits of their own.
fn each_checks(rule: &Constraints, ty: &TypeExpr, at: &str, place: &TokenStream) -> TokenStream {
    let keys = rule.keys.as_ref().map(|rule| {
        let rule = text_rule(rule);
        quote!(request.check(#at).key(key).text(key, #rule)?;)
    });
    let each = rule.each.as_ref().zip(ty.inner()).and_then(|(rule, ty)| {
        Some(match ty {
            TypeExpr::String => {
                let rule = text_rule(rule);
                quote!(.text(item, #rule)?;)
            }
            TypeExpr::Int => {
                let rule = number_rule(rule);
                quote!(.int(i64::from(*item), #rule)?;)
            }
            TypeExpr::Long => {
                let rule = number_rule(rule);
                quote!(.int(*item, #rule)?;)
            }
            _ => return None,
        })
    });
    match (ty, keys, each) {
        (TypeExpr::List(_), _, Some(each)) => quote! {
            for (index, item) in #place.iter().enumerate() { request.check(#at).item(index) #each }
        },
        (TypeExpr::Map(_), keys, Some(each)) => quote! {
            for (key, item) in #place.iter() { #keys request.check(#at).under(key) #each }
        },
        (TypeExpr::Map(_), Some(keys), None) => quote!(for key in #place.keys() { #keys }),
        _ => TokenStream::new(),
    }
}

/// Checks what stands in a value without constraints of its own: in lists and maps however deep.
fn inner_checks(
    context: &Context<'_>,
    ty: &TypeExpr,
    at: &str,
    place: &TokenStream,
    reference: &TokenStream,
) -> TokenStream {
    let item = quote!(item);
    match ty {
        TypeExpr::List(inner) => {
            let inner = inner_checks(context, inner, at, &item, &item);
            quote!(for item in #reference { #inner })
        }
        TypeExpr::Map(inner) => {
            let inner = inner_checks(context, inner, at, &item, &item);
            quote!(for item in #place.values() { #inner })
        }
        ty if context.is_enum(ty) => quote! {
            if !#place.is_known() {
                return Err(rt::InvalidRequest::new(#at, "is no documented value"));
            }
        },
        _ => quote!(#place.check(request)?;),
    }
}
