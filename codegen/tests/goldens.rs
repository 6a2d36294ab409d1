//! Specs beside the Rust they become: compared to the byte, and compiled with warnings denied.
//!
//! `UPDATE_GOLDENS=1 cargo test -p easemob-codegen --test goldens` writes them again; read the diff.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![deny(warnings)]

use std::{fs, path::Path};

use easemob_codegen::build::Build;

/// Every keyword, prelude names, digits, clashes, names in another script.
#[rustfmt::skip]
#[path = "goldens/naming/client.rs"]
mod naming;

/// Every mechanism of the language.
#[rustfmt::skip]
#[path = "goldens/features/client.rs"]
mod features;

#[track_caller]
fn golden(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/goldens")
        .join(name);
    let built = Build::new(folder.join("spec"))
        .conformance(true)
        .generate()
        .unwrap();
    let source = built.source();
    let file = folder.join("client.rs");
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        fs::write(&file, &source).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    if expected != source {
        let differs = expected
            .lines()
            .zip(source.lines())
            .position(|(a, b)| a != b);
        let line = differs.unwrap_or_else(|| expected.lines().count().min(source.lines().count()));
        panic!(
            "{} is not what the spec gives; the first difference is in line {}:\n- {}\n+ {}",
            file.display(),
            line + 1,
            expected.lines().nth(line).unwrap_or_default(),
            source.lines().nth(line).unwrap_or_default(),
        );
    }
}

#[test]
fn names_that_hurt() {
    golden("naming");
}

#[test]
fn every_mechanism() {
    golden("features");
}

/// What is compiled above also runs: names in code do not reach the wire.
#[test]
fn names_on_the_wire_are_the_documents() {
    use easemob_runtime::{Encoder, Operation};

    let request = naming::用户::查询::builder("u/1")
        .类型(naming::types::数字::Minus)
        .build();
    let mut encoder = Encoder::new();
    request.encode(&mut encoder).unwrap();
    assert_eq!(encoder.path(), "/查询/u%2F1");
    assert_eq!(encoder.query_string(), "%E7%B1%BB%E5%9E%8B=-1");

    let request = naming::self_::Build::builder()
        .send_("now")
        .request([naming::types::Either::Self_(
            naming::types::OptionType::new("v"),
        )])
        .body(naming::types::DefaultType::new("w"))
        .build();
    let mut encoder = Encoder::new();
    request.encode(&mut encoder).unwrap();
    let body: serde_json::Value = serde_json::from_slice(encoder.body()).unwrap();
    assert_eq!(
        body,
        serde_json::json!({"request": [{"type": "Self", "self": {"value": "v"}}], "body": {"value": "w"}})
    );
}

#[test]
fn the_registry_has_every_operation() {
    let registry = naming::conformance::registry();
    let mut ids: Vec<_> = registry.iter().map(|entry| entry.spec.id).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["build", "match", "some", "查询"]);
}

#[test]
fn every_kind_of_input_reaches_its_place() {
    use easemob_runtime::{Encoder, Operation};
    use features::types::{Circle, Level, Shape};

    let request = features::things::PutThing::builder(["a,b", "c"], Level::High)
        .sizes([1, 2])
        .tags(["x y", "z"])
        .x_trace("ab")
        .shape(Shape::Circle(Circle::new(3)))
        .owner("me")
        .additional([("extra", 5)])
        .build();
    let mut encoder = Encoder::new();
    request.encode(&mut encoder).unwrap();
    assert_eq!(encoder.path(), "/things/a%2Cb,c/2");
    assert_eq!(
        encoder.query_string(),
        "tags=x%20y&tags=z&sizes=1,2&mode=fast"
    );
    assert_eq!(encoder.headers()["x-trace"], "ab");
    assert_eq!(encoder.headers()["x-fixed"], "7");
    let body: serde_json::Value = serde_json::from_slice(encoder.body()).unwrap();
    assert_eq!(
        body,
        serde_json::json!({
            "scheme": "v1", "kind": "circle", "radius": 3, "owner": "me", "extra": 5
        })
    );

    let out_of_bounds = features::things::PutThing::builder(["a"], Level::Low)
        .sizes([1])
        .shape(Shape::Circle(Circle::new(10)))
        .owner("me")
        .build();
    let error = out_of_bounds
        .encode(&mut Encoder::new())
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("Circle.radius") && error.contains('9'),
        "{error}"
    );
}

/// The seed operation's module as a snapshot: what a change of the emitter does to it is read in review.
#[test]
fn the_seed_operation() {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let model = easemob_codegen::load::load(&spec, easemob_codegen::load::SERVICE_FILE)
        .model
        .unwrap();
    let files = easemob_codegen::emit::crate_files(&model).unwrap();
    let module = files
        .iter()
        .find(|file| file.path == "src/conversations.rs")
        .unwrap();
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("conversations.rs", module.text);
    });
}
