//! The staged builder: what is required is in the type, so that a call without it does not compile.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{
    Context,
    declared::is_additional,
    docs::{self, lines},
    expression::{Scope, field_value},
    names,
    operation::given,
};
use crate::model::{Input, Location, Operation};

/// The inputs of a builder, by the way they are given.
struct Stages<'a> {
    /// Path parameters: arguments of the method that starts the builder.
    arguments: Vec<&'a Input>,
    /// Required inputs: setters that change the builder's type.
    required: Vec<&'a Input>,
    /// The rest: setters that do not.
    optional: Vec<&'a Input>,
}

fn stages(operation: &Operation) -> Stages<'_> {
    let (arguments, rest): (Vec<_>, Vec<_>) =
        given(operation).partition(|input| input.location == Location::Path);
    let (required, optional) = rest
        .into_iter()
        .partition(|input| input.field.required_in_request);
    Stages {
        arguments,
        required,
        optional,
    }
}

/// The names of the required inputs of a resource: each needs a unit type.
pub(super) fn required_names<'a>(
    operations: impl IntoIterator<Item = &'a Operation>,
) -> Vec<Ident> {
    let mut required: Vec<String> = operations
        .into_iter()
        .flat_map(|operation| stages(operation).required)
        .map(|input| input.field.name.clone())
        .collect();
    required.sort();
    required.dedup();
    required.iter().map(|name| names::field(name)).collect()
}

/// The method of the resource's handle.
pub(super) fn method(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let names = context.names.operation(operation);
    let (method, builder, request) = (&names.method, &names.builder, &names.request);
    let stages = stages(operation);
    let parameters = parameters(context, &stages);
    let arguments = stages
        .arguments
        .iter()
        .map(|input| names::field(&input.field.name));
    let doc = lines(&super::docs_operation::method(context, operation));
    let deprecated = super::docs_operation::deprecated(operation);
    quote! {
        #doc
        #deprecated
        pub fn #method(&self, #(#parameters),*) -> #builder<rt::Call<'c>> {
            #request::builder(#(#arguments),*).on_call_(rt::Call::new(self.client))
        }
    }
}

fn parameters(context: &Context<'_>, stages: &Stages<'_>) -> Vec<TokenStream> {
    let parameters = stages.arguments.iter().map(|input| {
        let name = names::field(&input.field.name);
        let (taken, _) = context.taken(&input.field, Scope::Resource);
        quote!(#name: #taken)
    });
    parameters.collect()
}

/// The function that makes a builder in its first stage.
fn start(context: &Context<'_>, operation: &Operation, stages: &Stages<'_>) -> TokenStream {
    let names = context.names.operation(operation);
    let (request, builder) = (&names.request, &names.builder);
    let parameters = parameters(context, stages);
    let arguments = stages.arguments.iter().map(|input| {
        let name = names::field(&input.field.name);
        let (_, value) = context.taken(&input.field, Scope::Resource);
        field_value(&name, &value)
    });
    let required = stages.required.iter().map(|input| {
        let name = names::field(&input.field.name);
        quote!(#name: rt::Blank::blank())
    });
    let optional = stages.optional.iter().map(|input| {
        let name = names::field(&input.field.name);
        if is_additional(&input.field) {
            quote!(#name: rt::Map::new())
        } else {
            quote!(#name: None)
        }
    });
    quote! {
        impl #request {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder(#(#parameters),*) -> #builder<()> {
                #builder::start_(Self { #(#arguments,)* #(#required,)* #(#optional,)* })
            }
        }
    }
}

/// The builder of an operation.
pub(super) fn emit(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let names = context.names.operation(operation);
    let (request, builder, error) = (&names.request, &names.builder, &names.error);
    let stages = stages(operation);
    let states: Vec<Ident> = (0..stages.required.len())
        .map(|i| format_ident!("S{i}"))
        .collect();
    let required: Vec<Ident> = stages
        .required
        .iter()
        .map(|input| names::field(&input.field.name))
        .collect();
    let pages = operation.pagination.is_some().then(|| quote!(pages));
    let batches = operation.batch.is_some().then(|| quote!(batches));
    let blocking = context.options.features.then(|| quote!(blocking));
    let start = start(context, operation, &stages);
    let setters = setters(context, &stages, builder, &states);
    quote! {
        #start
        rt::builder!(#builder, #request, #error, (#(#states #required),*) #pages #batches #blocking);
        #setters
    }
}

fn setters(
    context: &Context<'_>,
    stages: &Stages<'_>,
    builder: &Ident,
    states: &[Ident],
) -> TokenStream {
    let required = stages.required.iter().enumerate().map(|(at, input)| {
        let name = names::field(&input.field.name);
        let method = names::setter(&input.field.name);
        let doc = lines(&docs::field(&input.field));
        let (taken, value) = context.taken(&input.field, Scope::Resource);
        let after = states.iter().enumerate().map(|(i, state)| {
            if i == at {
                quote!(rt::Set)
            } else {
                quote!(#state)
            }
        });
        quote! {
            #doc
            pub fn #method(mut self, #name: #taken) -> #builder<C, (#(#after,)*)> {
                self.request.#name = #value;
                self.in_state_()
            }
        }
    });
    let optional = stages.optional.iter().map(|input| {
        let name = names::field(&input.field.name);
        let method = names::setter(&input.field.name);
        let doc = lines(&docs::field(&input.field));
        let (taken, value) = context.taken(&input.field, Scope::Resource);
        let value = if is_additional(&input.field) {
            value
        } else {
            quote!(Some(#value))
        };
        quote! {
            #doc
            pub fn #method(mut self, #name: #taken) -> Self {
                self.request.#name = #value;
                self
            }
        }
    });
    let required = (!stages.required.is_empty())
        .then(|| quote!(impl<C #(, #states)*> #builder<C, (#(#states,)*)> { #(#required)* }));
    let optional =
        (!stages.optional.is_empty()).then(|| quote!(impl<C, S> #builder<C, S> { #(#optional)* }));
    quote!(#required #optional)
}
