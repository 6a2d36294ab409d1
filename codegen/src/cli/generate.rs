//! `generate`.

use std::{path::PathBuf, process::ExitCode};

use super::{BAD_INPUT, Outcome, RED, SpecArgs, count, docs, fail, load, print, say, shown};
use crate::{
    generate::{crate_files, rust_source},
    rust::Options,
    write::Plan,
};

/// Writes the client that the spec describes
///
/// Files that are already right are not touched; a file that an earlier run made and this one does not
/// is removed. With `--check` nothing is written: the difference is printed, and the exit code is 1 when
/// there is one.
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
    /// Change nothing; print what would change
    #[arg(long)]
    check: bool,
}

/// What else is generated.
#[derive(Debug, clap::Subcommand)]
enum Other {
    Docs(docs::Args),
}

pub(super) fn run(args: &Args) -> Outcome {
    if let Some(Other::Docs(args)) = &args.other {
        return docs::run(args);
    }
    let (_, model) = load(&args.spec)?;
    let bad = |error: &dyn std::fmt::Display| fail(&error.to_string());
    let (folder, outputs) = match &args.single {
        Some(file) => {
            let options = Options {
                conformance: args.conformance,
                ..Options::default()
            };
            let text = rust_source(&model, &options).map_err(|error| bad(&error))?;
            let name = file
                .file_name()
                .ok_or_else(|| fail("--single needs the name of a file"))?;
            let folder = file.parent().map(PathBuf::from).unwrap_or_default();
            let folder = if folder.as_os_str().is_empty() {
                PathBuf::from(".")
            } else {
                folder
            };
            (
                folder,
                vec![crate::generate::Output {
                    path: name.to_string_lossy().into_owned(),
                    text,
                }],
            )
        }
        None => (
            args.out.clone(),
            crate_files(&model).map_err(|error| bad(&error))?,
        ),
    };
    let plan = Plan::new(&folder, &outputs).map_err(|error| bad(&error))?;
    let operations = count(model.operations().count(), "operation");
    if args.check {
        if plan.is_empty() {
            say(&format!(
                "{} is in step with the spec: {operations}",
                shown(&folder)
            ));
            return Ok(());
        }
        print(&plan.diff())?;
        say(&format!(
            "error: {} of {} not what the spec gives; run `easemob-codegen generate` and commit the result",
            count(plan.changed().count(), "file"),
            shown(&folder),
        ));
        return Err(ExitCode::from(RED));
    }
    plan.apply().map_err(|error| {
        say(&format!("error: {error}"));
        ExitCode::from(BAD_INPUT)
    })?;
    say(&format!(
        "{}: {operations}, {} written, {} unchanged",
        shown(&folder),
        count(plan.changed().count(), "file"),
        plan.unchanged(),
    ));
    Ok(())
}
