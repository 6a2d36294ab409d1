//! `export`.

use std::path::{Path, PathBuf};

use super::{Outcome, SpecArgs, count, fail, load, print, say, shown};
use crate::openapi::export::{Version, text};

/// Writes what the spec says in forms that other tools read
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    kind: Kind,
}

#[derive(Debug, clap::Subcommand)]
enum Kind {
    Openapi(Openapi),
}

/// An OpenAPI document, as JSON
///
/// Error rows, limits and whether repeating is safe stand under `x-` keys. Operations that share method and
/// path become one that takes any of their bodies.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  easemob-codegen export openapi > openapi.json
  easemob-codegen export openapi --version 3.0 --out openapi.json

Exit codes: 0 done, 2 bad input")]
struct Openapi {
    #[command(flatten)]
    spec: SpecArgs,
    /// The version of OpenAPI: 3.0 or 3.1
    #[arg(long, value_name = "VERSION", default_value = "3.1")]
    version: Version,
    /// A file instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> Outcome {
    match &args.kind {
        Kind::Openapi(args) => {
            let (_, model) = load(&args.spec)?;
            let what = count(model.operations().count(), "operation");
            put(&text(&model, args.version), args.out.as_deref(), &what)
        }
    }
}

/// Prints a text, or writes it to a file and says so.
fn put(text: &str, out: Option<&Path>, what: &str) -> Outcome {
    let Some(out) = out else {
        return print(text);
    };
    std::fs::write(out, text)
        .map_err(|error| fail(&format!("cannot write `{}`: {error}", shown(out))))?;
    say(&format!("{}: {what}", shown(out)));
    Ok(())
}
