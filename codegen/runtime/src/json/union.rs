//! Implements what every emitted union can do, from its keys. As for objects, it is in line.

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

#[cfg(test)]
#[allow(unreachable_pub)]
mod tests {
    use crate::{Blank, Decode, Document, Encode, JsonWriter, Map, shared_object};

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
