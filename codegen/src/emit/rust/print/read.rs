//! From text to the flat list: what each token is to its neighbours.

use super::{
    lexer::{Lexeme, Lexer},
    token::{Bracket, Head, Kind, Token, Tokens},
};

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

impl Level {
    fn new(start: usize, verbatim: bool) -> Self {
        Self {
            start,
            verbatim,
            head: Head::Unknown,
            fresh: true,
            bang: false,
            several: false,
            statements: false,
            angles: Vec::new(),
            pipe: None,
        }
    }
}

impl<'t> Tokens<'t> {
    /// No tokens of this text yet.
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            list: Vec::new(),
            text,
        }
    }

    /// Reads the next item in place of what was read; whether there is one. It ends before what is sure to
    /// begin another; where nothing is sure, more is read, and [`Tokens::entry`] divides it.
    pub(super) fn read_item(&mut self, lexer: &mut Lexer<'t>) -> bool {
        self.list.clear();
        let mut level = Level::new(0, false);
        while let Some((lexeme, text)) = lexer.next() {
            self.lexeme(lexeme, text, lexer, &mut level);
            let ends = match self.list.last().map(|last| last.kind) {
                Some(Kind::Separator) => &self.text[text.0..text.1] == ";",
                Some(Kind::Close(Bracket::Brace)) => match lexer.clone().next() {
                    Some((Lexeme::Word, (start, end))) => {
                        !matches!(&self.text[start..end], "else" | "in")
                    }
                    Some((Lexeme::Operator(_), (start, end))) => &self.text[start..end] == "#",
                    next => matches!(next, None | Some((Lexeme::Doc | Lexeme::InnerDoc, _))),
                },
                _ => false,
            };
            if ends {
                break;
            }
        }
        !self.list.is_empty()
    }

    /// Reads up to the end of the group, and where that is.
    fn inner(&mut self, lexer: &mut Lexer<'t>, verbatim: bool) -> (Level, (usize, usize)) {
        let mut level = Level::new(self.list.len(), verbatim);
        while let Some((lexeme, text)) = lexer.next() {
            if lexeme == Lexeme::Close {
                return (level, text);
            }
            self.lexeme(lexeme, text, lexer, &mut level);
        }
        let end = self.text.len();
        (level, (end, end))
    }

    fn lexeme(
        &mut self,
        lexeme: Lexeme,
        text: (usize, usize),
        lexer: &mut Lexer<'t>,
        level: &mut Level,
    ) {
        match lexeme {
            Lexeme::Open(bracket) => self.group(bracket, text, lexer, level),
            // It closes nothing.
            Lexeme::Close => {}
            Lexeme::Word => self.word(text, level),
            Lexeme::Literal => {
                self.push(Kind::Literal, text, level);
            }
            Lexeme::Lifetime => {
                self.push(Kind::Lifetime, text, level);
            }
            Lexeme::Operator(joint) => {
                self.operator(text, level);
                if let Some(last) = self.list.last_mut() {
                    last.joint = joint;
                }
            }
            Lexeme::Doc => self.documentation(Kind::Doc, text, level),
            Lexeme::InnerDoc => self.documentation(Kind::InnerDoc, text, level),
        }
    }

    /// Adds a token; its place.
    fn push(&mut self, kind: Kind, (start, end): (usize, usize), level: &mut Level) -> usize {
        let index = self.list.len();
        self.list.push(Token {
            kind,
            text: (start as u32, end as u32),
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

    fn word(&mut self, at: (usize, usize), level: &mut Level) {
        let text = &self.text[at.0..at.1];
        if !is_keyword(text) {
            self.push(Kind::Word, at, level);
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
        self.push(Kind::Keyword, at, level);
        if level.head == Head::Unknown {
            level.head = head;
        }
    }

    fn operator(&mut self, at: (usize, usize), level: &mut Level) {
        let text = &self.text[at.0..at.1];
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
        let kind = match text {
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
        self.push(kind, at, level);
        match (kind, text) {
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

    fn group(
        &mut self,
        bracket: Bracket,
        open: (usize, usize),
        lexer: &mut Lexer<'t>,
        level: &mut Level,
    ) {
        let hash = match bracket {
            Bracket::Square => self.attribute(level),
            _ => None,
        };
        let fresh = level.fresh;
        let first = self.push(Kind::Open(bracket), open, level);
        let (inner, close) = self.inner(lexer, level.verbatim || level.bang || hash.is_some());
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
        let last = self.list.len();
        self.push(Kind::Close(bracket), close, level);
        self.pair(first, last, bracket);
        if let Some(hash) = hash {
            self.list[hash].mate = last as u32;
            self.list[hash].breaks = fresh;
            level.fresh = fresh;
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

    /// Adds documentation, which has a line of its own where an entry starts.
    fn documentation(&mut self, kind: Kind, text: (usize, usize), level: &mut Level) {
        let fresh = level.fresh
            || matches!(
                self.before(self.list.len(), level),
                Some(Kind::Separator | Kind::Close(Bracket::Brace))
            );
        let index = self.push(kind, text, level);
        self.list[index].breaks = fresh;
        level.fresh = fresh;
    }
}
