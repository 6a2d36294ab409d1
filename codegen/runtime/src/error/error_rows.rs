//! Implements what every emitted error type can do: it is made of a row of an error table, and tells which
//! row it stands for and what the row's text captured.

use super::RowMatch;
use crate::Secret;

/// Implements [`OperationError`](crate::OperationError) for an enum with a variant for each row of a table,
/// by the rows' indexes: `Operation` or `Service` says whose table that is, `or` names the type of the
/// service's table. The enum ends with `Common` (where there is such a type) and `Undocumented`.
///
/// ```
/// # use easemob_runtime as rt;
/// #[derive(Debug, PartialEq)]
/// pub enum JoinError {
///     Full { group: String },
///     Undocumented,
/// }
/// rt::error_rows!(Service JoinError { 0 => Full { group } });
///
/// let full = JoinError::Full { group: "g".into() };
/// assert_eq!(rt::OperationError::row(&full).map(|row| row.captures), Some(vec![("group", "g")]));
/// ```
#[macro_export]
macro_rules! error_rows {
    (
        $source:ident $name:ident {
            $($index:literal => $variant:ident $({ $($capture:ident),* })?),* $(,)?
        }
        $(or $common:path)?
    ) => {
        impl $crate::OperationError for $name {
            #[inline]
            #[allow(unused_mut)]
            fn from_row(mut row: $crate::RowMatch) -> Self {
                match (row.source, row.index) {
                    $(($crate::RowSource::$source, $index) => {
                        Self::$variant $({ $($capture: $crate::Captured::next(&mut row)),* })?
                    })*
                    $(($crate::RowSource::Service, _) => {
                        Self::Common(<$common as $crate::OperationError>::from_row(row))
                    })?
                    _ => Self::Undocumented,
                }
            }

            #[inline]
            fn row(&self) -> ::core::option::Option<$crate::StatedRow<'_>> {
                match self {
                    $(Self::$variant $({ $($capture),* })? => Some($crate::StatedRow {
                        source: $crate::RowSource::$source,
                        index: $index,
                        captures: ::std::vec![$($((
                            $crate::unraw(stringify!($capture)),
                            $crate::Captured::as_text($capture),
                        )),*)?],
                    }),)*
                    $(Self::Common(common) => <$common as $crate::OperationError>::row(common),)?
                    _ => None,
                }
            }
        }
    };
}

/// Strips the `r#` that lets an identifier be a keyword.
#[doc(hidden)]
pub const fn unraw(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}

/// The text of a capture, kept secret or not.
#[doc(hidden)]
pub trait Captured: Sized {
    /// Takes the text.
    fn from_text(text: String) -> Self;

    /// Shows the text.
    fn as_text(&self) -> &str;

    /// Takes the next text that a row captured.
    fn next(row: &mut RowMatch) -> Self {
        Self::from_text(row.take_first())
    }
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
