//! Specs beside the Rust they become, one mechanism each, compared to the byte.
//!
//! A folder of `goldens/` has the spec, the emitted modules in `client/` and `mod.rs`, which calls them. A
//! root (`client/mod.rs`) that is that of `plain` is kept there only. This test compiles none of it, so
//! `UPDATE_GOLDENS=1 cargo test -p easemob-codegen --test goldens` writes the modules again whatever they
//! are; `goldens_run` compiles them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use easemob_codegen::{
    diagnostics::render::{self, Format},
    emit::rust::{self, Options, names::Names},
    load,
};

/// The golden whose root others share.
const PLAIN: &str = "plain";

/// The goldens that have the conformance registry.
const WITH_REGISTRY: [&str; 2] = ["naming", "registry"];

/// The file of the root.
const ROOT: &str = "mod.rs";

/// Text of emitted files by their name.
type Files = BTreeMap<String, String>;

/// The folder of the goldens.
fn goldens() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens")
}

/// The folder of the emitted modules of a golden.
fn client(golden: &str) -> PathBuf {
    goldens().join(golden).join("client")
}

/// The names of the goldens.
fn names() -> Vec<String> {
    let entries = fs::read_dir(goldens()).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// The modules that the spec of a golden becomes.
fn emitted(golden: &str) -> Files {
    let loaded = load::load(&goldens().join(golden).join("spec"), load::SERVICE_FILE);
    let Some(model) = loaded.model else {
        panic!(
            "{}",
            render::render(&loaded.sources, &loaded.diagnostics, Format::Human, false)
        );
    };
    let options = Options {
        conformance: WITH_REGISTRY.contains(&golden),
        ..Options::default()
    };
    let files = rust::files(&model, &Names::new(&model), &options).unwrap();
    let named = files.into_iter().map(|(name, text)| match name.as_str() {
        "lib.rs" => (ROOT.to_owned(), text),
        _ => (name, text),
    });
    named.collect()
}

/// The modules that a golden is to have.
fn expected(golden: &str, plain_root: &str) -> Files {
    let mut files = emitted(golden);
    let is_shared = files.get(ROOT).is_some_and(|root| root == plain_root);
    if golden != PLAIN && is_shared {
        files.remove(ROOT);
    }
    files
}

/// The modules that a golden has.
fn committed(golden: &str) -> Files {
    let entries = fs::read_dir(client(golden)).into_iter().flatten();
    let read = entries.map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        (name.to_owned(), fs::read_to_string(&path).unwrap())
    });
    read.collect()
}

fn write(golden: &str, expected: &Files) {
    let folder = client(golden);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir(&folder).unwrap();
    for (name, text) in expected {
        fs::write(folder.join(name), text).unwrap();
    }
}

/// The first difference of two texts.
fn difference(committed: &str, expected: &str) -> String {
    let pairs = committed.lines().zip(expected.lines());
    let line = pairs.take_while(|(a, b)| a == b).count();
    format!(
        "line {}:\n- {}\n+ {}",
        line + 1,
        committed.lines().nth(line).unwrap_or_default(),
        expected.lines().nth(line).unwrap_or_default(),
    )
}

/// What distinguishes the modules that a golden has from those that it is to have.
fn differences(golden: &str, expected: &Files) -> Vec<String> {
    let committed = committed(golden);
    let orphans = committed
        .keys()
        .filter(|name| !expected.contains_key(*name));
    let orphans = orphans.map(|name| format!("{golden}/client/{name}: nothing emits it"));
    let changed = expected.iter().filter_map(|(name, expected)| {
        let committed = committed.get(name).map_or("", String::as_str);
        let difference = (committed != expected).then(|| difference(committed, expected))?;
        Some(format!("{golden}/client/{name}, {difference}"))
    });
    orphans.chain(changed).collect()
}

#[test]
fn goldens_are_what_their_specs_become() {
    let plain_root = emitted(PLAIN).remove(ROOT).unwrap();
    let mut found = Vec::new();
    for golden in names() {
        let expected = expected(&golden, &plain_root);
        if std::env::var_os("UPDATE_GOLDENS").is_some() {
            write(&golden, &expected);
        }
        found.extend(differences(&golden, &expected));
    }
    assert!(found.is_empty(), "{}", found.join("\n\n"));
}

/// A listed golden without a folder does not compile.
#[test]
fn every_golden_is_compiled() {
    let run = include_str!("goldens_run.rs");
    for golden in names() {
        let listed = run.contains(&format!("\n    mod {golden};\n"));
        assert!(listed, "`goldens_run.rs` has no `mod {golden};`");
    }
}
