//! Tokens as formatted text: what rustfmt would make of them, nearly, for tokens of any shape.
//!
//! The emitted code consists of macro calls whose rows no parser of Rust knows, so the printer works on token
//! trees: groups, and entries between commas, semicolons and closing braces. What fits on its line stays there;
//! what does not is broken at its outermost list first. Three passes, each linear: [`read`] puts the trees into
//! one flat list, [`space`] decides the spaces and sums up widths, so that "does it fit" is a subtraction, and
//! [`layout`] writes lines.
//!
//! The text has the tokens that went in. Two things are free: documentation is written as `///`, a line for
//! every line, and outside of macro calls, which may tell the difference, a list that is broken ends with a
//! comma and one on a line does not.

mod doc;
mod entry;
mod layout;
mod piece;
mod read;
mod space;
#[cfg(test)]
mod tests;
mod token;

use proc_macro2::TokenStream;

/// Columns of a line.
const WIDTH: u32 = 100;
/// Columns of a level.
const INDENT: u32 = 4;

/// The text of a file, or of any tokens as if they were a file's.
pub(crate) fn print(tokens: TokenStream) -> String {
    let mut tokens = token::Tokens::read(tokens);
    space::decide(&mut tokens);
    layout::Layout::write(&tokens)
}
