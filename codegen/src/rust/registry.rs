//! The conformance registry: every operation, run by name through its typed builder.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Context, Module, expression::Scope, names, operation::given, resource::inner};
use crate::model::{Input, Location, Operation, Payload};

/// The registry's module, where the options ask for one.
pub(super) fn module(context: &Context<'_>) -> Option<Module> {
    context.has_registry().then(|| {
        let resources = context.model.resources.iter().map(|resource| {
            let cfg = context.resource_cfg(&resource.id);
            let entries = resource.operations.iter().map(|operation| entry(context, operation));
            quote!(#cfg entries.extend([#(#entries),*]);)
        });
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
                let mut entries = Vec::new();
                #(#resources)*
                entries
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
    let typed = |input: &Input| {
        let ty = context.value_type(&input.field, Scope::Registry);
        let (name, setter) = (&input.field.name, names::setter(&input.field.name));
        if setter == name.as_str() {
            quote!(#setter as #ty)
        } else {
            quote!(#setter: #name as #ty)
        }
    };
    let (arguments, set): (Vec<&Input>, Vec<&Input>) =
        given(operation).partition(|input| input.location == Location::Path);
    let (required, optional): (Vec<&Input>, Vec<&Input>) = set
        .into_iter()
        .partition(|input| input.field.required_in_request);
    let arguments = arguments.into_iter().map(typed);
    let required = required.into_iter().map(typed);
    let optional = optional.into_iter().map(typed);
    let render = match operation.response.payload {
        Payload::Binary => quote!(bytes),
        _ => quote!(json),
    };
    let pages = operation.pagination.is_some().then(|| quote!(pages));
    quote! {
        rt::entry!(#module::#spec, #method(#(#arguments),*)
            required { #(#required),* } optional { #(#optional),* } #render #pages)
    }
}
