//! Documentation, rendered with tera: README and reference of the emitted crate, and the site; and its
//! manifest.
//!
//! Everything a template shows is computed in Rust; templates only put it in place.

mod manifest;
pub(crate) mod package;
#[cfg(feature = "cli")]
pub mod site;
