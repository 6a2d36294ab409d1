//! What a spec becomes, file by file; and the one function behind the three doors.
//!
//! The command writes [`crate_files`]; build scripts and the macro take [`rust_source`]. Both are made
//! by [`crate::rust`] from the same model.

#[cfg(feature = "text")]
use crate::parallel;
use crate::{
    model::Model,
    rust::{self, Options, layout},
};

pub use crate::rust::layout::HEADER;

/// A file to be written: its path below the output folder and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Path with forward slashes.
    pub path: String,
    /// Text.
    pub text: String,
}

/// The client as one file, for `include!` and for the macro: formatted, with a line that says where it
/// is from.
///
/// # Errors
///
/// [`GenerateError`] is a bug of this crate.
pub fn rust_source(model: &Model, options: &Options) -> Result<String, GenerateError> {
    layout::file(&rust::single(model, options))
}

/// The client as a crate: sources, manifest, README and reference.
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
        || crate::text::outputs(model, &names),
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

/// The name of the emitted crate.
pub fn crate_name(model: &Model) -> String {
    model.service.id.clone()
}

/// The outputs could not be made: a bug of this crate, whatever the spec says.
#[derive(Debug)]
pub struct GenerateError(pub(crate) String);

impl std::fmt::Display for GenerateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}; this is a bug in easemob-codegen", self.0)
    }
}

impl std::error::Error for GenerateError {}
