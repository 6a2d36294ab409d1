//! Strict check of JSON values against types of the spec.

use easemob_codegen::model::{Field, Model, Object, TypeExpr, TypeId, TypeKind, Union};
use serde_json::{Map, Value};

use crate::json::pointer;

/// Direction in which a value travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the server, as a caller passes it: without constants.
    Request,
    /// To the server, as sent.
    Wire,
    /// From the server.
    Response,
}

/// Violation of a type by a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// JSON pointer.
    pub pointer: String,
    /// The difference in one sentence.
    pub message: String,
}

/// Lists every violation: wrong types, undeclared keys, unknown values of enumerations, missing required
/// keys.
pub fn check(
    model: &Model,
    ty: &TypeExpr,
    value: &Value,
    direction: Direction,
    at: &str,
) -> Vec<Problem> {
    let mut checker = Checker {
        model,
        direction,
        problems: Vec::new(),
    };
    checker.value(ty, value, at);
    checker.problems
}

/// Checks an object; `declared_elsewhere` are keys that others declare.
pub fn check_object(
    model: &Model,
    object: &Object,
    value: &Value,
    direction: Direction,
    at: &str,
    declared_elsewhere: &[String],
) -> Vec<Problem> {
    let mut checker = Checker {
        model,
        direction,
        problems: Vec::new(),
    };
    match value {
        Value::Object(map) => checker.object(object, map, at, declared_elsewhere),
        other => checker.wrong(at, "an object", other),
    }
    checker.problems
}

struct Checker<'m> {
    model: &'m Model,
    direction: Direction,
    problems: Vec<Problem>,
}

impl Checker<'_> {
    fn problem(&mut self, at: &str, message: String) {
        self.problems.push(Problem {
            pointer: at.to_owned(),
            message,
        });
    }

    fn wrong(&mut self, at: &str, expected: &str, value: &Value) {
        self.problem(
            at,
            format!("the spec says {expected}, the value is {}", kind(value)),
        );
    }

    fn value(&mut self, ty: &TypeExpr, value: &Value, at: &str) {
        let scalar = |holds: bool, what: &'static str| (!holds).then_some(what);
        let wrong = match ty {
            TypeExpr::String => scalar(value.is_string(), "a string"),
            TypeExpr::Bool => scalar(value.is_boolean(), "a boolean"),
            TypeExpr::Int => scalar(
                value.as_i64().is_some_and(|n| i32::try_from(n).is_ok()),
                "a whole number of 32 bits",
            ),
            TypeExpr::Long => scalar(value.as_i64().is_some(), "a whole number"),
            TypeExpr::Double => scalar(value.is_number(), "a number"),
            TypeExpr::TimestampS | TypeExpr::TimestampMs => {
                scalar(value.as_i64().is_some(), "a Unix time, a whole number")
            }
            TypeExpr::Json => None,
            TypeExpr::File => scalar(value.is_object(), "a file"),
            TypeExpr::List(inner) => match value.as_array() {
                Some(items) => {
                    for (index, item) in items.iter().enumerate() {
                        self.value(inner, item, &pointer::push(at, index));
                    }
                    None
                }
                None => Some("a list"),
            },
            TypeExpr::Map(inner) => match value.as_object() {
                Some(map) => {
                    for (key, item) in map {
                        self.value(inner, item, &pointer::push(at, key));
                    }
                    None
                }
                None => Some("a map"),
            },
            TypeExpr::Named(id) => return self.named(id, value, at),
        };
        if let Some(what) = wrong {
            self.wrong(at, what, value);
        }
    }

    fn named(&mut self, id: &TypeId, value: &Value, at: &str) {
        let (model, name) = (self.model, id.name());
        match &model.ty(id).kind {
            TypeKind::Enum(values) => {
                let text = match value {
                    Value::Number(number) if values.is_numeric() => number.to_string(),
                    Value::String(text) if !values.is_numeric() => text.clone(),
                    other => {
                        let what = if values.is_numeric() {
                            "a number"
                        } else {
                            "a string"
                        };
                        return self.wrong(at, &format!("{what} of `{name}`"), other);
                    }
                };
                if !values.values.iter().any(|known| known.wire == *value) {
                    let known: Vec<_> = values.values.iter().map(|v| v.wire.to_string()).collect();
                    let known = known.join(", ");
                    self.problem(at, format!("`{name}` has no value {text}; it has {known}"));
                }
            }
            TypeKind::Object(object) => match value {
                Value::Object(map) => self.object(object, map, at, &[]),
                other => self.wrong(at, &format!("an object (`{name}`)"), other),
            },
            TypeKind::Union(union) => match value {
                Value::Object(map) => {
                    let (known, _) = self.union(name, union, map, at);
                    self.undeclared(map, &known, at);
                }
                other => self.wrong(at, &format!("an object (`{name}`)"), other),
            },
        }
    }

    fn object(
        &mut self,
        object: &Object,
        map: &Map<String, Value>,
        at: &str,
        declared_elsewhere: &[String],
    ) {
        let mut known = self.fields(&object.fields, map, at);
        known.extend_from_slice(declared_elsewhere);
        match object.additional_type() {
            Some(ty) => {
                for (key, value) in map.iter().filter(|(key, _)| !known.contains(key)) {
                    self.value(ty, value, &pointer::push(at, key));
                }
            }
            None => self.undeclared(map, &known, at),
        }
    }

    fn undeclared(&mut self, map: &Map<String, Value>, known: &[String], at: &str) {
        for key in map.keys().filter(|key| !known.contains(key)) {
            self.problem(
                &pointer::push(at, key),
                "the spec declares no key of this name".into(),
            );
        }
    }

    /// Checks declared fields; returns the keys that they account for.
    fn fields(&mut self, fields: &[Field], map: &Map<String, Value>, at: &str) -> Vec<String> {
        let mut known = Vec::new();
        for field in fields {
            if field.flatten {
                known.extend(self.flattened(field, map, at));
                continue;
            }
            known.push(field.wire.clone());
            let path = pointer::push(at, &field.wire);
            match map.get(&field.wire) {
                Some(Value::Null) if field.nullable => {}
                Some(Value::Null)
                    if !self.required(field) && self.direction == Direction::Response => {}
                Some(value) => {
                    if let Some(constant) = field.constant.as_deref().filter(|c| *c != value) {
                        self.problem(
                            &path,
                            format!("the spec says always {constant}, here is {value}"),
                        );
                    }
                    self.value(&field.ty, value, &path);
                }
                // A caller does not pass constants; the request has them nevertheless.
                None if self.required(field)
                    && (field.constant.is_none() || self.direction == Direction::Wire) =>
                {
                    self.problem(
                        &path,
                        "the spec says it is always there, here it is not".into(),
                    );
                }
                None => {}
            }
        }
        known
    }

    fn required(&self, field: &Field) -> bool {
        match self.direction {
            Direction::Request | Direction::Wire => field.required_in_request,
            Direction::Response => field.required_in_response,
        }
    }

    fn flattened(&mut self, field: &Field, map: &Map<String, Value>, at: &str) -> Vec<String> {
        let model = self.model;
        let TypeExpr::Named(id) = &field.ty else {
            return Vec::new();
        };
        match &model.ty(id).kind {
            TypeKind::Object(object) => self.fields(&object.fields, map, at),
            TypeKind::Union(union) => {
                let present = union_keys(union).iter().any(|key| map.contains_key(key));
                if !present && !self.required(field) {
                    return Vec::new();
                }
                self.union(id.name(), union, map, at).0
            }
            TypeKind::Enum(_) => Vec::new(),
        }
    }

    /// Checks a union; returns the keys that it accounts for and whether a variant was found.
    fn union(
        &mut self,
        name: &str,
        union: &Union,
        map: &Map<String, Value>,
        at: &str,
    ) -> (Vec<String>, bool) {
        let Some(tag) = &union.tag else {
            let found = union
                .variants
                .iter()
                .find(|variant| map.contains_key(&variant.wire));
            let Some(variant) = found else {
                let known: Vec<_> = union.variants.iter().map(|v| v.wire.as_str()).collect();
                let known = known.join("`, `");
                self.problem(at, format!("`{name}` needs one of the keys `{known}`"));
                return (Vec::new(), false);
            };
            if let Some(value) = map.get(&variant.wire) {
                self.value(&variant.ty, value, &pointer::push(at, &variant.wire));
            }
            return (vec![variant.wire.clone()], true);
        };
        let path = pointer::push(at, tag);
        let mut known = vec![tag.clone()];
        let stated = map.get(tag).and_then(Value::as_str);
        let Some(stated) = stated else {
            self.problem(
                &path,
                format!("the tag of `{name}` is missing or no string"),
            );
            return (known, false);
        };
        let Some(variant) = union.variants.iter().find(|variant| variant.wire == stated) else {
            let known_tags: Vec<_> = union.variants.iter().map(|v| v.wire.as_str()).collect();
            let known_tags = known_tags.join(", ");
            self.problem(
                &path,
                format!("`{name}` has no variant {stated}; it has {known_tags}"),
            );
            known.extend(union.content.clone());
            return (known, false);
        };
        match &union.content {
            Some(content) => {
                known.push(content.clone());
                let path = pointer::push(at, content);
                match map.get(content) {
                    Some(value) => self.value(&variant.ty, value, &path),
                    None => self.problem(&path, format!("the content of `{name}` is missing")),
                }
            }
            None => {
                let object = variant.ty.named().map(|id| self.model.ty(id));
                if let Some(TypeKind::Object(object)) = object.map(|ty| &ty.kind) {
                    known.extend(self.fields(&object.fields, map, at));
                }
            }
        }
        (known, true)
    }
}

/// Returns the keys that indicate the presence of a union.
pub fn union_keys(union: &Union) -> Vec<String> {
    match &union.tag {
        Some(tag) => vec![tag.clone()],
        None => union
            .variants
            .iter()
            .map(|variant| variant.wire.clone())
            .collect(),
    }
}

/// Describes a value by its kind, with a short excerpt.
pub fn kind(value: &Value) -> String {
    let what = match value {
        Value::Null => return "null".into(),
        Value::Bool(_) => "the boolean",
        Value::Number(_) => "the number",
        Value::String(_) => "the string",
        Value::Array(_) => "the list",
        Value::Object(_) => "the object",
    };
    format!("{what} {}", excerpt(value))
}

/// Formats a value as JSON, cut to fit in a line.
pub fn excerpt(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
