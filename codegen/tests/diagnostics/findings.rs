//! Snapshots of the findings of every input.

use std::{collections::BTreeSet, fmt::Write as _};

use easemob_codegen::{
    diagnostics::{
        catalogue,
        render::{Format, render},
    },
    yaml::Sources,
};

use crate::{
    cases::{Case, failing, passing, path},
    snapshot,
};

#[test]
fn the_text_of_every_finding() {
    for case in failing() {
        let (sources, found) = case.run();
        assert!(!found.is_empty(), "{} passes", case.name);
        snapshot!(
            case.name.clone(),
            render(&sources, &found, Format::Human, false)
        );
    }
}

/// All codes on all inputs: a check that fires where it should not shows here.
#[test]
fn every_code_on_every_input() {
    let mut table = String::new();
    for case in failing().iter().chain(&passing()) {
        let (_, found) = case.run();
        let mut codes: Vec<_> = found.iter().map(|diagnostic| diagnostic.code).collect();
        codes.dedup();
        let mut line = Vec::new();
        let distinct: BTreeSet<_> = found.iter().map(|diagnostic| diagnostic.code).collect();
        for code in distinct {
            let count = found
                .iter()
                .filter(|diagnostic| diagnostic.code == code)
                .count();
            line.push(if count == 1 {
                code.to_owned()
            } else {
                format!("{code} x{count}")
            });
        }
        writeln!(table, "{:42} {}", case.name, line.join(", ")).unwrap();
    }
    snapshot!(
        "every_code_on_every_input",
        table
            .lines()
            .map(|line| line.trim_end().to_owned() + "\n")
            .collect::<String>()
    );
}

#[test]
fn every_code_has_an_input_named_after_it() {
    let cases = failing();
    // A file that is not there has no bytes: see `files_that_cannot_be_read`.
    let without_bytes = ["E0001", "E0002"];
    let codes = catalogue::all()
        .map(|rule| rule.code)
        .filter(|code| code.starts_with("E00") || code.starts_with("E01"));
    for code in codes.filter(|code| !without_bytes.contains(code)) {
        let prefix = code.to_lowercase();
        let named: Vec<_> = cases
            .iter()
            .filter(|case| case.name.starts_with(&prefix))
            .collect();
        assert!(!named.is_empty(), "no input for {code}");
        for case in named {
            let (_, found) = case.run();
            assert!(
                found.iter().any(|diagnostic| diagnostic.code == code),
                "{} lacks {code}",
                case.name
            );
        }
    }
}

#[test]
fn every_code_is_in_the_catalogue() {
    for case in failing() {
        for diagnostic in case.run().1 {
            assert!(
                catalogue::find(diagnostic.code).is_some(),
                "{} is not explained",
                diagnostic.code
            );
        }
    }
}

/// A file of another kind would otherwise fill screens.
#[test]
fn the_list_of_findings_is_cut_aloud() {
    let text: String = (0..60).map(|n| format!("未知{n}: 1\n")).collect();
    let inputs = [text, "a: 1\n".repeat(60), "\u{1}".repeat(60)];
    for input in inputs {
        let (_, found) = Case::new("many", input).run();
        assert_eq!(found.len(), 50);
        assert!(
            found[49]
                .notes
                .contains(&"the file has more errors than are shown".to_owned())
        );
    }
}

#[test]
fn inputs_that_pass() {
    for case in passing() {
        let (sources, found) = case.run();
        assert!(
            found.is_empty(),
            "{}:\n{}",
            case.name,
            render(&sources, &found, Format::Human, false)
        );
    }
}

#[test]
fn files_that_cannot_be_read() {
    let mut sources = Sources::default();
    let mut found = Vec::new();
    for (at, shown) in [("nowhere.yaml", "spec/没有.yaml"), ("src", "spec/文件夹")] {
        found.extend(sources.read(&path(at), shown).unwrap_err());
    }
    assert_eq!(
        found
            .iter()
            .map(|diagnostic| diagnostic.code)
            .collect::<Vec<_>>(),
        ["E0001", "E0002"]
    );
    snapshot!(
        "e0001_e0002_files_that_cannot_be_read",
        render(&sources, &found, Format::Human, false)
    );
}

#[cfg(unix)]
#[test]
fn a_device_is_not_read() {
    let mut sources = Sources::default();
    let found = sources
        .read(std::path::Path::new("/dev/zero"), "zero")
        .unwrap_err();
    assert_eq!(found[0].code, "E0002");
    assert!(
        sources
            .read(std::path::Path::new("/dev/null"), "null")
            .is_err()
    );
}

/// A large file is refused by its size alone.
#[test]
fn a_huge_file_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huge.yaml");
    std::fs::File::create(&path)
        .unwrap()
        .set_len(100 << 30)
        .unwrap();
    let mut sources = Sources::default();
    let found = sources.read(&path, "huge.yaml").unwrap_err();
    assert_eq!(found[0].code, "E0003");
    assert_eq!(
        found[0].message,
        "the file has 107374182400 bytes; at most 8388608 are read"
    );
}
