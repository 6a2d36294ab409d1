//! The whole generator process, formatted output, and what it wrote.

use std::{path::Path, process::Command};

use crate::{
    Outcome,
    process::{self, Usage},
    progenitor,
    setup::{self, Place},
    table::Table,
};

/// Rounds. On a machine that is shared the clock is another for seconds at a time: enough to see it at its best.
const RUNS: usize = 30;
/// A run of ours is short enough for something else to fill it.
const OURS_A_ROUND: usize = 5;

/// A run of openapi-generator takes seconds, so few are enough.
const JAR_RUNS: usize = 3;

/// Our emitted crate.
pub(crate) const OURS: &str = "ours";
/// progenitor's.
pub(crate) const PROGENITOR: &str = "progenitor";
/// openapi-generator's.
pub(crate) const OPENAPI_GENERATOR: &str = "openapi-generator";

pub(crate) fn measure(place: &Place, table: &mut Table) -> Outcome {
    let (ours, theirs, jar) = emit(place, RUNS)?;
    let operations = setup::operations(&place.spec)?;
    let figure = format!("generate {operations} operations, wall");
    let mut row = |figure: &str, get: fn(&Usage) -> f64, unit: &str, target: &str| {
        table.compare(figure, (get(&ours), get(&theirs)), unit, PROGENITOR, target);
        if let Some(jar) = &jar {
            table.compare(figure, (get(&ours), get(jar)), unit, OPENAPI_GENERATOR, "");
        }
    };
    row(&figure, |usage| usage.wall, "s", "≤ 0.05×");
    row("the same, CPU", |usage| usage.cpu, "s", "");
    row("the same, peak memory", |usage| usage.peak, "MiB", "");

    let out = place.work.join(OURS);
    let again = process::smallest(RUNS, || Ok(place.generate(&place.spec, &out)))?;
    let text = format!(
        "{:.0} ms CPU, {:.0} ms wall",
        again.cpu * 1e3,
        again.wall * 1e3
    );
    table.alone("generate again, nothing changed", text, "a few ms");

    let lines = |name: &str| -> Outcome<f64> { Ok(setup::lines(&place.work.join(name))? as f64) };
    table.compare(
        "emitted lines, formatted",
        (lines(OURS)?, lines(PROGENITOR)?),
        "",
        PROGENITOR,
        "≤ 15,000",
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

/// Writes the crates of all generators, each into an empty folder every time, and in turn: the clock of a machine
/// that is shared is not the same at all times.
pub(crate) fn emit(place: &Place, runs: usize) -> Outcome<(Usage, Usage, Option<Usage>)> {
    let round = || {
        let ours = fresh(&place.work.join(OURS), OURS_A_ROUND, |out| {
            Ok(place.generate(&place.spec, out))
        })?;
        let theirs = fresh(&place.work.join(PROGENITOR), 1, |out| {
            let mut command = setup::again(progenitor::ROLE)?;
            command.arg(&place.document).arg(out);
            Ok(command)
        })?;
        Ok::<_, Box<dyn std::error::Error>>((ours, theirs))
    };
    let (mut ours, mut theirs) = round()?;
    for _ in 1..runs {
        let next = round()?;
        (ours, theirs) = (ours.smaller(next.0), theirs.smaller(next.1));
    }
    let jar = match &place.jar {
        None => None,
        Some(jar) => Some(fresh(
            &place.work.join(OPENAPI_GENERATOR),
            runs.min(JAR_RUNS),
            |out| {
                let mut command = Command::new("java");
                command.arg("-jar").arg(jar);
                command.args(["generate", "-g", "rust", "--skip-validate-spec"]);
                command.args([
                    "--additional-properties",
                    "packageName=peer-openapi-generator",
                ]);
                command.arg("-i").arg(&place.document).arg("-o").arg(out);
                Ok(command)
            },
        )?),
    };
    Ok((ours, theirs, jar))
}

fn fresh(out: &Path, runs: usize, command: impl Fn(&Path) -> Outcome<Command>) -> Outcome<Usage> {
    process::smallest(runs, || {
        setup::empty(out)?;
        command(out)
    })
}
