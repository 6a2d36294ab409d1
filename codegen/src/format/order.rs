//! Keys in the order of the language's structs.

use std::{cmp::Reverse, ops::Range};

use serde::de::DeserializeOwned;

use super::{
    Refused,
    lines::{Line, Lines, indent, is_comment},
    read,
};
use crate::yaml::{Entry, Keys, Kind, NodeId, Tree};

/// Orders the keys of every mapping that is a struct. The text is indented already.
pub(super) fn order<T: DeserializeOwned>(text: &str) -> Result<String, Refused> {
    let mut text = text.to_owned();
    // Each round mends the innermost mappings, so there are as many as mappings nest.
    for _ in 0..MAX_DEPTH {
        let (sources, file) = read(&text)?;
        let tree = sources.tree(file);
        let lines = Lines::new(&text, tree);
        let structs = sources.structs::<T>(file);
        let mut mends = structs
            .into_iter()
            .filter(|(node, keys)| is_out_of_order(tree, *node, keys))
            .map(|(node, keys)| mend(&text, tree, &lines, node, keys))
            .collect::<Option<Vec<Mend>>>()
            .ok_or(Refused::Changed)?;
        if mends.is_empty() {
            return Ok(text);
        }
        mends.sort_by_key(|mend| (mend.range.start, Reverse(mend.range.end)));
        let mut mended = text.clone();
        let mut free = usize::MAX;
        // From the last to the first; one that holds another waits for the next round.
        for mend in mends.into_iter().rev() {
            if mend.range.end <= free {
                free = mend.range.start;
                mended.replace_range(mend.range, &mend.text);
            }
        }
        text = mended;
    }
    Err(Refused::Changed)
}

/// Collections nest at most so deep (`E0013`).
const MAX_DEPTH: usize = 64;

/// What stands in place of a mapping.
struct Mend {
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

fn mend(text: &str, tree: &Tree, lines: &Lines<'_>, node: NodeId, keys: Keys) -> Option<Mend> {
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
    let (line, column) = lines.place(entries.first()?.key_span.start);
    let inline = !lines.get(line).get(..column)?.trim().is_empty();
    let root = node == Tree::ROOT;
    let mut starts = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let line = lines.of(entry.key_span.start);
        let first = at == 0;
        // The comments at the head of the file stay there, and those behind a dash too.
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
    for (place, &at) in order.iter().enumerate() {
        let chunk = chunk(at)?;
        match (inline && place == 0, inline && at == 0) {
            // A comment cannot stand behind the dash and above the key: it goes between the two lines.
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
    Some(Mend {
        range: lines.start(starts[0])..lines.start(end),
        text: out,
    })
}

/// Entries between brackets change places; what stands between them stays.
fn in_brackets(text: &str, parts: &[Range<usize>], order: &[usize]) -> Option<Mend> {
    let range = parts.first()?.start..parts.last()?.end;
    let mut out = String::new();
    for (place, &at) in order.iter().enumerate() {
        out.push_str(text.get(parts[at].clone())?);
        if let Some(next) = parts.get(place + 1) {
            out.push_str(text.get(parts[place].end..next.start)?);
        }
    }
    Some(Mend { range, text: out })
}

/// The first line of the comments right above a line that are no deeper than it.
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

/// The line behind the entry that begins on `line`, in a mapping at `column`.
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
