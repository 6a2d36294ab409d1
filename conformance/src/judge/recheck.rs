//! Re-check of derived cases: exactly one thing differs from a passing case, and it is valid or invalid as
//! claimed.
//!
//! A derived case names the passing case that it was made of, where it differs, and whether that makes it
//! invalid. Undoing the change must restore the passing case, and the claimed violation must exist by the
//! strict check of the model ([`conform`]).
//!
//! Invariant: [`conform`] shares no code with the derivation, nor with the decoder that computes expected
//! outcomes.

use easemob_codegen::model::{Model, Object, Operation, Payload};
use serde_json::Value;

use crate::{
    case::{
        Case, CaseKind, Origin,
        change::Change,
        finding::{Aspect, Finding, Kind},
    },
    expect::{
        Expected,
        conform::{self, Direction},
        metadata::Envelope,
        request::{self, CallInputs},
        response::{self, envelope_fields},
    },
    json::pointer,
    wire::Response,
};

/// Checks a case against its change; `sibling` is the case that the change names.
pub fn check(
    model: &Model,
    operation: &Operation,
    case: &Case,
    sibling: Option<&Case>,
) -> Vec<Finding> {
    let problem = match &case.change {
        Some(change) => problem(model, operation, case, change, sibling),
        None => missing_change(case),
    };
    let finding = |message| Finding::new(Kind::Broken, Aspect::Outcome, message).field("change");
    problem.map(finding).into_iter().collect()
}

/// Diagnoses an invalid derived case that names no passing case. Rows of an error table have none.
fn missing_change(case: &Case) -> Option<String> {
    let derived = case.provenance.origin == Origin::Derived && case.kind != CaseKind::Error;
    let negative = derived && !passes(case);
    negative
        .then(|| "it is derived as a wrong one, and does not say from which good one".to_owned())
}

fn problem(
    model: &Model,
    operation: &Operation,
    case: &Case,
    change: &Change,
    sibling: Option<&Case>,
) -> Option<String> {
    let (at, from) = (&change.at, &change.from);
    let Some(sibling) = sibling.filter(|sibling| sibling.id == *from) else {
        return Some(format!("it is made of `{from}`, which is no case"));
    };
    if !passes(sibling) || !sibling.findings.is_empty() {
        return Some(format!(
            "it is made of `{from}`, which does not pass itself"
        ));
    }
    match revert(case, sibling, at) {
        Some(other) if other != inputs_of(sibling) => {
            return Some(format!("it differs from `{from}` not only at {at}"));
        }
        None => return Some(format!("it has no place {at}")),
        Some(_) => {}
    }
    if !change.invalid {
        let refused =
            format!("it is derived as a good one by a change at {at}, but the spec forbids it");
        return (!passes(case)).then_some(refused);
    }
    if inputs_of(case) == inputs_of(sibling) {
        return Some(format!("it does not differ from `{from}`"));
    }
    if passes(case) {
        return Some(format!(
            "it is derived as a wrong one by a change at {at}, but the spec allows it"
        ));
    }
    let wrong = match at.strip_prefix("/parameters") {
        Some(path) => is_refused(model, operation, &case.call, path),
        None if at == "/connection" => case.connection.is_some(),
        None => match page_index(at) {
            // A page is invalid because of the page it leads to, which no single page shows; or it is not a success.
            Some(page) => case.page_sequence.as_ref().is_some_and(|page_sequence| {
                let given = page_sequence.pages.get(page);
                page_sequence.end.is_some()
                    || given.is_some_and(|page| {
                        is_invalid_response(model, operation, &page.response, "/answer")
                    })
            }),
            None => is_invalid_response(model, operation, &case.response, at),
        },
    };
    (!wrong).then(|| format!("by the letter of the spec nothing is wrong at {at}"))
}

/// Returns whether a case expects a success, with a valid envelope.
fn passes(case: &Case) -> bool {
    let good = |expected: &Expected| {
        matches!(
            expected,
            Expected::Payload(_) | Expected::Bytes(_) | Expected::Empty
        )
    };
    let envelope = case
        .metadata
        .as_ref()
        .and_then(|metadata| metadata.envelope.as_ref());
    let page_index = case.page_sequence.as_ref();
    good(&case.expected)
        && !matches!(envelope, Some(Envelope::Unreadable(_)))
        && page_index.is_none_or(|page_sequence| {
            page_sequence.end.is_none() && page_sequence.pages.iter().all(|p| good(&p.expected))
        })
}

/// Inputs of a case: call, responses and connection fault.
#[derive(Clone, Debug, PartialEq)]
struct CaseInputs {
    call: CallInputs,
    responses: Vec<Response>,
    connection: Option<crate::wire::connection::Connection>,
}

fn inputs_of(case: &Case) -> CaseInputs {
    let further = case
        .page_sequence
        .iter()
        .flat_map(|page_sequence| &page_sequence.pages);
    let further = further.map(|page| page.response.clone());
    CaseInputs {
        call: case.call.clone(),
        responses: std::iter::once(case.response.clone())
            .chain(further)
            .collect(),
        connection: case.connection,
    }
}

/// Parses the index of the page that a pointer names.
fn page_index(at: &str) -> Option<usize> {
    let rest = at.strip_prefix("/walk/pages/")?;
    rest.strip_suffix("/answer")?.parse().ok()
}

/// Restores the sibling's value at a pointer; `None` when the pointer is invalid.
fn revert(case: &Case, sibling: &Case, at: &str) -> Option<CaseInputs> {
    let (mut mine, other) = (inputs_of(case), inputs_of(sibling));
    if let Some(path) = at.strip_prefix("/parameters") {
        let mut inputs = Value::Object(std::mem::take(&mut mine.call.parameters));
        put(&mut inputs, &Value::Object(other.call.parameters), path);
        mine.call.parameters = inputs.as_object_mut().map(std::mem::take)?;
        // The order of inputs is irrelevant; maps compare without it.
        return Some(mine);
    }
    if let Some(page) = page_index(at) {
        *mine.responses.get_mut(page + 1)? = other.responses.get(page + 1)?.clone();
        return Some(mine);
    }
    let (first, good) = (mine.responses.first_mut()?, other.responses.first()?);
    match at {
        "/connection" => mine.connection = other.connection,
        "/answer" => *first = good.clone(),
        "/headers" => first.headers.clone_from(&good.headers),
        "/body" => first.body.clone_from(&good.body),
        _ => {
            let path = at.strip_prefix("/body")?;
            let mut body: Value = serde_json::from_slice(&first.body).ok()?;
            let good_body: Value = serde_json::from_slice(&good.body).ok()?;
            put(&mut body, &good_body, path);
            // Equal JSON values count as equal bodies.
            if body == good_body {
                first.body.clone_from(&good.body);
            }
        }
    }
    Some(mine)
}

/// Copies the value at a pointer from `good`, or removes it when `good` has none.
fn put(value: &mut Value, good: &Value, path: &str) {
    let Some(wanted) = good.pointer(path) else {
        pointer::remove(value, path);
        return;
    };
    if let Some(slot) = value.pointer_mut(path) {
        *slot = wanted.clone();
        return;
    }
    let (parent, _) = path.rsplit_once('/').unwrap_or_default();
    let step = pointer::steps(path).pop().unwrap_or_default();
    match value.pointer_mut(parent) {
        Some(Value::Object(map)) => drop(map.insert(step, wanted.clone())),
        Some(Value::Array(items)) => {
            let index = step.parse().unwrap_or(items.len());
            items.insert(index.min(items.len()), wanted.clone());
        }
        // Without a parent, the change cannot be undone.
        _ => {}
    }
}

/// Returns whether a call is refused for the input that was changed.
fn is_refused(model: &Model, operation: &Operation, call: &CallInputs, path: &str) -> bool {
    let input = pointer::steps(path).into_iter().next();
    match request::request(model, operation, call) {
        Err(refusal) => Some(refusal.input) == input,
        Ok(_) => false,
    }
}

/// Returns whether the strict check rejects a response at the pointer, above it or below it.
fn is_invalid_response(
    model: &Model,
    operation: &Operation,
    response: &Response,
    at: &str,
) -> bool {
    if !operation.response.status.contains(&response.status) {
        return true;
    }
    let (Payload::Value { pointer, .. } | Payload::Object { pointer, .. }) =
        &operation.response.payload
    else {
        return false;
    };
    let Ok(root) = serde_json::from_slice::<Value>(&response.body) else {
        return true;
    };
    let mut wrong: Vec<String> = Vec::new();
    match root.pointer(pointer) {
        Some(payload) => wrong.extend(strict_problems(
            model,
            &operation.response.payload,
            payload,
            pointer,
        )),
        None => wrong.push(pointer.clone()),
    }
    let envelope = Object {
        fields: envelope_fields(model, operation).to_vec(),
        additional: None,
    };
    wrong.extend(differences(conform::check_object(
        model,
        &envelope,
        &root,
        Direction::Response,
        "",
        &[],
    )));
    match response::success_rule(model, operation) {
        Some(rule) if !response::holds(rule, &root) => wrong.push(rule.at.clone()),
        Some(_) => {}
        None => {
            let shape = response::error_body(model, operation);
            let named = shape.error.iter().filter(|at| {
                root.pointer(at)
                    .and_then(Value::as_str)
                    .is_some_and(|t| !t.is_empty())
            });
            wrong.extend(named.cloned());
        }
    }
    let path = at.strip_prefix("/body").unwrap_or_default();
    // A violation above the pointer affects what is below, and vice versa.
    let below = |one: &str, other: &str| {
        one == other
            || one
                .strip_prefix(other)
                .is_some_and(|rest| rest.starts_with('/'))
    };
    wrong
        .iter()
        .any(|wrong| below(wrong, path) || below(path, wrong))
}

fn strict_problems(model: &Model, payload: &Payload, value: &Value, at: &str) -> Vec<String> {
    let direction = Direction::Response;
    differences(match payload {
        Payload::Value { ty, .. } => conform::check(model, ty, value, direction, at),
        Payload::Object { object, .. } => {
            conform::check_object(model, object, value, direction, at, &[])
        }
        Payload::Binary | Payload::Empty => Vec::new(),
    })
}

/// Returns the pointers of problems; undeclared keys do not count.
fn differences(problems: Vec<conform::Problem>) -> Vec<String> {
    let problems = problems.into_iter();
    let problems = problems.filter(|problem| !problem.message.contains("no key of this name"));
    problems.map(|problem| problem.pointer).collect()
}
