//! Expiry of corrections: each must apply, and must still be needed.

use easemob_codegen::model::ErrataPatch;

use crate::case::{
    errata,
    finding::{Aspect, Finding, Kind},
};

/// Judges a text and its corrections.
///
/// `judge` returns the findings of a text. A correction is stale when it no longer applies, or when the text
/// without it (all others applied) has no further finding.
pub fn judge(
    text: &str,
    patches: &[ErrataPatch],
    judge: impl Fn(&str) -> Vec<Finding>,
) -> Vec<Finding> {
    let corrected = match errata::apply(text, patches) {
        Ok(corrected) => corrected,
        Err(error) => {
            let find = patches
                .get(error.index)
                .map_or("", |patch| patch.find.as_str());
            let message = format!(
                "correction {} looks for {find:?}, which stands {} times in the text",
                error.index + 1,
                error.found
            );
            return vec![Finding::new(Kind::StaleErratum, Aspect::Text, message).field("errata")];
        }
    };
    let mut findings = judge(&corrected);
    for (index, patch) in patches.iter().enumerate() {
        let needed = match errata::apply_without(text, patches, index) {
            Ok(without) => judge(&without)
                .iter()
                .any(|finding| !findings.contains(finding)),
            // Another correction builds on this one.
            Err(_) => true,
        };
        if !needed {
            let message = format!(
                "correction {} ({:?}) is not needed: nothing is wrong without it",
                index + 1,
                patch.find
            );
            findings.push(Finding::new(Kind::StaleErratum, Aspect::Text, message).field("errata"));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use easemob_codegen::model::Text;

    fn patch(find: &str, replace: &str) -> ErrataPatch {
        let reason = Text {
            en: "x".into(),
            zh: None,
        };
        ErrataPatch {
            find: find.into(),
            replace: replace.into(),
            reason,
        }
    }

    fn json(text: &str) -> Vec<Finding> {
        let error = crate::json::strict::parse(text.as_bytes()).err();
        error
            .map(|e| Finding::new(Kind::SpecAgainstDocument, Aspect::Text, e))
            .into_iter()
            .collect()
    }

    fn kinds(text: &str, patches: &[ErrataPatch]) -> Vec<Kind> {
        judge(text, patches, json)
            .into_iter()
            .map(|finding| finding.kind)
            .collect()
    }

    #[test]
    fn a_correction_expires() {
        assert_eq!(kinds("[1 2]", &[patch("1 2", "1, 2")]), []);
        assert_eq!(
            kinds("[1, 2]", &[patch("1 2", "1, 2")]),
            [Kind::StaleErratum],
            "applies not"
        );
        assert_eq!(
            kinds("[1, 2]", &[patch("1, 2", "3")]),
            [Kind::StaleErratum],
            "not needed"
        );
        let both = [patch("1 2", "1, 2"), patch("[", "[0,")];
        assert_eq!(
            kinds("[1 2]", &both),
            [Kind::StaleErratum],
            "only the first is needed"
        );
        assert_eq!(
            kinds("[1 2", &[patch("1 2", "1, 2")]),
            [Kind::SpecAgainstDocument,]
        );
    }
}
