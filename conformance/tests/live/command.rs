//! The command against a server that behaves.

use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::mpsc::Receiver;

use easemob_conformance::stub::LoggedRequest;

use super::{good, root};

const SECRET: &str = "the-client-secret";
const TOKEN: &str = "the-own-token";

fn command(address: SocketAddr, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_easemob-conformance"));
    command
        .current_dir(root())
        .env("EASEMOB_APP_TOKEN", TOKEN)
        .env_remove("EASEMOB_CLIENT_ID");
    command.args(["run", "--base-url", &format!("http://{address}")]);
    command
        .args(["--org", "org", "--app", "app"])
        .args(arguments);
    if !arguments.contains(&"--per-second") {
        command.args(["--per-second", "1000"]);
    }
    command
}

fn text(output: &Output) -> String {
    let (out, err) = (&output.stdout, &output.stderr);
    format!(
        "{}{}",
        String::from_utf8_lossy(out),
        String::from_utf8_lossy(err)
    )
}

fn logged(receiver: &Receiver<LoggedRequest>) -> Vec<LoggedRequest> {
    receiver.try_iter().collect()
}

#[test]
fn by_default_only_reading_requests_are_sent() {
    let (server, receiver) = good();
    let output = command(server.address(), &[]).output().unwrap();
    let told = text(&output);
    assert_eq!(output.status.code(), Some(0), "{told}");
    let logged = logged(&receiver);
    assert!(logged.len() > 5, "{told}");
    for request in &logged {
        assert!(request.conforms, "{:?}", request.findings);
        assert_eq!(request.request.method, "GET");
    }
    assert!(
        told.contains("which is on no allow-list") && told.contains(" 0 red, "),
        "{told}"
    );
    assert!(!told.contains(TOKEN), "{told}");
}

#[test]
fn an_allowed_app_gets_everything_and_is_cleaned_up() {
    let (server, receiver) = good();
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("journal.jsonl");
    let records = folder.path().join("records");
    let output = command(
        server.address(),
        &[
            "--allow-destructive",
            "org#app",
            "--journal",
            journal.to_str().unwrap(),
            "--record",
            records.to_str().unwrap(),
            "--max-requests",
            "200",
            "--set",
            "username=alice",
        ],
    )
    .env("EASEMOB_APP_TOKEN", "")
    .env("EASEMOB_CLIENT_ID", "the-client-id")
    .env("EASEMOB_CLIENT_SECRET", SECRET)
    .output()
    .unwrap();
    let told = text(&output);
    let logged = logged(&receiver);
    let differing: Vec<_> = logged.iter().filter(|logged| !logged.conforms).collect();
    assert!(differing.is_empty(), "{differing:#?}");
    let first = &logged[0];
    assert_eq!(
        first.operation.as_deref(),
        Some("get_app_token"),
        "a token is fetched first"
    );
    let count = |id: &str| {
        logged
            .iter()
            .filter(|s| s.operation.as_deref() == Some(id))
            .count()
    };
    let sent = count("set_chatroom_metadata");
    assert!(
        sent > 0 && count("delete_chatroom_metadata") > sent,
        "cleaned up: {told}"
    );
    assert!(told.contains("cleaned  request "), "{told}");
    assert!(
        told.contains("create_group: The group: no operation of the spec deletes one."),
        "{told}"
    );
    let written = std::fs::read_to_string(&journal).unwrap();
    for secret in [SECRET, TOKEN, "YWMt"] {
        assert!(
            !told.contains(secret) && !written.contains(secret),
            "{secret}: {told}\n{written}"
        );
    }
    assert!(written.contains("\"event\":\"cleaned\""), "{written}");
    // Recordings are cases of the next run.
    let recorded = Command::new(env!("CARGO_BIN_EXE_easemob-conformance"))
        .current_dir(root())
        .args(["run", "--filter", "/recorded.", "--recorded"])
        .arg(&records)
        .output()
        .unwrap();
    assert!(
        text(&recorded).contains(" cases, 0 red"),
        "{}",
        text(&recorded)
    );
    assert!(std::fs::read_dir(&records).unwrap().count() > 20);
    // The stub responses as the page does, which has `XXXX` for the users: a live server must give back
    // what the request gave.
    assert!(
        told.contains(" 1 red, ") && told.contains("the answer has \"XXXX\""),
        "{told}"
    );
    assert_eq!(output.status.code(), Some(1), "{told}");
}

fn clean_up(address: SocketAddr, journal: &Path, app: &str) -> Output {
    let arguments = [
        "--allow-destructive",
        app,
        "--clean-up",
        journal.to_str().unwrap(),
    ];
    command(address, &arguments).output().unwrap()
}

#[test]
fn a_crash_is_cleaned_up_later_and_only_once() {
    let (server, receiver) = good();
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("journal.jsonl");
    let undo = r#"{"operation":"delete_chatroom_metadata","parameters":{"chatroom_id":"1","username":"u","keys":["k"]}}"#;
    let begin = format!(
        r#"{{"event":"begin","base_url":"http://{}","app":"org#app","at":1}}"#,
        server.address()
    );
    let send = format!(
        r#"{{"event":"send","number":1,"case":"c","operation":"set_chatroom_metadata","parameters":{{}},"undo":[{undo}]}}"#
    );
    std::fs::write(&journal, format!("{begin}\n{send}\n{{\"event\":\"ans")).unwrap();
    let refused = clean_up(server.address(), &journal, "org#other");
    assert_eq!(refused.status.code(), Some(2), "{}", text(&refused));
    assert!(
        text(&refused).contains("`org#app` is on no allow-list"),
        "{}",
        text(&refused)
    );
    let output = clean_up(server.address(), &journal, "org#app");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output));
    assert_eq!(logged(&receiver).len(), 1);
    let again = clean_up(server.address(), &journal, "org#app");
    assert_eq!(again.status.code(), Some(0), "{}", text(&again));
    assert_eq!(logged(&receiver).len(), 0, "it was cleaned up already");
}

#[test]
fn the_budget_holds() {
    let (server, receiver) = good();
    let output = command(server.address(), &["--max-requests", "2"])
        .output()
        .unwrap();
    assert_eq!(logged(&receiver).len(), 2, "{}", text(&output));
    assert!(text(&output).contains("the budget of 2 requests is spent"));
}

#[test]
fn a_given_input_has_its_declared_type() {
    let (server, receiver) = good();
    // Digits, and yet a text: so the group's id is declared.
    let arguments = ["--set", "group_id=66", "--filter", "list_group_members"];
    let output = command(server.address(), &arguments).output().unwrap();
    let logged = logged(&receiver);
    assert!(!logged.is_empty(), "{}", text(&output));
    assert!(
        logged
            .iter()
            .all(|request| request.conforms && request.request.path.contains("/66/"))
    );
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_the_run_with_the_summary() {
    let (server, receiver) = good();
    let child = command(server.address(), &["--per-second", "0.01"])
        .args(["--patience", "5"])
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    receiver.recv().unwrap();
    let pid = child.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-INT", &pid])
            .status()
            .unwrap()
            .success()
    );
    let output = child.wait_with_output().unwrap();
    assert!(
        text(&output).contains("1 of 50 requests"),
        "{}",
        text(&output)
    );
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(logged(&receiver).len(), 0);
}

#[test]
fn what_cannot_be_used_is_told_and_nothing_is_sent() {
    let (server, receiver) = good();
    for (arguments, told) in [
        (
            &["--allow-destructive", "org#app"][..],
            "give `--journal FILE`",
        ),
        (&["--allow-destructive", "*"], "names no single app"),
        (&["--set", "username"], "has no `=`"),
        (&["--per-second", "0"], "no number above 0"),
        (&["--patience", "nan"], "no number above 0"),
        (&["--allow-list", "no/such/file"], "no/such/file"),
        (&["--clean-up", "Cargo.toml"], "Cargo.toml"),
        (&["--journal", "no/such/folder/journal"], "no/such/folder"),
        (&["--journal", "Cargo.toml"], "Cargo.toml is no journal"),
        (&["--filter", "no_such_case"], "no request was sent"),
        (&["--recorded", "spec"], "--recorded"),
    ] {
        let output = command(server.address(), arguments).output().unwrap();
        assert_eq!(
            output.status.code(),
            Some(2),
            "{arguments:?}: {}",
            text(&output)
        );
        assert!(
            text(&output).contains(told),
            "{arguments:?}: {}",
            text(&output)
        );
    }
    let mut elsewhere = Command::new(env!("CARGO_BIN_EXE_easemob-conformance"));
    elsewhere.current_dir(root()).args([
        "run",
        "--base-url",
        "http://example.com",
        "--org",
        "o",
        "--app",
        "a",
    ]);
    let output = elsewhere.output().unwrap();
    assert!(text(&output).contains("unencrypted"), "{}", text(&output));
    assert_eq!(logged(&receiver).len(), 0);
}
