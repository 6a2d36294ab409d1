//! `model`.

use super::{Outcome, SpecArgs, fail, load, print};

/// Prints the model of a spec as JSON: the input of every emitter
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  easemob-codegen model | jq '.resources[].operations[].id'")]
pub(super) struct Args {
    #[command(flatten)]
    spec: SpecArgs,
}

pub(super) fn run(args: &Args) -> Outcome {
    let (_, model) = load(&args.spec)?;
    let text = serde_json::to_string_pretty(&model)
        .map_err(|error| fail(&format!("the model cannot be printed: {error}")))?;
    print(&format!("{text}\n"))
}
