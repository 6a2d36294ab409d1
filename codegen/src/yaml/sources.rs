//! The files of a spec, and what other rooms ask about them.

use std::{
    cmp::Reverse,
    collections::HashMap,
    ops::Range,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use serde::de::DeserializeOwned;

use super::{
    Scalar,
    file_error::read_file,
    recover,
    recovery::Keys,
    source_file::SourceFile,
    tree::{Found, Kind, NodeId, Style, Tree},
};
use crate::{
    diagnostics::{Diagnostic, FileId, Files, Location, Part},
    parallel,
};

/// The files of a spec.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

/// A file that was read, parsed and mapped.
pub(crate) struct Parsed<T> {
    pub(crate) file: FileId,
    /// Perf: boxed, because the values are large and moved often.
    pub(crate) value: Box<T>,
}

impl Sources {
    /// Adds a file. It is kept when it cannot be used too, so that its diagnostics can show it.
    ///
    /// # Errors
    /// Everything that keeps it from being YAML of the subset that the language allows.
    pub fn add(
        &mut self,
        path: impl Into<String>,
        bytes: Vec<u8>,
    ) -> Result<FileId, Vec<Diagnostic>> {
        let file = FileId(self.files.len());
        let (source, usable) = SourceFile::new(file, path, Ok(bytes));
        self.files.push(source);
        usable.map(|()| file)
    }

    /// Reads a file from disk and adds it; messages call it `display_path`.
    ///
    /// # Errors
    /// As [`Sources::add`]; also when there is no such file or it cannot be read.
    pub fn read(&mut self, path: &Path, display_path: &str) -> Result<FileId, Vec<Diagnostic>> {
        let file = FileId(self.files.len());
        let (source, usable) = SourceFile::new(file, display_path, read_file(path));
        self.files.push(source);
        usable.map(|()| file)
    }

    /// Reads and parses many files, given by path and display path, in parallel; with `cross_checks`, as
    /// [`Sources::cross_check`] too.
    pub(crate) fn parse_all<T: DeserializeOwned + Send>(
        &mut self,
        paths: &[(PathBuf, String)],
        cross_checks: bool,
    ) -> Vec<Result<Parsed<T>, Vec<Diagnostic>>> {
        let before = self.files.len();
        let numbers: Vec<usize> = (0..paths.len()).collect();
        let read = parallel::map(&numbers, |&number| {
            let (path, display_path) = &paths[number];
            let file = FileId(before + number);
            let (mut source, usable) = SourceFile::new(file, display_path, read_file(path));
            let parsed = usable.and_then(|()| {
                if let Some(mismatch) = cross_checks.then(|| source.cross_check(file)).flatten() {
                    return Err(vec![mismatch]);
                }
                let value: Box<T> = Box::new(recover::parse(file, source.tree())?);
                Ok(Parsed { file, value })
            });
            if parsed.is_ok() && !cross_checks {
                // Only findings ask for spans, and most specs have none.
                source.forget_tree();
            }
            (source, parsed)
        });
        let (sources, parsed): (Vec<_>, Vec<_>) = read.into_iter().unzip();
        self.files.extend(sources);
        parsed
    }

    /// Adds a path without a text, such as a folder that is missing, for findings to point at.
    pub(crate) fn add_absent(&mut self, display_path: impl Into<String>) -> FileId {
        self.files.push(SourceFile::absent(display_path));
        FileId(self.files.len() - 1)
    }

    /// Deserializes a file.
    ///
    /// # Errors
    /// Every unknown or missing key and every value that does not fit, in the order of the file.
    pub fn parse<T: DeserializeOwned>(&self, file: FileId) -> Result<T, Vec<Diagnostic>> {
        recover::parse(file, self.get(file).tree())
    }

    /// Reads a file that could be added with a second, independent YAML reader. Returns its syntax error, or
    /// the first difference.
    pub fn cross_check(&self, file: FileId) -> Option<Diagnostic> {
        self.get(file).cross_check(file)
    }

    /// The file, or an empty one for an id of other sources.
    pub fn get(&self, file: FileId) -> &SourceFile {
        static NONE: LazyLock<SourceFile> = LazyLock::new(SourceFile::default);
        self.files.get(file.0).unwrap_or(&NONE)
    }

    /// All files.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files
            .iter()
            .enumerate()
            .map(|(id, file)| (FileId(id), file))
    }

    /// Whether there is a node at `pointer`.
    pub fn exists(&self, file: FileId, pointer: &str) -> bool {
        self.get(file)
            .tree()
            .find(pointer)
            .is_some_and(|found| found.exact)
    }

    /// The pointers of all nodes of a file, in its order.
    pub fn pointers(&self, file: FileId) -> Vec<String> {
        self.get(file).tree().pointers()
    }

    /// Every key and every scalar value, in the order of the file.
    pub(crate) fn scalars(&self, file: FileId) -> Vec<Scalar<'_>> {
        let source = self.get(file);
        let mut all = Vec::new();
        for (pointer, node, key) in source.tree().entries() {
            if let Some((text, span)) = key {
                let written = source.text.get(span.clone()).unwrap_or_default();
                all.push(Scalar {
                    location: Location::key(file, pointer.as_str()),
                    text,
                    plain: !written.starts_with(['"', '\'']),
                });
            }
            if let Kind::Scalar(scalar) = &node.kind {
                all.push(Scalar {
                    location: Location::value(file, pointer),
                    text: scalar.text,
                    plain: scalar.style == Style::Plain,
                });
            }
        }
        all
    }

    /// The tree of a file.
    pub(crate) fn tree(&self, file: FileId) -> &Tree {
        self.get(file).tree()
    }

    /// The mappings that are structs when a file is read as `T`, with the keys of these.
    pub(crate) fn structs<T: DeserializeOwned>(&self, file: FileId) -> HashMap<NodeId, Keys> {
        recover::structs::<T>(self.get(file).tree())
    }

    /// The text of the scalar at `pointer`.
    pub(crate) fn text_at(&self, file: FileId, pointer: &str) -> Option<&str> {
        let tree = self.get(file).tree();
        let found = tree.find(pointer).filter(|found| found.exact)?;
        match tree.get(found.node)?.kind {
            Kind::Scalar(scalar) => Some(scalar.text),
            _ => None,
        }
    }

    /// The byte range of a location. For a node that does not exist it is that of the nearest one above,
    /// by its key if it has one; in a file without nodes, the start of the file.
    ///
    /// At the root, [`Location::within`] counts the bytes of the file, to locate text that is no node.
    pub fn span(&self, location: &Location) -> Range<usize> {
        let file = self.get(location.file);
        let length = file.text.len();
        if let ("", Some((start, end))) = (location.pointer.as_str(), location.within) {
            return start.min(length)..end.clamp(start.min(length), length);
        }
        let Some(found) = file.tree().find(&location.pointer) else {
            return 0..0;
        };
        let Some(node) = file.tree().get(found.node) else {
            return 0..0;
        };
        match (found.key, location.within) {
            (Some(key), _) if location.part == Part::Key || !found.exact => key,
            (_, Some(within)) if found.exact => file.part(&node, within),
            _ => node.span,
        }
    }

    /// Sorts findings: errors first, then by file and location.
    pub fn sort(&self, diagnostics: &mut [Diagnostic]) {
        diagnostics.sort_by_cached_key(|diagnostic| {
            let location = diagnostic.labels.first().map(|label| &label.location);
            let at = location.map(|location| (location.file, self.display_span(location).start));
            (Reverse(diagnostic.severity), at, diagnostic.code)
        });
    }
}

impl Files for Sources {
    fn path(&self, file: FileId) -> &str {
        &self.get(file).path
    }

    fn text(&self, file: FileId) -> &str {
        &self.get(file).text
    }

    fn line_col(&self, file: FileId, byte: usize) -> (usize, usize) {
        let file = self.get(file);
        file.lines().line_col(&file.text, byte)
    }

    /// At most one line; of a block under a key, the key.
    fn display_span(&self, location: &Location) -> Range<usize> {
        let file = self.get(location.file);
        let mut span = self.span(location);
        if location.within.is_none()
            && let Some(Found {
                node,
                key: Some(key),
                ..
            }) = file.tree().find(&location.pointer)
            && file
                .tree()
                .get(node)
                .is_some_and(|node| node.kind.is_block())
        {
            span = key;
        }
        let text = file.text.get(span.clone()).unwrap_or_default();
        let line = text.find(['\r', '\n']).unwrap_or(text.len());
        span.start..span.start + line
    }
}
