//! What is red, for a person.

use anstyle::{AnsiColor, Style};
use serde_json::Value;

use super::table;
use crate::{
    case::Case,
    difference,
    expect::{Expected, ExpectedBody},
    finding::Aspect,
    suite::{Run, Suite},
    worker::Verdict,
};

/// Every red case with its findings, and for bodies a diff; terminal escapes for colour.
pub fn failures(suite: &Suite, run: &Run) -> String {
    let mut text = String::new();
    let red = AnsiColor::Red.on_default().bold();
    let dim = Style::new().dimmed();
    for (case, verdict) in table::pairs(suite, run) {
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
        let diff = difference(case, verdict);
        for line in diff.lines().filter(|line| !line.starts_with("@@")) {
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

/// The bodies or payloads side by side where they differ: `-` what should be, `+` what is.
pub fn difference(case: &Case, verdict: &Verdict) -> String {
    let aspect = |wanted| {
        verdict
            .findings
            .iter()
            .any(|finding| finding.aspect == wanted)
    };
    let json = |body: &[u8]| serde_json::from_slice::<Value>(body).ok();
    if aspect(Aspect::Body) {
        let expected = case.request.as_ref().map(|request| &request.body);
        let sent = verdict.sent.first().and_then(|request| json(&request.body));
        if let (Some(ExpectedBody::Json(expected)), Some(sent)) = (expected, sent) {
            return difference::unified(expected, &sent);
        }
    }
    if aspect(Aspect::Payload) {
        let given = verdict
            .outcome
            .as_ref()
            .and_then(|outcome| outcome.get("payload"));
        if let (Expected::Payload(expected), Some(given)) = (&case.expected, given) {
            return difference::unified(expected, given);
        }
    }
    String::new()
}
