//! Values that go into paths, queries and headers.

use std::borrow::Cow;

use crate::json::{UnixMillis, UnixSeconds};
use crate::secret::Secret;

/// A value that has a plain text, before any percent-encoding.
pub trait Param {
    /// The text.
    fn text(&self) -> Cow<'_, str>;
}

impl Param for str {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl Param for String {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl Param for Secret {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.expose())
    }
}

impl Param for bool {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(if *self { "true" } else { "false" })
    }
}

impl<P: Param + ?Sized> Param for &P {
    fn text(&self) -> Cow<'_, str> {
        (**self).text()
    }
}

macro_rules! param_by_display {
    ($($type:ty)*) => {$(
        impl Param for $type {
            fn text(&self) -> Cow<'_, str> {
                Cow::Owned(self.to_string())
            }
        }
    )*};
}
param_by_display!(i32 i64 u32 u64 f64);

impl Param for UnixMillis {
    fn text(&self) -> Cow<'_, str> {
        self.0.text()
    }
}

impl Param for UnixSeconds {
    fn text(&self) -> Cow<'_, str> {
        self.0.text()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts() {
        assert_eq!(1.5f64.text(), "1.5");
        assert_eq!((-3i64).text(), "-3");
        assert_eq!(true.text(), "true");
        assert_eq!(UnixSeconds(5).text(), "5");
    }
}
