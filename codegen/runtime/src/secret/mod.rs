//! A string that does not print and is wiped when dropped.

mod redact;

pub(crate) use redact::Redact;

use std::fmt;

use zeroize::Zeroize;

/// A token, password or client secret.
///
/// `Debug` shows `Secret(..)`, there is no `Display`, and the memory is overwritten on drop.
/// [`expose`](Secret::expose) is the one way to the text; JSON has the value, since a request has to
/// carry it.
///
/// ```
/// let secret = easemob_runtime::Secret::from("YWMt-very-secret");
/// assert_eq!(format!("{secret:?}"), "Secret(..)");
/// assert_eq!(secret.expose(), "YWMt-very-secret");
/// ```
#[derive(Clone, Eq)]
pub struct Secret(Box<str>);

impl Secret {
    /// Takes a text and wipes it.
    pub fn new(text: impl Into<String>) -> Self {
        let mut text: String = text.into();
        // `into_boxed_str` may move to a smaller allocation and leave the old one unwiped.
        let kept = Self(Box::from(text.as_str()));
        text.zeroize();
        kept
    }

    /// The text.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl PartialEq for Secret {
    /// Compares in a time that depends on the lengths only.
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (self.0.as_bytes(), other.0.as_bytes());
        a.len() == b.len() && a.iter().zip(b).fold(0, |all, (x, y)| all | (x ^ y)) == 0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(Box::from(text))
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&String> for Secret {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn does_not_print() {
        let secret = Secret::from("hunter2hunter2");
        assert!(!format!("{secret:?} {:#?}", Some(&secret)).contains("hunter2"));
    }

    #[test]
    fn equality_is_by_text() {
        assert_eq!(Secret::from("ab"), Secret::from("ab"));
        assert_ne!(Secret::from("ab"), Secret::from("ac"));
        assert_ne!(Secret::from("ab"), Secret::from("abc"));
    }
}
