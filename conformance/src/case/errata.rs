//! Corrections of the vendor's texts.

use easemob_codegen::model::ErrataPatch;

/// Correction that does not apply: its search text does not occur exactly once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoesNotApply {
    /// Index of the correction, from 0.
    pub index: usize,
    /// Number of occurrences of the search text.
    pub found: usize,
}

/// Applies all patches, in order.
///
/// # Errors
///
/// The first patch whose `find` does not occur exactly once.
pub fn apply(text: &str, patches: &[ErrataPatch]) -> Result<String, DoesNotApply> {
    apply_without(text, patches, usize::MAX)
}

/// Applies all patches but one.
///
/// # Errors
///
/// As [`apply`].
pub fn apply_without(
    text: &str,
    patches: &[ErrataPatch],
    left_out: usize,
) -> Result<String, DoesNotApply> {
    let mut text = text.to_owned();
    for (index, patch) in patches.iter().enumerate() {
        if index == left_out {
            continue;
        }
        let found = text.matches(patch.find.as_str()).count();
        if found != 1 || patch.find.is_empty() {
            return Err(DoesNotApply { index, found });
        }
        text = text.replacen(&patch.find, &patch.replace, 1);
    }
    Ok(text)
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

    #[test]
    fn every_patch_applies_exactly_once() {
        let patches = [patch("a", "b"), patch("c", "d")];
        assert_eq!(apply("a c", &patches).unwrap(), "b d");
        assert_eq!(
            apply("a a c", &patches).unwrap_err(),
            DoesNotApply { index: 0, found: 2 }
        );
        assert_eq!(
            apply("a", &patches).unwrap_err(),
            DoesNotApply { index: 1, found: 0 }
        );
        assert_eq!(apply_without("a c", &patches, 0).unwrap(), "a d");
        assert!(apply("a", &[patch("", "x")]).is_err());
    }
}
