//! Rules of error tables.

use std::{cmp::Reverse, collections::HashMap};

use crate::{
    diagnostics::{Diagnostic, FileId, Location},
    language::ErrorRow,
    names::is_snake,
    pattern,
    spec::Spec,
};

/// `E0220` duplicate or malformed row id, `E0221` pattern that is malformed or does not match its message,
/// `E0222` ambiguous rows, `E0223` row with a success status, `E0235` secret that is no capture.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    table(spec.service.0, &spec.service.1.errors, found);
    for source in &spec.operations {
        let operation = &source.operation;
        table(source.file, &operation.errors, found);
        for (index, row) in operation.errors.iter().enumerate() {
            let judged = operation.response.success.is_some()
                || spec
                    .service
                    .1
                    .envelopes
                    .get(&operation.response.envelope)
                    .is_some_and(|envelope| envelope.success.is_some());
            if operation.response.status.contains(&row.status) && row.error.is_none() && !judged {
                found.push(
                    Diagnostic::error(
                        "E0223",
                        Location::value(source.file, format!("/errors/{index}/status")),
                        format!("{} is a status of success", row.status),
                    )
                    .help("a row among successes states an `error`, or the response a rule of success"),
                );
            }
        }
    }
}

fn table(file: FileId, rows: &[ErrorRow], found: &mut Vec<Diagnostic>) {
    let mut ids: HashMap<&str, usize> = HashMap::new();
    let at = |index: usize, key: &str| Location::value(file, format!("/errors/{index}/{key}"));
    for (index, row) in rows.iter().enumerate() {
        if !is_snake(&row.id) {
            found.push(
                Diagnostic::error(
                    "E0220",
                    at(index, "id"),
                    format!("`{}` is no snake_case name", row.id),
                )
                .help(format!("write `{}`", crate::names::snake(&row.id))),
            );
        }
        if let Some(first) = ids.insert(&row.id, index) {
            found.push(
                Diagnostic::error(
                    "E0220",
                    at(index, "id"),
                    format!("the row id `{}` is given twice", row.id),
                )
                .here("the second")
                .also(at(first, "id"), "the first"),
            );
        }
        if !(100..600).contains(&row.status) {
            found.push(Diagnostic::error(
                "E0223",
                at(index, "status"),
                format!("{} is no HTTP status", row.status),
            ));
        }
        secrets(row, |key| at(index, key), found);
        let Some(text) = &row.pattern else { continue };
        match (pattern::parse(text), &row.message) {
            (Err((byte, what)), _) => found.push(
                Diagnostic::error(
                    "E0221",
                    at(index, "pattern").within(byte, text.len()),
                    "the pattern is malformed",
                )
                .here(what),
            ),
            (Ok(pieces), Some(message)) if pattern::matches(&pieces, message.trim()).is_none() => {
                found.push(
                    Diagnostic::error(
                        "E0221",
                        at(index, "pattern"),
                        "the pattern does not match the documented message",
                    )
                    .here("this pattern")
                    .also(at(index, "message"), "must match this message"),
                );
            }
            (Ok(_), None) => found.push(
                Diagnostic::error(
                    "E0221",
                    at(index, "pattern"),
                    "a pattern needs the documented message beside it",
                )
                .help("keep the vendor's text verbatim under `message`"),
            ),
            _ => {}
        }
    }
    for (index, row) in rows.iter().enumerate() {
        // The client decodes the response that this row documents as the most specific row that matches
        // it, the first among equals.
        let taker = rows
            .iter()
            .enumerate()
            .filter(|(_, other)| pattern::row_takes(other, row))
            .min_by_key(|(index, other)| (Reverse(pattern::specificity(other)), *index));
        let Some((taker, _)) = taker.filter(|(taker, _)| *taker != index) else {
            continue;
        };
        found.push(
            Diagnostic::error(
                "E0222",
                Location::value(file, format!("/errors/{index}")),
                format!(
                    "no response could tell the row `{}` from `{}`",
                    row.id, rows[taker].id
                ),
            )
            .here("what this row documents")
            .also(
                Location::value(file, format!("/errors/{taker}")),
                "is taken by this row",
            )
            .help("merge the two rows and say both causes, or state what differs"),
        );
    }
}

/// Requires that `secret` names captures, each once.
fn secrets(row: &ErrorRow, at: impl Fn(&str) -> Location, found: &mut Vec<Diagnostic>) {
    let captures = pattern::captures(row);
    for (index, name) in row.secret.iter().enumerate() {
        let location = at(&format!("secret/{index}"));
        if row.secret[..index].contains(name) {
            found.push(
                Diagnostic::error("E0235", location, format!("`{name}` is named twice"))
                    .here("one of them is enough"),
            );
        } else if !captures.contains(name) {
            let finding =
                Diagnostic::error("E0235", location, format!("no capture is called `{name}`"))
                    .did_you_mean(name, captures.iter().map(String::as_str));
            found.push(match captures.is_empty() {
                true => finding.help("the row captures nothing: it has no `pattern`"),
                false => finding,
            });
        }
    }
}
