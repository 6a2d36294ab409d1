//! `run`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use easemob_conformance::{
    Options, Suite, Wire,
    case::Origin,
    coverage,
    live::record,
    mutation::published_score,
    report::{html, json, junit, markdown, table, text, traffic},
    suite::{drift, known::KnownFailures, published_score::PublishedScore},
};

use super::{
    Failure, FilterArgs, GREEN, Outcome, RED, SpecArgs, live::LiveArgs, print, progress::Progress,
    read,
};

/// The last mutation score of this repository.
const SCORE: &str = "conformance/mutation-score.json";

/// The known failures of this repository.
const KNOWN: &str = "conformance/known-failures.json";

/// Replay the cases.
#[derive(Args)]
pub(crate) struct Run {
    #[command(flatten)]
    spec: SpecArgs,
    /// The client's folder, which must be what the spec gives
    #[arg(long, value_name = "DIR", default_value = "generated")]
    generated: PathBuf,
    #[command(flatten)]
    filter: FilterArgs,
    /// How many cases at a time [default: one a processor]
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    jobs: usize,
    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Write the report to a file
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// What is known to fail, as JSON [default: conformance/known-failures.json, if it is there]
    #[arg(long, value_name = "FILE")]
    known_failures: Option<PathBuf>,
    /// Hand requests over in memory: faster, but the client's own transport is left out
    #[arg(long)]
    in_memory: bool,
    /// Leave out the cases that are derived from types, bounds and tables
    #[arg(long)]
    documented: bool,
    /// Replay these recordings, too
    #[arg(long, value_name = "DIR", conflicts_with = "base_url")]
    recorded: Option<PathBuf>,
    /// Write the exchanges down as they went over the wire, a JSON object a line
    #[arg(long, value_name = "FILE", conflicts_with = "base_url")]
    record_traffic: Option<PathBuf>,
    #[command(flatten)]
    live: LiveArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table, and what differs
    Human,
    /// One JSON object a line, one line a case
    Json,
    /// JUnit XML
    Junit,
    /// Markdown, for the summary of a CI run
    Markdown,
    /// One HTML page with everything in it
    Html,
}

impl Run {
    pub(crate) fn execute(&self) -> Outcome {
        let wire = match self.in_memory {
            true => Wire::Memory,
            false => Wire::Loopback,
        };
        let suite = self.spec.suite()?.over(wire);
        if self.live.base_url.is_some() {
            let human = self.format == Format::Human;
            return self
                .live
                .execute(&suite, &self.filter.filter, human, |run| match human {
                    true => Ok(()),
                    false => print(&self.report(&suite, run, "")?, self.output.as_ref()),
                });
        }
        let suite = match &self.recorded {
            Some(folder) => {
                let recordings = record::read(folder)?.into_iter();
                let cases = recordings.map(|recording| recording.case(suite.model()));
                let cases = cases.collect::<Result<Vec<_>, _>>()?;
                suite.with(cases)
            }
            None => suite,
        };
        let own = PathBuf::from(KNOWN);
        let known = match &self.known_failures {
            Some(path) => read(path, KnownFailures::parse)?,
            None if own.is_file() => read(&own, KnownFailures::parse)?,
            None => KnownFailures::default(),
        };
        if !self.generated.is_dir() {
            let display = self.generated.display();
            return Err(format!(
                "there is no folder `{display}`; give the client's with `--generated DIR`"
            )
            .into());
        }
        let (files, drifted) = drift::check(suite.model(), &self.generated)?;
        let origin = self.documented.then_some(Origin::Documented);
        let score = PathBuf::from(SCORE);
        let score = score
            .is_file()
            .then(|| read(&score, PublishedScore::parse))
            .transpose()?;
        let options = Options {
            filter: self.filter.filter.clone(),
            jobs: self.jobs,
            known,
            origin,
        };
        let progress = Progress::new();
        let mut run = suite.run_watched(&options, |done, all| progress.update(done, all));
        run.mutation = score.map(|score| {
            let stale = published_score::staleness(&score, &suite);
            (score, stale)
        });
        progress.clear();
        if run.verdicts.is_empty() {
            return Err("no case fits the filter; `list` prints the cases".into());
        }
        if let Some(path) = &self.record_traffic {
            print(&traffic::lines(&suite, &run), Some(path))?;
        }
        let drift_report = self.drift_report(files, &drifted);
        print(
            &self.report(&suite, &run, &drift_report)?,
            self.output.as_ref(),
        )?;
        if self.format != Format::Human && !drifted.is_empty() {
            anstream::eprint!("{drift_report}");
        }
        Ok(if run.passed() && drifted.is_empty() {
            GREEN
        } else {
            RED
        })
    }

    fn report(
        &self,
        suite: &Suite,
        run: &easemob_conformance::Run,
        drift_report: &str,
    ) -> Result<String, Failure> {
        Ok(match self.format {
            Format::Human => format!("{drift_report}{}", self.human(suite, run)),
            Format::Json => json::lines(suite, run),
            Format::Junit => junit::xml(suite, run)?,
            Format::Markdown => markdown::summary(suite, run),
            Format::Html => html::page(suite, run, &coverage::of(suite, run)),
        })
    }

    fn drift_report(&self, files: usize, drifted: &[drift::Drift]) -> String {
        let display = self.generated.display();
        if drifted.is_empty() {
            return format!("{display}: {files} files, all as the spec gives them\n\n");
        }
        let mut text =
            format!("{display} is not what the spec gives; run `easemob-codegen generate`\n");
        for file in drifted {
            text.push_str(&format!("  {file}\n"));
        }
        text.push('\n');
        text
    }

    fn human(&self, suite: &Suite, run: &easemob_conformance::Run) -> String {
        let red = run
            .verdicts
            .iter()
            .filter(|verdict| !verdict.passed())
            .count();
        let known = run
            .verdicts
            .iter()
            .filter(|verdict| verdict.known.is_some())
            .count();
        let mut text = table::render(suite, run);
        text.push('\n');
        text.push_str(&text::failures(suite, run));
        let seconds = run.time.as_secs_f64();
        text.push_str(&format!("{} cases, {red} red", run.verdicts.len()));
        if known > 0 {
            text.push_str(&format!(", {known} known failures"));
        }
        text.push_str(&format!(", {seconds:.2} s\n"));
        if let Some((score, stale)) = &run.mutation {
            text.push_str(&format!("{}\n", score.sentence(None)));
            if let Some(why) = stale {
                text.push_str(&format!("the score is out of date: {why}\n"));
            }
        }
        text
    }
}
