//! Texts of a spec as Markdown that means what it says and nothing else, wherever it is put.
//!
//! Prose is parsed as rustdoc and Markdown viewers parse it. What is plain stays as it was written; the rest
//! is written again from its events: code blocks as `text`, HTML as text, links only to the web.

use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser, Tag, TextMergeStream};

use crate::characters::visible;

mod writer;

use writer::{Layout, Writer};

/// What rustdoc reads.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS);

/// Writes prose as blocks.
pub(crate) fn blocks(prose: &str) -> String {
    let prose = visible(prose.trim());
    let plain = escape_brackets(&prose);
    match is_plain(&plain, false) {
        true => plain,
        false => Writer::new(&prose, Layout::Blocks).write(),
    }
}

/// Writes prose as one line without blocks.
pub(crate) fn inline(prose: &str) -> String {
    let prose = visible(prose.trim());
    let plain = escape_brackets(&prose);
    match is_plain(&plain, true) {
        true => plain.replace('\n', " "),
        false => Writer::new(&prose, Layout::Line).write(),
    }
}

/// Writes a text that has no markup as one line.
#[cfg(feature = "text")]
pub(crate) fn literal(text: &str) -> String {
    let line = visible(text.trim()).replace('\n', " ");
    let escaped = line.replace('\\', "\\\\").replace('<', "\\<");
    let mut read = String::new();
    let is_text =
        TextMergeStream::new(Parser::new_ext(&escaped, OPTIONS)).all(|event| match event {
            Event::Start(Tag::Paragraph) | Event::End(_) => true,
            Event::Text(text) => {
                read.push_str(&text);
                true
            }
            _ => false,
        });
    match is_text && read == line {
        true => escaped,
        false => writer::escape(&line),
    }
}

/// Writes a text as a code span with at least `fence` backticks; with more than one, blanks are inside.
pub(crate) fn code(text: &str, fence: usize) -> String {
    let text = visible(text).replace('\n', " ");
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let runs = |len: usize| text.split(|c| c != '`').any(|run| run.len() == len);
    let len = (fence.max(1)..=longest + 1).find(|len| !runs(*len));
    let fence = "`".repeat(len.unwrap_or(fence.max(longest + 1)));
    match fence.len() > 1 || text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) {
        true => format!("{fence} {text} {fence}"),
        false => format!("{fence}{text}{fence}"),
    }
}

/// Makes a cell of a table of Markdown without line ends.
#[cfg(feature = "text")]
pub(crate) fn cell(markdown: &str) -> String {
    markdown.replace('|', "\\|")
}

/// Whether Markdown is a single paragraph.
pub(crate) fn is_paragraph(markdown: &str) -> bool {
    let mut paragraphs = 0;
    let mut others = Parser::new_ext(markdown, OPTIONS).filter(|event| match event {
        Event::Start(Tag::Paragraph) => {
            paragraphs += 1;
            false
        }
        Event::Start(tag) => is_block(tag),
        Event::Rule | Event::Html(_) => true,
        _ => false,
    });
    others.next().is_none() && paragraphs <= 1
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

/// Escapes the brackets of links and tags outside of code.
fn escape_brackets(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut is_code = false;
    for c in text.chars() {
        match c {
            '`' => is_code = !is_code,
            '[' | ']' | '<' | '>' if !is_code => escaped.push('\\'),
            _ => {}
        }
        escaped.push(c);
    }
    escaped
}

/// Whether Markdown holds nothing but text, code and lists, and no mark that could pair with one beside it.
fn is_plain(markdown: &str, is_single: bool) -> bool {
    // Perf: most texts are a line of words.
    if !markdown.contains([
        '\\', '`', '*', '_', '~', '&', '\n', ':', '#', '+', '-', '=', '.', ')',
    ]) {
        return true;
    }
    if markdown.contains("``") {
        return false;
    }
    let mut broken = false;
    let callback = |_: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        broken = true;
        None
    };
    let events = Parser::new_with_broken_link_callback(markdown, OPTIONS, Some(callback));
    let mut paragraphs = 0;
    let is_plain = TextMergeStream::new(events).all(|event| match event {
        Event::Start(Tag::Paragraph) => {
            paragraphs += 1;
            !is_single || paragraphs == 1
        }
        Event::Start(Tag::List(_) | Tag::Item) => !is_single,
        Event::Start(Tag::Emphasis | Tag::Strong) => true,
        Event::End(_) | Event::Code(_) | Event::SoftBreak => true,
        Event::Text(text) => !has_mark(&text),
        _ => false,
    });
    is_plain && !broken
}

/// Whether text has a character that begins or ends markup, or an address that is no link.
fn has_mark(text: &str) -> bool {
    text.contains(['`', '*', '~', '\\'])
        || text.contains("://")
        || writer::has_outer_underscore(text)
}

#[cfg(test)]
mod tests;
