//! Drift between a checked-in client and the spec.

use std::fmt;
use std::path::Path;

use easemob_codegen::{emit, model::Model};
use serde::Serialize;

/// File that differs from what the spec generates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Drift {
    /// Path below the client's folder.
    pub file: String,
    /// The difference.
    pub difference: FileDifference,
}

/// How a file differs from what the spec generates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FileDifference {
    /// The file is missing.
    Missing,
    /// The spec generates no such file.
    Surplus,
    /// The text differs.
    Line {
        /// The first line that differs, from 1.
        line: usize,
        /// Generated line; `None` when the file should have ended.
        spec: Option<String>,
        /// Line of the file; `None` when it ends too early.
        file: Option<String>,
    },
}

impl fmt::Display for Drift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let display =
            |line: &Option<String>| line.clone().unwrap_or_else(|| "(end of file)".to_owned());
        match &self.difference {
            FileDifference::Missing => write!(f, "{}: missing", self.file),
            FileDifference::Surplus => write!(f, "{}: not from the spec", self.file),
            FileDifference::Line { line, spec, file } => write!(
                f,
                "{}:{line}: differs\n    spec  {}\n    file  {}",
                self.file,
                display(spec),
                display(file)
            ),
        }
    }
}

/// Returns the number of generated files, and every file below `folder` that drifted.
///
/// # Errors
///
/// When the emitter fails, which is a bug in it.
pub fn check(model: &Model, folder: &Path) -> Result<(usize, Vec<Drift>), String> {
    let outputs = emit::crate_files(model).map_err(|error| error.to_string())?;
    let mut found = Vec::new();
    for output in &outputs {
        let difference = match std::fs::read(folder.join(&output.path)) {
            Ok(bytes) if bytes == output.text.as_bytes() => continue,
            Ok(bytes) => first_line(&output.text, &String::from_utf8_lossy(&bytes)),
            Err(_) => FileDifference::Missing,
        };
        found.push(Drift {
            file: output.path.clone(),
            difference,
        });
    }
    for file in sources(folder) {
        if !outputs.iter().any(|output| output.path == file) {
            found.push(Drift {
                file,
                difference: FileDifference::Surplus,
            });
        }
    }
    Ok((outputs.len(), found))
}

/// Lists the source files directly in `src`, where the emitter writes.
fn sources(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder.join("src"))
        .into_iter()
        .flatten()
        .flatten();
    let names = entries.map(|entry| format!("src/{}", entry.file_name().to_string_lossy()));
    let mut names: Vec<_> = names.filter(|name| name.ends_with(".rs")).collect();
    names.sort();
    names
}

fn first_line(spec: &str, file: &str) -> FileDifference {
    // `split_inclusive` keeps line endings, so that CRLF and a missing final newline count.
    let (mut spec, mut file) = (spec.split_inclusive('\n'), file.split_inclusive('\n'));
    let mut line = 0;
    loop {
        line += 1;
        let (s, f) = (spec.next(), file.next());
        if s != f || s.is_none() {
            let display = |text: &str| text.trim_end_matches('\n').escape_debug().to_string();
            return FileDifference::Line {
                line,
                spec: s.map(display),
                file: f.map(display),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_first_line() {
        let line = |spec, file| match first_line(spec, file) {
            FileDifference::Line { line, .. } => line,
            other => panic!("{other:?}"),
        };
        assert_eq!(line("a\nb\nc\n", "a\nx\nc\n"), 2);
        assert_eq!(line("a\n", "a\nb\n"), 2);
        assert_eq!(line("a\n", "a\r\n"), 1);
        assert_eq!(line("a\n", "a"), 1);
    }
}
