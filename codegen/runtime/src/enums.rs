//! What every emitted enum can do: its wire value, there and back.
//!
//! Emitted code declares the enum itself, so that its documentation is where a reader looks; these
//! macros add the implementations, which are the same for all.

/// Implements an enum of documented strings. `open` enums have a variant `Unknown(String)`.
#[doc(hidden)]
#[macro_export]
macro_rules! text_enum {
    (open $name:ident { $($variant:ident = $wire:literal),* $(,)? }) => {
        impl $name {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::Unknown(other) => other,
                }
            }

            /// Whether a document knows the value.
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }
        impl From<&str> for $name {
            fn from(wire: &str) -> Self {
                match wire {
                    $($wire => Self::$variant,)*
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }
        $crate::text_enum!(@both $name);
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
            where
                D: $crate::serde::Deserializer<'de>,
            {
                let wire = <::std::string::String as $crate::serde::Deserialize>::deserialize(deserializer)?;
                Ok(Self::from(wire.as_str()))
            }
        }
    };
    (closed $name:ident { $($variant:ident = $wire:literal),* $(,)? }) => {
        impl $name {
            /// The value on the wire.
            pub fn as_str(&self) -> &'static str {
                match self {
                    $(Self::$variant => $wire,)*
                }
            }
        }
        $crate::text_enum!(@both $name);
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
            where
                D: $crate::serde::Deserializer<'de>,
            {
                let wire = <::std::string::String as $crate::serde::Deserialize>::deserialize(deserializer)?;
                match wire.as_str() {
                    $($wire => Ok(Self::$variant),)*
                    other => Err($crate::serde::de::Error::unknown_variant(other, &[$($wire),*])),
                }
            }
        }
    };
    (@both $name:ident) => {
        impl $crate::Param for $name {
            fn text(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Borrowed(self.as_str())
            }
        }
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl $crate::serde::Serialize for $name {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: $crate::serde::Serializer,
            {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

/// Implements an enum of documented integers. `open` enums have a variant `Unknown(i64)`.
#[doc(hidden)]
#[macro_export]
macro_rules! number_enum {
    (open $name:ident { $($variant:ident = $wire:literal),* $(,)? }) => {
        impl $name {
            /// The value on the wire.
            pub fn value(&self) -> i64 {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::Unknown(other) => *other,
                }
            }

            /// Whether a document knows the value.
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }
        $crate::number_enum!(@both $name);
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
            where
                D: $crate::serde::Deserializer<'de>,
            {
                Ok(match <i64 as $crate::serde::Deserialize>::deserialize(deserializer)? {
                    $($wire => Self::$variant,)*
                    other => Self::Unknown(other),
                })
            }
        }
    };
    (closed $name:ident { $($variant:ident = $wire:literal),* $(,)? }) => {
        impl $name {
            /// The value on the wire.
            pub fn value(&self) -> i64 {
                match self {
                    $(Self::$variant => $wire,)*
                }
            }
        }
        $crate::number_enum!(@both $name);
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
            where
                D: $crate::serde::Deserializer<'de>,
            {
                match <i64 as $crate::serde::Deserialize>::deserialize(deserializer)? {
                    $($wire => Ok(Self::$variant),)*
                    other => Err(<D::Error as $crate::serde::de::Error>::custom(::std::format!(
                        "{other} is no documented value"
                    ))),
                }
            }
        }
    };
    (@both $name:ident) => {
        impl $crate::Param for $name {
            fn text(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Owned(self.value().to_string())
            }
        }
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.value(), f)
            }
        }
        impl $crate::serde::Serialize for $name {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: $crate::serde::Serializer,
            {
                serializer.serialize_i64(self.value())
            }
        }
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

    #[test]
    fn an_answer_may_carry_what_no_document_knows() {
        assert_eq!(serde_json::from_str::<Open>("\"1\"").unwrap(), Open::One);
        let other = serde_json::from_str::<Open>("\"2\"").unwrap();
        assert_eq!(other, Open::Unknown("2".into()));
        assert!(Open::One.is_known() && !other.is_known());
        assert_eq!(serde_json::to_string(&other).unwrap(), "\"2\"");
    }

    #[test]
    fn a_request_may_not() {
        assert_eq!(serde_json::from_str::<Closed>("1").unwrap(), Closed::Yes);
        assert!(serde_json::from_str::<Closed>("2").is_err());
        assert_eq!(Closed::No.to_string(), "0");
    }
}
