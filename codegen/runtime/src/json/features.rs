//! What emitted types implement only when a feature needs it, so that nobody else compiles it.

/// Implements the reading of what only requests hold, when a feature needs it: to keep requests, or to
/// make them of data.
#[cfg(any(feature = "serde", feature = "conformance"))]
#[doc(hidden)]
#[macro_export]
macro_rules! read_too {
    ($kind:ident $($what:tt)*) => {
        $crate::$kind!(@read $($what)*);
    };
}

#[cfg(not(any(feature = "serde", feature = "conformance")))]
#[doc(hidden)]
#[macro_export]
macro_rules! read_too {
    ($($what:tt)*) => {};
}

/// Implements the writing of what only responses hold, when a feature needs it: to keep responses, or to
/// make them for a mock or a comparison.
#[cfg(any(feature = "serde", feature = "mock", feature = "conformance"))]
#[doc(hidden)]
#[macro_export]
macro_rules! write_too {
    ($kind:ident $($what:tt)*) => {
        $crate::$kind!(@write $($what)*);
    };
}

#[cfg(not(any(feature = "serde", feature = "mock", feature = "conformance")))]
#[doc(hidden)]
#[macro_export]
macro_rules! write_too {
    ($($what:tt)*) => {};
}

/// Implements serde's traits from this crate's, when the feature `serde` asks for it.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! serde_too {
    ($name:ident) => {
        impl $crate::serde::Serialize for $name {
            #[inline]
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::serialize(self, serializer)
            }
        }
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::deserialize(deserializer)
            }
        }
    };
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! serde_too {
    ($name:ident) => {};
}
