//! Entries of a list: where each ends.

use super::token::{Bracket, Head, Kind, Tokens};

/// What ends an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `,`, or `;` when there is no comma.
    List,
    /// `,`, `;` or a block.
    Block,
    /// `,` or a block after `=>`.
    Arms,
}

impl Tokens<'_> {
    /// The style of the group that opens here.
    pub(super) fn style(&self, open: usize) -> Style {
        match self.list[open] {
            token if token.head == Head::Arms => Style::Arms,
            token if token.kind == Kind::Open(Bracket::Brace) => Style::Block,
            _ => Style::List,
        }
    }

    /// The first comma of these tokens that is in no group.
    pub(super) fn comma(&self, start: usize, end: usize) -> Option<usize> {
        self.find(start, end, |index| self.is_comma(index))
    }

    /// The first token in no group for which this holds.
    pub(super) fn find(
        &self,
        start: usize,
        end: usize,
        holds: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let mut at = start;
        while at < end {
            if holds(at) {
                return Some(at);
            }
            at = self.next(at);
        }
        None
    }

    fn is_comma(&self, index: usize) -> bool {
        self.list[index].kind == Kind::Separator && self.text(index) == ","
    }

    /// Where the entry that starts here ends, its separator included.
    pub(super) fn entry(&self, style: Style, start: usize, end: usize) -> usize {
        let found = match style {
            Style::List => {
                let comma = self.comma(start, end);
                let separator = |index: usize| self.list[index].kind == Kind::Separator;
                comma.or_else(|| self.find(start, end, separator))
            }
            Style::Block => return self.block_entry(start, end),
            Style::Arms => return self.arm(start, end),
        };
        found.map_or(end, |separator| separator + 1)
    }

    fn block_entry(&self, start: usize, end: usize) -> usize {
        let mut at = start;
        let mut bounds = false;
        while at < end {
            let next = self.next(at);
            match self.list[at].kind {
                // The commas between bounds end nothing.
                Kind::Separator if !(bounds && self.is_comma(at)) => return next,
                Kind::Keyword if self.text(at) == "where" && !self.list[at].verbatim => {
                    bounds = true
                }
                Kind::Open(Bracket::Brace) if next >= end || !self.goes_on(next) => return next,
                _ => {}
            }
            at = next;
        }
        end
    }

    fn arm(&self, start: usize, end: usize) -> usize {
        let arrow = self.find(start, end, |index| self.text(index) == "=>");
        let body = arrow.map_or(start, |arrow| arrow + 1);
        let comma = self.comma(body, end).map_or(end, |comma| comma + 1);
        if body >= end || self.list[body].kind != Kind::Open(Bracket::Brace) {
            return comma;
        }
        let after = self.next(body);
        match self.list.get(after) {
            Some(token) if after < end && token.kind == Kind::Separator => after + 1,
            Some(token) if after < end && matches!(token.kind, Kind::Tight | Kind::Question) => {
                comma
            }
            _ => after,
        }
    }
}
