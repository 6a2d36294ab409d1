//! `lint`.

use std::process::ExitCode;

use super::{BAD_INPUT, Outcome, RED, SpecArgs, count, print, say, stdout_has_colour};
use crate::{
    diagnostic::Severity,
    render::{self, Format},
    spec,
};

/// Says everything that is wrong with a spec, or could be better
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  easemob-codegen lint
  easemob-codegen lint --deny-warnings --format github-actions   in CI
  easemob-codegen lint --format sarif > lint.sarif
  easemob-codegen explain E0222                                  what a code means

Exit codes: 0 no error, 1 a warning with --deny-warnings, 2 an error in the spec")]
pub(super) struct Args {
    #[command(flatten)]
    spec: SpecArgs,
    /// How findings are printed: human, json, github-actions, sarif
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
    /// A warning makes the exit code 1
    #[arg(long)]
    deny_warnings: bool,
}

pub(super) fn run(args: &Args) -> Outcome {
    let loaded = spec::load(&args.spec.spec, &args.spec.service);
    print(&render::render(
        &loaded.sources,
        &loaded.diagnostics,
        args.format,
        stdout_has_colour(),
    ))?;
    let errors = loaded.errors();
    let warnings = loaded
        .diagnostics
        .iter()
        .filter(|d| d.severity == Severity::Warning)
        .count();
    let files = loaded.sources.iter().count();
    say(&format!(
        "{} looked at: {}, {}",
        count(files, "file"),
        count(errors, "error"),
        count(warnings, "warning")
    ));
    match (errors, warnings) {
        (1.., _) => Err(ExitCode::from(BAD_INPUT)),
        (_, 1..) if args.deny_warnings => Err(ExitCode::from(RED)),
        _ => Ok(()),
    }
}
