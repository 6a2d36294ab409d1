//! Emitted code before it is laid out: text whose tokens are right and whose blanks are not.

use std::{fmt, fmt::Write as _};

pub(crate) use easemob_template::code;

/// Rust as text, in the order in which it is emitted; [`Code::print`] gives it its form.
#[derive(Clone, Debug, Default)]
pub struct Code(String);

/// An identifier; made by [`super::names`], which knows what can be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ident(Box<str>);

/// A number without the suffix of its type.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number<T>(pub(super) T);

/// What a template can hold.
pub(crate) trait Put {
    /// Appends it.
    fn put(&self, code: &mut Code);
}

impl Code {
    /// Nothing yet.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Nothing yet, and room for this many bytes.
    pub(crate) fn with_room(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    /// Appends tokens.
    pub(crate) fn text(&mut self, text: &str) {
        let closes = matches!(
            text.as_bytes().first(),
            Some(b',' | b';' | b')' | b']' | b'}' | b'\n')
        );
        if !closes {
            self.apart();
        }
        self.0.push_str(text);
    }

    /// Appends a value.
    pub(crate) fn put(&mut self, value: &impl Put) {
        value.put(self);
    }

    /// Appends code.
    pub(crate) fn extend(&mut self, code: Self) {
        match self.is_empty() {
            true => *self = code,
            false => code.put(self),
        }
    }

    /// Appends a comment of documentation, each line behind this mark.
    pub(super) fn comment(&mut self, mark: &str, text: &str) {
        for line in text.trim_end().lines() {
            // A carriage return would end the comment for the compiler.
            let parts = line.split('\r');
            self.0.push('\n');
            self.0.push_str(mark);
            for part in parts.filter(|part| !part.is_empty()) {
                self.0.push(' ');
                self.0.push_str(part);
            }
            self.0.push('\n');
        }
    }

    /// The text in its form.
    pub fn print(&self) -> String {
        self.print_below("")
    }

    /// The text in its form, below a first line.
    pub(crate) fn print_below(&self, first: &str) -> String {
        super::print::print(&self.0, first.trim_end())
    }

    /// Whether there is no token.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text as it is.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A gap, so that what follows is not read together with what is there.
    fn apart(&mut self) {
        if !matches!(
            self.0.as_bytes().last(),
            None | Some(b' ' | b'\n' | b'(' | b'[' | b'{')
        ) {
            self.0.push(' ');
        }
    }

    /// Appends a string literal.
    fn literal(&mut self, text: &str) {
        self.apart();
        self.0.push('"');
        let mut rest = text;
        while let Some(at) = rest.find(|c: char| matches!(c, '"' | '\\') || c.is_control()) {
            let (plain, after) = rest.split_at(at);
            self.0.push_str(plain);
            let mut after = after.chars();
            if let Some(escaped) = after.next() {
                self.0.extend(escaped.escape_default());
            }
            rest = after.as_str();
        }
        self.0.push_str(rest);
        self.0.push('"');
    }
}

impl FromIterator<Self> for Code {
    fn from_iter<I: IntoIterator<Item = Self>>(codes: I) -> Self {
        let mut all = Self::new();
        codes.into_iter().for_each(|code| all.extend(code));
        all
    }
}

impl Ident {
    pub(super) fn new(name: impl Into<Box<str>>) -> Self {
        Self(name.into())
    }

    /// Its name, without the mark of a raw identifier.
    pub(crate) fn name(&self) -> &str {
        self.0.strip_prefix("r#").unwrap_or(&self.0)
    }
}

impl fmt::Display for Ident {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PartialEq<str> for Ident {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

impl Put for Code {
    fn put(&self, code: &mut Code) {
        if !self.is_empty() {
            code.text(&self.0);
        }
    }
}

impl Put for Ident {
    fn put(&self, code: &mut Code) {
        code.text(&self.0);
    }
}

impl Put for str {
    fn put(&self, code: &mut Code) {
        code.literal(self);
    }
}

impl Put for String {
    fn put(&self, code: &mut Code) {
        code.literal(self);
    }
}

impl Put for bool {
    fn put(&self, code: &mut Code) {
        code.text(if *self { "true" } else { "false" });
    }
}

impl<T: fmt::Display> Put for Number<T> {
    fn put(&self, code: &mut Code) {
        code.apart();
        // Text takes whatever is written to it.
        let _ = write!(code.0, "{}", self.0);
    }
}

impl<T: Put> Put for Option<T> {
    fn put(&self, code: &mut Code) {
        if let Some(value) = self {
            value.put(code);
        }
    }
}

impl<T: Put + ?Sized> Put for &T {
    fn put(&self, code: &mut Code) {
        (**self).put(code);
    }
}
