//! Characters that a reader of a text cannot see.

/// Whether a character is a control character, a line end that only some readers know, or changes the
/// direction of the text around it. Tab and line feed are not among them, a carriage return is.
pub(crate) fn is_hidden(c: char) -> bool {
    match c {
        '\t' | '\n' => false,
        '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => true,
        '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => true,
        c => c.is_control(),
    }
}

/// The text with the names of hidden characters (`U+202E`) in their places.
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            c if is_hidden(c) => shown.push_str(&format!("U+{:04X}", u32::from(c))),
            c => shown.push(c),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_shown_by_name() {
        assert_eq!(
            visible("a\0\u{1b}\u{202e}b\r\nc\td\u{2028}"),
            "aU+0000U+001BU+202Eb\nc\tdU+2028"
        );
        assert_eq!(visible("用户 🧑‍🚀"), "用户 🧑‍🚀");
    }
}
