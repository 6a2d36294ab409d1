//! `explain`.

use super::{Outcome, fail, print};
use crate::diagnostics::catalogue;

/// Explains a diagnostic code, with a failing and a corrected example
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  easemob-codegen explain E0015
  easemob-codegen explain            lists all codes")]
pub(super) struct Args {
    /// The code, as diagnostics show it
    code: Option<String>,
}

pub(super) fn run(args: &Args) -> Outcome {
    let Some(code) = &args.code else {
        let list: Vec<String> = catalogue::all()
            .map(|rule| {
                let first = rule
                    .summary
                    .split_inclusive(". ")
                    .next()
                    .unwrap_or_default();
                let first = first.replace('\n', " ");
                format!("{}  {:<24} {}\n", rule.code, rule.name, first.trim_end())
            })
            .collect();
        return print(&list.concat());
    };
    match catalogue::find(code) {
        Some(rule) => print(&rule.to_string()),
        None => {
            let known = catalogue::all().map(|rule| rule.code);
            let near = known.min_by_key(|known| strsim::levenshtein(known, &code.to_uppercase()));
            let hint = near
                .map(|near| format!("; did you mean {near}?"))
                .unwrap_or_default();
            Err(fail(&format!(
                "there is no code `{code}`{hint} (`easemob-codegen explain` lists them)"
            )))
        }
    }
}
