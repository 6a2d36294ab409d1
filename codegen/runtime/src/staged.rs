//! State of staged builders: a required field's value is kept in the builder's type parameter.

/// Implemented by a builder state that holds a value; a bound for each required field makes a
/// forgotten one a compile error that names it.
#[diagnostic::on_unimplemented(
    message = "`{R}` cannot be built: required field `{F}` was never set",
    label = "call the `{F}` setter before this"
)]
pub trait Provided<R, F, T>: Sized {
    /// The value.
    #[doc(hidden)]
    fn take(self) -> T;
}

/// A required field that has a value.
#[derive(Debug, Clone)]
pub struct Set<T>(pub T);

/// A required field that has none yet.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unset;

impl<R, F, T> Provided<R, F, T> for Set<T> {
    fn take(self) -> T {
        self.0
    }
}
