//! A copy of the spec that can be broken.

use std::path::{Path, PathBuf};

use libtest_mimic::Failed;
use tempfile::TempDir;

use crate::breakages::Edit;

/// The copy; deleted when dropped.
pub(crate) struct Copy(TempDir);

impl Copy {
    /// Copies the repository's spec.
    pub(crate) fn new() -> Result<Self, Failed> {
        let folder = tempfile::tempdir()?;
        copy(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec"),
            folder.path(),
        )?;
        Ok(Self(folder))
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Replaces the first place of a text in a file, which must be there.
    pub(crate) fn edit(&self, edit: &Edit) -> Result<(), Failed> {
        let path: PathBuf = self.path().join(edit.file);
        let text = std::fs::read_to_string(&path)?;
        if !text.contains(edit.find) {
            return Err(format!("{} no longer has {:?}", edit.file, edit.find).into());
        }
        std::fs::write(&path, text.replacen(edit.find, edit.replace, 1))?;
        Ok(())
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            std::fs::create_dir(&target)?;
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}
