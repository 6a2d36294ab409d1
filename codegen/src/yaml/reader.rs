//! Builds the tree from YAML text in one pass over the parser's events, and reports every construct that
//! the language leaves out of YAML.

use std::{collections::HashSet, ops::Range};

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Tag};

use super::{
    codes,
    scalar_resolution::{TooLarge, resolve},
    text::{CharOffsets, Lines},
    tree::{Form, Key, NodeId, Style, Tree},
};
use crate::diagnostics::{Diagnostic, FileId, Location};

/// Bounds the nesting of collections.
const MAX_DEPTH: usize = 64;
/// Perf: mappings with more keys get a set of them; few keys are searched one by one.
const MANY_KEYS: usize = 32;
/// Bounds the values of a file.
const MAX_NODES: usize = 500_000;

/// Reads a text. With findings too, the tree holds everything that could be read. `lines` is called only
/// for findings.
pub(super) fn read(
    file: FileId,
    text: &str,
    lines: &dyn Fn() -> Lines,
    limit: usize,
) -> (Tree, Vec<Diagnostic>) {
    let mut reader = Reader {
        file,
        text,
        lines,
        offsets: CharOffsets::new(text),
        tree: Tree::with_capacity_for(text),
        open: Vec::new(),
        documents: 0,
        found: Vec::new(),
    };
    for event in Parser::new_from_str(text) {
        let proceed = match event {
            Ok((event, span)) => {
                let span =
                    reader.offsets.byte(span.start.index())..reader.offsets.byte(span.end.index());
                reader.event(event, span)
            }
            Err(error) => {
                reader.syntax_error(&error);
                false
            }
        };
        if !proceed || reader.found.len() >= limit {
            break;
        }
    }
    reader.close_all();
    if reader.documents == 0 && reader.found.is_empty() {
        let empty = Diagnostic::error(codes::FILE_EMPTY, reader.at(0..0), "the file is empty");
        reader
            .found
            .push(empty.here("nothing but blanks and comments"));
    }
    (reader.tree, reader.found)
}

struct Reader<'a> {
    file: FileId,
    text: &'a str,
    lines: &'a dyn Fn() -> Lines,
    offsets: CharOffsets,
    tree: Tree,
    /// The collections that are not closed yet.
    open: Vec<Open>,
    documents: usize,
    found: Vec<Diagnostic>,
}

/// A collection that is not closed yet.
struct Open {
    node: NodeId,
    /// For a mapping: what its next event must be.
    expects: Option<Expects>,
    /// For a mapping with many keys: all of them.
    seen: HashSet<Box<str>>,
}

impl Open {
    fn expects_key(&self) -> bool {
        matches!(self.expects, Some(Expects::Key))
    }
}

/// The next event of a mapping.
enum Expects {
    Key,
    /// The value of a key; `None` drops the value of a refused key.
    Value(Option<Key>),
}

impl Reader<'_> {
    fn at(&self, span: Range<usize>) -> Location {
        super::bytes(self.file, span)
    }

    fn diagnose(
        &mut self,
        code: &'static str,
        span: Range<usize>,
        message: &str,
        here: &str,
        help: &str,
    ) {
        let location = self.at(span);
        self.found.push(
            Diagnostic::error(code, location, message)
                .here(here)
                .help(help),
        );
    }

    /// Takes one event. Returns whether reading goes on.
    fn event(&mut self, event: Event<'_>, span: Range<usize>) -> bool {
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 {
                    self.diagnose(
                        codes::SECOND_DOCUMENT,
                        span,
                        "the file holds more than one YAML document",
                        "a second document begins here",
                        "write it into a file of its own, or remove the `---`",
                    );
                    return false;
                }
                true
            }
            Event::Alias(_) => {
                self.diagnose(
                    codes::ALIAS,
                    span.clone(),
                    "YAML aliases are not part of the language",
                    "an alias",
                    "write the value out here",
                );
                let name = self.text.get(span.clone()).unwrap_or_default().to_owned();
                self.value(span, &name, Style::Plain)
            }
            Event::Scalar(text, style, anchor, tag) => {
                let span = self.properties(span, anchor, tag.as_deref());
                let style = match style {
                    ScalarStyle::Plain => Style::Plain,
                    ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
                    ScalarStyle::Literal => Style::Literal,
                    ScalarStyle::Folded => Style::Folded,
                };
                self.value(span, &text, style)
            }
            Event::SequenceStart(anchor, tag) => {
                let span = self.properties(span, anchor, tag.as_deref());
                let flow = self
                    .text
                    .get(span.start..)
                    .is_some_and(|rest| rest.starts_with('['));
                self.open(span, Form::List { flow }, None)
            }
            Event::MappingStart(anchor, tag) => {
                let span = self.properties(span, anchor, tag.as_deref());
                let flow = self
                    .text
                    .get(span.start..)
                    .is_some_and(|rest| rest.starts_with('{'));
                self.open(span, Form::Map { flow }, Some(Expects::Key))
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.close(span.end);
                true
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => true,
        }
    }

    /// Reports anchors and tags. Returns the span without them.
    fn properties(&mut self, span: Range<usize>, anchor: usize, tag: Option<&Tag>) -> Range<usize> {
        let mut rest = span;
        if anchor == 0 && tag.is_none() {
            return rest;
        }
        for _ in 0..2 {
            let Some(text) = self.text.get(rest.clone()) else {
                break;
            };
            let length = text.find(char::is_whitespace).unwrap_or(text.len());
            let after = text.get(length..).unwrap_or_default();
            let property = rest.start..rest.start + length;
            if anchor > 0 && text.starts_with('&') {
                self.diagnose(
                    codes::ALIAS,
                    property,
                    "YAML anchors are not part of the language",
                    "an anchor",
                    "remove it, and write the value out wherever it is wanted",
                );
            } else if tag.is_some() && text.starts_with('!') {
                self.diagnose(
                    codes::TAG,
                    property,
                    "YAML tags are not part of the language",
                    "a tag",
                    "remove it; to make a number a text, put it in quotes",
                );
            } else {
                break;
            }
            rest.start += length + (after.len() - after.trim_start().len());
        }
        rest
    }

    /// Takes a scalar as a key or as a value.
    fn value(&mut self, span: Range<usize>, text: &str, style: Style) -> bool {
        let span = self.trimmed(span, text, style);
        if self.open.last().is_some_and(Open::expects_key) {
            self.key(span, text, style);
            return true;
        }
        if style == Style::Plain && resolve(text) == Err(TooLarge) {
            self.diagnose(
                codes::NUMBER_TOO_LARGE,
                span.clone(),
                &format!("the number {text} needs more than 64 bits"),
                "too large",
                "put it in quotes if a text is meant",
            );
        }
        self.add(span, Form::Scalar(style), text).is_some()
    }

    /// Adds a value to the innermost open collection.
    fn add(&mut self, span: Range<usize>, form: Form, text: &str) -> Option<NodeId> {
        if self.tree.len() >= MAX_NODES {
            let message = format!("the file holds more than {MAX_NODES} values");
            self.diagnose(
                codes::TOO_MANY_NODES,
                span,
                &message,
                "reading stopped here",
                "split the file",
            );
            return None;
        }
        let open = self.open.last_mut();
        let parent = open.as_ref().map(|open| open.node);
        let mut key = None;
        if let Some(expects) = open.and_then(|open| open.expects.as_mut()) {
            *expects = match *expects {
                // A collection as a key, which is refused.
                Expects::Key => Expects::Value(None),
                Expects::Value(its) => {
                    key = its;
                    Expects::Key
                }
            };
        }
        Some(self.tree.add(parent, key, span, form, text))
    }

    /// Takes a key.
    fn key(&mut self, span: Range<usize>, key: &str, style: Style) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        let Some(mut entries) = self.tree.entries_of(open.node) else {
            return;
        };
        if entries.len() >= MANY_KEYS && open.seen.is_empty() {
            open.seen
                .extend(entries.clone().map(|entry| entry.key.into()));
        }
        let first = match open.seen.is_empty() || open.seen.contains(key) {
            true => entries.find(|entry| entry.key == key),
            false => None,
        };
        let first = first.map(|first| first.key_span);
        if key == "<<" && style == Style::Plain {
            open.expects = Some(Expects::Value(None));
            self.diagnose(
                codes::MERGE_KEY,
                span,
                "the merge key `<<` is not part of the language",
                "a merge key",
                "write the merged keys out",
            );
        } else if let Some(first) = first {
            open.expects = Some(Expects::Value(None));
            let message = format!("the key `{key}` is given twice");
            let diagnostic = Diagnostic::error(codes::DUPLICATE_KEY, self.at(span), message)
                .here("given again here")
                .also(self.at(first), "first given here")
                .help("keep one of the two");
            self.found.push(diagnostic);
        } else {
            if !open.seen.is_empty() {
                open.seen.insert(key.into());
            }
            open.expects = Some(Expects::Value(Some(self.tree.key(span, key))));
        }
    }

    /// Opens a collection.
    fn open(&mut self, span: Range<usize>, form: Form, expects: Option<Expects>) -> bool {
        if self.open.len() >= MAX_DEPTH {
            let message = format!("collections nest more than {MAX_DEPTH} deep");
            self.diagnose(
                codes::TOO_DEEP,
                span,
                &message,
                "one level too many",
                "no file of the language nests so deep",
            );
            return false;
        }
        if self.open.last().is_some_and(Open::expects_key) {
            self.diagnose(
                codes::KEY_NOT_SCALAR,
                span.clone(),
                "a key must be text",
                "a list or a mapping as a key",
                "put the key in quotes if text was meant",
            );
        }
        let Some(node) = self.add(span, form, "") else {
            return false;
        };
        self.open.push(Open {
            node,
            expects,
            seen: HashSet::new(),
        });
        true
    }

    fn close(&mut self, end: usize) {
        let Some(closed) = self.open.pop() else {
            return;
        };
        if let Some(node) = self.tree.get(closed.node) {
            let start = node.span.start;
            let text = self.text.get(start..end.max(node.span.end));
            let length = text.unwrap_or_default().trim_end().len();
            self.tree.close(closed.node, start + length);
        }
    }

    /// Closes the collections that a syntax error left open.
    fn close_all(&mut self) {
        while let Some(open) = self.open.last() {
            let end = self.tree.get(open.node).map_or(0, |node| node.span.end);
            self.close(end);
        }
    }

    /// Trims line ends from a span; an empty plain scalar has an empty span.
    fn trimmed(&self, span: Range<usize>, scalar: &str, style: Style) -> Range<usize> {
        if style == Style::Plain && scalar.is_empty() {
            return span.start..span.start;
        }
        let text = self.text.get(span.clone()).unwrap_or_default();
        span.start..span.start + text.trim_end().len()
    }
}

impl Reader<'_> {
    /// Reports a syntax error.
    fn syntax_error(&mut self, error: &ScanError) {
        let at = self.offsets.byte(error.marker().index());
        let diagnostic = syntax(self.file, self.text, &(self.lines)(), at, error.info());
        self.found.push(diagnostic);
    }
}

/// Describes a syntax error at a byte, with a hint where its cause can be guessed.
pub(super) fn syntax(file: FileId, text: &str, lines: &Lines, at: usize, info: &str) -> Diagnostic {
    if let Some(tab) = tab_near(text, lines, at, info) {
        return Diagnostic::error(
            codes::TAB,
            super::bytes(file, tab),
            "a tab stands where YAML wants blanks",
        )
        .here("a tab")
        .help(
            "indent with two blanks a level; a block of text that begins with a tab is opened by `|2`",
        );
    }
    if info.contains("unknown anchor") {
        let name = super::bytes(file, word(text, at));
        return Diagnostic::error(
            codes::ALIAS,
            name,
            "YAML aliases are not part of the language",
        )
        .here("an alias")
        .help("write the value out here; to begin a text with `*`, put it in quotes");
    }
    let location = super::bytes(file, character(text, at));
    let error = Diagnostic::error(codes::SYNTAX, location, format!("this is not YAML: {info}"))
        .here("reading stopped here");
    let hints = [
        (
            "mapping values are not allowed",
            "put a text that holds `: ` in quotes; else look at the indentation",
        ),
        (
            "unexpected character",
            "put a text that begins with this character in quotes",
        ),
        (
            "quoted scalar",
            "close the quotes, and indent the lines inside them",
        ),
        (
            "expected '-'",
            "begin each item of the list with `- `, all in the same column",
        ),
        (
            "':'",
            "put a text that holds `:` in quotes; else close the list or mapping that is open",
        ),
    ];
    match hints.iter().find(|(part, _)| info.contains(part)) {
        Some((_, hint)) => error.help(*hint),
        None => {
            error.help("compare the indentation, brackets and quotes here and on the line above")
        }
    }
}

/// Finds the tab that caused a syntax error, if one did.
fn tab_near(text: &str, lines: &Lines, at: usize, info: &str) -> Option<Range<usize>> {
    let run = |start: usize| {
        let rest = text.get(start..).unwrap_or_default();
        start..start + (rest.len() - rest.trim_start_matches('\t').len())
    };
    let line = lines.of(at);
    let indent = |line: usize| {
        let range = lines.range(text, line);
        let content = text.get(range.clone())?;
        let blank = content.get(..content.len() - content.trim_start().len())?;
        blank.find('\t').map(|tab| run(range.start + tab))
    };
    let beside = [at.checked_sub(1), Some(at)]
        .into_iter()
        .flatten()
        .find(|&at| text.as_bytes().get(at) == Some(&b'\t'))
        .map(run);
    indent(line)
        .or(beside)
        .or_else(|| info.contains("tab").then(|| indent(line + 1)).flatten())
}

/// The byte range of the character at a byte; empty at the end of a line.
fn character(text: &str, at: usize) -> Range<usize> {
    let c = text
        .get(at..)
        .and_then(|rest| rest.chars().next())
        .filter(|c| !matches!(c, '\n' | '\r'));
    at..at + c.map_or(0, char::len_utf8)
}

/// The byte range of the word at a byte.
pub(super) fn word(text: &str, at: usize) -> Range<usize> {
    let rest = text.get(at..).unwrap_or_default();
    at..at
        + rest
            .find(|c: char| c.is_whitespace() || ",]}".contains(c))
            .unwrap_or(rest.len())
}
