//! The Rust emitter: model in, Rust out.
//!
//! Names are computed first ([`names`]); the emitters below only put them into `quote` templates. The
//! emitted code calls `::easemob_runtime` and nothing else, so that it compiles in any crate that
//! depends on it.

mod builder;
pub mod code;
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

use crate::{
    emit,
    model::{Model, Resource},
    parallel,
};
use code::{Code, code};
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
#[derive(Clone, Debug)]
pub struct Module {
    /// Its name; the root has none.
    pub name: Option<String>,
    /// Its content, without the declarations of its child modules.
    pub content: Code,
    /// What stands before its declaration: documentation and `cfg`.
    pub attributes: Code,
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
            Self::Types => declared::module(context),
            Self::Resource(resource) => Some(resource::module(context, resource)),
            Self::Registry => registry::module(context),
        }
    }
}

/// The emitted modules, the root first, and what becomes of each.
fn modules<R: Send>(context: &Context<'_>, make: impl Fn(Module) -> R + Sync) -> Vec<R> {
    let resources = context.model.resources.iter().map(Part::Resource);
    let mut parts = vec![Part::Root, Part::Types];
    parts.extend(resources);
    parts.push(Part::Registry);
    let made = parallel::map(&parts, |part| part.emit(context).map(&make));
    made.into_iter().flatten().collect()
}

/// The emitted code as items: for `include!` and for the macro.
///
/// Neither place allows the inner attributes of a file, so everything stands in a module of its own and
/// is made visible beside it.
pub fn single(model: &Model, options: &Options) -> Code {
    let names = Names::new(model);
    let context = Context {
        model,
        names: &names,
        options,
    };
    let modules = modules(
        &context,
        |Module {
             name,
             content,
             attributes,
         }| match name {
            None => content,
            Some(name) => {
                let name = names::ident(&name);
                code! { #attributes pub mod #name { #content } }
            }
        },
    );
    code! {
        /// The client, as it was emitted.
        #[allow(clippy::all, clippy::pedantic, unreachable_pub, unused_imports)]
        pub mod emitted { #(#modules)* }
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
    let made = modules(
        &context,
        |Module {
             name,
             content,
             attributes,
         }| {
            let file = format!("{}.rs", name.as_deref().unwrap_or("lib"));
            // The emitted files are formatted by this crate, whatever rustfmt would make of them.
            let declaration = name.map(|name| {
                let name = names::ident(&name);
                code! { #attributes #[rustfmt::skip] pub mod #name; }
            });
            (declaration, (file, emit::file(&content)))
        },
    );
    let (declarations, mut files): (Vec<_>, Vec<_>) = made.into_iter().unzip();
    let declarations: Code = declarations.into_iter().flatten().collect();
    if let Some((_, root)) = files.first_mut() {
        root.push_str(&declarations.print());
    }
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
    fn cfg(&self, feature: &str) -> Code {
        if self.options.features {
            code!(#[cfg(feature = #feature)])
        } else {
            Code::new()
        }
    }

    /// The `cfg` of a resource. The one that issues tokens has none: the client itself needs it.
    fn resource_cfg(&self, id: &str) -> Code {
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
            Code::new()
        } else {
            self.cfg(&self.names.resource(id).feature)
        }
    }

    /// Whether the conformance registry is emitted at all.
    fn has_registry(&self) -> bool {
        self.options.features || self.options.conformance
    }
}
