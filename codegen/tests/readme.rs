//! Commands and paths of the README files exist, and the gate runs the commands.
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

/// The README files, with the folder that their links start from.
const READMES: [(&str, &str); 2] = [("README.md", ""), ("codegen/README.md", "codegen/")];

#[test]
fn every_subcommand_in_a_readme_exists() {
    let mut seen = Vec::new();
    for (readme, _) in READMES {
        let readme = file(readme);
        for marker in ["easemob-codegen -- ", "`easemob-codegen ", "`… "] {
            for rest in readme.split(marker).skip(1) {
                let subcommand = rest.split([' ', '`', '\n']).next().unwrap().to_owned();
                if !seen.contains(&subcommand) {
                    seen.push(subcommand);
                }
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
fn every_path_in_a_readme_exists() {
    for (readme, folder) in READMES {
        let text = file(readme);
        let links = text
            .split("](")
            .skip(1)
            .map(|rest| rest.split(')').next().unwrap());
        let mut checked = 0;
        for link in links.filter(|link| !link.contains("://")) {
            let path = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("..")
                .join(folder)
                .join(link);
            assert!(path.exists(), "{readme}: {link} does not exist");
            checked += 1;
        }
        assert!(checked >= 4);
    }
}

/// Paths in code spans are true too, but for placeholders: `src/validate/errors/`.
#[test]
fn every_folder_that_the_codegen_readme_names_exists() {
    let text = file("codegen/README.md");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let spans = text.split('`').skip(1).step_by(2);
    let paths = spans.filter(|span| span.contains('/') && !span.contains(['<', ' ', '…', ':']));
    let mut checked = 0;
    for path in paths {
        let roots = [root.to_owned(), root.join("src"), root.join("..")];
        assert!(
            roots.iter().any(|root| root.join(path).exists()),
            "{path} does not exist"
        );
        checked += 1;
    }
    assert!(checked >= 10);
}

#[test]
fn every_folder_of_the_sources_is_in_the_codegen_readme() {
    let text = file("codegen/README.md");
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            assert!(text.contains(&format!("](src/{name}")), "src/{name}");
        }
    }
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
