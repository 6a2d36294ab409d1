//! Tokens in one flat list, with what the layout asks about each.

/// What a token is to its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An identifier that can be called or indexed.
    Word,
    /// A keyword that something follows.
    Keyword,
    /// A number, text or character.
    Literal,
    /// `'a`.
    Lifetime,
    /// An operator between two things.
    Binary,
    /// An operator before a thing.
    Prefix,
    /// `,` or `;`.
    Separator,
    /// `:`.
    Colon,
    /// `::`, `.` or `$`: nothing goes between it and its neighbours.
    Tight,
    /// `..` or `..=`.
    Range,
    /// `?` after a thing.
    Question,
    /// `!` of a macro call.
    Bang,
    /// `#`.
    Hash,
    /// What opens a group.
    Open(Bracket),
    /// What closes one.
    Close(Bracket),
    /// Documentation of what follows; the text is without `///`.
    Doc,
    /// Documentation of what is around it.
    InnerDoc,
}

/// Kinds of groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bracket {
    /// `(…)`.
    Paren,
    /// `[…]`.
    Square,
    /// `{…}`.
    Brace,
    /// `<…>` of generics.
    Angle,
    /// `|…|` of a closure.
    Pipe,
}

/// A token, and where it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Where its text starts and ends in the text of all.
    pub(super) text: (u32, u32),
    /// The other end of a group; of an attribute's `#` its closing bracket; else itself.
    pub(super) mate: u32,
    /// In the input, the next token follows at once.
    pub(super) joint: bool,
    /// In a macro call or an attribute: nothing may be added or left out.
    pub(super) verbatim: bool,
    /// Documentation and attributes, which have lines of their own; groups whose content has.
    pub(super) breaks: bool,
    /// Of a brace: what it holds, as far as keywords tell.
    pub(super) head: Head,
    /// A space goes before it when the token before is on the same line.
    pub(super) spaced: bool,
    /// A comma that is left out on one line.
    pub(super) optional: bool,
    /// The columns that it takes, were everything on one line.
    pub(super) columns: (u32, u32),
    /// How many tokens before it are on lines of their own.
    pub(super) broken: u32,
}

/// The tokens of a file.
#[derive(Debug)]
pub(super) struct Tokens<'t> {
    pub(super) list: Vec<Token>,
    pub(super) text: &'t str,
}

impl Kind {
    /// Whether it is made of punctuation.
    pub(super) fn is_operator(self) -> bool {
        !matches!(
            self,
            Self::Word
                | Self::Keyword
                | Self::Literal
                | Self::Lifetime
                | Self::Doc
                | Self::InnerDoc
        )
    }
}

/// What the braces of an entry hold, by its first keyword that tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// Nothing tells.
    Unknown,
    /// Items or statements.
    Block,
    /// Fields or variants.
    Fields,
    /// The arms of a `match`.
    Arms,
}

impl<'t> Tokens<'t> {
    /// The text of a token.
    pub(super) fn text(&self, index: usize) -> &'t str {
        let (start, end) = self.list[index].text;
        &self.text[start as usize..end as usize]
    }

    /// The token after this one, or after the group that it opens.
    pub(super) fn next(&self, index: usize) -> usize {
        index.max(self.list[index].mate as usize) + 1
    }

    /// Whether an entry goes on with this token, which stands after a closing brace.
    pub(super) fn goes_on(&self, index: usize) -> bool {
        let token = self.list[index];
        match token.kind {
            Kind::Separator | Kind::Question | Kind::Binary | Kind::Colon | Kind::Range => true,
            Kind::Tight => self.text(index) == ".",
            Kind::Keyword => matches!(self.text(index), "else" | "in"),
            Kind::Literal | Kind::Open(Bracket::Paren | Bracket::Square | Bracket::Brace) => {
                token.verbatim
            }
            _ => false,
        }
    }
}
