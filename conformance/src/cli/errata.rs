//! `errata`.

use clap::{Args, ValueEnum};
use easemob_conformance::report::errata;

use super::{GREEN, Outcome, SpecArgs, print};

/// Print the errata.
#[derive(Args)]
pub(crate) struct Errata {
    #[command(flatten)]
    spec: SpecArgs,
    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For a terminal
    Text,
    /// One JSON document
    Json,
    /// For an issue or a mail, in English and Chinese
    Markdown,
}

impl Errata {
    pub(crate) fn execute(&self) -> Outcome {
        let suite = self.spec.suite()?;
        let report = errata::report(suite.model());
        let text = match self.format {
            Format::Text => report.text(),
            Format::Json => format!("{}\n", serde_json::to_string_pretty(&report)?),
            Format::Markdown => report.markdown(),
        };
        print(&text, None)?;
        Ok(GREEN)
    }
}
