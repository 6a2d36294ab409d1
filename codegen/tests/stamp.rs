//! `generate` when nothing changed, and when something did: the stamp saves time and decides nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use easemob_codegen::emit::HEADER;

/// A project: `spec/` with two operations, and cargo's `target/`.
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
        project.write(
            "target/CACHEDIR.TAG",
            "Signature: 8a477f597d28d172789f06886806bc55",
        );
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
        self.generate_by(Path::new(PROGRAM), arguments)
    }

    fn generate_by(&self, program: &Path, arguments: &[&str]) -> (i32, String) {
        let run = Command::new(program)
            .arg("generate")
            .args(arguments)
            .current_dir(self.0.path())
            .env_remove("CARGO_TARGET_DIR")
            .output()
            .unwrap();
        let said = String::from_utf8(run.stderr).unwrap();
        (run.status.code().unwrap(), said)
    }

    fn in_step(&self) -> bool {
        self.generate(&["--check"]).0 == 0
    }

    fn stamps(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.at("target/easemob-codegen"));
        let entries = entries.into_iter().flatten();
        entries.map(|entry| entry.unwrap().path()).collect()
    }

    /// Has the stamp say that there are 77 operations: who repeats it has believed it.
    fn mark(&self) {
        let [stamp] = self.stamps().try_into().unwrap();
        let text = fs::read_to_string(&stamp).unwrap();
        let mut lines: Vec<&str> = text.lines().collect();
        lines[2] = "77";
        fs::write(stamp, lines.join("\n")).unwrap();
    }
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_easemob-codegen");
const MARKED: &str = "77 operations";

#[test]
fn unchanged_is_told_by_the_stamp_but_not_checked_by_it() {
    let project = Project::new();
    let (code, said) = project.generate(&[]);
    assert_eq!(
        (code, said.contains(": 2 operations,")),
        (0, true),
        "{said}"
    );
    project.mark();
    let (code, said) = project.generate(&[]);
    assert_eq!((code, said.contains(MARKED)), (0, true), "{said}");
    assert!(said.contains("0 files written"), "{said}");
    let (code, said) = project.generate(&["--check"]);
    assert_eq!((code, said.contains(": 2 operations")), (0, true), "{said}");
}

#[test]
fn whatever_changes_is_noticed() {
    let seed = "spec/conversations/delete_conversation.yaml";
    type Change<'a> = (&'a str, &'a dyn Fn(&Project), i32);
    let changes: [Change<'_>; 9] = [
        (
            "an edited output",
            &|p| p.edit("generated/src/lib.rs", HEADER, ""),
            0,
        ),
        (
            "a removed output",
            &|p| fs::remove_file(p.at("generated/src/conversations.rs")).unwrap(),
            0,
        ),
        (
            "an output of a resource that is gone",
            &|p| p.write("generated/src/users.rs", HEADER),
            0,
        ),
        (
            "an edited operation",
            &|p| p.edit(seed, "language: 1", "language: 1 # one"),
            0,
        ),
        (
            "another operation",
            &|p| {
                let text = fs::read_to_string(p.at(seed)).unwrap();
                let text = text.replacen("delete_conversation", "drop_conversation", 1);
                p.write("spec/conversations/drop_conversation.yaml", &text);
            },
            2,
        ),
        (
            "an edited service",
            &|p| p.edit("spec/service.yaml", "language: 1", "language: 1 #"),
            0,
        ),
        (
            "a file that nothing reads",
            &|p| p.write("spec/users/get_user.yml", ""),
            2,
        ),
        ("a broken operation", &|p| p.write(seed, "["), 2),
        (
            "no spec",
            &|p| fs::rename(p.at("spec"), p.at("gone")).unwrap(),
            2,
        ),
    ];
    for (what, change, code) in changes {
        let project = Project::new();
        assert_eq!(project.generate(&[]).0, 0, "{what}");
        project.mark();
        change(&project);
        let (is, said) = project.generate(&[]);
        assert_eq!(is, code, "{what}: {said}");
        assert!(!said.contains(MARKED), "{what}: {said}");
        assert_eq!(project.in_step(), code == 0, "{what}");
    }
}

#[test]
fn files_of_other_origin_and_lints_change_nothing() {
    let project = Project::new();
    project.generate(&[]);
    project.mark();
    project.write("generated/src/by_hand.rs", "fn stays() {}\n");
    project.write("spec/lints.yaml", "language: 1\n");
    project.write("spec/NOTES.md", "later\n");
    assert!(project.generate(&[]).1.contains(MARKED));
}

#[test]
fn another_program_believes_nothing() {
    let project = Project::new();
    project.generate(&[]);
    project.mark();
    let other = project.at("other-release");
    fs::copy(PROGRAM, &other).unwrap();
    assert!(!project.generate_by(&other, &[]).1.contains(MARKED));
}

#[test]
fn every_kind_of_output_has_its_own() {
    let project = Project::new();
    for arguments in [
        &[][..],
        &["--out", "other"],
        &["--single", "generated/one.rs"],
        &["--single", "generated/one.rs", "--conformance"],
        &["--single", "generated/two.rs"],
    ] {
        let (code, said) = project.generate(arguments);
        assert_eq!(
            (code, said.contains(" 0 files written")),
            (0, false),
            "{said}"
        );
    }
    assert_eq!(project.stamps().len(), 5);
    // The file is that of another kind now.
    let (_, said) = project.generate(&["--single", "generated/one.rs"]);
    assert!(said.contains("1 file written"), "{said}");
    assert!(project.in_step(), "one file beside a crate leaves it alone");
}

#[test]
fn nothing_is_left_outside_of_the_target_folder() {
    let project = Project::new();
    fs::remove_dir_all(project.at("target")).unwrap();
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

#[test]
fn a_stamp_that_cannot_be_kept_is_no_harm() {
    let project = Project::new();
    project.write("target/easemob-codegen", "a file where the folder would be");
    for _ in 0..2 {
        assert_eq!(project.generate(&[]).0, 0);
        assert!(project.in_step());
    }
}

#[test]
fn stamps_of_folders_that_are_gone_go_too() {
    let project = Project::new();
    project.generate(&["--out", "first"]);
    fs::remove_dir_all(project.at("first")).unwrap();
    project.generate(&["--out", "second"]);
    let [stamp] = project.stamps().try_into().unwrap();
    assert!(fs::read_to_string(stamp).unwrap().contains("second"));
}
