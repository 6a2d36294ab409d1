//! Builders of requests: which required fields are set is part of the builder's type.

/// Implemented by the state of a required field once it is set.
///
/// A bound on it for each required field turns a forgotten field into one compile error that names it.
#[diagnostic::on_unimplemented(
    message = "`{R}` cannot be built: required field `{F}` was never set",
    label = "call the `{F}` setter before this"
)]
pub trait Provided<R, F> {}

/// State of a required field that has a value.
#[derive(Debug, Clone, Copy)]
pub struct Set;

/// State of a required field that has no value yet.
#[derive(Debug, Clone, Copy)]
pub struct Unset;

impl<R, F> Provided<R, F> for Set {}

/// Implemented by the states of a builder of `R` whose required fields are all set.
pub trait Complete<R> {}

/// Implements what all builders share: `Debug`, `Clone`, and the private steps `start`, `with_call` (to
/// another caller) and, where the builder's type says what is set, `advance` (into another state).
///
/// The builder is a struct with the fields `call`, `request` and, with states, `state`.
///
/// ```
/// # use easemob_runtime as rt;
/// # use std::marker::PhantomData;
/// #[derive(Debug, Clone)]
/// pub struct Rename {
///     name: String,
/// }
/// pub struct RenameBuilder<C, S = (rt::Unset,)> {
///     call: C,
///     request: Rename,
///     state: PhantomData<S>,
/// }
/// rt::builder!(RenameBuilder<C, S>, Rename);
///
/// impl<C, S0> RenameBuilder<C, (S0,)> {
///     pub fn name(mut self, name: impl Into<String>) -> RenameBuilder<C, (rt::Set,)> {
///         self.request.name = name.into();
///         self.advance()
///     }
/// }
/// ```
#[macro_export]
macro_rules! builder {
    ($builder:ident<C>, $request:ident) => {
        impl $builder<()> {
            #[inline]
            fn start(request: $request) -> Self {
                Self { call: (), request }
            }
        }
        impl<C> $builder<C> {
            #[inline]
            fn with_call<D>(self, call: D) -> $builder<D> {
                $builder {
                    call,
                    request: self.request,
                }
            }
        }
        impl<C> ::core::fmt::Debug for $builder<C> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::debug_builder(f, stringify!($builder), &self.request)
            }
        }
        impl<C: Clone> Clone for $builder<C> {
            #[inline]
            fn clone(&self) -> Self {
                Self {
                    call: self.call.clone(),
                    request: self.request.clone(),
                }
            }
        }
    };
    ($builder:ident<C, S>, $request:ident) => {
        impl $builder<()> {
            #[inline]
            fn start(request: $request) -> Self {
                Self {
                    call: (),
                    request,
                    state: ::core::marker::PhantomData,
                }
            }
        }
        impl<C, S> $builder<C, S> {
            #[inline]
            fn advance<T>(self) -> $builder<C, T> {
                $builder {
                    call: self.call,
                    request: self.request,
                    state: ::core::marker::PhantomData,
                }
            }

            #[inline]
            fn with_call<D>(self, call: D) -> $builder<D, S> {
                $builder {
                    call,
                    request: self.request,
                    state: self.state,
                }
            }
        }
        impl<C, S> ::core::fmt::Debug for $builder<C, S> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::debug_builder(f, stringify!($builder), &self.request)
            }
        }
        impl<C: Clone, S> Clone for $builder<C, S> {
            #[inline]
            fn clone(&self) -> Self {
                Self {
                    call: self.call.clone(),
                    request: self.request.clone(),
                    state: self.state,
                }
            }
        }
    };
}

/// Formats a builder by its request alone.
#[doc(hidden)]
pub fn debug_builder(
    f: &mut std::fmt::Formatter<'_>,
    name: &str,
    request: &dyn std::fmt::Debug,
) -> std::fmt::Result {
    f.debug_tuple(name).field(request).finish()
}

/// Makes a value without meaning, which stands in a request until the required one is set.
#[doc(hidden)]
#[inline]
pub fn blank<T: crate::Blank>() -> T {
    T::blank()
}
