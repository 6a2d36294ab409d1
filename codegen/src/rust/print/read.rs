//! From token trees to the flat list: what each token is to its neighbours.

use std::fmt::Write as _;

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

use super::{
    doc,
    token::{Bracket, Head, Kind, Token, Tokens},
};

/// Operators of several characters but those of `<` and `>` alone, which may be brackets.
fn is_operator(text: &str) -> bool {
    matches!(
        text,
        "::" | "->"
            | "=>"
            | "=="
            | "!="
            | "<="
            | ">="
            | "&&"
            | "||"
            | ".."
            | "..."
            | "..="
            | "+="
            | "-="
            | "*="
            | "/="
            | "%="
            | "&="
            | "|="
    )
}

/// Words that are not called, indexed or followed by a path.
fn is_keyword(text: &str) -> bool {
    matches!(
        text,
        "as" | "async"
            | "break"
            | "const"
            | "continue"
            | "dyn"
            | "else"
            | "enum"
            | "extern"
            | "fn"
            | "for"
            | "if"
            | "impl"
            | "in"
            | "let"
            | "loop"
            | "match"
            | "mod"
            | "move"
            | "mut"
            | "pub"
            | "ref"
            | "return"
            | "static"
            | "struct"
            | "trait"
            | "type"
            | "unsafe"
            | "use"
            | "where"
            | "while"
    )
}

/// What is known while the tokens of a group are read.
struct Level {
    /// Where they start.
    start: usize,
    verbatim: bool,
    head: Head,
    /// At the start of an entry, where an attribute has its line.
    fresh: bool,
    /// The `!` of a macro call was read and its group not yet.
    bang: bool,
    /// More than one entry, apart from those that commas separate.
    several: bool,
    /// There is a `;`.
    statements: bool,
    /// Places of `<` that may turn out to be brackets.
    angles: Vec<usize>,
    /// The place of the `|` that opened the inputs of a closure.
    pipe: Option<usize>,
}

impl Tokens {
    /// Reads all tokens.
    pub(super) fn read(stream: TokenStream) -> Self {
        let mut tokens = Self::default();
        tokens.level(stream, false);
        tokens
    }

    fn level(&mut self, stream: TokenStream, verbatim: bool) -> Level {
        let mut level = Level {
            start: self.list.len(),
            verbatim,
            head: Head::Unknown,
            fresh: true,
            bang: false,
            several: false,
            statements: false,
            angles: Vec::new(),
            pipe: None,
        };
        self.trees(stream, &mut level);
        level
    }

    fn trees(&mut self, stream: TokenStream, level: &mut Level) {
        let mut trees = stream.into_iter().peekable();
        while let Some(tree) = trees.next() {
            let start = self.text.len();
            match tree {
                TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                    self.trees(group.stream(), level);
                }
                TokenTree::Group(group) => self.group(group, level),
                TokenTree::Ident(ident) => {
                    let _ = write!(self.text, "{ident}");
                    self.word(start, level);
                }
                TokenTree::Literal(literal) => {
                    let _ = write!(self.text, "{literal}");
                    self.push(Kind::Literal, start, level);
                }
                TokenTree::Punct(punct) if punct.as_char() == '\'' => {
                    self.text.push('\'');
                    if let Some(TokenTree::Ident(ident)) = trees.peek() {
                        let _ = write!(self.text, "{ident}");
                        trees.next();
                    }
                    self.push(Kind::Lifetime, start, level);
                }
                TokenTree::Punct(mut punct) => {
                    self.text.push(punct.as_char());
                    while punct.spacing() == Spacing::Joint
                        && let Some(TokenTree::Punct(next)) = trees.peek()
                    {
                        self.text.push(next.as_char());
                        if !is_operator(&self.text[start..]) {
                            self.text.pop();
                            break;
                        }
                        punct = next.clone();
                        trees.next();
                    }
                    self.operator(start, level);
                    if let Some(last) = self.list.last_mut() {
                        last.joint = punct.spacing() == Spacing::Joint;
                    }
                }
            }
        }
    }

    /// Adds the token whose text ends the text; its place.
    fn push(&mut self, kind: Kind, start: usize, level: &mut Level) -> usize {
        let index = self.list.len();
        self.list.push(Token {
            kind,
            text: (start as u32, self.text.len() as u32),
            mate: index as u32,
            joint: false,
            verbatim: level.verbatim,
            breaks: false,
            head: Head::Unknown,
            spaced: false,
            optional: false,
            columns: (0, 0),
            broken: 0,
        });
        match self.before(index, level) {
            Some(Kind::Close(Bracket::Brace)) if !self.goes_on(index) => {
                level.several = true;
                level.head = Head::Unknown;
            }
            // It was a pattern or a value, no block.
            Some(Kind::Close(Bracket::Brace)) if self.text(index) != "else" => {
                let open = self.list[index - 1].mate as usize;
                self.list[open].breaks &= level.verbatim;
            }
            Some(Kind::Separator) if self.text(index - 1) == ";" => level.several = true,
            _ => {}
        }
        level.fresh &= matches!(kind, Kind::Hash | Kind::Prefix);
        index
    }

    /// The kind of the token before this one in the same group.
    fn before(&self, index: usize, level: &Level) -> Option<Kind> {
        (index > level.start).then(|| self.list[index - 1].kind)
    }

    fn word(&mut self, start: usize, level: &mut Level) {
        let text = &self.text[start..];
        if !is_keyword(text) {
            self.push(Kind::Word, start, level);
            return;
        }
        let brace = self.before(self.list.len(), level) == Some(Kind::Close(Bracket::Brace));
        let head = match text {
            "fn" | "impl" | "trait" | "mod" | "extern" | "for" | "while" | "loop" | "unsafe" => {
                Head::Block
            }
            "struct" | "enum" => Head::Fields,
            // A short one may be a value.
            "if" if level.fresh || brace => Head::Block,
            "match" => Head::Arms,
            _ => Head::Unknown,
        };
        self.push(Kind::Keyword, start, level);
        if level.head == Head::Unknown {
            level.head = head;
        }
    }

    fn operator(&mut self, start: usize, level: &mut Level) {
        let index = self.list.len();
        let before = self.before(index, level);
        let after_brace = before == Some(Kind::Close(Bracket::Brace));
        let operand = match before {
            Some(Kind::Word | Kind::Literal | Kind::Lifetime | Kind::Question) => true,
            Some(Kind::Close(Bracket::Angle)) => {
                let open = self.list[index - 1].mate as usize;
                open == 0 || self.text(open - 1) != "for"
            }
            Some(Kind::Close(bracket)) => !matches!(bracket, Bracket::Brace | Bracket::Pipe),
            _ => false,
        };
        let kind = match &self.text[start..] {
            "," | ";" => Kind::Separator,
            ":" => Kind::Colon,
            "::" | "." | "$" => Kind::Tight,
            ".." | "..=" | "..." => Kind::Range,
            "#" => Kind::Hash,
            "?" if operand || after_brace => Kind::Question,
            "!" if operand => Kind::Bang,
            "&" | "&&" | "*" | "-" | "?" | "!" if !operand => Kind::Prefix,
            // A closure without inputs.
            "||" if !operand && !after_brace => Kind::Keyword,
            "|" if level.pipe.is_some() => Kind::Close(Bracket::Pipe),
            "|" if !operand && !after_brace => Kind::Open(Bracket::Pipe),
            ">" if level.angles.last() > level.pipe.as_ref() => Kind::Close(Bracket::Angle),
            _ => Kind::Binary,
        };
        let fresh = level.fresh || matches!(before, Some(Kind::Separator)) || after_brace;
        self.push(kind, start, level);
        match (kind, &self.text[start..]) {
            (Kind::Hash, _) => level.fresh = fresh,
            (Kind::Bang, _) => level.bang = true,
            (Kind::Open(Bracket::Pipe), _) => level.pipe = Some(index),
            (Kind::Close(Bracket::Pipe), _) => {
                if let Some(open) = level.pipe.take() {
                    level.angles.retain(|angle| *angle < open);
                    self.pair(open, index, Bracket::Pipe);
                }
            }
            (Kind::Close(Bracket::Angle), _) => {
                if let Some(open) = level.angles.pop() {
                    self.pair(open, index, Bracket::Angle);
                }
            }
            (Kind::Separator, text) => {
                level.fresh = true;
                if text == ";" {
                    level.statements = true;
                    level.head = Head::Unknown;
                    level.angles.clear();
                }
            }
            (Kind::Binary, "<") => level.angles.push(index),
            (Kind::Binary, "&&" | "||") => level.angles.clear(),
            _ => {}
        }
    }

    fn pair(&mut self, open: usize, close: usize, bracket: Bracket) {
        self.list[open].kind = Kind::Open(bracket);
        self.list[open].mate = close as u32;
        self.list[close].kind = Kind::Close(bracket);
        self.list[close].mate = open as u32;
    }

    fn group(&mut self, group: Group, level: &mut Level) {
        let (bracket, open, close) = match group.delimiter() {
            Delimiter::Parenthesis => (Bracket::Paren, '(', ')'),
            Delimiter::Bracket => (Bracket::Square, '[', ']'),
            Delimiter::Brace | Delimiter::None => (Bracket::Brace, '{', '}'),
        };
        let stream = group.stream();
        // The stream is then the only owner of its trees, and gives them away instead of copying them.
        drop(group);
        let hash = match bracket {
            Bracket::Square => self.attribute(level),
            _ => None,
        };
        let start = self.text.len();
        self.text.push(open);
        let fresh = level.fresh;
        let first = self.push(Kind::Open(bracket), start, level);
        let inner = self.level(stream, level.verbatim || level.bang || hash.is_some());
        let filled = self.list.len() > first + 1;
        let block = !inner.verbatim && (level.head != Head::Unknown || inner.statements);
        if bracket == Bracket::Brace {
            self.list[first].breaks = filled && (block || inner.several);
            self.list[first].head = level.head;
            if level.head == Head::Arms {
                level.head = Head::Unknown;
            }
            // The content is no neighbour.
            level.angles.clear();
        }
        level.bang = false;
        let start = self.text.len();
        self.text.push(close);
        let last = self.list.len();
        self.push(Kind::Close(bracket), start, level);
        self.pair(first, last, bracket);
        if let Some(hash) = hash {
            self.list[hash].mate = last as u32;
            self.list[hash].breaks = fresh;
            level.fresh = fresh;
            if fresh {
                self.documentation(hash);
            }
        }
    }

    /// The `#` of the attribute whose group comes next.
    fn attribute(&self, level: &Level) -> Option<usize> {
        let last = self.list.len().checked_sub(1)?;
        let hash = match self.list[last].kind {
            Kind::Prefix if self.text(last) == "!" => last.checked_sub(1)?,
            _ => last,
        };
        (hash >= level.start && self.list[hash].kind == Kind::Hash).then_some(hash)
    }

    /// Makes `#[doc = "…"]` a documentation comment, if it can be one.
    fn documentation(&mut self, hash: usize) {
        let inner = self.list[hash + 1].kind == Kind::Prefix;
        let open = hash + 1 + usize::from(inner);
        if self.list.len() != open + 5
            || self.list[open + 3].kind != Kind::Literal
            || self.text(open + 1) != "doc"
            || self.text(open + 2) != "="
        {
            return;
        }
        let (start, end) = self.list[open + 3].text;
        let Some(text) = doc::comment(&self.text[start as usize..end as usize], inner) else {
            return;
        };
        let start = self.list[hash].text.0;
        self.text.truncate(start as usize);
        self.text.push_str(&text);
        self.list.truncate(hash + 1);
        let token = &mut self.list[hash];
        token.kind = if inner { Kind::InnerDoc } else { Kind::Doc };
        token.text = (start, self.text.len() as u32);
        token.mate = hash as u32;
    }
}
