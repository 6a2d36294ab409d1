//! Comparison of the vendor's texts with the spec.

use easemob_codegen::model::{ExampleRequest, ExampleResponse, Media, Model, Operation, Payload};
use serde_json::{Map, Value};

use super::curl;
use super::side::{self, Side};
use crate::{
    case::finding::{Aspect, Finding, Kind},
    expect::{
        Expected, ExpectedBody, ExpectedRequest,
        conform::{self, Direction},
        request::{self, CallInputs},
        response,
    },
    json::{pointer, strict},
    wire::Response,
};

const KIND: Kind = Kind::SpecAgainstDocument;

/// Documented request, parsed as a call.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentedCall {
    /// The command, parsed as curl would.
    pub command: curl::Command,
    /// Inputs of the call.
    pub call: CallInputs,
}

/// Parses a documented curl command as a call of the operation.
///
/// # Errors
///
/// When a shell or curl would reject the command, or its URL is not of this service.
pub fn call(
    model: &Model,
    operation: &Operation,
    example: &ExampleRequest,
    curl: &str,
) -> Result<DocumentedCall, Box<Finding>> {
    let unreadable = |reason: String| {
        let message = format!("the curl cannot be read: {reason}");
        Box::new(Finding::new(KIND, Aspect::Text, message))
    };
    let command = curl::parse(curl).map_err(unreadable)?;
    let base = side::base(model, &command.url.path)
        .map_err(|reason| Box::new(Finding::new(KIND, Aspect::Path, reason).field("path")))?;
    let token = token(model, operation, &command);
    let parameters = Map::from_iter(example.parameters.clone());
    Ok(DocumentedCall {
        call: CallInputs {
            base,
            token,
            parameters,
        },
        command,
    })
}

/// Returns the token of a documented call: the text after the scheme's word, placeholder or not.
fn token(model: &Model, operation: &Operation, command: &curl::Command) -> String {
    let scheme = operation.auth.as_ref().map(|id| model.auth(id));
    let stated = scheme.and_then(|scheme| Some((scheme, command.header(&scheme.header)?)));
    let token = stated.map(|(scheme, value)| match scheme.scheme.as_str() {
        "" => value,
        // Invariant: a curl with another scheme word must not match the spec by chance.
        _ => value.split_once(' ').map_or(value, |(_, token)| token),
    });
    token
        .unwrap_or(CallInputs::PLACEHOLDER_TOKEN)
        .trim()
        .to_owned()
}

/// Compares a documented curl command with the spec; `curl` is the text with its corrections applied.
pub fn request(
    model: &Model,
    operation: &Operation,
    example: &ExampleRequest,
    curl: &str,
) -> Vec<Finding> {
    let documented = match call(model, operation, example, curl) {
        Ok(documented) => documented,
        Err(finding) => return vec![*finding],
    };
    let expected = match request::request(model, operation, &documented.call) {
        Ok(expected) => expected,
        Err(refusal) => {
            let message = format!("the spec does not allow the documented call: {refusal}");
            return vec![Finding::new(KIND, Aspect::Body, message).field(refusal.field)];
        }
    };
    let document = Side::document(operation, &documented.command);
    let mut findings = side::compare(KIND, &document, &Side::spec(&expected), false);
    findings.extend(headers(example, &documented.command, &expected));
    findings
}

/// Compares the headers, except for the declared omissions and additions of the document.
fn headers(
    example: &ExampleRequest,
    command: &curl::Command,
    expected: &ExpectedRequest,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let lists = |list: &[String], name: &str| list.iter().any(|n| n.eq_ignore_ascii_case(name));
    for (name, value) in &expected.headers {
        let Some(stated) = command.header(name) else {
            if !lists(&example.curl_omits, name) {
                let message =
                    format!("the spec sends `{name}: {value}`, the vendor's curl has none");
                findings.push(Finding::new(KIND, Aspect::Header, message).field(name));
            }
            continue;
        };
        if !same_header(name, stated, value) {
            let message = format!("`{name}`: the vendor's curl has `{stated}`, the spec `{value}`");
            findings.push(
                Finding::new(KIND, Aspect::Header, message)
                    .field(name)
                    .sides(stated, value),
            );
        }
    }
    let sent = |name: &str| {
        expected
            .headers
            .iter()
            .any(|(n, _)| n.eq_ignore_ascii_case(name))
    };
    for (name, value) in &command.headers {
        let without_meaning =
            expected.body == ExpectedBody::None && name.eq_ignore_ascii_case("content-type");
        if !sent(name) && !without_meaning && !lists(&example.curl_adds, name) {
            let message = format!("the vendor's curl has `{name}: {value}`, the spec sends none");
            findings
                .push(Finding::new(KIND, Aspect::Header, message).field(name.to_ascii_lowercase()));
        }
    }
    for name in &example.curl_omits {
        if !sent(name) || command.header(name).is_some() {
            let message = format!("`curl_omits` lists `{name}`, but the curl does not omit it");
            findings.push(Finding::new(Kind::StaleException, Aspect::Header, message).field(name));
        }
    }
    for name in &example.curl_adds {
        if sent(name) || command.header(name).is_none() {
            let message = format!("`curl_adds` lists `{name}`, but the curl does not add it");
            findings.push(Finding::new(Kind::StaleException, Aspect::Header, message).field(name));
        }
    }
    findings
}

/// Returns whether two values of a header are equivalent; the boundary of a multipart type does not count.
pub fn same_header(name: &str, left: &str, right: &str) -> bool {
    if left == right {
        return true;
    }
    let essence = |value: &str| {
        value
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase()
    };
    let multipart = "multipart/form-data";
    name.eq_ignore_ascii_case("content-type")
        && essence(left) == multipart
        && essence(right) == multipart
}

/// Compares a documented response with the spec; `body` is the text with its corrections applied.
pub fn response(
    model: &Model,
    operation: &Operation,
    example: &ExampleResponse,
    body: &str,
) -> Vec<Finding> {
    let response = Response::json(example.status, body);
    let expected = response::outcome(model, operation, &response);
    if let Some(row) = &example.error {
        let found = match &expected {
            Expected::Api(error) => error.row.clone(),
            _ => None,
        };
        if found.as_ref() == Some(row) {
            return Vec::new();
        }
        let message = match found {
            Some(found) => format!("the documented answer is row `{found}`, not `{row}`"),
            None => format!(
                "the documented answer is not row `{row}`: {}",
                describe_outcome(&expected)
            ),
        };
        return vec![Finding::new(KIND, Aspect::Error, message).field(row)];
    }
    if !operation.response.status.contains(&example.status) {
        let message = format!(
            "status {} is no success by the spec ({:?}), and the example names no error row",
            example.status, operation.response.status
        );
        return vec![Finding::new(KIND, Aspect::Status, message).field("status")];
    }
    let (ty, object, at) = match &operation.response.payload {
        Payload::Binary => return Vec::new(),
        Payload::Empty if body.trim().is_empty() => return Vec::new(),
        Payload::Empty => {
            return vec![Finding::new(
                KIND,
                Aspect::Payload,
                "the spec says the body is empty",
            )];
        }
        Payload::Value { pointer, ty } => (Some(ty), None, pointer),
        Payload::Object { pointer, object } => (None, Some(object), pointer),
    };
    let root = match strict::parse(body.as_bytes()) {
        Ok(root) => root,
        Err(error) => {
            return vec![Finding::new(
                KIND,
                Aspect::Text,
                format!("the answer is no JSON: {error}"),
            )];
        }
    };
    let mut findings = Vec::new();
    match root.pointer(at) {
        None => {
            let message = format!("the payload should stand at `{at}`, where nothing is");
            return vec![Finding::new(KIND, Aspect::Payload, message).at(at)];
        }
        Some(payload) => {
            let direction = Direction::Response;
            let declared_elsewhere = if at.is_empty() {
                declared_elsewhere(model, operation)
            } else {
                Vec::new()
            };
            let problems = match (ty, object) {
                (Some(ty), _) => conform::check(model, ty, payload, direction, at),
                (None, Some(object)) => conform::check_object(
                    model,
                    object,
                    payload,
                    direction,
                    at,
                    &declared_elsewhere,
                ),
                (None, None) => Vec::new(),
            };
            let found = problems.into_iter();
            findings.extend(
                found.map(|p| Finding::new(KIND, Aspect::Payload, p.message).at(&p.pointer)),
            );
        }
    }
    findings.extend(envelope(model, operation, &root, at));
    if findings.is_empty() && !matches!(expected, Expected::Payload(_)) {
        let message = format!(
            "the documented answer is no success by the spec: {}",
            describe_outcome(&expected)
        );
        findings.push(Finding::new(KIND, Aspect::Outcome, message));
    }
    findings
}

/// Returns the root's keys that are declared outside the payload.
fn declared_elsewhere(model: &Model, operation: &Operation) -> Vec<String> {
    let fields = response::envelope_fields(model, operation)
        .iter()
        .map(|field| field.wire.clone());
    let rule = response::success_rule(model, operation).map(|rule| rule.at.as_str());
    let paging = operation.pagination.as_ref();
    let partial = operation
        .response
        .partial
        .as_ref()
        .map(|partial| partial.at.as_str());
    let cursor = paging.and_then(|paging| paging.by.next());
    let pointers = [rule, partial, cursor].into_iter().flatten();
    fields
        .chain(pointers.filter_map(|at| pointer::steps(at).into_iter().next()))
        .collect()
}

/// Checks the keys around the payload.
fn envelope(model: &Model, operation: &Operation, root: &Value, payload: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let Value::Object(map) = root else {
        return findings;
    };
    let own = match &operation.response.payload {
        Payload::Object { pointer, object } if pointer.is_empty() => object.fields.as_slice(),
        _ => &[],
    };
    for field in response::envelope_fields(model, operation) {
        let Some(value) = map.get(&field.wire) else {
            continue;
        };
        // A key declared by the operation overrides that of the envelope.
        if own.iter().any(|own| own.wire == field.wire)
            || payload == format!("/{}", field.wire)
            || value.is_null()
        {
            continue;
        }
        let at = pointer::push("", &field.wire);
        let problems =
            conform::check(model, &field.ty, value, Direction::Response, &at).into_iter();
        findings.extend(
            problems.map(|p| Finding::new(KIND, Aspect::Envelope, p.message).at(&p.pointer)),
        );
    }
    if payload.is_empty() {
        return findings;
    }
    let known = declared_elsewhere(model, operation);
    let mut node = root;
    let mut at = String::new();
    for step in pointer::steps(payload) {
        for key in node.as_object().into_iter().flat_map(Map::keys) {
            let declared = *key == step || (at.is_empty() && known.contains(key));
            if !declared {
                let envelope = operation.response.envelope.as_ref();
                let envelope = envelope.map_or("none", |id| id.name());
                let message =
                    format!("neither the envelope `{envelope}` nor the payload declares it");
                findings.push(
                    Finding::new(KIND, Aspect::Envelope, message).at(&pointer::push(&at, key)),
                );
            }
        }
        at = pointer::push(&at, &step);
        let Some(inner) = node.get(&step) else { break };
        node = inner;
    }
    findings
}

/// Describes an outcome in a few words.
pub fn describe_outcome(expected: &Expected) -> String {
    match expected {
        Expected::Payload(_) | Expected::Bytes(_) | Expected::Empty => "it is a success".into(),
        Expected::Api(error) => match &error.row {
            Some(row) => format!("it is the error `{row}`"),
            None => "it is an error that no row documents".into(),
        },
        Expected::Undecodable { field, .. } if field.is_empty() => "it cannot be read".into(),
        Expected::Undecodable { field, .. } => format!("it cannot be read at `{field}`"),
        Expected::ConnectionFailed(_) => "it does not come".into(),
        Expected::Refused { input, .. } => format!("the input `{input}` is refused"),
    }
}

/// Returns whether the operation's request body is JSON.
pub fn is_json(operation: &Operation) -> bool {
    operation
        .body
        .as_ref()
        .is_some_and(|body| body.media == Media::Json)
}
