//! `lint`.

use std::process::ExitCode;

use super::{
    BAD_INPUT, CHECK_FAILED, Outcome, SpecArgs, count, fail, print, print_status, stdout_has_colour,
};
use crate::{
    diagnostics::{
        Severity,
        render::{self, Format},
    },
    language::Level,
    load,
    validate::lints::Levels,
};

/// Reports all errors of a spec and everything that could be better
///
/// Levels of lints and waivers of single findings are in `lints.yaml` in the spec folder; a waiver that
/// covers no finding is an error. The options override the levels of that file.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  easemob-codegen lint
  easemob-codegen lint --deny-warnings --format github-actions   in CI
  easemob-codegen lint --deny W0309 --allow W0303
  easemob-codegen lint --format sarif > lint.sarif
  easemob-codegen explain E0222                                  what a code means

Exit codes: 0 no error, 1 a denied lint or a warning with --deny-warnings, 2 an error in the spec")]
pub(super) struct Args {
    #[command(flatten)]
    spec: SpecArgs,
    /// How findings are printed: human, json, github-actions, sarif
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
    /// A warning makes the exit code 1
    #[arg(long)]
    deny_warnings: bool,
    /// Lint to deny: it makes the exit code 1; repeatable
    #[arg(long, value_name = "CODE")]
    deny: Vec<String>,
    /// Lint to warn about; repeatable
    #[arg(long, value_name = "CODE")]
    warn: Vec<String>,
    /// Lint to allow: it is not reported; repeatable
    #[arg(long, value_name = "CODE")]
    allow: Vec<String>,
}

pub(super) fn run(args: &Args) -> Outcome {
    let levels = levels(args)?;
    let loaded = load::load_and_lint(&args.spec.spec, &args.spec.service, &levels);
    print(&render::render(
        &loaded.sources,
        &loaded.diagnostics,
        args.format,
        stdout_has_colour(),
    ))?;
    let of = |severity| {
        loaded
            .diagnostics
            .iter()
            .filter(move |found| found.severity == severity)
    };
    let errors = of(Severity::Error).count();
    let warnings = of(Severity::Warning).count();
    let files = loaded.sources.iter().count();
    print_status(&format!(
        "{} looked at: {}, {}",
        count(files, "file"),
        count(errors, "error"),
        count(warnings, "warning")
    ));
    let denied = of(Severity::Error).all(|found| found.code.starts_with('W'));
    match (errors, warnings) {
        (1.., _) if !denied => Err(ExitCode::from(BAD_INPUT)),
        (1.., _) => Err(ExitCode::from(CHECK_FAILED)),
        (_, 1..) if args.deny_warnings => Err(ExitCode::from(CHECK_FAILED)),
        _ => Ok(()),
    }
}

/// Reads the levels; the strictest option for a lint wins.
fn levels(args: &Args) -> Result<Levels, ExitCode> {
    let mut levels = Levels::default();
    let options = [
        (&args.allow, Level::Allow),
        (&args.warn, Level::Warn),
        (&args.deny, Level::Deny),
    ];
    for (codes, level) in options {
        for code in codes {
            levels
                .set(code, level)
                .map_err(|error| fail(&error.to_string()))?;
        }
    }
    Ok(levels)
}
