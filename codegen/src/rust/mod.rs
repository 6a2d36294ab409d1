//! The Rust emitter: model in, Rust out.
//!
//! Names are computed first ([`names`]); the emitters below only put them into `quote` templates. The
//! emitted code calls `::easemob_runtime` and nothing else, so that it compiles in any crate that
//! depends on it.

mod builder;
mod declared;
mod docs;
mod docs_operation;
mod error;
mod example;
mod expression;
mod literal;
pub mod names;
mod operation;
mod print;
mod registry;
mod resource;
mod response;
mod service;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Model;
use names::Names;
pub(crate) use print::print;

#[cfg(feature = "text")]
pub(crate) use docs_operation::limit as limit_in_words;

/// What the emitted code is for.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Puts every resource behind a cargo feature of its name, the blocking calls behind `blocking` and
    /// the conformance registry behind `conformance`. For crates that declare these features; without
    /// it, resources are always there and blocking calls never.
    pub features: bool,
    /// Without `features`: emits the conformance registry unconditionally.
    pub conformance: bool,
    /// The name under which the emitted code is reached, for doc examples that compile
    /// (`easemob`). Absent: examples are shown, not compiled.
    pub crate_name: Option<String>,
}

/// A module of the emitted code.
#[derive(Clone, Debug)]
pub struct Module {
    /// Its name; the root has none.
    pub name: Option<String>,
    /// Its content, without the declarations of its child modules.
    pub content: TokenStream,
    /// What stands before its declaration: documentation and `cfg`.
    pub attributes: TokenStream,
}

/// The first documented call of an operation as Rust; `None` when it has no short form.
#[cfg(feature = "cli")]
pub(crate) fn example_of(
    model: &Model,
    names: &Names,
    operation: &crate::model::Operation,
) -> Option<String> {
    let options = &Options {
        crate_name: Some(model.service.id.clone()),
        ..Options::default()
    };
    let context = Context {
        model,
        names,
        options,
    };
    example::of(&context, operation)
}

/// The emitted code: the root module first.
pub fn emit(model: &Model, options: &Options) -> Vec<Module> {
    let names = Names::new(model);
    let context = Context {
        model,
        names: &names,
        options,
    };
    let mut modules = vec![service::root(&context)];
    modules.extend(declared::module(&context));
    modules.extend(
        model
            .resources
            .iter()
            .map(|resource| resource::module(&context, resource)),
    );
    modules.extend(registry::module(&context));
    modules
}

/// The emitted code as items: for `include!` and for the macro.
///
/// Neither place allows the inner attributes of a file, so everything stands in a module of its own and
/// is made visible beside it.
pub fn single(model: &Model, options: &Options) -> TokenStream {
    let modules = emit(model, options);
    let inline = modules.iter().map(
        |Module {
             name,
             content,
             attributes,
         }| match name {
            None => content.clone(),
            Some(name) => {
                let name = names::ident(name);
                quote! { #attributes pub mod #name { #content } }
            }
        },
    );
    quote! {
        /// The client, as it was emitted.
        #[allow(clippy::all, clippy::pedantic, unreachable_pub, unused_imports)]
        pub mod emitted { #(#inline)* }
        #[allow(unreachable_pub, unused_imports)]
        pub use emitted::*;
    }
}

/// The emitted code as files of a crate: paths below `src/` and their text.
pub fn files(model: &Model, options: &Options) -> Vec<(String, String)> {
    let modules = emit(model, options);
    let declarations = modules.iter().filter_map(
        |Module {
             name, attributes, ..
         }| {
            let name = names::ident(name.as_deref()?);
            // The emitted files are formatted by this crate, whatever rustfmt would make of them.
            Some(quote! { #attributes #[rustfmt::skip] pub mod #name; })
        },
    );
    let declarations: TokenStream = declarations.collect();
    modules
        .iter()
        .map(|Module { name, content, .. }| match name {
            None => (
                "lib.rs".to_owned(),
                print(quote! { #content #declarations }),
            ),
            Some(name) => (format!("{name}.rs"), print(content.clone())),
        })
        .collect()
}

/// What every emitter below is given.
struct Context<'a> {
    model: &'a Model,
    names: &'a Names,
    options: &'a Options,
}

impl Context<'_> {
    /// `#[cfg(feature = "…")]` where the options ask for features.
    fn cfg(&self, feature: &str) -> TokenStream {
        if self.options.features {
            quote!(#[cfg(feature = #feature)])
        } else {
            TokenStream::new()
        }
    }

    /// The `cfg` of a resource. The one that issues tokens has none: the client itself needs it.
    fn resource_cfg(&self, id: &str) -> TokenStream {
        let mut issuers = self
            .model
            .service
            .auth
            .values()
            .filter_map(|auth| auth.issued_by.as_ref());
        let issues = issuers.any(|issue| {
            self.model
                .operation(&issue.operation)
                .is_some_and(|op| op.resource == id)
        });
        if issues {
            TokenStream::new()
        } else {
            self.cfg(&self.names.resource(id).feature)
        }
    }

    /// Whether the conformance registry is emitted at all.
    fn has_registry(&self) -> bool {
        self.options.features || self.options.conformance
    }
}
