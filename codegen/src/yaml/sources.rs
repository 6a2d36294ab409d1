//! The files, and the questions about places in them.

use std::{
    borrow::Cow,
    cmp::Reverse,
    collections::HashMap,
    fs, io,
    io::Read as _,
    ops::Range,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use serde::de::DeserializeOwned;

use super::{
    bytes, capped, codes, cross_check, reader,
    recover::{self, Keys},
    text::{self, Lines},
    tree::{Found, Kind, Node, NodeId, Style, Tree},
};
use crate::{
    diagnostics::{Diagnostic, FileId, Part, Place},
    parallel,
};

/// The largest file that is read, in bytes.
const MAX_BYTES: usize = 8 * 1024 * 1024;

/// The files of a spec.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

/// A file.
#[derive(Clone, Debug, Default)]
pub struct SourceFile {
    /// The path as it is shown: relative, with forward slashes.
    pub path: String,
    /// The text, without a byte order mark. Of a file that could not be read: what can be shown.
    pub text: String,
    lines: OnceLock<Lines>,
    /// Made again when it is asked for and was given up.
    tree: OnceLock<Tree>,
}

/// A file that was read.
pub(crate) struct Parsed<T, R> {
    pub(crate) file: FileId,
    /// Its values. They are many, so they stay where they are.
    pub(crate) parsed: Box<T>,
    /// What was made of them.
    pub(crate) made: R,
}

impl Sources {
    /// Adds a file. It is kept also when it cannot be used, so that the findings can be shown.
    ///
    /// # Errors
    /// Everything that keeps it from being YAML of the plain kind that the language allows.
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

    /// Reads a file from disk and adds it under the path `shown`.
    ///
    /// # Errors
    /// As [`Sources::add`]; also when there is no such file or it cannot be read.
    pub fn read(&mut self, path: &Path, shown: &str) -> Result<FileId, Vec<Diagnostic>> {
        let file = FileId(self.files.len());
        let (source, usable) = SourceFile::new(file, shown, load(path));
        self.files.push(source);
        usable.map(|()| file)
    }

    /// As [`Sources::read`] and [`Sources::parse`], for many files at once: paths, and as what they are
    /// shown. With `compares`, as [`Sources::compare`] too. What is made of each, which is given with its
    /// number among them, is made while it is at hand.
    pub(crate) fn parse_all<T: DeserializeOwned + Send, R: Send>(
        &mut self,
        paths: &[(PathBuf, String)],
        compares: bool,
        make: impl Fn(usize, &T) -> R + Sync,
    ) -> Vec<Result<Parsed<T, R>, Vec<Diagnostic>>> {
        let before = self.files.len();
        let numbers: Vec<usize> = (0..paths.len()).collect();
        let read = parallel::map(&numbers, |&number| {
            let (path, shown) = &paths[number];
            let file = FileId(before + number);
            let (mut source, usable) = SourceFile::new(file, shown, load(path));
            let parsed = usable.and_then(|()| {
                if let Some(odd) = compares.then(|| source.compare(file)).flatten() {
                    return Err(vec![odd]);
                }
                let parsed: Box<T> = Box::new(recover::parse(file, source.tree())?);
                let made = make(number, &parsed);
                Ok(Parsed { file, parsed, made })
            });
            if parsed.is_ok() && !compares {
                // Only findings ask for places, and there will hardly be any: its memory is for the next file.
                source.tree.take();
            }
            (source, parsed)
        });
        let (sources, parsed): (Vec<_>, Vec<_>) = read.into_iter().unzip();
        self.files.extend(sources);
        parsed
    }

    /// Adds what is no file but is to be shown as one: a folder that is missing.
    pub(crate) fn add_absent(&mut self, shown: impl Into<String>) -> FileId {
        self.files.push(SourceFile {
            path: shown.into(),
            ..SourceFile::default()
        });
        FileId(self.files.len() - 1)
    }

    /// Reads the values of a file.
    ///
    /// # Errors
    /// Every unknown or missing key and every value that does not fit, in the order of the file.
    pub fn parse<T: DeserializeOwned>(&self, file: FileId) -> Result<T, Vec<Diagnostic>> {
        recover::parse(file, self.file(file).tree())
    }

    /// Has a second, independent YAML reader read a file that could be added: what it says against the
    /// text, or where it reads something else.
    pub fn compare(&self, file: FileId) -> Option<Diagnostic> {
        self.file(file).compare(file)
    }

    /// The file.
    pub fn get(&self, file: FileId) -> &SourceFile {
        self.file(file)
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
        self.file(file)
            .tree()
            .find(pointer)
            .is_some_and(|found| found.exact)
    }

    /// The pointers of all nodes of a file, in its order.
    pub fn pointers(&self, file: FileId) -> Vec<String> {
        self.file(file).tree().pointers()
    }

    /// Every key and every value that is no collection.
    pub(crate) fn scalars(&self, file: FileId) -> Vec<super::Scalar<'_>> {
        let source = self.file(file);
        let mut all = Vec::new();
        for (pointer, node, key) in source.tree().entries() {
            if let Some((text, span)) = key {
                let written = source.text.get(span.clone()).unwrap_or_default();
                all.push(super::Scalar {
                    place: Place::key(file, pointer.as_str()),
                    text,
                    plain: !written.starts_with(['"', '\'']),
                });
            }
            if let Kind::Scalar(scalar) = &node.kind {
                all.push(super::Scalar {
                    place: Place::value(file, pointer),
                    text: scalar.text,
                    plain: scalar.style == Style::Plain,
                });
            }
        }
        all
    }

    /// The values of a file with their places.
    pub(crate) fn tree(&self, file: FileId) -> &Tree {
        self.file(file).tree()
    }

    /// The mappings that are structs when a file is read as a type, with the keys of these.
    pub(crate) fn structs<T: DeserializeOwned>(&self, file: FileId) -> HashMap<NodeId, Keys> {
        recover::structs::<T>(self.file(file).tree())
    }

    /// The text of the scalar at `pointer`.
    pub(crate) fn text_at(&self, file: FileId, pointer: &str) -> Option<&str> {
        let tree = self.file(file).tree();
        let found = tree.find(pointer).filter(|found| found.exact)?;
        match tree.get(found.node)?.kind {
            Kind::Scalar(scalar) => Some(scalar.text),
            _ => None,
        }
    }

    /// Line and column of a byte, both counted from 1, the column in characters.
    pub fn line_col(&self, file: FileId, byte: usize) -> (usize, usize) {
        let file = self.file(file);
        file.lines().line_col(&file.text, byte)
    }

    /// The bytes of a place. Where the node does not exist, the nearest one above it stands for it,
    /// by its key if it has one; where there is no node at all, the start of the file.
    ///
    /// At the root, `within` counts the bytes of the file: so a place can name what is no node.
    pub fn span(&self, place: &Place) -> Range<usize> {
        let file = self.file(place.file);
        let length = file.text.len();
        if let ("", Some((start, end))) = (place.pointer.as_str(), place.within) {
            return start.min(length)..end.clamp(start.min(length), length);
        }
        let Some(found) = file.tree().find(&place.pointer) else {
            return 0..0;
        };
        let Some(node) = file.tree().get(found.node) else {
            return 0..0;
        };
        match (found.key, place.within) {
            (Some(key), _) if place.part == Part::Key || !found.exact => key,
            (_, Some(within)) if found.exact => file.part(&node, within),
            _ => node.span,
        }
    }

    /// The bytes of a place as they are best shown: at most one line, and of a block under a key its
    /// key.
    pub fn shown(&self, place: &Place) -> Range<usize> {
        let file = self.file(place.file);
        let mut span = self.span(place);
        if place.within.is_none()
            && let Some(Found {
                node,
                key: Some(key),
                ..
            }) = file.tree().find(&place.pointer)
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

    /// Puts findings in the order of reading: errors first, then by file and place.
    pub fn sort(&self, diagnostics: &mut [Diagnostic]) {
        diagnostics.sort_by_cached_key(|diagnostic| {
            let place = diagnostic.labels.first().map(|label| &label.place);
            let at = place.map(|place| (place.file, self.shown(place).start));
            (Reverse(diagnostic.severity), at, diagnostic.code)
        });
    }

    /// The file, or an empty one where there is none.
    fn file(&self, file: FileId) -> &SourceFile {
        static NONE: std::sync::LazyLock<SourceFile> =
            std::sync::LazyLock::new(SourceFile::default);
        self.files.get(file.0).unwrap_or(&NONE)
    }
}

impl SourceFile {
    /// A file of this number and with these bytes; and whether it can be used. It is kept also when not, so
    /// that the findings can be shown.
    fn new(
        file: FileId,
        shown: impl Into<String>,
        bytes: Result<Vec<u8>, Problem>,
    ) -> (Self, Result<(), Vec<Diagnostic>>) {
        let mut source = Self {
            path: shown.into(),
            ..Self::default()
        };
        let found = match bytes {
            Ok(bytes) => source.fill(file, bytes),
            Err(problem) => vec![problem.of(file, &source.path)],
        };
        let usable = match found.is_empty() {
            true => Ok(()),
            false => Err(capped(found)),
        };
        (source, usable)
    }

    fn compare(&self, file: FileId) -> Option<Diagnostic> {
        cross_check::compare(file, &self.ended(), self.lines(), self.tree())
    }

    /// Reads the text and its tree.
    fn fill(&mut self, file: FileId, bytes: Vec<u8>) -> Vec<Diagnostic> {
        if bytes.len() > MAX_BYTES {
            return vec![too_large(Place::value(file, ""), bytes.len() as u64)];
        }
        match text::decode(bytes) {
            Ok(text) => self.text = text,
            Err(wrong) => {
                self.text = wrong.lossy;
                self.tree = Tree::default().into();
                return vec![not_utf8(
                    file,
                    &self.text,
                    self.lines(),
                    wrong.at,
                    wrong.byte,
                    wrong.utf16,
                )];
            }
        }
        let mut found: Vec<_> = text::control_characters(&self.text)
            .take(super::MAX_FINDINGS + 1)
            .map(|(at, c)| control_character(file, at, c))
            .collect();
        let mut tree = Tree::default();
        if found.is_empty() {
            (tree, found) = self.read_tree(file);
        }
        self.tree = tree.into();
        found
    }

    fn read_tree(&self, file: FileId) -> (Tree, Vec<Diagnostic>) {
        let lines = || Lines::new(&self.text);
        reader::read(file, &self.ended(), &lines, super::MAX_FINDINGS + 1)
    }

    fn tree(&self) -> &Tree {
        // What was found in it has been told.
        self.tree.get_or_init(|| self.read_tree(FileId(0)).0)
    }

    /// The text as the readers get it: they disagree on a block at the end of a file that lacks its
    /// last line end.
    fn ended(&self) -> Cow<'_, str> {
        match self.text.ends_with('\n') {
            true => Cow::Borrowed(&self.text),
            false => Cow::Owned(format!("{}\n", self.text)),
        }
    }

    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::new(&self.text))
    }

    /// The bytes of a part of a scalar; the whole where escapes or folds make the part inexact.
    fn part(&self, node: &Node<'_>, (start, end): (usize, usize)) -> Range<usize> {
        let whole = node.span.clone();
        let Kind::Scalar(scalar) = &node.kind else {
            return whole;
        };
        let Some(wanted) = scalar.text.get(start..end) else {
            return whole;
        };
        let found = match scalar.style {
            Style::Literal => self.part_of_block(&whole, scalar.text, start),
            style => {
                let quotes = usize::from(style == Style::Quoted);
                let inner = whole.start + quotes..whole.end.saturating_sub(quotes);
                let same = self
                    .text
                    .get(inner.clone())
                    .is_some_and(|text| text == scalar.text);
                same.then_some(inner.start + start)
            }
        };
        match found.map(|at| at..at + wanted.len()) {
            Some(part) if self.text.get(part.clone()) == Some(wanted) => part,
            _ => whole,
        }
    }

    /// The byte of the file at which byte `start` of a literal block stands.
    fn part_of_block(&self, whole: &Range<usize>, text: &str, start: usize) -> Option<usize> {
        let first = self.lines().of(whole.start);
        let indent = whole.start - self.lines().range(&self.text, first).start;
        let before = text.get(..start)?;
        let line = before.matches('\n').count();
        let column = before.len() - before.rfind('\n').map_or(0, |at| at + 1);
        let range = self.lines().range(&self.text, first + line);
        let same = self.text.get(range.start + indent..range.end) == text.split('\n').nth(line);
        same.then_some(range.start + indent + column)
    }
}

/// Why a file was not loaded.
enum Problem {
    Missing,
    NoFile(&'static str),
    TooLarge(u64),
    Io(io::Error),
}

impl Problem {
    /// What to say of it.
    fn of(self, file: FileId, shown: &str) -> Diagnostic {
        let place = Place::value(file, "");
        match self {
            Self::Missing => Diagnostic::error(
                codes::FILE_MISSING,
                place,
                format!("there is no file `{shown}`"),
            )
            .help("check the path; it is taken from the folder in which the command runs"),
            Self::NoFile(what) => Diagnostic::error(
                codes::FILE_UNREADABLE,
                place,
                format!("`{shown}` is {what}, not a file"),
            ),
            Self::Io(error) => Diagnostic::error(
                codes::FILE_UNREADABLE,
                place,
                format!("`{shown}` cannot be read: {error}"),
            ),
            Self::TooLarge(size) => too_large(place, size),
        }
    }
}

fn load(path: &Path) -> Result<Vec<u8>, Problem> {
    let problem = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => Problem::Missing,
        _ => Problem::Io(error),
    };
    let about = fs::metadata(path).map_err(problem)?;
    if about.is_dir() {
        return Err(Problem::NoFile("a folder"));
    }
    if !about.is_file() {
        return Err(Problem::NoFile("a device or a pipe"));
    }
    if about.len() > MAX_BYTES as u64 {
        return Err(Problem::TooLarge(about.len()));
    }
    // One more than it has, so that its end is seen without asking for more room.
    let mut bytes = Vec::with_capacity(about.len() as usize + 1);
    let file = fs::File::open(path).map_err(problem)?;
    file.take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(problem)?;
    Ok(bytes)
}

fn too_large(place: Place, size: u64) -> Diagnostic {
    let message = format!("the file has {size} bytes; at most {MAX_BYTES} are read");
    Diagnostic::error(codes::FILE_TOO_LARGE, place, message).help("write one file per operation")
}

fn not_utf8(
    file: FileId,
    text: &str,
    lines: &Lines,
    at: usize,
    byte: u8,
    utf16: bool,
) -> Diagnostic {
    let (line, _) = lines.line_col(text, at);
    let shown = text
        .get(at..)
        .and_then(|rest| rest.chars().next())
        .map_or(0, char::len_utf8);
    let message = format!("the file is not UTF-8: byte 0x{byte:02X} at offset {at}, line {line}");
    let error = Diagnostic::error(codes::NOT_UTF8, bytes(file, at..at + shown), message)
        .here("not UTF-8 from here");
    if utf16 {
        error.note("it looks like UTF-16").help("save it as UTF-8")
    } else {
        error.help("save it as UTF-8; Chinese text in GBK or GB18030 must be converted")
    }
}

fn control_character(file: FileId, at: usize, c: char) -> Diagnostic {
    let code = u32::from(c);
    let message = format!("the control character U+{code:04X} cannot stand in a spec");
    let escape = if code < 0x100 {
        format!("\\x{code:02X}")
    } else {
        format!("\\u{code:04X}")
    };
    let help = match c {
        '\r' => "end lines with LF or CRLF".to_owned(),
        _ => format!("remove it; if it belongs to a text, write `{escape}` inside double quotes"),
    };
    Diagnostic::error(
        codes::CONTROL_CHARACTER,
        bytes(file, at..at + c.len_utf8()),
        message,
    )
    .here("it stands here and may be invisible")
    .help(help)
}
