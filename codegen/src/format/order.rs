//! Orders keys as the language's structs declare them.

use std::{cmp::Reverse, ops::Range};

use serde::de::DeserializeOwned;

use super::{
    Refused,
    lines::{Line, Lines, indent, is_comment},
    read,
};
use crate::yaml::{Entry, Keys, Kind, NodeId, Tree};

/// Orders the keys of every mapping that is a struct, in an indented text.
pub(super) fn order<T: DeserializeOwned>(text: &str) -> Result<String, Refused> {
    let mut text = text.to_owned();
    // Each round reorders the innermost mappings, so there are as many rounds as levels.
    for _ in 0..MAX_DEPTH {
        let (sources, file) = read(&text)?;
        let tree = sources.tree(file);
        let lines = Lines::new(&text, tree);
        let structs = sources.structs::<T>(file);
        let mut edits = structs
            .into_iter()
            .filter(|(node, keys)| is_out_of_order(tree, *node, keys))
            .map(|(node, keys)| reorder(&text, tree, &lines, node, keys))
            .collect::<Option<Vec<Edit>>>()
            .ok_or(Refused::Changed)?;
        if edits.is_empty() {
            return Ok(text);
        }
        edits.sort_by_key(|reorder| (reorder.range.start, Reverse(reorder.range.end)));
        let mut edited = text.clone();
        let mut free = usize::MAX;
        // From last to first; a mapping that contains another waits for the next round.
        for reorder in edits.into_iter().rev() {
            if reorder.range.end <= free {
                free = reorder.range.start;
                edited.replace_range(reorder.range, &reorder.text);
            }
        }
        text = edited;
    }
    Err(Refused::Changed)
}

/// Invariant: collections nest no deeper (`E0013`).
const MAX_DEPTH: usize = 64;

/// The replacement of a mapping.
struct Edit {
    range: Range<usize>,
    text: String,
}

fn rank(keys: Keys, key: &str) -> usize {
    keys.iter()
        .position(|known| *known == key)
        .unwrap_or(keys.len())
}

fn is_out_of_order(tree: &Tree, node: NodeId, keys: Keys) -> bool {
    let entries = tree.entries_of(node);
    entries.is_some_and(|entries| !entries.is_sorted_by_key(|entry| rank(keys, entry.key)))
}

fn reorder(text: &str, tree: &Tree, lines: &Lines<'_>, node: NodeId, keys: Keys) -> Option<Edit> {
    let Kind::Map { entries, flow } = tree.get(node)?.kind else {
        return None;
    };
    let entries: Vec<Entry<'_>> = entries.collect();
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|at| rank(keys, entries[*at].key));
    if flow {
        let parts: Vec<Range<usize>> = entries
            .iter()
            .map(|entry| {
                let value = tree.get(entry.value)?.span;
                Some(entry.key_span.start..value.end.max(entry.key_span.end))
            })
            .collect::<Option<_>>()?;
        return in_brackets(text, &parts, &order);
    }
    let (line, column) = lines.position(entries.first()?.key_span.start);
    let inline = !lines.get(line).get(..column)?.trim().is_empty();
    let root = node == Tree::ROOT;
    let mut starts = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let line = lines.of(entry.key_span.start);
        let first = at == 0;
        // Comments at the head of the file and behind a dash keep their position.
        let above = match first && (root || inline) {
            true => line,
            false => with_comments(lines, line, column),
        };
        starts.push(above);
    }
    let end = last_line(lines, lines.of(entries.last()?.key_span.start), column);
    let chunk = |at: usize| {
        let from = lines.start(starts[at]);
        let to = starts
            .get(at + 1)
            .map_or(lines.start(end), |line| lines.start(*line));
        let chunk = text.get(from..to)?;
        Some(if at == 0 && inline {
            chunk.get(column..)?
        } else {
            chunk
        })
    };
    let mut out = String::new();
    if inline {
        out.push_str(lines.get(starts[0]).get(..column)?);
    }
    for (position, &at) in order.iter().enumerate() {
        let chunk = chunk(at)?;
        match (inline && position == 0, inline && at == 0) {
            // A comment above the key cannot follow the dash: it gets a line of its own.
            (true, false) if is_comment(chunk) => {
                out.truncate(out.trim_end().len());
                out.push('\n');
                out.push_str(chunk);
            }
            (true, false) => out.push_str(chunk.get(column..)?),
            (false, true) => {
                out.push_str(&" ".repeat(column));
                out.push_str(chunk);
            }
            _ => out.push_str(chunk),
        }
    }
    Some(Edit {
        range: lines.start(starts[0])..lines.start(end),
        text: out,
    })
}

/// Reorders entries between brackets and keeps the text between them.
fn in_brackets(text: &str, parts: &[Range<usize>], order: &[usize]) -> Option<Edit> {
    let range = parts.first()?.start..parts.last()?.end;
    let mut out = String::new();
    for (position, &at) in order.iter().enumerate() {
        out.push_str(text.get(parts[at].clone())?);
        if let Some(next) = parts.get(position + 1) {
            out.push_str(text.get(parts[position].end..next.start)?);
        }
    }
    Some(Edit { range, text: out })
}

/// The first of the comment lines directly above a line that are no deeper than it.
fn with_comments(lines: &Lines<'_>, line: usize, column: usize) -> usize {
    let mut first = line;
    while let Some(above) = first.checked_sub(1) {
        let text = lines.get(above);
        if lines.kind(above) != Line::Free || !is_comment(text) || indent(text) > column {
            break;
        }
        first = above;
    }
    first
}

/// The line after the entry that begins on `line`, in a mapping at `column`.
fn last_line(lines: &Lines<'_>, line: usize, column: usize) -> usize {
    let mut end = line + 1;
    let mut last = end;
    while end < lines.len() {
        let text = lines.get(end);
        let blank = text.trim().is_empty();
        let inner = lines.kind(end) != Line::Free
            || indent(text) > column
            || is_comment(text) && indent(text) == column;
        if !blank && !inner {
            break;
        }
        end += 1;
        if !blank || lines.kind(end - 1) != Line::Free {
            last = end;
        }
    }
    last
}
