//! `list`.

use clap::{Args, ValueEnum};

use super::{FilterArgs, GREEN, Outcome, SpecArgs, print};

/// Print the cases.
#[derive(Args)]
pub(crate) struct List {
    #[command(flatten)]
    spec: SpecArgs,
    #[command(flatten)]
    filter: FilterArgs,
    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// One id a line
    Text,
    /// One JSON object a line, with all that a case is
    Json,
}

impl List {
    pub(crate) fn execute(&self) -> Outcome {
        let suite = self.spec.suite()?;
        let patterns = &self.filter.filter;
        let mut text = String::new();
        for case in suite.cases() {
            if !patterns.is_empty() && !patterns.iter().any(|pattern| case.matches(pattern)) {
                continue;
            }
            match self.format {
                Format::Text => text.push_str(&case.id),
                Format::Json => text.push_str(&serde_json::to_string(case)?),
            }
            text.push('\n');
        }
        print(&text, None)?;
        Ok(GREEN)
    }
}
