//! `code!`: a template of Rust that becomes text.
//!
//! It reads as `quote!` of the crate `quote` does: `#name` stands for the value of a variable, and
//! `#( … #name … )*` or `#( … #name … ),*` for a part that is there once for each value of `name`. What it
//! makes is no stream of tokens but a `Code`, text that a formatter lays out afterwards. The tokens of a
//! template are turned into text here, while the emitter is compiled; emitting only appends.
//!
//! This is a part of `easemob-codegen`, whose `crate::emit::rust::code::Code` the expansion names.

mod part;

use proc_macro::TokenStream;

/// Makes a `Code` of a template.
///
/// ```ignore
/// let fields = ["a", "b"].map(ident);
/// let code = code!(pub struct #name { #(pub #fields: bool,)* });
/// ```
///
/// A repetition names one variable, anything that is `IntoIterator`. A `#` before anything but a name or
/// a parenthesis stands for itself.
#[proc_macro]
pub fn code(template: TokenStream) -> TokenStream {
    part::expand(template.into()).into()
}
