//! `mutate`.

use std::path::PathBuf;
use std::time::SystemTime;

use clap::{Args, ValueEnum};
use easemob_conformance::{
    Wire, case,
    mutation::{self, published_score},
};

use super::{FilterArgs, GREEN, Outcome, RED, SpecArgs, print};

/// Put faults in.
#[derive(Args)]
pub(crate) struct Mutate {
    #[command(flatten)]
    spec: SpecArgs,
    #[command(flatten)]
    filter: FilterArgs,
    /// Only every so many mutants, for a quick look
    #[arg(long, value_name = "N", default_value_t = 1)]
    every: usize,
    /// Write the score of all faults in all operations to a file, for the reports
    #[arg(long, value_name = "FILE", conflicts_with_all = ["filter", "every"])]
    output: Option<PathBuf>,
    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A table of the faults, and the survivors
    Text,
    /// One JSON document with every mutant
    Json,
}

impl Mutate {
    pub(crate) fn execute(&self) -> Outcome {
        // A fault is one of what the client makes, not of the transport below it.
        let suite = self.spec.suite()?.over(Wire::Memory);
        let patterns = &self.filter.filter;
        let wanted =
            |id: &str| patterns.is_empty() || patterns.iter().any(|p| case::matches(p, id));
        let score = mutation::run(&suite, wanted, self.every);
        if score.mutants.is_empty() {
            return Err("no operation fits the filter".into());
        }
        let report = match self.format {
            Format::Text => text(&score),
            Format::Json => format!("{}\n", serde_json::to_string_pretty(&score)?),
        };
        print(&report, None)?;
        if let Some(path) = &self.output {
            let published = published_score::publish(&suite, &score, SystemTime::now());
            let text = format!("{}\n", serde_json::to_string_pretty(&published)?);
            print(&text, Some(path))?;
        }
        Ok(if score.survivors().next().is_none() {
            GREEN
        } else {
            RED
        })
    }
}

#[allow(clippy::cast_precision_loss)]
fn text(score: &mutation::Score) -> String {
    let mut text = String::new();
    let catalogue = mutation::catalogue();
    for (fault, (killed, all)) in score.by_fault() {
        let about = catalogue
            .iter()
            .find(|(name, _)| *name == fault)
            .map_or("", |(_, about)| about);
        let count = format!("{killed}/{all}");
        text.push_str(&format!("{fault:<30}  {count:>9}  {about}\n"));
    }
    text.push('\n');
    for mutant in score.survivors() {
        let location = if mutant.location.is_empty() {
            String::new()
        } else {
            format!(" at {}", mutant.location)
        };
        text.push_str(&format!(
            "SURVIVED  {}: {}{location}\n",
            mutant.operation, mutant.fault
        ));
    }
    let (killed, all) = (score.killed(), score.mutants.len());
    let share = 100.0 * killed as f64 / all.max(1) as f64;
    text.push_str(&format!(
        "{} kinds of fault, {killed} of {all} mutants noticed: {share:.1} %\n",
        catalogue.len()
    ));
    text
}
