//! A run as one self-contained HTML page: nothing is fetched, and it works without a server.
//!
//! The data stands in the page as JSON; a short script shows what the filters choose, a hundred cases
//! at a time, so that ten thousand do not slow it down.

use serde_json::{Value, json};

use super::{table, text};
use crate::{
    coverage::Coverage,
    suite::{Run, Suite},
    wire,
};

const PAGE: &str = include_str!("page.html");

/// The page.
pub fn page(suite: &Suite, run: &Run, coverage: &Coverage) -> String {
    let cases: Vec<Value> = table::pairs(suite, run)
        .into_iter()
        .map(|(case, verdict)| {
            let findings: Vec<_> = verdict.findings.iter().map(ToString::to_string).collect();
            json!({
                "id": case.id,
                "resource": case.resource,
                "operation": case.operation,
                "kind": case.kind,
                "origin": case.provenance.origin,
                "page": case.provenance.page,
                "reason": case.reason,
                "passed": verdict.passed(),
                "known": verdict.known,
                "findings": findings,
                "difference": text::difference(case, verdict),
                "curl": case.document.as_ref().map(|document| &document.curl),
                "sent": verdict.sent.first().map(shown),
                "answer": format!("{}\n\n{}", case.answer.status, wire::shown(&case.answer.body)),
                "outcome": verdict.outcome,
                "ms": verdict.time.as_secs_f64() * 1000.0,
            })
        })
        .collect();
    let data = json!({
        "title": suite.model().service.title.en,
        "seconds": run.time.as_secs_f64(),
        "cases": cases,
        "coverage": coverage,
    });
    // `</script>` inside a text would end the script.
    let data = data.to_string().replace('<', "\\u003c");
    PAGE.replace("/*DATA*/null", &data)
}

fn shown(request: &wire::Request) -> String {
    let query = if request.query.is_empty() {
        String::new()
    } else {
        format!("?{}", request.query)
    };
    let mut text = format!("{} {}{query}\n", request.method, request.path);
    for (name, value) in &request.headers {
        text.push_str(&format!("{name}: {value}\n"));
    }
    text.push('\n');
    let body = wire::shown(&request.body);
    let pretty = serde_json::from_str::<Value>(&body).ok();
    let pretty = pretty.and_then(|value| serde_json::to_string_pretty(&value).ok());
    text.push_str(&pretty.unwrap_or(body));
    text
}
