//! `generate` on a folder that already has outputs: what changed is noticed, the rest is left alone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use easemob_codegen::emit::HEADER;

/// A project with two operations in `spec/`.
struct Project(tempfile::TempDir);

impl Project {
    fn new() -> Self {
        let project = Self(tempfile::tempdir().unwrap());
        let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        for file in [
            "service.yaml",
            "tokens/get_app_token.yaml",
            "conversations/delete_conversation.yaml",
        ] {
            let copy = project.at("spec").join(file);
            fs::create_dir_all(copy.parent().unwrap()).unwrap();
            fs::copy(spec.join(file), copy).unwrap();
        }
        project
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.at(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.at(path)).unwrap();
        assert!(text.contains(from), "{path} has no `{from}`");
        self.write(path, &text.replacen(from, to, 1));
    }

    /// Exit code and standard error of `generate` with arguments.
    fn generate(&self, arguments: &[&str]) -> (i32, String) {
        let run = Command::new(env!("CARGO_BIN_EXE_easemob-codegen"))
            .arg("generate")
            .args(arguments)
            .current_dir(self.0.path())
            .output()
            .unwrap();
        let stderr = String::from_utf8(run.stderr).unwrap();
        (run.status.code().unwrap(), stderr)
    }

    fn in_step(&self) -> bool {
        self.generate(&["--check"]).0 == 0
    }
}

const UNCHANGED: &str = ": 2 operations, 0 files written";

#[test]
fn an_unchanged_project_is_left_alone() {
    let project = Project::new();
    let (code, stderr) = project.generate(&[]);
    assert_eq!(code, 0, "{stderr}");
    assert!(stderr.contains(": 2 operations,"), "{stderr}");
    assert!(!stderr.contains(UNCHANGED), "{stderr}");
    let (code, stderr) = project.generate(&[]);
    assert_eq!((code, stderr.contains(UNCHANGED)), (0, true), "{stderr}");
    let (code, stderr) = project.generate(&["--check"]);
    assert_eq!(code, 0, "{stderr}");
    assert!(stderr.contains(": 2 operations"), "{stderr}");
}

#[test]
fn whatever_changes_is_noticed() {
    let seed = "spec/conversations/delete_conversation.yaml";
    // The change, and how many files `generate` then writes; none when it is bad input.
    type Change<'a> = (&'a str, &'a dyn Fn(&Project), Option<usize>);
    let changes: [Change<'_>; 10] = [
        (
            "an edited output",
            &|p| p.edit("generated/src/lib.rs", HEADER, ""),
            Some(1),
        ),
        (
            "a removed output",
            &|p| fs::remove_file(p.at("generated/src/conversations.rs")).unwrap(),
            Some(1),
        ),
        (
            "an output of a resource that is gone",
            &|p| p.write("generated/src/users.rs", HEADER),
            Some(1),
        ),
        (
            "a comment in an operation",
            &|p| p.edit(seed, "language: 1", "language: 1 # one"),
            Some(0),
        ),
        (
            "an edited operation",
            &|p| p.edit(seed, "page: docs/rest/", "page: docs/moved/"),
            Some(2),
        ),
        (
            "another operation",
            &|p| {
                let text = fs::read_to_string(p.at(seed)).unwrap();
                let text = text.replacen("delete_conversation", "drop_conversation", 1);
                p.write("spec/conversations/drop_conversation.yaml", &text);
            },
            None,
        ),
        (
            "a comment in the service",
            &|p| p.edit("spec/service.yaml", "language: 1", "language: 1 #"),
            Some(0),
        ),
        (
            "a file that nothing reads",
            &|p| p.write("spec/users/get_user.yml", ""),
            None,
        ),
        ("a broken operation", &|p| p.write(seed, "["), None),
        (
            "no spec",
            &|p| fs::rename(p.at("spec"), p.at("gone")).unwrap(),
            None,
        ),
    ];
    for (what, change, written) in changes {
        let project = Project::new();
        assert_eq!(project.generate(&[]).0, 0, "{what}");
        change(&project);
        let (code, stderr) = project.generate(&[]);
        assert_eq!(
            code,
            if written.is_some() { 0 } else { 2 },
            "{what}: {stderr}"
        );
        if let Some(written) = written {
            let files = if written == 1 { "file" } else { "files" };
            let expected = format!(", {written} {files} written");
            assert!(stderr.contains(&expected), "{what}: {stderr}");
        }
        assert_eq!(project.in_step(), written.is_some(), "{what}");
    }
}

#[test]
fn files_of_other_origin_and_lints_change_nothing() {
    let project = Project::new();
    project.generate(&[]);
    project.write("generated/src/by_hand.rs", "fn stays() {}\n");
    project.write("spec/lints.yaml", "language: 1\n");
    project.write("spec/NOTES.md", "later\n");
    assert!(project.generate(&[]).1.contains(UNCHANGED));
}

#[test]
fn every_kind_of_output_is_written() {
    let project = Project::new();
    for arguments in [
        &[][..],
        &["--out", "other"],
        &["--single", "generated/one.rs"],
        &["--single", "generated/one.rs", "--conformance"],
        &["--single", "generated/two.rs"],
    ] {
        let (code, stderr) = project.generate(arguments);
        assert_eq!(
            (code, stderr.contains(" 0 files written")),
            (0, false),
            "{stderr}"
        );
    }
    // The file holds another kind of output now.
    let (_, stderr) = project.generate(&["--single", "generated/one.rs"]);
    assert!(stderr.contains("1 file written"), "{stderr}");
    assert!(project.in_step(), "one file beside a crate leaves it alone");
}

#[test]
fn nothing_is_left_beside_the_outputs() {
    let project = Project::new();
    for _ in 0..2 {
        assert_eq!(project.generate(&[]).0, 0);
    }
    let mut names: Vec<_> = fs::read_dir(project.0.path())
        .unwrap()
        .chain(fs::read_dir(project.at("generated")).unwrap())
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "Cargo.toml",
            "README.md",
            "REFERENCE.md",
            "generated",
            "spec",
            "src"
        ]
    );
}
