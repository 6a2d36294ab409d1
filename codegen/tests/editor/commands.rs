//! The commands: exit codes, and that a check changes nothing.

use std::{fs, path::Path, process::Command};

use crate::files;

fn copy() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files() {
        let full = folder.path().join("spec").join(&path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, text).unwrap();
    }
    folder
}

/// Exit code, standard output and standard error.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_easemob-codegen"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (
        out.status.code().unwrap(),
        text(&out.stdout),
        text(&out.stderr),
    )
}

#[test]
fn lint_has_levels() {
    let folder = copy();
    let at = folder.path();
    assert_eq!(run(at, &["lint", "--deny-warnings"]).0, 0);
    let path = at.join("spec/groups/create_group.yaml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        text + "\ntypes:\n  Unused:\n    description: { en: Nothing. }\n    object: {}\n",
    )
    .unwrap();
    let unused = |arguments: &[&str]| {
        let (code, out, _) = run(at, &[&["lint"], arguments].concat());
        (code, out.contains("W0301"))
    };
    assert_eq!(unused(&[]), (0, true));
    assert_eq!(unused(&["--deny-warnings"]), (1, true));
    assert_eq!(unused(&["--deny", "W0301"]), (1, true));
    assert_eq!(unused(&["--deny-warnings", "--allow", "w0301"]), (0, false));
    let (code, _, said) = run(at, &["lint", "--deny", "E0222"]);
    assert_eq!(code, 2);
    assert!(said.contains("`E0222` is no lint"), "{said}");
}

#[test]
fn a_waiver_that_no_longer_applies_is_red() {
    let folder = copy();
    let path = folder.path().join("spec/service.yaml");
    let text = fs::read_to_string(&path).unwrap();
    // The enum of one value that is waived gets a second one.
    let value = "        ROUTE_ONLINE:";
    assert!(text.contains(value));
    let more = format!("        ROUTE_ALL: {{ description: {{ en: All. }} }}\n{value}");
    fs::write(&path, text.replace(value, &more)).unwrap();
    let (code, out, _) = run(folder.path(), &["lint"]);
    assert_eq!(code, 2);
    assert!(
        out.contains("E0234") && out.contains("/types/RouteType"),
        "{out}"
    );
}

#[test]
fn new_writes_once() {
    let folder = copy();
    let at = folder.path();
    assert_eq!(run(at, &["new", "users", "ban_user"]).0, 0);
    let path = at.join("spec/users/ban_user.yaml");
    assert!(
        fs::read_to_string(&path)
            .unwrap()
            .contains("auth: app_token")
    );
    fs::write(&path, "mine").unwrap();
    assert_eq!(run(at, &["new", "users", "ban_user"]).0, 2);
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    for bad in [["users", "../ban"], ["../users", "ban_user"], ["a b", "c"]] {
        assert_eq!(run(at, &["new", bad[0], bad[1]]).0, 2, "{bad:?}");
    }
    fs::remove_file(&path).unwrap();
    assert_eq!(run(at, &["new", "groups", "register_user"]).0, 2);
    assert!(!at.join("users").exists());
}

#[test]
fn fmt_checks_and_writes() {
    let folder = copy();
    let at = folder.path();
    assert_eq!(run(at, &["fmt", "--check"]).0, 0);
    let path = at.join("spec/lints.yaml");
    let neat = fs::read_to_string(&path).unwrap();
    let ugly = neat.replace("language: 1\n", "language:   1   \n\n\n");
    fs::write(&path, &ugly).unwrap();
    let (code, out, _) = run(at, &["fmt", "--check"]);
    assert_eq!(code, 1);
    assert!(
        out.contains("-language:   1   \n") && out.contains("+language: 1\n"),
        "{out}"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), ugly);
    assert_eq!(run(at, &["fmt"]).0, 0);
    assert_eq!(fs::read_to_string(&path).unwrap(), neat);
    fs::write(&path, "language: [\n").unwrap();
    let (code, _, said) = run(at, &["fmt"]);
    assert_eq!(code, 2);
    assert!(
        said.contains("E0008") && said.contains("spec/lints.yaml"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "language: [\n");
    assert_eq!(run(at, &["fmt", "--spec", "nowhere"]).0, 2);
}

#[test]
fn schema_checks_and_writes() {
    let folder = copy();
    let at = folder.path();
    assert_eq!(run(at, &["schema", "--check"]).0, 1);
    assert_eq!(run(at, &["schema"]).0, 0);
    assert_eq!(run(at, &["schema", "--check"]).0, 0);
    assert_eq!(run(at, &["schema", "--spec", "nowhere"]).0, 2);
}

#[test]
fn explain_lists_and_explains() {
    let folder = tempfile::tempdir().unwrap();
    let (code, out, _) = run(folder.path(), &["explain"]);
    assert_eq!(code, 0);
    assert!(
        out.lines().all(|line| line.starts_with(['E', 'W'])),
        "{out}"
    );
    let (code, out, _) = run(folder.path(), &["explain", "w0309"]);
    assert_eq!(code, 0);
    assert!(out.starts_with("W0309 example-contradicts\n"), "{out}");
    assert_eq!(run(folder.path(), &["explain", "W0999"]).0, 2);
}
