//! Implements what every emitted object and union can do, from its keys.
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

/// Implements the writing of what only answers hold, when a feature needs it: to keep answers, or to
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

/// Implements a union of responses: reads it, and writes it when a feature needs that.
///
/// `tag` names the key that tells the variants apart, `content` the key of the variant's value when it is
/// not an object beside the tag. Without a tag a variant is an object with its own key. The enum has a
/// variant `Unknown(serde_json::Value)` for what no document knows, or what is not as documented.
#[macro_export]
macro_rules! union {
    ($name:ident $how:tt $variants:tt) => {
        $crate::union!(@blank open $name $how $variants);
        $crate::union!(@read open $name $how $variants);
        $crate::write_too!(union open $name $how $variants);
        $crate::serde_too!($name);
    };
    (@blank open $name:ident $how:tt { $($variant:ident = $wire:literal),* $(,)? }) => {
        impl $crate::Blank for $name {
            #[inline]
            fn blank() -> Self {
                Self::Unknown($crate::Blank::blank())
            }
        }
    };
    (@write open $name:ident $how:tt { $($variant:ident = $wire:literal),* $(,)? }) => {
        impl $crate::Encode for $name {
            #[inline]
            fn encode(&self, out: &mut $crate::JsonWriter) {
                match self {
                    Self::Unknown(value) => $crate::Encode::encode(value, out),
                    _ => out.object(self),
                }
            }

            #[inline]
            fn encode_members(&self, out: &mut $crate::JsonWriter) {
                match self {
                    $(Self::$variant(value) => $crate::union!(@encode value out $how $wire),)*
                    Self::Unknown(value) => $crate::Encode::encode_members(value, out),
                }
            }
        }
    };
    (@blank closed $name:ident $how:tt { $($variant:ident = $wire:literal),* $(,)? }) => {
        impl $crate::Blank for $name {
            #[inline]
            fn blank() -> Self {
                $crate::union!(@first $($variant)*)
            }
        }
    };
    (@write closed $name:ident $how:tt { $($variant:ident = $wire:literal),* $(,)? }) => {
        impl $crate::Encode for $name {
            #[inline]
            fn encode_members(&self, out: &mut $crate::JsonWriter) {
                match self {
                    $(Self::$variant(value) => $crate::union!(@encode value out $how $wire),)*
                }
            }
        }
    };
    (@read open $name:ident $how:tt { $($variant:ident = $wire:literal),* $(,)? }) => {
        impl $crate::Decode for $name {
            #[inline]
            fn read(
                &mut self,
                input: $crate::Input<'_>,
            ) -> ::core::result::Result<(), $crate::Mismatch> {
                input.kept(self)
            }

            #[inline]
            fn read_rest(
                &mut self,
                node: $crate::Node<'_>,
                known: &[&str],
            ) -> ::core::result::Result<(), $crate::Mismatch> {
                *self = Self::known_(node, known)
                    .or_else(|_| $crate::Decode::decode(node.input()).map(Self::Unknown))?;
                Ok(())
            }
        }
        $crate::union!(@both $name $how { $($variant = $wire),* });
    };
    (@read closed $name:ident $how:tt { $($variant:ident = $wire:literal),* $(,)? }) => {
        impl $crate::Decode for $name {
            #[inline]
            fn read(
                &mut self,
                input: $crate::Input<'_>,
            ) -> ::core::result::Result<(), $crate::Mismatch> {
                input.kept(self)
            }

            #[inline]
            fn read_rest(
                &mut self,
                node: $crate::Node<'_>,
                known: &[&str],
            ) -> ::core::result::Result<(), $crate::Mismatch> {
                *self = Self::known_(node, known)?;
                Ok(())
            }
        }
        $crate::union!(@both $name $how { $($variant = $wire),* });
    };
    (@both $name:ident $how:tt { $($variant:ident = $wire:literal),* }) => {
        impl $name {
            /// The documented variant that a value is.
            #[inline]
            fn known_(
                node: $crate::Node<'_>,
                known: &[&str],
            ) -> ::core::result::Result<Self, $crate::Mismatch> {
                let _ = known;
                $crate::union!(@decode node known $how { $($variant = $wire),* })
            }
        }
    };
    (@first $first:ident $($other:ident)*) => {
        Self::$first($crate::Blank::blank())
    };
    (@decode $node:ident $known:ident (tag $tag:literal content $content:literal) { $($variant:ident = $wire:literal),* }) => {
        match $node.get($tag).and_then($crate::Node::as_str) {
            $(Some($wire) => {
                let mut value = $crate::Blank::blank();
                $node.members()?.read(&mut [($content, &mut value)]).map(|()| Self::$variant(value))
            })*
            _ => Err($node.expected(concat!("an object with a documented `", $tag, "`"))),
        }
    };
    (@decode $node:ident $known:ident (tag $tag:literal) { $($variant:ident = $wire:literal),* }) => {{
        let known = [$known, &[$tag]].concat();
        match $node.get($tag).and_then($crate::Node::as_str) {
            $(Some($wire) => $crate::rest($node, &known).map(Self::$variant),)*
            _ => Err($node.expected(concat!("an object with a documented `", $tag, "`"))),
        }
    }};
    (@decode $node:ident $known:ident () { $($variant:ident = $wire:literal),* }) => {{
        $(if $node.get($wire).is_some() {
            let mut value = $crate::Blank::blank();
            return $node.members()?.read(&mut [($wire, &mut value)]).map(|()| Self::$variant(value));
        })*
        Err($node.expected("an object with one of the documented keys"))
    }};
    (@encode $value:ident $out:ident (tag $tag:literal content $content:literal) $wire:literal) => {
        $out.members(&[($tag, $crate::as_member(&$wire)), ($content, $crate::as_member($value))])
    };
    (@encode $value:ident $out:ident (tag $tag:literal) $wire:literal) => {{
        $out.members(&[($tag, $crate::as_member(&$wire))]);
        $crate::Encode::encode_members($value, $out);
    }};
    (@encode $value:ident $out:ident () $wire:literal) => {
        $out.members(&[($wire, $crate::as_member($value))])
    };
}

/// Implements a union of requests, which has the documented variants alone: writes it, and reads it when a
/// feature needs that. The variants are stated as for [`union!`](crate::union).
#[macro_export]
macro_rules! request_union {
    ($name:ident $how:tt $variants:tt) => {
        $crate::union!(@blank closed $name $how $variants);
        $crate::read_too!(union closed $name $how $variants);
        $crate::union!(@write closed $name $how $variants);
        $crate::serde_too!($name);
    };
}

/// Implements a union of requests and responses. The variants are stated as for
/// [`union!`](crate::union).
#[macro_export]
macro_rules! shared_union {
    ($name:ident $how:tt $variants:tt) => {
        $crate::union!(@blank open $name $how $variants);
        $crate::union!(@read open $name $how $variants);
        $crate::union!(@write open $name $how $variants);
        $crate::serde_too!($name);
    };
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

#[cfg(test)]
#[allow(unreachable_pub)]
mod tests {
    use crate::{Blank, Decode, Document, Encode, JsonWriter, Map};

    /// A union without `Unknown` that is read and written whatever the features are.
    macro_rules! closed_union {
        ($name:ident $how:tt $variants:tt) => {
            union!(@blank closed $name $how $variants);
            union!(@read closed $name $how $variants);
            union!(@write closed $name $how $variants);
        };
    }

    #[derive(Debug, PartialEq)]
    struct Point {
        x: i64,
        kind: Option<String>,
    }
    shared_object!(Point { x, kind = "type" });

    #[derive(Debug, PartialEq)]
    struct Open {
        point: Point,
        more: Map<serde_json::Value>,
    }
    shared_object!(Open { point, ..more });

    #[derive(Debug, PartialEq)]
    struct Circle {
        radius: i64,
        more: Map<i64>,
    }
    shared_object!(Circle { radius, ..more });

    #[derive(Debug, PartialEq)]
    enum Adjacent {
        Point(Point),
        Unknown(serde_json::Value),
    }
    shared_union!(Adjacent (tag "t" content "c") { Point = "p" });

    #[derive(Debug, PartialEq)]
    enum Internal {
        Circle(Circle),
    }
    closed_union!(Internal (tag "t") { Circle = "c" });

    #[derive(Debug, PartialEq)]
    enum Keyed {
        Owner(String),
        Member(Point),
    }
    closed_union!(Keyed () { Owner = "owner", Member = "member" });

    #[derive(Debug, PartialEq)]
    struct Named {
        name: String,
        who: Keyed,
    }
    shared_object!(Named { name, ..who });

    fn read<T: Decode + Blank>(text: &'static str) -> Option<T> {
        let document = Document::parse(text.into()).unwrap();
        T::decode(document.root().input()).ok()
    }

    fn back<T: Decode + Blank + Encode>(text: &'static str) -> T {
        let value = read::<T>(text).unwrap();
        let mut out = JsonWriter::new();
        value.encode(&mut out);
        assert_eq!(String::from_utf8(out.into_bytes()).unwrap(), text);
        value
    }

    #[test]
    fn objects() {
        let point = back::<Point>(r#"{"x":1,"type":"a"}"#);
        assert_eq!(point.kind.as_deref(), Some("a"));
        back::<Point>(r#"{"x":1}"#);
        assert_eq!(read::<Point>(r#"{"type": "a"}"#), None);
        // What serde derives takes a list for an object; no document means that.
        assert_eq!(read::<Point>(r#"[1, "a"]"#), None);
    }

    #[test]
    fn members_that_no_field_takes() {
        let open = back::<Open>(r#"{"point":{"x":1},"a":[1],"b":null}"#);
        assert_eq!(open.more.len(), 2);
    }

    #[test]
    fn unions_among_other_members() {
        let named = back::<Named>(r#"{"name":"n","member":{"x":1}}"#);
        assert!(matches!(named.who, Keyed::Member(_)));
        assert_eq!(read::<Named>(r#"{"name": "n"}"#), None);
    }

    #[test]
    fn unions() {
        back::<Adjacent>(r#"{"t":"p","c":{"x":1}}"#);
        for odd in [r#"{"t":"q"}"#, r#"{"t":"p","c":{}}"#, "[1]"] {
            assert!(matches!(back::<Adjacent>(odd), Adjacent::Unknown(_)));
        }
        let Internal::Circle(circle) = back(r#"{"t":"c","radius":2,"a":1}"#);
        assert_eq!(circle.more.len(), 1, "the tag is not among the others");
        assert_eq!(read::<Internal>(r#"{"t":"d","radius":2}"#), None);
        assert!(matches!(back(r#"{"owner":"o"}"#), Keyed::Owner(_)));
        assert_eq!(read::<Keyed>("{}"), None);
    }
}
