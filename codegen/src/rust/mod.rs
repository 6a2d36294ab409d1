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

/// The emitted modules but the root, one after the other.
fn modules<'a>(context: &'a Context<'_>) -> impl Iterator<Item = Module> + 'a {
    let resources = context.model.resources.iter();
    let resources = resources.map(|resource| resource::module(context, resource));
    let types = std::iter::once_with(|| declared::module(context)).flatten();
    let registry = std::iter::once_with(|| registry::module(context)).flatten();
    types.chain(resources).chain(registry)
}

/// The emitted code as items: for `include!` and for the macro.
///
/// Neither place allows the inner attributes of a file, so everything stands in a module of its own and
/// is made visible beside it.
pub fn single(model: &Model, options: &Options) -> TokenStream {
    let names = Names::new(model);
    let context = Context {
        model,
        names: &names,
        options,
    };
    let root = service::root(&context).content;
    let modules = modules(&context).map(
        |Module {
             name,
             content,
             attributes,
         }| {
            let name = names::ident(&name.unwrap_or_default());
            quote! { #attributes pub mod #name { #content } }
        },
    );
    quote! {
        /// The client, as it was emitted.
        #[allow(clippy::all, clippy::pedantic, unreachable_pub, unused_imports)]
        pub mod emitted { #root #(#modules)* }
        #[allow(unreachable_pub, unused_imports)]
        pub use emitted::*;
    }
}

/// The emitted code as files of a crate: paths below `src/` and their text.
pub fn files(model: &Model, names: &Names, options: &Options) -> Vec<(String, String)> {
    let context = Context {
        model,
        names,
        options,
    };
    let mut declarations = TokenStream::new();
    // A module is printed before the next is emitted: the tokens of all at once take much room.
    let files = modules(&context).map(
        |Module {
             name,
             content,
             attributes,
         }| {
            let name = name.unwrap_or_default();
            let ident = names::ident(&name);
            // The emitted files are formatted by this crate, whatever rustfmt would make of them.
            declarations.extend(quote! { #attributes #[rustfmt::skip] pub mod #ident; });
            (format!("{name}.rs"), print(content))
        },
    );
    let mut files: Vec<_> = files.collect();
    let root = print(service::root(&context).content) + &print(declarations);
    files.push(("lib.rs".to_owned(), root));
    files
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
