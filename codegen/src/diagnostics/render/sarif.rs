//! SARIF 2.1.0, which code scanners read.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{explain, region::Region};
use crate::diagnostics::{Diagnostic, Files, Severity, catalogue::Rule};

pub(super) fn render(files: &dyn Files, diagnostics: &[Diagnostic]) -> String {
    let mut codes: Vec<&str> = diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<_> = codes.iter().map(|code| rule(code)).collect();
    let results: Vec<_> = diagnostics
        .iter()
        .map(|diagnostic| result(files, diagnostic, &codes))
        .collect();
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "easemob-codegen",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{document:#}\n")
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn rule(code: &str) -> Value {
    let more = format!(
        "`{}` shows an example that fails and one that passes.",
        explain(code)
    );
    let mut rule = json!({ "id": code, "help": { "text": more } });
    if let Some(Rule { name, summary, .. }) = crate::diagnostics::catalogue::find(code) {
        rule["name"] = json!(name);
        rule["shortDescription"] = json!({ "text": summary });
    }
    rule
}

fn result(files: &dyn Files, diagnostic: &Diagnostic, codes: &[&str]) -> Value {
    let mut text = diagnostic.message.clone();
    let label = diagnostic
        .labels
        .first()
        .map(|label| &label.text)
        .filter(|text| !text.is_empty());
    for line in label
        .into_iter()
        .chain(&diagnostic.notes)
        .chain(&diagnostic.help)
    {
        text.push('\n');
        text.push_str(line);
    }
    let mut locations = diagnostic.labels.iter().map(|label| {
        let mut location = location(&Region::of(files, label));
        if !label.text.is_empty() {
            location["message"] = json!({ "text": label.text });
        }
        location
    });
    let primary: Vec<_> = locations.by_ref().take(1).collect();
    let related: Vec<_> = locations.collect();
    let mut result = json!({
        "ruleId": diagnostic.code,
        "ruleIndex": codes.iter().position(|code| *code == diagnostic.code),
        "level": level(diagnostic.severity),
        "message": { "text": text },
        "locations": primary,
    });
    if !related.is_empty() {
        result["relatedLocations"] = Value::Array(related);
    }
    result
}

fn location(region: &Region) -> Value {
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(&region.file) },
        "region": {
            "startLine": region.line,
            "startColumn": region.column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
        },
    } })
}

/// A path as a relative URI reference.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            // Writing to a string does not fail.
            other => _ = write!(uri, "%{other:02X}"),
        }
    }
    uri
}
