//! Reads files from disk, and describes the errors of files that are no text.

use std::{
    fs,
    io::{self, Read as _},
    path::Path,
};

use super::{bytes, codes, text::NotUtf8};
use crate::diagnostics::{Diagnostic, FileId, Location};

/// Bounds the size of a file, in bytes.
pub(super) const MAX_BYTES: usize = 8 * 1024 * 1024;

/// The cause for which a file was not read.
pub(super) enum ReadError {
    Missing,
    /// The path leads to something else, which is named.
    NotAFile(&'static str),
    TooLarge(u64),
    Io(io::Error),
}

impl ReadError {
    pub(super) fn into_diagnostic(self, file: FileId, path: &str) -> Diagnostic {
        let location = Location::value(file, "");
        match self {
            Self::Missing => Diagnostic::error(
                codes::FILE_MISSING,
                location,
                format!("there is no file `{path}`"),
            )
            .help("check the path; it is taken from the folder in which the command runs"),
            Self::NotAFile(actual) => Diagnostic::error(
                codes::FILE_UNREADABLE,
                location,
                format!("`{path}` is {actual}, not a file"),
            ),
            Self::Io(error) => Diagnostic::error(
                codes::FILE_UNREADABLE,
                location,
                format!("`{path}` cannot be read: {error}"),
            ),
            Self::TooLarge(size) => too_large(file, size),
        }
    }
}

/// Reads a file of at most [`MAX_BYTES`].
pub(super) fn read_file(path: &Path) -> Result<Vec<u8>, ReadError> {
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => ReadError::Missing,
        _ => ReadError::Io(error),
    };
    let metadata = fs::metadata(path).map_err(failed)?;
    if metadata.is_dir() {
        return Err(ReadError::NotAFile("a folder"));
    }
    if !metadata.is_file() {
        return Err(ReadError::NotAFile("a device or a pipe"));
    }
    if metadata.len() > MAX_BYTES as u64 {
        return Err(ReadError::TooLarge(metadata.len()));
    }
    // Perf: one byte more than the file has, so that its end is seen without another allocation.
    let mut bytes = Vec::with_capacity(metadata.len() as usize + 1);
    let file = fs::File::open(path).map_err(failed)?;
    file.take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    Ok(bytes)
}

pub(super) fn too_large(file: FileId, size: u64) -> Diagnostic {
    let message = format!("the file has {size} bytes; at most {MAX_BYTES} are read");
    Diagnostic::error(codes::FILE_TOO_LARGE, Location::value(file, ""), message)
        .help("write one file per operation")
}

/// Describes bytes that are not UTF-8; `line` is the line of the first, counted from 1.
pub(super) fn not_utf8(file: FileId, wrong: &NotUtf8, line: usize) -> Diagnostic {
    let NotUtf8 {
        lossy, at, byte, ..
    } = wrong;
    let replacement = lossy
        .get(*at..)
        .and_then(|rest| rest.chars().next())
        .map_or(0, char::len_utf8);
    let message = format!("the file is not UTF-8: byte 0x{byte:02X} at offset {at}, line {line}");
    let location = bytes(file, *at..at + replacement);
    let error = Diagnostic::error(codes::NOT_UTF8, location, message).here("not UTF-8 from here");
    if wrong.utf16 {
        error.note("it looks like UTF-16").help("save it as UTF-8")
    } else {
        error.help("save it as UTF-8; Chinese text in GBK or GB18030 must be converted")
    }
}

pub(super) fn control_character(file: FileId, at: usize, c: char) -> Diagnostic {
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
