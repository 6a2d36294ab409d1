//! `diff`.

use std::{path::PathBuf, process::ExitCode};

use super::{
    CHECK_FAILED, Outcome, SpecArgs, count, display_path, fail, load, print, print_status,
};
use crate::{
    diff::{Approvals, Class, Diff, Format, Side},
    load::SERVICE_FILE,
    model::Model,
};

/// Reports the changes between two specs and the version step that they require
///
/// A side is a folder, a git revision (for its `--spec` folder) or `REV:PATH`. Every finding has a fingerprint
/// that depends on the change alone; a file of approvals lists those that are allowed.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  easemob-codegen diff HEAD~1 spec
  easemob-codegen diff v0.1.0 HEAD --format markdown         a changelog entry
  easemob-codegen diff main:spec spec --fail-on source-breaking --fail-on wire-breaking
  easemob-codegen diff old/ new/ --approvals approved.yaml --fail-on wire-breaking

Approvals: a YAML file
  approved:
    - fingerprint: 0123456789abcdef
      reason: the vendor announced it

Exit codes: 0 done, 1 an unapproved finding of a --fail-on class or a stale approval, 2 bad input")]
pub(super) struct Args {
    /// The old side
    #[arg(value_name = "OLD")]
    old: String,
    /// The new side
    #[arg(value_name = "NEW")]
    new: String,
    /// The spec folder of a git revision without a path
    #[arg(long, value_name = "DIR", default_value = "spec")]
    spec: PathBuf,
    /// The service file on both sides
    #[arg(long, value_name = "FILE", default_value = SERVICE_FILE)]
    service: String,
    /// How findings are printed: human, json, markdown
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
    /// A class whose unapproved findings make the exit code 1; may be repeated
    #[arg(long, value_name = "CLASS")]
    fail_on: Vec<Class>,
    /// The file of approvals
    #[arg(long, value_name = "FILE")]
    approvals: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> Outcome {
    let approvals = match &args.approvals {
        None => Approvals::default(),
        Some(file) => {
            let text = std::fs::read_to_string(file)
                .map_err(|error| fail(&format!("cannot read `{}`: {error}", display_path(file))))?;
            Approvals::read(&text)
                .map_err(|error| fail(&format!("`{}`: {error}", display_path(file))))?
        }
    };
    let (old, new) = (model(args, &args.old)?, model(args, &args.new)?);
    let diff = Diff::between(&old, &new);
    print(&diff.render(args.format, &approvals))?;
    let denied: Vec<_> = diff
        .findings
        .iter()
        .filter(|finding| {
            finding
                .classes
                .iter()
                .any(|class| args.fail_on.contains(class))
        })
        .filter(|finding| !approvals.covers(finding))
        .collect();
    let stale = approvals.stale(&diff.findings);
    for approval in &stale {
        print_status(&format!(
            "error: the approval of `{}` is stale: there is no such finding ({})",
            approval.fingerprint, approval.reason
        ));
    }
    print_status(&format!(
        "{}, {} not allowed",
        count(diff.findings.len(), "finding"),
        denied.len()
    ));
    if denied.is_empty() && stale.is_empty() {
        Ok(())
    } else {
        Err(ExitCode::from(CHECK_FAILED))
    }
}

fn model(args: &Args, side: &str) -> Result<Model, ExitCode> {
    let side = Side::find(side, &args.spec).map_err(|error| fail(&error.to_string()))?;
    let spec = SpecArgs {
        spec: side.path().to_owned(),
        service: args.service.clone(),
    };
    load(&spec).map(|(_, model)| model)
}
