//! The score as it is published: a file beside the cases, with its date and with what it was taken of.
//!
//! ```text
//! easemob-conformance mutate --output conformance/mutation-score.json
//! ```
//!
//! A full run takes minutes in a debug build, so reports show the last one. What it was taken of is kept
//! as a fingerprint: when the catalogue, the spec or the cases are others, the reports say that it is out
//! of date.

use std::time::{SystemTime, UNIX_EPOCH};

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{Score, catalogue};
use crate::suite::Suite;

/// A published score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// The day, `YYYY-MM-DD` in UTC.
    pub date: String,
    /// Fingerprint of the catalogue.
    pub catalogue: String,
    /// Fingerprint of the spec and of the cases' ids.
    pub cases: String,
    /// How many mutants there were.
    pub mutants: usize,
    /// How many of them some case noticed.
    pub killed: usize,
    /// Those that none noticed.
    pub survivors: Vec<Survivor>,
    /// By fault.
    pub faults: IndexMap<String, Tally>,
}

/// A mutant that no case noticed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Survivor {
    /// The operation.
    pub operation: String,
    /// The fault.
    pub fault: String,
    /// Where in the operation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
}

/// A fault's part of the score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// What the fault does.
    pub about: String,
    /// Noticed.
    pub killed: usize,
    /// All.
    pub mutants: usize,
}

impl Published {
    /// The score of all faults in all operations of a suite, taken today.
    pub fn of(suite: &Suite, score: &Score, now: SystemTime) -> Self {
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
            place: mutant.place.clone(),
        });
        Self {
            date: day(now),
            catalogue: fingerprint_of_catalogue(),
            cases: fingerprint_of_cases(suite),
            mutants: score.mutants.len(),
            killed: score.killed(),
            survivors: survivors.collect(),
            faults: faults.collect(),
        }
    }

    /// Reads a file's text.
    ///
    /// # Errors
    ///
    /// Where and why it is no published score.
    pub fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// In what the suite is another than the one whose score this is; `None` when it is the same.
    pub fn stale(&self, suite: &Suite) -> Option<&'static str> {
        if self.catalogue != fingerprint_of_catalogue() {
            Some("the catalogue of faults has changed since")
        } else if self.cases != fingerprint_of_cases(suite) {
            Some("the spec or the cases have changed since")
        } else {
            None
        }
    }

    /// The share that was noticed, in percent.
    #[allow(clippy::cast_precision_loss)]
    pub fn percent(&self) -> f64 {
        100.0 * self.killed as f64 / self.mutants.max(1) as f64
    }

    /// The score in a sentence; `stale` as [`stale`](Self::stale) says.
    pub fn sentence(&self, stale: Option<&str>) -> String {
        let stale = stale.map_or(String::new(), |why| format!("; out of date: {why}"));
        format!(
            "mutation score {:.1} %: {} of {} mutants of {} kinds noticed, {}{stale}",
            self.percent(),
            self.killed,
            self.mutants,
            self.faults.len(),
            self.date
        )
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
        // The end of a part counts, so that moving a letter to the next part is another fingerprint.
        for byte in bytes.iter().chain(&[0xff]) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn text(&self) -> String {
        format!("{:016x}", self.0)
    }
}

/// The day of a time in UTC, by the Gregorian calendar.
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
