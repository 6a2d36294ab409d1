//! Tokens: where they come from, how they are kept and renewed, and the header that carries them.

mod authorization;
mod cache;
mod token;

pub(crate) use authorization::Authorization;
pub(crate) use cache::{Held, TokenCache};
pub use token::{Credentials, Token};
