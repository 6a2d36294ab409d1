//! `generate`.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use super::{
    Outcome, SpecArgs, docs, fail, load,
    step::{Check, OutputFolder},
};
use crate::{
    emit::{GenerateError, Output, crate_files, rust::Options, rust_source},
    model::Model,
    write::Plan,
};

/// Writes the client that the spec describes
///
/// Files in step are not touched; a generated file that is no longer needed is removed. With `--check`
/// nothing is written: a difference is printed and makes the exit code 1.
#[derive(Debug, clap::Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "\
Examples:
  easemob-codegen generate                       this repository: spec/ to generated/
  easemob-codegen generate --check               is generated/ in step? (for CI)
  easemob-codegen generate --spec api --out sdk  another spec, another crate
  easemob-codegen generate --single client.rs    one file, as a build script would make it
  easemob-codegen generate docs --out site       the reference as a site

Exit codes: 0 done or in step, 1 not in step (--check), 2 bad input"
)]
pub(super) struct Args {
    #[command(subcommand)]
    other: Option<Other>,
    #[command(flatten)]
    spec: SpecArgs,
    /// The folder of the emitted crate
    #[arg(
        long,
        value_name = "DIR",
        default_value = "generated",
        conflicts_with = "single"
    )]
    out: PathBuf,
    /// One Rust file instead of a crate
    #[arg(long, value_name = "FILE")]
    single: Option<PathBuf>,
    /// With --single: emit the conformance registry too
    #[arg(long, requires = "single")]
    conformance: bool,
    #[command(flatten)]
    only: Check,
}

/// Other outputs.
#[derive(Debug, clap::Subcommand)]
enum Other {
    Docs(docs::Args),
}

pub(super) fn run(args: &Args) -> Outcome {
    if let Some(Other::Docs(args)) = &args.other {
        return docs::run(args);
    }
    let target = Target::of(args)?;
    let (_, model) = load(&args.spec)?;
    let bad = |error: &dyn std::fmt::Display| fail(&error.to_string());
    let outputs = target.outputs(&model).map_err(|error| bad(&error))?;
    let plan = Plan::new(target.folder(), &outputs).map_err(|error| bad(&error))?;
    let output = OutputFolder {
        folder: target.folder(),
        operations: model.operations().count(),
        command: "generate",
    };
    args.only.apply(&plan, &output)
}

/// The output and its folder.
enum Target {
    Crate(PathBuf),
    Single {
        folder: PathBuf,
        name: String,
        conformance: bool,
    },
}

impl Target {
    fn of(args: &Args) -> Result<Self, ExitCode> {
        let Some(file) = &args.single else {
            return Ok(Self::Crate(args.out.clone()));
        };
        let name = file
            .file_name()
            .ok_or_else(|| fail("--single needs the name of a file"))?;
        let folder = file.parent().filter(|folder| *folder != Path::new(""));
        Ok(Self::Single {
            folder: folder.unwrap_or(Path::new(".")).to_owned(),
            name: name.to_string_lossy().into_owned(),
            conformance: args.conformance,
        })
    }

    fn folder(&self) -> &Path {
        match self {
            Self::Crate(folder) | Self::Single { folder, .. } => folder,
        }
    }

    fn outputs(&self, model: &Model) -> Result<Vec<Output>, GenerateError> {
        match self {
            Self::Crate(_) => crate_files(model),
            Self::Single {
                name, conformance, ..
            } => {
                let options = Options {
                    conformance: *conformance,
                    ..Options::default()
                };
                Ok(vec![Output {
                    path: name.clone(),
                    text: rust_source(model, &options)?,
                }])
            }
        }
    }
}
