//! The conformance registry: every operation, run by name through its typed builder.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Context, Module, expression::Scope, names, operation::given, resource::inner};
use crate::model::{Location, Operation, Payload};

/// The registry's module, where the options ask for one.
pub(super) fn module(context: &Context<'_>) -> Option<Module> {
    context.has_registry().then(|| {
        let entries = context.model.operations().map(|operation| entry(context, operation));
        let doc = inner(&super::docs::lines(
            "Every operation by name, for the conformance kit.\n\nParameters come as JSON and go through \
             the typed builders, as a user's would.",
        ));
        let deprecated = context.model.operations().any(|operation| operation.deprecated.is_some());
        let allow = deprecated.then(|| quote!(#[allow(deprecated)]));
        let content = quote! {
            #doc
            use ::easemob_runtime as rt;

            /// The entries, one per operation.
            #allow
            pub fn registry() -> Vec<rt::conformance::Entry> {
                Vec::from([#(#entries),*])
            }
        };
        let attributes = context.cfg("conformance");
        Module { name: Some("conformance".to_owned()), content, attributes }
    })
}

fn entry(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let names = context.names.operation(operation);
    let resource = context.names.resource(&operation.resource);
    let (module, method, spec) = (&resource.module, &names.method, &names.spec);
    let inputs = given(operation).map(|input| &input.field.name);
    let take = |name: &str, ty: &TokenStream| quote!(params.take::<#ty>(#name)?);
    let arguments = given(operation)
        .filter(|i| i.location == Location::Path)
        .map(|input| {
            let ty = context.value_type(&input.field, Scope::Registry);
            take(&input.field.name, &ty)
        });
    let required = given(operation)
        .filter(|i| i.location != Location::Path && i.field.required_in_request)
        .map(|input| {
            let ty = context.value_type(&input.field, Scope::Registry);
            let value = take(&input.field.name, &ty);
            let setter = names::setter(&input.field.name);
            quote!(.#setter(#value))
        });
    let optional = given(operation)
        .filter(|i| i.location != Location::Path && !i.field.required_in_request)
        .map(|input| {
            let ty = context.value_type(&input.field, Scope::Registry);
            let (name, setter) = (&input.field.name, names::setter(&input.field.name));
            quote! {
                if let Some(value) = params.optional::<#ty>(#name)? { call = call.#setter(value); }
            }
        });
    let optional: Vec<TokenStream> = optional.collect();
    let mutable = (!optional.is_empty()).then(|| quote!(mut));
    let outcome = match operation.response.payload {
        Payload::Binary => {
            quote!(rt::conformance::outcome(call.send().await, rt::conformance::bytes).await)
        }
        _ => quote!(rt::conformance::outcome(call.send().await, rt::conformance::json).await),
    };
    let taken = given(operation).next().map(|_| quote!(mut));
    let cfg = context.resource_cfg(&operation.resource);
    quote! {
        #cfg
        rt::conformance::Entry {
            spec: &super::#module::#spec,
            inputs: &[#(#inputs),*],
            run: |client, #taken params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let #mutable call = client.#module().#method(#(#arguments),*) #(#required)*;
                    #(#optional)*
                    params.finish()?;
                    Ok(#outcome)
                })
            },
        }
    }
}
