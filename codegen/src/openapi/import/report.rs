//! The report of an import: parts of the document that the spec lacks or expresses differently.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde::Serialize;

/// What happened to a part of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// The spec lacks it.
    Dropped,
    /// The spec expresses it differently, and often less strictly.
    Changed,
    /// The document lacks what the language requires, and a value was assumed.
    Assumed,
}

impl Fate {
    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Dropped => "dropped",
            Self::Changed => "changed",
            Self::Assumed => "assumed",
        }
    }
}

/// A part of the document that is not in the spec as it is in the document.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Finding {
    /// What happened to it.
    pub fate: Fate,
    /// JSON pointer into the document.
    pub pointer: String,
    /// The part and the reason, in one line.
    pub message: String,
}

/// The findings of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// In the order of the document's paths.
    pub findings: Vec<Finding>,
    #[serde(skip)]
    seen: HashSet<Finding>,
}

/// How many locations a text report lists below one message.
const MAX_LOCATIONS: usize = 4;

impl Report {
    /// Adds a finding, unless the same one was added before.
    pub(super) fn add(&mut self, fate: Fate, pointer: &str, message: impl Into<String>) {
        let finding = Finding {
            fate,
            pointer: pointer.to_owned(),
            message: message.into(),
        };
        if self.seen.insert(finding.clone()) {
            self.findings.push(finding);
        }
    }

    /// The number of findings of a fate.
    pub fn count(&self, fate: Fate) -> usize {
        self.findings.iter().filter(|f| f.fate == fate).count()
    }

    /// The report as text: findings grouped by message, with the first locations of each.
    pub fn text(&self) -> String {
        let mut groups: IndexMap<(Fate, &str), Vec<&str>> = IndexMap::new();
        for finding in &self.findings {
            groups
                .entry((finding.fate, &finding.message))
                .or_default()
                .push(&finding.pointer);
        }
        groups.sort_by(|a, _, b, _| a.0.cmp(&b.0));
        let mut text = String::new();
        for ((fate, message), pointers) in groups {
            text.push_str(&format!("{}: {message}\n", fate.as_str()));
            for pointer in pointers.iter().take(MAX_LOCATIONS) {
                text.push_str(&format!("  at {pointer}\n"));
            }
            if let Some(more) = pointers
                .len()
                .checked_sub(MAX_LOCATIONS)
                .filter(|more| *more > 0)
            {
                text.push_str(&format!("  and in {more} more places\n"));
            }
        }
        text
    }
}
