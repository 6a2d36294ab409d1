//! Writes events of Markdown as Markdown again, every character of text escaped that could be markup.

use std::iter::Peekable;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Parser, Tag, TextMergeStream};

use super::{OPTIONS, code, is_block};

/// How blocks are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// As blocks, set apart by blank lines.
    Blocks,
    /// One after another on one line.
    Line,
}

/// Reads prose and writes it again.
pub(super) struct Writer<'a> {
    events: Peekable<TextMergeStream<'a, Parser<'a>>>,
    layout: Layout,
    /// Whether text is that of a link, where no other link may be.
    is_in_link: bool,
}

impl<'a> Writer<'a> {
    pub(super) fn new(prose: &'a str, layout: Layout) -> Self {
        Self {
            events: TextMergeStream::new(Parser::new_ext(prose, OPTIONS)).peekable(),
            layout,
            is_in_link: false,
        }
    }

    pub(super) fn write(mut self) -> String {
        let blocks = self.blocks();
        self.join(&blocks)
    }

    fn join(&self, blocks: &[String]) -> String {
        blocks.join(match self.layout {
            Layout::Blocks => "\n\n",
            Layout::Line => " ",
        })
    }

    /// The blocks up to the end of what holds them.
    fn blocks(&mut self) -> Vec<String> {
        let mut blocks = Vec::new();
        while let Some(event) = self.events.peek() {
            let block = match event {
                Event::End(_) => {
                    self.events.next();
                    break;
                }
                Event::Rule => {
                    self.events.next();
                    continue;
                }
                Event::Start(tag) if is_block(tag) => {
                    let tag = tag.clone();
                    self.events.next();
                    self.block(tag)
                }
                // The text of a tight item.
                _ => self.line(),
            };
            if !block.is_empty() {
                blocks.push(block);
            }
        }
        blocks
    }

    fn block(&mut self, tag: Tag<'_>) -> String {
        match tag {
            Tag::Paragraph | Tag::Heading { .. } => {
                let text = self.line();
                self.events.next();
                text
            }
            Tag::CodeBlock(kind) => self.code_block(&kind),
            Tag::HtmlBlock => {
                let html = self.raw();
                self.html(&html)
            }
            Tag::List(first) => self.list(first),
            Tag::BlockQuote(_) if self.layout == Layout::Blocks => {
                let blocks = self.blocks();
                prefixed(&self.join(&blocks), "> ", "> ")
            }
            Tag::Table(columns) if self.layout == Layout::Blocks => self.table(columns.len()),
            _ => {
                let blocks = self.blocks();
                self.join(&blocks)
            }
        }
    }

    /// The texts up to the end of a block, as they are.
    fn raw(&mut self) -> String {
        let mut raw = String::new();
        for event in self.events.by_ref() {
            match event {
                Event::End(_) => break,
                Event::Text(text) | Event::Html(text) => raw.push_str(&text),
                _ => {}
            }
        }
        raw
    }

    fn code_block(&mut self, _language: &CodeBlockKind<'_>) -> String {
        let text = self.raw();
        let text = text.trim_end();
        if text.is_empty() {
            return String::new();
        }
        if self.layout == Layout::Line {
            return code(&text.split_whitespace().collect::<Vec<_>>().join(" "), 1);
        }
        let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(3.max(longest + 1));
        format!("{fence}text\n{text}\n{fence}")
    }

    fn list(&mut self, first: Option<u64>) -> String {
        let mut items = Vec::new();
        while let Some(Event::Start(_)) = self.events.next() {
            let blocks = self.blocks();
            let text = self.join(&blocks);
            if text.is_empty() {
                continue;
            }
            let mark = match (self.layout, first) {
                (Layout::Line, _) => String::new(),
                (Layout::Blocks, None) => "* ".to_owned(),
                (Layout::Blocks, Some(first)) => {
                    format!("{}. ", first.saturating_add(items.len() as u64))
                }
            };
            items.push(prefixed(&text, &mark, &" ".repeat(mark.len())));
        }
        items.join(self.line_end())
    }

    /// A table: its head, the line below it, and its rows.
    fn table(&mut self, columns: usize) -> String {
        let mut rows = Vec::new();
        while let Some(Event::Start(_)) = self.events.next() {
            let mut row = "|".to_owned();
            while let Some(Event::Start(_)) = self.events.next() {
                let cell = self.line();
                self.events.next();
                row.push_str(&format!(
                    " {} |",
                    cell.replace("\\|", "|").replace('|', "\\|")
                ));
            }
            rows.push(row);
            if rows.len() == 1 {
                rows.push(format!("|{}", " --- |".repeat(columns)));
            }
        }
        rows.join("\n")
    }

    /// HTML as text.
    fn html(&self, html: &str) -> String {
        let lines = html.lines().map(str::trim).filter(|line| !line.is_empty());
        let lines: Vec<String> = lines.map(escape).collect();
        lines.join(self.line_end())
    }

    fn line_end(&self) -> &'static str {
        match self.layout {
            Layout::Blocks => "\n",
            Layout::Line => " ",
        }
    }

    /// Text with its marks, up to the next block or to the end of what holds it, which is not consumed.
    fn line(&mut self) -> String {
        let mut line = String::new();
        while let Some(event) = self.events.peek() {
            match event {
                Event::End(_) | Event::Rule => break,
                Event::Start(tag) if is_block(tag) => break,
                _ => {}
            }
            let Some(event) = self.events.next() else {
                break;
            };
            match event {
                Event::Text(text) => self.text(&text, &mut line),
                Event::Code(text) => line.push_str(&code(&text, 1)),
                Event::Html(html) | Event::InlineHtml(html) => {
                    line.push_str(&self.html(&html));
                }
                Event::SoftBreak => line.push_str(self.line_end()),
                Event::HardBreak if self.layout == Layout::Blocks => line.push_str("\\\n"),
                Event::HardBreak => line.push(' '),
                Event::FootnoteReference(name) => line.push_str(&escape(&format!("[^{name}]"))),
                Event::TaskListMarker(done) => {
                    line.push_str(if done { "\\[x\\] " } else { "\\[ \\] " });
                }
                Event::Start(tag) => self.marked(&tag, &mut line),
                _ => {}
            }
        }
        line
    }

    /// What is emphasized or linked, and its end.
    fn marked(&mut self, tag: &Tag<'_>, line: &mut String) {
        let link = match tag {
            Tag::Link {
                link_type,
                dest_url,
                ..
            } if is_web(dest_url) && !self.is_in_link => Some((*link_type, dest_url)),
            _ => None,
        };
        let outer = self.is_in_link;
        self.is_in_link |= link.is_some();
        let inner = self.line();
        self.events.next();
        self.is_in_link = outer;
        let inner = inner.trim();
        if inner.is_empty() {
            return;
        }
        match (tag, link) {
            (_, Some((LinkType::Autolink, url))) => line.push_str(&format!("<{}>", address(url))),
            (_, Some((_, url))) => line.push_str(&format!("[{inner}](<{}>)", address(url))),
            (Tag::Emphasis, _) => line.push_str(&format!("*{inner}*")),
            (Tag::Strong, _) => line.push_str(&format!("**{inner}**")),
            (Tag::Strikethrough, _) => line.push_str(&format!("~~{inner}~~")),
            _ => line.push_str(inner),
        }
    }

    /// Text, its addresses as links.
    fn text(&self, text: &str, line: &mut String) {
        let mut rest = text;
        while let Some(at) = next_address(rest).filter(|_| !self.is_in_link) {
            let (before, from) = rest.split_at(at);
            let end = from.find(|c: char| !is_of_address(c)).unwrap_or(from.len());
            let url = from[..end].trim_end_matches(['.', ',', ':', ';', '!', '?']);
            escape_onto(before, line);
            line.push_str(&format!("<{url}>"));
            rest = &from[url.len()..];
        }
        match self.is_in_link {
            // rustdoc wants no address that is no link, in the text of a link neither.
            true => escape_onto(&rest.replace("://", ":\u{2060}//"), line),
            false => escape_onto(rest, line),
        }
    }
}

/// Puts `first` before the first line and `rest` before the others.
fn prefixed(text: &str, first: &str, rest: &str) -> String {
    let lines = text.lines().enumerate().map(|(index, line)| {
        let line = format!("{}{line}", if index == 0 { first } else { rest });
        line.trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// Where the next address of the web begins.
fn next_address(text: &str) -> Option<usize> {
    let all = ["https://", "http://"].into_iter();
    let begins = |(at, scheme): &(usize, &str)| {
        text.get(at + scheme.len()..)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    };
    let found = all.flat_map(|scheme| text.match_indices(scheme));
    found.filter(begins).map(|(at, _)| at).min()
}

fn is_of_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#@!$&*+,;=%".contains(c)
}

/// The address as the target of a link holds it.
fn address(url: &str) -> String {
    let mut address = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            c if is_of_address(c) || (c.is_alphanumeric() && !c.is_ascii()) => address.push(c),
            '(' | ')' | '\'' => address.push(c),
            c => {
                let mut bytes = [0; 4];
                for byte in c.encode_utf8(&mut bytes).bytes() {
                    address.push_str(&format!("%{byte:02X}"));
                }
            }
        }
    }
    address
}

/// Escapes text so that no character of it is markup, whatever stands around it.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    escape_onto(text, &mut escaped);
    escaped
}

fn escape_onto(text: &str, out: &mut String) {
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    // What begins a heading, a list or a line below a title only does so at the start of a line.
    let mut is_start = out.is_empty() || out.ends_with('\n');
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_mark = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '~' | '|' => true,
            '_' => !(is_word(before) && is_word(next)),
            '&' => next.is_some_and(|next| next == '#' || next.is_ascii_alphanumeric()),
            '#' | '+' | '-' | '=' | ':' => is_start,
            '.' | ')' => {
                let digits = text.get(..at).unwrap_or_default();
                is_start_of_list(out, digits)
            }
            _ => false,
        };
        if is_mark {
            out.push('\\');
        }
        out.push(c);
        is_start &= c == ' ';
        before = Some(c);
    }
}

/// Whether what was written of this line is the number of an item, digits and nothing else.
fn is_start_of_list(line: &str, digits: &str) -> bool {
    let start = line.rfind('\n').map_or(0, |at| at + 1);
    let line = line.get(start..).unwrap_or_default();
    !digits.is_empty() && line.trim_start().bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether an underscore could begin or end emphasis.
pub(super) fn has_outer_underscore(text: &str) -> bool {
    let mut before = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        if c == '_' && !(is_word(before) && is_word(chars.peek().copied())) {
            return true;
        }
        before = Some(c);
    }
    false
}
