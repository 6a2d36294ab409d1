//! What goes over the wire and what comes of it, for review.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use easemob_conformance::{
    Case, CaseKind, Suite, Verdict,
    case::Origin,
    wire::{self, Request},
};
use libtest_mimic::{Failed, Trial};
use serde_json::Value;

/// The operation whose snapshot shows the rows that all have in common.
const SHOWS_COMMON: &str = "delete_chatroom_metadata";

/// What a file shows.
#[derive(Clone, Copy)]
enum View {
    Requests,
    Responses,
    Errors,
}

impl View {
    const ALL: [Self; 3] = [Self::Requests, Self::Responses, Self::Errors];

    fn name(self) -> &'static str {
        match self {
            Self::Requests => "requests",
            Self::Responses => "responses",
            Self::Errors => "errors",
        }
    }

    /// The cases of an operation that the view is of; common rows are the same everywhere, so one
    /// operation shows them for all. By name: a single case is run without the other operations.
    fn cases<'s>(self, suite: &'s Suite, operation: &str) -> Vec<&'s Case> {
        let kind = match self {
            Self::Requests => CaseKind::Request,
            Self::Responses => CaseKind::Response,
            Self::Errors => CaseKind::Error,
        };
        let cases = suite.cases().iter().filter(|case| {
            case.operation == operation
                && case.kind == kind
                && case.provenance.origin == Origin::Documented
                && (!case.id.contains("/common.") || operation == SHOWS_COMMON)
        });
        cases.collect()
    }

    fn text(self, case: &Case, verdict: &Verdict) -> String {
        let outcome = verdict.outcome.as_ref();
        match self {
            Self::Requests => verdict
                .sent
                .first()
                .map_or("(nothing was sent)".into(), request),
            Self::Responses => outcome.map_or("(nothing came back)".into(), payload),
            Self::Errors => {
                let error = outcome.and_then(|outcome| outcome.get("error"));
                let part = |key: &str| {
                    error
                        .and_then(|error| error.get(key))
                        .cloned()
                        .unwrap_or_default()
                };
                let captures = part("captures");
                let mut text = format!(
                    "{} {}\n{}",
                    case.response.status,
                    wire::display(&case.response.body),
                    part("display").as_str().unwrap_or_default()
                );
                if captures
                    .as_object()
                    .is_some_and(|captures| !captures.is_empty())
                {
                    text.push_str(&format!("\ncaptures {captures}"));
                }
                text.push_str(&format!(
                    "\nretry {}",
                    part("retry").as_str().unwrap_or_default()
                ));
                text
            }
        }
    }
}

fn request(request: &Request) -> String {
    let query = if request.query.is_empty() {
        String::new()
    } else {
        format!("?{}", request.query)
    };
    let mut text = format!("{} {}{query}\n", request.method, request.path);
    let mut headers = request.headers.clone();
    headers.retain(|(name, _)| !["host", "content-length"].contains(&name.as_str()));
    headers.sort();
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\n"));
    }
    let body = wire::display(&request.body);
    if !body.is_empty() {
        let json = serde_json::from_str::<Value>(&body).ok();
        let pretty = json.and_then(|json| serde_json::to_string_pretty(&json).ok());
        text.push_str(&format!("\n{}", pretty.unwrap_or(body.replace('\r', ""))));
    }
    text
}

fn payload(outcome: &Value) -> String {
    let display = outcome.get("payload").unwrap_or(outcome);
    if let Some(display) = outcome.pointer("/error/display").and_then(Value::as_str) {
        return display.to_owned();
    }
    serde_json::to_string_pretty(display).unwrap_or_default()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots")
}

/// One trial for each operation and view, and one that no file is left over.
pub(crate) fn trials(suite: &Arc<Suite>) -> Vec<Trial> {
    let mut trials = Vec::new();
    let mut expected = BTreeSet::new();
    for operation in suite.model().operations() {
        for view in View::ALL {
            if view.cases(suite, &operation.id).is_empty() {
                continue;
            }
            let file = format!("{}.{}", operation.id, view.name());
            expected.insert(format!("{}/{file}.snap", operation.resource));
            let (suite, resource, id) = (
                Arc::clone(suite),
                operation.resource.clone(),
                operation.id.clone(),
            );
            let name = format!("{resource}/{id}/snapshot/{}", view.name());
            trials.push(Trial::test(name, move || {
                compare(&suite, &resource, &id, view);
                Ok(())
            }));
        }
    }
    trials.push(Trial::test("snapshots/none_is_left_over", move || {
        none_is_left_over(&expected)
    }));
    trials
}

fn compare(suite: &Suite, resource: &str, operation: &str, view: View) {
    let mut text = String::new();
    for case in view.cases(suite, operation) {
        let verdict = suite.run_case(case);
        let name = case.id.rsplit('/').next().unwrap_or_default();
        text.push_str(&format!(
            "── {name}\n{}\n\n",
            view.text(case, &verdict).trim_end()
        ));
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder().join(resource));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        insta::assert_snapshot!(format!("{operation}.{}", view.name()), text.trim_end());
    });
}

/// A snapshot that no operation has any more would never be compared again.
fn none_is_left_over(expected: &BTreeSet<String>) -> Result<(), Failed> {
    let mut found = BTreeSet::new();
    for resource in std::fs::read_dir(folder())? {
        let resource = resource?;
        for file in std::fs::read_dir(resource.path())? {
            let name = file?.file_name().to_string_lossy().into_owned();
            if name.ends_with(".snap") {
                found.insert(format!("{}/{name}", resource.file_name().to_string_lossy()));
            }
        }
    }
    let stale: Vec<_> = found.difference(expected).cloned().collect();
    match stale.is_empty() {
        true => Ok(()),
        false => Err(format!("no operation has these snapshots: {}", stale.join(", ")).into()),
    }
}
