//! Documentation comments of emitted items.

use super::code::Code;
use crate::model::{Constraints, Field, Text};

/// Documentation of what follows.
pub(super) fn lines(text: &str) -> Code {
    let mut code = Code::new();
    code.comment("///", text);
    code
}

/// Documentation of the module around it.
pub(super) fn inner_lines(text: &str) -> Code {
    let mut code = Code::new();
    code.comment("//!", text);
    code
}

/// English, then Chinese, each a paragraph.
pub(super) fn both(text: &Text) -> String {
    let mut doc = sentence(text.en.trim());
    if let Some(zh) = text
        .zh
        .as_deref()
        .map(str::trim)
        .filter(|zh| !zh.is_empty())
    {
        doc.push_str("\n\n");
        doc.push_str(zh);
    }
    doc
}

/// The same on one line, for items that get one.
pub(super) fn both_inline(text: &Text) -> String {
    match text
        .zh
        .as_deref()
        .map(str::trim)
        .filter(|zh| !zh.is_empty())
    {
        Some(zh) => format!("{} {zh}", sentence(text.en.trim())),
        None => sentence(text.en.trim()),
    }
}

fn sentence(text: &str) -> String {
    let ends = text.ends_with(['.', '!', '?', ':', '`', ')', '。']);
    let text = escape(text);
    if ends || text.is_empty() {
        text
    } else {
        format!("{text}.")
    }
}

/// Keeps prose from becoming an intra-doc link or an HTML tag, both of which rustdoc warns about.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut code = false;
    for c in text.chars() {
        match c {
            '`' => code = !code,
            '[' | ']' | '<' | '>' if !code => escaped.push('\\'),
            _ => {}
        }
        escaped.push(c);
    }
    escaped
}

/// What a field is, with its default, bounds, deprecation and doubts; its key stands before all that.
pub(super) fn field(field: &Field) -> String {
    let mut doc = field
        .description
        .as_ref()
        .map(both_inline)
        .unwrap_or_default();
    let mut add = |text: String| {
        if !doc.is_empty() {
            doc.push(' ');
        }
        doc.push_str(&text);
    };
    if let Some(default) = &field.default {
        add(format!("Default of the server: `{default}`."));
    }
    if let Some(bounds) = bounds(&field.constraints) {
        add(format!("{}.", capital(&bounds)));
    }
    if field.assumed {
        add("(Assumed: no document states it.)".to_owned());
    }
    if let Some(text) = &field.deprecated {
        add(format!("**Deprecated:** {}", both_inline(text)));
    }
    doc
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
            .map(|class| format!("characters `{class}`")),
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

/// With a capital.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}
