//! What a call sends: parameters and bodies.

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    document::Node,
    keywords, names,
    object::retype,
    report::Fate,
    schema::{Schemas, alternatives},
};
use crate::{
    language::{BodySpec, FieldSpec, ListStyle, Media, Required, TypeExpr},
    lower,
    model::PathPart,
    names::Unique,
};

/// The parameters of an operation by the place they travel in.
#[derive(Clone, Debug, Default)]
pub(super) struct Parameters {
    pub(super) path: IndexMap<String, FieldSpec>,
    pub(super) query: IndexMap<String, FieldSpec>,
    pub(super) headers: IndexMap<String, FieldSpec>,
}

/// One request body, and what tells it from the operation's others.
#[derive(Debug)]
pub(super) struct BodyChoice {
    /// Absent for the only one.
    pub(super) suffix: Option<String>,
    pub(super) body: BodySpec,
}

/// Headers that OpenAPI itself says are no parameters.
const NO_HEADERS: &[&str] = &["accept", "content-type", "authorization"];

impl<'a> Schemas<'a> {
    /// The parameters of an operation: its own replace the path's of the same name and place.
    pub(super) fn parameters(
        &mut self,
        path: &Node<'a>,
        template: &str,
        operation: &Node<'a>,
        hint: &str,
    ) -> Parameters {
        let mut all: IndexMap<(&'a str, &'a str), Node<'a>> = IndexMap::new();
        for holder in [path, operation] {
            for node in holder
                .get("parameters")
                .map(|p| p.items())
                .unwrap_or_default()
            {
                let Some(node) = self.resolve(&node) else {
                    continue;
                };
                match (node.str("in"), node.str("name")) {
                    (Some(place), Some(name)) => {
                        all.insert((place, name), node);
                    }
                    _ => {
                        let message = "a parameter without name or place";
                        self.report.add(Fate::Dropped, &node.pointer, message);
                    }
                }
            }
        }
        let placeholders: Vec<String> = placeholders(template);
        let mut taken = Unique::default();
        let mut found = Parameters::default();
        // A path's parameters come first, in the path's order.
        for name in &placeholders {
            let own = all
                .keys()
                .copied()
                .find(|(place, own)| *place == "path" && own == name);
            let node = own.and_then(|key| all.shift_remove(&key));
            let mut field = match node {
                Some(node) => self.parameter(&node, hint),
                None => {
                    let message = format!("`{name}` of the path is not declared: a string");
                    self.report.add(Fate::Assumed, &operation.pointer, message);
                    FieldSpec::new(TypeExpr::String)
                }
            };
            field.style = ListStyle::Comma;
            field.required = Required::Never;
            name_it(&mut field, name, &mut taken);
            found.path.insert(name.clone(), field);
        }
        for ((place, name), node) in all {
            let wanted = match place {
                "query" => &mut found.query,
                "header" if NO_HEADERS.contains(&name.to_ascii_lowercase().as_str()) => {
                    let message = format!("the header `{name}` is no parameter in OpenAPI");
                    self.report.add(Fate::Dropped, &node.pointer, message);
                    continue;
                }
                "header" => &mut found.headers,
                _ => {
                    let message = match place {
                        "path" => "a path parameter that is missing from the path".to_owned(),
                        place => format!("a parameter in `{place}`"),
                    };
                    self.report.add(Fate::Dropped, &node.pointer, message);
                    continue;
                }
            };
            let mut field = self.parameter(&node, hint);
            if place == "header" && matches!(field.ty, TypeExpr::List(_)) {
                let message = "a list in a header: a string";
                self.report.add(Fate::Changed, &node.pointer, message);
                retype(&mut field, TypeExpr::String);
            }
            name_it(&mut field, name, &mut taken);
            wanted.insert(name.to_owned(), field);
        }
        found
    }

    fn parameter(&mut self, node: &Node<'a>, hint: &str) -> FieldSpec {
        let name = node.str("name").unwrap_or_default();
        let hint = format!("{hint}{}", names::of_type(name));
        let in_query = node.str("in") == Some("query");
        let mut field = match node.get("schema") {
            Some(schema) => self.field(&schema, &hint),
            None => {
                let message = "a parameter without a schema of its own: a string";
                self.report.add(Fate::Changed, &node.pointer, message);
                FieldSpec::new(TypeExpr::String)
            }
        };
        let fits = match &field.ty {
            TypeExpr::List(inner) => self.is_scalar(inner),
            ty => self.is_scalar(ty),
        };
        if !fits {
            let message = format!("a parameter of type `{}`: a string", field.ty);
            self.report.add(Fate::Changed, &node.pointer, message);
            retype(&mut field, TypeExpr::String);
        }
        if field.ty == TypeExpr::String && node.flag("x-comma-separated") {
            retype(&mut field, TypeExpr::List(Box::new(TypeExpr::String)));
        }
        if let TypeExpr::List(_) = field.ty {
            let style = node
                .str("style")
                .unwrap_or(if in_query { "form" } else { "simple" });
            let explode = node.value.get("explode").and_then(Value::as_bool);
            let repeated = in_query && style == "form" && explode.unwrap_or(true);
            if repeated && !node.flag("x-comma-separated") {
                field.style = ListStyle::Repeat;
            }
            if !matches!(style, "form" | "simple") {
                let message = format!("the style `{style}`: separated by commas");
                self.report.add(Fate::Changed, &node.pointer, message);
            }
        }
        if field.nullable {
            field.nullable = false;
            let message = "`null` as a parameter's value";
            self.report.add(Fate::Dropped, &node.pointer, message);
        }
        keywords::annotate(node, &mut field);
        if field
            .default
            .as_ref()
            .is_some_and(|value| !self.fits(value, &field.ty))
        {
            field.default = None;
        }
        field.required = if node.flag("required") {
            Required::Always
        } else {
            Required::Never
        };
        field
    }

    /// Whether a type fits where only text does.
    fn is_scalar(&self, ty: &TypeExpr) -> bool {
        match ty {
            TypeExpr::List(_) | TypeExpr::Map(_) | TypeExpr::Json | TypeExpr::File => false,
            TypeExpr::Named(name) => self
                .types
                .get(name)
                .is_some_and(|declared| declared.def.enumeration.is_some()),
            _ => true,
        }
    }

    /// The bodies that an operation takes: none, one, or several that no tag tells apart.
    pub(super) fn bodies(&mut self, operation: &Node<'a>, hint: &str) -> Vec<BodyChoice> {
        let Some(body) = operation.get("requestBody") else {
            return Vec::new();
        };
        let Some(body) = self.resolve(&body) else {
            return Vec::new();
        };
        let contents = body
            .get("content")
            .map(|content| content.entries())
            .unwrap_or_default();
        let best = contents.iter().min_by_key(|(media, _)| preference(media));
        let Some((media_type, content)) = best else {
            self.report.add(
                Fate::Dropped,
                &body.pointer,
                "a request body without content",
            );
            return Vec::new();
        };
        for (other, node) in &contents {
            if other != media_type {
                let message = format!("the media type `{other}` beside `{media_type}`");
                self.report.add(Fate::Dropped, &node.pointer, message);
            }
        }
        let media = media(media_type);
        if media == Media::Binary && !media_type.contains("octet-stream") {
            let message = format!("a body of `{media_type}`: bytes as they are");
            self.report.add(Fate::Changed, &content.pointer, message);
        }
        let schema = content.get("schema");
        if media == Media::Binary {
            return only(value_body(media, FieldSpec::new(TypeExpr::File)));
        }
        let Some(schema) = schema else {
            return only(any_body(media));
        };
        let hint = format!("{hint}Body");
        let Some((target, _)) = self.unwrapped(&schema) else {
            return only(any_body(media));
        };
        let members = alternatives(&target);
        let object = target.get("properties").is_some() || target.get("allOf").is_some();
        if members.len() > 1 && !object && media == Media::Json {
            let parent = self.name_of(&target, &hint);
            if self.tagged(&target, &parent).is_none() {
                return self.choices(&members, &target, &parent);
            }
        }
        only(self.body(&schema, media, &hint, body.flag("required")))
    }

    /// One operation per alternative: the caller of each has typed fields.
    fn choices(
        &mut self,
        members: &[Node<'a>],
        target: &Node<'a>,
        parent: &str,
    ) -> Vec<BodyChoice> {
        let message = format!(
            "a body of {} alternatives that no tag tells apart: as many operations",
            members.len()
        );
        self.report.add(Fate::Changed, &target.pointer, message);
        let mut taken = Unique::default();
        let choices = members.iter().map(|member| {
            let own = self.resolve(member);
            let name = match &own {
                Some(node) => self.name_of(node, node.str("title").unwrap_or(parent)),
                None => parent.to_owned(),
            };
            let suffix = taken.take(names::suffix(&name, parent), "_");
            let hint = format!("{parent}{}", names::of_type(&suffix));
            let body = self.body(member, Media::Json, &hint, true);
            BodyChoice {
                suffix: Some(suffix),
                body,
            }
        });
        choices.collect()
    }

    fn body(&mut self, schema: &Node<'a>, media: Media, hint: &str, required: bool) -> BodySpec {
        self.files = media == Media::Multipart;
        let body = self.body_of(schema, media, hint, required);
        self.files = false;
        body
    }

    fn body_of(&mut self, schema: &Node<'a>, media: Media, hint: &str, required: bool) -> BodySpec {
        let by_fields = media != Media::Json || self.uses(schema) == 1;
        if let Some(target) = by_fields.then(|| self.object_target(schema)).flatten() {
            let shape = self.shape(&target);
            if !shape.properties.is_empty() {
                let name = self.name_of(&target, hint);
                let mut object = self.object(shape, &name, None);
                for (wire, field) in &mut object.fields {
                    if matches!(field.required, Required::Always) && !required {
                        field.required = Required::Never;
                        let message = "a required property of an optional body: optional";
                        self.report.add(Fate::Changed, &schema.pointer, message);
                    }
                    if media == Media::Multipart
                        && field.ty != TypeExpr::File
                        && !self.is_scalar(&field.ty)
                    {
                        let message = format!("the part `{wire}` of type `{}`: a string", field.ty);
                        self.report.add(Fate::Changed, &target.pointer, message);
                        retype(field, TypeExpr::String);
                    }
                }
                let additional = object.additional.filter(|_| media != Media::Multipart);
                return BodySpec {
                    media,
                    fields: object.fields,
                    additional,
                    value: None,
                    max_bytes: None,
                };
            }
        }
        if !required {
            self.report.add(
                Fate::Changed,
                &schema.pointer,
                "an optional body: a required one",
            );
        }
        let mut field = self.field(schema, hint);
        if media == Media::Form && !matches!(field.ty, TypeExpr::Map(_)) {
            let message = "a form that is no object: free keys";
            self.report.add(Fate::Changed, &schema.pointer, message);
            field = FieldSpec::new(TypeExpr::Map(Box::new(TypeExpr::Json)));
        }
        if media == Media::Multipart {
            let message = "a multipart body without parts: one file `file`";
            self.report.add(Fate::Changed, &schema.pointer, message);
            return any_body(media);
        }
        value_body(media, field)
    }

    /// The object schema at `node`, behind what is wrapped around it.
    pub(super) fn object_target(&mut self, node: &Node<'a>) -> Option<Node<'a>> {
        let (target, around) = self.unwrapped(node)?;
        let object = target.get("properties").is_some() || target.get("allOf").is_some();
        let nullable = around.iter().any(keywords::says_null) || keywords::says_null(&target);
        (object && !nullable && target.get("enum").is_none()).then_some(target)
    }
}

fn only(body: BodySpec) -> Vec<BodyChoice> {
    vec![BodyChoice { suffix: None, body }]
}

fn value_body(media: Media, mut value: FieldSpec) -> BodySpec {
    // Only a name that was said in so many words; `body` is the language's own.
    value.alias = value.alias.filter(|name| crate::names::is_snake(name));
    value.nullable = false;
    BodySpec {
        media,
        fields: IndexMap::new(),
        additional: None,
        value: Some(value),
        max_bytes: None,
    }
}

/// A body of which nothing is known.
fn any_body(media: Media) -> BodySpec {
    match media {
        Media::Json => value_body(media, FieldSpec::new(TypeExpr::Json)),
        Media::Form => value_body(
            media,
            FieldSpec::new(TypeExpr::Map(Box::new(TypeExpr::Json))),
        ),
        Media::Binary => value_body(media, FieldSpec::new(TypeExpr::File)),
        Media::Multipart => {
            let mut file = FieldSpec::new(TypeExpr::File);
            file.required = Required::Always;
            BodySpec {
                media,
                fields: IndexMap::from([("file".to_owned(), file)]),
                additional: None,
                value: None,
                max_bytes: None,
            }
        }
    }
}

/// The placeholders of a path, each once.
pub(super) fn placeholders(template: &str) -> Vec<String> {
    let mut names = Vec::new();
    for part in lower::path(template) {
        if let PathPart::Parameter(name) = part
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

/// Names are unique among everything the caller gives.
fn name_it(field: &mut FieldSpec, wire: &str, taken: &mut Unique) {
    let wished = field.alias.take();
    field.alias = names::alias(wire, wished.as_deref(), taken);
}

/// What is taken when a body has several media types: the least number.
fn preference(media_type: &str) -> u8 {
    match media(media_type) {
        Media::Json => 0,
        Media::Multipart => 1,
        Media::Form => 2,
        Media::Binary => 3,
    }
}

pub(super) fn media(media_type: &str) -> Media {
    let plain = media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    match plain.as_str() {
        "*/*" => Media::Json,
        "multipart/form-data" => Media::Multipart,
        "application/x-www-form-urlencoded" => Media::Form,
        plain if plain.ends_with("/json") || plain.ends_with("+json") => Media::Json,
        _ => Media::Binary,
    }
}
