//! Generates a client in a build script.
//!
//! In `build.rs`:
//!
//! ```no_run
//! easemob_codegen::build::Build::new("spec").run();
//! ```
//!
//! In the crate:
//!
//! ```ignore
//! mod easemob {
//!     include!(concat!(env!("OUT_DIR"), "/easemob.rs"));
//! }
//! ```

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use proc_macro2::TokenStream;

use crate::{
    diagnostics::render::{self, Format},
    emit::{
        GenerateError,
        rust::{self, Options, layout},
    },
    load,
};

/// A spec to be built.
#[derive(Clone, Debug)]
pub struct Build {
    folder: PathBuf,
    service_file: String,
    options: Options,
}

/// The result of a build.
#[derive(Clone, Debug)]
pub struct Built {
    /// The client as tokens without layout, for the macro.
    pub code: TokenStream,
    /// The name of the service, which is the name of the file.
    pub service: String,
    /// The files and folders that the result depends on.
    pub inputs: Vec<PathBuf>,
}

impl Built {
    /// The client as one formatted file.
    ///
    /// # Errors
    ///
    /// [`GenerateError`] is a bug of this crate.
    pub fn source(&self) -> Result<String, GenerateError> {
        layout::file(&self.code)
    }
}

impl Build {
    /// A spec folder, relative to the crate whose build script runs.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        Self {
            folder,
            service_file: load::SERVICE_FILE.to_owned(),
            options: Options::default(),
        }
    }

    /// Uses another service file of the folder than `service.yaml`.
    #[must_use]
    pub fn service_file(mut self, name: impl Into<String>) -> Self {
        self.service_file = name.into();
        self
    }

    /// Emits the conformance registry too; the crate then needs the runtime's feature `conformance`.
    #[must_use]
    pub fn conformance(mut self, on: bool) -> Self {
        self.options.conformance = on;
        self
    }

    /// Generates the client without writing files.
    ///
    /// # Errors
    ///
    /// When the spec has errors; [`Failed::inputs`] is filled in then too.
    pub fn generate(&self) -> Result<Built, Failed> {
        let loaded = load::load(&self.folder, &self.service_file);
        let Some(model) = &loaded.model else {
            return Err(Failed {
                message: render::render(&loaded.sources, &loaded.diagnostics, Format::Human, false),
                inputs: loaded.inputs,
            });
        };
        Ok(Built {
            code: rust::single(model, &self.options),
            service: model.service.id.clone(),
            inputs: loaded.inputs,
        })
    }

    /// Writes `$OUT_DIR/<service>.rs` and prints `rerun-if-changed` for its inputs. If the spec has errors,
    /// prints them and exits with code 1.
    pub fn run(self) {
        let out = env::var_os("OUT_DIR").map(PathBuf::from);
        let result = self.generate();
        let inputs = match &result {
            Ok(built) => &built.inputs,
            Err(failed) => &failed.inputs,
        };
        for input in inputs {
            println!("cargo::rerun-if-changed={}", input.display());
        }
        let written = result.map_err(|failed| failed.message).and_then(|built| {
            let out = out.ok_or("OUT_DIR is not set: call this from a build script")?;
            let path = out.join(format!("{}.rs", built.service));
            let source = built.source().map_err(|error| error.to_string())?;
            write_if_changed(&path, &source)
                .map_err(|error| format!("cannot write `{}`: {error}", path.display()))
        });
        if let Err(message) = written {
            eprintln!("{message}");
            std::process::exit(1);
        }
    }
}

/// The spec has errors.
#[derive(Clone, Debug)]
pub struct Failed {
    /// All errors, rendered with their source lines.
    pub message: String,
    /// The files and folders that were read.
    pub inputs: Vec<PathBuf>,
}

impl std::fmt::Display for Failed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failed {}

/// Perf: keeps the time stamp of an unchanged file, so that cargo does not compile it again.
fn write_if_changed(path: &Path, text: &str) -> std::io::Result<()> {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    fs::write(path, text)
}
