//! Tokens as formatted text: what rustfmt would make of them, nearly, for tokens of any shape.
//!
//! The emitted code consists of macro calls whose rows no parser of Rust knows, so the printer works on tokens
//! and their groups: entries between commas, semicolons and closing braces. What fits on its line stays there;
//! what does not is broken at its outermost list first. Three passes, each linear: [`read`] makes a flat list of
//! what [`lexer`] finds, [`space`] decides the spaces and sums up widths, so that "does it fit" is a subtraction,
//! and [`layout`] writes lines.
//!
//! The text has the tokens that went in. One thing is free: outside of macro calls, which may tell the
//! difference, a list that is broken ends with a comma and one on a line does not.

mod entry;
mod layout;
mod lexer;
mod piece;
mod read;
mod space;
#[cfg(test)]
mod tests;
mod token;

/// Columns of a line.
const WIDTH: u32 = 100;
/// Columns of a level.
const INDENT: u32 = 4;

/// Whether a name stands anywhere in this code.
pub(crate) fn mentions(code: &str, name: &str) -> bool {
    let mut lexemes = lexer::Lexer::new(code);
    lexemes.any(|(lexeme, (start, end))| lexeme == lexer::Lexeme::Word && &code[start..end] == name)
}

/// The text of a file, or of any tokens as if they were a file's, below a line that is there already.
pub(crate) fn print(code: &str, first: &str) -> String {
    let mut lexer = lexer::Lexer::new(code);
    let mut tokens = token::Tokens::new(code);
    let mut text = String::with_capacity(first.len() + code.len() + code.len() / 4);
    text.push_str(first);
    let mut apart = None;
    // Item by item: to find room for the tokens of a whole file takes longer than to lay them out.
    while tokens.read_item(&mut lexer) {
        space::decide(&mut tokens);
        (text, apart) = layout::Layout::items(&tokens, text, apart);
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}
