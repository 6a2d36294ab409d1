//! Types and fields as schemas.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value, json};

use super::{Version, put};
use crate::{
    model::{Constraints, Field, Model, Object, Text, Type, TypeExpr, TypeKind},
    names::{Unique, camel, snake},
};

/// Which way a value travels: what is required differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Direction {
    Request,
    Response,
}

/// Writes schemas; knows the component of every type in either direction.
#[derive(Debug)]
pub(super) struct Schemas<'a> {
    pub(super) model: &'a Model,
    version: Version,
    /// Components of requests, for types that differ from their form in responses.
    requests: HashMap<&'a str, String>,
    /// Components of tagged variants, by union and variant.
    variants: HashMap<(&'a str, &'a str), String>,
}

impl<'a> Schemas<'a> {
    pub(super) fn new(model: &'a Model, version: Version) -> Self {
        let all: Vec<&Type> = model.types().collect();
        let mut names = Unique::reserving(all.iter().map(|ty| ty.name.as_str()));
        let differing = differing(&all);
        let mut requests = HashMap::new();
        for ty in all.iter().filter(|ty| differing.contains(ty.name.as_str())) {
            requests.insert(
                ty.name.as_str(),
                names.take(format!("{}Request", ty.name), ""),
            );
        }
        let mut variants = HashMap::new();
        for ty in &all {
            if let TypeKind::Union(union) = &ty.kind {
                for variant in union.variants.iter().filter(|_| union.tag.is_some()) {
                    let name = names.take(format!("{}{}", ty.name, camel(&variant.name)), "");
                    variants.insert((ty.name.as_str(), variant.wire.as_str()), name);
                }
            }
        }
        Self {
            model,
            version,
            requests,
            variants,
        }
    }

    /// The name of a type's component.
    pub(super) fn component<'b>(&'b self, name: &'b str, way: Direction) -> &'b str {
        match way {
            Direction::Request => self.requests.get(name).map_or(name, String::as_str),
            Direction::Response => name,
        }
    }

    /// Every component of a declared type, by name.
    pub(super) fn declared(&self) -> Vec<(String, Value)> {
        let mut all = Vec::new();
        for ty in self.model.types() {
            for (name, way) in self.forms(ty) {
                all.push((name, self.declaration(ty, way)));
                if let TypeKind::Union(union) = &ty.kind
                    && let Some(tag) = &union.tag
                {
                    for variant in &union.variants {
                        let name = self.variant(&ty.name, &variant.wire, way);
                        let schema = self.tagged(tag, union.content.as_deref(), variant, way);
                        all.push((name, schema));
                    }
                }
            }
        }
        all
    }

    /// The forms of a type: one, or one per direction where they differ.
    fn forms(&self, ty: &Type) -> Vec<(String, Direction)> {
        let own = ty.name.clone();
        match self.requests.get(ty.name.as_str()) {
            Some(request) => vec![
                (own, Direction::Response),
                (request.clone(), Direction::Request),
            ],
            None if ty.usage.request && !ty.usage.response => vec![(own, Direction::Request)],
            None => vec![(own, Direction::Response)],
        }
    }

    fn variant(&self, union: &str, wire: &str, way: Direction) -> String {
        let name = self
            .variants
            .get(&(union, wire))
            .cloned()
            .unwrap_or_default();
        match way {
            Direction::Request if self.requests.contains_key(union) => format!("{name}Request"),
            _ => name,
        }
    }

    fn declaration(&self, ty: &Type, way: Direction) -> Value {
        let mut schema = match &ty.kind {
            TypeKind::Enum(def) => {
                let values = def.values.iter().map(|value| Value::from(&value.wire));
                let values: Vec<Value> = values.collect();
                let mut schema = json!({
                    "type": if def.is_numeric() { "integer" } else { "string" },
                    "enum": values,
                });
                if def
                    .values
                    .iter()
                    .any(|value| value.name != snake(&value.wire.to_string()))
                {
                    schema["x-enum-varnames"] =
                        def.values.iter().map(|value| json!(value.name)).collect();
                }
                if def.values.iter().any(|value| value.description.is_some()) {
                    let described = def.values.iter().map(|value| {
                        json!(value.description.as_ref().map_or("", |text| text.en.trim()))
                    });
                    schema["x-enum-descriptions"] = described.collect();
                }
                schema
            }
            TypeKind::Object(object) => self.object(object, way),
            TypeKind::Union(union) => match &union.tag {
                Some(tag) => {
                    let reference = |wire: &str| {
                        format!("#/components/schemas/{}", self.variant(&ty.name, wire, way))
                    };
                    let mapping: Map<String, Value> = union
                        .variants
                        .iter()
                        .map(|variant| (variant.wire.clone(), json!(reference(&variant.wire))))
                        .collect();
                    let members: Vec<Value> = union
                        .variants
                        .iter()
                        .map(|variant| json!({ "$ref": reference(&variant.wire) }))
                        .collect();
                    json!({
                        "oneOf": members,
                        "discriminator": { "propertyName": tag, "mapping": mapping },
                    })
                }
                None => {
                    let members: Vec<Value> = union
                        .variants
                        .iter()
                        .map(|variant| {
                            json!({
                                "type": "object",
                                "required": [variant.wire],
                                "properties": { &variant.wire: self.expression(&variant.ty, way) },
                            })
                        })
                        .collect();
                    json!({ "oneOf": members })
                }
            },
        };
        describe(&mut schema, ty.description.as_ref());
        schema
    }

    /// A variant together with its tag.
    fn tagged(
        &self,
        tag: &str,
        content: Option<&str>,
        variant: &crate::model::Variant,
        way: Direction,
    ) -> Value {
        let tag_schema = json!({ "type": "string", "enum": [variant.wire] });
        let inner = self.expression(&variant.ty, way);
        let mut schema = match content {
            Some(content) => json!({
                "type": "object",
                "required": [tag, content],
                "properties": { tag: tag_schema, content: inner },
            }),
            None => json!({
                "allOf": [
                    { "type": "object", "required": [tag], "properties": { tag: tag_schema } },
                    inner,
                ],
            }),
        };
        describe(&mut schema, variant.description.as_ref());
        schema
    }

    /// A type expression.
    pub(super) fn expression(&self, ty: &TypeExpr, way: Direction) -> Value {
        match ty {
            TypeExpr::String => json!({ "type": "string" }),
            TypeExpr::Bool => json!({ "type": "boolean" }),
            TypeExpr::Int => json!({ "type": "integer", "format": "int32" }),
            TypeExpr::Long => json!({ "type": "integer", "format": "int64" }),
            TypeExpr::Double => json!({ "type": "number", "format": "double" }),
            TypeExpr::TimestampS => {
                json!({ "type": "integer", "format": "int64", "x-unix-time": "s" })
            }
            TypeExpr::TimestampMs => {
                json!({ "type": "integer", "format": "int64", "x-unix-time": "ms" })
            }
            TypeExpr::Json => json!({}),
            TypeExpr::File => self.file(),
            TypeExpr::List(inner) => {
                json!({ "type": "array", "items": self.expression(inner, way) })
            }
            TypeExpr::Map(inner) => {
                json!({ "type": "object", "additionalProperties": self.expression(inner, way) })
            }
            TypeExpr::Named(name) => {
                json!({ "$ref": format!("#/components/schemas/{}", self.component(name.name(), way)) })
            }
        }
    }

    /// Bytes. The JSON Schema of 3.1 has only JSON's types, and bytes are none of them.
    pub(super) fn file(&self) -> Value {
        match self.version {
            Version::V3_0 => json!({ "type": "string", "format": "binary" }),
            Version::V3_1 => json!({ "contentMediaType": "application/octet-stream" }),
        }
    }

    /// An object with its fields; flattened ones stand beside the others.
    pub(super) fn object(&self, object: &Object, way: Direction) -> Value {
        self.fields(
            &object.fields.iter().collect::<Vec<_>>(),
            object.additional_type(),
            way,
        )
    }

    /// An object of these fields.
    pub(super) fn fields(
        &self,
        fields: &[&Field],
        additional: Option<&TypeExpr>,
        way: Direction,
    ) -> Value {
        let mut properties = Map::new();
        let mut required = Vec::new();
        let mut beside = Vec::new();
        for field in fields {
            if field.flatten {
                beside.push(self.expression(&field.ty, way));
                continue;
            }
            properties.insert(field.wire.clone(), self.field(field, way));
            if is_required(field, way) {
                required.push(json!(field.wire));
            }
        }
        let mut schema = json!({ "type": "object" });
        if !required.is_empty() {
            schema["required"] = Value::Array(required);
        }
        if !properties.is_empty() {
            schema["properties"] = Value::Object(properties);
        }
        if let Some(additional) = additional {
            let inner = self.expression(additional, way);
            schema["additionalProperties"] = if inner == json!({}) {
                json!(true)
            } else {
                inner
            };
        }
        if beside.is_empty() {
            return schema;
        }
        beside.insert(0, schema);
        json!({ "allOf": beside })
    }

    /// A field with all that is said of it.
    pub(super) fn field(&self, field: &Field, way: Direction) -> Value {
        let mut schema = self.expression(&field.ty, way);
        let bounds = &field.constraints;
        if schema.get("$ref").is_none() {
            limit(&mut schema, bounds);
            let held = match field.ty {
                TypeExpr::Map(_) => "additionalProperties",
                _ => "items",
            };
            if let (Some(each), Some(held)) = (&bounds.each, schema.get_mut(held)) {
                limit(held, each);
                put(held, "x-max-bytes", each.max_bytes);
            }
            if let Some(keys) = &bounds.keys {
                let mut names = json!({});
                limit(&mut names, keys);
                put(&mut names, "x-max-bytes", keys.max_bytes);
                // 3.0 has no word for it.
                let key = match self.version {
                    Version::V3_0 => "x-property-names",
                    Version::V3_1 => "propertyNames",
                };
                schema[key] = names;
            }
            let (least, greatest) = match field.ty {
                TypeExpr::Map(_) => ("minProperties", "maxProperties"),
                _ => ("minItems", "maxItems"),
            };
            put(&mut schema, least, bounds.min_items);
            put(&mut schema, greatest, bounds.max_items);
            put(&mut schema, "format", field.secret.then_some("password"));
        }
        put(&mut schema, "x-max-bytes", bounds.max_bytes);
        if let Some(constant) = &field.constant {
            match self.version {
                Version::V3_0 => schema["enum"] = json!([constant]),
                Version::V3_1 => schema["const"] = (**constant).clone(),
            }
        }
        if field.nullable {
            schema = self.nullable(schema, &field.ty);
        }
        let mut around = json!({});
        describe(&mut around, field.description.as_ref());
        put(&mut around, "default", field.default.as_deref().cloned());
        put(
            &mut around,
            "deprecated",
            field.deprecated.as_ref().map(|_| true),
        );
        put(
            &mut around,
            "x-name",
            (field.name != snake(&field.wire)).then(|| field.name.clone()),
        );
        put(&mut around, "x-assumed", field.assumed.then_some(true));
        beside(schema, around)
    }

    /// Puts an enum's values where a form's field refers to it: what a form carries is text, and generators
    /// of clients make no type of it.
    pub(super) fn enum_in_place(&self, field: &Field, schema: &mut Value) {
        let Some(ty) = field.ty.named().map(|id| self.model.ty(id)) else {
            return;
        };
        if !matches!(
            (&field.ty, &ty.kind),
            (TypeExpr::Named(_), TypeKind::Enum(_))
        ) {
            return;
        }
        let mut values = self.declaration(ty, Direction::Request);
        if let (Some(values), Some(around)) = (values.as_object_mut(), schema.as_object()) {
            let beside = around
                .iter()
                .filter(|(key, _)| !matches!(key.as_str(), "$ref" | "allOf"));
            values.extend(beside.map(|(key, value)| (key.clone(), value.clone())));
        }
        *schema = values;
    }

    fn nullable(&self, mut schema: Value, ty: &TypeExpr) -> Value {
        let kind = self.json_type(ty);
        match (self.version, schema.get("$ref").is_some(), kind) {
            // Any JSON holds `null` as it is.
            (_, _, None) => schema,
            (Version::V3_0, true, Some(kind)) => {
                json!({ "type": kind, "nullable": true, "allOf": [schema] })
            }
            (Version::V3_0, false, Some(_)) => {
                schema["nullable"] = json!(true);
                schema
            }
            (Version::V3_1, true, Some(_)) => json!({ "anyOf": [schema, { "type": "null" }] }),
            (Version::V3_1, false, Some(kind)) => {
                schema["type"] = json!([kind, "null"]);
                schema
            }
        }
    }

    fn json_type(&self, ty: &TypeExpr) -> Option<&'static str> {
        Some(match ty {
            TypeExpr::String | TypeExpr::File => "string",
            TypeExpr::Bool => "boolean",
            TypeExpr::Int | TypeExpr::Long | TypeExpr::TimestampS | TypeExpr::TimestampMs => {
                "integer"
            }
            TypeExpr::Double => "number",
            TypeExpr::List(_) => "array",
            TypeExpr::Map(_) => "object",
            TypeExpr::Json => return None,
            TypeExpr::Named(name) => match &self.model.ty(name).kind {
                TypeKind::Enum(def) if def.is_numeric() => "integer",
                TypeKind::Enum(_) => "string",
                _ => "object",
            },
        })
    }
}

/// Writes the bounds of a string or number.
fn limit(schema: &mut Value, bounds: &Constraints) {
    put(schema, "minLength", bounds.min_length);
    put(schema, "maxLength", bounds.max_length);
    let class = bounds.characters.as_deref();
    put(schema, "pattern", class.map(pattern));
    put(schema, "minimum", bounds.min);
    put(schema, "maximum", bounds.max);
}

/// Puts keys beside a schema; a reference stands alone.
fn beside(schema: Value, around: Value) -> Value {
    let Value::Object(around) = around else {
        return schema;
    };
    if around.is_empty() {
        return schema;
    }
    let mut whole = match schema.get("$ref") {
        Some(_) => json!({ "allOf": [schema] }),
        None => schema,
    };
    if let Some(map) = whole.as_object_mut() {
        map.extend(around);
    }
    whole
}

/// Writes prose under its two keys.
pub(super) fn describe(object: &mut Value, text: Option<&Text>) {
    put(
        object,
        "description",
        text.map(|text| text.en.trim().to_owned()),
    );
    put(
        object,
        "x-description-zh",
        text.and_then(|text| text.zh.as_deref()).map(str::trim),
    );
}

/// A class of characters as a regular expression.
fn pattern(class: &str) -> String {
    let escaped: String = class
        .chars()
        .flat_map(|c| match c {
            '[' | ']' | '\\' | '^' => vec!['\\', c],
            c => vec![c],
        })
        .collect();
    format!("^[{escaped}]*$")
}

pub(super) fn is_required(field: &Field, way: Direction) -> bool {
    match way {
        Direction::Request => field.required_in_request,
        Direction::Response => field.required_in_response,
    }
}

/// The types of both directions whose required fields differ, or that mention such a type.
fn differing<'a>(all: &[&'a Type]) -> HashSet<&'a str> {
    let mut found: HashSet<&str> = HashSet::new();
    loop {
        let before = found.len();
        for ty in all
            .iter()
            .filter(|ty| ty.usage.request && ty.usage.response)
        {
            let mentions = |ty: &TypeExpr| ty.named().is_some_and(|id| found.contains(id.name()));
            let differs = match &ty.kind {
                TypeKind::Enum(_) => false,
                TypeKind::Object(object) => object.fields.iter().any(|field| {
                    field.required_in_request != field.required_in_response || mentions(&field.ty)
                }),
                TypeKind::Union(union) => {
                    union.variants.iter().any(|variant| mentions(&variant.ty))
                }
            };
            if differs {
                found.insert(ty.name.as_str());
            }
        }
        if found.len() == before {
            return found;
        }
    }
}
