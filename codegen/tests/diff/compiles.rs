//! The Rust half, proven: a program written against the old client is compiled against the new one.

use std::{fs, path::Path, process::Command};

use easemob_codegen::{
    diff::{Class, Diff},
    emit::{rust::Options, rust_source},
    model::Model,
};

use super::{cases::CASES, fixtures, model, shop};

/// Runs `cargo check` on the fixture's user with this client; the error is the compiler's output.
fn check(package: &Path, client: &str) -> Result<(), String> {
    fs::write(package.join("src/shop.rs"), client).unwrap();
    let done = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline", "--target-dir"])
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff-users"))
        .current_dir(package)
        .output()
        .unwrap();
    if done.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&done.stderr).into_owned())
    }
}

/// Slow (20 s of CPU), so the gate runs it apart: `cargo test -p easemob-codegen --test diff -- --ignored`.
#[test]
#[ignore = "compiles a program per change"]
fn the_verdict_on_source_is_what_the_compiler_says() {
    let package = tempfile::tempdir().unwrap();
    fs::create_dir(package.path().join("src")).unwrap();
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime");
    let manifest = format!(
        "[package]\nname = \"user\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         easemob-runtime = {{ path = {:?}, default-features = false }}\n\n[workspace]\n",
        runtime.display().to_string()
    );
    fs::write(package.path().join("Cargo.toml"), manifest).unwrap();
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, package.path().join("Cargo.lock")).unwrap();
    let user = fs::read_to_string(fixtures().join("user.rs")).unwrap();
    fs::write(
        package.path().join("src/lib.rs"),
        format!("#![allow(dead_code)]\n#[allow(clippy::all)]\npub mod shop;\n{user}"),
    )
    .unwrap();

    let old = model(shop().path());
    let client = |model: &Model| rust_source(model, &Options::default()).unwrap();
    check(package.path(), &client(&old))
        .unwrap_or_else(|said| panic!("the user of the old client: {said}"));
    let mut wrong = Vec::new();
    for case in CASES {
        let folder = shop();
        case.apply(folder.path());
        if case.name == "an operation's id" {
            let orders = folder.path().join("orders");
            fs::rename(orders.join("place_order.yaml"), orders.join("order.yaml")).unwrap();
        }
        let new = model(folder.path());
        let verdict = Diff::between(&old, &new)
            .findings
            .iter()
            .any(|finding| finding.classes.contains(&Class::SourceBreaking));
        let compiled = check(package.path(), &client(&new));
        let broke = compiled.is_err();
        // What breaks must have been called breaking; the converse holds where the user touches the part.
        if broke != case.breaks || (broke && !verdict) {
            wrong.push(format!(
                "{}: verdict {verdict}, broke {broke}, expected {}\n{}",
                case.name,
                case.breaks,
                compiled.err().unwrap_or_default()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
