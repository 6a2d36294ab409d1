//! Declared types: enums, objects and unions.

use super::{
    Context, Module,
    builder::{argument, field_start},
    code::{Code, Ident, Number, code},
    docs::{self, lines},
    expression::{Scope, Subject, checks},
    literal, names, print,
};
use crate::model::{Enumeration, Field, Object, Text, Type, TypeExpr, TypeKind, Union, Usage};

/// The module of the service's types, when there are any.
pub(super) fn module(context: &Context<'_>) -> Option<Module> {
    let types = &context.model.service.types;
    let emitted = types.iter().map(|ty| declared(context, ty, Scope::Types));
    let content = code! {
        //! Types that several operations share.

        use ::easemob_runtime as rt;

        #(#emitted)*
    };
    let attributes = Code::new();
    (!types.is_empty()).then(|| Module {
        name: Some("types".to_owned()),
        content,
        attributes,
    })
}

/// One declared type.
pub(super) fn declared(context: &Context<'_>, ty: &Type, scope: Scope) -> Code {
    let ident = context.names.declared(&ty.name);
    let doc = match &ty.description {
        Some(text) => docs::both(text),
        None => format!("`{}`.", ty.name),
    };
    let doc = lines(&doc);
    match &ty.kind {
        TypeKind::Enum(values) => enumeration(ty, values, &ident, &doc),
        TypeKind::Object(object) => {
            let declaration = self::object(context, object, &ident, &doc, ty.usage, scope);
            let checked = ty.usage.request && context.has_checks(&TypeExpr::Named(ty.name.clone()));
            let check = checked.then(|| check(context, &object_fields(object), &ident, ty.usage));
            code! { #declaration #check }
        }
        TypeKind::Union(union) => self::union(context, ty, union, &ident, &doc, scope),
    }
}

/// Whether an enum has a variant for what no document knows: an answer may carry that, a request may not.
fn openness(ty: &Type) -> Code {
    if ty.usage.response {
        code!(open)
    } else {
        code!(closed)
    }
}

fn enumeration(ty: &Type, values: &Enumeration, ident: &Ident, doc: &Code) -> Code {
    let variants = values
        .values
        .iter()
        .zip(names::variants(ty))
        .map(|(value, variant)| {
            let doc = described(value.description.as_ref());
            if values.numeric {
                let number = value.wire.parse::<i64>().unwrap_or_default();
                let number = Number(number);
                code!(#doc #variant = #number)
            } else {
                let wire = &value.wire;
                code!(#doc #variant = #wire)
            }
        });
    let open = openness(ty);
    let kind = if values.numeric {
        code!(number)
    } else {
        code!(text)
    };
    code! {
        rt::values! {
            #doc
            pub enum #ident: #open #kind { #(#variants,)* }
        }
    }
}

/// Documentation of what may have none.
fn described(text: Option<&Text>) -> Code {
    text.map(|text| lines(&docs::both_inline(text)))
        .unwrap_or_default()
}

/// A struct of an object's fields. One that callers make has `new` and setters.
pub(super) fn object(
    context: &Context<'_>,
    object: &Object,
    ident: &Ident,
    doc: &Code,
    usage: Usage,
    scope: Scope,
) -> Code {
    let all = object_fields(object);
    let (rest, keyed): (Vec<&Field>, Vec<&Field>) = all.iter().partition(|field| field.flatten);
    let declare = |field: &&Field| {
        let key = (!field.flatten).then_some(field.wire.as_str());
        if usage.request {
            let start = field_start(field, key);
            let how = given(context, field, usage, scope);
            return code!(#start: #how);
        }
        let doc = lines(&docs::field(field));
        let name = names::field(&field.name);
        let ty = field_type(context, field, usage, scope);
        let key = key.filter(|key| name != **key).map(|key| code!(= #key));
        code!(#doc #name #key: #ty)
    };
    let keyed = keyed.iter().map(declare);
    let others = rest.iter().map(declare);
    let rest = (!rest.is_empty()).then(|| code!(rest { #(#others,)* }));
    let (declaration, arguments) = if usage.request {
        let required = all.iter().filter(|field| is_argument(field));
        let arguments = required.map(|field| argument(context, field, scope, false));
        let reads = names::ident(if usage.response { "reads" } else { "read_too" });
        (code!(rt::input!), Some(code!((#(#arguments),*) #reads)))
    } else {
        (code!(rt::data!), None)
    };
    code! {
        #declaration {
            #doc
            pub struct #ident #arguments { #(#keyed,)* }
            #rest
        }
    }
}

/// How a field of an object that callers make is given.
fn given(context: &Context<'_>, field: &Field, usage: Usage, scope: Scope) -> Code {
    let taken = context.taken(field, scope);
    if let Some(constant) = &field.constant {
        let constant = literal::owned(constant);
        let ty = context.value_type(field, scope);
        let class = names::ident(if bare(field, usage) { "fixed" } else { "set" });
        return code!(#class plain(#ty) = #constant);
    }
    let class = if is_argument(field) {
        if bare(field, usage) {
            "required"
        } else {
            "needed"
        }
    } else if is_additional(field) {
        "free"
    } else {
        "optional"
    };
    let class = names::ident(class);
    code!(#class #taken)
}

/// Whether the field's value is an argument of `new`.
fn is_argument(field: &Field) -> bool {
    field.required_in_request && field.constant.is_none()
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

fn field_type(context: &Context<'_>, field: &Field, usage: Usage, scope: Scope) -> Code {
    let ty = context.value_type(field, scope);
    if bare(field, usage) || is_additional(field) {
        ty
    } else {
        code!(Option<#ty>)
    }
}

fn check(context: &Context<'_>, fields: &[Field], ident: &Ident, usage: Usage) -> Code {
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
                code!(if let Some(value) = &this.#name { #inner })
            }
        }
    });
    let statements: Code = statements.collect();
    // Values that are merely known or not are checked without it.
    let request = if print::mentions(statements.as_str(), "request") {
        code!(request)
    } else {
        code!(_request)
    };
    code! {
        impl #ident {
            #[inline]
            pub(crate) fn check(&self, #request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
                let this = self;
                #statements
                Ok(())
            }
        }
    }
}

fn union(
    context: &Context<'_>,
    ty: &Type,
    union: &Union,
    ident: &Ident,
    doc: &Code,
    scope: Scope,
) -> Code {
    let idents = names::variants(ty);
    let variants = union.variants.iter().zip(&idents).map(|(variant, name)| {
        let doc = described(variant.description.as_ref());
        let (inner, wire) = (context.rust_type(&variant.ty, scope), &variant.wire);
        code!(#doc #name(#inner) = #wire)
    });
    let told_apart = match (&union.tag, &union.content) {
        (Some(tag), Some(content)) => code!(tag #tag content #content),
        (Some(tag), None) => code!(tag #tag),
        (None, _) => Code::new(),
    };
    let open = match (ty.usage.request, ty.usage.response) {
        (false, _) => code!(answer),
        (true, true) => code!(open),
        (true, false) => code!(closed),
    };
    let check = (ty.usage.request && context.has_checks(&TypeExpr::Named(ty.name.clone()))).then(|| {
        let arms = union.variants.iter().zip(&idents).map(|(variant, name)| {
            if context.has_checks(&variant.ty) && matches!(variant.ty, TypeExpr::Named(_)) {
                code!(Self::#name(value) => value.check(request),)
            } else {
                code!(Self::#name(_) => Ok(()),)
            }
        });
        let unknown = ty.usage.response.then(|| code!(Self::Unknown(_) => Ok(()),));
        code! {
            impl #ident {
                #[inline]
                pub(crate) fn check(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
                    match self { #(#arms)* #unknown }
                }
            }
        }
    });
    code! {
        rt::variants! {
            #doc
            pub enum #ident: #open (#told_apart) { #(#variants,)* }
        }
        #check
    }
}
