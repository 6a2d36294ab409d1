//! Cases of the documented examples.

use easemob_codegen::model::{Example, ExampleRequest, ExampleResponse, Operation, Payload};

use super::Maker;
use crate::{
    case::{Case, CaseKind, DocumentedRequest, Origin, errata},
    judge,
    wire::Answer,
};

/// A request case for each documented curl, a response case for each documented answer.
pub fn cases(maker: &Maker<'_>, cases: &mut Vec<Case>) {
    for example in &maker.operation.examples {
        if let Some(request) = &example.request {
            cases.push(self::request(maker, example, request));
        }
        if let Some(response) = &example.response {
            cases.push(self::response(maker, example, response));
        }
    }
}

fn request(maker: &Maker<'_>, example: &Example, request: &ExampleRequest) -> Case {
    let (model, operation) = (maker.model, maker.operation);
    let findings = judge::errata::judge(&request.curl, &request.errata, |curl| {
        judge::document::request(model, operation, request, curl)
    });
    let curl =
        errata::apply(&request.curl, &request.errata).unwrap_or_else(|_| request.curl.clone());
    let call = match judge::document::call(model, operation, request, &curl) {
        Ok(documented) => documented.call,
        Err(_) => {
            let mut call = maker.vehicle.clone();
            call.parameters = request.parameters.clone().into_iter().collect();
            call
        }
    };
    let reason = "The documented call must be what the typed builder sends.".to_owned();
    let answer = maker.success.clone();
    let mut case = maker.case(CaseKind::Request, &example.id, reason, call, answer);
    case.provenance = maker.provenance(Origin::Documented, example.page.as_ref());
    case.document = Some(DocumentedRequest {
        example: request.clone(),
        curl,
    });
    case.findings = findings;
    case
}

fn response(maker: &Maker<'_>, example: &Example, response: &ExampleResponse) -> Case {
    let (model, operation) = (maker.model, maker.operation);
    let findings = judge::errata::judge(&response.body, &response.errata, |body| {
        judge::document::response(model, operation, response, body)
    });
    let body =
        errata::apply(&response.body, &response.errata).unwrap_or_else(|_| response.body.clone());
    let reason = "The documented answer must be read without losing a key.".to_owned();
    let answer = self::answer(operation, response, &body);
    let mut case = maker.case(
        CaseKind::Response,
        &example.id,
        reason,
        maker.vehicle.clone(),
        answer,
    );
    case.provenance = maker.provenance(Origin::Documented, example.page.as_ref());
    case.findings = findings;
    case
}

/// A documented answer as a server gives it.
pub fn answer(operation: &Operation, response: &ExampleResponse, body: &str) -> Answer {
    let mut headers: Vec<_> = response
        .headers
        .iter()
        .map(|(name, value)| (name.to_ascii_lowercase(), value.clone()))
        .collect();
    if !headers.iter().any(|(name, _)| name == "content-type") {
        let binary = operation.response.payload == Payload::Binary && response.error.is_none();
        let media = if binary {
            "application/octet-stream"
        } else {
            "application/json"
        };
        headers.push(("content-type".to_owned(), media.to_owned()));
    }
    Answer {
        status: response.status,
        headers,
        body: body.as_bytes().to_vec(),
    }
}
