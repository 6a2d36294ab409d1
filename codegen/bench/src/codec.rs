//! Calls without a network: time and allocations of building a request and decoding its response, with the client
//! and by hand.

use std::{env, hint::black_box, process::Command, time::Instant};

use crate::{Outcome, calls, calls::Side, process, table::Table};

/// Samples of each side, alternating. They take some seconds, because the clock rate of a shared machine changes for
/// seconds at a time and the smallest samples of both sides have to be comparable.
const SAMPLES: usize = 1_000;

/// The program that counts allocations. It is separate because a counting allocator would distort the timing.
const COUNTS: &str = "easemob-bench-allocations";

pub(crate) fn measure(table: &mut Table) -> Outcome {
    let counts = allocations()?;
    let mut counts = counts.lines();
    calls::each(|name, calls, ours, by_hand| {
        let (mut best_ours, mut best_by_hand) = (f64::MAX, f64::MAX);
        for _ in 0..SAMPLES {
            best_ours = best_ours.min(sample(calls, ours));
            best_by_hand = best_by_hand.min(sample(calls, by_hand));
        }
        let pair = (best_ours, best_by_hand);
        table.compare(&format!("{name}, time"), pair, "µs", "by hand", "≤ 1.3×");
        let pair = counts.next().and_then(|line| line.split_once(' '));
        let (ours, by_hand) = pair.ok_or_else(|| format!("{COUNTS} has no count for {name}"))?;
        let pair = (ours.parse()?, by_hand.parse()?);
        table.compare(&format!("{name}, allocations"), pair, "", "by hand", "≤ 1×");
        Ok(())
    })
}

/// Measures the microseconds of a call.
fn sample(calls: u32, call: Side<'_>) -> f64 {
    let start = Instant::now();
    for _ in 0..calls {
        black_box(call());
    }
    start.elapsed().as_secs_f64() * 1e6 / f64::from(calls)
}

/// Runs the counting program, which prints a line for each call: ours and by hand.
fn allocations() -> Outcome<String> {
    let folder = env::current_exe()?;
    let folder = folder.parent().ok_or("this program is in no folder")?;
    let mut build = process::cargo();
    build
        .args(["build", "--release", "--bin", COUNTS, "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .env("CARGO_TARGET_DIR", folder.parent().unwrap_or(folder));
    process::run(&mut build)?;
    let done = Command::new(folder.join(COUNTS)).output()?;
    Ok(String::from_utf8(done.stdout)?)
}
