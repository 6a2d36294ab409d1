//! What an import could not carry over, and where in the document it stands.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde::Serialize;

/// What became of a part of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// The spec says nothing of it.
    Dropped,
    /// The spec says it in another form, which is weaker or merely different.
    Changed,
    /// The document does not say it, the language needs it, and a value was assumed.
    Assumed,
}

impl Fate {
    /// As reports write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Dropped => "dropped",
            Self::Changed => "changed",
            Self::Assumed => "assumed",
        }
    }
}

/// One part of the document that is not in the spec as it stands there.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Finding {
    /// What became of it.
    pub fate: Fate,
    /// JSON pointer into the document.
    pub pointer: String,
    /// What and why, in one line.
    pub message: String,
}

/// Everything that an import has to tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// In the order of the document's paths.
    pub findings: Vec<Finding>,
    #[serde(skip)]
    seen: HashSet<Finding>,
}

/// How many places a text report lists below one message.
const SHOWN: usize = 4;

impl Report {
    /// Adds a finding, once.
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

    /// The findings of this fate.
    pub fn count(&self, fate: Fate) -> usize {
        self.findings.iter().filter(|f| f.fate == fate).count()
    }

    /// For a person: grouped by message, with the first places of each.
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
        for ((fate, message), places) in groups {
            text.push_str(&format!("{}: {message}\n", fate.as_str()));
            for place in places.iter().take(SHOWN) {
                text.push_str(&format!("  at {place}\n"));
            }
            if let Some(more) = places.len().checked_sub(SHOWN).filter(|more| *more > 0) {
                text.push_str(&format!("  and in {more} more places\n"));
            }
        }
        text
    }
}
