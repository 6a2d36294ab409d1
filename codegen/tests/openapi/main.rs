//! OpenAPI documents, in and out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod export;
mod hostile;
mod import;

use std::path::{Path, PathBuf};

use easemob_codegen::{load, model::Model, openapi::import::SpecFile};

/// The text of a fixture.
fn fixture(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/openapi/fixtures");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

/// Writes an imported spec and reads it as any other.
fn written(files: &[SpecFile]) -> (tempfile::TempDir, load::Loaded) {
    let folder = tempfile::tempdir().unwrap();
    for file in files {
        let path: PathBuf = folder.path().join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, &file.text).unwrap();
    }
    let loaded = load::load(folder.path(), load::SERVICE_FILE);
    (folder, loaded)
}

/// The model of an imported spec, which has no error.
fn model(files: &[SpecFile]) -> Model {
    let (_folder, loaded) = written(files);
    let errors: Vec<_> = loaded
        .diagnostics
        .iter()
        .filter(|d| d.severity == easemob_codegen::diagnostics::Severity::Error)
        .map(|d| format!("{} {} {:?}", d.code, d.message, d.labels.first()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    loaded.model.unwrap()
}
