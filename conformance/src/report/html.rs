//! A run as one self-contained HTML page: nothing is fetched, and it works without a server.
//!
//! Perf: the data is embedded as JSON, every text once, however many cases share it. A short script renders
//! the filtered cases in batches, so that ten thousand do not slow it down.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::sides;
use crate::{
    coverage::Coverage,
    suite::{Run, Suite},
};

const PAGE: &str = include_str!("page.html");

/// Placeholder of the data in the page.
const MARK: &str = "/*DATA*/null";

/// Renders the page.
pub fn page(suite: &Suite, run: &Run, coverage: &Coverage) -> String {
    let mut texts = Texts::default();
    let pairs = suite.case_verdicts(run).into_iter();
    let cases = pairs.map(|(case, verdict)| {
        let findings = verdict.findings.iter();
        let findings = findings.map(|f| json!({ "aspect": f.aspect, "text": f.to_string() }));
        let differences = sides::differences(case, verdict).into_iter();
        let differences =
            differences.map(|(title, lines)| json!({ "title": title, "lines": lines }));
        let curl = case.document.as_ref().map(|document| document.curl.clone());
        let sent = (!verdict.sent.is_empty()).then(|| sides::sent(&verdict.sent));
        json!({
            "id": case.id,
            "resource": case.resource,
            "operation": case.operation,
            "kind": case.kind,
            "origin": case.provenance.origin,
            "page": texts.number(Some(case.provenance.page.clone())),
            "reason": texts.number(Some(case.reason.clone())),
            "passed": verdict.passed(),
            "known": texts.number(verdict.known.clone()),
            "findings": findings.collect::<Vec<_>>(),
            "differences": differences.collect::<Vec<_>>(),
            "curl": texts.number(curl),
            "sent": texts.number(sent),
            "answer": texts.number(Some(sides::responses(case))),
            "outcome": texts.number(verdict.outcome.as_ref().map(sides::outcome)),
        })
    });
    let cases: Vec<Value> = cases.collect();
    let mutation = run.mutation.as_ref().map(|(score, stale)| {
        json!({
            "sentence": score.sentence(*stale),
            "killed": score.killed,
            "mutants": score.mutants,
            "survivors": score.survivors,
            "faults": score.faults,
            "out_of_date": stale,
        })
    });
    let data = json!({
        "title": suite.model().service.title.en,
        "seconds": run.time.as_secs_f64(),
        "stale": run.stale,
        "texts": texts.all,
        "cases": cases,
        "coverage": coverage,
        "mutation": mutation,
    });
    // Invariant: `</script>` or `<!--` inside a text must not end the script, or hide its end.
    let data = data.to_string().replace('<', "\\u003c");
    PAGE.replacen(MARK, &data, 1)
}

/// Texts of a page, deduplicated.
#[derive(Default)]
struct Texts {
    all: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl Texts {
    fn number(&mut self, text: Option<String>) -> Option<usize> {
        let text = text?;
        if let Some(number) = self.numbers.get(&text) {
            return Some(*number);
        }
        let number = self.all.len();
        self.all.push(text.clone());
        self.numbers.insert(text, number);
        Some(number)
    }
}
