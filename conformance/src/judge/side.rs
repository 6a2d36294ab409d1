//! Requests in comparable form, and their comparison.

use easemob_codegen::model::{Media, Model, Operation};
use indexmap::IndexMap;
use serde_json::Value;

use super::curl::{self, PartValue};
use crate::{
    case::finding::{Aspect, Finding, Kind},
    expect::{ExpectedBody, ExpectedRequest, conform},
    json::diff,
    wire::{self, Part, Request, percent},
};

/// Request in comparable form.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// Name of the side in messages: `the vendor's curl`.
    pub who: &'static str,
    /// Method.
    pub method: String,
    /// Decoded segments of the path.
    pub segments: Vec<String>,
    /// Decoded pairs of the query, sorted.
    pub query: Vec<(String, String)>,
    /// Body, or why it cannot be parsed.
    pub body: Result<ExpectedBody, String>,
}

impl Side {
    /// Converts the request that the spec expects.
    pub fn spec(expected: &ExpectedRequest) -> Self {
        Self {
            who: "the spec",
            method: expected.method.clone(),
            segments: segments(&expected.path),
            query: sorted(percent::pairs(&expected.query)),
            body: Ok(expected.body.clone()),
        }
    }

    /// Converts the vendor's curl; its body is parsed as the operation's media type.
    pub fn document(operation: &Operation, command: &curl::Command) -> Self {
        let media = operation.body.as_ref().map(|body| body.media);
        let body = match &command.body {
            curl::Body::None => Ok(ExpectedBody::None),
            curl::Body::Data(data) => read_body(media, "", data.as_bytes()),
            curl::Body::Form(parts) => {
                Ok(ExpectedBody::Multipart(parts.iter().map(part).collect()))
            }
        };
        Self {
            who: "the vendor's curl",
            method: command.method.clone(),
            segments: segments(&command.url.path),
            query: sorted(percent::pairs(&command.url.query)),
            body,
        }
    }

    /// Converts the request that a client sent.
    pub fn client(operation: &Operation, request: &Request) -> Self {
        let media = operation.body.as_ref().map(|body| body.media);
        let content_type = request.header("content-type").join(", ");
        // A form without fields is an empty body; only its media type distinguishes it from no body.
        let states_form = content_type.starts_with("application/x-www-form-urlencoded");
        let body = match (request.body.is_empty(), media) {
            (true, Some(Media::Form)) if states_form => Ok(ExpectedBody::Form(Vec::new())),
            (true, _) => Ok(ExpectedBody::None),
            (false, _) => read_body(media, &content_type, &request.body),
        };
        Self {
            who: "the client",
            method: request.method.clone(),
            segments: segments(&request.path),
            query: sorted(percent::pairs(&request.query)),
            body,
        }
    }
}

/// Compares two sides; `contents` also compares files by content.
pub fn compare(kind: Kind, expected: &Side, actual: &Side, contents: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    let contrast = |left: &dyn std::fmt::Display, right: &dyn std::fmt::Display| {
        format!("{} has {left}, {} has {right}", expected.who, actual.who)
    };
    if expected.method != actual.method {
        let message = contrast(&expected.method, &actual.method);
        findings.push(
            Finding::new(kind, Aspect::Method, message)
                .field("method")
                .sides(&expected.method, &actual.method),
        );
    }
    if expected.segments != actual.segments {
        let (left, right) = (path(&expected.segments), path(&actual.segments));
        let message = contrast(&left, &right);
        findings.push(
            Finding::new(kind, Aspect::Path, message)
                .field("path")
                .sides(left, right),
        );
    }
    findings.extend(pairs(
        kind,
        Aspect::Query,
        (expected.who, &expected.query),
        (actual.who, &actual.query),
    ));
    match (&expected.body, &actual.body) {
        (Ok(left), Ok(right)) => {
            findings.extend(bodies(
                kind,
                (expected.who, left),
                (actual.who, right),
                contents,
            ));
        }
        (Err(error), _) | (_, Err(error)) => {
            let who = if expected.body.is_err() {
                expected.who
            } else {
                actual.who
            };
            let message = format!("the body of {who} cannot be read: {error}");
            findings.push(Finding::new(kind, Aspect::Body, message));
        }
    }
    findings
}

/// Compares pairs by key.
fn pairs(
    kind: Kind,
    aspect: Aspect,
    (left, expected): (&str, &[(String, String)]),
    (right, actual): (&str, &[(String, String)]),
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut keys: Vec<&String> = expected.iter().chain(actual).map(|(key, _)| key).collect();
    keys.sort();
    keys.dedup();
    for key in keys {
        let values = |pairs: &[(String, String)]| -> Vec<String> {
            let mut values: Vec<_> = pairs
                .iter()
                .filter(|(k, _)| k == key)
                .map(|(_, v)| v.clone())
                .collect();
            values.sort();
            values
        };
        let (e, a) = (values(expected), values(actual));
        if e == a {
            continue;
        }
        let display = |values: &[String]| match values {
            [] => "nothing".to_owned(),
            values => format!("`{}`", values.join("`, `")),
        };
        let message = format!(
            "`{key}`: {left} has {}, {right} has {}",
            display(&e),
            display(&a)
        );
        findings.push(
            Finding::new(kind, aspect, message)
                .field(key)
                .sides(display(&e), display(&a)),
        );
    }
    findings
}

fn bodies(
    kind: Kind,
    (left, expected): (&str, &ExpectedBody),
    (right, actual): (&str, &ExpectedBody),
    contents: bool,
) -> Vec<Finding> {
    let whole = |message: String| vec![Finding::new(kind, Aspect::Body, message)];
    match (expected, actual) {
        (ExpectedBody::Json(e), ExpectedBody::Json(a)) => {
            let display = |value: &Option<Value>| {
                value
                    .as_ref()
                    .map_or("nothing".to_owned(), conform::excerpt)
            };
            let leaves = diff::json(e, a).into_iter();
            let findings = leaves.map(|leaf| {
                let (e, a) = (display(&leaf.expected), display(&leaf.actual));
                let message = format!("{left} has {e}, {right} has {a}");
                Finding::new(kind, Aspect::Body, message)
                    .at(&leaf.pointer)
                    .sides(e, a)
            });
            findings.collect()
        }
        (ExpectedBody::Form(e), ExpectedBody::Form(a)) => {
            pairs(kind, Aspect::Body, (left, e), (right, a))
        }
        (ExpectedBody::Multipart(e), ExpectedBody::Multipart(a)) => {
            let mut findings = Vec::new();
            for index in 0..e.len().max(a.len()) {
                let difference = match (e.get(index), a.get(index)) {
                    (Some(e), Some(a)) => part_difference(e, a, contents).map(|what| (e, what)),
                    (Some(part), None) => Some((part, format!("{right} does not have it"))),
                    (None, Some(part)) => Some((part, format!("{left} does not have it"))),
                    (None, None) => None,
                };
                if let Some((part, what)) = difference {
                    let message = format!("part `{}`: {what}", part.name);
                    findings.push(Finding::new(kind, Aspect::Body, message).field(&part.name));
                }
            }
            findings
        }
        (e, a) if e == a => Vec::new(),
        (e, a) => whole(format!(
            "{left} has {}, {right} has {}",
            describe(e),
            describe(a)
        )),
    }
}

fn part_difference(expected: &Part, actual: &Part, contents: bool) -> Option<String> {
    if expected.name != actual.name {
        return Some(format!("the other's name is `{}`", actual.name));
    }
    if expected.file_name != actual.file_name {
        let display = |name: &Option<String>| name.clone().unwrap_or_else(|| "none (text)".into());
        return Some(format!(
            "file names {} and {}",
            display(&expected.file_name),
            display(&actual.file_name)
        ));
    }
    let compared = contents || expected.file_name.is_none();
    if compared && expected.content != actual.content {
        return Some("the contents differ".into());
    }
    let stated = expected.content_type.is_some() && actual.content_type.is_some();
    if contents && stated && expected.content_type != actual.content_type {
        return Some("the media types differ".into());
    }
    None
}

fn describe(body: &ExpectedBody) -> String {
    match body {
        ExpectedBody::None => "no body".into(),
        ExpectedBody::Json(value) => format!("the JSON body {}", conform::excerpt(value)),
        ExpectedBody::Form(pairs) => format!("a form of {} fields", pairs.len()),
        ExpectedBody::Multipart(parts) => format!("a multipart body of {} parts", parts.len()),
        ExpectedBody::Bytes(bytes) => format!("{} bytes", bytes.len()),
    }
}

fn read_body(
    media: Option<Media>,
    content_type: &str,
    body: &[u8],
) -> Result<ExpectedBody, String> {
    match media {
        None | Some(Media::Binary) => Ok(ExpectedBody::Bytes(body.to_vec())),
        Some(Media::Json) => crate::json::strict::parse(body).map(ExpectedBody::Json),
        Some(Media::Form) => {
            let text = std::str::from_utf8(body).map_err(|error| error.to_string())?;
            Ok(ExpectedBody::Form(percent::pairs(text)))
        }
        Some(Media::Multipart) => wire::multipart(content_type, body).map(ExpectedBody::Multipart),
    }
}

fn part(part: &curl::Part) -> Part {
    let (file_name, content_type, content) = match &part.value {
        PartValue::Text(text) => (None, None, text.clone().into_bytes()),
        PartValue::File { name, content_type } => {
            (Some(name.clone()), content_type.clone(), Vec::new())
        }
    };
    Part {
        name: part.name.clone(),
        file_name,
        content_type,
        content,
    }
}

fn segments(path: &str) -> Vec<String> {
    path.split('/').skip(1).map(percent::decode).collect()
}

fn path(segments: &[String]) -> String {
    format!("/{}", segments.join("/"))
}

fn sorted(mut pairs: Vec<(String, String)>) -> Vec<(String, String)> {
    pairs.sort();
    pairs
}

/// Extracts the base path's parameters from a documented URL.
///
/// # Errors
///
/// When the path does not begin with the service's base path.
pub fn base(model: &Model, path: &str) -> Result<IndexMap<String, String>, String> {
    let template = model.service.base.path_template();
    let mut given = path.split('/').skip(1);
    let mut base = IndexMap::new();
    for wanted in template.split('/').skip(1) {
        let segment = given.next().filter(|segment| !segment.is_empty());
        let segment =
            segment.ok_or_else(|| format!("`{path}` is shorter than the base `{template}`"))?;
        match wanted.strip_prefix('{').and_then(|w| w.strip_suffix('}')) {
            Some(name) => {
                base.insert(name.to_owned(), percent::decode(segment));
            }
            None if wanted == segment => {}
            None => {
                return Err(format!(
                    "`{path}` has `{segment}` where the base has `{wanted}`"
                ));
            }
        }
    }
    Ok(base)
}
