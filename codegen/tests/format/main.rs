//! Formatting: nothing is lost, nothing is touched twice.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test's helper may fail loudly"
)]

mod shuffle;

use std::{
    fs,
    path::{Path, PathBuf},
};

use easemob_codegen::format::{FileKind, Refused, format};

/// Every file of the spec: its path below the spec folder, and its text.
fn spec() -> Vec<(String, String)> {
    fn walk(folder: &Path, all: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, all);
            } else if path.extension().is_some_and(|kind| kind == "yaml") {
                all.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let mut all = Vec::new();
    walk(&root, &mut all);
    all.sort();
    all.iter()
        .map(|path| {
            let below = path.strip_prefix(&root).unwrap();
            let below = below.to_str().unwrap().replace('\\', "/");
            (below, fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn formatted(path: &str, text: &str) -> String {
    match format(FileKind::of(path, text), text) {
        Ok(text) => text,
        Err(Refused::Invalid { sources, found }) => {
            let format = easemob_codegen::diagnostics::render::Format::Human;
            let said =
                easemob_codegen::diagnostics::render::render(&sources, &found, format, false);
            panic!("{path}:\n{said}\n{text}");
        }
        Err(Refused::Changed) => panic!("{path} would be changed:\n{text}"),
    }
}

#[test]
fn the_spec_is_formatted() {
    for (path, text) in spec() {
        assert!(formatted(&path, &text) == text, "{path} is not formatted");
    }
}

#[test]
fn formatting_twice_is_formatting_once() {
    for (path, text) in spec() {
        let once = formatted(&path, &text);
        assert_eq!(formatted(&path, &once), once, "{path}");
    }
}

/// Whatever the order of the keys and the indentation: one text comes out.
#[test]
fn shuffled_files_come_back() {
    for (number, (path, text)) in (0..).zip(spec()) {
        let once = formatted(&path, &text);
        for seed in [number, number + 100] {
            let shuffled = shuffle::shuffled(&once, seed);
            assert_eq!(
                formatted(&path, &shuffled),
                once,
                "{path}, seed {seed}:\n{shuffled}"
            );
        }
    }
}

/// Widened indentation, blanks behind dashes and colons, blank lines, blanks at the ends of lines.
#[test]
fn loosened_files_come_back() {
    for (number, (path, text)) in (0..).zip(spec()) {
        let once = formatted(&path, &text);
        let loose = shuffle::loosened(&once, number);
        assert_eq!(formatted(&path, &loose), once, "{path}:\n{loose}");
    }
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_go() {
    for (path, text) in spec() {
        let once = formatted(&path, &text);
        let other = format!("\u{FEFF}{}", once.replace('\n', "\r\n"));
        assert_eq!(formatted(&path, &other), once, "{path}");
    }
}

const UGLY: &str = "\
# Head of the file.
operation:   ping
language: 1
# About the response.
response:
    type: json   # behind
    envelope: none


summary: { zh: 询问,  en: Asks. }


document:

  page: docs/ping.md
errors:
- status: 404   
  # About the id.
  id: gone
  message:  |
     two
       lines  

     end
-
    # Below a dash.
    id: other
    status: 400
request:
      # First of the request.
      path: /ping
      auth: none
      # Above the method.
      method: GET
idempotent: true
examples:
  - response:
      body: |+
        {}

    id: one
# The end.
";

const NEAT: &str = "\
# Head of the file.
language: 1
operation: ping
summary: { en: Asks.,  zh: 询问 }
document:
  page: docs/ping.md
idempotent: true

request:
  # Above the method.
  method: GET
  # First of the request.
  path: /ping
  auth: none

# About the response.
response:
  envelope: none
  type: json   # behind

errors:
  -
    # About the id.
    id: gone
    status: 404
    message: |
      two
        lines  

      end
  -
    # Below a dash.
    id: other
    status: 400

examples:
  - id: one
    response:
      body: |+
        {}

# The end.
";

#[test]
fn an_ugly_file_gets_neat() {
    assert_eq!(formatted("ping/ping.yaml", UGLY), NEAT);
    assert_eq!(formatted("ping/ping.yaml", NEAT), NEAT);
}

#[test]
fn a_file_with_errors_is_refused() {
    for text in ["language: 1\n", "a: [\n", "language: 1\nlanguage: 1\n", ""] {
        let refused = format(FileKind::Lints, text);
        let fine = text == "language: 1\n";
        assert_eq!(refused.is_ok(), fine, "{text:?}");
    }
}

#[test]
fn kinds_of_files() {
    for (path, text, kind) in [
        ("service.yaml", "language: 1\n", FileKind::Service),
        (
            "other.yaml",
            "language: 1\nextends: service.yaml\n",
            FileKind::Variant,
        ),
        ("users/get_user.yaml", "extends: 1\n", FileKind::Operation),
        ("lints.yaml", "language: 1\n", FileKind::Lints),
    ] {
        assert_eq!(FileKind::of(path, text), kind, "{path}");
    }
}
