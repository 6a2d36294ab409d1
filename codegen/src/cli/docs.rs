//! `generate docs`.

use std::path::PathBuf;

use super::{
    Outcome, SpecArgs, fail, load,
    step::{Check, OutputFolder},
};
use crate::{emit::docs::site, write::Plan};

/// Writes the reference as a site that needs no server
///
/// Requests, responses, errors with cause and remedy, rate limits, and examples in Rust and curl, in English
/// and Chinese; with search. Open `index.html` from the disk or serve the folder.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  easemob-codegen generate docs --out site
  easemob-codegen generate docs --out site --check     is the site in step? (for CI)

Exit codes: 0 done or in step, 1 not in step (--check), 2 bad input")]
pub(super) struct Args {
    #[command(flatten)]
    spec: SpecArgs,
    /// The folder of the site
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    only: Check,
}

pub(super) fn run(args: &Args) -> Outcome {
    let (_, model) = load(&args.spec)?;
    let outputs = site::outputs(&model).map_err(|error| fail(&error.to_string()))?;
    let plan = Plan::new(&args.out, &outputs).map_err(|error| fail(&error.to_string()))?;
    args.only.apply(
        &plan,
        &OutputFolder {
            folder: &args.out,
            operations: model.operations().count(),
            command: "docs",
        },
    )
}
