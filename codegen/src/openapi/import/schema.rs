//! Schemas as fields and type expressions.

use serde_json::Value;

use super::{
    document::Node,
    importer::Importer,
    keywords::{self, alternatives},
    report::Fate,
};
use crate::language::{FieldSpec, TypeExpr};

/// The deepest nesting of schemas: without a limit, names would grow without end.
const MAX_DEPTH: usize = 24;

/// The deepest nesting of lists and maps that the language reads in a type expression.
const MAX_NESTING: usize = 6;

impl<'a> Importer<'a> {
    /// Reads a schema as a field. `hint` names the types that have to be declared for it.
    pub(super) fn field(&mut self, node: &Node<'a>, hint: &str) -> FieldSpec {
        if self.depth >= MAX_DEPTH {
            let message = format!("schemas nest deeper than {MAX_DEPTH}: any JSON from here on");
            self.report.add(Fate::Changed, &node.pointer, message);
            return FieldSpec::new(TypeExpr::Json);
        }
        self.depth += 1;
        let field = self.unlimited_field(node, hint);
        self.depth -= 1;
        field
    }

    fn unlimited_field(&mut self, node: &Node<'a>, hint: &str) -> FieldSpec {
        let mut field = FieldSpec::new(TypeExpr::Json);
        let Some((schema, wrappers)) = self.unwrap_schema(node) else {
            return field;
        };
        field.nullable = wrappers.iter().any(keywords::allows_null);
        field.ty = self.type_expression(&schema, hint, &mut field);
        let bounded = [TypeExpr::String, TypeExpr::Int, TypeExpr::Long];
        if !field
            .ty
            .inner()
            .is_some_and(|inner| bounded.contains(inner))
        {
            field.each = None;
        }
        keywords::apply(&schema, &mut field, &mut self.report);
        // A declared type has its own description: only the wrappers describe the field.
        if matches!(field.ty, TypeExpr::Named(_)) {
            field.description = None;
            field.deprecated = None;
        }
        for wrapper in wrappers.iter().rev() {
            keywords::annotate(wrapper, &mut field);
        }
        if self.drop_unfit_default(&mut field) {
            let message = format!("a default that is no `{}`", field.ty);
            self.report.add(Fate::Dropped, &node.pointer, message);
        }
        field
    }

    /// Removes a default that is no value of the field's type; returns whether it did.
    pub(super) fn drop_unfit_default(&self, field: &mut FieldSpec) -> bool {
        let default = field.default.as_ref();
        let unfit = default.is_some_and(|value| !self.is_value_of(value, &field.ty));
        if unfit {
            field.default = None;
        }
        unfit
    }

    /// Looks through references, an `allOf` of one schema, and alternatives to `null`. Returns the schema that has
    /// the type, and its wrappers, the outermost first.
    pub(super) fn unwrap_schema(&mut self, node: &Node<'a>) -> Option<(Node<'a>, Vec<Node<'a>>)> {
        let mut wrappers = Vec::new();
        let mut current = node.clone();
        for _ in 0..MAX_DEPTH {
            if current.reference().is_some() {
                wrappers.push(current.clone());
                current = self.resolve(&current)?;
                continue;
            }
            let Some(inner) = keywords::only_inner(&current) else {
                if keywords::has_null_alternative(&current) {
                    wrappers.push(current.clone());
                }
                return Some((current, wrappers));
            };
            wrappers.push(current);
            current = inner;
        }
        let message = "schemas refer to each other in circles: any JSON";
        self.report.add(Fate::Changed, &node.pointer, message);
        None
    }

    fn type_expression(&mut self, node: &Node<'a>, hint: &str, field: &mut FieldSpec) -> TypeExpr {
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
        let is_object = keywords::has_properties(node);
        if !alternatives(node).is_empty() && !is_object {
            return self.alternatives(node, hint);
        }
        let types = keywords::types(node);
        match types[..] {
            ["string"] => self.string(node),
            ["integer"] if node.str("format") == Some("int32") => TypeExpr::Int,
            ["integer"] => TypeExpr::Long,
            ["number"] | ["integer", "number"] | ["number", "integer"] => TypeExpr::Double,
            ["boolean"] => TypeExpr::Bool,
            ["array"] => self.array(node, hint, field),
            ["object"] => self.object_or_map(node, hint, field),
            [] if is_object || node.get("additionalProperties").is_some() => {
                self.object_or_map(node, hint, field)
            }
            [] if node.get("items").is_some() => self.array(node, hint, field),
            // 3.1 writes bytes without a type: JSON has none for them.
            [] if self.files && node.get("contentMediaType").is_some() => TypeExpr::File,
            [] => TypeExpr::Json,
            _ => {
                let message = format!("the type `{}`: any JSON", types.join("` or `"));
                self.report.add(Fate::Changed, &node.pointer, message);
                TypeExpr::Json
            }
        }
    }

    fn string(&self, node: &Node<'a>) -> TypeExpr {
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
        self.move_bounds(&items, &item, field);
        self.nest(&items, item.ty, TypeExpr::List)
    }

    /// Reads an object with properties as a declared type, and any other as a map.
    fn object_or_map(&mut self, node: &Node<'a>, hint: &str, field: &mut FieldSpec) -> TypeExpr {
        let shape = self.shape(node);
        if !shape.properties.is_empty() {
            return TypeExpr::Named(self.object_type(node, hint, None));
        }
        let inner = match shape.additional {
            Some(additional) if additional.map().is_some_and(|map| !map.is_empty()) => {
                let value = self.field(&additional, &format!("{hint}Value"));
                self.move_bounds(&additional, &value, field);
                value.ty
            }
            _ => TypeExpr::Json,
        };
        self.nest(node, inner, TypeExpr::Map)
    }

    /// Moves the bounds of the items of a list or map to its field, and reports the constraints that are lost.
    fn move_bounds(&mut self, node: &Node<'a>, item: &FieldSpec, field: &mut FieldSpec) {
        field.each = keywords::inner_bounds(item).map(Box::new);
        if item.min_items.is_some() || item.max_items.is_some() || item.each.is_some() {
            let message = "bounds of lists and maps inside a list or map";
            self.report.add(Fate::Dropped, &node.pointer, message);
        }
        if item.nullable {
            let message = "`null` among what a list or map holds";
            self.report.add(Fate::Dropped, &node.pointer, message);
        }
    }

    /// Wraps a type in a list or map. Any JSON replaces a type that is nested too deeply.
    fn nest(
        &mut self,
        node: &Node<'a>,
        inner: TypeExpr,
        wrap: fn(Box<TypeExpr>) -> TypeExpr,
    ) -> TypeExpr {
        if nesting(&inner) < MAX_NESTING {
            return wrap(Box::new(inner));
        }
        let message = "lists and maps nest deeper than a type expression: any JSON";
        self.report.add(Fate::Changed, &node.pointer, message);
        wrap(Box::new(TypeExpr::Json))
    }

    /// Whether JSON is a value of a type.
    fn is_value_of(&self, value: &Value, ty: &TypeExpr) -> bool {
        match ty {
            TypeExpr::String => value.is_string(),
            TypeExpr::Bool => value.is_boolean(),
            TypeExpr::Int => value.as_i64().is_some_and(|n| i32::try_from(n).is_ok()),
            TypeExpr::Long => value.is_i64(),
            TypeExpr::Double => value.is_number(),
            TypeExpr::Json => true,
            TypeExpr::List(inner) => value
                .as_array()
                .is_some_and(|items| items.iter().all(|item| self.is_value_of(item, inner))),
            TypeExpr::Map(inner) => value
                .as_object()
                .is_some_and(|map| map.values().all(|value| self.is_value_of(value, inner))),
            TypeExpr::Named(name) => self.is_enum_value(value, name),
            TypeExpr::TimestampS | TypeExpr::TimestampMs | TypeExpr::File => false,
        }
    }

    fn is_enum_value(&self, value: &Value, name: &str) -> bool {
        let declared = self.types.get(name);
        let definition = declared.and_then(|ty| ty.def.enumeration.as_ref());
        definition.is_some_and(|definition| {
            let wire = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            value.is_string() != definition.numeric && definition.values.contains_key(&wire)
        })
    }
}

/// The number of lists and maps around the innermost type.
fn nesting(ty: &TypeExpr) -> usize {
    match ty {
        TypeExpr::List(inner) | TypeExpr::Map(inner) => 1 + nesting(inner),
        _ => 0,
    }
}
