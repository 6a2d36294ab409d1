//! Tokens: where they come from, how they are kept and renewed, and the header that carries them.

mod authorization;
mod cache;

pub(crate) use authorization::Authorization;
pub use cache::{Credentials, Token};
pub(crate) use cache::{Held, TokenCache};
