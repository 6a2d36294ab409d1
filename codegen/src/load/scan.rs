//! Finds the files of a spec folder.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The files below a spec folder, sorted by name. Names that begin with a dot are left out.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    /// The YAML files at its top: services, and lint levels.
    pub(crate) top: Vec<String>,
    /// The operation files.
    pub(crate) operations: Vec<Entry>,
    /// Paths of YAML files that are not read because of their name or folder, below the spec folder.
    pub(crate) unrecognized: Vec<String>,
}

/// An operation file.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The name of its folder.
    pub(crate) resource: String,
    /// Its name without `.yaml`.
    pub(crate) stem: String,
}

impl Entry {
    /// Its path below the spec folder.
    pub(crate) fn path(&self) -> String {
        format!("{}/{}.yaml", self.resource, self.stem)
    }
}

/// A folder that cannot be read.
pub(crate) type Failed = (PathBuf, io::Error);

/// Finds the files of a spec folder.
pub(crate) fn scan(folder: &Path) -> Result<Folder, Failed> {
    let mut found = Folder::default();
    for (name, is_folder) in entries(folder)? {
        match FileKind::of(&name) {
            _ if is_folder => resource(folder, &name, &mut found)?,
            FileKind::Yaml(_) => found.top.push(name),
            FileKind::Misnamed => found.unrecognized.push(name),
            FileKind::Other => {}
        }
    }
    Ok(found)
}

fn resource(folder: &Path, resource: &str, found: &mut Folder) -> Result<(), Failed> {
    let inner = folder.join(resource);
    for (name, is_folder) in entries(&inner)? {
        if is_folder {
            let deeper = entries(&inner.join(&name))?.into_iter();
            let yaml = deeper.filter(|(name, _)| !matches!(FileKind::of(name), FileKind::Other));
            let paths = yaml.map(|(file, _)| format!("{resource}/{name}/{file}"));
            found.unrecognized.extend(paths);
            continue;
        }
        match FileKind::of(&name) {
            FileKind::Yaml(stem) => found.operations.push(Entry {
                resource: resource.to_owned(),
                stem: stem.to_owned(),
            }),
            FileKind::Misnamed => found.unrecognized.push(format!("{resource}/{name}")),
            FileKind::Other => {}
        }
    }
    Ok(())
}

enum FileKind<'a> {
    /// `<stem>.yaml`.
    Yaml(&'a str),
    /// Another spelling of the extension: `.yml`, `.YAML`.
    Misnamed,
    Other,
}

impl<'a> FileKind<'a> {
    fn of(name: &'a str) -> Self {
        if let Some(stem) = name.strip_suffix(".yaml") {
            return Self::Yaml(stem);
        }
        match name.rsplit_once('.') {
            Some((_, end))
                if ["yml", "yaml"]
                    .iter()
                    .any(|known| end.eq_ignore_ascii_case(known)) =>
            {
                Self::Misnamed
            }
            _ => Self::Other,
        }
    }
}

/// Lists a folder: names, and whether each is a folder.
fn entries(folder: &Path) -> Result<Vec<(String, bool)>, Failed> {
    let failed = |error| (folder.to_owned(), error);
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let kind = entry.file_type().map_err(failed)?;
        // Perf: only a link needs another system call.
        let is_folder = kind.is_dir() || kind.is_symlink() && entry.path().is_dir();
        all.push((name, is_folder));
    }
    all.sort();
    Ok(all)
}
