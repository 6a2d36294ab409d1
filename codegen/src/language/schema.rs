//! JSON Schemas of the language for editors: one per kind of file, generated from the types that read it.

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;

use crate::language::{LintsFile, OperationFile, ServiceFile, ServiceVariant};

/// The schema of one kind of file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schema {
    /// The name of its file in the spec folder.
    pub file: &'static str,
    /// Its text.
    pub text: String,
}

/// The name of the schema of operations.
pub const OPERATION: &str = "operation.schema.json";

/// The schemas of all kinds of files.
///
/// # Errors
/// When a schema cannot be written as JSON, which no input can bring about.
pub fn schemas() -> serde_json::Result<Vec<Schema>> {
    Ok(vec![
        of::<ServiceFile>(
            "service.schema.json",
            "What all operations of a service share",
        )?,
        of::<ServiceVariant>(
            "variant.schema.json",
            "The same operations, served elsewhere",
        )?,
        of::<OperationFile>(OPERATION, "One operation of a service")?,
        of::<LintsFile>("lints.schema.json", "Levels of lints, and waivers")?,
    ])
}

/// The comment by which an editor finds the schema of a file `depth` folders below the spec folder.
pub fn modeline(schema: &str, depth: usize) -> String {
    let up = "../".repeat(depth);
    let here = if depth == 0 { "./" } else { "" };
    format!("# yaml-language-server: $schema={here}{up}{schema}")
}

fn of<T: JsonSchema>(file: &'static str, title: &str) -> serde_json::Result<Schema> {
    let schema = SchemaSettings::draft07()
        .into_generator()
        .into_root_schema_for::<T>();
    let mut value = schema.to_value();
    plain(&mut value);
    if let Value::Object(root) = &mut value {
        let id = root.shift_remove("$schema");
        root.shift_insert(0, "title".to_owned(), title.into());
        if let Some(id) = id {
            root.shift_insert(0, "$schema".to_owned(), id);
        }
    }
    let mut text = serde_json::to_string_pretty(&value)?;
    text.push('\n');
    Ok(Schema { file, text })
}

/// Descriptions are those of the Rust types; links to other types mean nothing to an editor.
fn plain(value: &mut Value) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries.iter_mut() {
                match value {
                    Value::String(text) if key == "description" => {
                        *text = text.replace("[`", "`").replace("`]", "`");
                    }
                    _ => plain(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(plain),
        _ => {}
    }
}
