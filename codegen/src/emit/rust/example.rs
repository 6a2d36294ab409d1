//! The documented example as Rust: what a reader would write to send it.

use serde_json::Value;

use super::{Context, names};
use crate::model::{Field, Input, Location, Operation, TypeExpr, TypeId, TypeKind};

/// Statements that make the first documented call; `None` when there is none, or when it holds a value
/// that has no short form in Rust.
pub(super) fn of(context: &Context<'_>, operation: &Operation) -> Option<String> {
    let request = operation
        .examples
        .iter()
        .find_map(|example| example.request.as_ref())?;
    let writer = Writer { context, operation };
    let value = |input: &Input| request.parameters.get(&input.field.name);
    let mut arguments = Vec::new();
    let mut setters = Vec::new();
    for input in operation.caller_inputs() {
        let Some(value) = value(input) else {
            if input.field.required_in_request {
                return None;
            }
            continue;
        };
        let written = writer.argument(&input.field, value)?;
        if input.location == Location::Path {
            arguments.push(written);
        } else {
            setters.push(format!(
                "    .{}({written})",
                names::setter(&input.field.name)
            ));
        }
    }
    let resource = &context.names.resource(&operation.resource).module;
    let method = &context.names.operation(operation).method;
    let mut code = vec![
        "let response = client".to_owned(),
        format!("    .{resource}()"),
        format!("    .{method}({})", arguments.join(", ")),
    ];
    code.extend(setters);
    code.push("    .send()".to_owned());
    code.push("    .await?;".to_owned());
    Some(code.join("\n"))
}

struct Writer<'a> {
    context: &'a Context<'a>,
    operation: &'a Operation,
}

impl Writer<'_> {
    /// A value as a setter takes it.
    fn argument(&self, field: &Field, value: &Value) -> Option<String> {
        match (&field.ty, value) {
            // Setters take what becomes a `String`.
            (TypeExpr::String, Value::String(text)) => Some(format!("{text:?}")),
            (TypeExpr::List(inner), Value::Array(items)) => {
                let items = items.iter().map(|item| match (&**inner, item) {
                    (TypeExpr::String, Value::String(text)) => Some(format!("{text:?}")),
                    _ => self.value(inner, item),
                });
                let items: Vec<String> = items.collect::<Option<_>>()?;
                let typed = items.is_empty() && **inner == TypeExpr::String;
                Some(if typed {
                    "[\"\"; 0]".to_owned()
                } else {
                    format!("[{}]", items.join(", "))
                })
            }
            (TypeExpr::Map(inner), Value::Object(entries)) => {
                let entries = entries.iter().map(|(key, value)| {
                    let value = match (&**inner, value) {
                        (TypeExpr::String, Value::String(text)) => format!("{text:?}"),
                        _ => self.value(inner, value)?,
                    };
                    Some(format!("({key:?}, {value})"))
                });
                let entries: Vec<String> = entries.collect::<Option<_>>()?;
                (!entries.is_empty()).then(|| format!("[{}]", entries.join(", ")))
            }
            (ty, value) => self.value(ty, value),
        }
    }

    /// A value of its own type.
    fn value(&self, ty: &TypeExpr, value: &Value) -> Option<String> {
        match (ty, value) {
            (TypeExpr::String, Value::String(text)) => Some(format!("{text:?}.into()")),
            (TypeExpr::Bool, Value::Bool(flag)) => Some(flag.to_string()),
            (TypeExpr::Int | TypeExpr::Long, Value::Number(n)) if n.is_i64() => Some(n.to_string()),
            (TypeExpr::Double, Value::Number(n)) => Some(format!("{:?}", n.as_f64()?)),
            (TypeExpr::TimestampMs, Value::Number(n)) => Some(format!(
                "{}::UnixMillis({n})",
                self.context.options.crate_name.as_deref()?
            )),
            (TypeExpr::TimestampS, Value::Number(n)) => Some(format!(
                "{}::UnixSeconds({n})",
                self.context.options.crate_name.as_deref()?
            )),
            (TypeExpr::List(inner), Value::Array(items)) => {
                let items: Vec<String> = items
                    .iter()
                    .map(|item| self.value(inner, item))
                    .collect::<Option<_>>()?;
                Some(format!("vec![{}]", items.join(", ")))
            }
            (TypeExpr::Named(id), value) => self.declared(id, value),
            _ => None,
        }
    }

    fn declared(&self, id: &TypeId, value: &Value) -> Option<String> {
        let ty = self.context.model.ty(id);
        let path = self.path(id);
        match (&ty.kind, value) {
            (TypeKind::Enum(values), value) => {
                let at = values.values.iter().position(|v| v.wire == *value)?;
                Some(format!("{path}::{}", names::variants(ty).get(at)?))
            }
            (TypeKind::Object(object), Value::Object(entries)) => {
                let fields = &object.fields;
                if entries
                    .keys()
                    .any(|key| fields.iter().all(|f| f.wire != *key))
                {
                    return None;
                }
                let mut arguments = Vec::new();
                let mut setters = String::new();
                for field in fields.iter().filter(|f| f.constant.is_none() && !f.flatten) {
                    match (field.required_in_request, entries.get(&field.wire)) {
                        (true, None) => return None,
                        (false, None) => {}
                        (true, Some(value)) => arguments.push(self.argument(field, value)?),
                        (false, Some(value)) => {
                            let setter = names::setter(&field.name);
                            setters
                                .push_str(&format!(".{setter}({})", self.argument(field, value)?));
                        }
                    }
                }
                Some(format!("{path}::new({}){setters}", arguments.join(", ")))
            }
            (TypeKind::Union(union), Value::Object(entries)) => {
                let (wire, inner) = match (&union.tag, &union.content) {
                    (Some(tag), Some(content)) => {
                        (entries.get(tag)?.as_str()?, entries.get(content)?)
                    }
                    (Some(_), None) => return None,
                    (None, _) => entries
                        .iter()
                        .next()
                        .map(|(key, value)| (key.as_str(), value))?,
                };
                let at = union.variants.iter().position(|v| v.wire == wire)?;
                let inner = self.value(&union.variants.get(at)?.ty, inner)?;
                Some(format!("{path}::{}({inner})", names::variants(ty).get(at)?))
            }
            _ => None,
        }
    }

    /// The path of a declared type from outside the crate.
    fn path(&self, id: &TypeId) -> String {
        let crate_name = self
            .context
            .options
            .crate_name
            .as_deref()
            .unwrap_or("client");
        let ident = self.context.names.declared(id);
        let shared = self.context.model.ty(id).owner.is_none();
        let module = if shared {
            "types".to_owned()
        } else {
            self.context
                .names
                .resource(&self.operation.resource)
                .module
                .to_string()
        };
        format!("{crate_name}::{module}::{ident}")
    }
}
