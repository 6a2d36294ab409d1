//! One named test a case, as `cargo test` and nextest know them.
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
//! `cargo nextest run` gives each case a process of its own, with `--exact` and the case's id. Then only
//! the service file and the file of the case's operation are read, however large the spec is.
//! `--partition hash:1/3` and so on share the cases among machines.

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};

use super::{Setup, Suite, known::KnownFailures};

/// Runs the cases that the command line chooses, and further trials of the suite beside them. A known failure is no
/// failure; one that fails in another way than it is known to is.
///
/// The line is that of every Rust test: a filter, `--exact`, `--skip`, `--list`, `--test-threads` and
/// so on.
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

/// A trial for each case, named by its id.
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
