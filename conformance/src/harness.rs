//! One named test a case, as `cargo test` and nextest know them.
//!
//! A test target with `harness = false` needs no more than this:
//!
//! ```no_run
//! # fn suite() -> Result<easemob_conformance::Suite, easemob_conformance::LoadError> { todo!() }
//! fn main() -> std::process::ExitCode {
//!     easemob_conformance::harness::main(suite(), Vec::new())
//! }
//! ```

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};

use crate::suite::{LoadError, Suite};

/// Runs the cases that the command line chooses, and further trials beside them.
///
/// The line is that of every Rust test: a filter, `--exact`, `--skip`, `--list`, `--test-threads` and
/// so on.
pub fn main(suite: Result<Suite, LoadError>, further: Vec<Trial>) -> ExitCode {
    let arguments = Arguments::from_args();
    let suite = match suite {
        Ok(suite) => suite,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let mut trials = trials(&Arc::new(suite));
    trials.extend(further);
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// A trial for each case, named by its id.
pub fn trials(suite: &Arc<Suite>) -> Vec<Trial> {
    let trial = |(index, id): (usize, String)| {
        let suite = Arc::clone(suite);
        Trial::test(id, move || {
            let case = suite.cases().get(index).ok_or("the case is gone")?;
            let verdict = suite.run_case(case);
            if verdict.passed() {
                return Ok(());
            }
            let findings: Vec<_> = verdict.findings.iter().map(ToString::to_string).collect();
            Err(Failed::from(findings.join("\n")))
        })
    };
    let ids = suite.cases().iter().map(|case| case.id.clone()).enumerate();
    ids.map(trial).collect()
}
