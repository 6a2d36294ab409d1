//! The JSON Schema of the cases: one for all that are exported, by whatever command.
//!
//! It is made from the types themselves. What a case may leave out depends on what it is about: a
//! documented call goes with any response, a documented response with any call.

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use super::Case;

/// What every case has.
const ALWAYS: [&str; 6] = [
    "id",
    "resource",
    "operation",
    "kind",
    "provenance",
    "reason",
];

/// The schema of one case, indented.
///
/// # Errors
///
/// When it cannot be written as JSON, which no input can bring about.
pub fn cases() -> serde_json::Result<String> {
    let mut schema = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<Case>()
        .to_value();
    if let Value::Object(root) = &mut schema {
        root.shift_insert(
            0,
            "title".to_owned(),
            "A case of the conformance kit".into(),
        );
        root.insert("required".to_owned(), json!(ALWAYS));
        let about = |kinds: &[&str], needs: &[&str]| {
            json!({
                "if": { "properties": { "kind": { "enum": kinds } } },
                "then": { "required": needs },
            })
        };
        // Without a response there is no other outcome, and a connection is why there is none.
        let lost = json!({
            "if": { "properties": { "expected": { "required": ["lost"] } }, "required": ["expected"] },
            "then": { "required": ["connection"] },
        });
        let rules = json!([
            about(&["request"], &["call", "request"]),
            about(
                &["response", "error", "fault", "pages"],
                &["answer", "expected"]
            ),
            about(&["pages"], &["call", "request", "walk"]),
            lost,
        ]);
        root.insert("allOf".to_owned(), rules);
        if let Some(id) = root
            .get_mut("properties")
            .and_then(|properties| properties.get_mut("id"))
            .and_then(Value::as_object_mut)
        {
            let pattern = "^[^/\\s]+/[^/\\s]+/(request|response|error|fault|pages)/[^/\\s]+$";
            id.insert("pattern".to_owned(), json!(pattern));
        }
    }
    Ok(format!("{schema:#}\n"))
}
