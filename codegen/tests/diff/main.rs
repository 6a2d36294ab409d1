//! What changed between two specs: every rule on a change of its own, and the Rust half proven.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod approvals;
mod cases;
mod compiles;
mod rules;
mod sides;

use std::path::{Path, PathBuf};

use easemob_codegen::{load, model::Model};

/// A copy of the fixture's spec.
fn shop() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("orders")).unwrap();
    for file in ["service.yaml", "orders/place_order.yaml"] {
        std::fs::copy(fixtures().join("shop").join(file), folder.path().join(file)).unwrap();
    }
    folder
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diff/fixtures")
}

/// The model of a folder, which has no error.
fn model(folder: &Path) -> Model {
    let loaded = load::load(folder, load::SERVICE_FILE);
    let found: Vec<_> = loaded
        .diagnostics
        .iter()
        .map(|d| format!("{} {}", d.code, d.message))
        .collect();
    loaded.model.unwrap_or_else(|| panic!("{found:#?}"))
}
