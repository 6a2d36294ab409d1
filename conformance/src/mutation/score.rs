//! The outcome of a mutation run.

use std::collections::BTreeMap;

use serde::Serialize;

use super::catalogue::catalogue;

/// What came of one fault in one operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mutant {
    /// The operation.
    pub operation: String,
    /// The fault, by its name in the catalogue.
    pub fault: &'static str,
    /// Where in the operation, when it can be put in at several places.
    #[serde(rename = "place", skip_serializing_if = "String::is_empty")]
    pub location: String,
    /// The case that went red first; `None`: the fault survived.
    pub killed_by: Option<String>,
}

/// The outcome of all faults.
#[derive(Clone, Debug, Serialize)]
pub struct Score {
    /// All mutants, by operation and fault.
    pub mutants: Vec<Mutant>,
}

impl Score {
    /// How many were noticed.
    pub fn killed(&self) -> usize {
        self.mutants
            .iter()
            .filter(|mutant| mutant.killed_by.is_some())
            .count()
    }

    /// Those that were not.
    pub fn survivors(&self) -> impl Iterator<Item = &Mutant> {
        self.mutants
            .iter()
            .filter(|mutant| mutant.killed_by.is_none())
    }

    /// Noticed and all, by fault.
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
