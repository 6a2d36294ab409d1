//! One file: its text, its lines and its tree.

use std::{borrow::Cow, ops::Range, sync::OnceLock};

use super::{
    MAX_FINDINGS, capped, cross_check,
    file_error::{self, MAX_BYTES, ReadError},
    reader,
    text::{self, Lines},
    tree::{Kind, Node, Style, Tree},
};
use crate::diagnostics::{Diagnostic, FileId};

/// A file of a spec. It is kept when it cannot be used too, so that its diagnostics can show it.
#[derive(Clone, Debug, Default)]
pub struct SourceFile {
    /// The path for messages: relative, with forward slashes.
    pub path: String,
    /// The text without a byte order mark; bytes that are not UTF-8 are replaced.
    pub text: String,
    lines: OnceLock<Lines>,
    /// Parsed again on demand after [`SourceFile::forget_tree`].
    tree: OnceLock<Tree>,
}

impl SourceFile {
    /// Decodes and parses a file. The error says why it cannot be used.
    pub(super) fn new(
        file: FileId,
        path: impl Into<String>,
        bytes: Result<Vec<u8>, ReadError>,
    ) -> (Self, Result<(), Vec<Diagnostic>>) {
        let mut source = Self::absent(path);
        let found = match bytes {
            Ok(bytes) => source.decode(file, bytes),
            Err(error) => vec![error.into_diagnostic(file, &source.path)],
        };
        let usable = match found.is_empty() {
            true => Ok(()),
            false => Err(capped(found)),
        };
        (source, usable)
    }

    /// A path without a text, for findings about what is not there.
    pub(super) fn absent(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            ..Self::default()
        }
    }

    /// Compares the tree with the reading of a second YAML reader.
    pub(super) fn cross_check(&self, file: FileId) -> Option<Diagnostic> {
        let text = self.newline_terminated();
        cross_check::cross_check(file, &text, self.lines(), self.tree())
    }

    /// Fills in the text and the tree.
    fn decode(&mut self, file: FileId, bytes: Vec<u8>) -> Vec<Diagnostic> {
        if bytes.len() > MAX_BYTES {
            return vec![file_error::too_large(file, bytes.len() as u64)];
        }
        match text::decode(bytes) {
            Ok(text) => self.text = text,
            Err(wrong) => {
                self.text.clone_from(&wrong.lossy);
                self.tree = Tree::default().into();
                let (line, _) = self.lines().line_col(&self.text, wrong.at);
                return vec![file_error::not_utf8(file, &wrong, line)];
            }
        }
        let mut found: Vec<_> = text::control_characters(&self.text)
            .take(MAX_FINDINGS + 1)
            .map(|(at, c)| file_error::control_character(file, at, c))
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
        reader::read(file, &self.newline_terminated(), &lines, MAX_FINDINGS + 1)
    }

    pub(super) fn tree(&self) -> &Tree {
        // The findings were reported when the file was read first.
        self.tree.get_or_init(|| self.read_tree(FileId(0)).0)
    }

    /// Perf: frees the memory of the tree, which few callers ask for again.
    pub(super) fn forget_tree(&mut self) {
        self.tree.take();
    }

    /// The text with a line end at its end: the readers disagree on a block that lacks one.
    fn newline_terminated(&self) -> Cow<'_, str> {
        match self.text.ends_with('\n') {
            true => Cow::Borrowed(&self.text),
            false => Cow::Owned(format!("{}\n", self.text)),
        }
    }

    pub(super) fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::new(&self.text))
    }

    /// The byte range of a part of a scalar; the whole scalar where escapes or folds make it inexact.
    pub(super) fn part(&self, node: &Node<'_>, (start, end): (usize, usize)) -> Range<usize> {
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

    /// Converts byte `start` of a literal block to a byte of the file.
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
