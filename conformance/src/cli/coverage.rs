//! `coverage`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use easemob_conformance::{
    Options, Wire,
    coverage::{self, Gate, MEASURES, Measure, Measures},
    report::width,
};

use super::{GREEN, Outcome, RED, SpecArgs, print, read};

/// Print the coverage.
#[derive(Args)]
pub(crate) struct Coverage {
    #[command(flatten)]
    spec: SpecArgs,
    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Also print by name what is not exercised
    #[arg(long)]
    missing: bool,
    /// Least shares in percent, as JSON; below one of them the status is 1
    #[arg(long, value_name = "FILE")]
    gate: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A table
    Text,
    /// One JSON document
    Json,
}

impl Coverage {
    pub(crate) fn execute(&self) -> Outcome {
        let gate = self
            .gate
            .as_ref()
            .map(|path| read(path, Gate::parse))
            .transpose()?;
        let suite = self.spec.suite()?.over(Wire::Memory);
        let run = suite.run(&Options::default());
        let coverage = coverage::of(&suite, &run);
        let report = match self.format {
            Format::Text => self.text(&coverage),
            Format::Json => format!("{}\n", serde_json::to_string_pretty(&coverage)?),
        };
        print(&report, None)?;
        let below = gate.map(|gate| gate.below(&coverage)).unwrap_or_default();
        for line in &below {
            anstream::eprintln!("below the gate: {line}");
        }
        Ok(if below.is_empty() { GREEN } else { RED })
    }

    fn text(&self, coverage: &coverage::Coverage) -> String {
        let names = coverage
            .operations
            .iter()
            .map(|operation| operation.operation.len());
        let name_width = names.max().unwrap_or_default().clamp(20, 28);
        let shares = coverage
            .total
            .named()
            .map(|(_, measure)| format!("{:.1} %", measure.percent()));
        let [operations, shares @ ..] = shares;
        // No number has more digits than its total.
        let totals = cells(&coverage.total);
        let mut widths = TITLES.map(str::len);
        for (width, (total, share)) in widths.iter_mut().zip(totals.iter().zip(&shares)) {
            *width = (*width).max(total.len()).max(share.len());
        }
        let line = |name: &str, cells: [String; MEASURES - 1]| {
            let mut text = width::left(name, name_width);
            for (cell, width) in cells.iter().zip(widths) {
                text.push_str("  ");
                text.push_str(&width::right(cell, width));
            }
            text.push('\n');
            text
        };
        let mut text = line("", TITLES.map(str::to_owned));
        for operation in &coverage.operations {
            let name = width::cut(&operation.operation, name_width);
            text.push_str(&line(&name, cells(&operation.measures)));
            if self.missing {
                for (measure, values) in operation.measures.named() {
                    if !values.missing.is_empty() {
                        text.push_str(&format!("    {measure}: {}\n", values.missing.join(", ")));
                    }
                }
            }
        }
        text.push_str(&line("total", totals.clone()));
        text.push_str(&line("", shares));
        text.push_str(&format!(
            "\n{} of {} operations ({operations}). Fields of requests and responses count as\n\
             shown when a documented call or answer has them; the other columns count derived cases, too:\n\
             `breaks` the ways in which a connection can break, `pages` the walks over pages.\n",
            coverage.total.operations.covered, coverage.total.operations.documented
        ));
        text
    }
}

/// The columns: every measure but the operations themselves.
const TITLES: [&str; MEASURES - 1] = [
    "example", "rows", "request", "answer", "(shown)", "(shown)", "breaks", "pages",
];

fn cells(measures: &Measures) -> [String; MEASURES - 1] {
    let fraction = |measure: &Measure| format!("{}/{}", measure.covered, measure.documented);
    let [_, cells @ ..] = measures.named().map(|(_, measure)| fraction(measure));
    cells
}
