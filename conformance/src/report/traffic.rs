//! Exchanges of a run as they went over the wire, for third-party validators.
//!
//! JSON lines: `case`, `operation`, `origin`, `request` and `response`, each with its body as `body` or,
//! when it is not UTF-8, in hexadecimal as `body_hex`. Every request must be valid, whatever its case;
//! `documented` says whether the response is documented, since most derived responses are wrong on purpose.

use serde_json::{Value, json};

use crate::{
    case::{Case, Origin},
    expect::Expected,
    suite::{Run, Suite},
    wire::{Request, Response},
};

/// Formats the exchanges of the cases that passed, one per line.
pub fn lines(suite: &Suite, run: &Run) -> String {
    let mut text = String::new();
    for verdict in run.verdicts.iter().filter(|verdict| verdict.passed()) {
        let case = suite.cases().iter().find(|case| case.id == verdict.case);
        // A broken connection leaves no complete exchange.
        let Some(case) = case.filter(|case| case.connection.is_none()) else {
            continue;
        };
        let further = case
            .page_sequence
            .iter()
            .flat_map(|page_sequence| &page_sequence.pages);
        let further = further.map(|page| (&page.response, &page.expected));
        let responses = std::iter::once((&case.response, &case.expected)).chain(further);
        for (request, (response, expected)) in verdict.sent.iter().zip(responses) {
            text.push_str(&line(case, request, response, expected).to_string());
            text.push('\n');
        }
    }
    text
}

fn line(case: &Case, request: &Request, response: &Response, expected: &Expected) -> Value {
    let good = matches!(
        expected,
        Expected::Payload(_) | Expected::Bytes(_) | Expected::Empty | Expected::Api(_)
    );
    json!({
        "case": case.id,
        "operation": case.operation,
        "origin": case.provenance.origin,
        "documented": case.provenance.origin == Origin::Documented && good,
        "request": with_body(&request.body, json!({
            "method": request.method,
            "path": request.path,
            "query": request.query,
            "headers": request.headers,
        })),
        "response": with_body(&response.body, json!({
            "status": response.status,
            "headers": response.headers,
        })),
    })
}

fn with_body(body: &[u8], mut message: Value) -> Value {
    let (key, value) = match std::str::from_utf8(body) {
        Ok(text) => ("body", text.to_owned()),
        Err(_) => {
            let hexadecimal = body.iter().map(|byte| format!("{byte:02x}"));
            ("body_hex", hexadecimal.collect())
        }
    };
    if let Value::Object(map) = &mut message {
        map.insert(key.to_owned(), value.into());
    }
    message
}
