//! Emitted tokens as the text of a file: laid out by prettyplease, items set apart by blank lines.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::Item;

use crate::emit::{GenerateError, HEADER};

/// Longest line of an invocation of a macro.
const WIDTH: usize = 100;

impl From<syn::Error> for GenerateError {
    fn from(error: syn::Error) -> Self {
        Self(format!("the emitted code is no Rust: {error}"))
    }
}

/// The text of a file of these tokens.
pub(crate) fn file(tokens: &TokenStream) -> Result<String, GenerateError> {
    Ok(format!("{HEADER}{}", print(syn::parse2(tokens.clone())?)))
}

/// The text of some items.
pub(super) fn items(text: &str) -> Result<String, GenerateError> {
    Ok(print(syn::parse_file(text)?))
}

fn print(mut file: syn::File) -> String {
    let mut macros = Macros::default();
    macros.take(&mut file.items);
    set_apart(&macros.put_back(&prettyplease::unparse(&file)))
}

/// Invocations of macros among the items. prettyplease breaks their lines anywhere, so a placeholder stands
/// for each while it works.
#[derive(Default)]
struct Macros(Vec<syn::Macro>);

impl Macros {
    const PLACEHOLDER: &str = "laid_out_later!(";

    fn take(&mut self, items: &mut [Item]) {
        for item in items {
            match item {
                Item::Mod(module) => {
                    let content = module.content.as_mut();
                    content.into_iter().for_each(|(_, items)| self.take(items));
                }
                Item::Macro(item) => {
                    let number = proc_macro2::Literal::usize_unsuffixed(self.0.len());
                    let mut placeholder = item.mac.clone();
                    placeholder.path = syn::parse_quote!(laid_out_later);
                    placeholder.tokens = TokenTree::from(number).into();
                    self.0.push(std::mem::replace(&mut item.mac, placeholder));
                }
                _ => {}
            }
        }
    }

    fn put_back(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for line in text.lines() {
            let code = line.trim_start();
            let number = code
                .strip_prefix(Self::PLACEHOLDER)
                .and_then(|rest| rest.strip_suffix(");"));
            match number.and_then(|number| self.0.get(number.parse::<usize>().ok()?)) {
                Some(mac) => out.push_str(&invocation(mac, &line[..line.len() - code.len()])),
                None => out.push_str(line),
            }
            out.push('\n');
        }
        out
    }
}

/// An invocation on one line, or with the content of its braces on lines of their own.
fn invocation(mac: &syn::Macro, indent: &str) -> String {
    let segments = mac
        .path
        .segments
        .iter()
        .map(|segment| segment.ident.to_string());
    let path = segments.collect::<Vec<_>>().join("::");
    let mut text = format!("{indent}{path}!({});", inline(mac.tokens.clone()));
    if text.chars().count() > WIDTH {
        let tokens = joined(mac.tokens.clone(), &|inner| {
            let lines = lines(inner, WIDTH - indent.len() - 4);
            let lines = lines.iter().map(|line| format!("{indent}    {line}\n"));
            format!("{{\n{}{indent}}}", lines.collect::<String>())
        });
        text = format!("{indent}{path}!({tokens});");
    }
    text
}

/// The parts between commas, as many on a line as fit.
fn lines(tokens: TokenStream, width: usize) -> Vec<String> {
    let mut parts = vec![TokenStream::new()];
    for token in tokens {
        match (&token, parts.last_mut()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => {
                parts.push(TokenStream::new());
            }
            (_, Some(part)) => part.extend([token]),
            (_, None) => {}
        }
    }
    let mut lines: Vec<String> = Vec::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        let part = inline(part);
        let Some(line) = lines.last_mut() else {
            lines.push(part);
            continue;
        };
        line.push(',');
        match line.chars().count() + 2 + part.chars().count() <= width {
            true => {
                line.push(' ');
                line.push_str(&part);
            }
            false => lines.push(part),
        }
    }
    lines
}

/// Tokens on one line.
fn inline(tokens: TokenStream) -> String {
    joined(tokens, &|inner| match inline(inner).as_str() {
        "" => "{}".to_owned(),
        inner => format!("{{ {inner} }}"),
    })
}

/// Tokens with a blank between two of them, but not before a comma nor inside `..`, `=>`, `::`
/// or `<>`; braces are
/// printed by the function.
fn joined(tokens: TokenStream, braces: &dyn Fn(TokenStream) -> String) -> String {
    let mut text = String::new();
    let mut is_apart = false;
    for token in tokens {
        let (piece, sticks_before, sticks_after) = match token {
            TokenTree::Punct(punct) => {
                let is_joint = punct.spacing() == proc_macro2::Spacing::Joint;
                let before = matches!(punct.as_char(), ',' | ':' | '<' | '>');
                let after = matches!(punct.as_char(), ':' | '.' | '<');
                (punct.to_string(), before, after || is_joint)
            }
            TokenTree::Group(group) => {
                let piece = match group.delimiter() {
                    Delimiter::Brace => braces(group.stream()),
                    Delimiter::Parenthesis => format!("({})", inline(group.stream())),
                    Delimiter::Bracket => format!("[{}]", inline(group.stream())),
                    Delimiter::None => inline(group.stream()),
                };
                (piece, false, false)
            }
            other => (other.to_string(), false, false),
        };
        if is_apart && !sticks_before {
            text.push(' ');
        }
        text.push_str(&piece);
        is_apart = !sticks_after;
    }
    text
}

/// Puts a blank line between the items of a file, of its modules and of its `impl` blocks. What implements
/// an item by a macro stays right below it.
fn set_apart(text: &str) -> String {
    let mut apart = String::with_capacity(text.len() + text.len() / 16);
    let mut blocks = vec![Block::Items];
    let mut before = "";
    for line in text.lines() {
        let code = line.trim_start();
        let is_comment = code.starts_with("//");
        if !is_comment && code.starts_with('}') {
            blocks.pop();
        } else if blocks.last() == Some(&Block::Items) && ends_item(before) && !stays(before, code)
        {
            apart.push('\n');
        }
        if !is_comment && code.ends_with('{') {
            let is_items = ["impl", "pub mod ", "mod "]
                .iter()
                .any(|word| code.starts_with(word));
            blocks.push(if is_items { Block::Items } else { Block::Other });
        }
        apart.push_str(line);
        apart.push('\n');
        before = code;
    }
    apart
}

/// What a pair of braces holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    Items,
    Other,
}

/// Whether an item can end with this line, inner attributes and the documentation of a module included.
fn ends_item(line: &str) -> bool {
    let is_inner =
        line.starts_with("//!") || (line.starts_with("#![") && line.ends_with(']')) || line == ")]";
    is_inner || (!line.starts_with("//") && line.ends_with(['}', ';']))
}

/// Whether a line stays right below the one before.
fn stays(before: &str, line: &str) -> bool {
    let both = |start: &str| before.starts_with(start) && line.starts_with(start);
    let is_list = ["use ", "type ", "//!", "#!", "pub mod "]
        .iter()
        .any(|start| both(start));
    let is_units = both("pub struct ") && before.ends_with(';') && line.ends_with(';');
    line.is_empty() || line.starts_with("rt::") || is_list || is_units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_set_apart_and_what_implements_them_is_not() {
        let text = items(
            r#"#![allow(dead_code)] use a::B; use c::D; /// One.
            pub struct A { pub b: u8 } rt::object!(A { b = "c", ..d }); impl A { type T = u8; type U = u8;
            fn e(&self) { if true { return; } f() } fn g() {} } pub mod h { pub struct I; pub struct J; fn k() {} }"#,
        )
        .unwrap();
        assert_eq!(
            text,
            r#"#![allow(dead_code)]

use a::B;
use c::D;

/// One.
pub struct A {
    pub b: u8,
}
rt::object!(A { b = "c", ..d });

impl A {
    type T = u8;
    type U = u8;

    fn e(&self) {
        if true {
            return;
        }
        f()
    }

    fn g() {}
}

pub mod h {
    pub struct I;
    pub struct J;

    fn k() {}
}
"#
        );
    }

    #[test]
    fn long_invocations_are_filled() {
        let [a, b, c] = ["a", "b", "c"].map(|name| name.repeat(30));
        let text = items(&format!(
            "rt::rows!(Table {{ 0 => {a}, 1 => {b} {{ x, y }}, 2 => {c} }} or super::Common);"
        ));
        let expected = format!(
            "rt::rows!(Table {{\n    0 => {a}, 1 => {b} {{ x, y }},\n    2 => {c}\n}} or super::Common);\n"
        );
        assert_eq!(text.unwrap(), expected);
    }
}
