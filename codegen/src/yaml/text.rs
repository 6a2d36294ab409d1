//! Decodes bytes to text, finds disallowed characters, and indexes lines.

use std::ops::Range;

use crate::characters::is_hidden;

/// Bytes that are not UTF-8.
pub(super) struct NotUtf8 {
    /// The text with replacement characters, for snippets.
    pub(super) lossy: String,
    /// Byte offset of the first wrong byte, in the file as it is and in `lossy` alike.
    pub(super) at: usize,
    /// The wrong byte.
    pub(super) byte: u8,
    /// Whether the file looks like UTF-16.
    pub(super) utf16: bool,
}

/// Decodes UTF-8 and strips a byte order mark.
pub(super) fn decode(mut bytes: Vec<u8>) -> Result<String, NotUtf8> {
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        NotUtf8 {
            lossy: String::from_utf8_lossy(bytes).into_owned(),
            at,
            byte: bytes.get(at).copied().unwrap_or_default(),
            utf16: bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF"),
        }
    })
}

/// Finds disallowed characters: control characters, line ends that only some YAML readers know, and
/// characters that change the direction of the text around them.
pub(super) fn control_characters(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let next = |at: usize| text.as_bytes().get(at + 1);
    // Perf: decodes only at bytes that can begin such a character.
    let suspects = text.bytes().enumerate().filter(|&(_, byte)| match byte {
        b'\t' | b'\n' => false,
        ..0x20 | 0x7F => true,
        // U+0080 to U+009F; U+2000 to U+2FFF; U+F000 to U+FFFF.
        0xC2 | 0xE2 | 0xEF => true,
        _ => false,
    });
    let decoded = suspects.filter_map(|(at, _)| Some((at, text.get(at..)?.chars().next()?)));
    decoded.filter(move |&(at, c)| match c {
        '\r' => next(at) != Some(&b'\n'),
        c => is_hidden(c),
    })
}

/// Byte offsets of the beginnings of lines. Built for the first report only.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines(Vec<usize>);

impl Lines {
    pub(super) fn new(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        Self(
            std::iter::once(0)
                .chain(ends.map(|(at, _)| at + 1))
                .collect(),
        )
    }

    /// The line of a byte, counted from 0.
    pub(super) fn of(&self, byte: usize) -> usize {
        self.0
            .partition_point(|&start| start <= byte)
            .saturating_sub(1)
    }

    /// The bytes of a line, without its end.
    pub(super) fn range(&self, text: &str, line: usize) -> Range<usize> {
        let start = self.0.get(line).copied().unwrap_or(text.len());
        let end = self.0.get(line + 1).copied().unwrap_or(text.len());
        let content = text.get(start..end).unwrap_or_default();
        start..start + content.trim_end_matches(['\n', '\r']).len()
    }

    /// Line and column of a byte, both counted from 1, the column in characters.
    pub(super) fn line_col(&self, text: &str, byte: usize) -> (usize, usize) {
        let line = self.of(byte);
        let start = self.0.get(line).copied().unwrap_or_default();
        let rest = text.get(start..).unwrap_or_default();
        let before = rest.char_indices().take_while(|&(at, _)| start + at < byte);
        (line + 1, before.count() + 1)
    }

    /// The byte of a line and column, both counted from 1, the column in characters.
    pub(super) fn byte(&self, text: &str, line: usize, column: usize) -> usize {
        let range = self.range(text, line.saturating_sub(1));
        let content = text.get(range.clone()).unwrap_or_default();
        let within = content
            .char_indices()
            .nth(column.saturating_sub(1))
            .map(|(at, _)| at);
        range.start + within.unwrap_or(content.len())
    }
}

/// Converts the reader's character offsets to byte offsets.
pub(super) struct CharOffsets {
    /// Byte offset of each character; `None` for ASCII, where they are equal.
    bytes: Option<Vec<usize>>,
    len: usize,
}

impl CharOffsets {
    pub(super) fn new(text: &str) -> Self {
        let bytes = (!text.is_ascii()).then(|| text.char_indices().map(|(at, _)| at).collect());
        Self {
            bytes,
            len: text.len(),
        }
    }

    pub(super) fn byte(&self, character: usize) -> usize {
        match &self.bytes {
            None => character.min(self.len),
            Some(bytes) => bytes.get(character).copied().unwrap_or(self.len),
        }
    }
}
