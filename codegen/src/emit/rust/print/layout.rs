//! Lines: lists whose entries have lines of their own.

use super::{
    INDENT, WIDTH,
    entry::Style,
    token::{Bracket, Head, Kind, Tokens},
};

/// Entries up to this width share lines, as numbers of a table do.
const SHORT: u32 = 10;

/// What lines begin with.
const BLANKS: &str = "                                                                ";

/// Writes tokens.
pub(super) struct Layout<'a> {
    pub(super) tokens: &'a Tokens<'a>,
    pub(super) out: String,
    pub(super) column: u32,
}

impl<'a> Layout<'a> {
    /// Adds items to a file's text. Those that take several lines are set apart from the one before, if there
    /// is one, and so is what follows; whether that is so at the end comes back with the text.
    pub(super) fn items(
        tokens: &'a Tokens<'a>,
        out: String,
        mut apart: Option<bool>,
    ) -> (String, Option<bool>) {
        let mut layout = Self {
            tokens,
            out,
            column: 0,
        };
        let (mut at, end) = (0, tokens.list.len());
        while at < end {
            let next = tokens.entry(Style::Block, at, end);
            let item = layout.breaks(at, next) || layout.width(at, next) > WIDTH;
            if apart.is_some_and(|apart| item || apart) {
                layout.out.push('\n');
            }
            apart = Some(item);
            layout.line(0);
            layout.entry(at, next, 0, false);
            at = next;
        }
        (layout.out, apart)
    }

    /// Whether these tokens fit on the line, with `tail` columns after them.
    pub(super) fn fits(&self, start: usize, end: usize, tail: u32) -> bool {
        !self.breaks(start, end) && self.column + self.width(start, end) + tail <= WIDTH
    }

    /// The columns of these tokens on one line.
    pub(super) fn width(&self, start: usize, end: usize) -> u32 {
        let list = &self.tokens.list;
        match end.checked_sub(1) {
            Some(last) if start < end => list[last].columns.1 - list[start].columns.0,
            _ => 0,
        }
    }

    /// Whether some of these tokens have lines of their own.
    pub(super) fn breaks(&self, start: usize, end: usize) -> bool {
        let list = &self.tokens.list;
        match end.checked_sub(1) {
            Some(last) if start < end => {
                list[last].broken + u32::from(list[last].breaks) > list[start].broken
            }
            _ => false,
        }
    }

    /// Writes these tokens on the line.
    pub(super) fn flat(&mut self, start: usize, end: usize) {
        for index in start..end {
            let token = self.tokens.list[index];
            if token.optional {
                continue;
            }
            if token.spaced && index > start {
                self.out.push(' ');
            }
            let text = self.tokens.text(index);
            // Documentation starts an entry; where it does not, a line of it would swallow what follows.
            match token.kind {
                Kind::Doc => self.out.push_str(&format!("#[doc = {text:?}]")),
                Kind::InnerDoc => self.out.push_str(&format!("#![doc = {text:?}]")),
                _ => self.out.push_str(text),
            }
        }
        self.column += self.width(start, end);
    }

    /// A space, if one goes before this token.
    pub(super) fn space(&mut self, index: usize) {
        if self
            .tokens
            .list
            .get(index)
            .is_some_and(|token| token.spaced)
        {
            self.out.push(' ');
            self.column += 1;
        }
    }

    /// Starts a line.
    pub(super) fn line(&mut self, indent: u32) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        let mut left = indent as usize;
        while left > 0 {
            let blanks = BLANKS.len().min(left);
            self.out.push_str(&BLANKS[..blanks]);
            left -= blanks;
        }
        self.column = indent;
    }

    /// Each entry on lines of its own.
    fn entries(&mut self, start: usize, end: usize, indent: u32, style: Style, comma: bool) {
        let mut at = start;
        while at < end {
            let next = self.tokens.entry(style, at, end);
            self.line(indent);
            self.entry(at, next, indent, comma && next == end);
            at = next;
        }
    }

    /// An entry with its separator, or with a comma if it has none and `comma` says so.
    fn entry(&mut self, start: usize, end: usize, indent: u32, comma: bool) {
        let start = self.attributes(start, end, indent);
        if start == end {
            return;
        }
        let separated = self.tokens.list[end - 1].kind == Kind::Separator;
        let last = end - usize::from(separated);
        self.piece(start, last, indent, u32::from(separated || comma));
        if separated {
            self.out.push_str(self.tokens.text(last));
        } else if comma {
            self.out.push(',');
        }
        self.column += u32::from(separated || comma);
    }

    /// Documentation and attributes, each on its line; where the rest starts.
    fn attributes(&mut self, start: usize, end: usize, indent: u32) -> usize {
        let mut at = start;
        while at < end && self.tokens.list[at].breaks {
            let next = self.tokens.next(at);
            let mark = match self.tokens.list[at].kind {
                Kind::Doc => "///",
                Kind::InnerDoc => "//!",
                Kind::Hash => "",
                _ => break,
            };
            if mark.is_empty() {
                self.flat(at, next);
            } else {
                for (number, line) in self.tokens.text(at).split('\n').enumerate() {
                    if number > 0 {
                        self.line(indent);
                    }
                    self.out.push_str(mark);
                    self.out.push_str(line);
                }
            }
            if next < end {
                self.line(indent);
            }
            at = next;
        }
        at
    }

    /// A group that is not on one line.
    pub(super) fn group(&mut self, open: usize, indent: u32) {
        let close = self.tokens.list[open].mate as usize;
        self.flat(open, open + 1);
        if close == open + 1 {
            self.flat(close, close + 1);
            return;
        }
        if !self.embraced(open, close, indent) {
            let inner = indent + INDENT;
            let style = self.tokens.style(open);
            if self.is_table(open, close) {
                self.table(open + 1, close, inner);
            } else {
                let comma = self.ends_with_comma(open, close, style);
                self.entries(open + 1, close, inner, style, comma);
            }
            self.line(indent);
        }
        self.flat(close, close + 1);
    }

    /// Whether a comma goes after the last entry, which has none.
    fn ends_with_comma(&self, open: usize, close: usize, style: Style) -> bool {
        let tokens = self.tokens;
        let token = tokens.list[open + 1];
        if token.verbatim {
            return false;
        }
        let (mut last, mut entries) = (open + 1, 0);
        while last < close {
            let next = tokens.entry(style, last, close);
            entries += 1;
            if next == close {
                break;
            }
            last = next;
        }
        if tokens.list[last].kind == Kind::Range {
            return false;
        }
        match (tokens.list[open].kind, style) {
            (_, Style::Arms) => tokens.list[close - 1].kind != Kind::Close(Bracket::Brace),
            (Kind::Open(Bracket::Paren), _) => entries > 1 || tokens.is_call(open),
            (Kind::Open(Bracket::Square), _) => {
                entries > 1 && tokens.comma(open + 1, close).is_some()
            }
            (Kind::Open(Bracket::Brace), _) => self.holds_fields(open, close),
            _ => false,
        }
    }

    /// Whether the entries of a brace are fields, variants or the like: commas separate them.
    fn holds_fields(&self, open: usize, close: usize) -> bool {
        let tokens = self.tokens;
        let first = tokens.entry(Style::Block, open + 1, close);
        tokens.list[open].head == Head::Fields || first < close && tokens.text(first - 1) == ","
    }

    /// Whether entries share lines: all are short, or single words of a macro call or a `use`.
    fn is_table(&self, open: usize, close: usize) -> bool {
        let tokens = self.tokens;
        let words = tokens.list[open + 1].verbatim || tokens.is_use_list(open);
        let numbers = tokens.list[open].kind == Kind::Open(Bracket::Square);
        if self.breaks(open + 1, close) || !words && !numbers {
            return false;
        }
        let (mut at, mut count) = (open + 1, 0);
        while at < close {
            let next = tokens.entry(Style::List, at, close);
            let short = next - at <= 2 && words || self.width(at, next) <= SHORT + 1;
            if !short {
                return false;
            }
            (at, count) = (next, count + 1);
        }
        count > 1
    }

    /// Entries one after the other, on as many lines as they need.
    fn table(&mut self, start: usize, end: usize, indent: u32) {
        let mut at = start;
        self.line(indent);
        while at < end {
            let next = self.tokens.entry(Style::List, at, end);
            if at > start && self.column + 1 + self.width(at, next) > WIDTH {
                self.line(indent);
            } else if at > start {
                self.space(at);
            }
            self.flat(at, next);
            if self.tokens.list[next - 1].optional {
                self.out.push(',');
                self.column += 1;
            }
            at = next;
        }
        if !self.tokens.list[start].verbatim && self.tokens.list[end - 1].kind != Kind::Separator {
            self.out.push(',');
        }
    }

    /// Puts the last entry's group around the list's own lines: `f(a, |b| {` to `})`. Whether that looks well.
    fn embraced(&mut self, open: usize, close: usize, indent: u32) -> bool {
        let tokens = self.tokens;
        if tokens.list[open].kind != Kind::Open(Bracket::Paren) {
            return false;
        }
        let end = close - usize::from(tokens.list[close - 1].optional);
        let mut last = open + 1;
        loop {
            let next = tokens.entry(Style::List, last, end);
            if next >= end {
                break;
            }
            last = next;
        }
        let Kind::Close(bracket) = tokens.list[end - 1].kind else {
            return false;
        };
        let group = tokens.list[end - 1].mate as usize;
        let closure = matches!(tokens.list[last].kind, Kind::Open(Bracket::Pipe))
            || matches!(tokens.text(last), "move" | "||");
        let alone = last == open + 1;
        let apart = || indent + INDENT + self.width(last, end) < WIDTH && !self.breaks(last, end);
        let looks_well = match bracket {
            Bracket::Brace if closure => true,
            Bracket::Angle | Bracket::Pipe => false,
            _ => alone && !apart() && self.is_simple(last, group),
        };
        let starts =
            !self.breaks(open + 1, group) && self.column + self.width(open + 1, group + 1) <= WIDTH;
        if !looks_well || !starts || group < last {
            return false;
        }
        self.flat(open + 1, group);
        self.space(group);
        self.group(group, indent);
        true
    }

    /// Whether no call and no operator is among these tokens.
    fn is_simple(&self, start: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let complex = |index: usize| match tokens.list[index].kind {
            Kind::Binary | Kind::Doc | Kind::Hash => true,
            Kind::Tight => tokens.text(index) == ".",
            _ => false,
        };
        tokens.find(start, end, complex).is_none()
    }
}
