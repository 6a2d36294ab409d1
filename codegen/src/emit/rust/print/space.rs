//! Where spaces go when everything is on one line, and how wide that is.

use super::token::{Bracket, Head, Kind, Tokens};

/// Decides the spaces and sums up the columns.
pub(super) fn decide(tokens: &mut Tokens<'_>) {
    let (mut column, mut broken) = (0, 0);
    for index in 0..tokens.list.len() {
        let optional = optional(tokens, index);
        let spaced = !optional && spaced(tokens, index);
        let start = column + u32::from(spaced);
        column = start
            + if optional {
                0
            } else {
                width(tokens.text(index))
            };
        let token = &mut tokens.list[index];
        (token.optional, token.spaced) = (optional, spaced);
        token.columns = (start, column);
        token.broken = broken;
        broken += u32::from(token.breaks);
    }
}

/// Columns of a text.
pub(super) fn width(text: &str) -> u32 {
    if text.is_ascii() {
        text.len() as u32
    } else {
        text.chars().count() as u32
    }
}

/// Whether it is a list's last comma, and means nothing.
fn optional(tokens: &Tokens<'_>, index: usize) -> bool {
    let token = tokens.list[index];
    let Some(Kind::Close(bracket)) = tokens.list.get(index + 1).map(|next| next.kind) else {
        return false;
    };
    if token.kind != Kind::Separator || token.verbatim || tokens.text(index) != "," {
        return false;
    }
    let open = tokens.list[index + 1].mate as usize;
    match bracket {
        Bracket::Brace => tokens.list[open].head != Head::Arms,
        // `(a,)` is no `(a)`.
        Bracket::Paren => tokens.is_call(open) || tokens.comma(open + 1, index).is_some(),
        Bracket::Square | Bracket::Angle => true,
        Bracket::Pipe => false,
    }
}

impl Tokens<'_> {
    /// Whether the parentheses that open here are those of inputs, of values or types.
    pub(super) fn is_call(&self, open: usize) -> bool {
        let before = open.checked_sub(1).map(|before| self.list[before].kind);
        let called = Kind::Close(Bracket::Angle);
        matches!(before, Some(kind) if kind == Kind::Word || kind == called)
    }

    /// Whether the brace that opens here is one of `use a::{…}`.
    pub(super) fn is_use_list(&self, open: usize) -> bool {
        open > 0 && self.list[open - 1].kind == Kind::Tight
    }
}

fn spaced(tokens: &Tokens<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else {
        return false;
    };
    let (a, b) = (tokens.list[before], tokens.list[index]);
    match (a.kind, b.kind) {
        (Kind::Open(Bracket::Brace), Kind::Close(Bracket::Brace)) => return false,
        (Kind::Open(Bracket::Brace), _) => return !tokens.is_use_list(before),
        (_, Kind::Close(Bracket::Brace)) => return !tokens.is_use_list(b.mate as usize),
        (Kind::Open(_), _) => return false,
        (Kind::Close(Bracket::Angle), Kind::Close(Bracket::Angle)) => return false,
        (a, b) if a.is_operator() && b.is_operator() && glued(tokens, before) => {
            return !tokens.list[before].joint;
        }
        (_, Kind::Close(_)) => return false,
        _ => {}
    }
    let text = tokens.text(index);
    match b.kind {
        Kind::Separator | Kind::Question | Kind::Colon => return false,
        Kind::Tight if text == "." => return is_part_of_number(tokens, index),
        _ => {}
    }
    let operand = matches!(
        a.kind,
        Kind::Word | Kind::Literal | Kind::Question | Kind::Close(Bracket::Paren | Bracket::Square)
    );
    let generic = a.kind == Kind::Close(Bracket::Angle);
    let called = (operand || generic) && a.kind != Kind::Literal;
    match (a.kind, b.kind) {
        (Kind::Prefix | Kind::Hash | Kind::Tight, _) => false,
        (Kind::Range, kind) => matches!(kind, Kind::Binary | Kind::Open(Bracket::Brace)),
        (Kind::Bang, kind) => matches!(kind, Kind::Word | Kind::Open(Bracket::Brace)),
        (_, Kind::Tight) => text == "$" || !called,
        (_, Kind::Range) => !operand,
        (_, Kind::Bang) => false,
        (Kind::Keyword, Kind::Open(Bracket::Angle)) => {
            !matches!(tokens.text(before), "impl" | "for" | "fn")
        }
        (Kind::Keyword, Kind::Open(Bracket::Paren)) => !matches!(tokens.text(before), "pub" | "fn"),
        (kind, Kind::Open(Bracket::Angle)) => kind != Kind::Word,
        (_, Kind::Open(Bracket::Paren)) => !called,
        (_, Kind::Open(Bracket::Square)) => !called || generic,
        _ => true,
    }
}

/// Whether this token and the next, side by side, would be read as one, or as the start of a comment.
fn glued(tokens: &Tokens<'_>, index: usize) -> bool {
    let first = tokens.text(index).bytes().next_back();
    let second = tokens.text(index + 1).bytes().next();
    let (Some(first), Some(second)) = (first, second) else {
        return false;
    };
    match second {
        b'=' => b"=!<>+-*/%^&|.".contains(&first),
        b'>' => b"-=>".contains(&first),
        b'-' => first == b'<',
        b'*' => first == b'/',
        b':' | b'.' | b'&' | b'|' | b'<' | b'/' => first == second,
        _ => false,
    }
}

/// Whether `.1` after `x.0` would be read as the number `0.1`.
fn is_part_of_number(tokens: &Tokens<'_>, dot: usize) -> bool {
    let kind = |index: usize| tokens.list.get(index).map(|token| token.kind);
    dot > 1
        && kind(dot - 1) == Some(Kind::Literal)
        && tokens.text(dot - 2) == "."
        && kind(dot + 1) == Some(Kind::Literal)
}
