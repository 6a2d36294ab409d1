//! A run as JSON lines: one object per case, then the totals.

use serde_json::json;

use crate::suite::{Run, Suite};

/// Formats one line per case with everything sent and found, and a last line with the totals.
pub fn lines(suite: &Suite, run: &Run) -> String {
    let mut text = String::new();
    for (case, verdict) in suite.case_verdicts(run) {
        let line = json!({
            "case": case,
            "passed": verdict.passed(),
            "known_failure": verdict.known,
            "findings": verdict.findings,
            "sent": verdict.sent,
            "outcome": verdict.outcome,
            "microseconds": u64::try_from(verdict.time.as_micros()).unwrap_or(u64::MAX),
        });
        text.push_str(&format!("{line}\n"));
    }
    let red = run
        .verdicts
        .iter()
        .filter(|verdict| !verdict.passed())
        .count();
    let total = json!({
        "total": {
            "cases": run.verdicts.len(),
            "red": red,
            "stale_known_failures": run.stale,
            "milliseconds": u64::try_from(run.time.as_millis()).unwrap_or(u64::MAX),
            "passed": run.passed(),
            "mutation": run.mutation.as_ref().map(|(score, stale)| json!({
                "date": score.date,
                "killed": score.killed,
                "mutants": score.mutants,
                "kinds": score.faults.len(),
                "survivors": score.survivors,
                "out_of_date": stale,
            })),
        }
    });
    text.push_str(&format!("{total}\n"));
    text
}
