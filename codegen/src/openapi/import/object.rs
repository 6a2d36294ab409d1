//! Objects, merged from `allOf`, and unions of them.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    document::Node,
    keywords, names,
    report::Fate,
    schema::{Schemas, alternatives},
};
use crate::{
    language::{FieldSpec, ObjectDef, Required, TypeDef, TypeExpr, UnionDef, UnionVariant},
    names::Unique,
};

/// Unions beside the fields of the members of unions beside fields end here.
const NESTED_UNIONS: usize = 4;

/// `allOf` inside `allOf` ends here.
const MERGES: usize = 64;

/// What an object schema says once its parts are merged.
#[derive(Debug, Default)]
pub(super) struct Shape<'a> {
    pub(super) properties: IndexMap<&'a str, Node<'a>>,
    pub(super) required: HashSet<&'a str>,
    pub(super) additional: Option<Node<'a>>,
    /// Properties that alternatives say differently.
    pub(super) open: HashSet<&'a str>,
    /// Unions whose fields stand beside the object's own.
    pub(super) unions: Vec<String>,
}

impl<'a> Schemas<'a> {
    /// Merges an object schema with the parts of its `allOf`; later parts refine earlier ones.
    pub(super) fn shape(&mut self, node: &Node<'a>) -> Shape<'a> {
        let mut shape = Shape::default();
        let mut visited = HashSet::new();
        let mut parts = Vec::new();
        self.parts(node, &mut parts, &mut visited);
        for part in parts {
            for (name, property) in part
                .get("properties")
                .map(|p| p.entries())
                .unwrap_or_default()
            {
                shape.properties.insert(name, property);
            }
            shape.required.extend(part.strings("required"));
            if let Some(additional) = part.get("additionalProperties") {
                shape.additional = Some(additional);
            }
            if part.get("discriminator").is_some() && alternatives(&part).is_empty() {
                let message = "a discriminator without `oneOf`: an object like any other";
                self.report.add(Fate::Dropped, &part.pointer, message);
            }
            self.beside(&part, &mut shape, &mut visited);
            if part.get("patternProperties").is_some() {
                let message = "`patternProperties`";
                self.report.add(Fate::Dropped, &part.pointer, message);
            }
        }
        shape
    }

    /// Alternatives beside an object's own properties: what they add becomes optional fields, for which of
    /// them go together cannot be said.
    fn beside(&mut self, part: &Node<'a>, shape: &mut Shape<'a>, visited: &mut HashSet<String>) {
        let alternatives = alternatives(part);
        if alternatives.is_empty() {
            return;
        }
        // A part that is nothing but a union is one in the language, too.
        let whole = part.get("properties").is_none() && part.get("allOf").is_none();
        if whole && self.beside < NESTED_UNIONS {
            self.beside += 1;
            let hint = self.name_of(part, "Union");
            let union = self.told_apart(part, &hint);
            self.beside -= 1;
            if let Some(union) = union {
                shape.unions.push(union);
                return;
            }
        }
        let mut added: IndexMap<&'a str, Node<'a>> = IndexMap::new();
        for alternative in alternatives {
            let mut parts = Vec::new();
            self.parts(&alternative, &mut parts, visited);
            for property in parts.iter().filter_map(|part| part.get("properties")) {
                for (name, property) in property.entries() {
                    // What the object says itself is only refined.
                    if shape.properties.contains_key(name) {
                        continue;
                    }
                    match added.get(name) {
                        Some(first) if first.value != property.value => {
                            shape.open.insert(name);
                        }
                        Some(_) => {}
                        None => {
                            added.insert(name, property);
                        }
                    }
                }
            }
        }
        let message = match added.is_empty() {
            true => "which of an object's fields go together",
            false => {
                "alternatives beside an object's own properties: their fields, all of them optional"
            }
        };
        self.report.add(Fate::Changed, &part.pointer, message);
        shape.properties.extend(added);
    }

    fn parts(&mut self, node: &Node<'a>, parts: &mut Vec<Node<'a>>, visited: &mut HashSet<String>) {
        let Some(node) = self.resolve(node) else {
            return;
        };
        if visited.len() >= MERGES || !visited.insert(node.pointer.clone()) {
            return;
        }
        for part in node.get("allOf").map(|all| all.items()).unwrap_or_default() {
            self.parts(&part, parts, visited);
        }
        parts.push(node);
    }

    /// The name of the object type at `node`, declared if it was not yet; `tag` is left out of it.
    pub(super) fn object_type(&mut self, node: &Node<'a>, hint: &str, tag: Option<&str>) -> String {
        self.declare(node, hint, tag, |schemas, name| {
            let shape = schemas.shape(node);
            TypeDef {
                description: None,
                enumeration: None,
                object: Some(schemas.object(shape, name, tag)),
                union: None,
            }
        })
    }

    /// The fields of an object, with names and requirements.
    pub(super) fn object(
        &mut self,
        shape: Shape<'a>,
        name: &str,
        without: Option<&str>,
    ) -> ObjectDef {
        let mut taken = Unique::default();
        let mut fields = IndexMap::new();
        for (wire, property) in &shape.properties {
            if without == Some(*wire) {
                continue;
            }
            let hint = format!("{name}{}", names::of_type(wire));
            let mut field = self.field(property, &hint);
            if shape.open.contains(wire) && field.ty != TypeExpr::Json {
                let message = "a field that alternatives say differently: any JSON";
                self.report.add(Fate::Changed, &property.pointer, message);
                retype(&mut field, TypeExpr::Json);
            }
            field.required = self.direction(property, shape.required.contains(wire));
            let wished = field.alias.take();
            field.alias = names::alias(wire, wished.as_deref(), &mut taken);
            fields.insert((*wire).to_owned(), field);
        }
        for union in &shape.unions {
            let key = crate::names::snake(union);
            if fields.contains_key(&key) {
                let message = format!("the union `{union}` beside a field of its name");
                self.report.add(Fate::Dropped, "", message);
                continue;
            }
            let mut field = FieldSpec::new(TypeExpr::Named(union.clone()));
            field.flatten = true;
            field.required = Required::Always;
            field.alias = names::alias(&key, None, &mut taken);
            fields.insert(key, field);
        }
        for name in &shape.required {
            if !shape.properties.contains_key(name) {
                let pointer = shape
                    .properties
                    .first()
                    .map(|(_, node)| node.pointer.clone());
                let message = format!("`{name}` is required but is no property");
                self.report
                    .add(Fate::Dropped, &pointer.unwrap_or_default(), message);
            }
        }
        let additional = shape.additional.and_then(|node| match node.value {
            Value::Bool(allowed) => allowed.then_some(TypeExpr::Json),
            _ => Some(self.field(&node, &format!("{name}Value")).ty),
        });
        ObjectDef { fields, additional }
    }

    /// In which directions a property is required.
    fn direction(&mut self, property: &Node<'a>, required: bool) -> Required {
        let (read, write) = (property.flag("readOnly"), property.flag("writeOnly"));
        if !required && (read || write) {
            let message =
                "`readOnly` or `writeOnly` of an optional field: a field of both directions";
            self.report.add(Fate::Changed, &property.pointer, message);
        }
        match (required, read, write) {
            (false, ..) => Required::Never,
            (true, true, false) => Required::Response,
            (true, false, true) => Required::Request,
            _ => Required::Always,
        }
    }

    /// Alternatives: a tagged union when a tag is declared or can be found, else the type they share,
    /// else any JSON.
    pub(super) fn union(&mut self, node: &Node<'a>, hint: &str) -> TypeExpr {
        if let Some(name) = self.told_apart(node, hint) {
            return TypeExpr::Named(name);
        }
        let members = alternatives(node);
        let shared: HashSet<Vec<&str>> = members
            .iter()
            .filter_map(|member| self.resolve(member))
            .map(|member| keywords::types(&member))
            .collect();
        let ty = match shared.iter().next().map(|types| types[..].to_vec()) {
            Some(types) if shared.len() == 1 => match types[..] {
                ["string"] => TypeExpr::String,
                ["integer"] => TypeExpr::Long,
                ["number"] => TypeExpr::Double,
                ["boolean"] => TypeExpr::Bool,
                _ => TypeExpr::Json,
            },
            _ => TypeExpr::Json,
        };
        let message = format!("alternatives that no tag tells apart: `{ty}`");
        self.report.add(Fate::Changed, &node.pointer, message);
        ty
    }

    /// The union type at `node`, if a tag or the only key names every member.
    fn told_apart(&mut self, node: &Node<'a>, hint: &str) -> Option<String> {
        self.tagged(node, hint).or_else(|| self.keyed(node, hint))
    }

    /// The union type at `node`, if every member is an object and a tag names it.
    pub(super) fn tagged(&mut self, node: &Node<'a>, hint: &str) -> Option<String> {
        let members = self.members(node)?;
        let (tag, wires) = self.tag(node, &members)?;
        Some(self.declare(node, hint, None, |schemas, name| {
            let mut taken = Unique::default();
            let variants = wires.into_iter().zip(&members).map(|(wire, member)| {
                let hint = format!("{name}{}", names::of_type(&wire));
                let own = schemas.name_of(member, &hint);
                let ty = TypeExpr::Named(schemas.object_type(member, &own, Some(&tag)));
                let alias = names::alias(&wire, Some(&names::value(&wire, "variant")), &mut taken);
                let description = None;
                (
                    wire,
                    UnionVariant {
                        ty,
                        alias,
                        description,
                    },
                )
            });
            let variants: IndexMap<_, _> = variants.collect();
            TypeDef {
                description: None,
                enumeration: None,
                object: None,
                union: Some(UnionDef {
                    tag: Some(tag.clone()),
                    content: None,
                    variants,
                }),
            }
        }))
    }

    /// The union type at `node`, if the only key of every member, which is always there, names it.
    fn keyed(&mut self, node: &Node<'a>, hint: &str) -> Option<String> {
        let members = self.members(node)?;
        let mut keys: Vec<(&'a str, Node<'a>)> = Vec::new();
        for member in &members {
            let shape = self.shape(member);
            let only = (shape.properties.len() == 1 && shape.additional.is_none())
                .then(|| shape.properties.first())
                .flatten();
            let (name, value) = only.filter(|(name, _)| shape.required.contains(*name))?;
            if keys.iter().any(|(other, _)| other == name) {
                return None;
            }
            keys.push((*name, value.clone()));
        }
        (keys.len() > 1).then(|| {
            self.declare(node, hint, None, |schemas, name| {
                let mut taken = Unique::default();
                let variants = keys.iter().map(|(wire, value)| {
                    let field = schemas.field(value, &format!("{name}{}", names::of_type(wire)));
                    let wished = field.alias.as_deref();
                    let variant = UnionVariant {
                        ty: field.ty,
                        alias: names::alias(wire, wished, &mut taken),
                        description: field.description,
                    };
                    ((*wire).to_owned(), variant)
                });
                let variants: IndexMap<_, _> = variants.collect();
                TypeDef {
                    description: None,
                    enumeration: None,
                    object: None,
                    union: Some(UnionDef {
                        tag: None,
                        content: None,
                        variants,
                    }),
                }
            })
        })
    }

    /// The members of a union behind their references, when all are objects.
    fn members(&mut self, node: &Node<'a>) -> Option<Vec<Node<'a>>> {
        let members = alternatives(node);
        let members = members.iter().map(|member| {
            let (member, _) = self.unwrapped(member)?;
            let object = matches!(keywords::types(&member)[..], ["object"] | [])
                && (member.get("properties").is_some() || member.get("allOf").is_some());
            object.then_some(member)
        });
        let members: Vec<_> = members.collect::<Option<_>>()?;
        (!members.is_empty()).then_some(members)
    }

    /// The tag and the wire name of every member.
    fn tag(&mut self, node: &Node<'a>, members: &[Node<'a>]) -> Option<(String, Vec<String>)> {
        let distinct = |wires: &[String]| wires.iter().collect::<HashSet<_>>().len() == wires.len();
        if let Some(discriminator) = node.get("discriminator") {
            let tag = discriminator.str("propertyName")?;
            let mapping = discriminator
                .get("mapping")
                .map(|m| m.entries())
                .unwrap_or_default();
            let wires = members.iter().map(|member| {
                let last = member.pointer.rsplit('/').next().unwrap_or_default();
                let mapped = mapping.iter().find(|(_, target)| {
                    target
                        .value
                        .as_str()
                        .is_some_and(|target| target.rsplit('/').next() == Some(last))
                });
                mapped.map_or(last, |(wire, _)| wire).to_owned()
            });
            let wires: Vec<String> = wires.collect();
            return distinct(&wires).then(|| (tag.to_owned(), wires));
        }
        let shapes: Vec<Shape<'a>> = members.iter().map(|member| self.shape(member)).collect();
        let candidates: Vec<&str> = shapes.first()?.properties.keys().copied().collect();
        candidates.into_iter().find_map(|tag| {
            let wires = shapes.iter().map(|shape| {
                let property = self.resolve(shape.properties.get(tag)?)?;
                single_value(&property)
            });
            let wires: Vec<String> = wires.collect::<Option<_>>()?;
            distinct(&wires).then(|| (tag.to_owned(), wires))
        })
    }
}

/// The only value that a string property can have.
fn single_value(node: &Node<'_>) -> Option<String> {
    let listed = node.value.get("enum").and_then(Value::as_array);
    let value = match listed.map(Vec::as_slice) {
        Some([only]) => only,
        Some(_) => return None,
        None => node.value.get("const")?,
    };
    value.as_str().map(str::to_owned)
}

/// Replaces what a field is, keeping what is said of it where that still fits.
pub(super) fn retype(field: &mut FieldSpec, ty: TypeExpr) {
    let old = std::mem::replace(field, FieldSpec::new(ty));
    field.alias = old.alias;
    field.required = old.required;
    field.nullable = old.nullable;
    field.deprecated = old.deprecated;
    field.description = old.description;
}
