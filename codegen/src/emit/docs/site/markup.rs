//! Formats prose as HTML in two languages, of which the page shows one.

use crate::model::Text;

/// Escapes a text for HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// Formats prose of one language: backticks become code, line ends breaks.
pub(super) fn inline(text: &str) -> String {
    let mut out = String::new();
    let pieces: Vec<&str> = text.trim().split('`').collect();
    for (index, piece) in pieces.iter().enumerate() {
        let html = escaped(piece);
        // An unpaired backtick is text.
        if index % 2 == 1 && index + 1 < pieces.len() {
            out.push_str(&format!("<code>{html}</code>"));
        } else {
            if index % 2 == 1 {
                out.push('`');
            }
            out.push_str(&html.replace('\n', "<br>"));
        }
    }
    out
}

/// Formats prose in both languages; English replaces missing Chinese.
pub(super) fn both(text: &Text) -> String {
    let zh = text.zh.as_deref().unwrap_or(&text.en);
    pair(&inline(&text.en), &inline(zh))
}

/// Joins the HTML of both languages.
pub(super) fn pair(en: &str, zh: &str) -> String {
    if en == zh {
        return en.to_owned();
    }
    format!("<span lang=\"en\">{en}</span><span lang=\"zh\">{zh}</span>")
}

/// Formats prose that may be absent.
pub(super) fn maybe(text: Option<&Text>) -> String {
    text.map(both).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_cannot_break_out_of_the_page() {
        assert_eq!(
            inline("a <b> & `c < d`"),
            "a &lt;b&gt; &amp; <code>c &lt; d</code>"
        );
        assert_eq!(inline("one ` alone"), "one ` alone");
        assert_eq!(inline("a\nb"), "a<br>b");
        assert_eq!(escaped("\"'"), "&quot;&#39;");
    }

    #[test]
    fn what_is_the_same_in_both_languages_stands_once() {
        let text = Text {
            en: "a".into(),
            zh: None,
        };
        assert_eq!(both(&text), "a");
        let text = Text {
            en: "a".into(),
            zh: Some("甲".into()),
        };
        assert_eq!(
            both(&text),
            "<span lang=\"en\">a</span><span lang=\"zh\">甲</span>"
        );
    }
}
