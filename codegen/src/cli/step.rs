//! What commands share that bring files in step with the spec, or only look.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use super::{Outcome, RED, count, fail, print, say, shown};
use crate::write::Plan;

/// Whether only to look.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct Check {
    /// Change nothing; print what would change
    #[arg(long)]
    pub(super) check: bool,
}

/// The files of a spec, to be brought in step or only looked at.
#[derive(Debug, clap::Args)]
pub(super) struct SpecFiles {
    /// The spec folder
    #[arg(long, value_name = "DIR", default_value = "spec")]
    pub(super) spec: PathBuf,
    #[command(flatten)]
    pub(super) only: Check,
}

/// What is to stand in a folder.
pub(super) struct Wanted<'a> {
    pub(super) folder: &'a Path,
    pub(super) operations: usize,
    /// The command that brings the folder in step.
    pub(super) command: &'a str,
}

impl Check {
    /// Carries out a plan, or prints it and is red when there is something to do.
    pub(super) fn apply(self, plan: &Plan<'_>, wanted: &Wanted<'_>) -> Outcome {
        let folder = shown(wanted.folder);
        let operations = count(wanted.operations, "operation");
        if !self.check {
            plan.apply().map_err(|error| fail(&error.to_string()))?;
            wanted.done(plan.changed().count(), plan.unchanged());
            return Ok(());
        }
        if plan.is_empty() {
            say(&format!("{folder} is in step with the spec: {operations}"));
            return Ok(());
        }
        print(&plan.diff())?;
        say(&format!(
            "error: {} of {folder} not what the spec gives; run `easemob-codegen {}` and commit the result",
            count(plan.changed().count(), "file"),
            wanted.command,
        ));
        Err(ExitCode::from(RED))
    }
}

impl Wanted<'_> {
    /// Says what was done.
    pub(super) fn done(&self, written: usize, unchanged: usize) {
        say(&format!(
            "{}: {}, {} written, {unchanged} unchanged",
            shown(self.folder),
            count(self.operations, "operation"),
            count(written, "file"),
        ));
    }
}
