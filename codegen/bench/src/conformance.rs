//! Cases that `easemob-conformance` replays a second in one process.

use crate::{
    Outcome, process,
    setup::Setup,
    table::{Table, number},
};

const RUNS: usize = 7;

pub(crate) fn measure(setup: &Setup, table: &mut Table) -> Outcome {
    let list = setup.conformance().arg("list").output()?;
    let list = String::from_utf8(list.stdout)?;
    let cases: Vec<&str> = list
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|word| word.matches('/').count() >= 2)
        .collect();
    for (transport, arguments) in [
        ("over the loopback", &["run"][..]),
        ("in memory", &["run", "--in-memory"]),
    ] {
        replay(setup, table, transport, arguments, &cases)?;
    }
    Ok(())
}

/// Measures the cases a second with one transport.
fn replay(
    setup: &Setup,
    table: &mut Table,
    transport: &str,
    arguments: &[&str],
    cases: &[&str],
) -> Outcome {
    let one = *cases.first().ok_or("the suite lists no case")?;
    // One case still reads the spec and compares the client: the difference is the replay.
    let one = process::smallest(RUNS, || {
        let mut command = setup.conformance();
        command.args(arguments).args(["--filter", one]);
        Ok(command)
    })?;
    let all = process::smallest(RUNS, || {
        let mut command = setup.conformance();
        command.args(arguments);
        Ok(command)
    })?;
    let count = cases.len() as f64;
    table.alone(
        &format!("conformance {transport}, {count} cases a run, whole process"),
        format!(
            "{} cases a second ({} ms wall, {} ms CPU)",
            number(count / all.wall),
            number(all.wall * 1e3),
            number(all.cpu * 1e3)
        ),
        "",
    );
    table.alone(
        &format!("conformance {transport}, without reading spec and client"),
        format!(
            "{} cases a second, {} a CPU second",
            number((count - 1.0) / (all.wall - one.wall).max(1e-6)),
            number((count - 1.0) / (all.cpu - one.cpu).max(1e-6))
        ),
        "≥ 10,000",
    );
    Ok(())
}
