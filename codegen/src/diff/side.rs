//! One side of a comparison: a folder on disk, or one at a git revision.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

/// A spec folder. A checkout of a revision is removed when this value is dropped.
#[derive(Debug)]
pub struct Side {
    path: PathBuf,
    _checkout: Option<TempDir>,
}

/// Neither a folder nor a git revision, or git failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideError(String);

impl fmt::Display for SideError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SideError {}

impl Side {
    /// Resolves `text`: a folder that exists, else `REV` or `REV:PATH` in git. `spec` is the folder of a
    /// revision without a path.
    ///
    /// # Errors
    ///
    /// When it is neither, or git fails.
    pub fn find(text: &str, spec: &Path) -> Result<Self, SideError> {
        let folder = Path::new(text);
        if folder.is_dir() {
            return Ok(Self {
                path: folder.to_owned(),
                _checkout: None,
            });
        }
        let (revision, path) = match text.split_once(':') {
            Some((revision, path)) => (revision, path.to_owned()),
            None => (text, spec.display().to_string()),
        };
        if revision.is_empty() || revision.starts_with('-') {
            return Err(SideError(format!(
                "`{text}` is neither a folder nor a git revision"
            )));
        }
        check_out(revision, &path.replace('\\', "/")).map_err(|why| {
            SideError(format!(
                "`{text}` is neither a folder nor a git revision: {why}"
            ))
        })
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Checks a folder of a revision out to a temporary one.
fn check_out(revision: &str, path: &str) -> Result<Side, String> {
    let path = path.trim_end_matches('/');
    let tree = format!("{revision}:./{path}");
    let listed = git(&["ls-tree", "-r", "-z", "--name-only", &tree])?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    for name in String::from_utf8_lossy(&listed)
        .split('\0')
        .filter(|name| name.ends_with(".yaml"))
    {
        let target = folder.path().join(name);
        let text = git(&["show", &format!("{tree}/{name}")])?;
        let written = target
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&target, text));
        written.map_err(|error| error.to_string())?;
    }
    Ok(Side {
        path: folder.path().to_owned(),
        _checkout: Some(folder),
    })
}

fn git(arguments: &[&str]) -> Result<Vec<u8>, String> {
    let done = Command::new("git")
        .args(arguments)
        .output()
        .map_err(|error| format!("git: {error}"))?;
    if done.status.success() {
        return Ok(done.stdout);
    }
    let stderr = String::from_utf8_lossy(&done.stderr);
    Err(stderr
        .lines()
        .next()
        .unwrap_or("git failed")
        .trim()
        .to_owned())
}
