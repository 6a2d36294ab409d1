//! Rules of examples and errata.

use std::collections::HashSet;

use crate::{
    diagnostics::{Diagnostic, FileId, Location},
    json_pointer::push,
    language::{ErrataPatch, ErrorRow, OperationFile},
    model::lower,
    names::is_snake,
    spec::Spec,
};

/// `E0224` duplicate or malformed example id, `E0225` unknown or missing parameter, `E0226` unknown error
/// row, `E0227` erratum that does not apply, `E0228` empty example.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    let common = &spec.service.1.errors;
    for source in &spec.operations {
        operation_examples(source.file, &source.operation, common, found);
    }
}

fn operation_examples(
    file: FileId,
    operation: &OperationFile,
    common: &[ErrorRow],
    found: &mut Vec<Diagnostic>,
) {
    let mut ids = HashSet::new();
    for (index, example) in operation.examples.iter().enumerate() {
        let at = format!("/examples/{index}");
        let id = Location::value(file, format!("{at}/id"));
        if !is_snake(&example.id) {
            found.push(
                Diagnostic::error(
                    "E0224",
                    id.clone(),
                    format!("`{}` is no snake_case name", example.id),
                )
                .help(format!("write `{}`", crate::names::snake(&example.id))),
            );
        }
        if !ids.insert(&example.id) {
            found.push(
                Diagnostic::error(
                    "E0224",
                    id,
                    format!("the example id `{}` is given twice", example.id),
                )
                .here("the second"),
            );
        }
        if example.request.is_none() && example.response.is_none() {
            let location = Location::value(file, at.as_str());
            found.push(Diagnostic::error(
                "E0228",
                location,
                "the example has neither a request nor a response",
            ));
        }
        if let Some(request) = &example.request {
            errata(
                file,
                &format!("{at}/request"),
                "curl",
                &request.curl,
                &request.errata,
                found,
            );
            parameters(
                file,
                &at,
                operation,
                request.parameters.keys().map(String::as_str),
                found,
            );
        }
        if let Some(response) = &example.response {
            errata(
                file,
                &format!("{at}/response"),
                "body",
                &response.body,
                &response.errata,
                found,
            );
            let rows = operation.errors.iter().chain(common);
            let success = operation.response.status.contains(&response.status);
            match &response.error {
                Some(error) => {
                    let location = Location::value(file, format!("{at}/response/error"));
                    // An operation's own row shadows the service's.
                    match rows.clone().find(|row| row.id == *error) {
                        Some(row) if row.status != response.status => found.push(
                            Diagnostic::error(
                                "E0226",
                                location,
                                format!(
                                    "the row `{error}` has status {}, the example {}",
                                    row.status, response.status
                                ),
                            )
                            .here("this row does not match this response")
                            .also(
                                Location::value(file, format!("{at}/response/status")),
                                format!("{} is stated here", response.status),
                            ),
                        ),
                        Some(_) => {}
                        None => found.push(
                            Diagnostic::error(
                                "E0226",
                                location,
                                format!("there is no error row `{error}`"),
                            )
                            .here("no row of the operation or the service has this id")
                            .did_you_mean(error, rows.map(|row| row.id.as_str())),
                        ),
                    }
                }
                None if !success => found.push(
                    Diagnostic::error(
                        "E0226",
                        Location::value(file, format!("{at}/response/status")),
                        format!(
                            "{} is no status of success, but no `error` row is named",
                            response.status
                        ),
                    )
                    .help("name the row of the error table that this response belongs to"),
                ),
                _ => {}
            }
        }
    }
}

fn parameters<'a>(
    file: FileId,
    at: &str,
    operation: &OperationFile,
    names: impl Iterator<Item = &'a str>,
    found: &mut Vec<Diagnostic>,
) {
    let mut inputs = lower::inputs(&operation.request);
    inputs.retain(|input| input.spec.constant.is_none());
    let names: Vec<&str> = names.collect();
    for name in &names {
        if inputs.iter().all(|input| input.name != *name) {
            found.push(
                Diagnostic::error(
                    "E0225",
                    Location::key(file, push(&format!("{at}/request/parameters"), name)),
                    format!("`{}` has no input `{name}`", operation.operation),
                )
                .here("no path, query, header or body field has this name in code")
                .did_you_mean(name, inputs.iter().map(|input| input.name.as_str())),
            );
        }
    }
    for input in inputs.iter().filter(|input| input.is_required()) {
        if !names.contains(&input.name.as_str()) {
            found.push(
                Diagnostic::error(
                    "E0225",
                    Location::key(file, format!("{at}/request/parameters")),
                    format!("the required input `{}` is missing", input.name),
                )
                .here("not given here"),
            );
        }
    }
}

/// Requires that every patch finds its text exactly once, after the patches before it are applied.
fn errata(
    file: FileId,
    at: &str,
    text_key: &str,
    text: &str,
    patches: &[ErrataPatch],
    found: &mut Vec<Diagnostic>,
) {
    let mut text = text.to_owned();
    for (index, patch) in patches.iter().enumerate() {
        let count = if patch.find.is_empty() {
            0
        } else {
            text.matches(&patch.find).count()
        };
        if count != 1 {
            let times = if count == 0 {
                "does not occur".to_owned()
            } else {
                format!("occurs {count} times")
            };
            found.push(
                Diagnostic::error(
                    "E0227",
                    Location::value(file, format!("{at}/errata/{index}/find")),
                    format!("the erratum does not apply: its text {times}"),
                )
                .here("must occur exactly once")
                .also(
                    Location::key(file, format!("{at}/{text_key}")),
                    "in this text",
                )
                .help("a corrected document needs no erratum: delete it"),
            );
        }
        if patch.find == patch.replace {
            found.push(
                Diagnostic::error(
                    "E0227",
                    Location::value(file, format!("{at}/errata/{index}/replace")),
                    "the erratum changes nothing",
                )
                .here("the same text as under `find`")
                .help("delete the erratum, or say what the text should be"),
            );
        }
        text = text.replacen(&patch.find, &patch.replace, 1);
    }
}
