//! Takes the score for publication: a file beside the cases, with its day and fingerprints of its inputs.
//!
//! ```text
//! easemob-conformance mutate --output conformance/mutation-score.json
//! ```
//!
//! A full run takes minutes in a debug build, so reports show the last one. When the catalogue, the spec or
//! the cases have changed since, the fingerprints differ and the reports call the score out of date.

use std::time::{SystemTime, UNIX_EPOCH};

use super::{catalogue::catalogue, score::Score};
use crate::suite::{
    Suite,
    published_score::{PublishedScore, Survivor, Tally},
};

/// Publishes the score of all faults in all operations of a suite.
pub fn publish(suite: &Suite, score: &Score, now: SystemTime) -> PublishedScore {
    let counts = score.by_fault();
    let faults = catalogue().into_iter().map(|(name, about)| {
        let (killed, mutants) = counts.get(name).copied().unwrap_or_default();
        let about = about.to_owned();
        (
            name.to_owned(),
            Tally {
                about,
                killed,
                mutants,
            },
        )
    });
    let survivors = score.survivors().map(|mutant| Survivor {
        operation: mutant.operation.clone(),
        fault: mutant.fault.to_owned(),
        location: mutant.location.clone(),
    });
    PublishedScore {
        date: day(now),
        catalogue: fingerprint_of_catalogue(),
        cases: fingerprint_of_cases(suite),
        mutants: score.mutants.len(),
        killed: score.killed(),
        survivors: survivors.collect(),
        faults: faults.collect(),
    }
}

/// Returns why a score is out of date for a suite; `None` when it is current.
pub fn staleness(score: &PublishedScore, suite: &Suite) -> Option<&'static str> {
    if score.catalogue != fingerprint_of_catalogue() {
        Some("the catalogue of faults has changed since")
    } else if score.cases != fingerprint_of_cases(suite) {
        Some("the spec or the cases have changed since")
    } else {
        None
    }
}

fn fingerprint_of_catalogue() -> String {
    let mut hash = Fingerprint::new();
    for (name, about) in catalogue() {
        hash.add(name.as_bytes());
        hash.add(about.as_bytes());
    }
    hash.text()
}

fn fingerprint_of_cases(suite: &Suite) -> String {
    let mut hash = Fingerprint::new();
    hash.add(&serde_json::to_vec(suite.model()).unwrap_or_default());
    for case in suite.cases() {
        hash.add(case.id.as_bytes());
    }
    hash.text()
}

/// FNV-1a of 64 bits: the same on every machine and with every compiler.
struct Fingerprint(u64);

impl Fingerprint {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, bytes: &[u8]) {
        // Separates the parts, so that moving a letter to the next part changes the fingerprint.
        for byte in bytes.iter().chain(&[0xff]) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn text(&self) -> String {
        format!("{:016x}", self.0)
    }
}

/// Formats the UTC date of a time.
fn day(time: SystemTime) -> String {
    let seconds = time
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs();
    // Days since 0000-03-01, in eras of 400 years; see Howard Hinnant's `civil_from_days`.
    let days = seconds / 86_400 + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let shifted = (5 * day + 2) / 153;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = era * 400 + year + u64::from(month <= 2);
    format!(
        "{year:04}-{month:02}-{:02}",
        day - (153 * shifted + 2) / 5 + 1
    )
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn days() {
        for (seconds, expected) in [
            (0, "1970-01-01"),
            (951_782_399, "2000-02-28"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_795_391_999, "2026-11-22"),
            (4_107_542_399, "2100-02-28"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(day(UNIX_EPOCH + Duration::from_secs(seconds)), expected);
        }
    }

    #[test]
    fn parts_do_not_run_together() {
        let of = |parts: &[&str]| {
            let mut hash = Fingerprint::new();
            parts.iter().for_each(|part| hash.add(part.as_bytes()));
            hash.text()
        };
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_eq!(of(&[]), "cbf29ce484222325");
    }
}
