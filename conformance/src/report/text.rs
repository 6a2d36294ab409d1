//! Failures of a run, for a terminal.

use super::sides;
use crate::suite::{Run, Suite};
use anstyle::{AnsiColor, Style};

/// Formats every failed case with its findings and diffs, with terminal escapes.
pub fn failures(suite: &Suite, run: &Run) -> String {
    let mut text = String::new();
    let red = AnsiColor::Red.on_default().bold();
    let dim = Style::new().dimmed();
    for (case, verdict) in suite.case_verdicts(run) {
        if verdict.passed() {
            continue;
        }
        text.push_str(&format!("{red}{}{red:#}\n", case.id));
        text.push_str(&format!(
            "  {dim}{} — {}{dim:#}\n",
            case.reason, case.provenance.page
        ));
        for finding in &verdict.findings {
            text.push_str(&format!("  {finding}\n"));
        }
        let differences = sides::differences(case, verdict);
        let lines = differences.iter().flat_map(|(_, diff)| diff.lines());
        for line in lines.filter(|line| !line.starts_with("@@")) {
            let style = match line.get(..1) {
                Some("-") => AnsiColor::Green.on_default(),
                Some("+") => AnsiColor::Red.on_default(),
                _ => dim,
            };
            text.push_str(&format!("    {style}{line}{style:#}\n"));
        }
        text.push('\n');
    }
    for entry in &run.stale {
        text.push_str(&format!("{red}known failure out of date{red:#}: {entry}\n"));
    }
    text
}
