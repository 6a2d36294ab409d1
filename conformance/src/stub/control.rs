//! Control endpoints of the stub, below a path that no service has.

use super::{
    handler::Stub,
    report::{self, Format},
};
use crate::wire::{Request, Response, percent};

/// Path prefix of the control endpoints.
pub(super) const PREFIX: &str = "/__conformance/";

/// Reaction to a control request.
pub(super) enum Reaction {
    /// Send a response.
    Response(Response),
    /// Send a response and stop the server.
    Stop(Response),
}

/// Handles a control request; `None` when it is not one.
pub(super) fn handle(stub: &Stub, request: &Request) -> Option<Reaction> {
    let name = request.path.strip_prefix(PREFIX)?;
    let pairs = percent::pairs(&request.query);
    let given = |key: &str| {
        pairs
            .iter()
            .find(|(k, _)| k == key)
            .map(|(_, v)| v.as_str())
    };
    let response = match (request.method.as_str(), name) {
        ("GET" | "POST", "report") => {
            let format = given("format").unwrap_or("json");
            match format.parse::<Format>() {
                Ok(format) => summary(stub, format),
                Err(error) => text(400, error),
            }
        }
        ("GET", "cases") => text(200, stub.cases().map(|id| format!("{id}\n")).collect::<String>()),
        ("POST", "next") => match given("case").map(|case| stub.next(case)) {
            Some(Ok(())) => text(200, "the next request is taken for this case\n".to_owned()),
            Some(Err(error)) => text(404, error),
            None => text(400, "name the case: POST /__conformance/next?case=ID".to_owned()),
        },
        ("POST", "stop") => {
            return Some(Reaction::Stop(summary(stub, Format::Json)));
        }
        _ => text(
            404,
            "GET report?format=human|json|junit|markdown, GET cases, POST next?case=ID, POST stop\n".to_owned(),
        ),
    };
    Some(Reaction::Response(response))
}

fn summary(stub: &Stub, format: Format) -> Response {
    match report::summary(&stub.summary(), format) {
        Ok(report) => {
            let mut response = text(200, report);
            response.headers = vec![("content-type".to_owned(), format.media().to_owned())];
            response
        }
        Err(error) => text(500, error),
    }
}

fn text(status: u16, body: String) -> Response {
    Response {
        status,
        headers: vec![(
            "content-type".to_owned(),
            "text/plain; charset=utf-8".to_owned(),
        )],
        body: body.into_bytes(),
    }
}
