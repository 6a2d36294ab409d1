//! Request bodies.

use indexmap::IndexMap;

use super::{
    document::Node,
    field::retype,
    importer::Importer,
    keywords::{self, alternatives},
    media::{media, preference},
    names,
    report::Fate,
};
use crate::{
    language::{BodySpec, FieldSpec, Media, ObjectDef, Required, TypeExpr},
    names::{Unique, is_snake},
};

/// A request body of an operation.
#[derive(Debug)]
pub(super) struct BodyChoice {
    /// What distinguishes the operation's name if there are several bodies.
    pub(super) suffix: Option<String>,
    pub(super) body: BodySpec,
}

impl<'a> Importer<'a> {
    /// Reads the request bodies of an operation: none, one, or several that no tag tells apart.
    pub(super) fn bodies(&mut self, operation: &Node<'a>, hint: &str) -> Vec<BodyChoice> {
        let body = operation.get("requestBody");
        let Some(body) = body.and_then(|body| self.resolve(&body)) else {
            return Vec::new();
        };
        let Some((media, content)) = self.preferred_content(&body) else {
            return Vec::new();
        };
        let schema = content.get("schema").filter(|_| media != Media::Binary);
        let Some(schema) = schema else {
            return only(any_body(media));
        };
        let hint = format!("{hint}Body");
        let Some((target, _)) = self.unwrap_schema(&schema) else {
            return only(any_body(media));
        };
        let members = alternatives(&target);
        if members.len() > 1 && !keywords::has_properties(&target) && media == Media::Json {
            let parent = self.type_name(&target, &hint);
            if self.tagged_union(&target, &parent).is_none() {
                return self.body_choices(&members, &target, &parent);
            }
        }
        only(self.body(&schema, media, &hint, body.flag("required")))
    }

    /// The content of the preferred media type. Reports the others.
    fn preferred_content(&mut self, body: &Node<'a>) -> Option<(Media, Node<'a>)> {
        let contents = body.entries_of("content");
        let preferred = contents.iter().min_by_key(|(media, _)| preference(media));
        let Some((media_type, content)) = preferred else {
            let message = "a request body without content";
            self.report.add(Fate::Dropped, &body.pointer, message);
            return None;
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
        Some((media, content.clone()))
    }

    /// Reads each alternative as a body of its own operation, so that all of them have typed fields.
    fn body_choices(
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
            let name = match self.resolve(member) {
                Some(node) => self.type_name(&node, node.str("title").unwrap_or(parent)),
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
        let body = match self.body_fields(schema, media, hint, required) {
            Some(ObjectDef { fields, additional }) => BodySpec {
                media,
                fields,
                additional: additional.filter(|_| media != Media::Multipart),
                value: None,
                max_bytes: None,
            },
            None => self.body_value(schema, media, hint, required),
        };
        self.files = false;
        body
    }

    /// Reads a body as fields, if it is an object. A JSON object that several operations share stays a type.
    fn body_fields(
        &mut self,
        schema: &Node<'a>,
        media: Media,
        hint: &str,
        required: bool,
    ) -> Option<ObjectDef> {
        if media == Media::Json && self.uses(schema) != 1 {
            return None;
        }
        let target = self.object_target(schema)?;
        let shape = self.shape(&target);
        if shape.properties.is_empty() {
            return None;
        }
        let name = self.type_name(&target, hint);
        let mut object = self.object(shape, &name, None);
        for (wire, field) in &mut object.fields {
            if matches!(field.required, Required::Always) && !required {
                field.required = Required::Never;
                let message = "a required property of an optional body: optional";
                self.report.add(Fate::Changed, &schema.pointer, message);
            }
            let is_part = field.ty == TypeExpr::File || self.is_scalar(&field.ty);
            if media == Media::Multipart && !is_part {
                let message = format!("the part `{wire}` of type `{}`: a string", field.ty);
                self.report.add(Fate::Changed, &target.pointer, message);
                retype(field, TypeExpr::String);
            }
        }
        Some(object)
    }

    /// Reads a body as one value.
    fn body_value(
        &mut self,
        schema: &Node<'a>,
        media: Media,
        hint: &str,
        required: bool,
    ) -> BodySpec {
        if !required {
            let message = "an optional body: a required one";
            self.report.add(Fate::Changed, &schema.pointer, message);
        }
        let field = self.field(schema, hint);
        if media == Media::Multipart {
            let message = "a multipart body without parts: one file `file`";
            self.report.add(Fate::Changed, &schema.pointer, message);
            return any_body(media);
        }
        if media == Media::Form && !matches!(field.ty, TypeExpr::Map(_)) {
            let message = "a form that is no object: free keys";
            self.report.add(Fate::Changed, &schema.pointer, message);
            return any_body(media);
        }
        value_body(media, field)
    }

    /// The object schema that `node` is or wraps, unless it may be `null`.
    pub(super) fn object_target(&mut self, node: &Node<'a>) -> Option<Node<'a>> {
        let (target, wrappers) = self.unwrap_schema(node)?;
        let nullable = wrappers.iter().any(keywords::allows_null) || keywords::allows_null(&target);
        (keywords::has_properties(&target) && !nullable && target.get("enum").is_none())
            .then_some(target)
    }
}

fn only(body: BodySpec) -> Vec<BodyChoice> {
    vec![BodyChoice { suffix: None, body }]
}

fn value_body(media: Media, mut value: FieldSpec) -> BodySpec {
    // Keeps only an alias that is a name in the language, whose default for a body is `body`.
    value.alias = value.alias.filter(|name| is_snake(name));
    value.nullable = false;
    BodySpec {
        media,
        fields: IndexMap::new(),
        additional: None,
        value: Some(value),
        max_bytes: None,
    }
}

/// A body without a schema.
fn any_body(media: Media) -> BodySpec {
    let any_map = || TypeExpr::Map(Box::new(TypeExpr::Json));
    match media {
        Media::Json => value_body(media, FieldSpec::new(TypeExpr::Json)),
        Media::Form => value_body(media, FieldSpec::new(any_map())),
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
