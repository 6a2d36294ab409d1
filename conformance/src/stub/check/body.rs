//! Checks of the body: presence, media type and fields.

use easemob_codegen::model::{BodyShape, Field, Input, Location, Media, Object};
use serde_json::{Map, Value};

use super::{
    Check,
    head::{excerpt, pairs},
    problems,
};
use crate::{
    case::finding::{Aspect, Finding},
    expect::{
        bounds,
        conform::{self, Direction, Problem},
        constraint, text,
    },
    json::strict,
    report::redact,
    wire::{self, percent},
};

/// Distance of a body of another shape, or with another constant.
const OTHER_SHAPE: usize = 20;

impl Check<'_, '_> {
    pub(super) fn body(&mut self) {
        let bytes = self.request.body.len();
        let operation = self.routed.operation;
        let Some(body) = &operation.body else {
            if bytes > 0 {
                self.add(
                    Aspect::Body,
                    "",
                    format!("the operation has no body, {bytes} bytes were sent"),
                );
            }
            return;
        };
        let inputs = self.inputs(Location::Body);
        if bytes == 0 {
            let needed: Vec<_> = inputs
                .iter()
                .filter(|input| input.field.required_in_request)
                .collect();
            if needed.is_empty() {
                return;
            }
            let names: Vec<_> = needed.iter().map(|input| name(&input.field)).collect();
            let message = format!("the body is missing; it needs `{}`", names.join("`, `"));
            self.checked.distance += OTHER_SHAPE;
            return self.add(Aspect::Body, "", message);
        }
        if let Some(most) = body.max_bytes.filter(|most| bytes as u64 > *most) {
            self.add(
                Aspect::Body,
                "",
                format!("{bytes} bytes are more than the {most} that are allowed"),
            );
        }
        let (media, shape) = (body.media, body.shape.clone());
        self.content_type(media);
        let value = match self.read(media, &inputs) {
            Ok(Some(value)) => value,
            Ok(None) => return,
            Err(why) => {
                self.checked.distance += OTHER_SHAPE;
                return self.add(Aspect::Body, "", why);
            }
        };
        match shape {
            BodyShape::Value(_) => self.single_value(inputs.first(), &value),
            BodyShape::Fields { .. } => self.fields(inputs, &value),
        }
    }

    fn content_type(&mut self, media: Media) {
        let wanted = match media {
            Media::Json => "application/json",
            Media::Form => "application/x-www-form-urlencoded",
            Media::Multipart => "multipart/form-data",
            Media::Binary => return,
        };
        let stated = self.request.header("content-type").join(", ");
        let mut parts = stated.split(';').map(str::trim);
        let essence = parts.next().unwrap_or_default().to_ascii_lowercase();
        let other_charset = parts.find_map(|part| {
            let (key, value) = part.split_once('=')?;
            let charset = key.eq_ignore_ascii_case("charset");
            let other = !value.trim_matches('"').eq_ignore_ascii_case("utf-8");
            (charset && other).then(|| value.to_owned())
        });
        let display = redact::printable(&redact::short(&stated, 80));
        let message = if essence.is_empty() {
            format!("the spec says `{wanted}`, here is none")
        } else if essence != wanted {
            format!("the spec says `{wanted}`, here is `{display}`")
        } else if other_charset.is_some() {
            format!("the charset should be UTF-8, here is `{display}`")
        } else {
            return;
        };
        self.add(Aspect::Header, "content-type", message);
    }

    /// Parses the body; `None` when it is binary.
    fn read(&mut self, media: Media, inputs: &[Input]) -> Result<Option<Value>, String> {
        let body = &self.request.body;
        match media {
            Media::Binary => Ok(None),
            Media::Json => strict::parse(body)
                .map(Some)
                .map_err(|error| format!("the body is no JSON: {error}")),
            Media::Form => {
                let text = std::str::from_utf8(body).map_err(|_| "the form is no UTF-8")?;
                text::well_encoded(text).map_err(|why| format!("the form {why}"))?;
                let mut map = Map::new();
                for (key, raw) in pairs(text) {
                    if raw.len() > 1 {
                        self.add(
                            Aspect::Body,
                            &key,
                            format!("the form has it {} times", raw.len()),
                        );
                    }
                    let last = raw
                        .last()
                        .map(|raw| percent::decode(&raw.replace('+', " ")));
                    let value = self.typed(inputs, &key, &last.unwrap_or_default());
                    map.insert(key, value);
                }
                Ok(Some(Value::Object(map)))
            }
            Media::Multipart => {
                let stated = self.request.header("content-type").join(", ");
                let parts = wire::multipart(&stated, body)
                    .map_err(|why| format!("the multipart body cannot be read: {why}"))?;
                let Value::Object(mut map) = redact::parts_value(&parts) else {
                    return Ok(None);
                };
                for (key, value) in &mut map {
                    if let Value::String(text) = value {
                        *value = self.typed(inputs, key, &text.clone());
                    }
                }
                Ok(Some(Value::Object(map)))
            }
        }
    }

    /// Parses a text of a form as its field's type.
    fn typed(&self, inputs: &[Input], key: &str, text: &str) -> Value {
        let mut declared = inputs.iter().map(|input| &input.field);
        match declared.find(|field| field.wire == key) {
            Some(field) => text::value(self.model, &field.ty, text),
            None => text.into(),
        }
    }

    /// Checks a body that is one value.
    fn single_value(&mut self, input: Option<&Input>, value: &Value) {
        let Some(field) = input.map(|input| &input.field) else {
            return;
        };
        let model = self.model;
        let judge = |value: &Value| {
            let mut problems = conform::check(model, &field.ty, value, Direction::Wire, "");
            problems.extend(bounds::field(model, field, value, ""));
            problems
        };
        self.record_problems(value, judge);
        self.checked
            .inputs
            .insert(field.name.clone(), value.clone());
    }

    /// Checks a body that is an object of declared fields.
    fn fields(&mut self, inputs: Vec<Input>, value: &Value) {
        let (free, declared): (Vec<Field>, Vec<Field>) = inputs
            .into_iter()
            .map(|input| input.field)
            .partition(|field| field.wire.is_empty());
        let object = Object {
            fields: declared,
            additional: free.first().cloned().map(Box::new),
        };
        let model = self.model;
        let judge = |value: &Value| {
            let mut problems =
                conform::check_object(model, &object, value, Direction::Wire, "", &[]);
            problems.extend(bounds::fields(model, &object.fields, value, ""));
            let undeclared = undeclared_keys(&object, value);
            let broken = free.iter().filter_map(|field| {
                let message = constraint::broken(&field.constraints, &undeclared)?;
                let pointer = String::new();
                Some(Problem { pointer, message })
            });
            problems.extend(broken);
            problems
        };
        self.record_problems(value, judge);
        for field in &object.fields {
            let Some(constant) = field.constant.as_deref() else {
                continue;
            };
            match value.get(&field.wire) {
                Some(stated) if stated == constant => {}
                Some(_) => self.checked.distance += OTHER_SHAPE,
                None => self.checked.distance += OTHER_SHAPE / 4,
            }
        }
        self.record_inputs(&object, &free, value);
    }

    fn record_problems(&mut self, value: &Value, judge: impl Fn(&Value) -> Vec<Problem>) {
        let secrets = self.secrets;
        let masked = secrets.mask(value);
        for problem in problems(value, judge, |value| secrets.mask(value)) {
            if problem.pointer.is_empty() {
                self.checked.distance += OTHER_SHAPE;
            }
            let stands = value.pointer(&problem.pointer);
            let actual = masked.pointer(&problem.pointer).map(excerpt);
            let mut finding =
                Finding::new(super::KIND, Aspect::Body, problem.message).at(&problem.pointer);
            finding.actual = stands.and(actual);
            self.checked.findings.push(finding);
        }
    }

    /// Records the inputs that the body carries.
    fn record_inputs(&mut self, object: &Object, free: &[Field], value: &Value) {
        for field in &object.fields {
            let given = match field.flatten {
                true => Some(undeclared_keys(object, value)),
                false => value.get(&field.wire).cloned(),
            };
            if let Some(given) = given.filter(|_| field.constant.is_none()) {
                self.checked.inputs.insert(field.name.clone(), given);
            }
        }
        let undeclared = undeclared_keys(object, value);
        let any = undeclared.as_object().is_some_and(|map| !map.is_empty());
        if let Some(field) = free.first().filter(|_| any) {
            self.checked.inputs.insert(field.name.clone(), undeclared);
        }
    }
}

/// Returns the entries that no field declares.
fn undeclared_keys(object: &Object, value: &Value) -> Value {
    let declared = |key: &str| object.fields.iter().any(|field| field.wire == key);
    let entries = value.as_object().into_iter().flatten();
    let free = entries.filter(|(key, _)| !declared(key));
    Value::Object(
        free.map(|(key, value)| (key.clone(), value.clone()))
            .collect(),
    )
}

fn name(field: &Field) -> String {
    match field.wire.is_empty() {
        true => field.name.clone(),
        false => field.wire.clone(),
    }
}
