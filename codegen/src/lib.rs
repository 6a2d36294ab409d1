//! From one YAML file per operation to a Rust client, its documentation and its tests.
//!
//! Data flows one way: [`yaml`] reads text to trees with spans, [`language`] deserializes them, [`validate`]
//! checks them, [`model`] resolves them, and [`emit`] makes every output from the model alone.
//! [`load::load`] does the first half, [`emit`] the second. `README.md` beside this crate has the picture.
//!
//! Three entry points run the same emitter: the command `easemob-codegen`, [`build`] for build scripts, and
//! the macro `easemob_macros::client!`.
//!
//! ```
//! use easemob_codegen::{build::Build, load};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../spec");
//! let loaded = load::load(folder.as_ref(), load::SERVICE_FILE);
//! let model = loaded.model.ok_or("the spec has errors")?;
//! assert!(model.find_operation("delete_conversation").is_some());
//!
//! let built = Build::new(folder).generate()?;
//! assert!(built.source()?.contains("pub struct DeleteConversation"));
//! # Ok(())
//! # }
//! ```

pub mod diagnostics;
pub mod yaml;

mod characters;
mod json_pointer;
pub mod language;
pub mod load;
mod names;
mod parallel;
pub mod pattern;
pub mod spec;

pub mod format;
pub mod model;
pub mod validate;

pub mod build;
pub mod emit;
pub mod scaffold;

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
pub mod diff;
#[cfg(feature = "cli")]
pub mod openapi;
#[cfg(feature = "cli")]
pub mod write;
