//! The schemas are those of this version, accept the spec, and refuse what is no spec.

use std::{fs, path::Path};

use easemob_codegen::{
    diagnostics::catalogue::{self, Sample},
    format::FileKind,
    language::schema::{self, schemas},
};
use serde_json::Value;

use crate::{files, spec, validate};

fn of(file: &str) -> Value {
    let schema = schemas()
        .unwrap()
        .into_iter()
        .find(|schema| schema.file == file);
    serde_json::from_str(&schema.unwrap().text).unwrap()
}

fn name(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Service => "service.schema.json",
        FileKind::Variant => "variant.schema.json",
        FileKind::Operation => schema::OPERATION,
        FileKind::Lints => "lints.schema.json",
    }
}

fn yaml(text: &str) -> Option<Value> {
    serde_yaml::from_str(text).ok()
}

#[test]
fn the_committed_schemas_are_current() {
    for schema in schemas().unwrap() {
        let text = fs::read_to_string(spec().join(schema.file)).unwrap();
        assert!(
            text == schema.text,
            "{} is stale: run `easemob-codegen schema`",
            schema.file
        );
    }
}

#[test]
fn the_spec_is_accepted() {
    for (path, text) in files() {
        let schema = of(name(FileKind::of(&path, &text)));
        let found = validate::errors(&schema, &yaml(&text).unwrap());
        assert!(found.is_empty(), "{path}: {found:?}");
    }
}

#[test]
fn every_file_names_its_schema() {
    for (path, text) in files() {
        let schema = name(FileKind::of(&path, &text));
        let line = schema::modeline(schema, path.matches('/').count());
        assert_eq!(text.lines().next(), Some(line.as_str()), "{path}");
    }
}

/// A schema sees the shape of one file and nothing more: exactly the codes `E01xx`.
#[test]
fn what_has_another_shape_is_refused() {
    let schema = of(schema::OPERATION);
    for rule in catalogue::all().filter(|rule| rule.code.starts_with("E01")) {
        let (Sample::Operation(bad), Sample::Operation(good)) = (rule.bad, rule.good) else {
            panic!("{} has other examples", rule.code);
        };
        assert_ne!(
            validate::errors(&schema, &yaml(bad).unwrap()),
            [""; 0],
            "{}",
            rule.code
        );
        assert_eq!(
            validate::errors(&schema, &yaml(good).unwrap()),
            [""; 0],
            "{}",
            rule.code
        );
    }
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/fixtures");
    let mut seen = 0;
    for entry in fs::read_dir(fixtures).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        if let (true, Some(value)) = (name.starts_with("e01"), yaml(&text)) {
            seen += 1;
            assert_ne!(validate::errors(&schema, &value), [""; 0], "{name}");
        }
    }
    assert!(seen > 5, "{seen} fixtures");
}
