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
    let (method, builder) = (&names.method, &names.builder);
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
            #builder::start_(rt::Call::new(self.client) #(, #arguments)*)
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
    let builder = &context.names.operation(operation).builder;
    let parameters = parameters(context, stages);
    let arguments = stages.arguments.iter().map(|input| {
        let name = names::field(&input.field.name);
        let (_, value) = context.taken(&input.field, Scope::Resource);
        field_value(&name, &value)
    });
    let required = stages.required.iter().map(|input| {
        let name = names::field(&input.field.name);
        quote!(#name: rt::Unset)
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
        impl<C> #builder<C> {
            fn start_(call_: C #(, #parameters)*) -> Self {
                Self { call_, #(#arguments,)* #(#required,)* #(#optional,)* }
            }
        }
    }
}

/// The builder of an operation.
pub(super) fn emit(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let names = context.names.operation(operation);
    let (request, builder) = (&names.request, &names.builder);
    let stages = stages(operation);
    let slots: Vec<Ident> = (0..stages.required.len())
        .map(|i| format_ident!("S{i}"))
        .collect();
    let value_type = |input: &Input| context.value_type(&input.field, Scope::Resource);

    let field = |input: &&Input| names::field(&input.field.name);
    let arguments: Vec<Ident> = stages.arguments.iter().map(field).collect();
    let required: Vec<Ident> = stages.required.iter().map(field).collect();
    let optional: Vec<Ident> = stages.optional.iter().map(field).collect();
    let argument_types = stages.arguments.iter().map(|input| value_type(input));
    let optional_types = stages.optional.iter().map(|input| {
        let ty = value_type(input);
        if is_additional(&input.field) {
            ty
        } else {
            quote!(Option<#ty>)
        }
    });

    let required_setters = stages.required.iter().enumerate().map(|(at, input)| {
        let name = &required[at];
        let method = names::setter(&input.field.name);
        let doc = lines(&docs::field(&input.field));
        let (taken, value) = context.taken(&input.field, Scope::Resource);
        let ty = value_type(input);
        let after = slots.iter().enumerate().map(|(i, slot)| {
            if i == at {
                quote!(rt::Set<#ty>)
            } else {
                quote!(#slot)
            }
        });
        let moved = arguments
            .iter()
            .chain(&optional)
            .chain(required.iter().filter(|r| *r != name));
        let moved = moved.map(|name| quote!(#name: self.#name));
        quote! {
            #doc
            pub fn #method(self, #name: #taken) -> #builder<C #(, #after)*> {
                #builder { #name: rt::Set(#value), call_: self.call_ #(, #moved)* }
            }
        }
    });
    let optional_setters = stages.optional.iter().map(|input| {
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
                self.#name = #value;
                self
            }
        }
    });

    let provided: Vec<TokenStream> = stages
        .required
        .iter()
        .zip(&slots)
        .map(|(input, slot)| {
            let (name, ty) = (names::field(&input.field.name), value_type(input));
            quote!(#slot: rt::Provided<#request, field::#name, #ty>)
        })
        .collect();
    let bounds = (!provided.is_empty()).then(|| quote!(where #(#provided),*));
    let taken = required.iter().map(|name| quote!(#name: self.#name.take()));
    let moved = arguments
        .iter()
        .chain(&optional)
        .map(|name| quote!(#name: self.#name));
    let pages = operation.pagination.is_some().then(|| {
        quote! {
            /// All pages, one call each, from the one that the request names.
            pub fn pages(self) -> rt::Pages<#request> #bounds {
                self.call_.clone().pages(self.build())
            }
        }
    });
    let batches = operation.batch.is_some().then(|| {
        quote! {
            /// Sends the request in as many calls as its longest list needs, and keeps every outcome.
            pub fn send_batches(self) -> rt::BoxFuture<'c, rt::BatchOutcome<#request>> #bounds {
                self.call_.clone().send_batches(self.build())
            }
        }
    });
    let blocking = context.options.features.then(|| {
        quote! {
            /// Sends the request and blocks the thread until the answer is there.
            ///
            /// # Errors
            ///
            /// As for `send`; and at once when called from asynchronous code.
            #[cfg(feature = "blocking")]
            pub fn send_blocking(self) -> rt::Result<#request> #bounds {
                self.call_.clone().send_blocking(&self.build())
            }
        }
    });
    let parameters = parameters(context, &stages);
    let start = start(context, operation, &stages);
    let doc = lines(&format!(
        "Builds [`{request}`]; what is required is in the type."
    ));
    let error = &names.error;
    let send_doc = lines(&format!(
        "Sends the request.\n\n# Errors\n\n[`Error`](super::Error): its `api` part is a [`{error}`]."
    ));
    let own_new = quote! {
        impl #request {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder(#(#parameters),*) -> #builder<()> {
                #builder::start_(() #(, #arguments)*)
            }
        }
    };
    quote! {
        #own_new
        #doc
        #[derive(Debug, Clone)]
        #[must_use = "nothing is sent before `send`"]
        pub struct #builder<C #(, #slots = rt::Unset)*> {
            call_: C,
            #(#arguments: #argument_types,)*
            #(#required: #slots,)*
            #(#optional: #optional_types,)*
        }
        #start
        impl<C #(, #slots)*> #builder<C #(, #slots)*> {
            #(#required_setters)*
            #(#optional_setters)*
            /// The request as plain data.
            pub fn build(self) -> #request #bounds {
                #request { #(#taken,)* #(#moved,)* }
            }
        }
        impl<'c #(, #slots)*> #builder<rt::Call<'c> #(, #slots)*> {
            /// Time limit, retries and token of this call alone.
            pub fn options(mut self, options: rt::CallOptions) -> Self {
                self.call_ = self.call_.with(options);
                self
            }
            #send_doc
            pub fn send(self) -> rt::CallFuture<#request> #bounds {
                self.call_.clone().send(&self.build())
            }
            #pages
            #batches
            #blocking
        }
    }
}
