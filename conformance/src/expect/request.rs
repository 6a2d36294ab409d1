//! Expected request of a call, computed from the model and the inputs.

use easemob_codegen::model::{
    BodyShape, Field, Input, ListStyle, Location, Media, Model, Operation, PathPart, TypeExpr,
    TypeKind,
};
use indexmap::IndexMap;
use serde::Serialize;
use serde_json::{Map, Value};

use super::{
    bounds,
    conform::{self, Direction},
};
use crate::{
    json::pointer,
    wire::{Part, percent},
};

/// Inputs of one call.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, rename = "Call"))]
pub struct CallInputs {
    /// The values of the base path's placeholders, by name.
    pub base: IndexMap<String, String>,
    /// Token of the client.
    pub token: String,
    /// The operation's inputs, by name in code.
    pub parameters: Map<String, Value>,
}

impl CallInputs {
    /// Token of calls whose document states none.
    pub const PLACEHOLDER_TOKEN: &str = "YourAppToken";
}

/// Expected request.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ExpectedRequest {
    /// Method.
    pub method: String,
    /// Path, percent-encoded.
    pub path: String,
    /// Query, percent-encoded, without `?`; empty when there is none.
    pub query: String,
    /// Headers that must be sent, names in lower case. No other header may be sent, except the transport's own.
    pub headers: Vec<(String, String)>,
    /// Names of headers that must not be sent: those of schemes, inputs and bodies that this call does not
    /// have. Any other header not in `headers` must not be sent either.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub forbidden_headers: Vec<String>,
    /// Names of query parameters that must not be sent: inputs of the operation that this call does not have.
    /// Any other parameter not in `query` must not be sent either.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub forbidden_query: Vec<String>,
    /// Body.
    pub body: ExpectedBody,
}

/// Expected body, compared by its media type.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ExpectedBody {
    /// No body.
    None,
    /// A JSON value.
    Json(Value),
    /// Pairs of a form, in any order.
    Form(Vec<(String, String)>),
    /// Parts of a multipart body, in order.
    Multipart(Vec<Part>),
    /// Bytes.
    #[serde(serialize_with = "crate::wire::text")]
    Bytes(#[cfg_attr(feature = "schema", schemars(with = "crate::wire::BodySchema"))] Vec<u8>),
}

/// Refusal of inputs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The input's name in code.
    pub input: String,
    /// Wire name of the invalid field.
    pub field: String,
    /// Reason.
    pub reason: String,
    /// Whether the input has the wrong type, so that the typed API cannot express it.
    pub untyped: bool,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the input `{}`", self.input)?;
        if self.field != self.input && !self.field.is_empty() {
            write!(f, ", field `{}`", self.field)?;
        }
        write!(f, ": {}", self.reason)
    }
}

/// Computes the request that a call must send.
///
/// # Errors
///
/// When the inputs must be refused.
pub fn request(
    model: &Model,
    operation: &Operation,
    call: &CallInputs,
) -> Result<ExpectedRequest, Refusal> {
    let inputs = Inputs::new(model, operation, call)?;
    let mut request = ExpectedRequest {
        method: operation.method.as_str().to_owned(),
        path: inputs.path(call)?,
        query: inputs.query(),
        headers: Vec::new(),
        forbidden_headers: Vec::new(),
        forbidden_query: inputs.absent(Location::Query),
        body: inputs.body(),
    };
    request.headers = inputs.headers(call, &request.body);
    request.forbidden_headers = inputs.forbidden_headers(&request.headers);
    Ok(request)
}

/// Inputs that are sent, with their values.
struct Inputs<'m> {
    model: &'m Model,
    operation: &'m Operation,
    given: Vec<(&'m Input, Value)>,
}

impl<'m> Inputs<'m> {
    fn new(model: &'m Model, operation: &'m Operation, call: &CallInputs) -> Result<Self, Refusal> {
        let unknown = call
            .parameters
            .keys()
            .find(|name| operation.find_input(name).is_none());
        if let Some(name) = unknown {
            let known: Vec<_> = operation
                .inputs
                .iter()
                .map(|i| i.field.name.as_str())
                .collect();
            let reason = format!(
                "the operation has no input of this name; it has {}",
                known.join(", ")
            );
            return Err(refusal(name, name, reason, true));
        }
        let mut given = Vec::new();
        for input in &operation.inputs {
            let field = &input.field;
            if let Some(constant) = field.constant.as_deref() {
                given.push((input, constant.clone()));
                continue;
            }
            let Some(value) = call.parameters.get(&field.name) else {
                if field.required_in_request || input.location == Location::Path {
                    let reason = "is required and missing".to_owned();
                    return Err(refusal(&field.name, &field.wire, reason, true));
                }
                continue;
            };
            check(model, field, value)?;
            // Invariant: a control character must not end the header or the request.
            let control = |text: &String| text.chars().any(|c| c.is_control() && c != '\t');
            if input.location == Location::Header && texts(value).iter().any(control) {
                let reason = "has a character that no header can carry".to_owned();
                return Err(refusal(&field.name, &field.wire, reason, false));
            }
            given.push((input, with_constants(model, &field.ty, value)));
        }
        Ok(Self {
            model,
            operation,
            given,
        })
    }

    fn path(&self, call: &CallInputs) -> Result<String, Refusal> {
        let mut path = String::new();
        for part in &self.model.service.base.path {
            match part {
                PathPart::Literal(text) => path.push_str(text),
                PathPart::Parameter(id) => {
                    let name = &self.model.service.base.parameter(id).wire;
                    let value = call.base.get(name).map_or("", String::as_str);
                    path.push_str(&percent::encode(value));
                }
            }
        }
        for part in &self.operation.path {
            let id = match part {
                PathPart::Literal(text) => {
                    path.push_str(text);
                    continue;
                }
                PathPart::Parameter(id) => id,
            };
            let found = self
                .given
                .iter()
                .find(|(input, _)| input.field.name == id.name());
            let Some((input, value)) = found else {
                continue;
            };
            let items = texts(value);
            // These are not segments, or vanish when a URL is normalised.
            let unfit = |text: &String| matches!(text.as_str(), "" | "." | "..");
            if items.is_empty() || items.iter().any(unfit) {
                let reason = "is no path segment".to_owned();
                return Err(refusal(&input.field.name, &input.field.wire, reason, false));
            }
            let items: Vec<_> = items.iter().map(|item| percent::encode(item)).collect();
            path.push_str(&items.join(","));
        }
        Ok(path)
    }

    fn query(&self) -> String {
        let mut pairs = Vec::new();
        for (input, value) in self.at(Location::Query) {
            let key = percent::encode(&input.field.wire);
            let items: Vec<_> = texts(value)
                .iter()
                .map(|item| percent::encode(item))
                .collect();
            match (value.is_array(), input.field.style) {
                (true, ListStyle::Repeat) => {
                    pairs.extend(items.iter().map(|item| format!("{key}={item}")));
                }
                _ => pairs.push(format!("{key}={}", items.join(","))),
            }
        }
        pairs.join("&")
    }

    fn headers(&self, call: &CallInputs, body: &ExpectedBody) -> Vec<(String, String)> {
        let mut headers: IndexMap<String, String> = IndexMap::new();
        for (name, value) in &self.model.service.headers {
            headers.insert(name.to_ascii_lowercase(), value.clone());
        }
        let media = match body {
            ExpectedBody::None => None,
            ExpectedBody::Json(_) => Some("application/json"),
            ExpectedBody::Form(_) => Some("application/x-www-form-urlencoded"),
            ExpectedBody::Multipart(_) => Some("multipart/form-data"),
            ExpectedBody::Bytes(_) => Some("application/octet-stream"),
        };
        headers.extend(media.map(|media| ("content-type".to_owned(), media.to_owned())));
        let scheme = self.operation.auth.as_ref().map(|id| self.model.auth(id));
        if let Some(scheme) = scheme {
            let value = match scheme.scheme.as_str() {
                "" => call.token.clone(),
                word => format!("{word} {}", call.token),
            };
            headers.insert(scheme.header.to_ascii_lowercase(), value);
        }
        for (input, value) in self.at(Location::Header) {
            headers.insert(
                input.field.wire.to_ascii_lowercase(),
                texts(value).join(","),
            );
        }
        headers.into_iter().collect()
    }

    /// Returns the wire names of absent inputs of a location.
    fn absent(&self, location: Location) -> Vec<String> {
        let given: Vec<_> = self
            .at(location)
            .map(|(input, _)| &input.field.wire)
            .collect();
        let inputs = self.operation.inputs.iter();
        let absent = inputs.filter(|i| i.location == location && !given.contains(&&i.field.wire));
        absent.map(|input| input.field.wire.clone()).collect()
    }

    fn forbidden_headers(&self, sent: &[(String, String)]) -> Vec<String> {
        let schemes = self.model.service.auth.values();
        let mut names = vec!["content-type".to_owned()];
        names.extend(schemes.map(|scheme| scheme.header.to_ascii_lowercase()));
        let inputs = self.absent(Location::Header).into_iter();
        names.extend(inputs.map(|name| name.to_ascii_lowercase()));
        names.retain(|name| !sent.iter().any(|(given, _)| given == name));
        names.sort();
        names.dedup();
        names
    }

    fn body(&self) -> ExpectedBody {
        let Some(body) = &self.operation.body else {
            return ExpectedBody::None;
        };
        if body.media == Media::Multipart {
            return ExpectedBody::Multipart(self.parts());
        }
        let value = match body.shape {
            BodyShape::Value(_) => match self.at(Location::Body).next() {
                Some((_, value)) => value.clone(),
                None => return ExpectedBody::None,
            },
            BodyShape::Fields { .. } => Value::Object(self.object()),
        };
        match body.media {
            Media::Form => ExpectedBody::Form(pairs(&value)),
            Media::Binary => ExpectedBody::Bytes(file(&value).content),
            Media::Json | Media::Multipart => ExpectedBody::Json(value),
        }
    }

    /// Collects the fields of the body by wire name; flattened and free fields are merged in.
    fn object(&self) -> Map<String, Value> {
        let mut object = Map::new();
        for (input, value) in self.at(Location::Body) {
            match value {
                Value::Object(inner) if input.field.flatten || input.field.wire.is_empty() => {
                    object.extend(inner.clone());
                }
                value => {
                    object.insert(input.field.wire.clone(), value.clone());
                }
            }
        }
        object
    }

    fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        for (input, value) in self.at(Location::Body) {
            let name = input.field.wire.clone();
            if input.field.ty == TypeExpr::File {
                parts.push(Part {
                    name,
                    ..file(value)
                });
            } else {
                let content = form_text(value).into_bytes();
                parts.push(Part {
                    name,
                    file_name: None,
                    content_type: None,
                    content,
                });
            }
        }
        parts
    }

    fn at(&self, location: Location) -> impl Iterator<Item = (&'m Input, &Value)> {
        let mine = self
            .given
            .iter()
            .filter(move |(input, _)| input.location == location);
        mine.map(|(input, value)| (*input, value))
    }
}

fn refusal(input: &str, field: &str, reason: String, untyped: bool) -> Refusal {
    // The whole body and free keys have no wire name.
    let field = if field.is_empty() { input } else { field };
    Refusal {
        input: input.to_owned(),
        field: field.to_owned(),
        reason,
        untyped,
    }
}

/// Checks types, then bounds, at every depth.
fn check(model: &Model, field: &Field, value: &Value) -> Result<(), Refusal> {
    if value.is_null() && field.nullable {
        return Ok(());
    }
    let problems = conform::check(model, &field.ty, value, Direction::Request, "");
    if let Some(problem) = problems.into_iter().next() {
        let wrong = match pointer::field(&problem.pointer) {
            none if none.is_empty() => field.wire.clone(),
            inner => inner,
        };
        return Err(refusal(&field.name, &wrong, problem.message, true));
    }
    let outside = bounds::field(model, field, value, "").into_iter().next();
    outside.map_or(Ok(()), |problem| {
        let wrong = match pointer::field(&problem.pointer) {
            none if none.is_empty() => field.wire.clone(),
            inner => inner,
        };
        Err(refusal(&field.name, &wrong, problem.message, false))
    })
}

/// Adds the constant fields of a value, at every depth.
fn with_constants(model: &Model, ty: &TypeExpr, value: &Value) -> Value {
    match (ty, value) {
        (TypeExpr::List(inner), Value::Array(items)) => items
            .iter()
            .map(|item| with_constants(model, inner, item))
            .collect(),
        (TypeExpr::Map(inner), Value::Object(map)) => {
            let entries = map
                .iter()
                .map(|(k, v)| (k.clone(), with_constants(model, inner, v)));
            Value::Object(entries.collect())
        }
        (TypeExpr::Named(id), Value::Object(map)) => {
            let mut map = map.clone();
            match &model.ty(id).kind {
                TypeKind::Object(object) => {
                    for field in &object.fields {
                        if let Some(constant) = field.constant.as_deref() {
                            map.insert(field.wire.clone(), constant.clone());
                        } else if let Some(value) = map.get_mut(&field.wire) {
                            *value = with_constants(model, &field.ty, value);
                        }
                    }
                }
                TypeKind::Union(union) => {
                    for variant in &union.variants {
                        let key = match (&union.tag, &union.content) {
                            (None, _) => &variant.wire,
                            (Some(tag), Some(content))
                                if map.get(tag).and_then(Value::as_str) == Some(&variant.wire) =>
                            {
                                content
                            }
                            _ => continue,
                        };
                        if let Some(value) = map.get_mut(key) {
                            *value = with_constants(model, &variant.ty, value);
                        }
                    }
                }
                TypeKind::Enum(_) => {}
            }
            Value::Object(map)
        }
        (_, value) => value.clone(),
    }
}

/// Formats a value as text; a list item by item.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().map(form_text).collect(),
        other => vec![form_text(other)],
    }
}

fn form_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn pairs(value: &Value) -> Vec<(String, String)> {
    let fields = value.as_object().into_iter().flatten();
    let given = fields.filter(|(_, value)| !value.is_null());
    given
        .map(|(key, value)| (key.clone(), form_text(value)))
        .collect()
}

/// Converts a file input: `{name, content_type, text}`.
fn file(value: &Value) -> Part {
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let media = text("content_type").unwrap_or_else(|| "application/octet-stream".to_owned());
    Part {
        name: String::new(),
        file_name: text("name"),
        content_type: Some(media),
        content: text("text").unwrap_or_default().into_bytes(),
    }
}
