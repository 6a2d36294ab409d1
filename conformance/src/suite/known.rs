//! Known failures: a file of cases that fail for a documented reason.
//!
//! ```json
//! [
//!   {
//!     "case": "groups/create_group/request/*",
//!     "kind": "client_against_spec",
//!     "aspect": "header",
//!     "reason": "the client sends no Accept yet",
//!     "link": "https://example.com/issues/1"
//!   }
//! ]
//! ```
//!
//! An entry excuses a case only when every finding of the case has the entry's kind, and its aspect if the
//! entry names one. An entry that matches no case, whose cases all pass, or that matches a case which fails
//! in another way is out of date and fails the run.

use serde::{Deserialize, Serialize};

use crate::{
    case::{self, finding::Finding},
    exchange::worker::Verdict,
};

/// List of known failures; empty by default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KnownFailures {
    /// The entries.
    pub entries: Vec<KnownFailure>,
}

/// One known failure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownFailure {
    /// Pattern of the cases' ids, see [`crate::case::matches`].
    pub case: String,
    /// Kind of all findings, as in data (`client_against_spec`).
    pub kind: String,
    /// Aspect of all findings; absent: any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aspect: Option<String>,
    /// Why the failure is not fixed yet.
    pub reason: String,
    /// Link to the issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl KnownFailure {
    fn explains(&self, finding: &Finding) -> bool {
        let aspect = self.aspect.as_ref();
        self.kind == finding.kind.as_str()
            && aspect.is_none_or(|aspect| aspect == finding.aspect.as_str())
    }
}

impl KnownFailures {
    /// Parses a file.
    ///
    /// # Errors
    ///
    /// When the text is not a list of entries, or an entry has no reason.
    pub fn parse(text: &str) -> Result<Self, String> {
        let known: Self = serde_json::from_str(text).map_err(|error| error.to_string())?;
        match known
            .entries
            .iter()
            .find(|entry| entry.reason.trim().is_empty())
        {
            Some(entry) => Err(format!("the entry `{}` has no reason", entry.case)),
            None => Ok(known),
        }
    }

    /// Marks the verdicts that an entry explains and describes the entries that are out of date. With
    /// `complete: false` (a filtered run), an entry that matches no case is not out of date.
    pub fn apply(&self, verdicts: &mut [Verdict], complete: bool) -> Vec<String> {
        let mut stale = Vec::new();
        for entry in &self.entries {
            let (mut taken, mut failing) = (0, 0);
            for verdict in verdicts
                .iter_mut()
                .filter(|v| case::matches(&entry.case, &v.case))
            {
                taken += 1;
                if verdict.findings.is_empty() {
                    continue;
                }
                failing += 1;
                if verdict
                    .findings
                    .iter()
                    .all(|finding| entry.explains(finding))
                {
                    verdict.known = Some(entry.reason.clone());
                } else {
                    let message = "fails in another way than the entry says";
                    stale.push(format!("`{}`: {} {message}", entry.case, verdict.case));
                }
            }
            if taken == 0 && complete {
                stale.push(format!("`{}`: there is no such case", entry.case));
            } else if failing == 0 && (complete || !entry.case.contains('*')) && taken > 0 {
                stale.push(format!("`{}`: all {taken} cases pass", entry.case));
            }
        }
        stale
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::finding::{Aspect, Kind};

    fn verdict(case: &str, findings: Vec<Finding>) -> Verdict {
        Verdict {
            case: case.into(),
            findings,
            sent: Vec::new(),
            outcome: None,
            time: std::time::Duration::ZERO,
            known: None,
        }
    }

    #[test]
    fn an_entry_excuses_only_what_it_says() {
        let known = KnownFailures::parse(
            r#"[{"case": "a/*", "kind": "client_against_spec", "aspect": "header", "reason": "r"}]"#,
        )
        .unwrap();
        let red = |aspect| vec![Finding::new(Kind::ClientAgainstSpec, aspect, "x")];
        let mut verdicts = [verdict("a/1", red(Aspect::Header))];
        assert_eq!(known.apply(&mut verdicts, true), Vec::<String>::new());
        assert!(verdicts[0].passed());

        let mut other = [verdict("a/1", red(Aspect::Body))];
        assert!(known.apply(&mut other, true)[0].contains("another way"));
        assert!(!other[0].passed());

        let broken = vec![Finding::new(Kind::Broken, Aspect::Header, "x")];
        let mut other = [verdict("a/1", broken)];
        assert!(known.apply(&mut other, true)[0].contains("another way"));
        assert!(!other[0].passed(), "a wrong kind is red");

        // One finding that the entry does not explain is enough.
        let more = [red(Aspect::Header), red(Aspect::Body)].concat();
        let mut other = [verdict("a/1", more)];
        assert_eq!(known.apply(&mut other, true).len(), 1);
        assert!(!other[0].passed());

        let mut green = [verdict("a/1", Vec::new())];
        assert!(known.apply(&mut green, true)[0].contains("pass"));

        let mut none = [verdict("b/1", Vec::new())];
        assert!(known.apply(&mut none, true)[0].contains("no such case"));
        assert!(known.apply(&mut none, false).is_empty());
    }

    #[test]
    fn an_entry_needs_a_reason() {
        assert!(KnownFailures::parse(r#"[{"case":"a","kind":"broken","reason":" "}]"#).is_err());
        assert!(KnownFailures::parse(r#"[{"case":"a","kind":"broken"}]"#).is_err());
        assert!(KnownFailures::parse(r#"[{"case":"a","kind":"b","reason":"r","x":1}]"#).is_err());
    }
}
