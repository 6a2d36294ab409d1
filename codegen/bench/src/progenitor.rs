//! progenitor as a command: reads a document and writes one formatted crate.

use std::{fs, path::Path};

use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TagStyle};
use serde_json::Value;

use crate::Outcome;

/// First argument that makes this program run progenitor.
pub(crate) const ROLE: &str = "--as-progenitor";

const MANIFEST: &str = r#"[package]
name = "baseline-progenitor"
version = "0.0.0"
edition = "2021"

[dependencies]
"#;

/// Dependencies of the emitted code.
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

/// Generates a crate with the settings that come closest to ours: builders, and tags merged into one client.
pub(crate) fn run(document: &Path, out: &Path) -> Outcome {
    let (document, omitted) = supported(document)?;
    for (operation, reason) in omitted {
        eprintln!("{operation} is omitted: progenitor does not support {reason}");
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

/// An omitted operation, and its feature that progenitor does not support.
type Omitted = (String, &'static str);

/// Reads the document without the operations that progenitor does not support, and returns those as well.
pub(crate) fn supported(document: &Path) -> Outcome<(Value, Vec<Omitted>)> {
    let mut document: Value = serde_json::from_slice(&fs::read(document)?)?;
    let omitted = omit_unsupported(&mut document);
    Ok((document, omitted))
}

/// Removes the operations for which progenitor emits nothing, or nothing that compiles: its bodies are JSON,
/// URL-encoded forms, text and bytes, and its path parameters are single values.
fn omit_unsupported(document: &mut Value) -> Vec<Omitted> {
    let mut omitted = Vec::new();
    let paths = document["paths"].as_object_mut();
    for (path, item) in paths.into_iter().flatten() {
        let Some(item) = item.as_object_mut() else {
            continue;
        };
        item.retain(|method, operation| {
            let reason = unsupported(operation);
            omitted
                .extend(reason.map(|reason| (format!("{} {path}", method.to_uppercase()), reason)));
            reason.is_none()
        });
    }
    omitted
}

/// Names the feature of an operation that progenitor does not support.
fn unsupported(operation: &Value) -> Option<&'static str> {
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
