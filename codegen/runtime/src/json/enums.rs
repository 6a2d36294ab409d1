//! Implements what every emitted enum can do: its wire value, there and back.
//!
//! Emitted code declares the enum, with `as_str` or `value`, and adds one of these macros below it.

/// Implements an enum of documented strings. `open` enums have a variant `Unknown(String)`.
#[doc(hidden)]
#[macro_export]
macro_rules! text_enum {
    (open $name:ident { $($variant:ident = $wire:literal),* $(,)? }) => {
        impl From<&str> for $name {
            #[inline]
            fn from(wire: &str) -> Self {
                match wire {
                    $($wire => Self::$variant,)*
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }
        $crate::text_enum!(@both $name);
        impl $crate::Blank for $name {
            #[inline]
            fn blank() -> Self {
                Self::Unknown(::std::string::String::new())
            }
        }
        impl $crate::Decode for $name {
            #[inline]
            fn read(
                &mut self,
                input: $crate::Input<'_>,
            ) -> ::core::result::Result<(), $crate::Mismatch> {
                *self = Self::from(input.as_str().ok_or_else(|| input.expected("a string"))?);
                Ok(())
            }
        }
    };
    (closed $name:ident { $($variant:ident = $wire:literal),* $(,)? }) => {
        $crate::text_enum!(@both $name);
        impl $crate::Blank for $name {
            #[inline]
            fn blank() -> Self {
                $crate::text_enum!(@first $($variant)*)
            }
        }
        impl $crate::Decode for $name {
            #[inline]
            fn read(
                &mut self,
                input: $crate::Input<'_>,
            ) -> ::core::result::Result<(), $crate::Mismatch> {
                *self = match input.as_str() {
                    $(Some($wire) => Self::$variant,)*
                    _ => return Err(input.expected("a documented string")),
                };
                Ok(())
            }
        }
    };
    (@first $first:ident $($other:ident)*) => {
        Self::$first
    };
    (@both $name:ident) => {
        impl $crate::Param for $name {
            #[inline]
            fn text(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Borrowed(self.as_str())
            }
        }
        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl $crate::Encode for $name {
            #[inline]
            fn encode(&self, out: &mut $crate::JsonWriter) {
                $crate::Encode::encode(self.as_str(), out);
            }
        }
        $crate::serde_too!($name);
    };
}

/// Implements an enum of documented integers. `open` enums have a variant `Unknown(i64)`.
#[doc(hidden)]
#[macro_export]
macro_rules! number_enum {
    (open $name:ident { $($variant:ident = $wire:literal),* $(,)? }) => {
        $crate::number_enum!(@both $name);
        impl $crate::Blank for $name {
            #[inline]
            fn blank() -> Self {
                Self::Unknown(0)
            }
        }
        impl $crate::Decode for $name {
            #[inline]
            fn read(
                &mut self,
                input: $crate::Input<'_>,
            ) -> ::core::result::Result<(), $crate::Mismatch> {
                *self = match input.as_i64() {
                    $(Some($wire) => Self::$variant,)*
                    Some(other) => Self::Unknown(other),
                    None => return Err(input.expected("an integer")),
                };
                Ok(())
            }
        }
    };
    (closed $name:ident { $($variant:ident = $wire:literal),* $(,)? }) => {
        $crate::number_enum!(@both $name);
        impl $crate::Blank for $name {
            #[inline]
            fn blank() -> Self {
                $crate::text_enum!(@first $($variant)*)
            }
        }
        impl $crate::Decode for $name {
            #[inline]
            fn read(
                &mut self,
                input: $crate::Input<'_>,
            ) -> ::core::result::Result<(), $crate::Mismatch> {
                *self = match input.as_i64() {
                    $(Some($wire) => Self::$variant,)*
                    _ => return Err(input.expected("a documented integer")),
                };
                Ok(())
            }
        }
    };
    (@both $name:ident) => {
        impl $crate::Param for $name {
            #[inline]
            fn text(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Owned(self.value().to_string())
            }
        }
        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.value(), f)
            }
        }
        impl $crate::Encode for $name {
            #[inline]
            fn encode(&self, out: &mut $crate::JsonWriter) {
                $crate::Encode::encode(&self.value(), out);
            }
        }
        $crate::serde_too!($name);
    };
}

#[cfg(test)]
#[allow(unreachable_pub)]
mod tests {
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    enum Open {
        One,
        Unknown(String),
    }

    impl Open {
        fn as_str(&self) -> &str {
            match self {
                Self::One => "1",
                Self::Unknown(other) => other,
            }
        }
    }
    text_enum!(open Open { One = "1" });

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    enum Closed {
        No,
        Yes,
    }

    impl Closed {
        fn value(&self) -> i64 {
            match self {
                Self::No => 0,
                Self::Yes => 1,
            }
        }
    }
    number_enum!(closed Closed { No = 0, Yes = 1 });

    fn read<T: crate::Decode + crate::Blank>(text: &'static str) -> Option<T> {
        let document = crate::Document::parse(text.into()).unwrap();
        T::decode(document.root().input()).ok()
    }

    #[test]
    fn an_answer_may_carry_what_no_document_knows() {
        assert_eq!(read("\"1\""), Some(Open::One));
        let other = read::<Open>("\"2\"").unwrap();
        assert_eq!(other, Open::Unknown("2".into()));
        let mut out = crate::JsonWriter::new();
        crate::Encode::encode(&other, &mut out);
        assert_eq!(out.into_bytes(), b"\"2\"");
    }

    #[test]
    fn a_request_may_not() {
        assert_eq!(read("1"), Some(Closed::Yes));
        assert_eq!(read::<Closed>("2"), None);
        assert_eq!(Closed::No.to_string(), "0");
    }
}
