//! Levels and waivers.

use easemob_codegen::{diagnostics::Severity, language::Level, load, validate::lints::Levels};

use crate::sample;

const UNUSED: &str = "\
# users/list_users.yaml
types:
  Kind: { enum: { values: { online: {}, all: {} } } }
  Sort: { enum: { values: { up: {}, down: {} } } }
";

fn with(lints: &str) -> String {
    format!("# lints.yaml\n{lints}\n{UNUSED}")
}

#[test]
fn a_lint_is_told_and_keeps_nothing_from_being_used() {
    let read = sample::read(UNUSED, "");
    assert_eq!(read.counted(), "W0301 x2");
    assert_eq!(read.loaded.errors(), 0);
}

#[test]
fn a_denied_lint_is_an_error_and_still_there_is_a_model() {
    let read = sample::read(&with("levels: { W0301: deny }"), "");
    assert_eq!(read.loaded.errors(), 2);
    assert!(read.loaded.model.is_some());
    assert!(read.human().contains("W0301 is denied"));
}

#[test]
fn the_command_line_goes_before_the_file() {
    for (file, level, severity) in [
        ("deny", Level::Warn, Some(Severity::Warning)),
        ("allow", Level::Deny, Some(Severity::Error)),
        ("warn", Level::Allow, None),
    ] {
        let mut levels = Levels::default();
        levels.set("w0301", level).unwrap();
        let text = with(&format!("levels: {{ W0301: {file} }}"));
        let read = sample::read_with(&text, "", &levels);
        let first = read.loaded.diagnostics.first();
        assert_eq!(first.map(|found| found.severity), severity, "{file}");
    }
}

#[test]
fn only_lints_have_levels() {
    let mut levels = Levels::default();
    for code in ["E0222", "W0399", "nothing"] {
        let error = levels.set(code, Level::Allow).unwrap_err();
        assert!(
            error.to_string().contains("is no lint; did you mean W"),
            "{error}"
        );
    }
}

#[test]
fn waivers_cover_files_and_what_stands_in_them() {
    for (at, left) in [
        ("", ""),
        ("at: /types,", ""),
        ("at: /types/Kind,", "W0301"),
        ("at: /types/Ki,", "E0234, W0301 x2"),
        ("at: /errors,", "E0234, W0301 x2"),
    ] {
        let text = with(&format!(
            "waivers: [{{ lint: W0301, file: users/list_users.yaml, {at} reason: {{ en: Soon. }} }}]"
        ));
        assert_eq!(sample::read(&text, "").counted(), left, "{at}");
    }
}

#[test]
fn items_of_lists_are_named_by_their_ids() {
    for (at, left) in [
        ("/errors/gone", ""),
        ("/errors/0", ""),
        ("/errors/1", "E0234, W0303"),
        ("/errors/none", "E0234, W0303"),
    ] {
        let text = format!(
            "# lints.yaml\nwaivers: [{{ lint: W0303, file: users/get_user.yaml, at: {at}, reason: {{ en: Not said. }} }}]\n\
             # users/get_user.yaml\nerrors:\n  - {{ id: gone, status: 404 }}\n"
        );
        assert_eq!(sample::read(&text, "W0303").counted(), left, "{at}");
    }
}

#[test]
fn allowing_a_lint_makes_no_waiver_stale() {
    let text = with(
        "levels: { W0301: allow }\nwaivers: [{ lint: W0301, file: users/list_users.yaml, reason: { en: Soon. } }]",
    );
    assert_eq!(sample::read(&text, "").counted(), "");
}

#[test]
fn without_a_file_every_lint_warns() {
    let folder = tempfile::tempdir().unwrap();
    sample::write(folder.path(), UNUSED, "");
    std::fs::remove_file(folder.path().join("lints.yaml")).unwrap();
    let linted = load::load_and_lint(folder.path(), load::SERVICE_FILE, &Levels::default());
    assert!(linted.diagnostics.iter().any(|found| found.code == "W0305"));
    assert_eq!(linted.errors(), 0);
}

/// What only reads a spec to use it does not pay for lints, nor fails for a waiver.
#[test]
fn lints_are_run_when_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    sample::write(
        folder.path(),
        &with("levels: { W0305: deny }\nlevles: {}"),
        "",
    );
    let loaded = load::load(folder.path(), load::SERVICE_FILE);
    assert!(loaded.model.is_some());
    assert!(loaded.diagnostics.is_empty());
    assert!(
        !loaded
            .inputs
            .iter()
            .any(|path| path.ends_with("lints.yaml"))
    );
}
