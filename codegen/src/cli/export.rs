//! `export`.

use std::path::PathBuf;

use super::{Outcome, SpecArgs, count, display_path, fail, load, print, print_status};
use crate::{
    emit::cases::{self, Form},
    openapi::export::{Version, text},
};

/// Exports the spec in formats that other tools read
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    kind: Kind,
}

#[derive(Debug, clap::Subcommand)]
enum Kind {
    Openapi(Openapi),
    /// The documented calls as curl, with the errata of the spec applied
    #[command(after_help = CASES_HELP)]
    Curl(Cases),
    /// The documented calls as a file for hurl
    #[command(after_help = CASES_HELP)]
    Hurl(Cases),
    /// The documented requests and responses as JSON, in the format of the conformance kit
    #[command(after_help = CASES_HELP)]
    Json(Cases),
}

const CASES_HELP: &str = "\
Examples:
  easemob-codegen export curl --operation delete_conversation
  easemob-codegen export hurl --out cases.hurl
  easemob-codegen export json | jq '.cases[].id'

Exit codes: 0 done, 2 bad input";

/// The options that all exports share.
#[derive(Debug, clap::Args)]
struct ExportArgs {
    #[command(flatten)]
    spec: SpecArgs,
    /// A file instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
struct Cases {
    #[command(flatten)]
    common: ExportArgs,
    /// Only the cases of this operation
    #[arg(long, value_name = "ID")]
    operation: Option<String>,
}

/// An OpenAPI document, as JSON
///
/// Error rows, rate limits and idempotence are under `x-` keys. Operations that share method and path become
/// one that takes any of their bodies.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  easemob-codegen export openapi > openapi.json
  easemob-codegen export openapi --version 3.0 --out openapi.json

Exit codes: 0 done, 2 bad input")]
struct Openapi {
    #[command(flatten)]
    common: ExportArgs,
    /// The version of OpenAPI: 3.0 or 3.1
    #[arg(long, value_name = "VERSION", default_value = "3.1")]
    version: Version,
}

pub(super) fn run(args: &Args) -> Outcome {
    match &args.kind {
        Kind::Openapi(args) => {
            let (_, model) = load(&args.common.spec)?;
            let what = count(model.operations().count(), "operation");
            args.common.write(&text(&model, args.version), &what)
        }
        Kind::Curl(args) => cases(args, Form::Curl),
        Kind::Hurl(args) => cases(args, Form::Hurl),
        Kind::Json(args) => cases(args, Form::Json),
    }
}

fn cases(args: &Cases, form: Form) -> Outcome {
    let (_, model) = load(&args.common.spec)?;
    let only = args.operation.as_deref();
    if let Some(id) = only.filter(|id| model.find_operation(id).is_none()) {
        return Err(fail(&format!("there is no operation `{id}`")));
    }
    let operations = model
        .operations()
        .filter(|o| only.is_none_or(|id| o.id == id));
    let number: usize = operations.map(|operation| operation.examples.len()).sum();
    let text = cases::export(&model, form, only);
    args.common.write(&text, &count(number, "case"))
}

impl ExportArgs {
    /// Prints a text, or writes it to a file and reports that.
    fn write(&self, text: &str, what: &str) -> Outcome {
        let Some(out) = &self.out else {
            return print(text);
        };
        std::fs::write(out, text)
            .map_err(|error| fail(&format!("cannot write `{}`: {error}", display_path(out))))?;
        print_status(&format!("{}: {what}", display_path(out)));
        Ok(())
    }
}
