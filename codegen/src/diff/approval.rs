//! Approved findings: a file of fingerprints, each with its reason.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::finding::Finding;

/// One approval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// The finding's fingerprint.
    pub fingerprint: String,
    /// Why it may happen.
    pub reason: String,
}

/// The approvals file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approvals {
    /// In the order of the file.
    #[serde(default)]
    pub approved: Vec<Approval>,
}

/// The file is no list of approvals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovalsError(String);

impl std::fmt::Display for ApprovalsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ApprovalsError {}

impl Approvals {
    /// Reads the file's text.
    ///
    /// # Errors
    ///
    /// When it is not of this form, or an approval has no reason.
    pub fn read(text: &str) -> Result<Self, ApprovalsError> {
        if text.trim().is_empty() {
            return Ok(Self::default());
        }
        let read: Self =
            serde_yaml::from_str(text).map_err(|error| ApprovalsError(error.to_string()))?;
        match read
            .approved
            .iter()
            .find(|approval| approval.reason.trim().is_empty())
        {
            Some(bare) => Err(ApprovalsError(format!(
                "the approval of `{}` has no reason",
                bare.fingerprint
            ))),
            None => Ok(read),
        }
    }

    /// Whether a finding is approved.
    pub fn covers(&self, finding: &Finding) -> bool {
        self.approved
            .iter()
            .any(|approval| approval.fingerprint == finding.fingerprint)
    }

    /// The approvals that no finding has any more.
    pub fn stale<'a>(&'a self, findings: &[Finding]) -> Vec<&'a Approval> {
        let there: BTreeSet<&str> = findings
            .iter()
            .map(|finding| finding.fingerprint.as_str())
            .collect();
        self.approved
            .iter()
            .filter(|approval| !there.contains(approval.fingerprint.as_str()))
            .collect()
    }
}
