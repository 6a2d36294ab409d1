//! Lines of a file, classified by whether they belong to a block text.

use std::ops::Range;

use crate::yaml::{Kind, NodeId, Style, Tree};

/// The kind of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Keys, items, comments.
    Free,
    /// A line of a block text, which may be blank.
    Block,
    /// A continuation of a scalar or flow collection that began above.
    Inside,
}

/// The lines of a file.
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    kinds: Vec<Line>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str, tree: &Tree) -> Self {
        let mut starts = vec![0];
        starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        starts.pop_if(|start| *start == text.len() && *start > 0);
        let kinds = vec![Line::Free; starts.len()];
        let mut lines = Self {
            text,
            starts,
            kinds,
        };
        lines.mark(tree, Tree::ROOT, None);
        lines
    }

    /// Marks the lines of texts below a node; `owner` is the line and column of its key or dash.
    fn mark(&mut self, tree: &Tree, id: NodeId, owner: Option<(usize, usize)>) {
        let Some(node) = tree.get(id) else { return };
        match node.kind {
            Kind::Map {
                entries,
                flow: false,
            } => {
                for entry in entries {
                    let at = self.position(entry.key_span.start);
                    self.mark(tree, entry.value, Some(at));
                }
            }
            Kind::List { items, flow: false } => {
                for item in items {
                    let Some(item_node) = tree.get(item) else {
                        continue;
                    };
                    let at = self.dash(item_node.span.start).unwrap_or((0, 0));
                    self.mark(tree, item, Some(at));
                }
            }
            Kind::Scalar(scalar) if matches!(scalar.style, Style::Literal | Style::Folded) => {
                if let Some((line, column)) = owner {
                    for at in self.block(line, column) {
                        self.kinds[at] = Line::Block;
                    }
                }
            }
            _ => {
                let first = self.of(node.span.start);
                let end = node.span.end.max(node.span.start + 1) - 1;
                for at in first + 1..=self.of(end).max(first) {
                    self.kinds[at] = Line::Inside;
                }
            }
        }
    }

    /// The lines of the block text whose header is on `line`, under a key or dash at `column`.
    pub(super) fn block(&self, line: usize, column: usize) -> Range<usize> {
        let keeps = self.get(line).trim_end().ends_with('+');
        let mut end = line + 1;
        let mut last = line + 1;
        while end < self.len() {
            let text = self.get(end);
            if text.trim().is_empty() {
                end += 1;
                if keeps {
                    last = end;
                }
                continue;
            }
            if indent(text) <= column {
                break;
            }
            end += 1;
            last = end;
        }
        line + 1..last
    }

    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    pub(super) fn kind(&self, line: usize) -> Line {
        self.kinds.get(line).copied().unwrap_or(Line::Free)
    }

    /// The line of a byte.
    pub(super) fn of(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).max(1) - 1
    }

    /// The first byte of a line.
    pub(super) fn start(&self, line: usize) -> usize {
        self.starts.get(line).copied().unwrap_or(self.text.len())
    }

    /// A line's text without its end.
    pub(super) fn get(&self, line: usize) -> &'a str {
        let text = self
            .text
            .get(self.start(line)..self.start(line + 1))
            .unwrap_or_default();
        text.strip_suffix('\n').unwrap_or(text)
    }

    /// The line and column of a byte, both from zero, the column in bytes.
    pub(super) fn position(&self, byte: usize) -> (usize, usize) {
        let line = self.of(byte);
        (line, byte - self.start(line))
    }

    /// Finds the dash of the list item whose value begins at `value`: the last dash before it that only
    /// blanks, comments and properties follow. Returns its line and column.
    pub(super) fn dash(&self, value: usize) -> Option<(usize, usize)> {
        let (mut line, column) = self.position(value);
        let mut before = self.get(line).get(..column).unwrap_or_default();
        loop {
            let bare = before.trim_end_matches([' ', '|', '>', '+', '-'].as_slice());
            let tail = before.get(bare.len()..).unwrap_or_default();
            // In `- |` and `- >-` it is the first dash, in `- - x` the last.
            let header = tail.contains(['|', '>']);
            let at = if header {
                tail.find('-')
            } else {
                tail.rfind('-')
            };
            if let Some(at) = at {
                return Some((line, bare.len() + at));
            }
            if !before.trim_start().is_empty() && !before.trim_start().starts_with('#') {
                let start = before.find("- #")?;
                return Some((line, start));
            }
            line = line.checked_sub(1)?;
            before = self.get(line);
        }
    }
}

/// Counts the blanks that a line begins with.
pub(super) fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Whether a line consists of a comment.
pub(super) fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with('#')
}
