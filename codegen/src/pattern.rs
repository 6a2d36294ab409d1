//! Message patterns of error rows: literal text with `{captures}`.

use crate::language::ErrorRow;

/// A piece of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Literal text.
    Literal(String),
    /// A varying part, by name.
    Capture(String),
}

/// Parses a pattern. The error is a byte offset and a message.
pub fn parse(pattern: &str) -> Result<Vec<Piece>, (usize, String)> {
    let mut pieces = Vec::new();
    let mut literal = String::new();
    let mut chars = pattern.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '{' | '}' if chars.next_if(|(_, next)| *next == c).is_some() => literal.push(c),
            '{' => {
                let name: String = std::iter::from_fn(|| chars.next_if(|(_, c)| *c != '}'))
                    .map(|(_, c)| c)
                    .collect();
                if chars.next().is_none() {
                    return Err((
                        at,
                        "`{` is never closed; a literal brace is written `{{`".into(),
                    ));
                }
                if !crate::names::is_snake(&name) {
                    return Err((at, format!("`{name}` is no snake_case name for a capture")));
                }
                if literal.is_empty() && matches!(pieces.last(), Some(Piece::Capture(_))) {
                    return Err((at, "two captures side by side cannot be told apart".into()));
                }
                if pieces.contains(&Piece::Capture(name.clone())) {
                    return Err((at, format!("the capture `{name}` is given twice")));
                }
                if !literal.is_empty() {
                    pieces.push(Piece::Literal(std::mem::take(&mut literal)));
                }
                pieces.push(Piece::Capture(name));
            }
            '}' => {
                return Err((
                    at,
                    "`}` closes nothing; a literal brace is written `}}`".into(),
                ));
            }
            c => literal.push(c),
        }
    }
    if !literal.is_empty() {
        pieces.push(Piece::Literal(literal));
    }
    Ok(pieces)
}

/// The names of the captures, in order; none for a malformed pattern.
pub fn captures(row: &ErrorRow) -> Vec<String> {
    let pieces = row
        .pattern
        .as_deref()
        .and_then(|pattern| parse(pattern).ok())
        .unwrap_or_default();
    pieces
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Capture(name) => Some(name),
            Piece::Literal(_) => None,
        })
        .collect()
}

/// Matches a message and returns the captured texts, each as short as possible.
pub fn matches(pieces: &[Piece], message: &str) -> Option<Vec<String>> {
    let Some((piece, rest)) = pieces.split_first() else {
        return message.is_empty().then(Vec::new);
    };
    match piece {
        Piece::Literal(text) => matches(rest, message.strip_prefix(text.as_str())?),
        Piece::Capture(_) => {
            // A capture is followed by literal text or the end: the shortest match is tried first, a longer
            // one if the rest does not match.
            let ends = message
                .char_indices()
                .map(|(at, _)| at)
                .chain([message.len()]);
            ends.into_iter().find_map(|end| {
                let mut found = matches(rest, &message[end..])?;
                found.insert(0, message[..end].to_owned());
                Some(found)
            })
        }
    }
}

/// Whether `row` matches the response that `other` documents.
pub fn row_takes(row: &ErrorRow, other: &ErrorRow) -> bool {
    let message = || match (&row.pattern, &row.message, &other.message) {
        (Some(pattern), _, Some(message)) => {
            parse(pattern).is_ok_and(|pieces| matches(&pieces, message.trim()).is_some())
        }
        (None, Some(own), Some(message)) => own.trim() == message.trim(),
        (None, None, _) => true,
        (_, _, None) => false,
    };
    row.status == other.status
        && (row.error.is_none() || row.error == other.error)
        && (row.code.is_none() || row.code == other.code)
        && message()
}

/// Ranks a row: an exact message before a pattern before none, then a code, then a type. Of the rows that
/// match a response, the most specific one wins.
pub fn specificity(row: &ErrorRow) -> (u8, bool, bool) {
    let message = match (&row.pattern, &row.message) {
        (None, Some(_)) => 2,
        (Some(_), _) => 1,
        (None, None) => 0,
    };
    (message, row.code.is_some(), row.error.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(pattern: &str, message: &str) -> Option<Vec<String>> {
        matches(&parse(pattern).unwrap(), message)
    }

    #[test]
    fn captures_take_what_varies() {
        assert_eq!(
            on("username {name} is not legal", "username u 1 is not legal").unwrap(),
            ["u 1"]
        );
        assert_eq!(
            on("size[{n}] of [{max}]", "size[61] of [60]").unwrap(),
            ["61", "60"]
        );
        assert_eq!(on("{{appkey}} {x}", "{appkey} 1").unwrap(), ["1"]);
        assert_eq!(on("a{x}b", "ab").unwrap(), [""]);
        assert_eq!(on("{x}ab", "abab").unwrap(), ["ab"]);
        assert_eq!(on("a{x}b", "ac"), None);
    }

    #[test]
    fn a_wrong_pattern_says_where() {
        for (pattern, at) in [
            ("a {b", 2),
            ("a} b", 1),
            ("{a}{b}", 3),
            ("{a} {a}", 4),
            ("{A b}", 0),
        ] {
            assert_eq!(parse(pattern).unwrap_err().0, at, "{pattern}");
        }
    }
}
