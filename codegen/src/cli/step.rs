//! What the commands share that write files or, with `--check`, compare them.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use super::{CHECK_FAILED, Outcome, count, display_path, fail, print, print_status};
use crate::write::Plan;

/// The option `--check`.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct Check {
    /// Change nothing; print what would change
    #[arg(long)]
    pub(super) check: bool,
}

/// The options of commands that write into the spec folder.
#[derive(Debug, clap::Args)]
pub(super) struct SpecFiles {
    /// The spec folder
    #[arg(long, value_name = "DIR", default_value = "spec")]
    pub(super) spec: PathBuf,
    #[command(flatten)]
    pub(super) only: Check,
}

/// An output folder, for messages.
pub(super) struct OutputFolder<'a> {
    pub(super) folder: &'a Path,
    pub(super) operations: usize,
    /// The command that writes the folder.
    pub(super) command: &'a str,
}

impl Check {
    /// Applies a plan; with `--check`, prints it and fails if it is not empty.
    pub(super) fn apply(self, plan: &Plan<'_>, output: &OutputFolder<'_>) -> Outcome {
        let folder = display_path(output.folder);
        let operations = count(output.operations, "operation");
        if !self.check {
            plan.apply().map_err(|error| fail(&error.to_string()))?;
            output.done(plan.changed().count(), plan.unchanged());
            return Ok(());
        }
        if plan.is_empty() {
            print_status(&format!("{folder} is in step with the spec: {operations}"));
            return Ok(());
        }
        print(&plan.diff())?;
        print_status(&format!(
            "error: {} of {folder} not what the spec gives; run `easemob-codegen {}` and commit the result",
            count(plan.changed().count(), "file"),
            output.command,
        ));
        Err(ExitCode::from(CHECK_FAILED))
    }
}

impl OutputFolder<'_> {
    /// Prints how many files were written.
    pub(super) fn done(&self, written: usize, unchanged: usize) {
        print_status(&format!(
            "{}: {}, {} written, {unchanged} unchanged",
            display_path(self.folder),
            count(self.operations, "operation"),
            count(written, "file"),
        ));
    }
}
