//! The conformance registry: every operation, run by the names of its inputs through its typed builder.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context, Module,
    rust_type::Scope,
    view::{OperationView, Presence},
};
use crate::model::Operation;

/// The registry's module, where the options ask for one.
pub(super) fn module(context: &Context<'_>) -> Option<Module> {
    context.has_registry().then(|| {
        let resources = context.model.resources.iter().map(|resource| {
            let cfg = context.resource_cfg(&resource.id);
            let operations = resource.operations.iter();
            let entries = operations.map(|operation| entry(context, operation));
            quote!(#cfg entries.extend([#(#entries),*]);)
        });
        let content = quote! {
            //! Every operation by name, for the conformance kit.
            //!
            //! Inputs come as JSON and go through the typed builders, as a user's would.
            #![allow(deprecated)]

            use ::easemob_runtime as rt;

            use super::Client;

            /// Returns the entries, one per operation.
            pub fn registry() -> Vec<rt::conformance::Entry> {
                let mut entries = Vec::new();
                #(#resources)*
                entries
            }
        };
        Module {
            name: Some("conformance".to_owned()),
            content,
            attributes: context.cfg("conformance"),
        }
    })
}

fn entry(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let module = &context.names.resource(&operation.resource).module;
    let view = OperationView::new(context, operation, Scope::Beside(module));
    let (spec, method) = (&view.names.spec, &view.names.method);
    let names = view.inputs.iter().map(|input| &input.view.field.name);
    let is_paginated = operation.pagination.is_some();
    let take = |input: &&super::view::InputView<'_>| {
        let (name, ty) = (&input.view.field.name, &input.view.ty);
        quote!(inputs.take::<#ty>(#name)?)
    };
    let arguments = view.inputs.iter().filter(|input| input.is_argument());
    let arguments = arguments.map(|input| take(&input));
    let setters = view.inputs.iter().filter(|input| !input.is_argument());
    let setters = setters.map(|input| {
        let (name, ty) = (&input.view.field.name, &input.view.ty);
        let (setter, maybe) = (&input.view.setter, &input.view.maybe_setter);
        match input.view.presence {
            Presence::Optional => quote!(.#maybe(inputs.optional(#name)?)),
            Presence::FreeKeys => {
                quote!(.#setter(inputs.optional::<#ty>(#name)?.unwrap_or_default()))
            }
            Presence::Required | Presence::Constant(_) => {
                let value = take(&input);
                quote!(.#setter(#value))
            }
        }
    });
    let mutable = (!view.inputs.is_empty()).then(|| quote!(mut));
    let pages = is_paginated.then(|| {
        quote! {
            if let Some(most) = inputs.most_pages() {
                inputs.finish()?;
                return Ok(rt::conformance::pages(call.pages(), most).await);
            }
        }
    });
    quote! {
        rt::conformance::Entry {
            spec: &super::#module::#spec,
            inputs: &[#(#names),*],
            pages: #is_paginated,
            run: |client, #mutable inputs| {
                let client = Client::from(client.clone());
                Box::pin(async move {
                    let call = client.#module().#method(#(#arguments),*) #(#setters)*;
                    #pages
                    inputs.finish()?;
                    Ok(rt::conformance::outcome(call.send().await).await)
                })
            },
        }
    }
}
