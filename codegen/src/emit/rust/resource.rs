//! A resource: its handle on the client, and the module of its operations.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context, Module, builder,
    docs::{inner_lines, lines},
    errors, paging, request, response,
    rust_type::Scope,
    types,
    view::OperationView,
};
use crate::model::Resource;

/// The module of a resource.
pub(super) fn module(context: &Context<'_>, resource: &Resource) -> Module {
    let names = context.names.resource(&resource.id);
    let handle = &names.handle;
    let views = resource.operations.iter();
    let views: Vec<_> = views
        .map(|op| OperationView::new(context, op, Scope::Resource))
        .collect();
    let operations = views.iter().map(|view| operation(context, view));
    let fields = builder::field_names(&views);
    let phantom_data = fields.as_ref().map(|_| {
        quote!(
            use ::core::marker::PhantomData;
        )
    });
    let module_doc = inner_lines(&format!("Operations on {}.", resource.id.replace('_', " ")));
    let doc = lines(&format!(
        "Operations of [`{}`](self), reached from [`Client`](super::Client).",
        names.module
    ));
    let content = quote! {
        #module_doc

        #phantom_data
        use ::easemob_runtime as rt;

        #doc
        #[derive(Debug, Clone, Copy)]
        pub struct #handle<'c> { pub(super) client: &'c rt::Client }

        #(#operations)*

        #fields
    };
    Module {
        name: Some(names.feature.clone()),
        content,
        attributes: context.resource_cfg(&resource.id),
    }
}

/// Everything of one operation.
fn operation(context: &Context<'_>, view: &OperationView<'_>) -> TokenStream {
    let method = builder::method(context, view);
    let request = request::request(context, view);
    let builder = builder::builder(context, view);
    let paginated = paging::paginated(view);
    let batched = paging::batched(view);
    let output = response::output(context, view);
    let errors = errors::operation(view);
    let types = view.operation.types.iter();
    let types = types.map(|id| types::declared(context, id, Scope::Resource));
    quote! { #method #request #builder #paginated #batched #output #errors #(#types)* }
}
