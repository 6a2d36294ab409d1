//! Documentation: the text of `#[doc = "…"]` as comment.

/// The text of a string literal, when `///` (or `//!`) before each of its lines means the same.
pub(super) fn comment(literal: &str, inner: bool) -> Option<String> {
    let text = value(literal)?;
    // `////` is no documentation, and a carriage return none that compiles.
    let plain = |line: &str| !line.contains('\r') && (inner || !line.starts_with('/'));
    text.split('\n').all(plain).then_some(text)
}

/// What a string literal says; `None` for other literals and for escapes that text does not need.
fn value(literal: &str) -> Option<String> {
    if let Some(raw) = literal.strip_prefix('r') {
        let raw = raw.trim_matches('#');
        return Some(raw.strip_prefix('"')?.strip_suffix('"')?.to_owned());
    }
    let mut rest = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut value = String::with_capacity(rest.len());
    while let Some(at) = rest.find('\\') {
        value.push_str(&rest[..at]);
        let mut after = rest[at + 1..].chars();
        value.push(match after.next()? {
            'n' => '\n',
            't' => '\t',
            escaped @ ('"' | '\'' | '\\') => escaped,
            _ => return None,
        });
        rest = after.as_str();
    }
    value.push_str(rest);
    Some(value)
}
