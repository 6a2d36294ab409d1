//! Schemas as type expressions and fields; what needs a name is declared.

use std::collections::HashMap;

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    document::{Document, Node},
    envelope::Envelope,
    keywords, names,
    report::{Fate, Report},
};
use crate::{
    language::{EnumDef, EnumValue, FieldSpec, Text, TypeDef, TypeExpr},
    names::Unique,
};

/// Schemas that nest deeper are cut off: names would grow without end.
const DEPTH: usize = 24;

/// Deeper type expressions cannot be read.
const NESTING: usize = 6;

/// A type that the import declares.
#[derive(Debug)]
pub(super) struct Declared {
    pub(super) def: TypeDef,
    pub(super) pointer: String,
}

/// Turns schemas into the language's types, and remembers what it declared.
#[derive(Debug)]
pub(super) struct Schemas<'a> {
    pub(super) document: &'a Document,
    pub(super) report: Report,
    pub(super) types: IndexMap<String, Declared>,
    names: Unique,
    /// Names of the components' schemas, by pointer: they come before all others.
    components: HashMap<String, String>,
    declared: HashMap<String, String>,
    references: HashMap<&'a str, usize>,
    /// The envelope of answers, when they have one.
    pub(super) envelope: Option<Envelope>,
    /// Whether `format: binary` is a file here.
    pub(super) files: bool,
    depth: usize,
    /// How many unions beside fields are being read, one inside the other.
    pub(super) beside: usize,
}

impl<'a> Schemas<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let mut names = Unique::default();
        let mut components = HashMap::new();
        if let Some(schemas) = document.at("/components/schemas") {
            for (name, node) in schemas.entries() {
                components.insert(node.pointer, names.take(names::of_type(name), ""));
            }
        }
        Self {
            document,
            report: Report::default(),
            types: IndexMap::new(),
            names,
            components,
            declared: HashMap::new(),
            references: document.references(),
            envelope: None,
            files: false,
            depth: 0,
            beside: 0,
        }
    }

    /// The node behind references, with a finding when there is none.
    pub(super) fn resolve(&mut self, node: &Node<'a>) -> Option<Node<'a>> {
        self.document.resolve(node, &mut self.report)
    }

    /// How often `node` is referred to, when it is a reference; an inline schema counts as once.
    pub(super) fn uses(&self, node: &Node<'a>) -> usize {
        node.reference()
            .and_then(|reference| self.references.get(reference).copied())
            .unwrap_or(1)
    }

    /// The name of a component, or the hint for what is no component.
    pub(super) fn name_of(&self, node: &Node<'a>, hint: &str) -> String {
        let own = self.components.get(&node.pointer);
        own.map_or_else(|| names::of_type(hint), Clone::clone)
    }

    /// A schema as a field. `hint` names what has to be declared for it.
    pub(super) fn field(&mut self, node: &Node<'a>, hint: &str) -> FieldSpec {
        if self.depth >= DEPTH {
            let message = format!("schemas nest deeper than {DEPTH}: any JSON from here on");
            self.report.add(Fate::Changed, &node.pointer, message);
            return FieldSpec::new(TypeExpr::Json);
        }
        self.depth += 1;
        let field = self.field_here(node, hint);
        self.depth -= 1;
        field
    }

    fn field_here(&mut self, node: &Node<'a>, hint: &str) -> FieldSpec {
        let mut field = FieldSpec::new(TypeExpr::Json);
        let Some((target, around)) = self.unwrapped(node) else {
            return field;
        };
        field.nullable = around.iter().any(keywords::says_null);
        let ty = self.expression(&target, hint, &mut field);
        field.ty = ty;
        let simple = [TypeExpr::String, TypeExpr::Int, TypeExpr::Long];
        if !field.ty.inner().is_some_and(|inner| simple.contains(inner)) {
            field.each = None;
        }
        keywords::apply(&target, &mut field, &mut self.report);
        // A declared type has its own description; the words around it are about the field.
        if matches!(field.ty, TypeExpr::Named(_)) {
            field.description = None;
            field.deprecated = None;
        }
        for outer in around.iter().rev() {
            keywords::annotate(outer, &mut field);
        }
        if field
            .default
            .as_ref()
            .is_some_and(|value| !self.fits(value, &field.ty))
        {
            field.default = None;
            let message = format!("a default that is no `{}`", field.ty);
            self.report.add(Fate::Dropped, &node.pointer, message);
        }
        field
    }

    /// Looks through references, `allOf` around one schema, and alternatives to `null`. Gives the schema
    /// that says the type, and those around it, the outermost first.
    pub(super) fn unwrapped(&mut self, node: &Node<'a>) -> Option<(Node<'a>, Vec<Node<'a>>)> {
        let mut around = Vec::new();
        let mut at = node.clone();
        for _ in 0..DEPTH {
            if at.reference().is_some() {
                around.push(at.clone());
                at = self.resolve(&at)?;
                continue;
            }
            let alternatives = alternatives(&at);
            let with_null = alternatives.len() < raw_alternatives(&at).len();
            let inner =
                if let [only] = &at.get("allOf").map(|all| all.items()).unwrap_or_default()[..] {
                    (!has_own_type(&at)).then(|| only.clone())
                } else if let [only] = &alternatives[..] {
                    (!has_own_type(&at)).then(|| only.clone())
                } else {
                    None
                };
            let Some(inner) = inner else {
                if with_null {
                    around.push(at.clone());
                }
                return Some((at, around));
            };
            around.push(at);
            at = inner;
        }
        let message = "schemas refer to each other in circles: any JSON";
        self.report.add(Fate::Changed, &node.pointer, message);
        None
    }

    fn expression(&mut self, node: &Node<'a>, hint: &str, field: &mut FieldSpec) -> TypeExpr {
        if node.map().is_none() {
            if node.value != &Value::Bool(true) {
                let message = "no schema: any JSON";
                self.report.add(Fate::Changed, &node.pointer, message);
            }
            return TypeExpr::Json;
        }
        if node.get("enum").is_some() || node.value.get("const").is_some() {
            return self.enumeration(node, hint, field);
        }
        let is_object = node.get("properties").is_some() || node.get("allOf").is_some();
        if !alternatives(node).is_empty() && !is_object {
            return self.union(node, hint);
        }
        let types = keywords::types(node);
        match types[..] {
            ["string"] => self.string(node),
            ["integer"] if node.str("format") == Some("int32") => TypeExpr::Int,
            ["integer"] => TypeExpr::Long,
            ["number"] | ["integer", "number"] | ["number", "integer"] => TypeExpr::Double,
            ["boolean"] => TypeExpr::Bool,
            ["array"] => self.array(node, hint, field),
            ["object"] => self.object_expression(node, hint, field),
            [] if is_object || node.get("additionalProperties").is_some() => {
                self.object_expression(node, hint, field)
            }
            [] if node.get("items").is_some() => self.array(node, hint, field),
            // Bytes, as 3.1 writes them: JSON has no type for them.
            [] if self.files && node.get("contentMediaType").is_some() => TypeExpr::File,
            [] => TypeExpr::Json,
            _ => {
                let message = format!("the type `{}`: any JSON", types.join("` or `"));
                self.report.add(Fate::Changed, &node.pointer, message);
                TypeExpr::Json
            }
        }
    }

    fn string(&mut self, node: &Node<'a>) -> TypeExpr {
        let binary = node.str("format") == Some("binary") || node.get("contentMediaType").is_some();
        if self.files && binary {
            TypeExpr::File
        } else {
            TypeExpr::String
        }
    }

    fn array(&mut self, node: &Node<'a>, hint: &str, field: &mut FieldSpec) -> TypeExpr {
        let Some(items) = node.get("items") else {
            return TypeExpr::List(Box::new(TypeExpr::Json));
        };
        let item = self.field(&items, &format!("{hint}Item"));
        if item.ty == TypeExpr::File {
            let message = "a list of files: one file";
            self.report.add(Fate::Changed, &node.pointer, message);
            return item.ty;
        }
        self.only_type(&items, &item, field);
        self.nested(&items, item.ty, TypeExpr::List)
    }

    /// Wraps a type, unless the language could not read so deep an expression.
    fn nested(
        &mut self,
        node: &Node<'a>,
        inner: TypeExpr,
        wrap: fn(Box<TypeExpr>) -> TypeExpr,
    ) -> TypeExpr {
        if nesting(&inner) < NESTING {
            return wrap(Box::new(inner));
        }
        let message = "lists and maps nest deeper than a type expression: any JSON";
        self.report.add(Fate::Changed, &node.pointer, message);
        wrap(Box::new(TypeExpr::Json))
    }

    /// Whether a default is a value of the type.
    pub(super) fn fits(&self, value: &Value, ty: &TypeExpr) -> bool {
        match ty {
            TypeExpr::String => value.is_string(),
            TypeExpr::Bool => value.is_boolean(),
            TypeExpr::Int => value.as_i64().is_some_and(|n| i32::try_from(n).is_ok()),
            TypeExpr::Long => value.is_i64(),
            TypeExpr::Double => value.is_number(),
            TypeExpr::Json => true,
            TypeExpr::List(inner) => value
                .as_array()
                .is_some_and(|items| items.iter().all(|item| self.fits(item, inner))),
            TypeExpr::Map(inner) => value
                .as_object()
                .is_some_and(|map| map.values().all(|value| self.fits(value, inner))),
            TypeExpr::Named(name) => {
                let values = self
                    .types
                    .get(name)
                    .and_then(|ty| ty.def.enumeration.as_ref());
                values.is_some_and(|def| {
                    let wire = value
                        .as_str()
                        .map_or_else(|| value.to_string(), str::to_owned);
                    value.is_string() != def.numeric && def.values.contains_key(&wire)
                })
            }
            TypeExpr::TimestampS | TypeExpr::TimestampMs | TypeExpr::File => false,
        }
    }

    /// The bounds of what a list or map holds go to its field; what else was said of it is lost.
    fn only_type(&mut self, node: &Node<'a>, held: &FieldSpec, field: &mut FieldSpec) {
        field.each = keywords::inner(held).map(Box::new);
        if held.min_items.is_some() || held.max_items.is_some() || held.each.is_some() {
            let message = "bounds of lists and maps inside a list or map";
            self.report.add(Fate::Dropped, &node.pointer, message);
        }
        if held.nullable {
            let message = "`null` among what a list or map holds";
            self.report.add(Fate::Dropped, &node.pointer, message);
        }
    }

    fn object_expression(
        &mut self,
        node: &Node<'a>,
        hint: &str,
        field: &mut FieldSpec,
    ) -> TypeExpr {
        let shape = self.shape(node);
        if !shape.properties.is_empty() {
            let name = self.object_type(node, hint, None);
            return TypeExpr::Named(name);
        }
        let inner = match shape.additional {
            Some(additional) if additional.map().is_some_and(|map| !map.is_empty()) => {
                let held = self.field(&additional, &format!("{hint}Value"));
                self.only_type(&additional, &held, field);
                held.ty
            }
            _ => TypeExpr::Json,
        };
        self.nested(node, inner, TypeExpr::Map)
    }

    /// Declares a type once per place (and tag), under the component's name or one made of the hint.
    pub(super) fn declare(
        &mut self,
        node: &Node<'a>,
        hint: &str,
        tag: Option<&str>,
        make: impl FnOnce(&mut Self, &str) -> TypeDef,
    ) -> String {
        let key = format!("{}#{}", node.pointer, tag.unwrap_or_default());
        if let Some(name) = self.declared.get(&key) {
            return name.clone();
        }
        let reserved = self
            .components
            .get(&node.pointer)
            .filter(|name| !self.types.contains_key(*name));
        let name = match reserved {
            Some(name) => name.clone(),
            None => self.names.take(names::of_type(hint), ""),
        };
        self.declared.insert(key, name.clone());
        let pointer = node.pointer.clone();
        // The place in the order of declarations is taken before what stands inside is declared.
        let empty = TypeDef {
            description: None,
            enumeration: None,
            object: None,
            union: None,
        };
        self.types.insert(
            name.clone(),
            Declared {
                def: empty,
                pointer,
            },
        );
        let mut def = make(self, &name);
        def.description = def.description.or_else(|| text(node.str("description")));
        if let Some(declared) = self.types.get_mut(&name) {
            declared.def = def;
        }
        name
    }

    fn enumeration(&mut self, node: &Node<'a>, hint: &str, field: &mut FieldSpec) -> TypeExpr {
        let listed = node.value.get("enum").and_then(Value::as_array).cloned();
        let mut values =
            listed.unwrap_or_else(|| node.value.get("const").cloned().into_iter().collect());
        field.nullable |= values.contains(&Value::Null);
        values.retain(|value| !value.is_null());
        let numeric = values.iter().all(Value::is_i64);
        if values.iter().all(Value::is_boolean) {
            if values.len() == 1 {
                let message = "a boolean of one value: a boolean";
                self.report.add(Fate::Changed, &node.pointer, message);
            }
            return if values.is_empty() {
                TypeExpr::Json
            } else {
                TypeExpr::Bool
            };
        }
        if !numeric && !values.iter().all(Value::is_string) {
            let message = "an enum of neither strings nor integers: its type without the values";
            self.report.add(Fate::Changed, &node.pointer, message);
            return match keywords::types(node)[..] {
                ["string"] => TypeExpr::String,
                ["number"] => TypeExpr::Double,
                _ => TypeExpr::Json,
            };
        }
        let names = node.strings("x-enum-varnames");
        let descriptions = node.strings("x-enum-descriptions");
        let name = self.declare(node, hint, None, |_, _| {
            let mut taken = Unique::default();
            let values = values.iter().enumerate().map(|(index, value)| {
                let wire = value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned);
                let alias = match names.get(index) {
                    Some(name) => {
                        names::alias(&wire, Some(&names::value(name, "value")), &mut taken)
                    }
                    None if wire.is_empty() => Some("empty".to_owned()),
                    None => names::alias(&wire, Some(&names::value(&wire, "value")), &mut taken),
                };
                let description = text(descriptions.get(index).copied());
                (wire, EnumValue { alias, description })
            });
            TypeDef {
                description: None,
                enumeration: Some(EnumDef {
                    numeric,
                    values: values.collect(),
                }),
                object: None,
                union: None,
            }
        });
        TypeExpr::Named(name)
    }
}

/// The members of `oneOf` or `anyOf`.
fn raw_alternatives<'a>(node: &Node<'a>) -> Vec<Node<'a>> {
    let list = node.get("oneOf").or_else(|| node.get("anyOf"));
    list.map(|list| list.items()).unwrap_or_default()
}

/// The members of `oneOf` or `anyOf` that are not just `null`.
pub(super) fn alternatives<'a>(node: &Node<'a>) -> Vec<Node<'a>> {
    let mut all = raw_alternatives(node);
    all.retain(|member| member.str("type") != Some("null"));
    all
}

fn has_own_type(node: &Node<'_>) -> bool {
    ["properties", "items", "additionalProperties", "enum"]
        .iter()
        .any(|key| node.get(key).is_some())
}

/// How many lists and maps a type expression has around its core.
fn nesting(ty: &TypeExpr) -> usize {
    match ty {
        TypeExpr::List(inner) | TypeExpr::Map(inner) => 1 + nesting(inner),
        _ => 0,
    }
}

/// Prose, unless it is blank.
pub(super) fn text(words: Option<&str>) -> Option<Text> {
    let words = words?.trim();
    (!words.is_empty()).then(|| Text {
        en: words.to_owned(),
        zh: None,
    })
}
