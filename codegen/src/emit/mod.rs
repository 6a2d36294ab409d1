//! Emits outputs from the model: [`rust`], [`docs`] and [`cases`].
//!
//! The command writes [`crate_files`]; build scripts, the macro and `--single` use [`rust::single`]. All
//! entry points run the same emitter on the same model.

#[cfg(feature = "text")]
pub mod cases;
#[cfg(feature = "text")]
pub mod docs;
mod output;
pub mod rust;

#[cfg(feature = "text")]
pub use output::GenerateError;
pub use output::{HEADER, Output, crate_name};

use crate::model::Model;
#[cfg(feature = "text")]
use crate::parallel;
use rust::{Options, code::Code};

/// Emits the client as one formatted file, with [`HEADER`].
pub fn rust_source(model: &Model, options: &Options) -> String {
    file(&rust::single(model, options))
}

/// Formats code as a file, with [`HEADER`].
pub(crate) fn file(code: &Code) -> String {
    code.print_below(HEADER)
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
    outputs.extend(files.into_iter().map(|(path, text)| Output {
        path: format!("src/{path}"),
        text,
    }));
    outputs.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(outputs)
}
