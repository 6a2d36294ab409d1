//! `client!`: a typed client from a folder of spec YAML, made where it is used.
//!
//! ```ignore
//! mod shop {
//!     easemob_macros::client!("spec");
//! }
//! ```
//!
//! The path is relative to the crate that uses the macro (its `CARGO_MANIFEST_DIR`). The crate depends on
//! `easemob-runtime`, which the emitted code calls. Errors of the spec are errors of the compiler, with the
//! place in the YAML file. Changing a spec file compiles the crate again; after adding a file, touch one.

use std::path::{Path, PathBuf};

use easemob_codegen::build::Build;
use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::{
    Ident, LitBool, LitStr, Token,
    parse::{Parse, ParseStream},
};

/// Expands to the client that a spec folder describes.
///
/// ```ignore
/// easemob_macros::client!("spec");
/// easemob_macros::client!("spec", service = "service.staging.yaml");
/// easemob_macros::client!("spec", conformance = true);
/// ```
///
/// * `service`: another service file in the folder than `service.yaml`;
/// * `conformance`: emits the registry by which the conformance kit runs every operation; the crate then
///   turns on the runtime's feature `conformance`.
#[proc_macro]
pub fn client(input: TokenStream) -> TokenStream {
    let arguments = syn::parse_macro_input!(input as Arguments);
    expand(&arguments).into()
}

struct Arguments {
    folder: LitStr,
    service: Option<LitStr>,
    conformance: bool,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut arguments = Self {
            folder: input.parse()?,
            service: None,
            conformance: false,
        };
        while input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            let name: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            match name.to_string().as_str() {
                "service" => arguments.service = Some(input.parse()?),
                "conformance" => arguments.conformance = input.parse::<LitBool>()?.value,
                other => {
                    let text =
                        format!("there is no option `{other}`: write `service` or `conformance`");
                    return Err(syn::Error::new(name.span(), text));
                }
            }
        }
        Ok(arguments)
    }
}

fn expand(arguments: &Arguments) -> Tokens {
    let root = std::env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    let mut build =
        Build::new(root.join(arguments.folder.value())).conformance(arguments.conformance);
    if let Some(service) = &arguments.service {
        build = build.service_file(service.value());
    }
    let (inputs, code) = match build.generate() {
        Ok(built) => (built.inputs, built.code),
        Err(failed) => {
            // The compiler shows paths as they are here: relative to the crate, as its own are.
            let shown = root.display().to_string().replace('\\', "/");
            let text = failed.message.replace(&format!("{shown}/"), "");
            let error = syn::Error::new(arguments.folder.span(), text.trim_end());
            (failed.inputs, error.into_compile_error())
        }
    };
    let tracked = tracked(&inputs);
    quote! { #code #tracked }
}

/// Makes the compiler look at the files again when they change.
fn tracked(inputs: &[PathBuf]) -> Tokens {
    let files = inputs.iter().filter(|path| path.is_file());
    let files = files.filter_map(|path: &PathBuf| Path::to_str(path));
    quote! { #(const _: &[u8] = include_bytes!(#files);)* }
}

/// The README's Rust, compiled and run with the documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;

#[cfg(test)]
mod tests {
    use super::*;

    /// The macro's tokens are the text of the build script, see `codegen/tests/entry_points.rs`.
    #[test]
    fn the_macro_expands_to_what_the_build_script_makes() {
        let arguments: Arguments = syn::parse_str("\"../../spec\"").unwrap();
        let built = Build::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../spec"))
            .generate()
            .unwrap();
        let tracked = tracked(&built.inputs);
        assert!(!tracked.is_empty());
        let text: Tokens = built.source().unwrap().parse().unwrap();
        // A text in code has several spellings; laid out by the same printer it has one.
        let plain = |tokens: Tokens| prettyplease::unparse(&syn::parse2(tokens).unwrap());
        let (macros, build) = (plain(expand(&arguments)), plain(quote!(#text #tracked)));
        let difference = macros.lines().zip(build.lines()).find(|(a, b)| a != b);
        assert_eq!(difference, None);
        assert_eq!(macros.lines().count(), build.lines().count());
    }

    #[test]
    fn a_missing_folder_is_a_compile_error() {
        let arguments: Arguments = syn::parse_str("\"no/such/folder\"").unwrap();
        let code = expand(&arguments).to_string();
        assert!(
            code.contains("compile_error")
                && code.contains("E0231")
                && code.contains("no/such/folder"),
            "{code}"
        );
    }
}
