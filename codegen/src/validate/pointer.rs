//! A JSON pointer into a spec file that is formatted only for a finding.
//!
//! Perf: the visitors make one for every field of a spec, and few fields have findings.

use std::fmt;

use crate::json_pointer::Escaping;

/// A JSON pointer of up to two names, each below fixed keys, and fixed keys at its end.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Pointer<'a> {
    names: [Option<(&'static str, &'a str)>; 2],
    behind: &'static str,
}

impl<'a> Pointer<'a> {
    /// A pointer without names.
    pub(crate) fn fixed(keys: &'static str) -> Self {
        Self {
            behind: keys,
            ..Self::default()
        }
    }

    /// A name below fixed keys.
    pub(crate) fn of(keys: &'static str, name: &'a str) -> Self {
        Self::fixed(keys).below(name)
    }

    /// Appends fixed keys and a second name.
    pub(crate) fn then(self, keys: &'static str, name: &'a str) -> Self {
        self.behind(keys).below(name)
    }

    /// Appends a name; at most two fit, a third replaces the second.
    pub(crate) fn below(self, name: &'a str) -> Self {
        let last = Some((self.behind, name));
        let names = match self.names {
            [None, _] => [last, None],
            [first, _] => [first, last],
        };
        Self { names, behind: "" }
    }

    /// The pointer without its last step.
    pub(crate) fn parent(self) -> String {
        let mut text = self.to_string();
        text.truncate(text.rfind('/').unwrap_or_default());
        text
    }

    /// Sets the fixed keys at the end.
    pub(crate) fn behind(self, keys: &'static str) -> Self {
        Self {
            behind: keys,
            ..self
        }
    }
}

impl fmt::Display for Pointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;
        for (keys, name) in self.names.iter().flatten() {
            f.write_str(keys)?;
            f.write_char('/')?;
            Escaping(&mut *f).write_str(name)?;
        }
        f.write_str(self.behind)
    }
}

impl From<Pointer<'_>> for String {
    fn from(pointer: Pointer<'_>) -> Self {
        pointer.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::Pointer;

    #[test]
    fn written_out() {
        for (pointer, text) in [
            (Pointer::fixed("/response/type"), "/response/type"),
            (Pointer::of("/types", "a/b"), "/types/a~1b"),
            (
                Pointer::of("/types", "T")
                    .then("/union/variants", "~")
                    .behind("/type"),
                "/types/T/union/variants/~0/type",
            ),
        ] {
            assert_eq!(pointer.to_string(), text);
            assert_eq!(
                Some(pointer.parent().as_str()),
                text.rsplit_once('/').map(|(parent, _)| parent)
            );
        }
    }
}
