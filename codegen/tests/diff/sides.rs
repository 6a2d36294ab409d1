//! Sides: folders and git revisions.

use std::{path::Path, process::Command};

use easemob_codegen::diff::Side;

use super::shop;

#[test]
fn a_folder_is_a_side() {
    let folder = shop();
    let side = Side::find(&folder.path().display().to_string(), Path::new("spec")).unwrap();
    assert_eq!(side.path(), folder.path());
}

#[test]
fn what_is_neither_folder_nor_revision_is_refused() {
    for text in ["no-such-revision", "", ":", "--all", "HEAD:no/such/folder"] {
        let error = Side::find(text, Path::new("spec")).unwrap_err().to_string();
        assert!(
            error.contains("neither a folder nor a git revision"),
            "{text}: {error}"
        );
    }
}

#[test]
fn the_command_reads_a_revision_of_its_folder() {
    let folder = shop();
    let git = |arguments: &[&str]| {
        let done = Command::new("git")
            .args([
                "-c",
                "user.name=a",
                "-c",
                "user.email=a@b",
                "-c",
                "commit.gpgsign=false",
            ])
            .args(arguments)
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stderr)
        );
    };
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "-m", "old"]);
    let path = folder.path().join("orders/place_order.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("POST", "PUT")).unwrap();
    let run = |arguments: &[&str]| {
        let done = Command::new(env!("CARGO_BIN_EXE_easemob-codegen"))
            .args(arguments)
            .current_dir(folder.path())
            .output()
            .unwrap();
        (done.status.code(), String::from_utf8(done.stdout).unwrap())
    };
    let (code, report) = run(&["diff", "HEAD", ".", "--spec", "."]);
    assert_eq!(code, Some(0));
    assert!(
        report.contains("method-changed") && report.contains("version step: major"),
        "{report}"
    );
    let (code, _) = run(&["diff", "HEAD:.", ".", "--fail-on", "wire-breaking"]);
    assert_eq!(code, Some(1));
    let (code, _) = run(&["diff", "HEAD:.", ".", "--fail-on", "documentation"]);
    assert_eq!(code, Some(0));
    let (code, _) = run(&["diff", "nothing", "."]);
    assert_eq!(code, Some(2));
}
