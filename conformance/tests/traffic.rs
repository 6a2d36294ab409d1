//! What a run writes down for judges that are not ours.

// A test may fail by a panic, and so may what it calls.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;

use serde_json::Value;

#[test]
fn the_traffic_has_what_was_sent_and_answered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("traffic.jsonl");
    let output = Command::new(env!("CARGO_BIN_EXE_easemob-conformance"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
        .args([
            "run",
            "--filter",
            "delete_conversation",
            "--filter",
            "download_file",
        ])
        .arg("--record-traffic")
        .arg(&path)
        .output()
        .unwrap();
    // 1 when `generated/` is being changed: no matter here.
    assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
    let text = std::fs::read_to_string(&path).unwrap();
    let lines: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let case = |id: &str| lines.iter().find(|line| line["case"] == id);
    let documented = case("conversations/delete_conversation/request/one_to_one").unwrap();
    assert_eq!(documented["documented"], true);
    assert_eq!(documented["request"]["method"], "DELETE");
    let body: Value =
        serde_json::from_str(documented["request"]["body"].as_str().unwrap()).unwrap();
    assert_eq!(body["channel"], "u2");
    assert_eq!(documented["response"]["status"], 200);
    let fault = case("conversations/delete_conversation/fault/html_502").unwrap();
    assert_eq!(fault["documented"], false);
    let refused = case("conversations/delete_conversation/request/required@without=channel");
    assert_eq!(refused, None, "nothing was sent");
    let bytes = case("files/download_file/response/sample@fields=all").unwrap();
    let hexadecimal = bytes["response"]["body_hex"].as_str().unwrap();
    assert!(
        hexadecimal.starts_with("0001") && hexadecimal.ends_with("ff"),
        "{hexadecimal}"
    );
}
