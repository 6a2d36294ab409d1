//! Exports the documented calls as a hurl file, with variables for host, app and token.

use serde_json::Value;

use super::{Case, Payload};
use crate::model::{Model, Operation, PathPart};

/// Makes the file.
pub(super) fn file(model: &Model, operations: &[&Operation]) -> String {
    let mut variables = vec!["host".to_owned(), "token".to_owned()];
    let mut base = String::from("{{host}}");
    for part in &model.service.base.path {
        match part {
            PathPart::Literal(text) => base.push_str(text),
            PathPart::Parameter(id) => {
                let name = &model.service.base.parameter(id).wire;
                base.push_str(&format!("{{{{{name}}}}}"));
                variables.push(name.clone());
            }
        }
    }
    let base = base.trim_end_matches('/');
    let options: Vec<String> = variables
        .iter()
        .map(|name| format!("--variable {name}=…"))
        .collect();
    let mut text = format!(
        "# The documented calls. Run: hurl --test {} cases.hurl\n",
        options.join(" ")
    );
    for operation in operations {
        for example in &operation.examples {
            if let Some(case) = Case::of(model, operation, example) {
                let status = example.response.as_ref().map(|response| response.status);
                text.push_str(&format!("\n# {} {}\n", operation.id, example.id));
                text.push_str(&format!(
                    "# {}\n",
                    operation.summary.en.trim().replace('\n', "\n# ")
                ));
                text.push_str(&entry(&case, base, status));
            }
        }
    }
    text
}

fn entry(case: &Case, base: &str, status: Option<u16>) -> String {
    let mut text = format!("{} {base}{}\n", case.method, quoted(&case.path));
    for (name, value) in &case.headers {
        text.push_str(&format!("{name}: {}\n", quoted(value)));
    }
    if let Some((header, scheme)) = &case.auth {
        text.push_str(&format!(
            "{}\n",
            format!("{header}: {scheme} {{{{token}}}}").replace(":  ", ": ")
        ));
    }
    section(&mut text, "Query", &case.query);
    match &case.body {
        None => {}
        // `{{` begins a variable in hurl; JSON can escape braces.
        Some(Payload::Json(value)) => {
            text.push_str(&format!("{value:#}\n").replace("{{", "\\u007b\\u007b"));
        }
        Some(Payload::Form(pairs)) => section(&mut text, "Form", pairs),
        Some(Payload::Multipart(parts)) => {
            let parts: Vec<_> = parts
                .iter()
                .map(|(name, value)| (name.clone(), part(value)))
                .collect();
            section(&mut text, "Multipart", &parts);
        }
        Some(Payload::Binary(value)) => text.push_str(&format!("file,{};\n", file_name(value))),
    }
    text.push_str(&format!(
        "HTTP {}\n",
        status.map_or_else(|| "*".to_owned(), |status| status.to_string())
    ));
    text
}

fn section(text: &mut String, name: &str, pairs: &[(String, String)]) {
    if pairs.is_empty() {
        return;
    }
    text.push_str(&format!("[{name}]\n"));
    for (key, value) in pairs {
        text.push_str(&format!("{}: {}\n", quoted(key), quoted(value)));
    }
}

/// Formats a part: text, or a file beside the hurl file.
fn part(value: &Value) -> String {
    match value {
        Value::Object(file) => {
            let kind = file.get("content_type").and_then(Value::as_str);
            format!(
                "file,{};{}",
                file_name(value),
                kind.map(|kind| format!(" {kind}")).unwrap_or_default()
            )
        }
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn file_name(value: &Value) -> String {
    value
        .get("name")
        .and_then(Value::as_str)
        .unwrap_or("body.bin")
        .to_owned()
}

/// Escapes a text for hurl.
fn quoted(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | '#' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '{' => out.push_str("\\u{7b}"),
            c => out.push(c),
        }
    }
    out
}
