//! From the model to the cases.
//!
//! | module | what it derives |
//! |---|---|
//! | [`documented`] | the vendor's own calls and responses |
//! | [`rows`] | the error tables, in the words of the documents and in others |
//! | [`inputs`] | calls: what may be left out, each value, each bound, texts that try to leave their place |
//! | [`responses`] | responses: each field missing, `null`, of another type, and so on |
//! | [`faults`], [`connections`] | responses that no document has, and connections that break |
//! | [`pages`] | walks over pages |
//!
//! What is derived to fail is made of a case that passes, by one change, and [`recheck`] checks
//! that.

mod allowed;
pub mod connections;
pub mod documented;
pub mod faults;
mod field_paths;
pub mod inputs;
mod nested;
pub mod pages;
pub mod responses;
pub mod rows;
pub mod sample;

use easemob_codegen::model::{Document, Model, Operation};
use serde_json::Map;

use crate::{
    case::change::Change,
    case::{Case, CaseKind, Origin, Provenance},
    expect::{
        Expected, ExpectedRequest, metadata,
        request::{self, CallInputs, Refusal},
        response,
    },
    judge::recheck,
    wire::Response,
};

/// All cases of a model, in the order of their ids.
pub fn cases(model: &Model) -> Vec<Case> {
    let cases = model
        .operations()
        .flat_map(|operation| of(model, operation));
    let mut cases: Vec<_> = cases.collect();
    cases.sort_by(|a, b| a.id.cmp(&b.id));
    cases
}

/// The cases of one operation, in the order of their ids.
pub fn of(model: &Model, operation: &Operation) -> Vec<Case> {
    let builder = CaseBuilder::new(model, operation);
    let mut cases = Vec::new();
    documented::cases(&builder, &mut cases);
    rows::cases(&builder, &mut cases);
    faults::cases(&builder, &mut cases);
    connections::cases(&builder, &mut cases);
    pages::cases(&builder, &mut cases);
    inputs::cases(&builder, &mut cases);
    responses::cases(&builder, &mut cases);
    cases.sort_by(|a, b| a.id.cmp(&b.id));
    recheck(model, operation, &mut cases);
    cases
}

/// Puts down what a case is not of all that its derivation says of it.
fn recheck(model: &Model, operation: &Operation, cases: &mut [Case]) {
    let checked = cases.iter().map(|case| {
        let from = case.change.as_ref().map(|change| &change.from);
        let sibling = from.and_then(|from| cases.binary_search_by(|case| case.id.cmp(from)).ok());
        let sibling = sibling.and_then(|index| cases.get(index));
        recheck::check(model, operation, case, sibling)
    });
    let checked: Vec<_> = checked.collect();
    for (case, findings) in cases.iter_mut().zip(checked) {
        case.findings.extend(findings);
    }
}

/// Makes the cases of one operation.
pub struct CaseBuilder<'m> {
    /// The model.
    pub model: &'m Model,
    /// The operation.
    pub operation: &'m Operation,
    /// A call that is known to be good, for cases that are about the response.
    pub baseline_call: CallInputs,
    /// What the vehicle must put on the wire: most cases are about the response and share it.
    baseline_request: Result<ExpectedRequest, Refusal>,
    /// A success of the operation, for cases that are about the call.
    pub success: Response,
}

impl<'m> CaseBuilder<'m> {
    /// The maker of an operation's cases.
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

    /// The id of a case of this operation.
    pub fn id(&self, kind: CaseKind, name: &str) -> String {
        format!(
            "{}/{}/{}/{name}",
            self.operation.resource,
            self.operation.id,
            kind.as_str()
        )
    }

    /// A case with its expectations computed.
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

    /// What sets a case apart from one of the same operation that passes.
    pub fn change(&self, kind: CaseKind, from: &str, at: String, invalid: bool) -> Option<Change> {
        Some(Change {
            from: self.id(kind, from),
            at,
            invalid,
        })
    }

    /// The name of the response case that has [`success`](Self::success).
    pub fn success_case(&self) -> String {
        let documented = self.operation.examples.iter().find(|example| {
            let response = example.response.as_ref();
            response.is_some_and(|response| {
                let body = crate::case::errata::apply(&response.body, &response.errata);
                body.is_ok_and(|body| {
                    sample::documented_response(self.operation, response, &body) == self.success
                })
            })
        });
        documented.map_or_else(
            || responses::ALL_FIELDS.to_owned(),
            |example| example.id.clone(),
        )
    }

    /// Where a case comes from; `page` when it is not the operation's own.
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

/// A good call: the first documented one that the spec allows, else one made of sample values.
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
