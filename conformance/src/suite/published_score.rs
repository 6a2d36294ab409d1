//! The mutation score that reports show: read from a file, with the day and the inputs it was taken of.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// The score of all faults in all operations, as it is kept in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedScore {
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
    #[serde(rename = "place", default, skip_serializing_if = "String::is_empty")]
    pub location: String,
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

impl PublishedScore {
    /// Reads a file's text.
    ///
    /// # Errors
    ///
    /// Where and why it is no published score.
    pub fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// The share that was noticed, in percent.
    #[allow(clippy::cast_precision_loss)]
    pub fn percent(&self) -> f64 {
        100.0 * self.killed as f64 / self.mutants.max(1) as f64
    }

    /// The score in a sentence; `stale` is the reason why it no longer holds.
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
