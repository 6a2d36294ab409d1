//! Builder of cases: computes what the spec expects of a call and a response.

use easemob_codegen::model::{Document, Model, Operation};
use serde_json::Map;

use super::sample;
use crate::{
    case::{Case, CaseKind, Origin, Provenance, change::Change, errata},
    expect::{
        Expected, ExpectedRequest, metadata,
        request::{self, CallInputs, Refusal},
        response,
    },
    wire::Response,
};

/// Name of the response case with every declared field, which other response cases vary.
pub const ALL_FIELDS: &str = "sample@fields=all";

/// Name of the request case with the baseline call, which other request cases vary.
pub const BASELINE: &str = "sample@call=good";

/// Builds the cases of one operation.
pub struct CaseBuilder<'m> {
    /// The model.
    pub model: &'m Model,
    /// The operation.
    pub operation: &'m Operation,
    /// Valid call, for cases about the response.
    pub baseline_call: CallInputs,
    /// Perf: expected request of the baseline call, which most cases share.
    baseline_request: Result<ExpectedRequest, Refusal>,
    /// Successful response, for cases about the call.
    pub success: Response,
}

impl<'m> CaseBuilder<'m> {
    /// Creates a builder for an operation.
    pub fn new(model: &'m Model, operation: &'m Operation) -> Self {
        let baseline_call = baseline_call(model, operation);
        Self {
            model,
            operation,
            baseline_request: request::request(model, operation, &baseline_call),
            baseline_call,
            success: sample::success(model, operation),
        }
    }

    /// Formats the id of a case of this operation.
    pub fn id(&self, kind: CaseKind, name: &str) -> String {
        format!(
            "{}/{}/{}/{name}",
            self.operation.resource,
            self.operation.id,
            kind.as_str()
        )
    }

    /// Builds a case and computes its expectations.
    pub fn case(
        &self,
        kind: CaseKind,
        name: &str,
        reason: String,
        call: CallInputs,
        response: Response,
    ) -> Case {
        let request = match call == self.baseline_call {
            true => self.baseline_request.clone(),
            false => request::request(self.model, self.operation, &call),
        };
        let (request, expected) = match request {
            Ok(request) => (
                Some(request),
                response::outcome(self.model, self.operation, &response),
            ),
            Err(refusal) => {
                let Refusal {
                    input,
                    field,
                    untyped,
                    ..
                } = refusal;
                (
                    None,
                    Expected::Refused {
                        input,
                        field,
                        untyped,
                    },
                )
            }
        };
        let succeeds = matches!(expected, Expected::Payload(_) | Expected::Empty);
        let metadata = succeeds.then(|| metadata::of(self.model, self.operation, &response.body));
        Case {
            id: self.id(kind, name),
            resource: self.operation.resource.clone(),
            operation: self.operation.id.clone(),
            kind,
            provenance: self.provenance(Origin::Derived, None),
            reason,
            change: None,
            call,
            request,
            document: None,
            response,
            connection: None,
            page_sequence: None,
            expected,
            metadata,
            findings: Vec::new(),
        }
    }

    /// Describes the difference from a passing case of the same operation.
    pub fn change(&self, kind: CaseKind, from: &str, at: String, invalid: bool) -> Option<Change> {
        Some(Change {
            from: self.id(kind, from),
            at,
            invalid,
        })
    }

    /// Returns the name of the response case that has [`success`](Self::success).
    pub fn success_case(&self) -> String {
        let documented = self.operation.examples.iter().find(|example| {
            let response = example.response.as_ref();
            response.is_some_and(|response| {
                let body = errata::apply(&response.body, &response.errata);
                body.is_ok_and(|body| {
                    sample::documented_response(self.operation, response, &body) == self.success
                })
            })
        });
        documented.map_or_else(|| ALL_FIELDS.to_owned(), |example| example.id.clone())
    }

    /// Returns the provenance of a case; `page` when it is not the operation's own.
    pub fn provenance(&self, origin: Origin, page: Option<&String>) -> Provenance {
        let Document {
            page: own,
            heading,
            date,
            ..
        } = self.operation.document.clone();
        match page {
            Some(page) if *page != own => Provenance {
                origin,
                page: page.clone(),
                heading: None,
                date: None,
            },
            _ => Provenance {
                origin,
                page: own,
                heading,
                date,
            },
        }
    }
}

/// Chooses the baseline call: the first documented one that the spec allows, else one of sample values.
fn baseline_call(model: &Model, operation: &Operation) -> CallInputs {
    let documented = operation.examples.iter().filter_map(|example| {
        let request = example.request.as_ref()?;
        Some(CallInputs {
            base: sample::base(model),
            token: CallInputs::PLACEHOLDER_TOKEN.to_owned(),
            parameters: Map::from_iter(request.parameters.clone()),
        })
    });
    let mut good = documented.filter(|call| request::request(model, operation, call).is_ok());
    good.next()
        .unwrap_or_else(|| sample::call(model, operation))
}
