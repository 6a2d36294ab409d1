//! Folders and files of a run.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::Outcome;

/// Creates a folder, or empties the one that is there.
pub(crate) fn empty(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Ok(())
}

/// Lists the files below a folder that have an extension.
pub(crate) fn find(folder: &Path, extension: &str) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(find(&path, extension)?);
        } else if path.extension().is_some_and(|end| end == extension) {
            found.push(path);
        }
    }
    Ok(found)
}

/// Counts the lines of the Rust files below a folder.
pub(crate) fn lines(folder: &Path) -> Outcome<usize> {
    let mut lines = 0;
    for file in find(folder, "rs")? {
        lines += fs::read_to_string(file)?.lines().count();
    }
    Ok(lines)
}

/// Counts the operations of a spec folder: all files but those at its top.
pub(crate) fn operations(spec: &Path) -> Outcome<usize> {
    let inner = find(spec, "yaml")?;
    Ok(inner
        .iter()
        .filter(|file| file.parent() != Some(spec))
        .count())
}
