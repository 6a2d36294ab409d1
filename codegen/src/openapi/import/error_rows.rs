//! Error rows and the shape of error bodies.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    document::Node,
    keywords, names,
    report::Fate,
    schema::{Schemas, text},
};
use crate::{
    language::{ErrorBody, ErrorRow, Retry},
    names::Unique,
    pattern::{row_takes, specificity},
};

/// A row's id is made of this many words of its message.
const WORDS: usize = 7;

impl<'a> Schemas<'a> {
    /// The rows of an operation: its own table (`x-error-rows`, `x-errors`), then the documented statuses
    /// that the table does not mention.
    pub(super) fn rows(&mut self, operation: &Node<'a>) -> Vec<ErrorRow> {
        let mut rows = Rows::default();
        for (_, answer) in operation
            .get("responses")
            .map(|r| r.entries())
            .unwrap_or_default()
        {
            let table = answer
                .get("x-error-rows")
                .map(|t| t.items())
                .unwrap_or_default();
            self.own_rows(&table, &mut rows);
        }
        let table = operation
            .get("x-error-rows")
            .map(|t| t.items())
            .unwrap_or_default();
        self.own_rows(&table, &mut rows);
        for row in operation
            .get("x-errors")
            .map(|t| t.items())
            .unwrap_or_default()
        {
            self.foreign_row(&row, &mut rows);
        }
        let tabled: HashSet<u16> = rows.rows.iter().map(|row| row.status).collect();
        for (status, answer) in operation
            .get("responses")
            .map(|r| r.entries())
            .unwrap_or_default()
        {
            let common = answer
                .reference()
                .is_some_and(|r| r.starts_with("#/components/responses/Common"));
            let Ok(status) = status.parse::<u16>() else {
                let class = status.to_ascii_uppercase().ends_with("XX");
                // An answer that no row documents is read by the service's error body in any case.
                if class && status.starts_with(['4', '5']) && !self.is_error_body(&answer) {
                    let message =
                        "a class of statuses whose body has no part of an error that is known";
                    self.report.add(Fate::Dropped, &answer.pointer, message);
                }
                continue;
            };
            if !(400..600).contains(&status) || tabled.contains(&status) || common {
                continue;
            }
            let Some(answer) = self.resolve(&answer) else {
                continue;
            };
            let reason = http_name(status);
            let mut row = blank(
                reason.map_or_else(|| format!("status_{status}"), str::to_owned),
                status,
            );
            row.cause = text(answer.str("description"));
            rows.add(row);
        }
        rows.rows
    }

    /// Rows that this program's own export wrote.
    fn own_rows(&mut self, table: &[Node<'a>], rows: &mut Rows) {
        for node in table {
            match serde_json::from_value::<ErrorRow>(node.value.clone()) {
                Ok(row) if crate::names::is_snake(&row.id) => {
                    rows.add(row);
                }
                _ => self.report.add(
                    Fate::Dropped,
                    &node.pointer,
                    "a row that is none of the language's",
                ),
            }
        }
    }

    fn foreign_row(&mut self, node: &Node<'a>, rows: &mut Rows) {
        let stated = |key: &str| node.str(key).map(str::trim).filter(|text| !text.is_empty());
        let status = match node.value.get("status") {
            Some(Value::String(status)) => status.trim().parse::<u16>().ok(),
            Some(Value::Number(status)) => status
                .as_u64()
                .and_then(|status| u16::try_from(status).ok()),
            _ => None,
        };
        let Some(status) = status.filter(|status| (400..600).contains(status)) else {
            let said = node.value.get("status").cloned().unwrap_or_default();
            let message = format!("an error row of the status {said}");
            self.report.add(Fate::Dropped, &node.pointer, message);
            return;
        };
        let error = stated("error");
        let message = stated("error_description")
            .or_else(|| stated("message"))
            .or_else(|| stated("description"));
        let said = message.or(error).map(first_words);
        let id = said.unwrap_or_else(|| {
            http_name(status).map_or_else(|| format!("status_{status}"), str::to_owned)
        });
        let mut row = blank(names::value(&id, "error"), status);
        row.error = error.map(str::to_owned);
        row.message = message.map(str::to_owned);
        row.cause = text(stated("cause"));
        row.remedy = text(stated("remedy"));
        if status == 401 {
            row.retry = Retry::RefreshToken;
        }
        if !rows.add(row) {
            let message = "an error row that no answer tells from one before it";
            self.report.add(Fate::Dropped, &node.pointer, message);
        }
    }

    /// Whether the body of an answer keeps a part of an error where [`Self::error_body`] finds it.
    fn is_error_body(&mut self, answer: &Node<'a>) -> bool {
        let mut body = ErrorBody::default();
        if let Some(answer) = self.resolve(answer) {
            self.answer_parts(&answer, &mut body);
        }
        body != ErrorBody::default()
    }

    /// Where the error bodies of the document keep their parts.
    pub(super) fn error_body(&mut self, operations: &[Node<'a>]) -> ErrorBody {
        let mut body = ErrorBody::default();
        for operation in operations {
            for (status, answer) in operation
                .get("responses")
                .map(|r| r.entries())
                .unwrap_or_default()
            {
                if status.starts_with(['1', '2', '3']) {
                    continue;
                }
                let Some(answer) = self.resolve(&answer) else {
                    continue;
                };
                self.answer_parts(&answer, &mut body);
            }
        }
        body
    }

    fn answer_parts(&mut self, answer: &Node<'a>, body: &mut ErrorBody) {
        let contents = answer
            .get("content")
            .map(|c| c.entries())
            .unwrap_or_default();
        for (_, content) in contents {
            if let Some(schema) = content.get("schema")
                && let Some((target, _)) = self.unwrapped(&schema)
            {
                self.error_parts(&target, "", body);
            }
        }
    }

    fn error_parts(&mut self, schema: &Node<'a>, at: &str, body: &mut ErrorBody) {
        let shape = self.shape(schema);
        let mut add = |list: fn(&mut ErrorBody) -> &mut Vec<String>, name: &str| {
            let pointer = format!("{at}/{name}");
            let list = list(body);
            if !list.contains(&pointer) {
                list.push(pointer);
            }
        };
        let mut nested = Vec::new();
        let properties: IndexMap<&str, Node<'a>> = shape.properties;
        for (name, property) in properties {
            let Some((target, _)) = self.unwrapped(&property) else {
                continue;
            };
            let numeric = keywords::types(&target) == ["integer"];
            match name {
                "error" if target.get("properties").is_some() => nested.push(target),
                "error" | "error_type" | "type" if !numeric => add(|b| &mut b.error, name),
                "error_description" | "message" | "msg" | "detail" | "error_message" | "errmsg" => {
                    add(|b| &mut b.message, name)
                }
                "code" | "error_code" | "errorCode" | "errno" | "errcode" if numeric => {
                    add(|b| &mut b.code, name)
                }
                "code" => add(|b| &mut b.error, name),
                "exception" => add(|b| &mut b.exception, name),
                _ => {}
            }
        }
        if at.is_empty() {
            for target in nested {
                self.error_parts(&target, "/error", body);
            }
        }
    }
}

/// Rows with names, each of which some answer can tell from the others.
#[derive(Default)]
struct Rows {
    rows: Vec<ErrorRow>,
    ids: Unique,
}

impl Rows {
    /// Adds a row, unless no answer could tell it from one that is there.
    fn add(&mut self, mut row: ErrorRow) -> bool {
        let own = specificity(&row);
        let taken = self.rows.iter().any(|other| {
            (specificity(other) >= own && row_takes(other, &row))
                || (own > specificity(other) && row_takes(&row, other))
        });
        if !taken {
            row.id = self.ids.take(&row.id, "_");
            self.rows.push(row);
        }
        !taken
    }
}

fn blank(id: String, status: u16) -> ErrorRow {
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

/// What a row is called after.
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

fn http_name(status: u16) -> Option<&'static str> {
    Some(match status {
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
        _ => return None,
    })
}
