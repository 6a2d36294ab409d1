//! A crate outside the workspace, in another folder, uses the macro and the build script; and a broken
//! spec is a compiler error with the place in the YAML.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A crate of its own, in a folder of its own.
struct Outside {
    folder: tempfile::TempDir,
}

impl Outside {
    fn new() -> Self {
        let root = root();
        let folder = tempfile::tempdir().unwrap();
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outside");
        let outside = Self { folder };
        let text = |name: &str| fs::read_to_string(here.join(name)).unwrap();
        let root_text = root.display().to_string().replace('\\', "/");
        outside.put(
            "Cargo.toml",
            &text("Cargo.toml").replace("{root}", &root_text),
        );
        outside.put("build.rs", &text("build.rs"));
        outside.put("src/main.rs", &text("src/main.rs"));
        // The same versions as here, and nothing from the network.
        outside.put(
            "Cargo.lock",
            &fs::read_to_string(root.join("Cargo.lock")).unwrap(),
        );
        for file in [
            "service.yaml",
            "conversations/delete_conversation.yaml",
            "tokens/get_app_token.yaml",
        ] {
            outside.put(
                &format!("api/spec/{file}"),
                &fs::read_to_string(root.join("spec").join(file)).unwrap(),
            );
        }
        outside
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn cargo(&self, command: &str) -> (bool, String, String) {
        let output = Command::new(env!("CARGO"))
            .args([command, "--offline", "--quiet"])
            .current_dir(self.folder.path())
            .env(
                "CARGO_TARGET_DIR",
                Path::new(env!("CARGO_TARGET_TMPDIR")).join("outside"),
            )
            .env("CARGO_TERM_COLOR", "never")
            .env_remove("RUSTFLAGS")
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (
            output.status.success(),
            text(&output.stdout),
            text(&output.stderr),
        )
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .unwrap()
}

#[test]
fn a_crate_outside_uses_macro_and_build_script() {
    let outside = Outside::new();
    let (ok, out, err) = outside.cargo("run");
    assert!(ok, "{err}");
    assert_eq!(
        out.trim_end(),
        r#"/users/u%2F1/user_channel {"channel":"u2","type":"groupchat","delete_roam":true}"#
    );

    let file = "api/spec/conversations/delete_conversation.yaml";
    let path = outside.folder.path().join(file);
    let spec = fs::read_to_string(&path).unwrap();
    let broken = spec.replace("{username}/user_channel", "{usrname}/user_channel");
    assert_ne!(spec, broken);
    fs::write(&path, &broken).unwrap();
    // The macro alone: without the build script, which finds the same error first.
    fs::remove_file(outside.folder.path().join("build.rs")).unwrap();
    outside.put(
        "src/main.rs",
        "easemob_macros::client!(\"api/spec\");\nfn main() {}\n",
    );
    let (ok, _, err) = outside.cargo("check");
    assert!(!ok, "a broken spec compiled");
    let line = 1 + broken
        .lines()
        .position(|line| line.contains("{usrname}"))
        .unwrap();
    for part in [
        "E0207",
        &format!("--> {file}:{line}:"),
        "did you mean `username`?",
        "src/main.rs:1:",
    ] {
        assert!(err.contains(part), "`{part}` is missing in:\n{err}");
    }
}
