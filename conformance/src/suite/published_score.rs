//! Published mutation score: read from a file, with its date and fingerprints of its inputs.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// The score of all faults in all operations, as it is kept in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedScore {
    /// Date, `YYYY-MM-DD` in UTC.
    pub date: String,
    /// Fingerprint of the catalogue.
    pub catalogue: String,
    /// Fingerprint of the spec and of the cases' ids.
    pub cases: String,
    /// Number of mutants.
    pub mutants: usize,
    /// Number of mutants that some case noticed.
    pub killed: usize,
    /// Mutants that no case noticed.
    pub survivors: Vec<Survivor>,
    /// Counts by fault.
    pub faults: IndexMap<String, Tally>,
}

/// Mutant that no case noticed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Survivor {
    /// The operation.
    pub operation: String,
    /// The fault.
    pub fault: String,
    /// Location in the operation.
    #[serde(rename = "place", default, skip_serializing_if = "String::is_empty")]
    pub location: String,
}

/// Counts of one fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// What the fault does.
    pub about: String,
    /// Mutants that were noticed.
    pub killed: usize,
    /// All mutants.
    pub mutants: usize,
}

impl PublishedScore {
    /// Parses a file.
    ///
    /// # Errors
    ///
    /// When the text is not a published score.
    pub fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// Returns the share of noticed mutants, in percent.
    #[allow(clippy::cast_precision_loss)]
    pub fn percent(&self) -> f64 {
        100.0 * self.killed as f64 / self.mutants.max(1) as f64
    }

    /// Formats the score as a sentence; `stale` is the reason why it no longer holds.
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
