//! Test harness: one named test per case, for `cargo test` and nextest.
//!
//! A test target with `harness = false` needs no more than this:
//!
//! ```no_run
//! # fn setup() -> easemob_conformance::Setup { todo!() }
//! fn main() -> std::process::ExitCode {
//!     easemob_conformance::harness::main(setup(), &Default::default(), |_| Vec::new())
//! }
//! ```
//!
//! Perf: `cargo nextest run` starts a process per case, with `--exact` and the case's id. Then only the
//! service file and the file of the case's operation are read, however large the spec is.
//! `--partition hash:1/3` shares the cases among machines.

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};

use super::{Setup, Suite, known::KnownFailures};

/// Runs the cases that the command line selects, and further trials of the suite. A known failure passes
/// unless it fails in another way than its entry states.
///
/// The command line is that of every Rust test: a filter, `--exact`, `--skip`, `--list`, `--test-threads`.
pub fn main(
    setup: Setup,
    known: &KnownFailures,
    further: impl FnOnce(&Arc<Suite>) -> Vec<Trial>,
) -> ExitCode {
    let arguments = Arguments::from_args();
    let suite = match &arguments.filter {
        Some(id) if arguments.exact && !arguments.list => setup.for_case(id),
        _ => setup.suite(),
    };
    let suite = match suite {
        Ok(suite) => Arc::new(suite),
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let mut trials = trials(&suite, known);
    trials.extend(further(&suite));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// Creates a trial per case, named by its id.
pub fn trials(suite: &Arc<Suite>, known: &KnownFailures) -> Vec<Trial> {
    let trial = |(index, id): (usize, String)| {
        let (suite, known) = (Arc::clone(suite), known.clone());
        Trial::test(id, move || {
            let case = suite.cases().get(index).ok_or("the case is gone")?;
            let mut verdict = suite.run_case(case);
            let stale = known.apply(std::slice::from_mut(&mut verdict), false);
            if verdict.passed() && stale.is_empty() {
                return Ok(());
            }
            let findings: Vec<String> = verdict.findings.iter().map(ToString::to_string).collect();
            Err(Failed::from([findings, stale].concat().join("\n")))
        })
    };
    let ids = suite.cases().iter().map(|case| case.id.clone()).enumerate();
    ids.map(trial).collect()
}
