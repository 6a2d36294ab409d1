//! The outcome of a mutation run.

use std::collections::BTreeMap;

use serde::Serialize;

use super::catalogue::catalogue;

/// Result of one fault in one operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mutant {
    /// The operation.
    pub operation: String,
    /// The fault, by its name in the catalogue.
    pub fault: &'static str,
    /// Location in the operation, when the fault has several.
    #[serde(rename = "place", skip_serializing_if = "String::is_empty")]
    pub location: String,
    /// The first case that failed; `None`: the fault survived.
    pub killed_by: Option<String>,
}

/// Result of all faults.
#[derive(Clone, Debug, Serialize)]
pub struct Score {
    /// All mutants, by operation and fault.
    pub mutants: Vec<Mutant>,
}

impl Score {
    /// Returns the number of noticed mutants.
    pub fn killed(&self) -> usize {
        self.mutants
            .iter()
            .filter(|mutant| mutant.killed_by.is_some())
            .count()
    }

    /// Iterates over the mutants that no case noticed.
    pub fn survivors(&self) -> impl Iterator<Item = &Mutant> {
        self.mutants
            .iter()
            .filter(|mutant| mutant.killed_by.is_none())
    }

    /// Counts noticed and all mutants, by fault.
    pub fn by_fault(&self) -> BTreeMap<&'static str, (usize, usize)> {
        let mut faults: BTreeMap<&'static str, (usize, usize)> = catalogue()
            .into_iter()
            .map(|(name, _)| (name, (0, 0)))
            .collect();
        for mutant in &self.mutants {
            let (killed, all) = faults.entry(mutant.fault).or_default();
            *all += 1;
            *killed += usize::from(mutant.killed_by.is_some());
        }
        faults
    }
}
