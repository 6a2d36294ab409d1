//! JSON Schema of exported cases.
//!
//! It is generated from the types. Which keys are required depends on the kind of the case: a documented
//! call goes with any response, a documented response with any call.

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use super::Case;

/// Keys that every case has.
const ALWAYS: [&str; 6] = [
    "id",
    "resource",
    "operation",
    "kind",
    "provenance",
    "reason",
];

/// Generates the schema of one case, indented.
///
/// # Errors
///
/// When the schema cannot be serialised, which no input can cause.
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
        // Only a broken connection explains a missing response.
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
