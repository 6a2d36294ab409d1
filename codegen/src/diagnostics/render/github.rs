//! GitHub Actions workflow commands: `::error file=…,line=…::message`.

use super::{explain, region::Region};
use crate::diagnostics::{Diagnostic, Files, Severity};

pub(super) fn render(files: &dyn Files, diagnostics: &[Diagnostic]) -> String {
    diagnostics
        .iter()
        .map(|diagnostic| command(files, diagnostic))
        .collect()
}

fn command(files: &dyn Files, diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity {
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let mut properties = Vec::new();
    if let Some(region) = Region::primary(files, diagnostic) {
        properties.push(format!("file={}", property(&region.file)));
        properties.push(format!("line={}", region.line));
        properties.push(format!("endLine={}", region.end_line));
        properties.push(format!("col={}", region.column));
        properties.push(format!("endColumn={}", region.end_column));
    }
    properties.push(format!("title={}", property(diagnostic.code)));
    let mut lines = vec![diagnostic.message.clone()];
    for (number, label) in diagnostic
        .labels
        .iter()
        .enumerate()
        .filter(|(_, label)| !label.text.is_empty())
    {
        let region = Region::of(files, label);
        lines.push(match number {
            0 => label.text.clone(),
            _ => format!(
                "{}:{}:{}: {}",
                region.file, region.line, region.column, label.text
            ),
        });
    }
    lines.extend(diagnostic.notes.iter().map(|note| format!("note: {note}")));
    lines.extend(diagnostic.help.iter().map(|help| format!("help: {help}")));
    lines.push(explain(diagnostic.code));
    format!(
        "::{level} {}::{}\n",
        properties.join(","),
        data(&lines.join("\n"))
    )
}

/// Escapes a command's message.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes a property's value.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
