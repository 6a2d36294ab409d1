//! Approvals follow the change, not the commit.

use easemob_codegen::diff::{Approvals, Diff, Format};

use super::{cases::CASES, model, shop};

fn diff_of(names: &[&str]) -> Diff {
    let (old, new) = (shop(), shop());
    for case in CASES.iter().filter(|case| names.contains(&case.name)) {
        case.apply(new.path());
    }
    Diff::between(&model(old.path()), &model(new.path()))
}

#[test]
fn a_fingerprint_is_the_same_whatever_else_changes() {
    let alone = diff_of(&["a method"]).findings[0].fingerprint.clone();
    let among = diff_of(&["a summary", "a method", "a new value"]);
    assert!(among.findings.iter().any(|f| f.fingerprint == alone));
    assert_ne!(diff_of(&["a path"]).findings[0].fingerprint, alone);
}

#[test]
fn an_approval_covers_its_finding_and_goes_stale_with_it() {
    let diff = diff_of(&["a method"]);
    let text = format!(
        "approved:\n  - fingerprint: {}\n    reason: announced\n",
        diff.findings[0].fingerprint
    );
    let approvals = Approvals::read(&text).unwrap();
    assert!(approvals.covers(&diff.findings[0]));
    assert!(approvals.stale(&diff.findings).is_empty());
    assert!(
        diff.render(Format::Human, &approvals)
            .contains("(approved)")
    );
    let later = diff_of(&["a path"]);
    assert_eq!(approvals.stale(&later.findings).len(), 1);
}

#[test]
fn an_approval_needs_a_reason() {
    for text in [
        "approved: [{ fingerprint: a, reason: ' ' }]",
        "approved: [{ fingerprint: a }]",
        "others: []",
        "[",
    ] {
        assert!(Approvals::read(text).is_err(), "{text}");
    }
    assert_eq!(Approvals::read("").unwrap(), Approvals::default());
}
