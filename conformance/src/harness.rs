//! One named test a case, as `cargo test` and nextest know them.
//!
//! A test target with `harness = false` needs no more than this:
//!
//! ```no_run
//! # fn suite() -> Result<easemob_conformance::Suite, easemob_conformance::LoadError> { todo!() }
//! fn main() -> std::process::ExitCode {
//!     easemob_conformance::harness::main(suite(), &Default::default(), Vec::new())
//! }
//! ```

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};

use crate::{
    known::KnownFailures,
    suite::{LoadError, Suite},
};

/// Runs the cases that the command line chooses, and further trials beside them. A known failure is no
/// failure; one that fails in another way than it is known to is.
///
/// The line is that of every Rust test: a filter, `--exact`, `--skip`, `--list`, `--test-threads` and
/// so on.
pub fn main(
    suite: Result<Suite, LoadError>,
    known: &KnownFailures,
    further: Vec<Trial>,
) -> ExitCode {
    let arguments = Arguments::from_args();
    let suite = match suite {
        Ok(suite) => suite,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let mut trials = trials(&Arc::new(suite), known);
    trials.extend(further);
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
