//! `schema`.

use std::{fs, path::PathBuf, process::ExitCode};

use super::{Outcome, RED, count, fail, say, shown};
use crate::schema::schemas;

/// Writes the JSON Schemas of the language into the spec folder, for editors
///
/// A file says by its first line which schema is its own, and an editor with yaml-language-server then
/// completes and checks it.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  easemob-codegen schema
  easemob-codegen schema --check       in CI: are the schemas those of this version?

Exit codes: 0 done or in step, 1 not in step (--check), 2 a file that cannot be written")]
pub(super) struct Args {
    /// The spec folder
    #[arg(long, value_name = "DIR", default_value = "spec")]
    spec: PathBuf,
    /// Change nothing; say what would change
    #[arg(long)]
    check: bool,
}

pub(super) fn run(args: &Args) -> Outcome {
    let schemas = schemas().map_err(|error| fail(&error.to_string()))?;
    let mut stale = 0;
    for schema in &schemas {
        let path = args.spec.join(schema.file);
        if fs::read_to_string(&path).is_ok_and(|text| text == schema.text) {
            continue;
        }
        stale += 1;
        if args.check {
            say(&format!("error: {} is not in step", shown(&path)));
        } else {
            fs::write(&path, &schema.text)
                .map_err(|error| fail(&format!("cannot write `{}`: {error}", shown(&path))))?;
        }
    }
    let all = count(schemas.len(), "schema");
    if args.check && stale > 0 {
        say("error: run `easemob-codegen schema` and commit the result");
        return Err(ExitCode::from(RED));
    }
    say(&match args.check {
        true => format!("{all} in step"),
        false => format!("{all}, {stale} written"),
    });
    Ok(())
}
