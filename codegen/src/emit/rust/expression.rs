//! Type expressions as Rust types, and how values of them are taken, checked and written as text.

use super::{
    Context,
    code::{Code, Ident, Number, code},
};
use crate::model::{Constraints, Field, TypeExpr, TypeKind};

/// Where a type is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// The root module.
    Root,
    /// The module of the service's types.
    Types,
    /// A resource's module.
    Resource,
}

impl Context<'_> {
    /// The Rust type of `ty`.
    pub(super) fn rust_type(&self, ty: &TypeExpr, scope: Scope) -> Code {
        match ty {
            TypeExpr::String => code!(String),
            TypeExpr::Bool => code!(bool),
            TypeExpr::Int => code!(i32),
            TypeExpr::Long => code!(i64),
            TypeExpr::Double => code!(f64),
            TypeExpr::TimestampS => code!(rt::UnixSeconds),
            TypeExpr::TimestampMs => code!(rt::UnixMillis),
            TypeExpr::Json => code!(rt::serde_json::Value),
            TypeExpr::File => code!(rt::FilePart),
            TypeExpr::List(inner) => {
                let inner = self.rust_type(inner, scope);
                code!(Vec<#inner>)
            }
            TypeExpr::Map(inner) => {
                let inner = self.rust_type(inner, scope);
                code!(rt::Map<#inner>)
            }
            TypeExpr::Named(name) => {
                let ident = self.names.declared(name);
                let shared = self.model.service.types.iter().any(|ty| ty.name == *name);
                match (shared, scope) {
                    (true, Scope::Resource) => code!(super::types::#ident),
                    (true, Scope::Root) => code!(types::#ident),
                    _ => code!(#ident),
                }
            }
        }
    }

    /// The Rust type of a field's value, secrets kept apart.
    pub(super) fn value_type(&self, field: &Field, scope: Scope) -> Code {
        if field.secret && field.ty == TypeExpr::String {
            code!(rt::Secret)
        } else {
            self.rust_type(&field.ty, scope)
        }
    }

    /// How a setter takes a field's value: the word and the type for `rt::take!` and its like.
    pub(super) fn taken(&self, field: &Field, scope: Scope) -> Code {
        let word = |word: &str| super::names::ident(word);
        let (how, ty) = match &field.ty {
            TypeExpr::String | TypeExpr::Json => (word("into"), self.value_type(field, scope)),
            TypeExpr::List(inner) if **inner == TypeExpr::String => {
                (word("texts"), self.rust_type(inner, scope))
            }
            TypeExpr::List(inner) => (word("list"), self.rust_type(inner, scope)),
            TypeExpr::Map(inner) if **inner == TypeExpr::String => {
                (word("text_map"), self.rust_type(inner, scope))
            }
            TypeExpr::Map(inner) => (word("map"), self.rust_type(inner, scope)),
            _ => (word("plain"), self.value_type(field, scope)),
        };
        code!(#how(#ty))
    }

    /// Whether `ty` names an enum.
    fn is_enum(&self, ty: &TypeExpr) -> bool {
        let ty = ty.named().and_then(|name| self.model.find_type(name));
        ty.is_some_and(|ty| matches!(ty.kind, TypeKind::Enum(_)))
    }

    /// Whether values of `ty` carry constraints somewhere inside, so that they have a `check` method.
    pub(super) fn has_checks(&self, ty: &TypeExpr) -> bool {
        fn inside(context: &Context<'_>, ty: &TypeExpr, seen: &mut Vec<String>) -> bool {
            let Some(name) = ty.named() else { return false };
            if seen.iter().any(|s| s == name) {
                return false;
            }
            seen.push(name.to_owned());
            let Some(ty) = context.model.find_type(name) else {
                return false;
            };
            match &ty.kind {
                // An answer may carry a value that no document knows; a request must not.
                TypeKind::Enum(_) => ty.usage.request && ty.usage.response,
                TypeKind::Object(object) => object.fields.iter().any(|field| {
                    let c = &field.constraints;
                    c.on_any() || inside(context, &field.ty, seen)
                }),
                TypeKind::Union(union) => {
                    union.variants.iter().any(|v| inside(context, &v.ty, seen))
                }
            }
        }
        inside(self, ty, &mut Vec::new())
    }
}

/// What a check looks at.
pub(super) enum Subject<'a> {
    /// A field of `this`.
    Field(&'a Ident),
    /// The variable `value`, a reference.
    Value,
}

impl Subject<'_> {
    /// As a place, for methods.
    fn place(&self) -> Code {
        match self {
            Self::Field(name) => code!(this.#name),
            Self::Value => code!(value),
        }
    }

    /// As a reference.
    fn reference(&self) -> Code {
        match self {
            Self::Field(name) => code!(&this.#name),
            Self::Value => code!(value),
        }
    }

    /// As a copy.
    fn copy(&self) -> Code {
        match self {
            Self::Field(name) => code!(this.#name),
            Self::Value => code!(*value),
        }
    }
}

/// Statements that check `subject`, whose field is `field`; `at` is how messages name it. They run
/// where `request: &mut rt::Encoder` is in scope.
pub(super) fn checks(
    context: &Context<'_>,
    field: &Field,
    at: &str,
    subject: &Subject<'_>,
) -> Code {
    let rule = &field.constraints;
    let (place, reference, copy) = (subject.place(), subject.reference(), subject.copy());
    let mut statements = Code::new();
    match &field.ty {
        TypeExpr::String if rule.on_text() => {
            let value = if field.secret {
                code!(#place.expose())
            } else {
                reference
            };
            let rule = text_rule(rule);
            statements.extend(code!(request.check(#at).text(#value, #rule)?;));
        }
        TypeExpr::Int | TypeExpr::Long if rule.on_number() => {
            let value = if field.ty == TypeExpr::Int {
                code!(i64::from(#copy))
            } else {
                copy
            };
            let rule = number_rule(rule);
            statements.extend(code!(request.check(#at).int(#value, #rule)?;));
        }
        TypeExpr::List(_) | TypeExpr::Map(_) => {
            if rule.on_items() {
                let (min, max) = (
                    bound("at_least", rule.min_items),
                    bound("at_most", rule.max_items),
                );
                statements.extend(code! {
                    request.check(#at).items(#place.len(), rt::ItemsRule::NONE #min #max)?;
                });
            }
            statements.extend(held_checks(rule, &field.ty, at, &place));
            if context.has_checks(&field.ty) {
                statements.extend(inner_checks(context, &field.ty, at, &place, &reference));
            }
        }
        ty if context.has_checks(ty) => {
            statements.extend(inner_checks(context, ty, at, &place, &reference));
        }
        _ => {}
    }
    statements
}

/// A bound as a call that sets it.
fn bound(method: &str, bound: Option<impl std::fmt::Display>) -> Option<Code> {
    let method = super::names::ident(method);
    bound.map(Number).map(|bound| code!(.#method(#bound)))
}

fn text_rule(rule: &Constraints) -> Code {
    let min = bound("min", rule.min_length);
    let max = bound("max", rule.max_length);
    let bytes = bound("bytes", rule.max_bytes);
    let class = rule.characters.iter().map(|class| code!(.class(#class)));
    code!(rt::TextRule::NONE #min #max #bytes #(#class)*)
}

fn number_rule(rule: &Constraints) -> Code {
    let (min, max) = (bound("at_least", rule.min), bound("at_most", rule.max));
    code!(rt::NumberRule::NONE #min #max)
}

/// Checks the keys of a map, and the items of a list or the values of a map, that have limits of their own.
fn held_checks(rule: &Constraints, ty: &TypeExpr, at: &str, place: &Code) -> Code {
    let keys = rule.keys.as_ref().map(|rule| {
        let rule = text_rule(rule);
        code!(request.check(#at).key(key).text(key, #rule)?;)
    });
    let each = rule.each.as_ref().zip(ty.inner()).and_then(|(rule, ty)| {
        Some(match ty {
            TypeExpr::String => {
                let rule = text_rule(rule);
                code!(.text(item, #rule)?;)
            }
            TypeExpr::Int => {
                let rule = number_rule(rule);
                code!(.int(i64::from(*item), #rule)?;)
            }
            TypeExpr::Long => {
                let rule = number_rule(rule);
                code!(.int(*item, #rule)?;)
            }
            _ => return None,
        })
    });
    match (ty, keys, each) {
        (TypeExpr::List(_), _, Some(each)) => code! {
            for (index, item) in #place.iter().enumerate() { request.check(#at).item(index) #each }
        },
        (TypeExpr::Map(_), keys, Some(each)) => code! {
            for (key, item) in #place.iter() { #keys request.check(#at).under(key) #each }
        },
        (TypeExpr::Map(_), Some(keys), None) => code!(for key in #place.keys() { #keys }),
        _ => Code::new(),
    }
}

/// Checks what stands in a value without constraints of its own: in lists and maps however deep.
fn inner_checks(
    context: &Context<'_>,
    ty: &TypeExpr,
    at: &str,
    place: &Code,
    reference: &Code,
) -> Code {
    let item = code!(item);
    match ty {
        TypeExpr::List(inner) => {
            let inner = inner_checks(context, inner, at, &item, &item);
            code!(for item in #reference { #inner })
        }
        TypeExpr::Map(inner) => {
            let inner = inner_checks(context, inner, at, &item, &item);
            code!(for item in #place.values() { #inner })
        }
        ty if context.is_enum(ty) => code! {
            if !#place.is_known() {
                return Err(rt::InvalidRequest::new(#at, "is no documented value"));
            }
        },
        _ => code!(#place.check(request)?;),
    }
}
