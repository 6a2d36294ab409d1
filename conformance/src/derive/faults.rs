//! Undocumented responses: each operation must return a typed error, never a success.

use easemob_codegen::model::Payload;
use serde_json::{Map, Value};

use super::case_builder::CaseBuilder;
use crate::{
    case::{Case, CaseKind},
    expect::{response, row},
    json::pointer,
    wire::Response,
};

/// Adds an undocumented error, a gateway's HTML page, an empty success, and a truncated success.
pub fn cases(builder: &CaseBuilder<'_>, cases: &mut Vec<Case>) {
    let success_case = builder.success_case();
    let mut add = |name: &str, reason: &str, response: Response| {
        let call = builder.baseline_call.clone();
        let at = match (response.status, &response.headers)
            == (builder.success.status, &builder.success.headers)
        {
            true => "/body",
            false => "/answer",
        };
        let mut case = builder.case(CaseKind::Fault, name, reason.to_owned(), call, response);
        case.change = builder.change(CaseKind::Response, &success_case, at.to_owned(), true);
        cases.push(case);
    };
    add(
        "undocumented_error",
        "An error that no table has must keep what the vendor said.",
        undocumented(builder),
    );
    let html = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
    let page = Response {
        status: 502,
        headers: vec![("content-type".to_owned(), "text/html".to_owned())],
        body: html.as_bytes().to_vec(),
    };
    add(
        "html_502",
        "A gateway's page is no answer of the service.",
        page,
    );
    let json = !matches!(
        builder.operation.response.payload,
        Payload::Binary | Payload::Empty
    );
    if json {
        let good = builder.success.clone();
        let empty = Response {
            body: Vec::new(),
            ..good.clone()
        };
        add(
            "empty_success",
            "A success without its body must not be taken for one.",
            empty,
        );
        let mut truncated = good;
        truncated.body.truncate(truncated.body.len() / 2);
        add(
            "truncated_success",
            "A body that breaks off must not be taken for a whole one.",
            truncated,
        );
    }
}

/// Creates an error of an unknown type, with the first status that no row matches.
pub(super) fn undocumented(builder: &CaseBuilder<'_>) -> Response {
    let shape = response::error_body(builder.model, builder.operation);
    let parts = row::Parts {
        error: Some("conformance_undocumented".to_owned()),
        message: Some("no document has this error".to_owned()),
        ..row::Parts::default()
    };
    let free =
        |status: &u16| row::find(builder.model, builder.operation, *status, &parts).is_none();
    let status = [400, 403, 409, 422, 451]
        .into_iter()
        .find(free)
        .unwrap_or(418);
    let mut body = Value::Object(Map::new());
    for (pointers, text) in [
        (&shape.error, &parts.error),
        (&shape.message, &parts.message),
    ] {
        if let (Some(at), Some(text)) = (pointers.first(), text) {
            pointer::set(&mut body, at, text.clone().into());
        }
    }
    Response::json(status, body.to_string())
}
