//! Declares objects: the struct, and what each can do.

/// Declares an object that only answers hold: its fields, each with its key where that is another than
/// its name, then under `rest` the fields that stand for the members that no other field takes.
///
/// ```
/// # use easemob_runtime as rt;
/// rt::data! {
///     /// A size.
///     pub struct Size {
///         /// From left to right.
///         width: i32,
///         kind = "type": Option<String>,
///     }
///     rest { additional: rt::Map<String> }
/// }
///
/// let document = rt::Document::parse(r#"{"type": "px", "width": 3, "by": "hand"}"#.into())?;
/// let size = <Size as rt::Decode>::decode(document.root().input()).unwrap();
/// assert_eq!((size.width, size.kind.as_deref(), size.additional.len()), (3, Some("px"), 1));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! data {
    (
        $(#$doc:tt)*
        pub struct $name:ident {
            $($(#$about:tt)* $field:ident $(= $key:literal)?: $type:ty),* $(,)?
        }
        $(rest { $($(#$about_rest:tt)* $rest:ident: $rest_type:ty),+ $(,)? })?
    ) => {
        $(#$doc)*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $(
                #[doc = concat!(" `", $crate::key!($field $($key)?), "`")]
                $(#$about)*
                pub $field: $type,
            )*
            $($(
                $(#$about_rest)*
                pub $rest: $rest_type,
            )+)?
        }
        $crate::object!(@blank $name { $($field $(: $key)?,)* $($(..$rest),+)? });
        $crate::object!(@read $name { $($field $(: $key)?,)* $($(..$rest),+)? });
        $crate::write_too!(object $name { $($field $(: $key)?,)* $($(..$rest),+)? });
        $crate::serde_too!($name);
    };
}

/// Declares an object that callers make: as [`data!`], and `new` with what is required and a setter for
/// each of the rest.
///
/// Every field says how it is given: `required`, `optional`, `fixed` to a value, or `free` for the map of
/// free keys; then how it is taken and what of, as [`held!`](crate::held) has it. A field that is `needed`
/// or `set` is required or fixed, too, but an `Option`, for answers may lack it. `reads` says that answers
/// hold it as well; `read_too`, that only a feature reads it.
#[doc(hidden)]
#[macro_export]
macro_rules! input {
    (
        $(#$doc:tt)*
        pub struct $name:ident($($argument:ident: $ahow:ident $atype:tt),*) $reads:ident {
            $(
                $(#$about:tt)*
                $field:ident $(as $setter:ident)? $(named $ignored:literal)? $(= $key:literal)?:
                $class:ident $how:ident $type:tt $(= $fixed:expr)?
            ),* $(,)?
        }
        $(rest {
            $(
                $(#$about_rest:tt)*
                $rest:ident $(as $rest_setter:ident)? $(named $rest_ignored:literal)?:
                $rest_class:ident $rest_how:ident $rest_type:tt
            ),+ $(,)?
        })?
    ) => {
        $(#$doc)*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $(
                #[doc = concat!(" `", $crate::key!($field $($key)?), "`")]
                $(#$about)*
                pub $field: $crate::kept!($class $how $type),
            )*
            $($(
                $(#$about_rest)*
                pub $rest: $crate::kept!($rest_class $rest_how $rest_type),
            )+)?
        }
        impl $name {
            /// With all that is required.
            #[allow(clippy::new_without_default, clippy::too_many_arguments)]
            #[inline]
            pub fn new($($argument: $crate::taken!($ahow $atype)),*) -> Self {
                Self {
                    $($field: $crate::first!($class $how $field $(= $fixed)?),)*
                    $($($rest: $crate::first!($rest_class $rest_how $rest),)+)?
                }
            }
            $(
                $crate::setter!($class [$($setter)?] $field $how $type {
                    #[doc = concat!(" `", $crate::key!($field $($key)?), "`")]
                    $(#$about)*
                    #[must_use]
                });
            )*
            $($(
                $crate::setter!($rest_class [$($rest_setter)?] $rest $rest_how $rest_type {
                    $(#$about_rest)*
                    #[must_use]
                });
            )+)?
        }
        $crate::object!(@blank $name { $($field $(: $key)?,)* $($(..$rest),+)? });
        $crate::$reads!(object $name { $($field $(: $key)?,)* $($(..$rest),+)? });
        $crate::object!(@write $name { $($field $(: $key)?,)* $($(..$rest),+)? });
        $crate::serde_too!($name);
    };
}

/// Implements the reading.
#[doc(hidden)]
#[macro_export]
macro_rules! reads {
    ($kind:ident $($what:tt)*) => {
        $crate::$kind!(@read $($what)*);
    };
}

/// What a field of a new value holds.
#[doc(hidden)]
#[macro_export]
macro_rules! first {
    (required $how:ident $field:ident) => { $crate::take!($how $field) };
    (needed $how:ident $field:ident) => { Some($crate::take!($how $field)) };
    (fixed $how:ident $field:ident = $fixed:expr) => { $fixed };
    (set $how:ident $field:ident = $fixed:expr) => { Some($fixed) };
    ($class:ident $how:ident $field:ident) => { $crate::blank() };
}

/// A value that has no meaning, until a better one is set.
#[doc(hidden)]
#[inline]
pub fn blank<T: crate::Blank>() -> T {
    T::blank()
}
