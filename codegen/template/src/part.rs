//! The parts of a template: text, values and repetitions.

use std::iter::Peekable;

use proc_macro2::{
    Delimiter, Group, Ident, Literal, Spacing, Span, TokenStream, TokenTree, token_stream,
};
use quote::{quote, quote_spanned};

type Trees = Peekable<token_stream::IntoIter>;

/// What was wrong, and where.
type Fault = (Span, &'static str);

enum Part {
    /// Tokens that are always the same.
    Text(String),
    /// The value of a variable.
    Value(Ident),
    /// Parts for each value of a variable, with text between two of them.
    Each {
        name: Ident,
        parts: Vec<Part>,
        between: String,
    },
}

impl Part {
    /// Bytes that it will need, more or less.
    fn room(&self) -> usize {
        match self {
            Self::Text(text) => text.len() + 1,
            Self::Value(_) => 24,
            Self::Each { .. } => 100,
        }
    }
}

/// The expression that appends all parts to a new `Code`.
pub(crate) fn expand(template: TokenStream) -> TokenStream {
    let mut parts = Parts::default();
    match parts.read(template) {
        Ok(()) => {
            // Apart from any `code` of the emitter.
            let code = Ident::new("code", Span::mixed_site());
            let parts = parts.finish();
            let appends = parts.iter().map(|part| append(&code, part));
            let room: usize = parts.iter().map(Part::room).sum();
            quote! {{
                #[allow(unused_mut)]
                let mut #code = crate::emit::rust::code::Code::with_room(#room);
                #(#appends)*
                #code
            }}
        }
        Err((span, what)) => quote_spanned!(span=> ::core::compile_error!(#what)),
    }
}

fn append(code: &Ident, part: &Part) -> TokenStream {
    match part {
        Part::Text(text) => quote!(#code.text(#text);),
        Part::Value(name) => quote!(#code.put(&#name);),
        Part::Each {
            name,
            parts,
            between,
        } => {
            let parts = parts.iter().map(|part| append(code, part));
            if between.is_empty() {
                return quote!(for #name in #name { #(#parts)* });
            }
            let first = Ident::new("first", Span::mixed_site());
            quote! {{
                let mut #first = true;
                for #name in #name {
                    if !::core::mem::take(&mut #first) { #code.text(#between); }
                    #(#parts)*
                }
            }}
        }
    }
}

#[derive(Default)]
struct Parts {
    done: Vec<Part>,
    /// Text that no part holds yet.
    text: String,
}

impl Parts {
    fn finish(mut self) -> Vec<Part> {
        self.end_text();
        self.done
    }

    fn end_text(&mut self) {
        if !self.text.is_empty() {
            let text = std::mem::take(&mut self.text);
            self.done.push(Part::Text(text));
        }
    }

    fn read(&mut self, template: TokenStream) -> Result<(), Fault> {
        let mut trees = template.into_iter().peekable();
        // Whether the next token goes on with the last one.
        let mut joint = false;
        while let Some(tree) = trees.next() {
            match tree {
                TokenTree::Punct(punct) if punct.as_char() == '#' => self.hash(&mut trees)?,
                TokenTree::Punct(punct) => {
                    if !joint {
                        self.apart(operator);
                    }
                    self.text.push(punct.as_char());
                    joint = punct.spacing() == Spacing::Joint;
                    continue;
                }
                TokenTree::Group(group) => self.group(&group)?,
                TokenTree::Ident(_) | TokenTree::Literal(_) => {
                    if !joint {
                        self.apart(|last| word(last) || last == '"' || last == '\'');
                    }
                    self.text.push_str(&tree.to_string());
                }
            }
            joint = false;
        }
        Ok(())
    }

    /// A gap, where the last character of the text asks for one.
    fn apart(&mut self, asks: impl Fn(char) -> bool) {
        let last = self.text.chars().next_back();
        if last.is_some_and(asks) {
            self.text.push(' ');
        }
    }

    fn group(&mut self, group: &Group) -> Result<(), Fault> {
        let (open, close) = match group.delimiter() {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::Brace => ("{", "}"),
            Delimiter::None => ("", ""),
        };
        self.text.push_str(open);
        self.read(group.stream())?;
        self.text.push_str(close);
        Ok(())
    }

    /// What follows a `#`.
    fn hash(&mut self, trees: &mut Trees) -> Result<(), Fault> {
        match trees.peek() {
            Some(TokenTree::Ident(name)) => {
                self.end_text();
                self.done.push(Part::Value(name.clone()));
                trees.next();
                Ok(())
            }
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
                let group = group.clone();
                trees.next();
                self.each(&group, trees)
            }
            _ => {
                self.attribute(trees);
                Ok(())
            }
        }
    }

    /// Documentation as a comment, or the `#` of something else.
    fn attribute(&mut self, trees: &mut Trees) {
        let mut ahead = trees.clone();
        let inner = ahead.next_if(|tree| tree.to_string() == "!").is_some();
        let lines = match ahead.next() {
            Some(TokenTree::Group(group)) => documentation(&group),
            _ => None,
        };
        let Some(lines) = lines else {
            self.apart(operator);
            return self.text.push('#');
        };
        let mark = if inner { "//!" } else { "///" };
        for line in lines.split('\n') {
            self.text.push_str(&format!("\n{mark}{line}\n"));
        }
        *trees = ahead;
    }

    /// A repetition: its parts, then what goes between two, then `*`.
    fn each(&mut self, group: &Group, trees: &mut Trees) -> Result<(), Fault> {
        let between = match (trees.next(), trees.peek()) {
            (Some(TokenTree::Punct(star)), _) if star.as_char() == '*' => String::new(),
            (Some(TokenTree::Punct(between)), Some(TokenTree::Punct(star)))
                if star.as_char() == '*' =>
            {
                trees.next();
                between.as_char().to_string()
            }
            _ => return Err((group.span(), "write `#(…)*` or `#(…),*`")),
        };
        let mut inner = Self::default();
        inner.read(group.stream())?;
        let parts = inner.finish();
        let mut names = parts.iter().filter_map(|part| match part {
            Part::Value(name) => Some(name),
            _ => None,
        });
        let (Some(name), None) = (names.next().cloned(), names.next()) else {
            return Err((group.span(), "a repetition names one variable"));
        };
        self.end_text();
        self.done.push(Part::Each {
            name,
            parts,
            between,
        });
        Ok(())
    }
}

/// Whether a character is part of a name or number.
fn word(character: char) -> bool {
    character == '_' || character.is_alphanumeric()
}

/// Whether a character is part of an operator.
fn operator(character: char) -> bool {
    character.is_ascii_punctuation() && !"_()[]{}\"'".contains(character)
}

/// The text of `doc = "…"`.
fn documentation(attribute: &Group) -> Option<String> {
    let inner: Vec<TokenTree> = attribute.stream().into_iter().collect();
    match inner.as_slice() {
        [TokenTree::Ident(name), _, TokenTree::Literal(text)] if name == "doc" => value(text),
        _ => None,
    }
}

/// What a string literal says; `None` for other literals and for escapes that documentation does not need.
fn value(literal: &Literal) -> Option<String> {
    let literal = literal.to_string();
    if let Some(raw) = literal.strip_prefix('r') {
        let raw = raw.trim_matches('#');
        return Some(raw.strip_prefix('"')?.strip_suffix('"')?.to_owned());
    }
    let mut rest = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut value = String::with_capacity(rest.len());
    while let Some(at) = rest.find('\\') {
        value.push_str(&rest[..at]);
        let mut after = rest[at + 1..].chars();
        value.push(match after.next()? {
            'n' => '\n',
            't' => '\t',
            escaped @ ('"' | '\'' | '\\') => escaped,
            _ => return None,
        });
        rest = after.as_str();
    }
    value.push_str(rest);
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of a template in short: text as it is, values in `<>`.
    fn parts(template: TokenStream) -> String {
        fn shown(part: &Part) -> String {
            match part {
                Part::Text(text) => text.clone(),
                Part::Value(name) => format!("<{name}>"),
                Part::Each {
                    name,
                    parts,
                    between,
                } => {
                    let parts: String = parts.iter().map(shown).collect();
                    format!("<{name}: {parts}><{between}>")
                }
            }
        }
        let mut all = Parts::default();
        match all.read(template) {
            Ok(()) => all.finish().iter().map(shown).collect(),
            Err((_, what)) => what.to_owned(),
        }
    }

    #[test]
    fn text_keeps_its_tokens_apart() {
        for (template, text) in [
            (
                quote!(
                    impl<'a, B> C<'a> for D<E<B>> {}
                ),
                "impl< 'a,B>C< 'a>for D<E<B>>{}",
            ),
            (quote!(a && *b == -1 && x..=y), "a&& *b== -1&&x..=y"),
            (quote!("a" "b" 'c' 1 2.0), "\"a\" \"b\" 'c' 1 2.0"),
            (quote!(for _ in |x| x? {}), "for _ in|x|x?{}"),
            (quote!(#[inline] #![allow(a)]), "#[inline]# ![allow(a)]"),
        ] {
            assert_eq!(parts(template.clone()), text);
            let again: TokenStream = text.parse().unwrap();
            assert_eq!(again.to_string(), template.to_string());
        }
    }

    #[test]
    fn documentation_is_a_comment() {
        let template = quote! {
            #![doc = " a"]
            /// b "c"
            mod m {}
            #[doc = include_str!("d")]
            mod n {}
        };
        assert_eq!(
            parts(template),
            "\n//! a\n\n/// b \"c\"\nmod m{}#[doc=include_str!(\"d\")]mod n{}"
        );
    }

    #[test]
    fn a_repetition_names_one_variable() {
        let hash: TokenTree = proc_macro2::Punct::new('#', Spacing::Alone).into();
        let with = |text: &str| {
            let tokens: TokenStream = text.parse().unwrap();
            let marked = tokens.into_iter().map(|tree| mark(tree, &hash));
            parts(marked.collect())
        };
        assert_eq!(with("x @a.b(@(@c: d,)*)"), "x<a>.b(<c: <c>:d,><>)");
        assert_eq!(with("[@(@a),*]"), "[<a: <a>><,>]");
        assert_eq!(with("@(@a: @b)*"), "a repetition names one variable");
        assert_eq!(with("@(a)*"), "a repetition names one variable");
        assert_eq!(with("@(@a)+"), "write `#(…)*` or `#(…),*`");
    }

    /// `#` for `@`: with a `#`, `quote` would want the variables.
    fn mark(tree: TokenTree, hash: &TokenTree) -> TokenTree {
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == '@' => hash.clone(),
            TokenTree::Group(group) => {
                let inner = group.stream().into_iter().map(|tree| mark(tree, hash));
                Group::new(group.delimiter(), inner.collect()).into()
            }
            other => other,
        }
    }
}
