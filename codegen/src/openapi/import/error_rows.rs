//! Error rows of an operation: its own tables, and the documented statuses.

use std::collections::HashSet;

use serde_json::Value;

use super::{document::Node, importer::Importer, keywords::text, names, report::Fate};
use crate::{
    language::{ErrorRow, Retry},
    names::{Unique, is_snake},
    pattern::{row_takes, specificity},
};

/// The words of a message that make the ID of a row.
const WORDS: usize = 7;

/// The components of our own export that hold common error responses.
const COMMON_RESPONSES: &str = "#/components/responses/Common";

impl<'a> Importer<'a> {
    /// Reads the rows of `x-error-rows` and `x-errors`, then one for each documented status without such a row.
    pub(super) fn error_rows(&mut self, operation: &Node<'a>) -> Vec<ErrorRow> {
        let mut rows = Rows::default();
        for (_, response) in operation.entries_of("responses") {
            self.exported_rows(&response, &mut rows);
        }
        self.exported_rows(operation, &mut rows);
        for row in operation.items_of("x-errors") {
            self.foreign_row(&row, &mut rows);
        }
        let in_tables: HashSet<u16> = rows.rows.iter().map(|row| row.status).collect();
        for (status, response) in operation.entries_of("responses") {
            match status.parse::<u16>() {
                Ok(status) if in_tables.contains(&status) => {}
                Ok(status) => self.status_row(status, &response, &mut rows),
                Err(_) => self.report_status_class(status, &response),
            }
        }
        rows.rows
    }

    /// Adds the rows that our own export wrote.
    fn exported_rows(&mut self, holder: &Node<'a>, rows: &mut Rows) {
        for node in holder.items_of("x-error-rows") {
            match serde_json::from_value::<ErrorRow>(node.value.clone()) {
                Ok(row) if is_snake(&row.id) => {
                    rows.add(row);
                }
                _ => {
                    let message = "a row that is none of the language's";
                    self.report.add(Fate::Dropped, &node.pointer, message);
                }
            }
        }
    }

    /// Adds a row of `x-errors`.
    fn foreign_row(&mut self, node: &Node<'a>, rows: &mut Rows) {
        let Some(status) = error_status(node) else {
            let status = node.value.get("status").cloned().unwrap_or_default();
            let message = format!("an error row of the status {status}");
            self.report.add(Fate::Dropped, &node.pointer, message);
            return;
        };
        let string = |key: &str| node.str(key).map(str::trim).filter(|text| !text.is_empty());
        let error = string("error");
        let message = string("error_description")
            .or_else(|| string("message"))
            .or_else(|| string("description"));
        let id = message
            .or(error)
            .map_or_else(|| status_name(status), first_words);
        let mut row = row(names::value(&id, "error"), status);
        row.error = error.map(str::to_owned);
        row.message = message.map(str::to_owned);
        row.cause = text(string("cause"));
        row.remedy = text(string("remedy"));
        if status == 401 {
            row.retry = Retry::RefreshToken;
        }
        if !rows.add(row) {
            let message = "an error row that no answer tells from one before it";
            self.report.add(Fate::Dropped, &node.pointer, message);
        }
    }

    /// Adds a row for a documented status, unless its response is one of the common ones.
    fn status_row(&mut self, status: u16, response: &Node<'a>, rows: &mut Rows) {
        let reference = response.reference();
        let common = reference.is_some_and(|reference| reference.starts_with(COMMON_RESPONSES));
        if !(400..600).contains(&status) || common {
            return;
        }
        if let Some(response) = self.resolve(response) {
            let mut row = row(status_name(status), status);
            row.cause = text(response.str("description"));
            rows.add(row);
        }
    }

    /// Reports a class like `4XX`, unless its body is an error body: the client reads that of any status.
    fn report_status_class(&mut self, class: &str, response: &Node<'a>) {
        let errors = class.to_ascii_uppercase().ends_with("XX") && class.starts_with(['4', '5']);
        if errors && !self.is_error_body(response) {
            let message = "a class of statuses whose body has no part of an error that is known";
            self.report.add(Fate::Dropped, &response.pointer, message);
        }
    }
}

/// Rows with unique IDs, each of which some response can distinguish from the others.
#[derive(Default)]
struct Rows {
    rows: Vec<ErrorRow>,
    ids: Unique,
}

impl Rows {
    /// Adds a row, unless no response could distinguish it from one of the others; returns whether it did.
    fn add(&mut self, mut row: ErrorRow) -> bool {
        let specific = specificity(&row);
        let indistinct = self.rows.iter().any(|other| {
            (specificity(other) >= specific && row_takes(other, &row))
                || (specific > specificity(other) && row_takes(&row, other))
        });
        if !indistinct {
            row.id = self.ids.take(&row.id, "_");
            self.rows.push(row);
        }
        !indistinct
    }
}

fn row(id: String, status: u16) -> ErrorRow {
    ErrorRow {
        id,
        status,
        error: None,
        code: None,
        message: None,
        pattern: None,
        secret: Vec::new(),
        cause: None,
        remedy: None,
        retry: if status == 429 {
            Retry::Throttled
        } else {
            Retry::Never
        },
        page: None,
        assumed: false,
    }
}

/// The status of a row, a number or a string, if it is one of an error.
fn error_status(node: &Node<'_>) -> Option<u16> {
    let status = match node.value.get("status")? {
        Value::String(status) => status.trim().parse().ok(),
        Value::Number(status) => u16::try_from(status.as_u64()?).ok(),
        _ => None,
    };
    status.filter(|status| (400..600).contains(status))
}

/// The first words of a message.
fn first_words(message: &str) -> String {
    let words = message
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty());
    words
        .take(WORDS)
        .collect::<Vec<_>>()
        .join(" ")
        .replace('\'', "")
}

/// A name for a status: that of HTTP, where it has one.
fn status_name(status: u16) -> String {
    let name = match status {
        400 => "bad_request",
        401 => "unauthorized",
        403 => "forbidden",
        404 => "not_found",
        405 => "method_not_allowed",
        409 => "conflict",
        413 => "too_large",
        415 => "unsupported_media_type",
        422 => "unprocessable",
        429 => "too_many_requests",
        500 => "internal_error",
        502 => "bad_gateway",
        503 => "unavailable",
        504 => "gateway_timeout",
        _ => return format!("status_{status}"),
    };
    name.to_owned()
}
