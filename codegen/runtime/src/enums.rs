//! What every emitted enum can do: its wire value, there and back.
//!
//! Emitted code declares an enum with [`values!`](crate::values), a union with `variants!`; both add the
//! implementations, which are the same for all.

/// Declares an enum of documented strings or integers: `open` ones have a variant `Unknown` for what an
/// answer may bring and no document knows.
///
/// ```
/// # use easemob_runtime as rt;
/// rt::values! {
///     /// The kind of a conversation.
///     pub enum ChannelType: open text {
///         /// Two users.
///         Chat = "chat",
///         GroupChat = "groupchat",
///     }
/// }
/// assert_eq!(ChannelType::from("chat"), ChannelType::Chat);
/// assert!(!ChannelType::from("other").is_known());
/// ```
#[macro_export]
macro_rules! values {
    ($(#$doc:tt)* pub enum $name:ident: open text {
        $($(#$about:tt)* $variant:ident = $wire:literal),* $(,)?
    }) => {
        $crate::values!(@declare { $(#$doc)* } $name {
            $($(#$about)* $variant = $wire,)*
        } {
            /// A value that the documents do not know.
            Unknown(::std::string::String),
        });
        $crate::text_enum!(open $name { $($variant = $wire),* });
    };
    ($(#$doc:tt)* pub enum $name:ident: closed text {
        $($(#$about:tt)* $variant:ident = $wire:literal),* $(,)?
    }) => {
        $crate::values!(@declare { $(#$doc)* } $name { $($(#$about)* $variant = $wire,)* } {});
        $crate::text_enum!(closed $name { $($variant = $wire),* });
    };
    ($(#$doc:tt)* pub enum $name:ident: open number {
        $($(#$about:tt)* $variant:ident = $wire:literal),* $(,)?
    }) => {
        $crate::values!(@declare { $(#$doc)* } $name {
            $($(#$about)* $variant = $wire,)*
        } {
            /// A value that the documents do not know.
            Unknown(i64),
        });
        $crate::number_enum!(open $name { $($variant = $wire),* });
    };
    ($(#$doc:tt)* pub enum $name:ident: closed number {
        $($(#$about:tt)* $variant:ident = $wire:literal),* $(,)?
    }) => {
        $crate::values!(@declare { $(#$doc)* } $name { $($(#$about)* $variant = $wire,)* } {});
        $crate::number_enum!(closed $name { $($variant = $wire),* });
    };
    (@declare { $(#$doc:tt)* } $name:ident {
        $($(#$about:tt)* $variant:ident = $wire:literal,)*
    } { $($unknown:tt)* }) => {
        $(#$doc)*
        #[derive(Debug, Clone, PartialEq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = concat!(" `", $wire, "`")]
                $(#$about)*
                $variant,
            )*
            $($unknown)*
        }
        impl ::core::cmp::Eq for $name {}
    };
}

/// Declares a union: `tag` names the key that tells the variants apart, `content` the key of the
/// variant's value when it is not an object beside the tag. Without a tag a variant is an object with its
/// own key. `open` ones have a variant `Unknown` for what no document knows, or is not as documented;
/// an `answer` is an open one that only answers hold.
#[doc(hidden)]
#[macro_export]
macro_rules! variants {
    ($(#$doc:tt)* pub enum $name:ident: open $how:tt {
        $($(#$about:tt)* $variant:ident($type:ty) = $wire:literal),* $(,)?
    }) => {
        $(#$doc)*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = concat!(" `", $wire, "`")]
                $(#$about)*
                $variant($type),
            )*
            /// A variant that the documents do not know, or a known one that is not as documented.
            Unknown($crate::serde_json::Value),
        }
        $crate::union!(open $name $how { $($variant = $wire),* });
    };
    ($(#$doc:tt)* pub enum $name:ident: answer $how:tt {
        $($(#$about:tt)* $variant:ident($type:ty) = $wire:literal),* $(,)?
    }) => {
        $(#$doc)*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = concat!(" `", $wire, "`")]
                $(#$about)*
                $variant($type),
            )*
            /// A variant that the documents do not know, or a known one that is not as documented.
            Unknown($crate::serde_json::Value),
        }
        $crate::union!(@blank open $name $how { $($variant = $wire),* });
        $crate::union!(@read open $name $how { $($variant = $wire),* });
        $crate::write_too!(union open $name $how { $($variant = $wire),* });
        $crate::serde_too!($name);
    };
    ($(#$doc:tt)* pub enum $name:ident: closed $how:tt {
        $($(#$about:tt)* $variant:ident($type:ty) = $wire:literal),* $(,)?
    }) => {
        $(#$doc)*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = concat!(" `", $wire, "`")]
                $(#$about)*
                $variant($type),
            )*
        }
        $crate::union!(@blank closed $name $how { $($variant = $wire),* });
        $crate::read_too!(union closed $name $how { $($variant = $wire),* });
        $crate::union!(@write closed $name $how { $($variant = $wire),* });
        $crate::serde_too!($name);
    };
}

/// Implements an enum of documented strings. `open` enums have a variant `Unknown(String)`.
#[doc(hidden)]
#[macro_export]
macro_rules! text_enum {
    (open $name:ident { $($variant:ident = $wire:literal),* $(,)? }) => {
        impl $name {
            /// The value on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::Unknown(other) => other,
                }
            }

            /// Whether a document knows the value.
            #[inline]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }
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
        impl $name {
            /// The value on the wire.
            #[inline]
            pub fn as_str(&self) -> &'static str {
                match self {
                    $(Self::$variant => $wire,)*
                }
            }
        }
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
        impl $name {
            /// The value on the wire.
            #[inline]
            pub fn value(&self) -> i64 {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::Unknown(other) => *other,
                }
            }

            /// Whether a document knows the value.
            #[inline]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }
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
        impl $name {
            /// The value on the wire.
            #[inline]
            pub fn value(&self) -> i64 {
                match self {
                    $(Self::$variant => $wire,)*
                }
            }
        }
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
    text_enum!(open Open { One = "1" });

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    enum Closed {
        No,
        Yes,
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
        assert!(Open::One.is_known() && !other.is_known());
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
