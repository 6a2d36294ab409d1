//! What an editor and a beginner get: schemas, modelines, starting files, and the commands for them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test's helper may fail loudly"
)]

mod commands;
mod scaffold;
mod schemas;
mod validate;

use std::{fs, path::PathBuf};

/// The spec folder of this repository.
fn spec() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../spec")
}

/// Its YAML files: path below it, and text.
fn files() -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut folders = vec![(spec(), String::new())];
    while let Some((folder, below)) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            let shown = format!("{below}{name}");
            if path.is_dir() {
                folders.push((path.clone(), format!("{shown}/")));
            } else if shown.ends_with(".yaml") {
                all.push((shown, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    all.sort();
    all
}
