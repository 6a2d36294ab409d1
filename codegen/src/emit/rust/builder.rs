//! The staged builder of an operation, and the method that starts it. Which required inputs are set is in
//! the builder's type, so that a call without one of them does not compile.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    docs::lines,
    docs_operation,
    names::Ident,
    view::{FieldView, OperationView, Presence},
};

/// The method on the handle of the operation's resource.
pub(super) fn method(context: &Context<'_>, view: &OperationView<'_>) -> TokenStream {
    let names = view.names;
    let (handle, method) = (&view.handle, &names.method);
    let (request, builder) = (&names.request, &names.builder);
    let doc = lines(&docs_operation::method(context, view));
    let deprecated = docs_operation::deprecated(view.operation);
    let arguments = view.inputs.iter().filter(|input| input.is_argument());
    let parameters = arguments.clone().map(|input| input.view.parameter());
    let values = arguments.map(|input| &input.view.ident);
    quote! {
        impl<'c> #handle<'c> {
            #doc
            #deprecated
            #[inline]
            pub fn #method(&self, #(#parameters),*) -> #builder<rt::CallBuilder<'c>> {
                #request::builder(#(#values),*).with_call(rt::CallBuilder::new(self.client))
            }
        }
    }
}

/// The function that starts the builder, the builder, and its methods.
pub(super) fn builder(context: &Context<'_>, view: &OperationView<'_>) -> TokenStream {
    let request = &view.names.request;
    let start = start(view);
    let is_staged = states(view).next().is_some();
    let staging = match is_staged {
        true => Staging {
            parameter: Some(quote!(, S)),
            complete: Some(quote!(where S: rt::Complete<#request>)),
        },
        false => Staging::default(),
    };
    let declaration = match is_staged {
        true => staged(view),
        false => unstaged(view),
    };
    let build = build(view, &staging);
    let send = send(context, view, &staging);
    quote!(#start #declaration #build #send)
}

/// What a builder's type says of required inputs: nothing where there is none.
#[derive(Default)]
struct Staging {
    /// The type parameter.
    parameter: Option<TokenStream>,
    /// The bound of what needs all of them.
    complete: Option<TokenStream>,
}

/// A builder without required inputs.
fn unstaged(view: &OperationView<'_>) -> TokenStream {
    let (request, builder) = (&view.names.request, &view.names.builder);
    let doc = lines(&format!("Builds [`{request}`]."));
    quote! {
        #doc
        #[must_use = "nothing is sent before `send`"]
        pub struct #builder<C> {
            call: C,
            request: #request,
        }
        rt::builder!(#builder<C>, #request);
    }
}

/// A builder with required inputs, and their setters.
fn staged(view: &OperationView<'_>) -> TokenStream {
    let (request, builder) = (&view.names.request, &view.names.builder);
    let doc = lines(&format!(
        "Builds [`{request}`]; its type says which required fields are set."
    ));
    let unset = tuple(states(view).map(|_| quote!(rt::Unset)));
    let complete = complete(view);
    let setters = required_setters(view);
    quote! {
        #doc
        #[must_use = "nothing is sent before `send`"]
        pub struct #builder<C, S = #unset> {
            call: C,
            request: #request,
            state: PhantomData<S>,
        }
        rt::builder!(#builder<C, S>, #request);

        #complete

        #setters
    }
}

/// The setters of what may be left out, and the end of the building.
fn build(view: &OperationView<'_>, staging: &Staging) -> TokenStream {
    let (request, builder) = (&view.names.request, &view.names.builder);
    let Staging {
        parameter,
        complete,
    } = staging;
    let optional = view.inputs.iter().filter(|input| !input.is_argument());
    let optional = optional.map(|input| input.view.setters(&quote!(.request), None));
    quote! {
        impl<C #parameter> #builder<C #parameter> {
            #(#optional)*

            /// Returns the request as plain data.
            pub fn build(self) -> #request #complete {
                self.request
            }
        }
    }
}

/// The type parameters of the required inputs' states.
fn states<'v>(view: &'v OperationView<'_>) -> impl Iterator<Item = &'v Ident> + Clone {
    view.inputs.iter().filter_map(|input| input.state.as_ref())
}

/// A tuple type or value; one with a single part has a comma.
fn tuple(parts: impl Iterator<Item = TokenStream>) -> TokenStream {
    let parts: Vec<TokenStream> = parts.collect();
    match parts.as_slice() {
        [part] => quote!((#part,)),
        parts => quote!((#(#parts),*)),
    }
}

/// The function that starts the builder: what the caller has not given yet is blank or absent.
fn start(view: &OperationView<'_>) -> TokenStream {
    let (request, builder) = (&view.names.request, &view.names.builder);
    let arguments = view.inputs.iter().filter(|input| input.is_argument());
    let parameters = arguments.map(|input| input.view.parameter());
    let values = view.inputs.iter().map(|input| {
        let value = match &input.view.presence {
            Presence::Required if input.is_argument() => input.view.converted.clone(),
            Presence::Optional => quote!(None),
            Presence::FreeKeys => quote!(rt::Map::new()),
            Presence::Required | Presence::Constant(_) => quote!(rt::blank()),
        };
        input.view.initializer(&value)
    });
    quote! {
        impl #request {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            #[inline]
            pub fn builder(#(#parameters),*) -> #builder<()> {
                #builder::start(Self { #(#values),* })
            }
        }
    }
}

/// The setters that change the builder's state.
fn required_setters(view: &OperationView<'_>) -> Option<TokenStream> {
    let builder = &view.names.builder;
    let states: Vec<&Ident> = states(view).collect();
    let setters = view.inputs.iter().filter_map(|input| {
        let own = input.state.as_ref()?;
        let after = tuple(states.iter().map(|state| match *state == own {
            true => quote!(rt::Set),
            false => quote!(#state),
        }));
        let FieldView {
            ident,
            setter,
            argument,
            converted,
            setter_doc,
            ..
        } = &input.view;
        Some(quote! {
            #setter_doc
            pub fn #setter(mut self, #ident: #argument) -> #builder<C, #after> {
                self.request.#ident = #converted;
                self.advance()
            }
        })
    });
    let setters: Vec<TokenStream> = setters.collect();
    let state = tuple(states.iter().map(|state| quote!(#state)));
    (!setters.is_empty()).then(|| {
        quote! {
            impl<C, #(#states),*> #builder<C, #state> { #(#setters)* }
        }
    })
}

/// States in which nothing is missing.
fn complete(view: &OperationView<'_>) -> TokenStream {
    let request = &view.names.request;
    let bounds = view.inputs.iter().filter_map(|input| {
        let (state, field) = (input.state.as_ref()?, &input.view.ident);
        Some(quote!(#state: rt::Provided<#request, field::#field>))
    });
    let state = tuple(states(view).map(|state| quote!(#state)));
    let parameters: Vec<TokenStream> = bounds.collect();
    let parameters = (!parameters.is_empty()).then(|| quote!(<#(#parameters),*>));
    quote!(impl #parameters rt::Complete<#request> for #state {})
}

/// The methods that send. Perf: in line, so that only those that a program calls are compiled.
fn send(context: &Context<'_>, view: &OperationView<'_>, staging: &Staging) -> TokenStream {
    let (request, builder, error) = (&view.names.request, &view.names.builder, &view.names.error);
    let Staging {
        parameter,
        complete,
    } = staging;
    let doc = lines(&format!(
        "Sends the request. The `api` part of an [`Error`](super::Error) is a [`{error}`]."
    ));
    let blocking = context.options.features.then(|| {
        quote! {
            /// Sends the request as [`send`](Self::send) does, and blocks the thread until it is done.
            #[cfg(feature = "blocking")]
            #[inline]
            pub fn send_blocking(self) -> rt::Result<#request> #complete {
                self.call.send_blocking(&self.request)
            }
        }
    });
    let pages = view.operation.pagination.is_some().then(|| {
        quote! {
            /// Walks the pages, one call each, from the one that the request names.
            #[inline]
            pub fn pages(self) -> rt::Pages<#request> #complete {
                self.call.pages(self.request)
            }
        }
    });
    let batches = view.operation.batch.is_some().then(|| {
        quote! {
            /// Sends the request in as many calls as its longest list needs, and keeps every outcome.
            #[inline]
            pub fn send_batches(self) -> rt::BoxFuture<'c, rt::BatchOutcome<#request>> #complete {
                self.call.send_batches(self.request)
            }
        }
    });
    quote! {
        impl<'c #parameter> #builder<rt::CallBuilder<'c> #parameter> {
            /// Sets time limit, retries and token of this call alone.
            #[inline]
            pub fn options(mut self, options: rt::CallOptions) -> Self {
                self.call = self.call.with(options);
                self
            }

            #doc
            #[inline]
            pub fn send(self) -> rt::CallFuture<#request> #complete {
                self.call.send(&self.request)
            }

            #blocking
            #pages
            #batches
        }
    }
}

/// The names of the required inputs of a resource, for the compiler's messages.
pub(super) fn field_names(views: &[OperationView<'_>]) -> Option<TokenStream> {
    let inputs = views.iter().flat_map(|view| &view.inputs);
    let required = inputs.filter(|input| input.state.is_some());
    let names: BTreeSet<&Ident> = required.map(|input| &input.view.ident).collect();
    let declared = names.iter();
    (!names.is_empty()).then(|| {
        quote! {
            /// Names of the required inputs, for the compiler's messages.
            #[doc(hidden)]
            #[allow(non_camel_case_types, missing_docs)]
            pub mod field {
                #(pub struct #declared;)*
            }
        }
    })
}
