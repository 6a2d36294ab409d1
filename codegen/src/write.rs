//! Writes outputs to disk atomically, or shows the difference.

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

/// The changes that bring a folder in step with the outputs.
#[derive(Debug)]
pub struct Plan<'a> {
    folder: PathBuf,
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
    action: &'static str,
    error: io::Error,
}

impl std::fmt::Display for WriteError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "cannot {} `{}`: {}",
            self.action,
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

fn failed(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> WriteError {
    let path = path.to_owned();
    move |error| WriteError {
        path,
        action,
        error,
    }
}

impl<'a> Plan<'a> {
    /// Compares a folder with the outputs. A generated file that is no longer among them is removed; other
    /// files are left alone.
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

    /// Whether the folder is in step.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The number of files in step.
    pub fn unchanged(&self) -> usize {
        self.unchanged
    }

    /// The paths of the changed files, below the folder.
    pub fn changed(&self) -> impl Iterator<Item = &str> {
        self.changes.iter().map(|change| change.path.as_str())
    }

    /// Formats the changes as a unified diff.
    pub fn diff(&self) -> String {
        let mut text = String::new();
        for Change { path, old, new } in &self.changes {
            let display_path = self.folder.join(path).display().to_string();
            let name = |there: bool, prefix: &str| {
                if there {
                    format!("{prefix}/{display_path}")
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

    /// Applies the changes. All files are written to a staging folder first and then renamed, a missing
    /// folder as a whole, so that an interrupted run leaves no partial file.
    ///
    /// # Errors
    ///
    /// When the folder cannot be written; nothing has changed then, unless a rename failed.
    pub fn apply(&self) -> Result<(), WriteError> {
        if self.is_empty() {
            return Ok(());
        }
        fs::create_dir_all(&self.folder).map_err(failed("create", &self.folder))?;
        remove_abandoned(&self.folder);
        let staging = tempfile::Builder::new()
            .prefix(STAGING_PREFIX)
            .tempdir_in(&self.folder)
            .map_err(failed("write into", &self.folder))?;
        let staged = parallel::map(&self.changes, |change| {
            let Some(new) = change.new else {
                return Ok(());
            };
            let staged = staging.path().join(&change.path);
            let parent = staged.parent().unwrap_or(&staged);
            fs::create_dir_all(parent).map_err(failed("create", parent))?;
            fs::write(&staged, new).map_err(failed("write", &staged))
        });
        staged.into_iter().collect::<Result<(), _>>()?;
        let mut moved = Vec::new();
        for change in &self.changes {
            let path = self.folder.join(&change.path);
            if change.new.is_none() {
                fs::remove_file(&path).map_err(failed("remove", &path))?;
            } else if !moved.iter().any(|whole| path.starts_with(whole)) {
                let whole = self.outermost_missing(&path).to_owned();
                let below = whole.strip_prefix(&self.folder).unwrap_or(&whole);
                fs::rename(staging.path().join(below), &whole).map_err(failed("replace", &path))?;
                moved.push(whole);
            }
        }
        Ok(())
    }

    /// The outermost missing folder above a file; the file itself if there is none.
    fn outermost_missing<'p>(&self, file: &'p Path) -> &'p Path {
        let below = file.ancestors().take_while(|above| *above != self.folder);
        below.filter(|path| !path.exists()).last().unwrap_or(file)
    }
}

/// The prefix of the staging folder.
const STAGING_PREFIX: &str = ".generate-";

/// Removes staging folders of interrupted runs. Failures are ignored: such a folder is harmless.
fn remove_abandoned(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| {
        entry
            .file_name()
            .to_string_lossy()
            .starts_with(STAGING_PREFIX)
    }) {
        let _ = fs::remove_dir_all(entry.path());
    }
}

fn read(path: &Path) -> Result<Option<String>, WriteError> {
    match fs::read(path) {
        // A file that is not UTF-8 differs from any output.
        Ok(bytes) => Ok(Some(String::from_utf8(bytes).unwrap_or_else(|error| {
            String::from_utf8_lossy(error.as_bytes()).into_owned()
        }))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed("read", path)(error)),
    }
}

/// Finds generated sources, by their first line, that are not among the expected files.
fn stale(folder: &Path, expected: &BTreeSet<&str>) -> Result<Vec<String>, WriteError> {
    // Only a whole crate makes other sources stale; a single file or a site does not.
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

/// Whether a file begins with a text. Perf: reads no more than that.
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
            "no staging folder is left"
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
