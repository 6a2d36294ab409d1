//! How the inputs of a call are taken: the words that emitted code uses for it.
//!
//! | word | a field holds | a setter takes |
//! |---|---|---|
//! | `plain` | the type | the type |
//! | `into` | the type | whatever becomes it |
//! | `list` | a `Vec` of the type | whatever gives such items |
//! | `texts` | a `Vec` of the type | whatever gives items that become it |
//! | `map` | a [`Map`](crate::Map) of the type | whatever gives keys and such values |
//! | `text_map` | a [`Map`](crate::Map) of the type | whatever gives keys and values that become it |

/// What a field holds.
#[doc(hidden)]
#[macro_export]
macro_rules! held {
    (plain ($($type:tt)*)) => { $($type)* };
    (into ($($type:tt)*)) => { $($type)* };
    (list ($($type:tt)*)) => { ::std::vec::Vec<$($type)*> };
    (texts ($($type:tt)*)) => { ::std::vec::Vec<$($type)*> };
    (map ($($type:tt)*)) => { $crate::Map<$($type)*> };
    (text_map ($($type:tt)*)) => { $crate::Map<$($type)*> };
}

/// What a setter takes.
#[doc(hidden)]
#[macro_export]
macro_rules! taken {
    (plain ($($type:tt)*)) => { $($type)* };
    (into ($($type:tt)*)) => { impl Into<$($type)*> };
    (list ($($type:tt)*)) => { impl IntoIterator<Item = $($type)*> };
    (texts ($($type:tt)*)) => { impl IntoIterator<Item = impl Into<$($type)*>> };
    (map ($($type:tt)*)) => { impl IntoIterator<Item = (impl Into<String>, $($type)*)> };
    (text_map ($($type:tt)*)) => {
        impl IntoIterator<Item = (impl Into<String>, impl Into<$($type)*>)>
    };
}

/// How what a setter takes becomes what the field holds.
#[doc(hidden)]
#[macro_export]
macro_rules! take {
    (plain $value:ident) => {
        $value
    };
    (into $value:ident) => {
        $value.into()
    };
    (list $value:ident) => {
        $value.into_iter().collect()
    };
    (texts $value:ident) => {
        $value.into_iter().map(Into::into).collect()
    };
    (map $value:ident) => {
        $value
            .into_iter()
            .map(|(key, value)| (key.into(), value))
            .collect()
    };
    (text_map $value:ident) => {
        $value
            .into_iter()
            .map(|(key, value)| (key.into(), value.into()))
            .collect()
    };
}

/// What a field holds, by the way it is given.
#[doc(hidden)]
#[macro_export]
macro_rules! kept {
    (argument $how:ident $type:tt) => { $crate::held!($how $type) };
    (required $how:ident $type:tt) => { $crate::held!($how $type) };
    (free $how:ident $type:tt) => { $crate::held!($how $type) };
    (fixed $how:ident $type:tt) => { $crate::held!($how $type) };
    ($optional:ident plain ($($type:tt)*)) => { ::core::option::Option<$($type)*> };
    ($optional:ident into ($($type:tt)*)) => { ::core::option::Option<$($type)*> };
    ($optional:ident $how:ident $type:tt) => { ::core::option::Option<$crate::held!($how $type)> };
}

/// What a field holds at first: what was taken under its name, or nothing yet.
#[doc(hidden)]
#[macro_export]
macro_rules! start {
    (argument $how:ident $field:ident) => { $crate::take!($how $field) };
    ($class:ident $how:ident $field:ident) => { $crate::blank() };
}

/// The setter of an `optional` or `free` field: of a value, or of what stands in one. It is named as the
/// field unless another name is given first.
#[doc(hidden)]
#[macro_export]
macro_rules! setter {
    ($class:ident [] $field:ident $($rest:tt)*) => {
        $crate::setter!($class [$field] $field $($rest)*);
    };
    (optional [$name:ident] $field:ident $how:ident $type:tt { $(#$doc:tt)* } $($of:ident.)?) => {
        $(#$doc)*
        #[inline]
        pub fn $name(mut self, $field: $crate::taken!($how $type)) -> Self {
            self.$($of.)?$field = Some($crate::take!($how $field));
            self
        }
    };
    (free [$name:ident] $field:ident $how:ident $type:tt { $(#$doc:tt)* } $($of:ident.)?) => {
        $(#$doc)*
        #[inline]
        pub fn $name(mut self, $field: $crate::taken!($how $type)) -> Self {
            self.$($of.)?$field = $crate::take!($how $field);
            self
        }
    };
    ($($other:tt)*) => {};
}

/// The setter of a `required` field, which changes the state of the builder.
#[doc(hidden)]
#[macro_export]
macro_rules! staged_setter {
    (required [] $field:ident $($rest:tt)*) => {
        $crate::staged_setter!(required [$field] $field $($rest)*);
    };
    (required [$name:ident] $field:ident $how:ident $type:tt ($($after:tt)*) { $(#$doc:tt)* } $builder:ident) => {
        $(#$doc)*
        #[inline]
        pub fn $name(mut self, $field: $crate::taken!($how $type)) -> $builder<C, ($($after)*)> {
            self.request.$field = $crate::take!($how $field);
            $builder { call: self.call, request: self.request, state: ::core::marker::PhantomData }
        }
    };
    ($($other:tt)*) => {};
}

/// The name of an input: the one that is given, or its field's.
#[doc(hidden)]
#[macro_export]
macro_rules! name {
    ([] $field:ident) => {
        $crate::unraw(stringify!($field))
    };
    ([$name:literal] $field:ident) => {
        $name
    };
}

/// An identifier without the mark that lets it be a keyword.
#[doc(hidden)]
pub const fn unraw(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}
