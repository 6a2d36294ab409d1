//! Snapshots of the findings of every fixture.

use std::{fmt::Write as _, fs, path::Path};

use easemob_codegen::diagnostics::catalogue::{self, Sample};

use crate::{sample, snapshot};

/// The fixtures: name and text. The name begins with the code it is about.
fn fixtures() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checks/fixtures");
    let mut all: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect();
    all.sort();
    all
}

fn code(name: &str) -> String {
    name.split('_').next().unwrap_or_default().to_uppercase()
}

#[test]
fn the_text_of_every_finding() {
    for (name, text) in fixtures() {
        let read = sample::read(&text, &code(&name));
        let human = read.human();
        if name.starts_with("ok_") {
            assert_eq!(human, "", "{name}");
        } else {
            assert!(
                read.codes().contains(code(&name).as_str()),
                "{name}:\n{human}"
            );
            snapshot!(name, human);
        }
    }
}

/// All codes on all fixtures and all examples of the catalogue: a rule that fires where it should not
/// shows here.
#[test]
fn every_code_on_every_input() {
    let mut table = String::new();
    let mut line = |name: &str, text: &str, code: &str| {
        let codes = sample::read(text, code).counted();
        writeln!(table, "{}", format!("{name:44} {codes}").trim_end()).unwrap();
    };
    for rule in catalogue::all() {
        for (which, sample) in [("bad", rule.bad), ("good", rule.good)] {
            if let Sample::Spec(text) = sample {
                line(&format!("explain {} {which}", rule.code), text, rule.code);
            }
        }
    }
    for (name, text) in fixtures() {
        line(&name, &text, &code(&name));
    }
    snapshot!("every_code_on_every_input", table);
}

#[test]
fn every_code_has_a_fixture() {
    let names: Vec<String> = fixtures().into_iter().map(|(name, _)| name).collect();
    for rule in catalogue::all() {
        let semantic = rule.code.starts_with("E02") || rule.code.starts_with('W');
        // A folder that is not there is no fixture: see `no_folder`.
        if semantic && rule.code != "E0231" {
            let prefix = rule.code.to_lowercase();
            assert!(
                names.iter().any(|name| name.starts_with(&prefix)),
                "no fixture for {}",
                rule.code
            );
        }
    }
}

#[test]
fn no_folder() {
    let folder = Path::new("no/such/folder");
    let loaded = easemob_codegen::load::load(folder, "service.yaml");
    let text = easemob_codegen::diagnostics::render::render(
        &loaded.sources,
        &loaded.diagnostics,
        easemob_codegen::diagnostics::render::Format::Human,
        false,
    );
    snapshot!("e0231_no_folder", text);
}
