//! Output of the stub: each request as it happens, and a summary at the end.

use std::fmt::Write;
use std::str::FromStr;

use anstyle::{AnsiColor, Style};
use quick_junit::{NonSuccessKind, TestCase, TestCaseStatus, TestSuite};
use serde_json::{Value, json};

use super::{
    annotated_body,
    request_log::{Against, LoggedRequest, Summary},
};
use crate::report::markdown::escaped;

/// Format of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people, with terminal escapes.
    Human,
    /// One JSON object a line: each request, then `{"total": …}`.
    Json,
    /// JUnit XML: one suite an operation, one test a request.
    Junit,
    /// Markdown, for the summary of a CI run.
    Markdown,
}

impl Format {
    /// Returns the media type.
    pub fn media(self) -> &'static str {
        match self {
            Self::Human => "text/plain; charset=utf-8",
            Self::Json => "application/x-ndjson",
            Self::Junit => "application/xml",
            Self::Markdown => "text/markdown; charset=utf-8",
        }
    }

    /// Chooses the format by a file's extension; human when unknown.
    pub fn of_file(name: &str) -> Self {
        match name.rsplit('.').next() {
            Some("json" | "jsonl" | "ndjson") => Self::Json,
            Some("xml") => Self::Junit,
            Some("md") => Self::Markdown,
            _ => Self::Human,
        }
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "human" => Ok(Self::Human),
            "json" => Ok(Self::Json),
            "junit" => Ok(Self::Junit),
            "markdown" => Ok(Self::Markdown),
            other => Err(format!(
                "`{other}` is no format; it is human, json, junit or markdown\n"
            )),
        }
    }
}

const PASS: Style = AnsiColor::Green.on_default();
const FAIL: Style = AnsiColor::Red.on_default().bold();
const FAINT: Style = Style::new().dimmed();

/// Formats one request, including the final newline.
pub fn line(logged: &LoggedRequest, format: Format) -> String {
    match format {
        Format::Human => human(logged),
        Format::Json | Format::Junit | Format::Markdown => {
            format!("{}\n", serde_json::to_string(logged).unwrap_or_default())
        }
    }
}

/// Formats the summary of all requests.
///
/// # Errors
///
/// When a text cannot be represented in the format.
pub fn summary(summary: &Summary, format: Format) -> Result<String, String> {
    match format {
        Format::Human => Ok(human_summary(summary)),
        Format::Json => {
            let lines = summary.logged.iter().map(|logged| line(logged, format));
            let lines: String = lines.collect();
            Ok(format!("{lines}{}", total(summary)))
        }
        Format::Junit => junit(summary),
        Format::Markdown => Ok(markdown(summary)),
    }
}

/// Formats the last line of the JSON format.
pub fn total(summary: &Summary) -> String {
    let total = json!({"total": {
        "requests": summary.requests,
        "differing": summary.differing,
        "conforms": summary.differing == 0,
        "operations": summary.operations,
        "untouched": summary.untouched,
        "left_out": summary.left_out(),
    }});
    format!("{total}\n")
}

fn human(logged: &LoggedRequest) -> String {
    let mut text = String::new();
    let (style, word) = match logged.conforms {
        true => (PASS, "ok     "),
        false => (FAIL, "DIFFERS"),
    };
    let request = &logged.request;
    let query = if request.query.is_empty() { "" } else { "?" };
    let _ = writeln!(
        text,
        "{style}{word}{style:#} {:>4}  {} {}{query}{}  {FAINT}{}{FAINT:#}",
        logged.number,
        request.method,
        request.path,
        request.query,
        target(logged)
    );
    if logged.conforms {
        for note in &logged.notes {
            let _ = writeln!(text, "              {FAINT}note: {note}{FAINT:#}");
        }
        return text;
    }
    for finding in &logged.findings {
        let location = match (finding.pointer.as_str(), finding.field.as_str()) {
            ("", "") => String::new(),
            ("", field) => format!(" `{field}`"),
            (pointer, _) => format!(" at {pointer}"),
        };
        let _ = writeln!(
            text,
            "              {FAIL}{}{location}{FAIL:#}: {}",
            finding.aspect.as_str(),
            finding.message
        );
    }
    let inside: Vec<_> = logged
        .findings
        .iter()
        .filter(|f| !f.pointer.is_empty())
        .cloned()
        .collect();
    let body: Option<Value> = serde_json::from_str(&request.body).ok();
    if let Some(body) = body.filter(|_| !inside.is_empty()) {
        for line in annotated_body::lines(&body, &inside) {
            let style = if line.0 { FAIL } else { FAINT };
            let _ = writeln!(
                text,
                "            {style}{}{style:#}",
                annotated_body::annotated_line(&line)
            );
        }
    }
    for note in &logged.notes {
        let _ = writeln!(text, "              note: {note}");
    }
    text
}

/// Describes the operation, the comparison and the status of a request.
fn target(logged: &LoggedRequest) -> String {
    let operation = logged.operation.as_deref().unwrap_or("no operation");
    let against = match &logged.against {
        Against::Nothing | Against::Operation => String::new(),
        Against::Example { id, exact: true } => format!(", example {id}"),
        Against::Example { id, exact: false } => format!(", like example {id}"),
        Against::Case(id) => format!(", case {id}"),
    };
    format!("{operation}{against} → {}", logged.status)
}

fn human_summary(summary: &Summary) -> String {
    let mut text = String::new();
    let width = summary
        .operations
        .keys()
        .map(String::len)
        .max()
        .unwrap_or(0)
        .max(16);
    let _ = writeln!(text, "{:width$}  requests  differing", "operation");
    for (operation, count) in &summary.operations {
        let name = if operation.is_empty() {
            "(no operation)"
        } else {
            operation
        };
        let style = if count.differing > 0 { FAIL } else { PASS };
        let _ = writeln!(
            text,
            "{style}{name:width$}{style:#}  {:>8}  {:>9}",
            count.requests, count.differing
        );
    }
    if !summary.untouched.is_empty() {
        let operations = summary.untouched.len();
        let _ = writeln!(
            text,
            "{FAINT}{operations} operations were never called{FAINT:#}"
        );
    }
    if summary.left_out() > 0 {
        let _ = writeln!(text, "{} requests were counted only", summary.left_out());
    }
    let (requests, differing) = (summary.requests, summary.differing);
    let _ = writeln!(
        text,
        "{requests} requests, {differing} differ from the documents"
    );
    text
}

fn junit(summary: &Summary) -> Result<String, String> {
    let mut report = quick_junit::Report::new("easemob-conformance serve");
    for operation in summary.operations.keys() {
        let name = if operation.is_empty() {
            "(no operation)"
        } else {
            operation
        };
        let mut suite = TestSuite::new(name);
        let mine = summary
            .logged
            .iter()
            .filter(|logged| logged.operation.as_deref().unwrap_or_default() == operation);
        for logged in mine {
            let status = match logged.findings.first() {
                None => TestCaseStatus::success(),
                Some(first) => {
                    let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
                    let all: Vec<_> = logged.findings.iter().map(ToString::to_string).collect();
                    status
                        .set_message(first.to_string())
                        .set_description(all.join("\n"));
                    status
                }
            };
            let (number, request) = (logged.number, &logged.request);
            let title = format!("{number} {} {}", request.method, request.path);
            let mut test = TestCase::new(title, status);
            test.set_classname(name);
            suite.add_test_case(test);
        }
        report.add_test_suite(suite);
    }
    report.to_string().map_err(|error| error.to_string())
}

fn markdown(summary: &Summary) -> String {
    let mark = if summary.differing == 0 { "✅" } else { "❌" };
    let (requests, differing) = (summary.requests, summary.differing);
    let mut text =
        format!("## {mark} Requests: {differing} of {requests} differ from the documents\n\n");
    for logged in summary.logged.iter().filter(|logged| !logged.conforms) {
        let request = &logged.request;
        let title = format!("{} {}", request.method, request.path);
        let _ = writeln!(text, "- {} ({})", escaped(&title), escaped(&target(logged)));
        for finding in &logged.findings {
            let _ = writeln!(text, "  - {}", escaped(&finding.to_string()));
        }
    }
    text.push_str("\n| operation | requests | differing |\n|---|--:|--:|\n");
    for (operation, count) in &summary.operations {
        let name = if operation.is_empty() {
            "(none)"
        } else {
            operation
        };
        let _ = writeln!(
            text,
            "| `{name}` | {} | {} |",
            count.requests, count.differing
        );
    }
    text
}
