//! Matching of responses to rows of the error tables.

use easemob_codegen::model::{ErrorBody, ErrorRow, Model, Operation, Retry};
use serde_json::{Map, Value, json};

use super::pattern;
use crate::json::pointer;

/// Parts of an error body that rows match on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The vendor's error type.
    pub error: Option<String>,
    /// The message.
    pub message: Option<String>,
    /// The business code.
    pub code: Option<i64>,
    /// The server's exception.
    pub exception: Option<String>,
}

/// Extracts the parts of an error body at the pointers of its shape.
pub fn parts(shape: &ErrorBody, body: &Value) -> Parts {
    let first = |pointers: &[String]| {
        let mut found = pointers.iter().filter_map(|at| body.pointer(at));
        found.find(|value| !value.is_null()).cloned()
    };
    let text = |value: Value| match value {
        Value::String(text) => text,
        other => other.to_string(),
    };
    Parts {
        error: first(&shape.error).map(text),
        message: first(&shape.message).map(text),
        exception: first(&shape.exception).map(text),
        code: first(&shape.code).and_then(|value| match value {
            Value::String(text) => text.trim().parse().ok(),
            other => other.as_i64(),
        }),
    }
}

/// Row with the texts that its pattern captures, by name.
pub type Found<'m> = (&'m ErrorRow, Vec<(String, String)>);

/// Finds the row of a response: the most specific of all matching rows, the operation's own before the
/// service's, then the first.
pub fn find<'m>(
    model: &'m Model,
    operation: &'m Operation,
    status: u16,
    parts: &Parts,
) -> Option<Found<'m>> {
    best(&operation.errors, status, parts).or_else(|| best(&model.service.errors, status, parts))
}

fn best<'m>(rows: &'m [ErrorRow], status: u16, parts: &Parts) -> Option<Found<'m>> {
    let mut best: Option<((u8, bool, bool), Found<'m>)> = None;
    for row in rows {
        let Some((message, captures)) = match_row(row, status, parts) else {
            continue;
        };
        let weight = (message, row.code.is_some(), row.error.is_some());
        if best.as_ref().is_none_or(|(heaviest, _)| weight > *heaviest) {
            best = Some((weight, (row, captures)));
        }
    }
    best.map(|(_, found)| found)
}

/// Matches a row and ranks it by its message: exact, by pattern, or none.
fn match_row(row: &ErrorRow, status: u16, parts: &Parts) -> Option<(u8, Vec<(String, String)>)> {
    let same = |stated: &Option<String>, given: &Option<String>| match (stated, given) {
        (None, _) => true,
        (Some(stated), Some(given)) => stated.trim() == given.trim(),
        (Some(_), None) => false,
    };
    let agrees = row.status == status
        && same(&row.error, &parts.error)
        && (row.code.is_none() || row.code == parts.code);
    if !agrees {
        return None;
    }
    match (&row.pattern, &row.message) {
        (Some(pattern), _) => Some((1, pattern::captures(pattern, parts.message.as_deref()?)?)),
        (None, Some(_)) => same(&row.message, &parts.message).then(|| (2, Vec::new())),
        (None, None) => Some((0, Vec::new())),
    }
}

/// Creates the body of a response with this row; `message` replaces the row's own.
pub fn body(shape: &ErrorBody, row: &ErrorRow, message: Option<&str>) -> Value {
    let mut body = Value::Object(Map::new());
    let mut put = |pointers: &[String], value: Option<Value>| {
        if let (Some(at), Some(value)) = (pointers.first(), value) {
            pointer::set(&mut body, at, value);
        }
    };
    put(&shape.error, row.error.as_deref().map(Value::from));
    put(&shape.code, row.code.map(Value::from));
    put(
        &shape.message,
        message.or(row.message.as_deref()).map(Value::from),
    );
    if let Value::Object(map) = &mut body {
        map.insert("timestamp".into(), json!(1_638_440_544_078_i64));
        map.insert("duration".into(), json!(1));
    }
    body
}

/// Returns the name of a retry class in outcomes.
pub fn retry(class: Retry) -> &'static str {
    match class {
        Retry::Never => "never",
        Retry::Throttled => "throttled",
        Retry::Transient => "transient",
        Retry::RefreshToken => "refresh_token",
    }
}
