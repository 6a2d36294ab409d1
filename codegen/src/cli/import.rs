//! `import openapi`.

use std::path::{Path, PathBuf};

use super::{Outcome, count, display_path, fail, print, print_status};
use crate::{
    emit::Output,
    load::SERVICE_FILE,
    openapi::import::{Fate, Imported, Options, SpecFile, import_with},
    write::Plan,
};

/// Converts a document of another format to a spec
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    kind: Kind,
}

#[derive(Debug, clap::Subcommand)]
enum Kind {
    Openapi(Openapi),
}

/// From an OpenAPI 3.0 or 3.1 document, JSON or YAML
///
/// Facts that the spec language cannot express are reported with their JSON pointer in the document: dropped,
/// changed, or assumed because the document does not state them.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  easemob-codegen import openapi petstore.yaml --out spec
  easemob-codegen import openapi api.json --out spec --format json > report.json
  easemob-codegen import openapi api.json --out spec --envelope data
  easemob-codegen lint --spec spec                   what the result lacks

Exit codes: 0 done, 2 bad input")]
struct Openapi {
    /// The document
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The spec folder to write
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The key of the payload in success bodies: its siblings become one envelope
    #[arg(long, value_name = "KEY")]
    envelope: Option<String>,
    /// How the report is printed: text, json
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = ["text", "json"])]
    format: String,
    /// Overwrite a spec that exists
    #[arg(long)]
    force: bool,
}

pub(super) fn run(args: &Args) -> Outcome {
    let Kind::Openapi(args) = &args.kind;
    let text = std::fs::read_to_string(&args.file).map_err(|error| {
        fail(&format!(
            "cannot read `{}`: {error}",
            display_path(&args.file)
        ))
    })?;
    let page = args
        .file
        .file_name()
        .unwrap_or(args.file.as_os_str())
        .to_string_lossy();
    if args.out.join(SERVICE_FILE).exists() && !args.force {
        return Err(fail(&format!(
            "`{}` holds a spec already; `--force` overwrites it",
            display_path(&args.out)
        )));
    }
    let options = Options {
        envelope: args.envelope.clone(),
    };
    let imported = import_with(&text, &page, &options)
        .map_err(|error| fail(&format!("`{}`: {error}", display_path(&args.file))))?;
    let bad = |error: &dyn std::fmt::Display| fail(&error.to_string());
    let files: Vec<Output> = imported
        .files
        .iter()
        .map(|SpecFile { path, text }| Output {
            path: path.clone(),
            text: text.clone(),
        })
        .collect();
    let plan = Plan::new(&args.out, &files).map_err(|error| bad(&error))?;
    plan.apply().map_err(|error| bad(&error))?;
    report(&imported, &args.format)?;
    print_summary(&imported, &args.out);
    Ok(())
}

fn report(imported: &Imported, format: &str) -> Outcome {
    if format == "json" {
        let text = serde_json::to_string_pretty(&imported.report)
            .map_err(|error| fail(&format!("the report cannot be printed: {error}")))?;
        return print(&format!("{text}\n"));
    }
    print(&imported.report.text())
}

fn print_summary(imported: &Imported, out: &Path) {
    let report = &imported.report;
    print_status(&format!(
        "{}: {}; {} dropped, {} changed, {} assumed",
        display_path(out),
        count(imported.operations, "operation"),
        report.count(Fate::Dropped),
        report.count(Fate::Changed),
        report.count(Fate::Assumed),
    ));
}
