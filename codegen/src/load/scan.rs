//! Which files of a folder are a spec's.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The files below a spec folder, in the order of their names. What begins with a dot is no part of it.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    /// The YAML files at its top: services, and levels of lints.
    pub(crate) top: Vec<String>,
    /// The operation files.
    pub(crate) operations: Vec<Entry>,
    /// YAML files where, or as, none is read; their paths below the folder.
    pub(crate) overlooked: Vec<String>,
}

/// An operation file.
#[derive(Debug)]
pub(crate) struct Entry {
    /// Its folder.
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

/// Looks through a spec folder.
pub(crate) fn look(folder: &Path) -> Result<Folder, Failed> {
    let mut found = Folder::default();
    for (name, is_folder) in entries(folder)? {
        match Ending::of(&name) {
            _ if is_folder => resource(folder, &name, &mut found)?,
            Ending::Yaml(_) => found.top.push(name),
            Ending::Almost => found.overlooked.push(name),
            Ending::Other => {}
        }
    }
    Ok(found)
}

fn resource(folder: &Path, resource: &str, found: &mut Folder) -> Result<(), Failed> {
    let inner = folder.join(resource);
    for (name, is_folder) in entries(&inner)? {
        if is_folder {
            let deeper = entries(&inner.join(&name))?.into_iter();
            let yaml = deeper.filter(|(name, _)| !matches!(Ending::of(name), Ending::Other));
            let overlooked = yaml.map(|(file, _)| format!("{resource}/{name}/{file}"));
            found.overlooked.extend(overlooked);
            continue;
        }
        match Ending::of(&name) {
            Ending::Yaml(stem) => found.operations.push(Entry {
                resource: resource.to_owned(),
                stem: stem.to_owned(),
            }),
            Ending::Almost => found.overlooked.push(format!("{resource}/{name}")),
            Ending::Other => {}
        }
    }
    Ok(())
}

enum Ending<'a> {
    /// `.yaml`, and what stands before it.
    Yaml(&'a str),
    /// Another way to write it.
    Almost,
    Other,
}

impl<'a> Ending<'a> {
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
                Self::Almost
            }
            _ => Self::Other,
        }
    }
}

/// The names in a folder, and whether each is a folder itself.
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
        // Only a link does not say where it leads.
        let is_folder = kind.is_dir() || kind.is_symlink() && entry.path().is_dir();
        all.push((name, is_folder));
    }
    all.sort();
    Ok(all)
}
