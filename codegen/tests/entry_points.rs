//! The command, the build script's call and the macro give the same Rust, to the byte.
//!
//! The macro has its own test in its crate: it expands to the parsed text of [`Build::generate`].
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{fs, path::Path, process::Command};

use easemob_codegen::build::Build;

#[test]
fn the_command_writes_what_the_build_script_makes() {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("client.rs");
    let status = Command::new(env!("CARGO_BIN_EXE_easemob-codegen"))
        .arg("generate")
        .arg("--spec")
        .arg(&spec)
        .arg("--single")
        .arg(&file)
        .status()
        .unwrap();
    assert!(status.success());
    let built = Build::new(&spec).generate().unwrap();
    assert!(
        fs::read_to_string(&file).unwrap() == built.source().unwrap(),
        "the two entry points differ"
    );
    assert!(
        built
            .inputs
            .iter()
            .any(|path| path.ends_with("conversations/delete_conversation.yaml"))
    );
    assert!(
        built
            .inputs
            .iter()
            .any(|path| path.ends_with("conversations")),
        "a new file is noticed"
    );
}
