//! Every sample of `E00xx` and `E01xx` has the findings that its page claims.

use std::collections::BTreeSet;

use easemob_codegen::{
    diagnostics::{
        Diagnostic,
        catalogue::{self, Sample},
    },
    language::OperationFile,
    yaml::Sources,
};

use crate::{cases::compared, snapshot};

/// The codes this file answers for; those above need a whole spec.
fn rules() -> impl Iterator<Item = &'static catalogue::Rule> {
    catalogue::all().filter(|rule| rule.code.starts_with("E00") || rule.code.starts_with("E01"))
}

/// The findings of a sample; `None` for one in words.
fn run(sample: Sample) -> Option<Vec<Diagnostic>> {
    let mut sources = Sources::default();
    let read = sources.add("example.yaml", sample.text().as_bytes().to_vec());
    let read = read.and_then(|file| compared(&sources, file));
    match (sample, read) {
        (Sample::Words(_), _) => None,
        (_, Err(found)) => Some(found),
        (Sample::Operation(_), Ok(file)) => Some(
            sources
                .parse::<OperationFile>(file)
                .err()
                .unwrap_or_default(),
        ),
        (_, Ok(_)) => Some(Vec::new()),
    }
}

#[test]
fn failing_examples_fail_with_their_code_alone() {
    for rule in rules() {
        let Some(found) = run(rule.bad) else { continue };
        let codes: BTreeSet<_> = found.iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!(codes, BTreeSet::from([rule.code]), "{}", rule.bad.text());
    }
}

#[test]
fn mended_examples_pass() {
    for rule in rules() {
        if let Some(found) = run(rule.good) {
            assert_eq!(found, [], "{}:\n{}", rule.code, rule.good.text());
        }
    }
}

#[test]
fn codes_and_names_are_unique_and_in_order() {
    let codes: Vec<_> = catalogue::all().map(|rule| rule.code).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
    let names: BTreeSet<_> = catalogue::all().map(|rule| rule.name).collect();
    assert_eq!(names.len(), codes.len());
}

#[test]
fn every_rule_says_what_it_means() {
    for rule in catalogue::all() {
        assert!(rule.summary.ends_with('.'), "{}", rule.code);
        assert!(
            rule.name
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
            "{}",
            rule.name
        );
        assert_ne!(rule.bad, rule.good);
    }
}

#[test]
fn a_rule_is_found_by_its_code() {
    assert_eq!(
        catalogue::find("e0101").map(|rule| rule.name),
        Some("unknown-key")
    );
    assert_eq!(catalogue::find("E9999"), None);
    snapshot!(
        "explain_e0012",
        catalogue::find("E0012").unwrap().to_string()
    );
}
