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

/// Implemented by the states of a builder whose required fields are all set.
pub trait Complete<R> {}

/// Declares an operation: its request as plain data, the builder of it, the method that starts the
/// builder, and what the documents say.
///
/// ```ignore
/// rt::operation! {
///     /// Removes a key of a user.
///     pub struct RemoveKey {
///         /// The user.
///         username: argument into(String),
///         /// The key.
///         key = "name": required into(String) as S0 = (rt::Set, S1),
///         /// How many at most.
///         count: required plain(i32) as S1 = (S0, rt::Set),
///         /// Whether it must be there.
///         strict: optional plain(bool),
///     }
///     by Users.remove_key(username: into(String)) -> RemoveKeyBuilder;
///     method { /// Documentation of the method alone. }
///     gives(RemoveKeyOutput, RemoveKeyError, rt::NoEnvelope);
///     encode(this, request) { … }
///     spec REMOVE_KEY("users", "remove_key", DELETE, "/users/{username}", "docs/keys.md") .idempotent();
///     with blocking
/// }
/// ```
///
/// Every field says how it is given (`argument` of the method, `required`, `optional`, or `free` for
/// the map of free keys), and how it is taken and what of, as [`held!`](crate::held) has it. A required
/// field also has the type parameter of its state, and the states after it was set. The request stands in
/// the builder from the start, with blank values for what is required; no caller gets it before all of
/// that is set.
#[doc(hidden)]
#[macro_export]
macro_rules! operation {
    (
        $(#$doc:tt)*
        pub struct $request:ident {
            $(
                $(#$about:tt)*
                $field:ident $(as $setter:ident)? $(named $name:literal)? $(= $key:literal)?:
                $class:ident $how:ident $type:tt $(as $state:ident = $after:tt)?
            ),* $(,)?
        }
        by $handle:ident.$method:ident(
            $($argument:ident $(named $argument_name:literal)?: $ahow:ident $atype:tt),*
        ) -> $builder:ident;
        $(method { $(#$on_method:tt)* })?
        gives($output:ty, $error:ident, $envelope:ty);
        encode($this:ident, $out:ident) $encode:tt
        spec $spec:ident($resource:literal, $id:literal, $http:ident, $path:literal, $page:literal)
            $(.$fact:ident $value:tt)*;
        $(with $($extra:ident)*)?
    ) => {
        $(#$doc)*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct $request {
            $(
                #[doc = concat!(" `", $crate::key!($field $($key)?), "`")]
                $(#$about)*
                pub $field: $crate::kept!($class $how $type),
            )*
        }
        impl $request {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            #[inline]
            pub fn builder($($argument: $crate::taken!($ahow $atype)),*) -> $builder<()> {
                let request = Self { $($field: $crate::start!($class $how $field)),* };
                $builder { call: (), request, state: ::core::marker::PhantomData }
            }
        }
        impl $crate::Operation for $request {
            type Output = $output;
            type Error = $error;
            type Envelope = $envelope;
            const SPEC: &'static $crate::OperationSpec = &$spec;
            #[inline]
            #[allow(unused_variables)]
            fn encode(
                &self,
                $out: &mut $crate::Encoder,
            ) -> ::core::result::Result<(), $crate::InvalidRequest> {
                let $this = self;
                $encode
                Ok(())
            }
        }
        #[doc = concat!("What the documents say of [`", stringify!($request), "`].")]
        pub static $spec: $crate::OperationSpec =
            $crate::OperationSpec::new($resource, $id, $crate::Method::$http, $path, $page)
                $(.$fact $value)*
                .rows($error::ROWS_);

        impl<'c> $handle<'c> {
            $(#$doc)*
            $($(#$on_method)*)?
            #[inline]
            pub fn $method(
                &self,
                $($argument: $crate::taken!($ahow $atype)),*
            ) -> $builder<$crate::Call<'c>> {
                let request = $request::builder($($argument),*).request;
                let call = $crate::Call::new(self.client);
                $builder { call, request, state: ::core::marker::PhantomData }
            }
        }
        #[doc = concat!("Builds [`", stringify!($request), "`]; what is required is in the type.")]
        #[must_use = "nothing is sent before `send`"]
        pub struct $builder<C, S = ($($($crate::unset!($state),)?)*)> {
            call: C,
            request: $request,
            state: ::core::marker::PhantomData<S>,
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
                Self { call: self.call.clone(), request: self.request.clone(), state: self.state }
            }
        }
        impl<C, S> $builder<C, S> {
            $(
                $crate::setter!($class [$($setter)?] $field $how $type {
                    #[doc = concat!(" `", $crate::key!($field $($key)?), "`")]
                    $(#$about)*
                } request.);
            )*

            /// The request as plain data.
            #[inline]
            pub fn build(self) -> $request
            where
                S: $crate::Complete<$request>,
            {
                self.request
            }
        }
        impl<C, $($($state,)?)*> $builder<C, ($($($state,)?)*)> {
            $(
                $crate::staged_setter!($class [$($setter)?] $field $how $type $($after)? {
                    #[doc = concat!(" `", $crate::key!($field $($key)?), "`")]
                    $(#$about)*
                } $builder);
            )*
        }
        impl<$($($state: $crate::Provided<$request, field::$field>,)?)*> $crate::Complete<$request>
            for ($($($state,)?)*)
        {
        }
        impl<'c, S> $builder<$crate::Call<'c>, S> {
            /// Time limit, retries and token of this call alone.
            #[inline]
            pub fn options(mut self, options: $crate::CallOptions) -> Self {
                self.call = self.call.with(options);
                self
            }

            /// Sends the request.
            ///
            /// # Errors
            ///
            #[doc = concat!("[`Error`](super::Error): its `api` part is a [`", stringify!($error), "`].")]
            #[inline]
            pub fn send(self) -> $crate::CallFuture<$request>
            where
                S: $crate::Complete<$request>,
            {
                self.call.send(&self.request)
            }
            $($($crate::operation_with!($extra $request);)*)?
        }
        $crate::operation_too!([$($($extra)*)?] [] $handle.$method $request $spec
            ($($argument [$($argument_name)?] $ahow $atype),*)
            [$($class $field [$($setter)?] [$($name)?] $how $type),*]);
    };
}

/// What else the builder of an operation can do.
#[doc(hidden)]
#[macro_export]
macro_rules! operation_with {
    (pages $request:ident) => {
        /// All pages, one call each, from the one that the request names.
        #[inline]
        pub fn pages(self) -> $crate::Pages<$request>
        where
            S: $crate::Complete<$request>,
        {
            self.call.pages(self.request)
        }
    };
    (batches $request:ident) => {
        /// Sends the request in as many calls as its longest list needs, and keeps every outcome.
        #[inline]
        pub fn send_batches(self) -> $crate::BoxFuture<'c, $crate::BatchOutcome<$request>>
        where
            S: $crate::Complete<$request>,
        {
            self.call.send_batches(self.request)
        }
    };
    (blocking $request:ident) => {
        /// Sends the request and blocks the thread until the answer is there.
        ///
        /// # Errors
        ///
        /// As for `send`; and at once when called from asynchronous code.
        #[cfg(feature = "blocking")]
        #[inline]
        pub fn send_blocking(self) -> $crate::Result<$request>
        where
            S: $crate::Complete<$request>,
        {
            self.call.send_blocking(&self.request)
        }
    };
    ($other:ident $request:ident) => {};
}

/// What else an operation has beside its builder: its entry in the registry of the conformance kit,
/// behind the cargo feature `conformance` or always.
#[doc(hidden)]
#[macro_export]
macro_rules! operation_too {
    ([pages $($extra:ident)*] [] $($what:tt)*) => {
        $crate::operation_too!([$($extra)*] [pages] $($what)*);
    };
    ([conformance] $($what:tt)*) => {
        $crate::operation_too!(@entry { #[cfg(feature = "conformance")] } $($what)*);
    };
    ([registered] $($what:tt)*) => {
        $crate::operation_too!(@entry {} $($what)*);
    };
    ([$other:ident $($extra:ident)*] $($what:tt)*) => {
        $crate::operation_too!([$($extra)*] $($what)*);
    };
    ([] $($what:tt)*) => {};
    (@entry { $(#$when:tt)* } [$($pages:ident)?] $handle:ident.$method:ident $request:ident $spec:ident
        ($($argument:ident [$($argument_name:literal)?] $ahow:ident $atype:tt),*)
        [$($class:ident $field:ident [$($setter:ident)?] [$($name:literal)?] $how:ident $type:tt),*]) => {
        $(#$when)*
        #[allow(deprecated)]
        impl $request {
            /// The operation by the names of its inputs, for the conformance kit.
            #[doc(hidden)]
            pub const ENTRY_: $crate::conformance::Entry = $crate::conformance::Entry {
                spec: &$spec,
                inputs: &[$($crate::name!([$($name)?] $field)),*],
                pages: $crate::any!($($pages)?),
                run: |client, params| {
                    let client = client.clone();
                    ::std::boxed::Box::pin(async move {
                        #[allow(unused_mut)]
                        let mut params = params;
                        let call = $handle { client: &client }.$method(
                            $(params.take::<$crate::held!($ahow $atype)>($crate::name!([$($argument_name)?] $argument))?),*
                        );
                        $(
                            let call = $crate::set!(
                                $class call.[$($setter)?] $field params ($crate::name!([$($name)?] $field)) $how $type
                            );
                        )*
                        $(if let Some(most) = params.most_pages() {
                            params.finish()?;
                            return Ok($crate::conformance::$pages(call.pages(), most).await);
                        })?
                        params.finish()?;
                        Ok($crate::conformance::outcome(call.send().await).await)
                    })
                },
            };
        }
    };
}

/// Whether there is a word.
#[doc(hidden)]
#[macro_export]
macro_rules! any {
    () => {
        false
    };
    ($word:ident) => {
        true
    };
}

/// Gives a builder an input by its name, when it is one that a setter takes.
#[doc(hidden)]
#[macro_export]
macro_rules! set {
    (argument $call:ident.$setter:tt $field:ident $params:ident $name:tt $how:ident $type:tt) => {
        $call
    };
    ($class:ident $call:ident.[] $field:ident $($rest:tt)*) => {
        $crate::set!($class $call.[$field] $field $($rest)*)
    };
    (required $call:ident.[$setter:ident] $field:ident $params:ident ($name:expr) $how:ident $type:tt) => {
        $call.$setter($params.take::<$crate::held!($how $type)>($name)?)
    };
    ($class:ident $call:ident.[$setter:ident] $field:ident $params:ident ($name:expr) $how:ident $type:tt) => {
        match $params.optional::<$crate::held!($how $type)>($name)? {
            Some(value) => $call.$setter(value),
            None => $call,
        }
    };
}

/// Shows a builder by its request alone.
#[doc(hidden)]
pub fn debug_builder(
    f: &mut std::fmt::Formatter<'_>,
    name: &str,
    request: &dyn std::fmt::Debug,
) -> std::fmt::Result {
    f.debug_tuple(name).field(request).finish()
}

/// The state of every required field at the start.
#[doc(hidden)]
#[macro_export]
macro_rules! unset {
    ($state:ident) => {
        $crate::Unset
    };
}

/// Declares the names of a resource's required inputs, for the compiler's messages.
#[doc(hidden)]
#[macro_export]
macro_rules! fields {
    ($($field:ident),* $(,)?) => {
        #[doc(hidden)]
        #[allow(non_camel_case_types, missing_docs)]
        pub mod field {
            $(
                #[derive(Debug)]
                pub struct $field;
            )*
        }
    };
}
