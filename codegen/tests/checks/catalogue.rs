//! Every sample of the catalogue has the findings that its page claims.

use std::{collections::BTreeSet, fs, path::Path};

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

/// The table that includes the pages leaves none out.
#[test]
fn every_page_is_in_the_catalogue() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/diagnostics/catalogue");
    let pages: BTreeSet<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let codes = catalogue::all().map(|rule| format!("{}.md", rule.code));
    assert_eq!(codes.collect::<BTreeSet<_>>(), pages);
}

/// Every code in the sources has a page, and every page a code in the sources.
#[test]
fn every_code_of_the_sources_is_in_the_catalogue() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut used = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = fs::read_to_string(path).unwrap();
                let literals = text.split('"').filter(|literal| is_code(literal));
                used.extend(literals.map(str::to_owned));
            }
        }
    }
    let codes: BTreeSet<_> = catalogue::all().map(|rule| rule.code.to_owned()).collect();
    assert_eq!(used, codes);
}

fn is_code(text: &str) -> bool {
    let digits = text.strip_prefix("E0").or(text.strip_prefix("W0"));
    digits.is_some_and(|digits| digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()))
}

#[test]
fn every_semantic_code_is_in_the_catalogue() {
    let codes: BTreeSet<_> = catalogue::all().map(|rule| rule.code).collect();
    for number in 201..=238 {
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
