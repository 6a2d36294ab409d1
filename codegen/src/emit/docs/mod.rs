//! Documentation, rendered with tera: manifest, README and reference of the emitted crate, and the site.
//!
//! Everything a template shows is computed in Rust; templates only put it in place.

pub(crate) mod package;
#[cfg(feature = "cli")]
pub mod site;
