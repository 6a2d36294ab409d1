//! Sets one blank line between sections and trims lines.

use super::{
    Refused,
    lines::{Line, Lines, is_comment},
    read,
};
use crate::yaml::{Entry, Kind, Tree};

/// The keys at the head of a file, which form one section.
const HEAD: [&str; 10] = [
    "language",
    "extends",
    "operation",
    "service",
    "title",
    "summary",
    "description",
    "document",
    "deprecated",
    "idempotent",
];

/// Separates the sections of an indented and ordered text.
pub(super) fn space(text: &str) -> Result<String, Refused> {
    let (sources, file) = read(text)?;
    let tree = sources.tree(file);
    let lines = Lines::new(text, tree);
    let mut sections = Vec::new();
    let mut head = Vec::new();
    if let Some(Kind::Map {
        entries,
        flow: false,
    }) = tree.get(Tree::ROOT).map(|node| node.kind)
    {
        let entries: Vec<Entry<'_>> = entries.collect();
        for (at, entry) in entries.iter().enumerate().skip(1) {
            let first = above(&lines, lines.of(entry.key_span.start));
            let apart = !HEAD.contains(&entry.key) || !HEAD.contains(&entries[at - 1].key);
            if apart {
                sections.push(first);
            } else {
                head.push(first);
            }
        }
    }
    // Lines, and whether they belong to a block text.
    let mut out: Vec<(&str, bool)> = Vec::new();
    let is_blank = |above: &mut (&str, bool)| above.0.is_empty() && !above.1;
    for line in 0..lines.len() {
        let text = lines.get(line);
        if lines.kind(line) != Line::Free {
            // Blanks inside a block text belong to it.
            out.push((text, true));
            continue;
        }
        let text = text.trim_end();
        if sections.contains(&line) || head.contains(&line) {
            while out.pop_if(is_blank).is_some() {}
            if sections.contains(&line) {
                out.push(("", false));
            }
        }
        let opens = match out.last() {
            None => true,
            Some((_, true)) => false,
            Some((above, false)) => above.is_empty() || above.ends_with(':') && !is_comment(above),
        };
        if !text.is_empty() || !opens {
            out.push((text, false));
        }
    }
    while out.pop_if(is_blank).is_some() {}
    let mut text = String::new();
    for (line, _) in out {
        text.push_str(line);
        text.push('\n');
    }
    Ok(text)
}

/// The first of the comment lines directly above a line.
fn above(lines: &Lines<'_>, line: usize) -> usize {
    let mut first = line;
    while let Some(above) = first.checked_sub(1) {
        if lines.kind(above) != Line::Free || !lines.get(above).starts_with('#') {
            break;
        }
        first = above;
    }
    first
}
