//! What every emitted error type can do: the variant of a row, and what its text captured.

use crate::Secret;

/// Implements the errors of a table: the row's index in the table, its variant, and the names of what
/// the row's text captures. `common` is for an operation's own table: its type has a variant `Common`
/// for the rows of the service's.
#[doc(hidden)]
#[macro_export]
macro_rules! error_rows {
    ($name:ident $source:ident { $($index:literal $variant:ident $({ $($capture:ident = $at:literal),* })?),* $(,)? } $($common:path)?) => {
        impl $crate::OperationError for $name {
            fn from_row(row: $crate::RowMatch) -> Self {
                match (row.source, row.index) {
                    $(($crate::RowSource::$source, $index) => {
                        Self::$variant $({ $($capture: $crate::Captured::from_text(row.take($at))),* })?
                    })*
                    $(($crate::RowSource::Service, _) => {
                        Self::Common(<$common as $crate::OperationError>::from_row(row))
                    })?
                    _ => Self::Undocumented,
                }
            }

            fn row(&self) -> ::core::option::Option<($crate::RowSource, usize)> {
                match self {
                    $(Self::$variant $({ $($capture: _),* })? => {
                        Some(($crate::RowSource::$source, $index))
                    })*
                    $(Self::Common(common) => <$common as $crate::OperationError>::row(common),)?
                    _ => None,
                }
            }

            fn captures(&self) -> ::std::vec::Vec<(&'static str, &str)> {
                match self {
                    $(Self::$variant $({ $($capture),* })? => {
                        ::std::vec![$($(($crate::capture!($capture), $crate::Captured::as_text($capture))),*)?]
                    })*
                    $(Self::Common(common) => <$common as $crate::OperationError>::captures(common),)?
                    _ => ::std::vec::Vec::new(),
                }
            }
        }
    };
}

/// The text of a capture, kept secret or not.
#[doc(hidden)]
pub trait Captured {
    /// Takes the text.
    fn from_text(text: String) -> Self;

    /// Shows the text.
    fn as_text(&self) -> &str;
}

impl Captured for String {
    fn from_text(text: String) -> Self {
        text
    }

    fn as_text(&self) -> &str {
        self
    }
}

impl Captured for Secret {
    fn from_text(text: String) -> Self {
        Self::new(text)
    }

    fn as_text(&self) -> &str {
        self.expose()
    }
}

/// A capture's name.
#[doc(hidden)]
#[macro_export]
macro_rules! capture {
    ($name:ident) => {
        stringify!($name).trim_start_matches("r#")
    };
}
