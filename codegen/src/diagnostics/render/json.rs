//! One JSON object per line.

use serde::Serialize;

use super::{explain, place::Region};
use crate::{
    diagnostics::{Diagnostic, Severity},
    yaml::Sources,
};

/// A finding. Fields are only ever added.
#[derive(Serialize)]
struct Finding<'a> {
    code: &'a str,
    severity: Severity,
    message: &'a str,
    #[serde(flatten)]
    region: Option<Region>,
    /// JSON pointer of the YAML node; empty for the file as a whole and what is no node.
    pointer: &'a str,
    labels: Vec<Mark<'a>>,
    notes: &'a [String],
    help: &'a [String],
    explain: String,
}

/// A label: the first is the primary one.
#[derive(Serialize)]
struct Mark<'a> {
    #[serde(flatten)]
    region: Region,
    pointer: &'a str,
    text: &'a str,
}

pub(super) fn render(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let labels = diagnostic.labels.iter().map(|label| Mark {
            region: Region::of(sources, label),
            pointer: &label.place.pointer,
            text: &label.text,
        });
        let finding = Finding {
            code: diagnostic.code,
            severity: diagnostic.severity,
            message: &diagnostic.message,
            region: Region::primary(sources, diagnostic),
            pointer: diagnostic
                .labels
                .first()
                .map_or("", |label| &label.place.pointer),
            labels: labels.collect(),
            notes: &diagnostic.notes,
            help: &diagnostic.help,
            explain: explain(diagnostic.code),
        };
        // Texts, numbers and string keys: there is nothing that JSON cannot hold.
        if let Ok(line) = serde_json::to_string(&finding) {
            out.push_str(&line);
            out.push('\n');
        }
    }
    out
}
