//! A run as Markdown, for the summary page of a CI run.

use super::table;
use crate::suite::{Run, Suite};

/// Formats the totals, the failed cases, and a table of the operations.
pub fn summary(suite: &Suite, run: &Run) -> String {
    let red: Vec<_> = run
        .verdicts
        .iter()
        .filter(|verdict| !verdict.passed())
        .collect();
    let mark = if run.passed() { "✅" } else { "❌" };
    let mut text = format!(
        "## {mark} Conformance: {} of {} cases pass\n\n",
        run.verdicts.len() - red.len(),
        run.verdicts.len()
    );
    if let Some((score, stale)) = &run.mutation {
        text.push_str(&format!("{}\n\n", escaped(&score.sentence(*stale))));
    }
    for verdict in &red {
        text.push_str(&format!("- `{}`\n", verdict.case));
        for finding in &verdict.findings {
            text.push_str(&format!("  - {}\n", escaped(&finding.to_string())));
        }
    }
    for entry in &run.stale {
        text.push_str(&format!(
            "- known failure out of date: {}\n",
            escaped(entry)
        ));
    }
    text.push_str(
        "\n| operation | requests | responses | error rows | derived |\n|---|--:|--:|--:|--:|\n",
    );
    for ((resource, operation), counts) in table::counts(suite, run) {
        text.push_str(&format!("| `{resource}/{operation}` |"));
        for (_, count) in counts.titled() {
            let display = match (count.all, count.passed) {
                (0, _) => "–".to_owned(),
                (all, passed) if all == passed => format!("{all}"),
                (all, passed) => format!("**{passed}/{all}**"),
            };
            text.push_str(&format!(" {display} |"));
        }
        text.push('\n');
    }
    text
}

/// Escapes a text for Markdown and HTML.
pub fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for c in text.chars() {
        match c {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '|' | '*' | '_' | '[' | ']' | '\\' => {
                safe.push('\\');
                safe.push(c);
            }
            '\n' | '\r' => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}
