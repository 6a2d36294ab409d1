//! The command, as a user calls it: what it prints and its exit status.

// A test may fail by a panic, and so may what it calls.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use easemob_codegen::{emit, load};
use serde_json::Value;
use tempfile::TempDir;
use unicode_width::UnicodeWidthStr;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A client's folder that is in step with the spec.
fn generated() -> TempDir {
    let model = load::load(&root().join("spec"), load::SERVICE_FILE)
        .model
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    for file in emit::crate_files(&model).unwrap() {
        let path = folder.path().join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, file.text).unwrap();
    }
    folder
}

fn command(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_easemob-conformance"));
    command
        .current_dir(root())
        .args(arguments)
        .output()
        .unwrap()
}

/// `run` with a client that is in step, on the documented cases only and without a network: the reports
/// are looked at, not the client.
fn run(arguments: &[&str]) -> Output {
    static IN_STEP: LazyLock<TempDir> = LazyLock::new(generated);
    let generated = IN_STEP.path().to_str().unwrap();
    command(
        &[
            &[
                "run",
                "--documented",
                "--in-memory",
                "--generated",
                generated,
            ],
            arguments,
        ]
        .concat(),
    )
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[track_caller]
fn status(output: &Output, code: i32) {
    let text = format!("{}\n{}", out(output), err(output));
    assert_eq!(output.status.code(), Some(code), "{text}");
}

#[test]
fn everything_is_green_and_fits_a_hundred_columns() {
    let output = run(&[]);
    status(&output, 0);
    let text = out(&output);
    for part in [
        "all as the spec gives them",
        "  delete_conversation ",
        " operations ",
        " cases, 0 red",
    ] {
        assert!(text.contains(part), "{part:?} is not in\n{text}");
    }
    for line in text.lines() {
        assert!(line.width() <= 100, "{} columns: {line}", line.width());
        assert!(
            !line.contains('\u{1b}'),
            "an escape although this is no terminal: {line:?}"
        );
    }
    assert_eq!(err(&output), "", "no progress without a terminal");
}

#[test]
fn an_edited_client_is_red_and_named() {
    let folder = generated();
    let file = folder.path().join("src/lib.rs");
    let text = std::fs::read_to_string(&file).unwrap();
    let mut lines: Vec<_> = text.lines().collect();
    lines[4] = "// edited";
    std::fs::write(&file, lines.join("\n")).unwrap();
    std::fs::write(folder.path().join("src/stray.rs"), "").unwrap();
    std::fs::remove_file(folder.path().join("src/types.rs")).unwrap();
    let generated = folder.path().to_str().unwrap();
    let output = command(&[
        "run",
        "--generated",
        generated,
        "--filter",
        "delete_conversation",
    ]);
    status(&output, 1);
    for part in [
        "src/lib.rs:5: differs",
        "// edited",
        "src/types.rs: missing",
        "src/stray.rs: not from the spec",
    ] {
        assert!(out(&output).contains(part), "{part}: {}", out(&output));
    }
}

#[test]
fn a_spec_that_differs_from_the_client_is_red_and_names_operation_and_field() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (root().join("spec"), folder.path().join("conversations"));
    std::fs::create_dir(&to).unwrap();
    std::fs::copy(
        from.join("service.yaml"),
        folder.path().join("service.yaml"),
    )
    .unwrap();
    let text =
        std::fs::read_to_string(from.join("conversations/delete_conversation.yaml")).unwrap();
    let text = text.replace("\"delete_roam\": true", "\"delete_roam\": false");
    std::fs::write(to.join("delete_conversation.yaml"), text).unwrap();
    let spec = folder.path().to_str().unwrap();
    let output = command(&["run", "--spec", spec, "--filter", "delete_conversation"]);
    // The service file names an operation that is not copied; the spec is refused for that.
    if output.status.code() == Some(2) {
        assert!(err(&output).contains("get_app_token"), "{}", err(&output));
        std::fs::create_dir(folder.path().join("tokens")).unwrap();
        let token = "tokens/get_app_token.yaml";
        std::fs::copy(from.join(token), folder.path().join(token)).unwrap();
    }
    let output = command(&["run", "--spec", spec, "--filter", "delete_conversation"]);
    status(&output, 1);
    let text = out(&output);
    assert!(
        text.contains("conversations/delete_conversation/request/one_to_one"),
        "{text}"
    );
    assert!(text.contains("/delete_roam"), "{text}");
    assert!(text.contains("RED"), "{text}");
}

#[test]
fn input_that_cannot_be_used_is_told_in_one_message() {
    for (arguments, part) in [
        (&["run", "--spec", "no/such/folder"][..], "no/such/folder"),
        (
            &["run", "--generated", "no/such/folder"][..],
            "no/such/folder",
        ),
        (&["list", "--spec", "Cargo.toml"][..], "Cargo.toml"),
        (
            &["run", "--known-failures", "no-such.json"][..],
            "no-such.json",
        ),
        (&["run", "--known-failures", "Cargo.toml"][..], "Cargo.toml"),
        (&["coverage", "--gate", "no-such.json"][..], "no-such.json"),
        (&["run", "--format", "no-such"][..], "no-such"),
        (&["no-such"][..], "no-such"),
    ] {
        let output = command(arguments);
        status(&output, 2);
        assert!(
            err(&output).contains(part),
            "{arguments:?}: {}",
            err(&output)
        );
        assert_eq!(out(&output), "", "{arguments:?}");
    }
    let output = run(&["--filter", "no_such_case"]);
    status(&output, 2);
    assert!(err(&output).contains("no case fits"), "{}", err(&output));
}

#[test]
fn known_failures_that_are_out_of_date_are_red() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("known.json");
    let entry = r#"[{"case": "conversations/delete_conversation/request/one_to_one", "kind": "broken", "reason": "r"}]"#;
    std::fs::write(&file, entry).unwrap();
    let output = run(&["--known-failures", file.to_str().unwrap()]);
    status(&output, 1);
    assert!(out(&output).contains("out of date"), "{}", out(&output));
}

#[test]
fn json_has_a_line_for_each_case() {
    let output = run(&["--format", "json"]);
    status(&output, 0);
    let lines: Vec<Value> = out(&output)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let (total, cases) = lines.split_last().unwrap();
    assert_eq!(total["total"]["cases"], cases.len());
    assert_eq!(total["total"]["passed"], true);
    let first = &cases[0];
    for key in [
        "/case/id",
        "/case/call/parameters",
        "/case/request/path",
        "/case/expected",
        "/sent/0/method",
    ] {
        assert!(first.pointer(key).is_some(), "{key}: {first}");
    }
}

#[test]
fn other_reports_say_the_same_number() {
    let cases = out(&run(&["--format", "json"])).lines().count() - 1;
    let junit = out(&run(&["--format", "junit"]));
    assert!(
        junit.contains(&format!("tests=\"{cases}\"")),
        "{}",
        &junit[..300]
    );
    assert_eq!(junit.matches("<testcase ").count(), cases);
    let markdown = out(&run(&["--format", "markdown"]));
    assert!(
        markdown.contains(&format!("{cases} of {cases} cases pass")),
        "{markdown}"
    );
    let html = out(&run(&["--format", "html"]));
    assert!(
        html.starts_with("<!doctype html>") && html.contains("\"conversations/delete_conversation")
    );
    for fetched in ["src=", "href=", "@import", "url("] {
        let page = html.split("<script>").next().unwrap();
        assert!(
            !page.contains(fetched),
            "the page fetches something: {fetched}"
        );
    }
    assert!(!html.contains("/*DATA*/null"), "the page has no data");
}

#[test]
fn ids_are_unique_names() {
    let text = out(&command(&["list"]));
    let mut ids: Vec<_> = text.lines().collect();
    let count = ids.len();
    assert!(ids.is_sorted());
    ids.dedup();
    assert_eq!(ids.len(), count, "an id is given twice");
    for id in ids {
        assert_eq!(id.split('/').count(), 4, "{id}");
        assert!(!id.contains(char::is_whitespace), "{id}");
    }
    let json = out(&command(&[
        "list",
        "--format",
        "json",
        "--filter",
        "delete_conversation/request/one_to_one",
    ]));
    assert_eq!(json.lines().count(), 1);
}

#[test]
fn the_gate_names_what_is_missing() {
    status(
        &command(&["coverage", "--gate", "conformance/coverage.json"]),
        0,
    );
    let folder = tempfile::tempdir().unwrap();
    let gate = folder.path().join("gate.json");
    std::fs::write(&gate, r#"{"request_fields_shown": 100}"#).unwrap();
    let output = command(&["coverage", "--gate", gate.to_str().unwrap()]);
    status(&output, 1);
    assert!(
        err(&output).contains("request_fields_shown: ") && err(&output).contains("create_group: ")
    );
    let json: Value =
        serde_json::from_str(&out(&command(&["coverage", "--format", "json"]))).unwrap();
    assert_eq!(json["total"]["examples"]["missing"], serde_json::json!([]));
}

#[test]
fn every_command_of_the_readme_exists() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let mut seen = BTreeSet::new();
    for marker in ["easemob-conformance -- ", "`easemob-conformance "] {
        for rest in readme.split(marker).skip(1) {
            seen.extend(rest.split([' ', '`', '\n']).next());
        }
    }
    assert!(seen.len() >= 3, "{seen:?}");
    for subcommand in seen {
        status(&command(&[subcommand, "--help"]), 0);
    }
}

#[test]
fn errata_can_be_sent() {
    let text = out(&command(&["errata"]));
    assert!(
        text.contains("docs/rest/message_translation_text.md"),
        "{text}"
    );
    let markdown = out(&command(&["errata", "--format", "markdown"]));
    assert!(markdown.contains("```diff"), "{markdown}");
    let json: Value =
        serde_json::from_str(&out(&command(&["errata", "--format", "json"]))).unwrap();
    let pages = json["pages"].as_array().unwrap();
    assert!(
        pages
            .iter()
            .any(|page| !page["corrections"].as_array().unwrap().is_empty())
    );
}
