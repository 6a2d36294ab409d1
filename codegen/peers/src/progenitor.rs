//! progenitor as a command: document in, one formatted crate out.

use std::{fs, path::Path};

use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TagStyle};

use crate::Outcome;

/// First argument that turns this program into progenitor.
pub(crate) const ROLE: &str = "--as-progenitor";

const MANIFEST: &str = r#"[package]
name = "peer-progenitor"
version = "0.0.0"
edition = "2021"

[dependencies]
bytes = "1"
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
    let api: openapiv3::OpenAPI = serde_json::from_slice(&fs::read(document)?)?;
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_tag(TagStyle::Merged);
    let tokens = Generator::new(&settings).generate_tokens(&api)?;
    let text = prettyplease::unparse(&syn::parse2(tokens)?);
    fs::create_dir_all(out.join("src"))?;
    fs::write(out.join("src/lib.rs"), text)?;
    fs::write(out.join("Cargo.toml"), MANIFEST)?;
    Ok(())
}
