//! Documentation comments of emitted items: English first, Chinese in a paragraph of its own.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    characters::visible,
    emit::markdown,
    model::{Constraints, ErrorRow, Field, Text},
};

/// Documentation of the item that follows.
pub(super) fn lines(text: &str) -> TokenStream {
    let lines = doc_lines(text);
    quote!(#(#[doc = #lines])*)
}

/// Documentation of the module around it.
pub(super) fn inner_lines(text: &str) -> TokenStream {
    let lines = doc_lines(text);
    quote!(#(#![doc = #lines])*)
}

/// The lines of a text as a doc comment holds them: rustc refuses most hidden characters there.
fn doc_lines(text: &str) -> impl Iterator<Item = String> {
    text.trim_end().lines().map(|line| {
        let line = visible(line);
        match line.is_empty() {
            true => line,
            false => format!(" {line}"),
        }
    })
}

/// Both languages, each a paragraph.
pub(super) fn both(text: &Text) -> String {
    paragraphs([Some(english(text)), chinese(text)])
}

/// Both languages, each a line.
pub(super) fn both_lines(text: &Text) -> String {
    paragraphs([Some(english_line(text)), chinese_line(text)])
}

/// The English text as a sentence; blocks stay blocks.
pub(super) fn english(text: &Text) -> String {
    sentence(text.en.trim())
}

/// The Chinese text, where there is one.
pub(super) fn chinese(text: &Text) -> Option<String> {
    let zh = text.zh.as_deref().map(str::trim)?;
    (!zh.is_empty()).then(|| markdown::blocks(zh))
}

/// Paragraphs, those without text left out.
fn paragraphs(texts: impl IntoIterator<Item = Option<String>>) -> String {
    let texts: Vec<String> = texts
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .collect();
    texts.join("\n\n")
}

fn sentence(text: &str) -> String {
    let ends = text.ends_with(['.', '!', '?', ':', '`', ')', '。']);
    let text = markdown::blocks(text);
    if ends || text.is_empty() || !markdown::is_paragraph(&text) {
        text
    } else {
        format!("{text}.")
    }
}

/// The English text as a sentence on one line.
pub(super) fn english_line(text: &Text) -> String {
    let ends = text
        .en
        .trim_end()
        .ends_with(['.', '!', '?', ':', '`', ')', '。']);
    let line = markdown::inline(&text.en);
    match ends || line.is_empty() {
        true => line,
        false => format!("{line}."),
    }
}

/// The Chinese text on one line, where there is one.
pub(super) fn chinese_line(text: &Text) -> Option<String> {
    let zh = markdown::inline(text.zh.as_deref()?);
    (!zh.is_empty()).then_some(zh)
}

/// Joins sentences with blanks, and what is no paragraph with blank lines.
fn sentences(parts: &[String]) -> String {
    let mut text = String::new();
    let mut is_line = true;
    for part in parts {
        let was_line = std::mem::replace(&mut is_line, markdown::is_paragraph(part));
        if !text.is_empty() {
            text.push_str(if was_line && is_line { " " } else { "\n\n" });
        }
        text.push_str(part);
    }
    text
}

/// A field in full: both languages, its key where that is not its name, default, bounds, deprecation.
pub(super) fn field(field: &Field) -> String {
    let zh = field.description.as_ref().and_then(chinese);
    let deprecated = field.deprecated.as_deref().and_then(chinese_line);
    let deprecated = deprecated.map(|text| format!("**已废弃：** {text}"));
    let zh: Vec<String> = [zh, deprecated].into_iter().flatten().collect();
    paragraphs([Some(setter(field)), Some(sentences(&zh))])
}

/// A field in a paragraph of English, for its setters.
pub(super) fn setter(field: &Field) -> String {
    let mut parts = Vec::new();
    let key = (!field.flatten && field.wire != field.name).then(|| markdown::code(&field.wire, 1));
    parts.extend(match (key, field.description.as_ref().map(english)) {
        (Some(key), Some(text)) if markdown::is_paragraph(&text) => Some(format!("{key}: {text}")),
        (Some(key), Some(text)) => Some(format!("{key}:\n\n{text}")),
        (Some(key), None) => Some(format!("{key}.")),
        (None, text) => text,
    });
    let default = field.default.as_ref();
    parts.extend(default.map(|default| {
        let default = markdown::code(&default.to_string(), 1);
        format!("Default of the server: {default}.")
    }));
    parts.extend(bounds(&field.constraints).map(|bounds| format!("{}.", capital(&bounds))));
    if field.assumed {
        parts.push("(Assumed: no document states it.)".to_owned());
    }
    let deprecated = field.deprecated.as_deref().map(english_line);
    parts.extend(deprecated.map(|text| format!("**Deprecated:** {text}")));
    sentences(&parts)
}

/// A row of an error table: what identifies it, then cause and remedy in each language.
pub(super) fn row(row: &ErrorRow) -> String {
    let mut head = row.status.to_string();
    let code = row.code.map(|code| code.to_string());
    for part in row.error.iter().chain(&code) {
        head.push(' ');
        head.push_str(part);
    }
    let mut head = markdown::code(&head, 1);
    let code = |text: &String| markdown::code(text, 2);
    head.extend(row.message.iter().map(|text| format!(": {}", code(text))));
    head.extend(
        row.pattern
            .iter()
            .map(|text| format!(", as {}", code(text))),
    );
    let part = |label: &str, text: Option<String>| text.map(|text| format!("{label}{text}"));
    let join = |parts: [Option<String>; 2]| {
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        Some(parts.join(" "))
    };
    let en = join([
        part("Cause: ", row.cause.as_ref().map(english_line)),
        part("Remedy: ", row.remedy.as_ref().map(english_line)),
    ]);
    let zh = join([
        part("原因：", row.cause.as_ref().and_then(chinese_line)),
        part("处理：", row.remedy.as_ref().and_then(chinese_line)),
    ]);
    paragraphs([Some(head), en, zh])
}

/// The bounds in words.
fn bounds(c: &Constraints) -> Option<String> {
    let range = |min: Option<String>, max: Option<String>, unit: &str| match (min, max) {
        (Some(min), Some(max)) => Some(format!("{min} to {max}{unit}")),
        (Some(min), None) => Some(format!("at least {min}{unit}")),
        (None, Some(max)) => Some(format!("at most {max}{unit}")),
        (None, None) => None,
    };
    let text = |bound: Option<u64>| bound.map(|b| b.to_string());
    let number = |bound: Option<i64>| bound.map(|b| b.to_string());
    let inner = |what: &str, c: Option<&Constraints>| {
        let bounds = bounds(c?)?;
        Some(format!("{what}: {bounds}"))
    };
    let parts: Vec<String> = [
        if c.min_length == Some(1) && c.max_length.is_none() {
            Some("not empty".to_owned())
        } else {
            range(text(c.min_length), text(c.max_length), " characters")
        },
        range(None, text(c.max_bytes), " bytes"),
        c.characters
            .as_ref()
            .map(|class| format!("characters {}", markdown::code(class, 1))),
        range(number(c.min), number(c.max), ""),
        range(text(c.min_items), text(c.max_items), " items"),
        inner("each key", c.keys.as_deref()),
        inner("each value", c.each.as_deref()),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The text with a capital.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}
