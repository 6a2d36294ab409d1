//! What the README names exists, and the gate runs what it tells a reader to type.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{fs, path::Path, process::Command};

fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).unwrap()
}

#[test]
fn the_gate_runs_the_two_commands_of_the_readme() {
    let readme = file("README.md");
    let block = readme
        .split("```sh\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    let commands: Vec<&str> = block
        .lines()
        .map(|line| line.split('#').next().unwrap().trim())
        .collect();
    assert_eq!(
        commands,
        [
            "cargo run -p easemob-conformance -- run",
            "cargo test --workspace"
        ]
    );
    // The gate adds `--locked`: a clone may not change its lock file.
    let gate = file(".ci/run").replace(" --locked", "");
    for command in commands {
        assert!(
            gate.lines().any(|line| line == command),
            "`{command}` is not run by .ci/run"
        );
    }
}

#[test]
fn every_subcommand_in_the_readme_exists() {
    let readme = file("README.md");
    let mut seen = Vec::new();
    for marker in ["easemob-codegen -- ", "`easemob-codegen ", "`… "] {
        for rest in readme.split(marker).skip(1) {
            let subcommand = rest.split([' ', '`', '\n']).next().unwrap().to_owned();
            if !seen.contains(&subcommand) {
                seen.push(subcommand);
            }
        }
    }
    assert!(seen.len() >= 3, "{seen:?}");
    for subcommand in seen {
        let output = Command::new(env!("CARGO_BIN_EXE_easemob-codegen"))
            .args([subcommand.as_str(), "--help"])
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "`easemob-codegen {subcommand}` does not exist"
        );
    }
}

#[test]
fn every_path_in_the_readme_exists() {
    let readme = file("README.md");
    let links = readme
        .split("](")
        .skip(1)
        .map(|rest| rest.split(')').next().unwrap());
    let mut checked = 0;
    for link in links.filter(|link| !link.contains("://")) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(link);
        assert!(path.exists(), "{link} does not exist");
        checked += 1;
    }
    assert!(checked >= 4);
}

#[test]
fn every_package_has_both_licences() {
    let manifest = file("Cargo.toml");
    let members = manifest
        .lines()
        .find_map(|line| line.strip_prefix("members = ["))
        .unwrap();
    let members: Vec<&str> = members.split('"').skip(1).step_by(2).collect();
    assert!(members.len() >= 5, "{members:?}");
    for member in members {
        for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
            assert_eq!(file(&format!("{member}/{licence}")), file(licence));
        }
    }
}
