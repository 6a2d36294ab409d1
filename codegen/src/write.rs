//! Outputs on disk: what would change, as a diff; and the change itself, which leaves every file whole.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use similar::TextDiff;

use crate::{
    emit::{self, Output},
    parallel,
};

/// What has to change in a folder so that it holds the outputs.
#[derive(Debug)]
pub struct Plan<'a> {
    folder: PathBuf,
    /// Path, text on disk, text to be.
    changes: Vec<Change<'a>>,
    unchanged: usize,
}

#[derive(Debug)]
struct Change<'a> {
    path: String,
    old: Option<String>,
    new: Option<&'a str>,
}

/// A file or folder that could not be read or written.
#[derive(Debug)]
pub struct WriteError {
    path: PathBuf,
    what: &'static str,
    error: io::Error,
}

impl std::fmt::Display for WriteError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "cannot {} `{}`: {}",
            self.what,
            self.path.display(),
            self.error
        )
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

fn failed(what: &'static str, path: &Path) -> impl FnOnce(io::Error) -> WriteError {
    let path = path.to_owned();
    move |error| WriteError { path, what, error }
}

impl<'a> Plan<'a> {
    /// Compares a folder with the outputs. A file that an earlier run made and this one does not is to
    /// be removed; files of other origin are left alone.
    ///
    /// # Errors
    ///
    /// When a file that exists cannot be read.
    pub fn new(folder: &Path, outputs: &'a [Output]) -> Result<Self, WriteError> {
        let mut changes = Vec::new();
        let mut unchanged = 0;
        for Output { path, text } in outputs {
            let old = read(&folder.join(path))?;
            if old.as_deref() == Some(text) {
                unchanged += 1;
            } else {
                changes.push(Change {
                    path: path.clone(),
                    old,
                    new: Some(text),
                });
            }
        }
        let expected: BTreeSet<&str> = outputs.iter().map(|output| output.path.as_str()).collect();
        for path in stale(folder, &expected)? {
            let old = read(&folder.join(&path))?;
            changes.push(Change {
                path,
                old,
                new: None,
            });
        }
        Ok(Self {
            folder: folder.to_owned(),
            changes,
            unchanged,
        })
    }

    /// Whether the folder already holds the outputs.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// How many files are as they should be.
    pub fn unchanged(&self) -> usize {
        self.unchanged
    }

    /// The paths that change, below the folder.
    pub fn changed(&self) -> impl Iterator<Item = &str> {
        self.changes.iter().map(|change| change.path.as_str())
    }

    /// The change as a unified diff.
    pub fn diff(&self) -> String {
        let mut text = String::new();
        for Change { path, old, new } in &self.changes {
            let shown = self.folder.join(path).display().to_string();
            let name = |there: bool, prefix: &str| {
                if there {
                    format!("{prefix}/{shown}")
                } else {
                    "/dev/null".to_owned()
                }
            };
            let diff =
                TextDiff::from_lines(old.as_deref().unwrap_or_default(), new.unwrap_or_default());
            let (from, to) = (name(old.is_some(), "a"), name(new.is_some(), "b"));
            text.push_str(
                &diff
                    .unified_diff()
                    .context_radius(3)
                    .header(&from, &to)
                    .to_string(),
            );
        }
        text
    }

    /// Makes the change. Everything is written aside first; only when that is done are the files put in
    /// place, each by a rename, or with the folder that was not there yet: an interrupted run leaves whole
    /// files.
    ///
    /// # Errors
    ///
    /// When the folder cannot be written; nothing has changed then, unless a rename itself failed.
    pub fn apply(&self) -> Result<(), WriteError> {
        if self.is_empty() {
            return Ok(());
        }
        fs::create_dir_all(&self.folder).map_err(failed("create", &self.folder))?;
        remove_abandoned(&self.folder);
        let aside = tempfile::Builder::new()
            .prefix(ASIDE)
            .tempdir_in(&self.folder)
            .map_err(failed("write into", &self.folder))?;
        let staged = parallel::map(&self.changes, |change| {
            let Some(new) = change.new else {
                return Ok(());
            };
            let staged = aside.path().join(&change.path);
            let parent = staged.parent().unwrap_or(&staged);
            fs::create_dir_all(parent).map_err(failed("create", parent))?;
            fs::write(&staged, new).map_err(failed("write", &staged))
        });
        staged.into_iter().collect::<Result<(), _>>()?;
        let mut placed = Vec::new();
        for change in &self.changes {
            let path = self.folder.join(&change.path);
            if change.new.is_none() {
                fs::remove_file(&path).map_err(failed("remove", &path))?;
            } else if !placed.iter().any(|whole| path.starts_with(whole)) {
                let whole = self.outermost_missing(&path).to_owned();
                let below = whole.strip_prefix(&self.folder).unwrap_or(&whole);
                fs::rename(aside.path().join(below), &whole).map_err(failed("replace", &path))?;
                placed.push(whole);
            }
        }
        Ok(())
    }

    /// The outermost folder on the way to a file that is not there yet; the file, if all are there.
    fn outermost_missing<'p>(&self, file: &'p Path) -> &'p Path {
        let below = file.ancestors().take_while(|above| *above != self.folder);
        below.filter(|path| !path.exists()).last().unwrap_or(file)
    }
}

/// How the folder begins in which files are written aside.
const ASIDE: &str = ".generate-";

/// Removes what an interrupted run has left aside. That it is there is no harm, so neither is failing.
fn remove_abandoned(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(ASIDE)) {
        let _ = fs::remove_dir_all(entry.path());
    }
}

fn read(path: &Path) -> Result<Option<String>, WriteError> {
    match fs::read(path) {
        // A file that is no text was not made here; it differs from any output.
        Ok(bytes) => Ok(Some(String::from_utf8(bytes).unwrap_or_else(|error| {
            String::from_utf8_lossy(error.as_bytes()).into_owned()
        }))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed("read", path)(error)),
    }
}

/// The sources of a crate that carry this program's first line and are not expected.
fn stale(folder: &Path, expected: &BTreeSet<&str>) -> Result<Vec<String>, WriteError> {
    // A single file or a site says nothing about a crate that is there already.
    if !expected.iter().any(|path| path.starts_with("src/")) {
        return Ok(Vec::new());
    }
    let src = folder.join("src");
    let entries = match fs::read_dir(&src) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed("read", &src)(error)),
    };
    let mut stale = Vec::new();
    for entry in entries {
        let path = entry.map_err(failed("read", &src))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let below = format!("src/{name}");
        if path.extension().is_some_and(|extension| extension == "rs")
            && !expected.contains(below.as_str())
            && begins_with(&path, emit::HEADER)?
        {
            stale.push(below);
        }
    }
    stale.sort();
    Ok(stale)
}

/// Whether a file begins with a text; the rest of it is not read.
fn begins_with(path: &Path, text: &str) -> Result<bool, WriteError> {
    let mut start = Vec::new();
    let file = fs::File::open(path).map_err(failed("read", path))?;
    file.take(text.len() as u64)
        .read_to_end(&mut start)
        .map_err(failed("read", path))?;
    Ok(start == text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(path: &str, text: &str) -> Output {
        Output {
            path: path.into(),
            text: text.into(),
        }
    }

    #[test]
    fn a_folder_is_brought_in_step_and_then_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let stale = format!("{}fn gone() {{}}\n", emit::HEADER);
        fs::create_dir(folder.path().join("src")).unwrap();
        fs::write(folder.path().join("src/stale.rs"), stale).unwrap();
        fs::write(folder.path().join("src/by_hand.rs"), "fn stays() {}\n").unwrap();
        let outputs = [output("src/lib.rs", "a\n"), output("README.md", "b\n")];

        let plan = Plan::new(folder.path(), &outputs).unwrap();
        assert_eq!(
            plan.changed().collect::<Vec<_>>(),
            ["src/lib.rs", "README.md", "src/stale.rs"]
        );
        assert!(plan.diff().contains("-fn gone() {}"));
        plan.apply().unwrap();
        let deeper = [
            output("a/b/c.rs", "c\n"),
            output("a/d.rs", "d\n"),
            output("e.rs", "e\n"),
        ];
        Plan::new(folder.path(), &deeper).unwrap().apply().unwrap();
        assert!(Plan::new(folder.path(), &deeper).unwrap().is_empty());
        fs::remove_dir_all(folder.path().join("a")).unwrap();
        fs::remove_file(folder.path().join("e.rs")).unwrap();

        assert!(Plan::new(folder.path(), &outputs).unwrap().is_empty());
        let mut left: Vec<_> = fs::read_dir(folder.path().join("src"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        left.sort();
        assert_eq!(left, ["by_hand.rs", "lib.rs"]);
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            2,
            "nothing is left aside"
        );
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_named_and_nothing_changes() {
        let parent = tempfile::tempdir().unwrap();
        let file = parent.path().join("out");
        fs::write(&file, "a file, not a folder").unwrap();
        let error = match Plan::new(&file, &[output("src/lib.rs", "a\n")]) {
            Ok(plan) => plan.apply().unwrap_err(),
            Err(error) => error,
        };
        assert!(error.to_string().contains("out"), "{error}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "a file, not a folder");
    }
}
