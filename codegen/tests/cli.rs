//! The command as a user meets it: exit codes, messages, and what is on disk afterwards.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_easemob-codegen"));
    command
        .args(arguments)
        .current_dir(repository())
        .env("NO_COLOR", "1");
    command
}

fn run(arguments: &[&str]) -> (i32, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = command(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

/// A spec folder with this repository's service file and one operation file of the given bytes.
fn spec_with(operation: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(
        repository().join("spec/service.yaml"),
        folder.path().join("service.yaml"),
    )
    .unwrap();
    fs::create_dir(folder.path().join("conversations")).unwrap();
    fs::write(
        folder.path().join("conversations/delete_conversation.yaml"),
        operation,
    )
    .unwrap();
    // The service file names the operation that issues tokens.
    fs::create_dir(folder.path().join("tokens")).unwrap();
    let token = "tokens/get_app_token.yaml";
    fs::copy(
        repository().join("spec").join(token),
        folder.path().join(token),
    )
    .unwrap();
    folder
}

fn seed() -> String {
    fs::read_to_string(repository().join("spec/conversations/delete_conversation.yaml")).unwrap()
}

#[track_caller]
fn bad_input(operation: &[u8], expected: &[&str]) {
    let folder = spec_with(operation);
    let out = folder.path().join("out");
    let spec = folder.path().display().to_string();
    let (code, _, stderr) = run(&[
        "generate",
        "--spec",
        &spec,
        "--out",
        &out.display().to_string(),
    ]);
    assert_eq!(code, 2, "{stderr}");
    for part in expected {
        assert!(stderr.contains(part), "`{part}` is missing in:\n{stderr}");
    }
    assert!(!stderr.contains("panicked"), "{stderr}");
    assert!(!out.exists(), "bad input must not write anything");
}

#[test]
fn a_missing_spec_folder_is_named() {
    let (code, _, stderr) = run(&["generate", "--spec", "no/such/folder"]);
    assert_eq!(code, 2);
    assert!(
        stderr.contains("no/such/folder") && stderr.contains("E0231"),
        "{stderr}"
    );
}

#[test]
fn a_spec_folder_without_a_service_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, stderr) = run(&["lint", "--spec", &folder.path().display().to_string()]);
    assert_eq!(code, 2);
    let (_, stdout, _) = run(&["lint", "--spec", &folder.path().display().to_string()]);
    assert!(
        format!("{stdout}{stderr}").contains("service.yaml"),
        "{stdout}{stderr}"
    );
}

#[test]
fn bad_files_are_named_with_their_place() {
    let file = "conversations/delete_conversation.yaml";
    bad_input(b"", &[file, "empty"]);
    bad_input(
        b"language: 1\n\tsummary: x\n",
        &[&format!("{file}:2:"), "tab"],
    );
    bad_input(
        b"language: 1\nsummary: { en: \xff\xfe }\n",
        &[&format!("{file}:2:"), "UTF-8"],
    );
    bad_input(
        b"language: 1\na: &x [1]\nb: *x\n",
        &[&format!("{file}:2:"), "anchor"],
    );
    bad_input(&b"[".repeat(20_000), &[file]);
    bad_input(
        seed().replace("required: true", "required: ja").as_bytes(),
        &[&format!("{file}:"), "required"],
    );
    bad_input(
        format!("{}{}", seed(), "operation: twice\n").as_bytes(),
        &[file, "operation", "twice"],
    );
    bad_input(
        seed().replace("min_length: 1", "min_lenght: 1").as_bytes(),
        &["min_lenght", "did you mean"],
    );
}

#[test]
fn a_huge_file_is_refused_unread() {
    let folder = spec_with(b"");
    let file = folder.path().join("conversations/delete_conversation.yaml");
    fs::File::create(&file)
        .unwrap()
        .set_len(100 * 1024 * 1024)
        .unwrap();
    let (code, _, stderr) = run(&["generate", "--spec", &folder.path().display().to_string()]);
    assert_eq!(code, 2);
    assert!(
        stderr.contains("delete_conversation.yaml") && stderr.contains("8388608"),
        "{stderr}"
    );
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let expected = generated(&spec_with(seed().as_bytes()));
    assert_eq!(
        generated(&spec_with(seed().replace('\n', "\r\n").as_bytes())),
        expected
    );
    assert_eq!(
        generated(&spec_with(format!("\u{feff}{}", seed()).as_bytes())),
        expected
    );
}

fn generated(folder: &tempfile::TempDir) -> String {
    let file = folder.path().join("client.rs");
    let (spec, out) = (
        folder.path().display().to_string(),
        file.display().to_string(),
    );
    let (code, _, stderr) = run(&["generate", "--spec", &spec, "--single", &out]);
    assert_eq!(code, 0, "{stderr}");
    fs::read_to_string(file).unwrap()
}

#[test]
fn an_output_folder_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("in_the_way");
    fs::write(&file, "kept").unwrap();
    let out = file.join("out").display().to_string();
    let (code, _, stderr) = run(&["generate", "--out", &out]);
    assert_eq!(code, 2, "{stderr}");
    assert!(stderr.contains("in_the_way"), "{stderr}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "kept");
}

#[test]
fn the_check_is_red_after_one_edited_line_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().display().to_string();
    assert_eq!(run(&["generate", "--out", &out]).0, 0);
    assert_eq!(run(&["generate", "--check", "--out", &out]).0, 0);

    let file = folder.path().join("src/conversations.rs");
    let edited =
        fs::read_to_string(&file)
            .unwrap()
            .replacen("pub channel: String", "pub channel: u8", 1);
    fs::write(&file, &edited).unwrap();
    let (code, diff, stderr) = run(&["generate", "--check", "--out", &out]);
    assert_eq!(code, 1, "{stderr}");
    assert!(
        diff.contains("-    pub channel: u8") && diff.contains("+    pub channel: String"),
        "{diff}"
    );
    assert!(diff.contains("@@ "), "a unified diff");
    assert!(stderr.contains("easemob-codegen generate"), "{stderr}");
    assert_eq!(
        fs::read_to_string(&file).unwrap(),
        edited,
        "--check changes nothing"
    );

    assert_eq!(run(&["generate", "--out", &out]).0, 0);
    assert_eq!(run(&["generate", "--check", "--out", &out]).0, 0);
}

#[test]
fn nothing_is_touched_when_nothing_changed() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().display().to_string();
    run(&["generate", "--out", &out]);
    let times = || -> Vec<_> {
        let files = fs::read_dir(folder.path().join("src")).unwrap();
        files
            .map(|file| file.unwrap().metadata().unwrap().modified().unwrap())
            .collect()
    };
    let before = times();
    let (code, _, stderr) = run(&["generate", "--out", &out]);
    assert_eq!((code, times()), (0, before));
    assert!(stderr.contains("0 files written"), "{stderr}");
}

#[test]
fn an_interrupted_run_leaves_whole_files() {
    let expected = tempfile::tempdir().unwrap();
    assert_eq!(
        run(&["generate", "--out", &expected.path().display().to_string()]).0,
        0
    );
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let shown = out.display().to_string();
    let mut interrupted = 0;
    for round in 0..20 {
        let _ = fs::remove_dir_all(&out);
        let mut child = command(&["generate", "--out", &shown])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Kill it at another point each round: when so many files are there.
        let there = || fs::read_dir(out.join("src")).map_or(0, Iterator::count);
        while there() < round && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        let _ = child.kill();
        interrupted += usize::from(!child.wait().unwrap().success());
        for file in fs::read_dir(out.join("src")).into_iter().flatten() {
            let file = file.unwrap();
            let whole = fs::read(expected.path().join("src").join(file.file_name())).unwrap();
            assert!(
                fs::read(file.path()).unwrap() == whole,
                "{:?} is half-written",
                file.file_name()
            );
        }
    }
    assert!(
        interrupted > 0,
        "no run was interrupted: the test shows nothing"
    );
    assert_eq!(run(&["generate", "--out", &shown]).0, 0);
    assert_eq!(run(&["generate", "--check", "--out", &shown]).0, 0);
    let left = fs::read_dir(&out).unwrap().filter(|entry| {
        entry
            .as_ref()
            .unwrap()
            .file_name()
            .to_string_lossy()
            .starts_with(".generate-")
    });
    assert_eq!(left.count(), 0, "the next run cleans up");
}

#[test]
fn help_names_exit_codes_and_examples() {
    for command in ["generate", "lint", "model", "explain"] {
        let (code, stdout, _) = run(&[command, "--help"]);
        assert_eq!(code, 0);
        assert!(stdout.contains("Examples:"), "{command}");
    }
    let (code, _, stderr) = run(&["generate", "--chekc"]);
    assert_eq!(code, 2);
    assert!(stderr.contains("--check"), "{stderr}");
}
