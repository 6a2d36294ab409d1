//! An entry that does not fit on its line: where it is broken.

use super::{
    INDENT, WIDTH,
    entry::Style,
    layout::Layout,
    token::{Bracket, Kind},
};

impl Layout<'_> {
    /// Writes the tokens of an entry from here on, with `tail` columns after them.
    pub(super) fn piece(&mut self, start: usize, end: usize, indent: u32, tail: u32) {
        if start >= end {
            return;
        }
        if self.fits(start, end, tail) {
            return self.flat(start, end);
        }
        let tokens = self.tokens;
        if self.is_phrase(start, end, indent) {
            return self.fill(start, end, indent, tail);
        }
        let block = self.first_block(start, end);
        let header_fits = |layout: &Self, open: usize| layout.fits(start, open, 2);
        if let Some(open) = block
            && header_fits(self, open)
        {
            return self.blocks(start, end, indent);
        }
        let is_equals = |index: usize| {
            tokens.list[index].kind == Kind::Binary && matches!(tokens.text(index), "=" | "=>")
        };
        if let Some(equals) = tokens.find(start, end, is_equals) {
            return self.assignment(start, equals, end, indent, tail);
        }
        if block.is_some() {
            return self.blocks(start, end, indent);
        }
        let is_where = |index: usize| {
            tokens.list[index].kind == Kind::Keyword && tokens.text(index) == "where"
        };
        if let Some(bounds) = tokens.find(start, end, is_where) {
            return self.bounds(start, bounds, end, indent);
        }
        let is_fn =
            |index: usize| tokens.list[index].kind == Kind::Keyword && tokens.text(index) == "fn";
        if let Some(function) = tokens.find(start, end, is_fn) {
            return self.list_of(start, Some(function), end, indent, tail);
        }
        if self.operators(start, end, indent, tail) || self.chain(start, end, indent, tail) {
            return;
        }
        self.list_of(start, None, end, indent, tail);
    }

    /// Whether these tokens of a macro call are words, some with parentheses, each of which fits on a line.
    fn is_phrase(&self, start: usize, end: usize, indent: u32) -> bool {
        let list = &self.tokens.list;
        if !list[start].verbatim || self.breaks(start, end) {
            return false;
        }
        let (mut at, mut words) = (start, 0);
        while at < end {
            let next = self.unit(at, end);
            let is_word = matches!(list[at].kind, Kind::Word | Kind::Keyword | Kind::Literal);
            if !is_word || indent + INDENT + self.width(at, next) + 1 > WIDTH {
                return false;
            }
            (at, words) = (next, words + 1);
        }
        words > 2
    }

    /// The brace of the first block, when these tokens end with one.
    fn first_block(&self, start: usize, end: usize) -> Option<usize> {
        let tokens = self.tokens;
        if tokens.list[end - 1].kind != Kind::Close(Bracket::Brace) {
            return None;
        }
        tokens.find(start, end, |index| {
            if tokens.list[index].kind != Kind::Open(Bracket::Brace) {
                return false;
            }
            let next = tokens.next(index);
            next == end || tokens.text(next) == "else"
        })
    }

    /// `if a {…} else {…}`, or anything before a block.
    fn blocks(&mut self, start: usize, end: usize, indent: u32) {
        let mut at = start;
        while let Some(open) = (at < end).then(|| self.first_block(at, end)).flatten() {
            if at > start {
                self.space(at);
            }
            let lines = self.out.len();
            self.piece(at, open, indent, 2);
            // Below a line that is indented further, the block would look like part of it.
            let last = self.out[lines..].rsplit_once('\n').map(|(_, last)| last);
            let deeper = |line: &str| line.starts_with(&" ".repeat(indent as usize + 1));
            if last.is_some_and(deeper) {
                self.line(indent);
            } else if open > at {
                self.space(open);
            }
            self.group(open, indent);
            at = self.tokens.next(open);
        }
    }

    /// `a = b` and `a => b`: the right side on the next line if that saves breaking it.
    fn assignment(&mut self, start: usize, equals: usize, end: usize, indent: u32, tail: u32) {
        let tokens = self.tokens;
        let value = equals + 1;
        self.piece(start, equals, indent, 2);
        self.space(equals);
        self.flat(equals, value);
        if value >= end {
            return;
        }
        let inner = indent + INDENT;
        let fits_below = !self.breaks(value, end) && inner + self.width(value, end) + tail <= WIDTH;
        let fits_here = self.fits(value, end, tail);
        let opens = |index: usize| match tokens.list[index].kind {
            Kind::Open(bracket) => !matches!(bracket, Bracket::Angle | Bracket::Pipe),
            _ => false,
        };
        let first = tokens.find(value, end, opens).map_or(end, |open| open + 1);
        let starts_here = self.column + 1 + self.width(value, first) <= WIDTH;
        if fits_here || starts_here && !fits_below {
            self.space(value);
            self.piece(value, end, indent, tail);
        } else {
            self.line(inner);
            self.piece(value, end, inner, tail);
        }
    }

    /// `where a: b, c: d`, each bound on its line.
    fn bounds(&mut self, start: usize, bounds: usize, end: usize, indent: u32) {
        self.piece(start, bounds, indent, 0);
        self.line(indent);
        self.flat(bounds, bounds + 1);
        let mut at = bounds + 1;
        while at < end {
            let next = self.tokens.entry(Style::List, at, end);
            let separated = self.tokens.list[next - 1].kind == Kind::Separator;
            self.line(indent + INDENT);
            self.piece(at, next - usize::from(separated), indent + INDENT, 1);
            if separated || !self.tokens.list[at].verbatim {
                self.out.push(',');
            }
            at = next;
        }
    }

    /// Breaks before the operators that bind least. Whether there are any.
    fn operators(&mut self, start: usize, end: usize, indent: u32, tail: u32) -> bool {
        let tokens = self.tokens;
        let binds = |index: usize| match tokens.text(index) {
            "||" => 0,
            "&&" => 1,
            "|" => 2,
            "->" => 9,
            _ => 3,
        };
        let mut at = start;
        let mut least = 9;
        while at < end {
            if at > start && tokens.list[at].kind == Kind::Binary {
                least = binds(at).min(least);
            }
            at = tokens.next(at);
        }
        if least == 9 {
            return false;
        }
        let is_break =
            |index: usize| tokens.list[index].kind == Kind::Binary && binds(index) == least;
        let mut at = start;
        loop {
            let from = tokens.next(at);
            let next = tokens.find(from, end, is_break).unwrap_or(end);
            let inner = if at == start { indent } else { indent + INDENT };
            let (mut first, tail) = (at, if next == end { tail } else { 0 });
            if at > start {
                self.line(inner);
                self.flat(at, at + 1);
                self.space(at + 1);
                first += 1;
            }
            self.piece(first, next, inner, tail);
            if next == end {
                return true;
            }
            at = next;
        }
    }

    /// Breaks a chain of several calls before its dots. Whether it is one.
    fn chain(&mut self, start: usize, end: usize, indent: u32, tail: u32) -> bool {
        let tokens = self.tokens;
        let is_dot =
            |index: usize| tokens.list[index].kind == Kind::Tight && tokens.text(index) == ".";
        let is_call = |dot: usize| {
            let mut at = dot + 2;
            while at < end
                && matches!(
                    tokens.list[at].kind,
                    Kind::Tight | Kind::Open(Bracket::Angle)
                )
                && !is_dot(at)
            {
                at = tokens.next(at);
            }
            at < end && tokens.list[at].kind == Kind::Open(Bracket::Paren)
        };
        let mut dots = Vec::new();
        let mut at = start;
        while let Some(dot) = tokens.find(at, end, is_dot) {
            // What the first call is made on stays together.
            if !dots.is_empty() || is_call(dot) {
                dots.push(dot);
            }
            at = dot + 1;
        }
        let calls = dots.iter().filter(|dot| is_call(**dot)).count();
        if calls < 2 || self.ends_with_closure(start, end) {
            return false;
        }
        let lines = self.out.len();
        self.piece(start, dots[0], indent, 0);
        let short = self.width(start, dots[0]) <= INDENT;
        // Below a list that closes, nothing is indented further.
        let inner = match self.out[lines..].contains('\n') {
            true => indent,
            false => indent + INDENT,
        };
        for (number, dot) in dots.iter().enumerate() {
            let next = dots.get(number + 1).copied().unwrap_or(end);
            if !(number == 0 && short) {
                self.line(inner);
            }
            let tail = if next == end { tail } else { 0 };
            self.piece(*dot, next, inner, tail);
        }
        true
    }

    /// Whether all fits on the line up to a closure's block at the end.
    fn ends_with_closure(&self, start: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let list = &tokens.list;
        if list[end - 1].kind != Kind::Close(Bracket::Paren) {
            return false;
        }
        let last = end - 2 - usize::from(list[end - 2].optional);
        if list[last].kind != Kind::Close(Bracket::Brace) {
            return false;
        }
        let (call, block) = (list[end - 1].mate as usize, list[last].mate as usize);
        let closure = |index: usize| {
            list[index].kind == Kind::Open(Bracket::Pipe) || tokens.text(index) == "||"
        };
        tokens.find(call + 1, block, closure).is_some() && self.fits(start, block, 2)
    }

    /// Breaks one group: of a function the list of its inputs, else the last whose start fits on the line.
    fn list_of(
        &mut self,
        start: usize,
        function: Option<usize>,
        end: usize,
        indent: u32,
        tail: u32,
    ) {
        let tokens = self.tokens;
        let (mut found, mut angle) = (None, None);
        let mut at = function.unwrap_or(start);
        while at < end {
            let next = tokens.next(at);
            let fits = self.column + self.width(start, at + 1) <= WIDTH;
            match tokens.list[at].kind {
                Kind::Open(Bracket::Pipe) => {}
                Kind::Open(Bracket::Angle) => angle = angle.or(Some(at)),
                Kind::Open(_) if next > at + 2 && (fits || found.is_none()) => {
                    found = Some(at);
                    // What holds lines of its own can be on none.
                    if function.is_some() || self.breaks(at, next) {
                        break;
                    }
                }
                _ => {}
            }
            at = next;
        }
        let Some(open) = found.or(angle) else {
            return self.fill(start, end, indent, tail);
        };
        self.flat(start, open);
        if open > start {
            self.space(open);
        }
        self.group(open, indent);
        let rest = tokens.next(open);
        if rest < end {
            self.space(rest);
            self.piece(rest, end, indent, tail);
        }
    }

    /// The end of what no space divides.
    fn unit(&self, start: usize, end: usize) -> usize {
        let list = &self.tokens.list;
        let spaced = |index: usize| index > start && list[index].spaced;
        self.tokens.find(start, end, spaced).unwrap_or(end)
    }

    /// Breaks at spaces where the line is full.
    fn fill(&mut self, start: usize, end: usize, indent: u32, tail: u32) {
        let mut at = start;
        while at < end {
            let next = self.unit(at, end);
            let after = if next == end { tail } else { 0 };
            if at > start {
                if self.column + 1 + self.width(at, next) + after > WIDTH
                    && self.column > indent + INDENT
                {
                    self.line(indent + INDENT);
                } else {
                    self.space(at);
                }
            }
            self.flat(at, next);
            at = next;
        }
    }
}
