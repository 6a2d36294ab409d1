//! A resource: its handle on the client, and the module of its operations.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context, Module, builder, declared::declared, docs::lines, expression::Scope, operation,
};
use crate::model::Resource;

/// The module of a resource.
pub(super) fn module(context: &Context<'_>, resource: &Resource) -> Module {
    let names = context.names.resource(&resource.id);
    let handle = &names.handle;
    let operations = resource.operations.iter().map(|op| {
        let operation = operation::emit(context, op);
        let types = op
            .types
            .iter()
            .map(|ty| declared(context, ty, Scope::Resource));
        quote! { #operation #(#types)* }
    });
    let required = builder::required_names(&resource.operations);
    let fields = (!required.is_empty()).then(|| quote!(rt::fields!(#(#required),*);));
    let module_doc = lines(&format!("Operations on {}.", resource.id.replace('_', " ")));
    let doc = lines(&format!(
        "The operations of [`{}`](self); from [`Client`](super::Client).",
        names.module
    ));
    let module_doc = inner(&module_doc);
    let content = quote! {
        #module_doc

        use ::easemob_runtime as rt;

        #doc
        #[derive(Debug, Clone, Copy)]
        pub struct #handle<'c> { pub(super) client: &'c rt::Client }

        #(#operations)*

        #fields
    };
    let attributes = context.resource_cfg(&resource.id);
    Module {
        name: Some(names.module.to_string().trim_start_matches("r#").to_owned()),
        content,
        attributes,
    }
}

/// Outer doc attributes as inner ones.
pub(super) fn inner(outer: &TokenStream) -> TokenStream {
    let mut tokens = Vec::new();
    for token in outer.clone() {
        if matches!(&token, proc_macro2::TokenTree::Punct(punct) if punct.as_char() == '#') {
            tokens.push(token);
            tokens.push(proc_macro2::Punct::new('!', proc_macro2::Spacing::Alone).into());
        } else {
            tokens.push(token);
        }
    }
    tokens.into_iter().collect()
}
