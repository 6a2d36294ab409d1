//! Choice of the response to a request.

use std::collections::BTreeMap;

use easemob_codegen::model::{Example, ExampleResponse, Model, Operation};
use serde_json::{Map, Value};

use super::request_log::Against;
use crate::{
    case::{Case, errata},
    derive::sample,
    expect::{Expected, response},
    json::diff,
    wire::{Response, connection::Break},
};

/// Response and its source.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The response.
    pub response: Response,
    /// Fault of the connection that should carry the response.
    pub breaks: Option<Break>,
    /// Source of the response, for people.
    pub source: String,
    /// What the request was compared with.
    pub against: Against,
}

/// Finds a case by its id as `list` prints it, or by the end of the id (`error/channel_empty`) below the
/// operation of the request.
pub fn named<'c>(
    cases: &'c BTreeMap<String, Case>,
    operation: Option<&Operation>,
    name: &str,
) -> Option<&'c Case> {
    let below = || {
        let operation = operation?;
        cases.get(&format!("{}/{}/{name}", operation.resource, operation.id))
    };
    cases.get(name).or_else(below)
}

/// Chooses the documented response of the example whose inputs are most similar.
pub fn nearest(model: &Model, operation: &Operation, inputs: &Map<String, Value>) -> Scenario {
    let distance = |example: &Example| {
        let documented = example.request.as_ref()?;
        let parameters = Map::from_iter(documented.parameters.clone());
        let (documented, given) = (files(parameters), files(inputs.clone()));
        Some(diff::json(&documented, &given).len())
    };
    let ranked = operation
        .examples
        .iter()
        .filter_map(|example| Some((distance(example)?, example)));
    let best = ranked.min_by_key(|(distance, _)| *distance);
    let against = best.map_or(Against::Operation, |(distance, example)| Against::Example {
        id: example.id.clone(),
        exact: distance == 0,
    });
    if let Some((distance, example)) = best
        && let Some(response) = &example.response
        // A documented failure answers exactly its own request only.
        && (response.error.is_none() || distance == 0)
        && let Some(response) = documented(model, operation, response)
    {
        let source = format!(
            "{}/{}/response/{}",
            operation.resource, operation.id, example.id
        );
        return Scenario {
            response,
            breaks: None,
            source,
            against,
        };
    }
    let other = operation.examples.iter().find_map(|example| {
        let response = example
            .response
            .as_ref()
            .filter(|response| response.error.is_none())?;
        Some((example, documented(model, operation, response)?))
    });
    let (response, source) = match other {
        Some((example, response)) => {
            let source = format!(
                "{}/{}/response/{}",
                operation.resource, operation.id, example.id
            );
            (response, source)
        }
        None => (
            sample::sample_response(model, operation),
            "made of sample values: no document shows a success".to_owned(),
        ),
    };
    Scenario {
        response,
        breaks: None,
        source,
        against,
    }
}

/// Returns a documented response with its corrections, if the spec decodes it as documented.
fn documented(model: &Model, operation: &Operation, example: &ExampleResponse) -> Option<Response> {
    let body = errata::apply(&example.body, &example.errata).ok()?;
    let response = sample::documented_response(operation, example, &body);
    let outcome = response::outcome(model, operation, &response);
    let good = match (&example.error, outcome) {
        (Some(row), Expected::Api(error)) => error.row.as_ref() == Some(row),
        (None, Expected::Payload(_) | Expected::Bytes(_) | Expected::Empty) => true,
        _ => false,
    };
    good.then_some(response)
}

/// Replaces files by their names: the vendor's files are not available.
fn files(mut inputs: Map<String, Value>) -> Value {
    for value in inputs.values_mut() {
        if let Value::Object(file) = value {
            let is_file = file.contains_key("text") || file.contains_key("bytes");
            if let Some(name) = file.get("name").filter(|_| is_file).cloned() {
                *value = name;
            }
        }
    }
    Value::Object(inputs)
}
