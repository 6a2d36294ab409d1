//! The whole generator process, with formatted output, and the number of emitted lines.

use std::{path::Path, process::Command};

use crate::{
    Outcome, files,
    process::{self, Usage},
    progenitor,
    setup::Setup,
    table::Table,
};

/// Rounds: enough that a shared machine is idle in one of them.
const RUNS: usize = 30;
/// Runs of ours in a round: they are short, so that a single one is easily disturbed.
const OURS_A_ROUND: usize = 5;

/// Runs of openapi-generator, which takes seconds.
const JAR_RUNS: usize = 3;

/// Folder of our emitted crate.
pub(crate) const OURS: &str = "ours";
/// Folder of progenitor's crate.
pub(crate) const PROGENITOR: &str = "progenitor";
/// Folder of openapi-generator's crate.
pub(crate) const OPENAPI_GENERATOR: &str = "openapi-generator";

pub(crate) fn measure(setup: &Setup, table: &mut Table) -> Outcome {
    let (ours, progenitor_usage, jar) = emit(setup, RUNS)?;
    let operations = files::operations(&setup.spec)?;
    let figure = format!("generate {operations} operations, wall");
    let mut row = |figure: &str, get: fn(&Usage) -> f64, unit: &str, target: &str| {
        table.compare(
            figure,
            (get(&ours), get(&progenitor_usage)),
            unit,
            PROGENITOR,
            target,
        );
        if let Some(jar) = &jar {
            table.compare(figure, (get(&ours), get(jar)), unit, OPENAPI_GENERATOR, "");
        }
    };
    row(&figure, |usage| usage.wall, "s", "≤ 0.33×");
    row("the same, CPU", |usage| usage.cpu, "s", "");
    row("the same, peak memory", |usage| usage.peak, "MiB", "");

    let lines = |name: &str| -> Outcome<f64> { Ok(files::lines(&setup.work.join(name))? as f64) };
    table.compare(
        "emitted lines, formatted",
        (lines(OURS)?, lines(PROGENITOR)?),
        "",
        PROGENITOR,
        "≤ 30,000",
    );
    if jar.is_some() {
        table.compare(
            "emitted lines, as written",
            (lines(OURS)?, lines(OPENAPI_GENERATOR)?),
            "",
            OPENAPI_GENERATOR,
            "",
        );
    }
    Ok(())
}

/// Writes the crates of all generators, each into an empty folder every time. The generators alternate, so that a
/// change of the machine's load affects all of them.
pub(crate) fn emit(setup: &Setup, runs: usize) -> Outcome<(Usage, Usage, Option<Usage>)> {
    let round = || {
        let ours = fresh(&setup.work.join(OURS), OURS_A_ROUND, |out| {
            Ok(setup.generate(&setup.spec, out))
        })?;
        let progenitor_usage = fresh(&setup.work.join(PROGENITOR), 1, |out| {
            let mut command = process::this_program(progenitor::ROLE)?;
            command.arg(&setup.document).arg(out);
            Ok(command)
        })?;
        Ok::<_, Box<dyn std::error::Error>>((ours, progenitor_usage))
    };
    let (mut ours, mut progenitor_usage) = round()?;
    for _ in 1..runs {
        let next = round()?;
        (ours, progenitor_usage) = (ours.smaller(next.0), progenitor_usage.smaller(next.1));
    }
    let jar = match &setup.jar {
        None => None,
        Some(jar) => Some(fresh(
            &setup.work.join(OPENAPI_GENERATOR),
            runs.min(JAR_RUNS),
            |out| {
                let mut command = Command::new("java");
                command.arg("-jar").arg(jar);
                command.args(["generate", "-g", "rust", "--skip-validate-spec"]);
                command.args([
                    "--additional-properties",
                    "packageName=baseline-openapi-generator",
                ]);
                command.arg("-i").arg(&setup.document).arg("-o").arg(out);
                Ok(command)
            },
        )?),
    };
    Ok((ours, progenitor_usage, jar))
}

fn fresh(out: &Path, runs: usize, command: impl Fn(&Path) -> Outcome<Command>) -> Outcome<Usage> {
    process::smallest(runs, || {
        files::empty(out)?;
        command(out)
    })
}
