//! Implements what every emitted object can do, from its keys.
//!
//! Perf: what these macros implement is in line. A client has hundreds of types, of which a program uses a
//! few, and only these are compiled, with the program.

/// Implements an object of responses: reads it, and writes it when a feature needs that (`serde`, `mock`,
/// `conformance`).
///
/// The fields come with their keys where these differ from the names, then the fields that take the
/// members that no other field takes.
///
/// ```
/// # use easemob_runtime as rt;
/// struct Size {
///     width: i32,
///     kind: Option<String>,
///     additional: rt::Map<String>,
/// }
/// rt::object!(Size { width, kind = "type", ..additional });
///
/// let document = rt::Document::parse(r#"{"type": "px", "width": 3, "by": "hand"}"#.into())?;
/// let size = <Size as rt::Decode>::decode(document.root().input()).unwrap();
/// assert_eq!((size.width, size.kind.as_deref(), size.additional.len()), (3, Some("px"), 1));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! object {
    ($name:ident $fields:tt) => {
        $crate::object!(@blank $name $fields);
        $crate::object!(@read $name $fields);
        $crate::write_too!(object $name $fields);
        $crate::serde_too!($name);
    };
    (@blank $name:ident {
        $($field:ident $(= $key:literal)?),* $(,)?
    }) => {
        impl $crate::Blank for $name {
            #[inline]
            fn blank() -> Self {
                Self { $($field: $crate::Blank::blank()),* }
            }
        }
    };
    (@blank $name:ident {
        $($field:ident $(= $key:literal)?,)* $(..$rest:ident),+ $(,)?
    }) => {
        impl $crate::Blank for $name {
            #[inline]
            fn blank() -> Self {
                Self {
                    $($field: $crate::Blank::blank(),)*
                    $($rest: $crate::Blank::blank(),)+
                }
            }
        }
    };
    (@read $name:ident { $($field:ident $(= $key:literal)?),* $(,)? }) => {
        impl $crate::Decode for $name {
            #[inline]
            fn read(
                &mut self,
                input: $crate::Input<'_>,
            ) -> ::core::result::Result<(), $crate::Mismatch> {
                input.fields(&mut [$(($crate::key!($field $($key)?), &mut self.$field)),*])
            }
        }
    };
    (@read $name:ident { $($field:ident $(= $key:literal)?,)* $(..$rest:ident),+ $(,)? }) => {
        impl $crate::Decode for $name {
            #[inline]
            fn read(
                &mut self,
                input: $crate::Input<'_>,
            ) -> ::core::result::Result<(), $crate::Mismatch> {
                self.read_all_(input, &[])
            }

            #[inline]
            fn read_rest(
                &mut self,
                node: $crate::Node<'_>,
                known: &[&str],
            ) -> ::core::result::Result<(), $crate::Mismatch> {
                self.read_all_(node.input(), known)
            }
        }
        impl $name {
            #[inline]
            fn read_all_(
                &mut self,
                input: $crate::Input<'_>,
                known: &[&str],
            ) -> ::core::result::Result<(), $crate::Mismatch> {
                input.all_fields(
                    known,
                    &mut [$(($crate::key!($field $($key)?), &mut self.$field)),*],
                    &mut [$(&mut self.$rest),+],
                )
            }
        }
    };
    (@write $name:ident { $($field:ident $(= $key:literal)?),* $(,)? }) => {
        $crate::object!(@write $name { $($field $(= $key)?,)* ; });
    };
    (@write $name:ident { $($field:ident $(= $key:literal)?,)* $(..$rest:ident),+ $(,)? }) => {
        $crate::object!(@write $name { $($field $(= $key)?,)* ; $($rest)+ });
    };
    (@write $name:ident { $($field:ident $(= $key:literal)?,)* ; $($rest:ident)* }) => {
        impl $crate::Encode for $name {
            #[inline]
            fn encode_members(&self, out: &mut $crate::JsonWriter) {
                out.members(&[$(($crate::key!($field $($key)?), $crate::as_member(&self.$field))),*]);
                $($crate::Encode::encode_members(&self.$rest, out);)*
            }
        }
    };
}

/// Implements an object of requests: writes it, and reads it when a feature needs that (`serde`,
/// `conformance`). The fields are stated as for [`object!`](crate::object).
#[macro_export]
macro_rules! request_object {
    ($name:ident $fields:tt) => {
        $crate::object!(@blank $name $fields);
        $crate::read_too!(object $name $fields);
        $crate::object!(@write $name $fields);
        $crate::serde_too!($name);
    };
}

/// Implements an object of requests and responses. The fields are stated as for
/// [`object!`](crate::object).
#[macro_export]
macro_rules! shared_object {
    ($name:ident $fields:tt) => {
        $crate::object!(@blank $name $fields);
        $crate::object!(@read $name $fields);
        $crate::object!(@write $name $fields);
        $crate::serde_too!($name);
    };
}

/// The key of a field: the one that is given, or its name.
#[doc(hidden)]
#[macro_export]
macro_rules! key {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}
