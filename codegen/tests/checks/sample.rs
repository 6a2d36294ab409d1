//! A spec made of what matters of it: fragments, merged into files that pass.
//!
//! A sample has its files one after another, each after a line `# <path>`. A file is merged into a passing
//! one of its kind; `~` removes a key. A file after `# <path> whole` is used unchanged.

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

use easemob_codegen::{
    diagnostics::render::{Format, render},
    load::{self, Loaded},
    validate::lints::Levels,
};
use serde_yaml::{Mapping, Value};

const SERVICE: &str = "\
language: 1
service: sample
title: { en: Sample }
description: { en: A sample of a service. }
document: { page: docs/overview.md }
base: { path: /api, parameters: {} }
error_bodies:
  standard: { error: [/error], message: [/message] }
";

const OPERATION: &str = "\
language: 1
operation: STEM
summary: { en: Does STEM of FOLDER. }
document: { page: docs/STEM.md }
idempotent: true
request: { method: GET, path: /STEM, auth: none }
response: { envelope: none, type: json }
";

/// Lints that short fragments would trigger. Each is enabled in the samples of its code.
const QUIET: [&str; 5] = ["W0302", "W0303", "W0305", "W0306", "W0308"];

/// A spec that was read.
pub(crate) struct Read {
    pub(crate) loaded: Loaded,
    folder: String,
}

impl Read {
    /// The findings, as people see them.
    pub(crate) fn human(&self) -> String {
        render(
            &self.loaded.sources,
            &self.loaded.diagnostics,
            Format::Human,
            false,
        )
        .replace(&self.folder, "spec")
    }

    /// Each code that was found, and how often.
    pub(crate) fn counted(&self) -> String {
        let mut line = String::new();
        for code in self.codes() {
            let all = &self.loaded.diagnostics;
            let count = all.iter().filter(|found| found.code == code).count();
            let separator = if line.is_empty() { "" } else { ", " };
            write!(line, "{separator}{code}").unwrap();
            if count > 1 {
                write!(line, " x{count}").unwrap();
            }
        }
        line
    }

    pub(crate) fn codes(&self) -> BTreeSet<&'static str> {
        let all = &self.loaded.diagnostics;
        all.iter().map(|found| found.code).collect()
    }
}

/// Reads a sample that is about `code`.
pub(crate) fn read(text: &str, code: &str) -> Read {
    read_with(text, code, &Levels::default())
}

/// As [`read`], with levels of lints.
pub(crate) fn read_with(text: &str, code: &str, levels: &Levels) -> Read {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), text, code);
    let loaded = load::load_and_lint(folder.path(), load::SERVICE_FILE, levels);
    Read {
        loaded,
        folder: folder.path().display().to_string(),
    }
}

/// Writes the files of a sample.
pub(crate) fn write(folder: &Path, text: &str, code: &str) {
    let mut files: Vec<(&str, String)> = vec![("service.yaml", String::new())];
    files.push(("lints.yaml", String::new()));
    for line in text.split_inclusive('\n') {
        let header = line.strip_prefix("# ").map(str::trim_end);
        let path = header.filter(|path| path.contains(".y") || path.contains(".Y"));
        match (path, files.last_mut()) {
            (Some(path), _) => files.push((path, String::new())),
            (None, Some((_, body))) => body.push_str(line),
            (None, None) => {}
        }
    }
    for (path, body) in files {
        let (path, whole) = match path.strip_suffix(" whole") {
            Some(path) => (path, true),
            None => (path, false),
        };
        let full = folder.join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        let text = if whole || body.contains("extends:") {
            body
        } else {
            let stem = full.file_stem().unwrap().to_str().unwrap();
            merged(path, stem, &body, code)
        };
        fs::write(full, text).unwrap();
    }
}

/// Merges keys that both have; keys of the fragment alone are kept as written.
fn merged(path: &str, stem: &str, fragment: &str, code: &str) -> String {
    let base = match path.split_once('/') {
        None if path == "lints.yaml" => quiet(code),
        None => SERVICE.to_owned(),
        Some((folder, _)) => OPERATION.replace("STEM", stem).replace("FOLDER", folder),
    };
    let mut base: Mapping = serde_yaml::from_str(&base).unwrap();
    let mut own = String::new();
    for section in sections(fragment) {
        let Value::Mapping(said) = serde_yaml::from_str(section).unwrap() else {
            continue;
        };
        if said.keys().any(|key| base.contains_key(key)) {
            merge(&mut base, said);
        } else {
            own.push_str(section);
        }
    }
    serde_yaml::to_string(&base).unwrap() + &own
}

/// A fragment's keys at the margin, each with all that belongs to it.
fn sections(fragment: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = vec![0];
    let mut at = 0;
    for line in fragment.split_inclusive('\n') {
        if at > 0 && !line.starts_with([' ', '\n']) {
            starts.push(at);
        }
        at += line.len();
    }
    starts.push(fragment.len());
    starts
        .windows(2)
        .map(|pair| &fragment[pair[0]..pair[1]])
        .collect()
}

fn quiet(code: &str) -> String {
    let mut text = "language: 1\nlevels:\n  W0301: warn\n".to_owned();
    for quiet in QUIET.iter().filter(|quiet| **quiet != code) {
        writeln!(text, "  {quiet}: allow").unwrap();
    }
    text
}

fn merge(base: &mut Mapping, fragment: Mapping) {
    for (key, value) in fragment {
        match (base.get_mut(&key), value) {
            (_, Value::Null) => {
                base.remove(&key);
            }
            (Some(Value::Mapping(base)), Value::Mapping(value)) => merge(base, value),
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}
