//! The Rust emitter: model in, Rust out.
//!
//! Names are computed first ([`names`]), then what is said of each operation and field (`view`); the
//! emitters only put that into `quote!` templates, and `layout` makes files of them. The emitted code
//! calls `::easemob_runtime` and nothing else, so that it compiles in any crate that depends on it.

mod builder;
mod checks;
mod docs;
mod docs_operation;
mod errors;
mod example;
pub(crate) mod layout;
mod literal;
pub mod names;
mod paging;
mod registry;
mod request;
mod resource;
mod response;
mod rust_type;
mod service;
mod types;
mod view;

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    emit::GenerateError,
    model::{Model, Resource},
    parallel,
};
use names::Names;

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
struct Module {
    /// Its name; the root has none.
    name: Option<String>,
    /// Its content, without the declarations of its child modules.
    content: TokenStream,
    /// What stands before its declaration: documentation and `cfg`.
    attributes: TokenStream,
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

/// What a module is made of.
enum Part<'m> {
    Root,
    Types,
    Resource(&'m Resource),
    Registry,
}

impl Part<'_> {
    fn emit(&self, context: &Context<'_>) -> Option<Module> {
        match self {
            Self::Root => Some(service::root(context)),
            Self::Types => types::module(context),
            Self::Resource(resource) => Some(resource::module(context, resource)),
            Self::Registry => registry::module(context),
        }
    }
}

/// The parts of the client, the root first.
fn parts(model: &Model) -> Vec<Part<'_>> {
    let resources = model.resources.iter().map(Part::Resource);
    let mut parts = vec![Part::Root, Part::Types];
    parts.extend(resources);
    parts.push(Part::Registry);
    parts
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
    let parts = parts(model);
    let modules = parts.iter().filter_map(|part| part.emit(&context));
    let modules = modules.map(|module| {
        let Module {
            name,
            content,
            attributes,
        } = module;
        match name.as_deref().map(names::ident) {
            None => content,
            Some(name) => quote! { #attributes pub mod #name { #content } },
        }
    });
    quote! {
        /// The client, as it was emitted.
        #[allow(clippy::all, clippy::pedantic, unreachable_pub, unused_imports)]
        pub mod emitted { #(#modules)* }
        #[allow(unreachable_pub, unused_imports)]
        pub use emitted::*;
    }
}

/// The emitted code as files of a crate: paths below `src/` and their text.
///
/// # Errors
///
/// [`GenerateError`] is a bug of this crate.
pub fn files(
    model: &Model,
    names: &Names,
    options: &Options,
) -> Result<Vec<(String, String)>, GenerateError> {
    let context = Context {
        model,
        names,
        options,
    };
    // Tokens cannot leave the thread that made them, so each part becomes text where it is emitted.
    let made = parallel::map(&parts(model), |part| {
        let Module {
            name,
            content,
            attributes,
        } = part.emit(&context)?;
        let name = name.as_deref().map(names::ident);
        let file = format!("{}.rs", name.as_ref().map_or("lib", |name| name.unraw()));
        let declaration = name.map(|name| {
            // The compiler finds no file by a name that is not ASCII.
            let path = (!file.is_ascii()).then(|| quote!(#[path = #file]));
            // The emitted files are formatted by this crate, whatever rustfmt would make of them.
            quote! { #attributes #path #[rustfmt::skip] pub mod #name; }.to_string()
        });
        Some(layout::file(&content).map(|text| (declaration, (file, text))))
    });
    let made: Vec<_> = made.into_iter().flatten().collect::<Result<_, _>>()?;
    let (declarations, mut files): (Vec<_>, Vec<_>) = made.into_iter().unzip();
    let declarations: Vec<String> = declarations.into_iter().flatten().collect();
    if let Some((_, root)) = files.first_mut() {
        root.push('\n');
        root.push_str(&layout::items(&declarations.concat())?);
    }
    Ok(files)
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
        let schemes = self.model.service.auth.values();
        let mut issuers = schemes.filter_map(|scheme| scheme.issued_by.as_ref());
        let issues = issuers.any(|issue| issue.operation.resource().name() == id);
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
