//! The part of JSON Schema that the language's schemas use. What is not known here fails the tests, so
//! that nothing is taken for checked that is not.

use easemob_codegen::language::TypeExpr;
use serde_json::Value;

/// What is wrong with `value`: nothing when the schema accepts it.
pub(crate) fn errors(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(schema, schema, value, "", &mut found);
    found
}

fn check(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    let schema = match schema {
        Value::Bool(true) => return,
        Value::Object(schema) => schema,
        other => panic!("{other} is no schema"),
    };
    for (key, rule) in schema {
        let wrong = match key.as_str() {
            "$ref" => {
                let pointer = rule.as_str().unwrap().strip_prefix('#').unwrap();
                check(root, root.pointer(pointer).unwrap(), value, at, found);
                continue;
            }
            "allOf" => {
                for part in rule.as_array().unwrap() {
                    check(root, part, value, at, found);
                }
                continue;
            }
            "anyOf" | "oneOf" => {
                let fits = |part: &&Value| {
                    let mut inner = Vec::new();
                    check(root, part, value, at, &mut inner);
                    inner.is_empty()
                };
                let count = rule.as_array().unwrap().iter().filter(fits).count();
                count == 0 || key == "oneOf" && count > 1
            }
            "properties" => {
                for (name, rule) in rule.as_object().unwrap() {
                    if let Some(value) = value.get(name) {
                        check(root, rule, value, &format!("{at}/{name}"), found);
                    }
                }
                continue;
            }
            "additionalProperties" => {
                let known = schema.get("properties");
                for (name, value) in value.as_object().into_iter().flatten() {
                    if known.is_some_and(|known| known.get(name).is_some()) {
                        continue;
                    }
                    if *rule == Value::Bool(false) {
                        found.push(format!("{at}/{name}: unknown key"));
                    } else {
                        check(root, rule, value, &format!("{at}/{name}"), found);
                    }
                }
                continue;
            }
            "items" => {
                for (index, value) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, rule, value, &format!("{at}/{index}"), found);
                }
                continue;
            }
            "required" => rule
                .as_array()
                .unwrap()
                .iter()
                .any(|name| value.is_object() && value.get(name.as_str().unwrap()).is_none()),
            "type" => !types(rule).any(|ty| is(value, ty)),
            "enum" => !rule.as_array().unwrap().contains(value),
            "const" => rule != value,
            "minimum" => value.as_f64().is_some_and(|n| n < rule.as_f64().unwrap()),
            "maximum" => value.as_f64().is_some_and(|n| n > rule.as_f64().unwrap()),
            // The one pattern is that of types.
            "pattern" => value
                .as_str()
                .is_some_and(|text| text.parse::<TypeExpr>().is_err()),
            "$schema" | "title" | "description" | "default" | "definitions" | "format" => false,
            other => panic!("`{other}` is not known here"),
        };
        if wrong {
            found.push(format!("{at}: {key}"));
        }
    }
}

fn types(rule: &Value) -> impl Iterator<Item = &str> {
    let one = rule.as_str().into_iter();
    let many = rule.as_array().into_iter().flatten();
    one.chain(many.map(|ty| ty.as_str().unwrap()))
}

fn is(value: &Value, ty: &str) -> bool {
    match ty {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        other => panic!("`{other}` is no type"),
    }
}
