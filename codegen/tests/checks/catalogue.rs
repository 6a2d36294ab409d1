//! The catalogue: its examples do what they say.

use std::collections::BTreeSet;

use easemob_codegen::diagnostics::catalogue::{self, Rule, Sample};

use crate::{sample, snapshot};

fn rules() -> impl Iterator<Item = (&'static Rule, &'static str, &'static str)> {
    catalogue::all().filter_map(|rule| match (rule.bad, rule.good) {
        (Sample::Spec(bad), Sample::Spec(good)) => Some((rule, bad, good)),
        _ => None,
    })
}

#[test]
fn failing_examples_fail_with_their_code_alone() {
    for (rule, bad, _) in rules() {
        let read = sample::read(bad, rule.code);
        assert_eq!(
            read.codes(),
            BTreeSet::from([rule.code]),
            "{}:\n{bad}\n{}",
            rule.code,
            read.human()
        );
    }
}

#[test]
fn mended_examples_pass() {
    for (rule, _, good) in rules() {
        let read = sample::read(good, rule.code);
        assert_eq!(
            read.codes(),
            BTreeSet::new(),
            "{}:\n{good}\n{}",
            rule.code,
            read.human()
        );
        assert!(read.loaded.model.is_some(), "{}", rule.code);
    }
}

#[test]
fn every_semantic_code_is_in_the_catalogue() {
    let codes: BTreeSet<_> = catalogue::all().map(|rule| rule.code).collect();
    for number in 201..=237 {
        let code = format!("E0{number}");
        assert!(codes.contains(code.as_str()), "{code}");
    }
}

#[test]
fn a_page_of_the_catalogue() {
    snapshot!(
        "explain_e0222",
        catalogue::find("E0222").unwrap().to_string()
    );
}
