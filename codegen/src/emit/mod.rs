//! Emits outputs from the model: [`rust`], [`docs`] and [`cases`].
//!
//! The command writes [`crate_files`]; build scripts, the macro and `--single` use [`rust::single`]. All
//! entry points run the same emitter on the same model.

#[cfg(feature = "text")]
pub mod cases;
#[cfg(feature = "text")]
pub mod docs;
mod markdown;
mod output;
pub mod rust;

pub use output::{GenerateError, HEADER, Output, crate_name};

use crate::model::Model;
#[cfg(feature = "text")]
use crate::parallel;
use rust::{Options, layout};

/// Emits the client as one formatted file, with [`HEADER`].
///
/// # Errors
///
/// [`GenerateError`] is a bug of this crate.
pub fn rust_source(model: &Model, options: &Options) -> Result<String, GenerateError> {
    layout::file(&rust::single(model, options))
}

/// Emits the client as a crate: sources, manifest, README and reference.
///
/// # Errors
///
/// [`GenerateError`] is a bug of this crate.
#[cfg(feature = "text")]
pub fn crate_files(model: &Model) -> Result<Vec<Output>, GenerateError> {
    let options = Options {
        features: true,
        conformance: false,
        crate_name: Some(crate_name(model)),
    };
    let names = rust::names::Names::new(model);
    let (texts, files) = parallel::both(
        || docs::package::outputs(model, &names),
        || rust::files(model, &names, &options),
    );
    let mut outputs = texts?;
    outputs.extend(files?.into_iter().map(|(path, text)| Output {
        path: format!("src/{path}"),
        text,
    }));
    outputs.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(outputs)
}
