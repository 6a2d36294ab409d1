//! Cases of the documented examples.

use easemob_codegen::model::{Example, ExampleRequest, ExampleResponse};

use super::{case_builder::CaseBuilder, sample};
use crate::{
    case::{Case, CaseKind, DocumentedRequest, Origin, errata},
    judge,
};

/// Adds a request case per documented curl and a response case per documented response.
pub fn cases(builder: &CaseBuilder<'_>, cases: &mut Vec<Case>) {
    for example in &builder.operation.examples {
        if let Some(request) = &example.request {
            cases.push(self::request(builder, example, request));
        }
        if let Some(response) = &example.response {
            cases.push(self::response(builder, example, response));
        }
    }
}

fn request(builder: &CaseBuilder<'_>, example: &Example, request: &ExampleRequest) -> Case {
    let (model, operation) = (builder.model, builder.operation);
    let findings = judge::errata::judge(&request.curl, &request.errata, |curl| {
        judge::document::request(model, operation, request, curl)
    });
    let curl =
        errata::apply(&request.curl, &request.errata).unwrap_or_else(|_| request.curl.clone());
    let call = match judge::document::call(model, operation, request, &curl) {
        Ok(documented) => documented.call,
        Err(_) => {
            let mut call = builder.baseline_call.clone();
            call.parameters = request.parameters.clone().into_iter().collect();
            call
        }
    };
    let reason = "The documented call must be what the typed builder sends.".to_owned();
    let response = builder.success.clone();
    let mut case = builder.case(CaseKind::Request, &example.id, reason, call, response);
    case.provenance = builder.provenance(Origin::Documented, example.page.as_ref());
    case.document = Some(DocumentedRequest {
        example: request.clone(),
        curl,
    });
    case.findings = findings;
    case
}

fn response(builder: &CaseBuilder<'_>, example: &Example, response: &ExampleResponse) -> Case {
    let (model, operation) = (builder.model, builder.operation);
    let findings = judge::errata::judge(&response.body, &response.errata, |body| {
        judge::document::response(model, operation, response, body)
    });
    let body =
        errata::apply(&response.body, &response.errata).unwrap_or_else(|_| response.body.clone());
    let reason = "The documented answer must be read without losing a key.".to_owned();
    let response = sample::documented_response(operation, response, &body);
    let mut case = builder.case(
        CaseKind::Response,
        &example.id,
        reason,
        builder.baseline_call.clone(),
        response,
    );
    case.provenance = builder.provenance(Origin::Documented, example.page.as_ref());
    case.findings = findings;
    case
}
