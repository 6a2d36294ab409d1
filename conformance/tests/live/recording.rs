//! Recordings keep nothing of a live server's data.

use easemob_conformance::{
    Options,
    live::record::{self, Recording, Sanitiser},
    wire::Response,
};
use serde_json::{Map, json};

use super::suite;

const HOSTILE: &str = "YWMt-secret \u{1b}[2J../../etc/passwd 张三 13800138000 <script>";

#[test]
fn nothing_of_the_server_s_data_reaches_the_disk_and_the_client_reads_it_all_the_same() {
    let suite = suite();
    let model = suite.model();
    let sanitiser = Sanitiser::of(model);
    let folder = tempfile::tempdir().unwrap();
    for operation in [
        "list_users",
        "list_muted_users",
        "send_to_users",
        "get_app_token",
    ] {
        let operation = model.find_operation(operation).unwrap();
        let name = format!("/{}/response/", operation.id);
        let mut documented = suite
            .cases()
            .iter()
            .filter(|case| case.id.contains(&name) && case.id.ends_with("sample@fields=all"));
        let response = documented.next().unwrap().response.clone();
        let mut body: serde_json::Value = serde_json::from_slice(&response.body).unwrap();
        poison(&mut body);
        let response = Response::json(200, body.to_string());
        let clean = sanitiser.response(model, operation, &response);
        let clean = clean.unwrap();
        let recording = Recording {
            operation: operation.id.clone(),
            case: format!("x/{}/request/..\\..<b>", operation.id),
            date: "2026-11-22".into(),
            parameters: Map::new(),
            status: 200,
            body: clean,
        };
        recording.write(folder.path()).unwrap();
    }
    let kept: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    assert_eq!(kept.len(), 4, "{kept:?}");
    for path in kept {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(
            !name.contains(['\\', '<', '/']) && !name.starts_with('.'),
            "{name}"
        );
        for part in [
            "secret ",
            "YWMt",
            "张三",
            "13800138000",
            "etc/passwd",
            "script",
            "u001b",
        ] {
            assert!(!text.contains(part), "{part}: {name}: {text}");
        }
    }
    let recordings = record::read(folder.path()).unwrap();
    let cases = recordings
        .iter()
        .map(|recording| recording.case(suite.model()).unwrap())
        .collect();
    let suite = suite.with(cases);
    let filter = vec!["*/response/recorded.*".to_owned()];
    let run = suite.run(&Options {
        filter,
        ..Options::default()
    });
    assert_eq!(run.verdicts.len(), 4);
    assert!(run.passed(), "{}", run.failures());
}

/// Replaces every text of a response by a hostile one, and adds hostile keys.
fn poison(value: &mut serde_json::Value) {
    match value {
        // What says that the call succeeded must go on saying so.
        serde_json::Value::String(text) if text != "ok" => *text = HOSTILE.to_owned(),
        serde_json::Value::Array(items) => items.iter_mut().for_each(poison),
        serde_json::Value::Object(map) => {
            map.values_mut().for_each(poison);
            // A free key must have a value of the others' type.
            let value = map.values().next().cloned().unwrap_or(json!(HOSTILE));
            map.insert(HOSTILE.to_owned(), value);
        }
        _ => {}
    }
}

#[test]
fn an_error_is_kept_as_its_documented_row_and_anything_else_not_at_all() {
    let suite = suite();
    let sanitiser = Sanitiser::of(suite.model());
    let operation = suite.model().find_operation("get_user_token").unwrap();
    let keep = |status, body: String| {
        sanitiser.response(suite.model(), operation, &Response::json(status, body))
    };
    let error = json!({"error": "illegal_argument", "error_description": "username [secret name] is not legal", "exception": HOSTILE});
    let kept = keep(400, error.to_string()).unwrap();
    assert_eq!(kept["error_description"], "username [x] is not legal");
    assert!(!kept.to_string().contains("secret"));
    assert_eq!(keep(418, json!({"error": HOSTILE}).to_string()), None);
    assert_eq!(keep(200, format!("<html>{HOSTILE}")), None);
}
