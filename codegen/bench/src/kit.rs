//! The conformance kit: replayed cases a second in one process.

use crate::{
    Outcome, process,
    setup::Place,
    table::{Table, number},
};

const RUNS: usize = 7;

pub(crate) fn measure(place: &Place, table: &mut Table) -> Outcome {
    let list = place.kit().arg("list").output()?;
    let list = String::from_utf8(list.stdout)?;
    let cases: Vec<&str> = list
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|word| word.matches('/').count() >= 2)
        .collect();
    for (what, arguments) in [
        ("over the loopback", &["run"][..]),
        ("in memory", &["run", "--in-memory"]),
    ] {
        replayed(place, table, what, arguments, &cases)?;
    }
    Ok(())
}

/// Cases a second with one way of carrying requests.
fn replayed(
    place: &Place,
    table: &mut Table,
    what: &str,
    arguments: &[&str],
    cases: &[&str],
) -> Outcome {
    let one = *cases.first().ok_or("the kit lists no case")?;
    // With one case the process still reads the spec and compares the client: the rest is replaying.
    let one = process::smallest(RUNS, || {
        let mut command = place.kit();
        command.args(arguments).args(["--filter", one]);
        Ok(command)
    })?;
    let all = process::smallest(RUNS, || {
        let mut command = place.kit();
        command.args(arguments);
        Ok(command)
    })?;
    let count = cases.len() as f64;
    table.alone(
        &format!("the kit {what}, {count} cases a run, whole process"),
        format!(
            "{} cases a second ({} ms wall, {} ms CPU)",
            number(count / all.wall),
            number(all.wall * 1e3),
            number(all.cpu * 1e3)
        ),
        "",
    );
    table.alone(
        &format!("the kit {what}, without reading spec and client"),
        format!(
            "{} cases a second, {} a CPU second",
            number((count - 1.0) / (all.wall - one.wall).max(1e-6)),
            number((count - 1.0) / (all.cpu - one.cpu).max(1e-6))
        ),
        "≥ 10,000",
    );
    Ok(())
}
