//! The root module: the client, its static description, envelopes and common errors.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context, Module,
    docs::{self, lines},
    errors, names, response,
    rust_type::Scope,
    types,
    view::ObjectView,
};
use crate::{
    emit::markdown,
    model::{AuthScheme, InputId, Payload, Service, Text, TokenIssue, TypeExpr},
};

/// The root module, without the declarations of its children.
pub(super) fn root(context: &Context<'_>) -> Module {
    let service = &context.model.service;
    let crate_doc = format!(
        "{}\n\n{}\n\nMade from the vendor's documents by `easemob-codegen`; do not edit.",
        docs::english_line(&service.title),
        docs::both(&service.description)
    );
    let doc = docs::inner_lines(&crate_doc);
    let readme = context
        .options
        .features
        .then(|| quote!(#![doc = include_str!("../README.md")]));
    // The emitted files are formatted by this crate; for the root of a crate this is how rustfmt is told.
    let unformatted = context
        .options
        .features
        .then(|| quote!(#![cfg_attr(rustfmt, rustfmt_skip)]));
    // In a crate of its own the README is the documentation; a module tells what it is in a line.
    let doc = if context.options.features {
        TokenStream::new()
    } else {
        doc
    };
    let client = client(context);
    let statics = statics(context);
    let envelopes = service.envelopes.values().zip(context.names.envelopes());
    let envelopes = envelopes.map(|(envelope, ident)| {
        let doc = docs::both(&envelope.description);
        let view = ObjectView::new(
            context,
            &envelope.object,
            ident.clone(),
            &doc,
            response::RESPONSE,
            Scope::Root,
        );
        types::object(&view, &quote!(, Default))
    });
    let error_bodies = response::error_bodies(context);
    let common = errors::common(context);
    let content = quote! {
        #unformatted
        #readme
        #doc
        #![allow(
            clippy::collapsible_if,
            clippy::doc_markdown,
            clippy::new_without_default,
            clippy::too_many_arguments,
            clippy::too_many_lines,
            clippy::type_complexity,
            dead_code,
            missing_docs
        )]

        use ::easemob_runtime as rt;

        #[doc(no_inline)]
        pub use rt::{
            ApiError, AuthError, CallOptions, ClientBuilder, DecodeError, Error, ErrorRow,
            InvalidRequest, Lang, Response, Result, Secret, Text, TransportError, UnixMillis, UnixSeconds,
        };

        /// The crate beneath: transport, tokens, retries, limits, errors, and the mock for tests.
        pub use ::easemob_runtime as runtime;

        #client
        #(#envelopes)*
        #common
        #error_bodies
        #statics
    };
    Module {
        name: None,
        content,
        attributes: TokenStream::new(),
    }
}

fn client(context: &Context<'_>) -> TokenStream {
    let service = &context.model.service;
    let parameters = service.base.parameters.iter();
    let arguments = parameters.clone().map(|parameter| {
        let name = names::field(&parameter.name);
        quote!(#name: impl Into<String>)
    });
    let values = parameters.map(|parameter| {
        let (wire, name) = (&parameter.wire, names::field(&parameter.name));
        quote!((#wire, #name.into()))
    });
    let doc = lines(&builder_doc(service));
    let handles = context.model.resources.iter().map(|resource| {
        let names = context.names.resource(&resource.id);
        let (module, handle) = (&names.module, &names.handle);
        let cfg = context.resource_cfg(&resource.id);
        let doc = lines(&format!("Operations on {}.", resource.id.replace('_', " ")));
        quote! {
            #doc
            #cfg
            pub fn #module(&self) -> #module::#handle<'_> { #module::#handle { client: &self.inner } }
        }
    });
    let blocking = context.options.features.then(|| {
        quote! {
            /// [`execute`](Self::execute), blocking the thread.
            #[cfg(feature = "blocking")]
            pub fn execute_blocking<O: rt::Operation>(&self, request: &O) -> rt::Result<O> {
                self.inner.execute_blocking(request)
            }
        }
    });
    let doc_client = lines(&format!(
        "A client of one app. Cheap to clone; one is enough for a program.\n\n{}",
        docs::both_lines(&service.title)
    ));
    quote! {
        #doc_client
        #[derive(Debug, Clone)]
        pub struct Client { inner: rt::Client }

        impl From<rt::Client> for Client {
            fn from(inner: rt::Client) -> Self { Self { inner } }
        }

        impl Client {
            #doc
            pub fn builder(base_url: impl Into<String>, #(#arguments),*) -> rt::ClientBuilder<Self> {
                rt::ClientBuilder::new(&SERVICE, base_url, &[#(#values),*])
            }
            #(#handles)*
            /// Sends a request that is plain data.
            ///
            /// # Errors
            ///
            /// [`Error`], with the operation's own rows in its `api` part.
            pub async fn execute<O: rt::Operation>(&self, request: &O) -> rt::Result<O> {
                self.inner.execute(request).await
            }
            #blocking
            /// The client beneath, for what has no method here.
            pub fn runtime(&self) -> &rt::Client { &self.inner }
        }
    }
}

/// Documentation of the function that starts a client: the base URL, then its parameters in each language.
fn builder_doc(service: &Service) -> String {
    let host = service.base.hosts.values().next();
    let example = host.map_or_else(String::new, |host| {
        format!(" ({})", markdown::code(host, 1))
    });
    let path = service.base.path_template();
    let target = markdown::code(&format!("{{base_url}}{path}/…"), 1);
    let mut doc =
        format!("Starts a client. `base_url` is scheme and host{example}; calls go to {target}.");
    for language in [
        |text: &Text| Some(docs::english_line(text)),
        docs::chinese_line,
    ] {
        let parameters = service.base.parameters.iter().filter_map(|parameter| {
            let text = language(parameter.description.as_ref()?)?;
            Some(format!("* {}: {text}", markdown::code(&parameter.name, 1)))
        });
        let parameters: Vec<String> = parameters.collect();
        if !parameters.is_empty() {
            doc.push_str("\n\n");
            doc.push_str(&parameters.join("\n"));
        }
    }
    doc
}

fn statics(context: &Context<'_>) -> TokenStream {
    let service = &context.model.service;
    let id = &service.id;
    let headers = service.headers.iter().map(|(name, value)| {
        let name = name.to_lowercase();
        quote!((#name, #value))
    });
    let auth = service.auth.iter().map(|(name, scheme)| {
        let AuthScheme { header, scheme, .. } = scheme;
        let header = header.to_lowercase();
        quote!(rt::AuthSpec { name: #name, header: #header, scheme: #scheme })
    });
    let issue = service
        .auth
        .values()
        .find_map(|scheme| scheme.issued_by.as_ref());
    let issuer = issue.and_then(|issue| issuer(context, issue));
    let issue_token = if issuer.is_some() {
        quote!(Some(issue_token))
    } else {
        quote!(None)
    };
    let base = service.base.path_template();
    quote! {
        /// What the documents say of the service as a whole.
        pub static SERVICE: rt::ServiceSpec = rt::ServiceSpec {
            id: #id,
            base: #base,
            rows: COMMON_ERRORS,
            headers: &[#(#headers),*],
            auth: &[#(#auth),*],
            issue_token: #issue_token,
        };
        #issuer
    }
}

/// The function that turns client credentials into a token.
fn issuer(context: &Context<'_>, issue: &TokenIssue) -> Option<TokenStream> {
    let operation = context.model.operation(&issue.operation);
    let Payload::Object { object, .. } = &operation.response.payload else {
        return None;
    };
    let resource = context.names.resource(&operation.resource);
    let (module, request) = (
        &resource.module,
        &context.names.operation(operation).request,
    );
    let client_id = names::setter(issue.client_id.name());
    let client_secret = names::setter(issue.client_secret.name());
    let text = |id: &InputId| {
        let field = &operation.input(id).field;
        let secret = field.secret && field.ty == TypeExpr::String;
        move |value: TokenStream| {
            if secret {
                quote!(#value.clone())
            } else {
                quote!(#value.expose())
            }
        }
    };
    let id_value = text(&issue.client_id)(quote!(credentials.client_id));
    let secret_value = text(&issue.client_secret)(quote!(credentials.client_secret));
    let token = object.field(&issue.token);
    let expires = object.field(&issue.expires_in);
    let token_ident = names::field(&token.name);
    let expires_ident = names::field(&expires.name);
    let token_value = if token.secret {
        quote!(token.clone())
    } else {
        quote!(token.as_str())
    };
    let token_bound = if token.required_in_response {
        quote!(let token = &issued.#token_ident;)
    } else {
        quote! {
            let Some(token) = &issued.#token_ident else {
                return Err(rt::AuthError::new(rt::AuthErrorKind::Missing, "the response carries no token"));
            };
        }
    };
    let lives = if expires.required_in_response {
        quote!(Some(issued.#expires_ident))
    } else {
        quote!(issued.#expires_ident)
    };
    Some(quote! {
        /// Asks the service for a token.
        fn issue_token(
            client: rt::Client,
            credentials: rt::Credentials,
        ) -> rt::BoxFuture<'static, core::result::Result<rt::Token, rt::AuthError>> {
            Box::pin(async move {
                let request = #module::#request::builder()
                    .#client_id(#id_value)
                    .#client_secret(#secret_value)
                    .build();
                let issued = client.execute(&request).await?;
                #token_bound
                Ok(rt::Token::new(#token_value, rt::Token::lifetime(#lives)))
            })
        }
    })
}
