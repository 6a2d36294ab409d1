//! Columns on a terminal, where a Chinese character takes two.

use unicode_width::UnicodeWidthStr;

/// Returns the number of columns of a text.
pub fn of(text: &str) -> usize {
    text.width()
}

/// Pads a text on the right.
pub fn left(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(of(text))))
}

/// Pads a text on the left.
pub fn right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(of(text))))
}

/// Cuts a text to a width and marks the cut with `…`.
pub fn cut(text: &str, width: usize) -> String {
    if of(text) <= width {
        return text.to_owned();
    }
    let mut display = String::new();
    for c in text.chars() {
        if of(&display) + of(c.encode_utf8(&mut [0; 4])) + 1 > width {
            break;
        }
        display.push(c);
    }
    display.push('…');
    display
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_two_wide() {
        assert_eq!(of("单聊"), 4);
        assert_eq!(left("单", 4), "单  ");
        assert_eq!(right("单", 4), "  单");
        assert_eq!(cut("单聊群聊", 6), "单聊…");
        assert_eq!(cut("abc", 3), "abc");
    }
}
