//! Writes JSON pointers (RFC 6901).

use std::fmt;

/// Appends a step to a JSON pointer, escaped.
pub(crate) fn push(pointer: &str, step: impl fmt::Display) -> String {
    use fmt::Write as _;
    // Perf: every field of a spec has a pointer; this makes one allocation of most.
    let mut pushed = String::with_capacity(pointer.len() + 32);
    pushed.push_str(pointer);
    pushed.push('/');
    // Writing to a `String` does not fail.
    let _ = write!(Escaping(&mut pushed), "{step}");
    pushed
}

/// Escapes the text written to it as a step of a JSON pointer.
pub(crate) struct Escaping<W>(pub(crate) W);

impl<W: fmt::Write> fmt::Write for Escaping<&mut W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        while let Some(at) = rest.find(['~', '/']) {
            let (plain, special) = rest.split_at(at);
            self.0.write_str(plain)?;
            self.0
                .write_str(if special.starts_with('~') { "~0" } else { "~1" })?;
            rest = special.get(1..).unwrap_or_default();
        }
        self.0.write_str(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::push;

    #[test]
    fn steps_are_escaped() {
        assert_eq!(push("", "a"), "/a");
        assert_eq!(push("/a", 3), "/a/3");
        assert_eq!(push("/a", "~b/用户//~1"), "/a/~0b~1用户~1~1~01");
    }
}
