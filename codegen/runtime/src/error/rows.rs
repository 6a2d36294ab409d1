//! Finds the documented error row that a response belongs to. Pure: the client, the checks of the
//! specification and the conformance kit share it.

use std::borrow::Cow;

use crate::spec::{ErrorBodySpec, ErrorRow};

/// The parts of an error response that decide its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ErrorMetadata<'a> {
    /// HTTP status.
    pub status: u16,
    /// The vendor's error type.
    pub error: Option<&'a str>,
    /// The vendor's code.
    pub code: Option<i64>,
    /// The text.
    pub message: Option<&'a str>,
}

/// The index of the row a response belongs to, and the captured texts in pattern order.
///
/// Everything that a row states has to hold. Of several rows the one that states most wins: an
/// exact message over a pattern over none, then a code, then an error type; equals go to the
/// first.
pub fn find(rows: &[ErrorRow], response: &ErrorMetadata<'_>) -> Option<(usize, Vec<String>)> {
    let mut best: Option<(u8, usize, Vec<String>)> = None;
    for (index, row) in rows.iter().enumerate() {
        let Some((rank, captures)) = matches(row, response) else {
            continue;
        };
        if best.as_ref().is_none_or(|(highest, ..)| rank > *highest) {
            best = Some((rank, index, captures));
        }
    }
    best.map(|(_, index, captures)| (index, captures))
}

fn matches(row: &ErrorRow, response: &ErrorMetadata<'_>) -> Option<(u8, Vec<String>)> {
    let stated = |holds: bool, rank: u8| holds.then_some(rank);
    let mut rank = stated(row.status == response.status, 0)?;
    let mut captures = Vec::new();
    if let Some(error) = row.error {
        rank += stated(
            response
                .error
                .is_some_and(|actual| actual.trim() == error.trim()),
            1,
        )?;
    }
    if let Some(code) = row.code {
        rank += stated(response.code == Some(code), 2)?;
    }
    if let Some(pattern) = row.pattern {
        captures = Pattern::parse(pattern).ok()?.captures(response.message?)?;
        rank += 4;
    } else if let Some(message) = row.message {
        rank += stated(response.message?.trim() == message.trim(), 8)?;
    }
    Some((rank, captures))
}

/// The error body that a documented row stands for, with its captures filled in by name; names
/// that are missing become empty.
pub fn body(row: &ErrorRow, shape: &ErrorBodySpec, captures: &[(&str, &str)]) -> serde_json::Value {
    let mut body = serde_json::Value::Object(serde_json::Map::new());
    let message = match row.pattern.map(Pattern::parse) {
        Some(Ok(pattern)) => Some(pattern.fill(captures)),
        _ => row.message.map(str::to_owned),
    };
    let mut put = |pointers: &[&str], value: Option<serde_json::Value>| {
        if let (Some(pointer), Some(value)) = (pointers.first(), value) {
            crate::json::pointer::set(&mut body, pointer, value);
        }
    };
    put(shape.error, row.error.map(Into::into));
    put(shape.code, row.code.map(Into::into));
    put(shape.message, message.map(Into::into));
    body
}

/// A message of this row as it may be printed: `***` stands where a secret capture does, and for all of it
/// when the pattern does not say where that is.
pub fn printable<'a>(row: &ErrorRow, message: &'a str) -> Cow<'a, str> {
    if row.secret.is_empty() {
        return Cow::Borrowed(message);
    }
    let pattern = row.pattern.and_then(|text| Pattern::parse(text).ok());
    let masked = pattern.and_then(|pattern| {
        let caught = pattern.captures(message)?;
        let shown: Vec<(&str, &str)> = pattern
            .names()
            .zip(&caught)
            .map(|(name, text)| match row.secret.contains(&name) {
                true => (name, MASK),
                false => (name, text.as_str()),
            })
            .collect();
        Some(pattern.fill(&shown))
    });
    Cow::Owned(masked.unwrap_or_else(|| MASK.to_owned()))
}

/// What is printed for a secret.
const MASK: &str = "***";

/// A message with `{captures}`; `{{` and `}}` are literal braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Always one literal more than there are names: `literal (name literal)*`.
    literals: Vec<String>,
    names: Vec<String>,
}

/// Why a text is not a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PatternError {
    /// A `{` without `}`, or a `}` without `{`.
    UnbalancedBrace,
    /// A name that is empty or has other than letters, digits and `_`.
    BadName,
    /// Two captures with nothing between: no text says where one ends.
    AdjacentCaptures,
    /// A name used twice.
    RepeatedName,
}

impl std::fmt::Display for PatternError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::UnbalancedBrace => {
                "a brace has no counterpart; write `{{` or `}}` for a literal one"
            }
            Self::BadName => "a capture's name must be letters, digits and `_`",
            Self::AdjacentCaptures => "two captures need text between them",
            Self::RepeatedName => "a capture's name is used twice",
        })
    }
}

impl std::error::Error for PatternError {}

impl Pattern {
    /// Reads a pattern.
    pub fn parse(text: &str) -> Result<Self, PatternError> {
        let mut literals = vec![String::new()];
        let mut names: Vec<String> = Vec::new();
        let mut rest = text.trim().chars().peekable();
        while let Some(c) = rest.next() {
            match c {
                '{' | '}' if rest.peek() == Some(&c) => {
                    rest.next();
                    push(&mut literals, c);
                }
                '}' => return Err(PatternError::UnbalancedBrace),
                '{' => {
                    let mut name = String::new();
                    loop {
                        match rest.next() {
                            Some('}') => break,
                            Some(c) => name.push(c),
                            None => return Err(PatternError::UnbalancedBrace),
                        }
                    }
                    if name.is_empty() || !name.chars().all(|c| c.is_alphanumeric() || c == '_') {
                        return Err(PatternError::BadName);
                    }
                    if names.contains(&name) {
                        return Err(PatternError::RepeatedName);
                    }
                    if !names.is_empty() && literals.last().is_some_and(String::is_empty) {
                        return Err(PatternError::AdjacentCaptures);
                    }
                    names.push(name);
                    literals.push(String::new());
                }
                c => push(&mut literals, c),
            }
        }
        Ok(Self { literals, names })
    }

    /// The names of the captures, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// The captured texts when the whole of a message matches, surrounding space aside. A capture
    /// takes as little as it can and may be empty.
    pub fn captures(&self, message: &str) -> Option<Vec<String>> {
        let message = message.trim();
        let (first, middle) = self.literals.split_first()?;
        let mut rest = message.strip_prefix(first.as_str())?;
        let Some((last, middle)) = middle.split_last() else {
            return rest.is_empty().then(Vec::new);
        };
        let mut captures = Vec::with_capacity(self.names.len());
        for literal in middle {
            let at = rest.find(literal.as_str())?;
            captures.push(rest[..at].to_owned());
            rest = &rest[at + literal.len()..];
        }
        captures.push(rest.strip_suffix(last.as_str())?.to_owned());
        Some(captures)
    }

    /// The message with the captures filled in; a missing name becomes empty.
    pub fn fill(&self, captures: &[(&str, &str)]) -> String {
        let mut text = String::new();
        for (index, literal) in self.literals.iter().enumerate() {
            text.push_str(literal);
            if let Some(name) = self.names.get(index)
                && let Some((_, value)) = captures.iter().find(|(known, _)| known == name)
            {
                text.push_str(value);
            }
        }
        text
    }
}

fn push(literals: &mut [String], c: char) {
    if let Some(last) = literals.last_mut() {
        last.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::{Retry, Text};

    const NO_TEXT: Text = Text { en: "", zh: None };

    const fn row(id: &'static str, status: u16) -> ErrorRow {
        ErrorRow {
            id,
            status,
            error: None,
            code: None,
            message: None,
            pattern: None,
            secret: &[],
            cause: NO_TEXT,
            remedy: NO_TEXT,
            retry: Retry::Never,
            document: "",
        }
    }

    #[test]
    fn patterns() {
        let captures = |pattern: &str, message: &str| {
            Pattern::parse(pattern)
                .unwrap()
                .captures(message)
                .map(|all| all.join("|"))
        };
        assert_eq!(
            captures("user {a} not in {b}", " user x not in y ").as_deref(),
            Some("x|y")
        );
        assert_eq!(
            captures("{a} not in {b}", "x not in y not in z").as_deref(),
            Some("x|y not in z")
        );
        assert_eq!(captures("{a}.", "1.2.").as_deref(), Some("1.2"));
        assert_eq!(captures("json {{{a}}}", "json {1}").as_deref(), Some("1"));
        assert_eq!(captures("{a}bb", "bbb").as_deref(), Some("b"));
        assert_eq!(captures("a{x}a", "a"), None);
        assert_eq!(captures("user {a}!", "user x"), None);
        assert_eq!(captures("plain", "plain").as_deref(), Some(""));
        assert_eq!(captures("plain", "plainer"), None);
    }

    #[test]
    fn secret_captures_are_not_printed() {
        let row = ErrorRow {
            pattern: Some("user {name} has the passwords {passwords}"),
            secret: &["passwords"],
            ..row("differ", 400)
        };
        for (message, shown) in [
            (
                "user u1 has the passwords a, b",
                "user u1 has the passwords ***",
            ),
            ("u1: a, b", "***"),
        ] {
            assert_eq!(printable(&row, message), shown);
        }
        let open = ErrorRow { secret: &[], ..row };
        assert_eq!(printable(&open, "as it came"), "as it came");
    }

    #[test]
    fn bad_patterns() {
        for (text, error) in [
            ("a{b", PatternError::UnbalancedBrace),
            ("a}b", PatternError::UnbalancedBrace),
            ("a{}b", PatternError::BadName),
            ("a{x y}b", PatternError::BadName),
            ("{a}{b}", PatternError::AdjacentCaptures),
            ("{a} {a}", PatternError::RepeatedName),
        ] {
            assert_eq!(Pattern::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn the_row_that_states_most_wins() {
        let rows = [
            row("status", 400),
            ErrorRow {
                error: Some("illegal"),
                ..row("type", 400)
            },
            ErrorRow {
                error: Some("illegal"),
                pattern: Some("field {f} bad"),
                ..row("pattern", 400)
            },
            ErrorRow {
                error: Some("illegal"),
                message: Some("field x bad"),
                ..row("exact", 400)
            },
            ErrorRow {
                code: Some(7),
                ..row("code", 400)
            },
        ];
        let id = |error, code, message| {
            find(
                &rows,
                &ErrorMetadata {
                    status: 400,
                    error,
                    code,
                    message,
                },
            )
            .map(|(i, _)| rows[i].id)
        };
        assert_eq!(id(None, None, None), Some("status"));
        assert_eq!(id(Some("illegal"), None, None), Some("type"));
        assert_eq!(
            id(Some("illegal"), None, Some("field y bad")),
            Some("pattern")
        );
        assert_eq!(
            id(Some("illegal"), None, Some("field x bad ")),
            Some("exact")
        );
        assert_eq!(
            id(Some("other"), Some(7), Some("field x bad")),
            Some("code")
        );
        assert_eq!(
            find(
                &rows,
                &ErrorMetadata {
                    status: 401,
                    ..ErrorMetadata::default()
                }
            ),
            None
        );
    }

    #[test]
    fn bodies_match_their_own_row() {
        let shape = ErrorBodySpec {
            error: &["/error"],
            message: &["/error_description", "/message"],
            code: &["/detail/code"],
            exception: &[],
        };
        let row = ErrorRow {
            error: Some("illegal"),
            code: Some(3),
            pattern: Some("field {f} bad"),
            ..row("r", 400)
        };
        let body = body(&row, &shape, &[("f", "z")]);
        let expected = serde_json::json!({
            "error": "illegal", "detail": {"code": 3}, "error_description": "field z bad"
        });
        assert_eq!(body, expected);
    }
}
