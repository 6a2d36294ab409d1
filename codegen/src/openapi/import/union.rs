//! Schemas with `oneOf` or `anyOf`.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    document::Node,
    importer::{Importer, empty_type},
    keywords::{self, alternatives},
    names,
    object::Shape,
    report::Fate,
};
use crate::{
    language::{TypeDef, TypeExpr, UnionDef, UnionVariant},
    names::Unique,
};

impl<'a> Importer<'a> {
    /// Reads alternatives as a union if their members can be told apart, else as the type that they share, else as
    /// any JSON.
    pub(super) fn alternatives(&mut self, node: &Node<'a>, hint: &str) -> TypeExpr {
        if let Some(name) = self.union(node, hint) {
            return TypeExpr::Named(name);
        }
        let ty = self.shared_type(node);
        let message = format!("alternatives that no tag tells apart: `{ty}`");
        self.report.add(Fate::Changed, &node.pointer, message);
        ty
    }

    /// The scalar type that all alternatives share, or any JSON.
    fn shared_type(&mut self, node: &Node<'a>) -> TypeExpr {
        let types: HashSet<Vec<&str>> = alternatives(node)
            .iter()
            .filter_map(|member| self.resolve(member))
            .map(|member| keywords::types(&member))
            .collect();
        let mut types = types.into_iter();
        let (Some(shared), None) = (types.next(), types.next()) else {
            return TypeExpr::Json;
        };
        match shared[..] {
            ["string"] => TypeExpr::String,
            ["integer"] => TypeExpr::Long,
            ["number"] => TypeExpr::Double,
            ["boolean"] => TypeExpr::Bool,
            _ => TypeExpr::Json,
        }
    }

    /// Declares the union at `node`, if a tag or its only key identifies every member.
    pub(super) fn union(&mut self, node: &Node<'a>, hint: &str) -> Option<String> {
        self.tagged_union(node, hint)
            .or_else(|| self.keyed_union(node, hint))
    }

    /// Declares the union at `node`, if every member is an object that a tag identifies.
    pub(super) fn tagged_union(&mut self, node: &Node<'a>, hint: &str) -> Option<String> {
        let members = self.object_members(node)?;
        let (tag, values) = self.tag(node, &members)?;
        Some(self.declare(node, hint, None, |importer, name| {
            let mut taken = Unique::default();
            let variants = values.into_iter().zip(&members).map(|(wire, member)| {
                let hint = format!("{name}{}", names::of_type(&wire));
                let variant_name = importer.type_name(member, &hint);
                let ty = importer.object_type(member, &variant_name, Some(&tag));
                let alias = names::alias(&wire, Some(&names::value(&wire, "variant")), &mut taken);
                let variant = UnionVariant {
                    ty: TypeExpr::Named(ty),
                    alias,
                    description: None,
                };
                (wire, variant)
            });
            let variants = variants.collect();
            union_type(Some(tag), variants)
        }))
    }

    /// Declares the union at `node`, if every member is an object with one required key that no other member has.
    fn keyed_union(&mut self, node: &Node<'a>, hint: &str) -> Option<String> {
        let members = self.object_members(node)?;
        let keys = self.distinct_keys(&members)?;
        (keys.len() > 1).then(|| {
            self.declare(node, hint, None, |importer, name| {
                let mut taken = Unique::default();
                let variants = keys.iter().map(|(wire, value)| {
                    let field = importer.field(value, &format!("{name}{}", names::of_type(wire)));
                    let variant = UnionVariant {
                        ty: field.ty,
                        alias: names::alias(wire, field.alias.as_deref(), &mut taken),
                        description: field.description,
                    };
                    ((*wire).to_owned(), variant)
                });
                let variants = variants.collect();
                union_type(None, variants)
            })
        })
    }

    /// The only key of every member and its schema, if all keys are required and differ.
    fn distinct_keys(&mut self, members: &[Node<'a>]) -> Option<Vec<(&'a str, Node<'a>)>> {
        let mut keys: Vec<(&'a str, Node<'a>)> = Vec::new();
        for member in members {
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
        Some(keys)
    }

    /// The members of a union without their references, if all of them are objects.
    fn object_members(&mut self, node: &Node<'a>) -> Option<Vec<Node<'a>>> {
        let members = alternatives(node);
        let members = members.iter().map(|member| {
            let (member, _) = self.unwrap_schema(member)?;
            let object = matches!(keywords::types(&member)[..], ["object"] | [])
                && keywords::has_properties(&member);
            object.then_some(member)
        });
        let members: Vec<_> = members.collect::<Option<_>>()?;
        (!members.is_empty()).then_some(members)
    }

    /// The tag of a union and its value for every member: from the discriminator, or from a property that has a
    /// different single value in every member.
    fn tag(&mut self, node: &Node<'a>, members: &[Node<'a>]) -> Option<(String, Vec<String>)> {
        if let Some(discriminator) = node.get("discriminator") {
            let tag = discriminator.str("propertyName")?;
            let values = mapped_values(&discriminator, members);
            return all_differ(&values).then(|| (tag.to_owned(), values));
        }
        let shapes: Vec<Shape<'a>> = members.iter().map(|member| self.shape(member)).collect();
        let candidates: Vec<&str> = shapes.first()?.properties.keys().copied().collect();
        candidates.into_iter().find_map(|tag| {
            let values = shapes.iter().map(|shape| {
                let property = self.resolve(shape.properties.get(tag)?)?;
                single_value(&property)
            });
            let values: Vec<String> = values.collect::<Option<_>>()?;
            all_differ(&values).then(|| (tag.to_owned(), values))
        })
    }
}

fn union_type(tag: Option<String>, variants: IndexMap<String, UnionVariant>) -> TypeDef {
    TypeDef {
        union: Some(UnionDef {
            tag,
            content: None,
            variants,
        }),
        ..empty_type()
    }
}

/// The value of a discriminator for every member: as its mapping says, or the member's component name.
fn mapped_values(discriminator: &Node<'_>, members: &[Node<'_>]) -> Vec<String> {
    let mapping = discriminator.entries_of("mapping");
    let values = members.iter().map(|member| {
        let component = member.pointer.rsplit('/').next().unwrap_or_default();
        let mapped = mapping.iter().find(|(_, target)| {
            let target = target.value.as_str();
            target.is_some_and(|target| target.rsplit('/').next() == Some(component))
        });
        mapped.map_or(component, |(wire, _)| wire).to_owned()
    });
    values.collect()
}

fn all_differ(values: &[String]) -> bool {
    values.iter().collect::<HashSet<_>>().len() == values.len()
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
