//! Objects: properties merged from `allOf`, and from alternatives next to them.

use std::collections::HashSet;

use indexmap::{IndexMap, IndexSet};
use serde_json::Value;

use super::{
    document::Node,
    field::{assign_alias, retype},
    importer::{Importer, empty_type},
    keywords::alternatives,
    names,
    report::Fate,
};
use crate::{
    language::{FieldSpec, ObjectDef, Required, TypeDef, TypeExpr},
    names::{Unique, snake},
};

/// The deepest nesting of unions among the fields of an object.
const MAX_UNION_DEPTH: usize = 4;

/// The most schemas that are merged into one object.
const MAX_PARTS: usize = 64;

/// An object schema with its parts merged.
#[derive(Debug, Default)]
pub(super) struct Shape<'a> {
    pub(super) properties: IndexMap<&'a str, Node<'a>>,
    pub(super) required: IndexSet<&'a str>,
    pub(super) additional: Option<Node<'a>>,
    /// Properties that alternatives define differently.
    conflicting: HashSet<&'a str>,
    /// Unions whose fields are among the object's own.
    unions: Vec<String>,
}

impl<'a> Importer<'a> {
    /// Merges an object schema with the parts of its `allOf`. Later parts refine earlier ones.
    pub(super) fn shape(&mut self, node: &Node<'a>) -> Shape<'a> {
        let mut shape = Shape::default();
        let mut visited = HashSet::new();
        let mut parts = Vec::new();
        self.collect_parts(node, &mut parts, &mut visited);
        for part in parts {
            shape.properties.extend(part.entries_of("properties"));
            shape.required.extend(part.strings("required"));
            if let Some(additional) = part.get("additionalProperties") {
                shape.additional = Some(additional);
            }
            if part.get("discriminator").is_some() && alternatives(&part).is_empty() {
                let message = "a discriminator without `oneOf`: an object like any other";
                self.report.add(Fate::Dropped, &part.pointer, message);
            }
            self.merge_alternatives(&part, &mut shape, &mut visited);
            if part.get("patternProperties").is_some() {
                let message = "`patternProperties`";
                self.report.add(Fate::Dropped, &part.pointer, message);
            }
        }
        shape
    }

    /// Lists a schema and the parts of its `allOf`, inner parts first.
    fn collect_parts(
        &mut self,
        node: &Node<'a>,
        parts: &mut Vec<Node<'a>>,
        visited: &mut HashSet<String>,
    ) {
        let Some(node) = self.resolve(node) else {
            return;
        };
        if visited.len() >= MAX_PARTS || !visited.insert(node.pointer.clone()) {
            return;
        }
        for part in node.items_of("allOf") {
            self.collect_parts(&part, parts, visited);
        }
        parts.push(node);
    }

    /// Merges the alternatives of a part: as a union if the part is nothing else, or else as optional fields, because
    /// the language cannot express which of them belong together.
    fn merge_alternatives(
        &mut self,
        part: &Node<'a>,
        shape: &mut Shape<'a>,
        visited: &mut HashSet<String>,
    ) {
        let alternatives = alternatives(part);
        if alternatives.is_empty() {
            return;
        }
        if let Some(union) = self.flattened_union(part) {
            shape.unions.push(union);
            return;
        }
        let added = self.alternative_properties(&alternatives, shape, visited);
        let message = if added.is_empty() {
            "which of an object's fields go together"
        } else {
            "alternatives beside an object's own properties: their fields, all of them optional"
        };
        self.report.add(Fate::Changed, &part.pointer, message);
        shape.properties.extend(added);
    }

    /// Declares the union that a part is, if it is nothing else.
    fn flattened_union(&mut self, part: &Node<'a>) -> Option<String> {
        let only_union = part.get("properties").is_none() && part.get("allOf").is_none();
        if !only_union || self.union_depth >= MAX_UNION_DEPTH {
            return None;
        }
        self.union_depth += 1;
        let hint = self.type_name(part, "Union");
        let union = self.union(part, &hint);
        self.union_depth -= 1;
        union
    }

    /// The properties that alternatives add to those of the object.
    fn alternative_properties(
        &mut self,
        alternatives: &[Node<'a>],
        shape: &mut Shape<'a>,
        visited: &mut HashSet<String>,
    ) -> IndexMap<&'a str, Node<'a>> {
        let mut added: IndexMap<&'a str, Node<'a>> = IndexMap::new();
        for alternative in alternatives {
            let mut parts = Vec::new();
            self.collect_parts(alternative, &mut parts, visited);
            let properties = parts.iter().flat_map(|part| part.entries_of("properties"));
            for (name, property) in properties {
                if shape.properties.contains_key(name) {
                    continue;
                }
                match added.get(name) {
                    Some(first) if first.value != property.value => {
                        shape.conflicting.insert(name);
                    }
                    Some(_) => {}
                    None => {
                        added.insert(name, property);
                    }
                }
            }
        }
        added
    }

    /// Declares the object type at `node` without its tag, and returns its name.
    pub(super) fn object_type(&mut self, node: &Node<'a>, hint: &str, tag: Option<&str>) -> String {
        self.declare(node, hint, tag, |importer, name| {
            let shape = importer.shape(node);
            TypeDef {
                object: Some(importer.object(shape, name, tag)),
                ..empty_type()
            }
        })
    }

    /// Reads the fields of an object. `name` is that of the object, `tag` a property to leave out.
    pub(super) fn object(&mut self, shape: Shape<'a>, name: &str, tag: Option<&str>) -> ObjectDef {
        let mut taken = Unique::default();
        let mut fields = IndexMap::new();
        for (wire, property) in &shape.properties {
            if tag != Some(*wire) {
                let mut field = self.property(wire, property, &shape, name);
                assign_alias(&mut field, wire, &mut taken);
                fields.insert((*wire).to_owned(), field);
            }
        }
        for union in &shape.unions {
            self.add_union_field(union, &mut fields, &mut taken);
        }
        self.report_unknown_required(&shape);
        let additional = shape.additional.and_then(|node| match node.value {
            Value::Bool(allowed) => allowed.then_some(TypeExpr::Json),
            _ => Some(self.field(&node, &format!("{name}Value")).ty),
        });
        ObjectDef { fields, additional }
    }

    fn property(
        &mut self,
        wire: &str,
        property: &Node<'a>,
        shape: &Shape<'a>,
        name: &str,
    ) -> FieldSpec {
        let hint = format!("{name}{}", names::of_type(wire));
        let mut field = self.field(property, &hint);
        if shape.conflicting.contains(wire) && field.ty != TypeExpr::Json {
            let message = "a field that alternatives say differently: any JSON";
            self.report.add(Fate::Changed, &property.pointer, message);
            retype(&mut field, TypeExpr::Json);
        }
        field.required = self.required(property, shape.required.contains(wire));
        field
    }

    fn add_union_field(
        &mut self,
        union: &str,
        fields: &mut IndexMap<String, FieldSpec>,
        taken: &mut Unique,
    ) {
        let key = snake(union);
        if fields.contains_key(&key) {
            let message = format!("the union `{union}` beside a field of its name");
            self.report.add(Fate::Dropped, "", message);
            return;
        }
        let mut field = FieldSpec::new(TypeExpr::Named(union.to_owned()));
        field.flatten = true;
        field.required = Required::Always;
        assign_alias(&mut field, &key, taken);
        fields.insert(key, field);
    }

    fn report_unknown_required(&mut self, shape: &Shape<'a>) {
        let first = shape.properties.first();
        let pointer = first.map_or("", |(_, node)| &node.pointer);
        for name in &shape.required {
            if !shape.properties.contains_key(name) {
                let message = format!("`{name}` is required but is no property");
                self.report.add(Fate::Dropped, pointer, message);
            }
        }
    }

    /// The directions in which a property is required.
    fn required(&mut self, property: &Node<'a>, required: bool) -> Required {
        let (read_only, write_only) = (property.flag("readOnly"), property.flag("writeOnly"));
        if !required && (read_only || write_only) {
            let message =
                "`readOnly` or `writeOnly` of an optional field: a field of both directions";
            self.report.add(Fate::Changed, &property.pointer, message);
        }
        match (required, read_only, write_only) {
            (false, ..) => Required::Never,
            (true, true, false) => Required::Response,
            (true, false, true) => Required::Request,
            _ => Required::Always,
        }
    }
}
