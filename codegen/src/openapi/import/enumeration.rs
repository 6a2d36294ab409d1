//! Schemas with `enum` or `const`.

use serde_json::Value;

use super::{
    document::Node,
    importer::{Importer, empty_type},
    keywords::{self, text},
    names,
    report::Fate,
};
use crate::{
    language::{EnumDef, EnumValue, FieldSpec, TypeDef, TypeExpr},
    names::Unique,
};

impl<'a> Importer<'a> {
    /// Reads an enum of strings or integers as a declared type, and any other enum as the type of its values.
    pub(super) fn enumeration(
        &mut self,
        node: &Node<'a>,
        hint: &str,
        field: &mut FieldSpec,
    ) -> TypeExpr {
        let mut values = values(node);
        field.nullable |= values.contains(&Value::Null);
        values.retain(|value| !value.is_null());
        if values.iter().all(Value::is_boolean) {
            return self.boolean_enumeration(node, &values);
        }
        let numeric = values.iter().all(Value::is_i64);
        if !numeric && !values.iter().all(Value::is_string) {
            let message = "an enum of neither strings nor integers: its type without the values";
            self.report.add(Fate::Changed, &node.pointer, message);
            return match keywords::types(node)[..] {
                ["string"] => TypeExpr::String,
                ["number"] => TypeExpr::Double,
                _ => TypeExpr::Json,
            };
        }
        let name = self.declare(node, hint, None, |_, _| TypeDef {
            enumeration: Some(definition(node, &values, numeric)),
            ..empty_type()
        });
        TypeExpr::Named(name)
    }

    fn boolean_enumeration(&mut self, node: &Node<'a>, values: &[Value]) -> TypeExpr {
        match values {
            [] => return TypeExpr::Json,
            [_] => {
                let message = "a boolean of one value: a boolean";
                self.report.add(Fate::Changed, &node.pointer, message);
            }
            _ => {}
        }
        TypeExpr::Bool
    }
}

/// The values of `enum`, or the one of `const`.
fn values(node: &Node<'_>) -> Vec<Value> {
    let listed = node.value.get("enum").and_then(Value::as_array).cloned();
    listed.unwrap_or_else(|| node.value.get("const").cloned().into_iter().collect())
}

fn definition(node: &Node<'_>, values: &[Value], numeric: bool) -> EnumDef {
    let names = node.strings("x-enum-varnames");
    let descriptions = node.strings("x-enum-descriptions");
    let mut taken = Unique::default();
    let values = values.iter().enumerate().map(|(index, value)| {
        let wire = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        let alias = match names.get(index) {
            Some(name) => names::alias(&wire, Some(&names::value(name, "value")), &mut taken),
            None if wire.is_empty() => Some("empty".to_owned()),
            None => names::alias(&wire, Some(&names::value(&wire, "value")), &mut taken),
        };
        let description = text(descriptions.get(index).copied());
        (wire, EnumValue { alias, description })
    });
    EnumDef {
        numeric,
        values: values.collect(),
    }
}
