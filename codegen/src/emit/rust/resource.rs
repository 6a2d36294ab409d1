//! A resource: its handle on the client, and the module of its operations.

use super::{
    Context, Module, builder,
    code::code,
    declared::declared,
    docs::{inner_lines, lines},
    expression::Scope,
    operation,
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
        code! { #operation #(#types)* }
    });
    let required = builder::required_names(&resource.operations);
    let fields = (!required.is_empty()).then(|| code!(rt::fields!(#(#required),*);));
    let module_doc = inner_lines(&format!("Operations on {}.", resource.id.replace('_', " ")));
    let doc = lines(&format!(
        "The operations of [`{}`](self); from [`Client`](super::Client).",
        names.module
    ));
    let content = code! {
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
        name: Some(names.module.name().to_owned()),
        content,
        attributes,
    }
}
