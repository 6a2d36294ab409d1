//! Child processes, and the time and memory that they use.

use std::{
    env,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use wait4::Wait4;

use crate::Outcome;

/// Time and memory of a process and the children that it waited for.
#[derive(Clone, Copy)]
pub(crate) struct Usage {
    /// CPU seconds, user and system.
    pub(crate) cpu: f64,
    /// Seconds on the clock.
    pub(crate) wall: f64,
    /// Peak resident MiB of the largest of the processes.
    pub(crate) peak: f64,
}

impl Usage {
    /// The smaller figures of two runs.
    pub(crate) fn smaller(self, other: Self) -> Self {
        Self {
            cpu: self.cpu.min(other.cpu),
            wall: self.wall.min(other.wall),
            peak: self.peak.min(other.peak),
        }
    }
}

/// Cargo of the running toolchain.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// This program in another role: `role` is its first argument.
pub(crate) fn this_program(role: &str) -> Outcome<Command> {
    let mut command = Command::new(env::current_exe()?);
    command.arg(role);
    Ok(command)
}

/// Runs a command to its end. Any exit code but 0 is an error.
pub(crate) fn run(command: &mut Command) -> Outcome<Usage> {
    Ok(run_with_stderr(command)?.0)
}

/// Runs a command as [`run`] does and returns its error stream as well.
pub(crate) fn run_with_stderr(command: &mut Command) -> Outcome<(Usage, String)> {
    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{command:?} does not start: {error}"))?;
    // Drained first: a child that fills the pipe would wait for ever.
    let stderr = match child.stderr.take() {
        Some(pipe) => std::io::read_to_string(pipe).unwrap_or_default(),
        None => String::new(),
    };
    let end = child.wait4()?;
    if !end.status.success() {
        let last: Vec<&str> = stderr.lines().rev().take(30).collect();
        let last: Vec<&str> = last.into_iter().rev().collect();
        return Err(format!("{command:?}: {}\n{}", end.status, last.join("\n")).into());
    }
    let cpu: Duration = end.rusage.utime + end.rusage.stime;
    let usage = Usage {
        cpu: cpu.as_secs_f64(),
        wall: start.elapsed().as_secs_f64(),
        peak: end.rusage.maxrss as f64 / 1024.0 / 1024.0,
    };
    Ok((usage, stderr))
}

/// The smallest of several runs, figure by figure.
pub(crate) fn smallest(
    runs: usize,
    mut command: impl FnMut() -> Outcome<Command>,
) -> Outcome<Usage> {
    let mut best: Option<Usage> = None;
    for _ in 0..runs {
        let usage = run(&mut command()?)?;
        best = Some(best.map_or(usage, |best: Usage| best.smaller(usage)));
    }
    best.ok_or_else(|| "no run was asked for".into())
}
