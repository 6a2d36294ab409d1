//! Staged builders: which required fields are set is in the builder's type.

/// Implemented by the state of a required field that was set; a bound for each makes a forgotten
/// one a compile error that names it.
#[diagnostic::on_unimplemented(
    message = "`{R}` cannot be built: required field `{F}` was never set",
    label = "call the `{F}` setter before this"
)]
pub trait Provided<R, F> {}

/// The state of a required field that has a value.
#[derive(Debug, Clone, Copy)]
pub struct Set;

/// The state of a required field that has none yet.
#[derive(Debug, Clone, Copy)]
pub struct Unset;

impl<R, F> Provided<R, F> for Set {}

/// Declares the builder of an operation, but for its setters: the builder's and the request's type,
/// the states of the required fields with these fields' names, and what else it can do.
///
/// The request stands in the builder from the start, with blank values for what is required; no
/// caller gets it before all of that is set.
#[doc(hidden)]
#[macro_export]
macro_rules! builder {
    ($builder:ident, $request:ident, $error:ident, $states:tt $($extra:ident)*) => {
        $crate::builder!(@base $builder $request $error $states);
        $($crate::builder!(@$extra $builder $request $states);)*
    };
    (@base $builder:ident $request:ident $error:ident ($($state:ident $field:ident),*)) => {
        #[doc = concat!("Builds [`", stringify!($request), "`]; what is required is in the type.")]
        #[derive(Debug, Clone)]
        #[must_use = "nothing is sent before `send`"]
        pub struct $builder<C, S = ($($crate::unset!($state),)*)> {
            call: C,
            request: $request,
            state: ::core::marker::PhantomData<S>,
        }
        impl $builder<()> {
            fn start_(request: $request) -> Self {
                Self { call: (), request, state: ::core::marker::PhantomData }
            }
        }
        impl<C, S> $builder<C, S> {
            /// The same with another call.
            fn on_call_<D>(self, call: D) -> $builder<D, S> {
                $builder { call, request: self.request, state: self.state }
            }

            /// The same in another state.
            #[allow(dead_code)]
            fn in_state_<T>(self) -> $builder<C, T> {
                $builder { call: self.call, request: self.request, state: ::core::marker::PhantomData }
            }
        }
        impl<C, $($state),*> $builder<C, ($($state,)*)> {
            /// The request as plain data.
            pub fn build(self) -> $request
            where
                $($state: $crate::Provided<$request, field::$field>),*
            {
                self.request
            }
        }
        impl<'c, $($state),*> $builder<$crate::Call<'c>, ($($state,)*)> {
            /// Time limit, retries and token of this call alone.
            pub fn options(mut self, options: $crate::CallOptions) -> Self {
                self.call = self.call.with(options);
                self
            }

            /// Sends the request.
            ///
            /// # Errors
            ///
            #[doc = concat!("[`Error`](super::Error): its `api` part is a [`", stringify!($error), "`].")]
            pub fn send(self) -> $crate::CallFuture<$request>
            where
                $($state: $crate::Provided<$request, field::$field>),*
            {
                self.call.send(&self.request)
            }
        }
    };
    (@pages $builder:ident $request:ident ($($state:ident $field:ident),*)) => {
        impl<'c, $($state),*> $builder<$crate::Call<'c>, ($($state,)*)> {
            /// All pages, one call each, from the one that the request names.
            pub fn pages(self) -> $crate::Pages<$request>
            where
                $($state: $crate::Provided<$request, field::$field>),*
            {
                self.call.pages(self.request)
            }
        }
    };
    (@batches $builder:ident $request:ident ($($state:ident $field:ident),*)) => {
        impl<'c, $($state),*> $builder<$crate::Call<'c>, ($($state,)*)> {
            /// Sends the request in as many calls as its longest list needs, and keeps every outcome.
            pub fn send_batches(self) -> $crate::BoxFuture<'c, $crate::BatchOutcome<$request>>
            where
                $($state: $crate::Provided<$request, field::$field>),*
            {
                self.call.send_batches(self.request)
            }
        }
    };
    (@blocking $builder:ident $request:ident ($($state:ident $field:ident),*)) => {
        #[cfg(feature = "blocking")]
        impl<'c, $($state),*> $builder<$crate::Call<'c>, ($($state,)*)> {
            /// Sends the request and blocks the thread until the answer is there.
            ///
            /// # Errors
            ///
            /// As for `send`; and at once when called from asynchronous code.
            pub fn send_blocking(self) -> $crate::Result<$request>
            where
                $($state: $crate::Provided<$request, field::$field>),*
            {
                self.call.send_blocking(&self.request)
            }
        }
    };
}

/// The state of every required field at the start.
#[doc(hidden)]
#[macro_export]
macro_rules! unset {
    ($state:ident) => {
        $crate::Unset
    };
}
