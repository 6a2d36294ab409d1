//! From the model to the cases.
//!
//! | module | what it derives |
//! |---|---|
//! | [`documented`] | the vendor's own calls and answers |
//! | [`rows`] | the error tables, in the words of the documents and in others |
//! | [`inputs`] | calls: what may be left out, each value, each bound, texts that try to leave their place |
//! | [`answers`] | answers: each field missing, `null`, of another type, and so on |
//! | [`faults`], [`connections`] | answers that no document has, and connections that break |
//! | [`pages`] | walks over pages |
//!
//! What is derived to fail is made of a case that passes, by one change, and [`recheck`] checks
//! that.

mod allowed;
pub mod answers;
pub mod connections;
pub mod documented;
pub mod faults;
pub mod inputs;
mod nested;
pub mod pages;
mod places;
pub mod rows;
pub mod sample;

use easemob_codegen::model::{Document, Model, Operation};
use serde_json::Map;

use crate::{
    case::change::Change,
    case::{Case, CaseKind, Origin, Provenance},
    expect::{
        Expected, ExpectedRequest, answer, beside,
        request::{self, Call, Refusal},
    },
    judge::recheck,
    wire::Answer,
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
    let maker = Maker::new(model, operation);
    let mut cases = Vec::new();
    documented::cases(&maker, &mut cases);
    rows::cases(&maker, &mut cases);
    faults::cases(&maker, &mut cases);
    connections::cases(&maker, &mut cases);
    pages::cases(&maker, &mut cases);
    inputs::cases(&maker, &mut cases);
    answers::cases(&maker, &mut cases);
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
pub struct Maker<'m> {
    /// The model.
    pub model: &'m Model,
    /// The operation.
    pub operation: &'m Operation,
    /// A call that is known to be good, for cases that are about the answer.
    pub vehicle: Call,
    /// What the vehicle must put on the wire: most cases are about the answer and share it.
    carried: Result<ExpectedRequest, Refusal>,
    /// A success of the operation, for cases that are about the call.
    pub success: Answer,
}

impl<'m> Maker<'m> {
    /// The maker of an operation's cases.
    pub fn new(model: &'m Model, operation: &'m Operation) -> Self {
        let vehicle = vehicle(model, operation);
        Self {
            model,
            operation,
            carried: request::request(model, operation, &vehicle),
            vehicle,
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
        call: Call,
        answer: Answer,
    ) -> Case {
        let request = match call == self.vehicle {
            true => self.carried.clone(),
            false => request::request(self.model, self.operation, &call),
        };
        let (request, expected) = match request {
            Ok(request) => (
                Some(request),
                answer::outcome(self.model, self.operation, &answer),
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
        let beside = succeeds.then(|| beside::of(self.model, self.operation, &answer.body));
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
            answer,
            connection: None,
            walk: None,
            expected,
            beside,
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

    /// The name of the answer case that has [`success`](Self::success).
    pub fn successful(&self) -> String {
        let documented = self.operation.examples.iter().find(|example| {
            let response = example.response.as_ref();
            response.is_some_and(|response| {
                let body = crate::case::errata::apply(&response.body, &response.errata);
                body.is_ok_and(|body| {
                    documented::answer(self.operation, response, &body) == self.success
                })
            })
        });
        documented.map_or_else(|| answers::WHOLE.to_owned(), |example| example.id.clone())
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
fn vehicle(model: &Model, operation: &Operation) -> Call {
    let documented = operation.examples.iter().filter_map(|example| {
        let request = example.request.as_ref()?;
        Some(Call {
            base: sample::base(model),
            token: Call::PLACEHOLDER_TOKEN.to_owned(),
            parameters: Map::from_iter(request.parameters.clone()),
        })
    });
    let mut good = documented.filter(|call| request::request(model, operation, call).is_ok());
    good.next()
        .unwrap_or_else(|| sample::call(model, operation))
}
