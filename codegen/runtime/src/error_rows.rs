//! What every emitted error type is and can do: a variant for each row of an error table, the rows
//! themselves, and what a row's text captured.

use crate::{RowMatch, Secret};

/// Declares the errors of a table, and the table: `of Operation` or `of Service`, with the page that has it;
/// `or` names the type of the service's table.
///
/// ```
/// # use easemob_runtime as rt;
/// rt::errors! {
///     /// Why.
///     pub enum JoinError {
///         0 Full(group: String) "full" 403 error("forbidden") message("group 1 is full")
///             pattern("group {group} is full") cause("Too many members.", "成员已满。") retry(Transient),
///     }
///     of Service "docs/join.md"
/// }
/// let row = &JoinError::ROWS_[0];
/// assert_eq!((row.status, row.cause.zh), (403, Some("成员已满。")));
/// ```
#[macro_export]
macro_rules! errors {
    (
        $(#$doc:tt)*
        pub enum $name:ident {
            $(
                $index:literal $variant:ident $(($($capture:ident: $type:ty),*))? $id:literal $status:literal
                    $(error($error:literal))? $(code($code:literal))?
                    $(message($message:literal))? $(pattern($pattern:literal))? $(secret($($secret:literal),*))?
                    $(cause($cause:literal $(, $cause_zh:literal)?) $(shown($cause_shown:literal))?)?
                    $(remedy($remedy:literal $(, $remedy_zh:literal)?) $(shown($remedy_shown:literal))?)?
                    $(retry($retry:ident))? $(page($own_page:literal))?
            ),* $(,)?
        }
        of $source:ident $page:literal $(or $common:path)?
    ) => {
        $(#$doc)*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = concat!(
                    " `", $status, $(" ", $error,)? $(" ", $code,)? "`"
                    $(, ": `` ", $message, " ``")? $(, " as `` ", $pattern, " ``")?
                )]
                $(
                    #[doc = ""]
                    #[doc = concat!(" Cause: ", $crate::shown!($cause [$($cause_zh)?] [$($cause_shown)?]))]
                )?
                $(
                    #[doc = ""]
                    #[doc = concat!(" Remedy: ", $crate::shown!($remedy [$($remedy_zh)?] [$($remedy_shown)?]))]
                )?
                $variant $({
                    $(
                        #[doc = concat!(" `", stringify!($capture), "` of the message.")]
                        $capture: $type,
                    )*
                })?,
            )*
            $(
                /// A row of the service's common error table.
                Common($common),
            )?
            /// No document knows this answer; the error keeps its bytes.
            Undocumented,
        }
        // What is derived would be compiled only to say the same of every field.
        impl ::core::cmp::Eq for $name {}
        impl $name {
            /// The table.
            #[doc(hidden)]
            pub const ROWS_: &'static [$crate::ErrorRow] = &[$(
                $crate::ErrorRow::new($id, $status, $crate::or!([$($own_page)?] $page))
                    $(.error($error))?
                    $(.code($code))?
                    $(.message($message))?
                    $(.pattern($pattern))?
                    $(.secret(&[$($secret),*]))?
                    $(.cause($cause, $crate::or!([$($cause_zh)?] "")))?
                    $(.remedy($remedy, $crate::or!([$($remedy_zh)?] "")))?
                    $(.retry($crate::Retry::$retry))?
            ),*];
        }
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
                        captures: ::std::vec![
                            $($(($crate::name!([] $capture), $crate::Captured::as_text($capture))),*)?
                        ],
                    }),)*
                    $(Self::Common(common) => <$common as $crate::OperationError>::row(common),)?
                    _ => None,
                }
            }
        }
    };
}

/// A text of a row as documentation: in both languages, or as it is to be shown.
#[doc(hidden)]
#[macro_export]
macro_rules! shown {
    ($en:literal [] []) => {
        $en
    };
    ($en:literal [$zh:literal] []) => {
        concat!($en, " ", $zh)
    };
    ($en:literal [$($zh:literal)?] [$shown:literal]) => {
        $shown
    };
}

/// What is given, or what there is without.
#[doc(hidden)]
#[macro_export]
macro_rules! or {
    ([] $without:literal) => {
        $without
    };
    ([$given:literal] $without:literal) => {
        $given
    };
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
