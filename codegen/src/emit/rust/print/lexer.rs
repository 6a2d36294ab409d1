//! Text into tokens, as far as the layout tells them apart.

use super::token::Bracket;

/// What the text of a token says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lexeme {
    Open(Bracket),
    Close,
    Word,
    Literal,
    Lifetime,
    /// An operator; whether another one follows without a gap.
    Operator(bool),
    /// Documentation, without its mark.
    Doc,
    InnerDoc,
}

/// The rest of a text.
#[derive(Clone)]
pub(super) struct Lexer<'t> {
    text: &'t str,
    at: usize,
}

/// Tokens, and where the text of each is.
impl Iterator for Lexer<'_> {
    type Item = (Lexeme, (usize, usize));

    fn next(&mut self) -> Option<Self::Item> {
        self.lexeme()
    }
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    fn byte(&self, after: usize) -> u8 {
        self.text
            .as_bytes()
            .get(self.at + after)
            .copied()
            .unwrap_or(0)
    }

    fn lexeme(&mut self) -> Option<(Lexeme, (usize, usize))> {
        self.gap();
        let start = self.at;
        let lexeme = match self.byte(0) {
            0 if start >= self.text.len() => return None,
            b'(' => self.bracket(Lexeme::Open(Bracket::Paren)),
            b'[' => self.bracket(Lexeme::Open(Bracket::Square)),
            b'{' => self.bracket(Lexeme::Open(Bracket::Brace)),
            b')' | b']' | b'}' => self.bracket(Lexeme::Close),
            b'"' => self.string(),
            b'\'' => self.quote(),
            b'0'..=b'9' => self.number(),
            b'/' if self.text[start..].starts_with("///")
                || self.text[start..].starts_with("//!") =>
            {
                return Some(self.documentation());
            }
            byte if byte.is_ascii_punctuation() && byte != b'_' => self.operator(),
            _ => self.word(),
        };
        Some((lexeme, (start, self.at)))
    }

    /// Passes over blanks and comments.
    fn gap(&mut self) {
        loop {
            match self.byte(0) {
                b' ' | b'\n' | b'\t' | b'\r' => self.at += 1,
                b'/' if self.byte(1) == b'/' => {
                    let rest = &self.text[self.at..];
                    let documents = rest.starts_with("//!")
                        || rest.starts_with("///") && !rest.starts_with("////");
                    if documents {
                        return;
                    }
                    self.at += rest.find('\n').unwrap_or(rest.len());
                }
                _ => return,
            }
        }
    }

    fn bracket(&mut self, lexeme: Lexeme) -> Lexeme {
        self.at += 1;
        lexeme
    }

    fn documentation(&mut self) -> (Lexeme, (usize, usize)) {
        let lexeme = match self.byte(2) {
            b'!' => Lexeme::InnerDoc,
            _ => Lexeme::Doc,
        };
        let start = self.at + 3;
        let end = self.text[start..]
            .find('\n')
            .map_or(self.text.len(), |end| start + end);
        self.at = end;
        (lexeme, (start, end))
    }

    fn word(&mut self) -> Lexeme {
        let rest = &self.text[self.at..];
        // A byte that begins nothing is a token of its own.
        let length = word_length(rest).max(1);
        let after = rest.as_bytes().get(length).copied().unwrap_or(0);
        match (&rest[..length], after) {
            ("b" | "c", b'"') => {
                self.at += length;
                self.string()
            }
            ("b", b'\'') => {
                self.at += length;
                self.quote()
            }
            ("r" | "br" | "cr", b'"') => self.raw(length, 0),
            ("r" | "br" | "cr", b'#') => {
                let hashes = rest[length..]
                    .bytes()
                    .take_while(|byte| *byte == b'#')
                    .count();
                if rest.as_bytes().get(length + hashes) == Some(&b'"') {
                    return self.raw(length, hashes);
                }
                self.at += length + 1 + word_length(&rest[length + 1..]);
                Lexeme::Word
            }
            _ => {
                self.at += length;
                Lexeme::Word
            }
        }
    }

    fn string(&mut self) -> Lexeme {
        self.at += 1;
        let bytes = self.text.as_bytes();
        while let Some(rest) = bytes.get(self.at..) {
            let Some(found) = rest.iter().position(|byte| matches!(byte, b'"' | b'\\')) else {
                self.at = bytes.len();
                break;
            };
            self.at += found + 1;
            if rest[found] == b'"' {
                break;
            }
            // What is escaped.
            self.at += 1;
        }
        self.literal()
    }

    fn raw(&mut self, prefix: usize, hashes: usize) -> Lexeme {
        let start = self.at + prefix + hashes + 1;
        let end = format!("\"{}", "#".repeat(hashes));
        let rest = self.text.get(start..).unwrap_or_default();
        self.at = rest
            .find(&end)
            .map_or(self.text.len(), |at| start + at + end.len());
        self.literal()
    }

    /// A character or a lifetime.
    fn quote(&mut self) -> Lexeme {
        let rest = &self.text[self.at + 1..];
        let mut letters = rest.chars();
        match (letters.next(), letters.next()) {
            (Some('\\'), Some(escaped)) => {
                let after = 1 + escaped.len_utf8();
                let end = rest[after..]
                    .find('\'')
                    .map_or(rest.len(), |end| after + end + 1);
                self.at += 1 + end;
                self.literal()
            }
            (Some(letter), Some('\'')) => {
                self.at += 2 + letter.len_utf8();
                self.literal()
            }
            _ => {
                self.at += 1 + word_length(rest);
                Lexeme::Lifetime
            }
        }
    }

    fn number(&mut self) -> Lexeme {
        let hex = self.byte(0) == b'0' && matches!(self.byte(1), b'x' | b'b' | b'o');
        loop {
            let exponent = !hex && matches!(self.byte(0), b'e' | b'E');
            match self.byte(0) {
                byte if is_word(byte) => self.at += 1,
                b'.' if self.byte(1).is_ascii_digit() => self.at += 1,
                // `1.` is a number, `1..` and `1.max(2)` are not.
                b'.' if !hex && self.byte(1) != b'.' && !is_word(self.byte(1)) => {
                    self.at += 1;
                    break;
                }
                _ => break,
            }
            if exponent && matches!(self.byte(0), b'+' | b'-') && self.byte(1).is_ascii_digit() {
                self.at += 1;
            }
        }
        Lexeme::Literal
    }

    /// A literal that ends here, or after a suffix.
    fn literal(&mut self) -> Lexeme {
        while is_word(self.byte(0)) {
            self.at += 1;
        }
        self.at = self.at.min(self.text.len());
        Lexeme::Literal
    }

    fn operator(&mut self) -> Lexeme {
        // Those of `<` and `>` alone may be brackets: each is a token.
        self.at += match (self.byte(0), self.byte(1)) {
            (b'.', b'.') if matches!(self.byte(2), b'=' | b'.') => 3,
            (b'.', b'.') | (b':', b':') | (b'&', b'&') | (b'|', b'|') => 2,
            (b'-' | b'=', b'>') => 2,
            (first, b'=') if b"=!<>+-*/%&|".contains(&first) => 2,
            _ => 1,
        };
        let next = self.byte(0);
        let brackets = matches!(next, b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'"' | b'_');
        Lexeme::Operator(next.is_ascii_punctuation() && !brackets)
    }
}

/// The bytes of the name or number that a text begins with.
fn word_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    bytes
        .iter()
        .position(|byte| !is_word(*byte))
        .unwrap_or(bytes.len())
}

/// Whether a byte is part of a name or number. Letters that are not ASCII are.
fn is_word(byte: u8) -> bool {
    byte == b'_' || byte >= 0x80 || byte.is_ascii_alphanumeric()
}
