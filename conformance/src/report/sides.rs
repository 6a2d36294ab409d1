//! Sides of an exchange, formatted for people, and their differences.

use serde_json::Value;

use crate::{
    case::{Case, finding::Aspect},
    exchange::worker::Verdict,
    expect::{Expected, ExpectedBody, ExpectedRequest},
    json::diff,
    wire::{self, Part, Request, Response},
};

/// Maximum number of characters of a side.
const MAX_CHARS: usize = 6_000;

/// Formats the requests that were sent.
pub fn sent(requests: &[Request]) -> String {
    let texts: Vec<_> = requests.iter().map(request).collect();
    texts.join("\n\n")
}

/// Formats what the server sent: the response, the pages, or the fragment before a connection fault.
pub fn responses(case: &Case) -> String {
    if let Some(connection) = &case.connection {
        let what = connection.breaks.as_str().replace('_', " ");
        let came =
            String::from_utf8_lossy(&connection.breaks.bytes(&case.response)).replace('\r', "");
        let then = match connection.times {
            Some(times) => format!("\n\n… {times} times, then\n\n{}", response(&case.response)),
            None => String::new(),
        };
        return cut(format!("(the connection: {what})\n{came}{then}"));
    }
    let further = case
        .page_sequence
        .iter()
        .flat_map(|page_sequence| &page_sequence.pages);
    let further = further.map(|page| response(&page.response));
    let all: Vec<_> = std::iter::once(response(&case.response))
        .chain(further)
        .collect();
    all.join("\n\n")
}

/// Formats a response.
pub fn response(response: &Response) -> String {
    let headers = response.headers.iter();
    let headers = headers.map(|(name, value)| format!("{name}: {value}\n"));
    let headers: String = headers.collect();
    cut(format!(
        "{}\n{headers}\n{}",
        response.status,
        pretty(&response.body)
    ))
}

/// Formats the outcome of a call.
pub fn outcome(outcome: &Value) -> String {
    cut(serde_json::to_string_pretty(outcome).unwrap_or_default())
}

/// Formats the differences of a failed case as titled unified diffs: `-` expected, `+` actual.
pub fn differences(case: &Case, verdict: &Verdict) -> Vec<(&'static str, String)> {
    let has = |wanted: &[Aspect]| {
        let mut findings = verdict.findings.iter();
        findings.any(|finding| wanted.contains(&finding.aspect))
    };
    let mut found = Vec::new();
    let request_aspects = [
        Aspect::Method,
        Aspect::Path,
        Aspect::Query,
        Aspect::Header,
        Aspect::Body,
    ];
    if has(&request_aspects) {
        let mut sent = verdict.sent.iter().map(comparable);
        for wanted in case.requests() {
            let sent = sent.next().unwrap_or_default();
            found.push(("The request", lines(&expected(wanted), &sent)));
        }
    }
    let outcome_aspects = [Aspect::Payload, Aspect::Outcome, Aspect::Error];
    if let (true, Some(given)) = (has(&outcome_aspects), &verdict.outcome) {
        let diff = match (&case.expected, given.get("payload"), given.get("error")) {
            (Expected::Payload(wanted), Some(given), _) => diff::unified(wanted, given),
            (Expected::Api(wanted), _, Some(given)) => diff::unified(
                &Value::from_iter(expected_fields(wanted)),
                &actual_fields(wanted, given),
            ),
            (wanted, ..) => {
                let wanted = serde_json::to_value(wanted).unwrap_or_default();
                diff::unified(&wanted, given)
            }
        };
        found.push(("The outcome", diff));
    }
    found.retain(|(_, diff)| !diff.is_empty());
    found
        .into_iter()
        .map(|(title, diff)| (title, cut(diff)))
        .collect()
}

/// Returns the expected fields of an error, without the texts that it must display.
fn expected_fields(wanted: &crate::expect::response::ApiExpectation) -> Vec<(String, Value)> {
    let mut value = serde_json::to_value(wanted).unwrap_or_default();
    let object = value.as_object_mut().map(std::mem::take);
    let entries = object.into_iter().flatten();
    entries.filter(|(key, _)| key != "says").collect()
}

/// Returns the same fields of the actual error.
fn actual_fields(wanted: &crate::expect::response::ApiExpectation, given: &Value) -> Value {
    let keys = expected_fields(wanted).into_iter();
    let entries = keys.map(|(key, _)| {
        let value = given.get(&key).cloned().unwrap_or_default();
        (key, value)
    });
    Value::from_iter(entries)
}

fn request(request: &Request) -> String {
    let headers = request.headers.iter();
    let headers = headers.map(|(name, value)| format!("{name}: {value}\n"));
    let headers: String = headers.collect();
    cut(format!(
        "{}\n{headers}\n{}",
        line(&request.method, &request.path, &request.query),
        pretty(&request.body)
    ))
}

/// Formats a request without transport headers, in the order of an expected request.
fn comparable(request: &Request) -> String {
    let headers = request.headers.iter();
    let headers = headers.filter(|(name, _)| {
        let name = name.as_str();
        !crate::judge::exchange::TRANSPORT_HEADERS.contains(&name)
    });
    let mut headers: Vec<_> = headers.cloned().collect();
    headers.sort();
    format_request(
        &line(&request.method, &request.path, &request.query),
        headers,
        &pretty(&request.body),
    )
}

fn expected(request: &ExpectedRequest) -> String {
    let mut headers = request.headers.clone();
    headers.sort();
    let body = match &request.body {
        ExpectedBody::None => String::new(),
        ExpectedBody::Json(value) => serde_json::to_string_pretty(value).unwrap_or_default(),
        ExpectedBody::Form(pairs) => pairs
            .iter()
            .map(|(key, value)| format!("{key}={value}\n"))
            .collect(),
        ExpectedBody::Multipart(parts) => parts.iter().map(part).collect(),
        ExpectedBody::Bytes(bytes) => wire::display(bytes),
    };
    format_request(
        &line(&request.method, &request.path, &request.query),
        headers,
        &body,
    )
}

fn part(part: &Part) -> String {
    let file = part.file_name.as_deref().unwrap_or("(text)");
    format!("{} {file}\n{}\n", part.name, wire::display(&part.content))
}

fn format_request(line: &str, headers: Vec<(String, String)>, body: &str) -> String {
    let headers = headers.into_iter();
    let headers = headers.map(|(name, value)| format!("{name}: {value}\n"));
    format!("{line}\n{}\n{body}\n", headers.collect::<String>())
}

fn line(method: &str, path: &str, query: &str) -> String {
    match query {
        "" => format!("{method} {path}"),
        query => format!("{method} {path}?{query}"),
    }
}

/// Formats a body, indented when it is JSON.
fn pretty(body: &[u8]) -> String {
    let value = serde_json::from_slice::<Value>(body).ok();
    let pretty = value.and_then(|value| serde_json::to_string_pretty(&value).ok());
    pretty.unwrap_or_else(|| wire::display(body))
}

fn lines(expected: &str, actual: &str) -> String {
    let diff = similar::TextDiff::from_lines(expected, actual);
    diff.unified_diff().context_radius(3).to_string()
}

fn cut(text: String) -> String {
    match text.char_indices().nth(MAX_CHARS) {
        Some((end, _)) => {
            let rest = text.len() - end;
            format!(
                "{}\n… {rest} bytes more",
                text.get(..end).unwrap_or_default()
            )
        }
        None => text,
    }
}
