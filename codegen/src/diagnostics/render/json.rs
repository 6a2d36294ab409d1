//! One JSON object per line.

use serde::Serialize;

use super::{explain, region::Region};
use crate::diagnostics::{Diagnostic, Files, Severity};

/// A finding. Fields are only ever added.
#[derive(Serialize)]
struct Finding<'a> {
    code: &'a str,
    severity: Severity,
    message: &'a str,
    #[serde(flatten)]
    region: Option<Region>,
    /// JSON pointer of the YAML node; empty for the whole file and for text that is no node.
    pointer: &'a str,
    labels: Vec<JsonLabel<'a>>,
    notes: &'a [String],
    help: &'a [String],
    explain: String,
}

/// A label: the first is the primary one.
#[derive(Serialize)]
struct JsonLabel<'a> {
    #[serde(flatten)]
    region: Region,
    pointer: &'a str,
    text: &'a str,
}

pub(super) fn render(files: &dyn Files, diagnostics: &[Diagnostic]) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let labels = diagnostic.labels.iter().map(|label| JsonLabel {
            region: Region::of(files, label),
            pointer: &label.location.pointer,
            text: &label.text,
        });
        let finding = Finding {
            code: diagnostic.code,
            severity: diagnostic.severity,
            message: &diagnostic.message,
            region: Region::primary(files, diagnostic),
            pointer: diagnostic
                .labels
                .first()
                .map_or("", |label| &label.location.pointer),
            labels: labels.collect(),
            notes: &diagnostic.notes,
            help: &diagnostic.help,
            explain: explain(diagnostic.code),
        };
        // Serializing texts, numbers and string keys does not fail.
        if let Ok(line) = serde_json::to_string(&finding) {
            out.push_str(&line);
            out.push('\n');
        }
    }
    out
}
