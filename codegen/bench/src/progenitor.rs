//! progenitor as a command: document in, one formatted crate out.

use std::{fs, path::Path};

use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TagStyle};
use serde_json::Value;

use crate::Outcome;

/// First argument that turns this program into progenitor.
pub(crate) const ROLE: &str = "--as-progenitor";

const MANIFEST: &str = r#"[package]
name = "peer-progenitor"
version = "0.0.0"
edition = "2021"

[dependencies]
"#;

/// What the code that it emits calls.
pub(crate) const DEPENDENCIES: &str = r#"bytes = "1"
chrono = { version = "0.4", default-features = false, features = ["serde"] }
futures-core = "0.3"
progenitor-client = { version = "0.15.1", default-features = false }
regress = "0.12"
reqwest = { version = "0.13", default-features = false, features = ["json", "query", "stream"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
uuid = { version = "1", features = ["serde"] }
"#;

/// Reads, generates, formats, writes. Builders and tags apart, the settings that come nearest to ours.
pub(crate) fn run(document: &Path, out: &Path) -> Outcome {
    let (document, left) = given(document)?;
    for (operation, reason) in left {
        eprintln!("progenitor is not given {operation}: it knows no {reason}");
    }
    let api: openapiv3::OpenAPI = serde_json::from_value(document)?;
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_tag(TagStyle::Merged);
    let tokens = Generator::new(&settings).generate_tokens(&api)?;
    let text = prettyplease::unparse(&syn::parse2(tokens)?);
    fs::create_dir_all(out.join("src"))?;
    fs::write(out.join("src/lib.rs"), text)?;
    fs::write(out.join("Cargo.toml"), format!("{MANIFEST}{DEPENDENCIES}"))?;
    Ok(())
}

/// An operation, and what it has that progenitor does not know.
type Left = (String, &'static str);

/// The document without what progenitor makes no Rust of, and what that is.
pub(crate) fn given(document: &Path) -> Outcome<(Value, Vec<Left>)> {
    let mut document: Value = serde_json::from_slice(&fs::read(document)?)?;
    let left = leave_out(&mut document);
    Ok((document, left))
}

/// Takes out the operations that progenitor makes no Rust of, or none that compiles, and tells them with what
/// they have: its bodies are JSON, URL-encoded forms, text and bytes, and its path parameters single values.
fn leave_out(document: &mut Value) -> Vec<Left> {
    let mut left = Vec::new();
    let paths = document["paths"].as_object_mut();
    for (path, item) in paths.into_iter().flatten() {
        let Some(item) = item.as_object_mut() else {
            continue;
        };
        item.retain(|method, operation| {
            let unknown = unknown(operation);
            left.extend(
                unknown.map(|reason| (format!("{} {path}", method.to_uppercase()), reason)),
            );
            unknown.is_none()
        });
    }
    left
}

fn unknown(operation: &Value) -> Option<&'static str> {
    let contents = operation["requestBody"]["content"].as_object();
    let mut media = contents.into_iter().flatten().map(|(media, _)| media);
    let parameters = operation["parameters"].as_array();
    let mut parameters = parameters.into_iter().flatten();
    if media.any(|media| media.starts_with("multipart/")) {
        Some("multipart bodies")
    } else if parameters.any(|p| p["in"] == "path" && p["schema"]["type"] == "array") {
        Some("lists in paths")
    } else {
        None
    }
}
