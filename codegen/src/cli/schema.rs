//! `schema`.

use std::process::ExitCode;

use super::{
    CHECK_FAILED, Outcome, count, display_path, existing, fail, print, print_status,
    step::SpecFiles,
};
use crate::{emit::Output, language::schema::schemas, write::Plan};

/// Writes the JSON Schemas of the language into the spec folder, for editors
///
/// A spec file names its schema in its first line, and an editor with yaml-language-server completes and
/// checks it.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  easemob-codegen schema
  easemob-codegen schema --check       in CI: are the schemas those of this version?

Exit codes: 0 done or in step, 1 not in step (--check), 2 a file that cannot be written")]
pub(super) struct Args {
    #[command(flatten)]
    files: SpecFiles,
}

pub(super) fn run(args: &Args) -> Outcome {
    let schemas = schemas().map_err(|error| fail(&error.to_string()))?;
    let outputs: Vec<Output> = schemas
        .into_iter()
        .map(|schema| Output {
            path: schema.file.to_owned(),
            text: schema.text,
        })
        .collect();
    let bad = |error: &dyn std::fmt::Display| fail(&error.to_string());
    let plan = Plan::new(existing(&args.files.spec)?, &outputs).map_err(|error| bad(&error))?;
    let all = count(outputs.len(), "schema");
    if !args.files.only.check {
        plan.apply().map_err(|error| bad(&error))?;
        print_status(&format!("{all}, {} written", plan.changed().count()));
        return Ok(());
    }
    if plan.is_empty() {
        print_status(&format!("{all} in step"));
        return Ok(());
    }
    print(&plan.diff())?;
    for file in plan.changed() {
        let path = args.files.spec.join(file);
        print_status(&format!("error: {} is not in step", display_path(&path)));
    }
    print_status("error: run `easemob-codegen schema` and commit the result");
    Err(ExitCode::from(CHECK_FAILED))
}
