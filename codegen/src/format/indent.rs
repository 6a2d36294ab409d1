//! Indents by two blanks a level, with one blank after every dash and colon.

use std::ops::Range;

use super::{
    Refused,
    lines::{Line, Lines, indent as blanks, is_comment},
    read,
};
use crate::yaml::{Kind, NodeId, Style, Tree};

const STEP: usize = 2;

/// Indents every line by its depth.
pub(super) fn indent(text: &str) -> Result<String, Refused> {
    let (sources, file) = read(text)?;
    let tree = sources.tree(file);
    let mut pass = Pass {
        text,
        tree,
        lines: Lines::new(text, tree),
        moved: vec![None; text.lines().count() + 1],
        edits: Vec::new(),
    };
    pass.node(Tree::ROOT, 0);
    Ok(pass.finish())
}

struct Pass<'a> {
    text: &'a str,
    tree: &'a Tree,
    lines: Lines<'a>,
    /// The old and the new column of the first token of each line.
    moved: Vec<Option<(usize, usize)>>,
    /// Replacements of blanks inside lines.
    edits: Vec<(Range<usize>, &'static str)>,
}

impl Pass<'_> {
    /// Moves the keys or dashes of a block node to `column`.
    fn node(&mut self, id: NodeId, column: usize) {
        let Some(node) = self.tree.get(id) else {
            return;
        };
        match node.kind {
            Kind::Map {
                entries,
                flow: false,
            } => {
                for entry in entries {
                    let (line, old) = self.lines.position(entry.key_span.start);
                    self.begins(line, old, column);
                    self.value(entry.value, (line, old), column, Some(entry.key_span.end));
                }
            }
            Kind::List { items, flow: false } => {
                for item in items {
                    let Some(start) = self.tree.get(item).map(|node| node.span.start) else {
                        continue;
                    };
                    let Some((line, old)) = self.lines.dash(start) else {
                        continue;
                    };
                    self.begins(line, old, column);
                    self.value(item, (line, old), column, None);
                }
            }
            _ => {}
        }
    }

    /// Moves the value of a key (whose end is `key_end`) or dash from `old` to `column`.
    fn value(&mut self, id: NodeId, old: (usize, usize), column: usize, key_end: Option<usize>) {
        let Some(node) = self.tree.get(id) else {
            return;
        };
        let (line, old_column) = old;
        let first = self.lines.of(node.span.start);
        let same_line = first == line;
        let block_text = matches!(&node.kind, Kind::Scalar(scalar)
            if matches!(scalar.style, Style::Literal | Style::Folded));
        let gap_start = key_end.unwrap_or(self.lines.start(line) + old_column + 1);
        // The header of a block text is on this line, its text below.
        let mark = self
            .text
            .get(gap_start..self.lines.start(line) + self.lines.get(line).len())
            .and_then(|rest| rest.find(['|', '>']));
        let gap = match mark.filter(|_| block_text) {
            Some(mark) => gap_start..gap_start + mark,
            None => gap_start..node.span.start,
        };
        if block_text || same_line && !node.span.is_empty() {
            let (blank, wanted) = match key_end {
                Some(_) => (":", ": "),
                None => ("", " "),
            };
            let between = self.text.get(gap.clone()).unwrap_or_default();
            if between.trim() == blank && between != wanted {
                self.edits.push((gap, wanted));
            }
        }
        if node.kind.is_block() {
            self.node(id, column + STEP);
        } else if block_text {
            let range = self.lines.block(line, old_column);
            let content = range
                .clone()
                .map(|at| self.lines.get(at))
                .find(|text| !text.trim().is_empty())
                .map(blanks);
            let header = self.lines.get(line);
            let has_indicator = header
                .rsplit(['|', '>'])
                .next()
                .is_some_and(|mark| mark.contains(|c: char| c.is_ascii_digit()));
            let shift = match content {
                Some(content) if !has_indicator => (content, column + STEP),
                _ => (old_column, column),
            };
            for at in range {
                self.moved[at] = Some(shift);
            }
        } else {
            let last = self.lines.of(node.span.end.max(node.span.start + 1) - 1);
            for at in line + 1..=last.max(line) {
                self.moved[at] = Some((old_column, column));
            }
        }
    }

    /// Records that a line moves, if the token is its first.
    fn begins(&mut self, line: usize, old: usize, new: usize) {
        if blanks(self.lines.get(line)) == old {
            self.moved[line] = Some((old, new));
        }
    }

    fn finish(mut self) -> String {
        self.comments();
        self.edits.sort_by_key(|(range, _)| range.start);
        let mut out = String::new();
        let mut edits = self.edits.iter().peekable();
        for line in 0..self.lines.len() {
            let text = self.lines.get(line);
            let start = self.lines.start(line);
            let blank = text.trim().is_empty();
            let mut at = start;
            if let Some((old, new)) = self.moved[line].filter(|_| !blank || text.len() > STEP) {
                let own = blanks(text);
                // A blank line of a block text keeps blanks beyond the indentation.
                if !blank || own > old {
                    out.push_str(&" ".repeat((own + new).saturating_sub(old)));
                    at = start + own;
                }
            }
            let end = start + text.len();
            while let Some((range, wanted)) = edits.next_if(|(range, _)| range.end <= end) {
                out.push_str(self.text.get(at..range.start).unwrap_or_default());
                out.push_str(wanted);
                at = range.end;
            }
            out.push_str(self.text.get(at..end).unwrap_or_default());
            out.push('\n');
        }
        out
    }

    /// Moves a comment with the line below it, or, if it is deeper than that, with the lines above it of
    /// its own depth.
    fn comments(&mut self) {
        for line in (0..self.lines.len()).rev() {
            let text = self.lines.get(line);
            if self.lines.kind(line) != Line::Free
                || !is_comment(text)
                || self.moved[line].is_some()
            {
                continue;
            }
            let own = blanks(text);
            let below = (line + 1..self.lines.len())
                .find_map(|at| self.moved[at].map(|moved| (at, moved)))
                .filter(|(at, _)| self.lines.kind(*at) == Line::Free)
                .map(|(_, moved)| moved);
            let above = (0..line)
                .rev()
                .filter(|at| self.lines.kind(*at) == Line::Free)
                .find_map(|at| self.moved[at].filter(|(old, _)| *old == own));
            let next = below.filter(|(old, _)| own <= *old);
            if let Some((_, new)) = next.or(above).or(below) {
                self.moved[line] = Some((own, new));
            }
        }
    }
}
