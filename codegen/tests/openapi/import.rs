//! Import of OpenAPI documents, and the report of what was lost.

use easemob_codegen::{
    model::Id,
    openapi::import::{Fate, ImportError, Options, import, import_with},
};

use super::{fixture, model};

#[test]
fn a_document_becomes_a_spec_and_a_report() {
    let imported = import(&fixture("shop.yaml"), "shop.yaml").unwrap();
    let mut text = String::new();
    for file in &imported.files {
        text.push_str(&format!("=== {}\n{}\n", file.path, file.text));
    }
    text.push_str(&format!("=== report\n{}", imported.report.text()));
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("shop", text);
    });
    let model = model(&imported.files);
    assert_eq!(model.operations().count(), imported.operations);
}

#[test]
fn what_is_imported_can_be_generated() {
    let imported = import(&fixture("shop.yaml"), "shop.yaml").unwrap();
    let files = easemob_codegen::emit::crate_files(&model(&imported.files)).unwrap();
    assert!(files.iter().any(|file| file.path == "src/lib.rs"));
}

#[test]
fn the_keys_beside_a_payload_become_one_envelope() {
    let answer = |payload: serde_json::Value, extra: &str| {
        serde_json::json!({ "get": { "responses": { "200": { "description": "", "content": {
            "application/json": { "schema": { "type": "object", "properties": {
                "data": payload, "duration": { "type": "integer", "format": extra }, "took": {},
            } } } } } } } })
    };
    let object =
        serde_json::json!({ "type": "object", "properties": { "ok": { "type": "boolean" } } });
    let document = serde_json::json!({
        "openapi": "3.0.3", "info": { "title": "Enveloped", "version": "1" },
        "paths": {
            "/a": answer(object, "int32"),
            "/b": answer(serde_json::json!({ "type": "array", "items": { "type": "string" } }), "int64"),
        },
    });
    let options = Options {
        envelope: Some("data".to_owned()),
    };
    let imported = import_with(&document.to_string(), "x", &options).unwrap();
    let model = model(&imported.files);
    let fields: Vec<String> = model.service.envelopes["standard"]
        .object
        .fields
        .iter()
        .map(|field| format!("{} {}", field.wire, field.ty))
        .collect();
    assert_eq!(fields, ["duration long", "took json"]);
    for operation in model.operations() {
        let envelope = operation.response.envelope.as_ref();
        assert_eq!(envelope.map(Id::name), Some("standard"));
    }
}

#[test]
fn alternatives_beside_properties_become_optional_fields() {
    let document = serde_json::json!({
        "openapi": "3.0.3", "info": { "title": "Alternatives", "version": "1" },
        "paths": { "/a": { "post": {
            "requestBody": { "required": true, "content": { "application/json": { "schema": {
                "type": "object", "required": ["name", "state"],
                "properties": { "name": { "type": "string" }, "state": { "type": "string" } },
                "oneOf": [
                    { "required": ["at"], "properties": {
                        "at": { "type": "integer" }, "by": { "type": "string" }, "state": { "enum": ["done"] },
                    } },
                    { "properties": { "by": { "type": "integer" }, "state": { "enum": ["open"] } } },
                ],
            } } } },
            "responses": { "200": { "description": "" } },
        } } },
    });
    let imported = import(&document.to_string(), "x").unwrap();
    let model = model(&imported.files);
    let operation = model.operations().next().unwrap();
    let inputs: Vec<String> = operation
        .inputs
        .iter()
        .map(|i| {
            format!(
                "{} {} {}",
                i.field.wire, i.field.ty, i.field.required_in_request
            )
        })
        .collect();
    assert_eq!(
        inputs,
        [
            "name string true",
            "state string true",
            "at long false",
            "by json false"
        ]
    );
    let text = imported.report.text();
    assert!(
        text.contains("their fields, all of them optional"),
        "{text}"
    );
    assert!(text.contains("alternatives say differently"), "{text}");
}

#[test]
fn further_ways_to_authenticate_are_carried() {
    let secured = |ways: serde_json::Value| serde_json::json!({ "get": { "security": ways, "responses": { "200": { "description": "" } } } });
    let document = serde_json::json!({
        "openapi": "3.0.3", "info": { "title": "Ways", "version": "1" },
        "paths": {
            "/a": secured(serde_json::json!([{ "app": [] }, { "user": [] }, { "cookie": [] }])),
            "/b": secured(serde_json::json!([{}, { "app": [] }])),
            "/c": secured(serde_json::json!([{ "app": [] }, {}])),
        },
        "components": { "securitySchemes": {
            "app": { "type": "http", "scheme": "bearer" }, "user": { "type": "http", "scheme": "bearer" },
            "cookie": { "type": "apiKey", "in": "cookie", "name": "c" },
        } },
    });
    let imported = import(&document.to_string(), "x").unwrap();
    let model = model(&imported.files);
    let ways: Vec<_> = model
        .operations()
        .map(|o| {
            let also: Vec<&str> = o.also_auth.iter().map(Id::name).collect();
            (o.auth.as_ref().map(Id::name), also)
        })
        .collect();
    assert_eq!(
        ways,
        [
            (Some("app"), vec!["user"]),
            (None, vec!["app"]),
            (Some("app"), vec![])
        ]
    );
    let text = imported.report.text();
    assert!(text.contains("the authentication `cookie`"), "{text}");
    assert!(
        text.contains("may do without authentication\n  at /paths/~1c/"),
        "{text}"
    );
}

#[test]
fn a_class_of_statuses_is_told_when_its_body_is_no_error() {
    let answer = |name: &str| {
        serde_json::json!({ "description": "", "content": { "application/json": { "schema": {
            "type": "object", "properties": { name: { "type": "string" } },
        } } } })
    };
    let document = serde_json::json!({
        "openapi": "3.0.3", "info": { "title": "Classes", "version": "1" },
        "paths": { "/a": { "get": { "responses": {
            "200": { "description": "" }, "4XX": answer("message"), "5XX": answer("apology"),
        } } } },
    });
    let imported = import(&document.to_string(), "x").unwrap();
    let told: Vec<&str> = imported
        .report
        .findings
        .iter()
        .filter(|finding| finding.fate == Fate::Dropped)
        .map(|finding| finding.pointer.as_str())
        .collect();
    assert_eq!(told, ["/paths/~1a/get/responses/5XX"]);
}

#[test]
fn json_and_yaml_give_the_same() {
    let yaml = fixture("shop.yaml");
    let value: serde_json::Value = serde_yaml::from_str(&yaml).unwrap();
    let from_json = import(&value.to_string(), "shop").unwrap();
    let from_yaml = import(&yaml, "shop").unwrap();
    assert_eq!(from_json.files, from_yaml.files);
    assert_eq!(from_json.report, from_yaml.report);
}

#[test]
fn every_finding_points_into_the_document() {
    let text = fixture("shop.yaml");
    let document: serde_json::Value = serde_yaml::from_str(&text).unwrap();
    let imported = import(&text, "shop").unwrap();
    for fate in [Fate::Dropped, Fate::Changed, Fate::Assumed] {
        assert!(imported.report.count(fate) > 0, "{fate:?}");
    }
    for finding in &imported.report.findings {
        assert!(document.pointer(&finding.pointer).is_some(), "{finding:?}");
    }
}

#[test]
fn what_is_no_document_is_refused_with_a_reason() {
    for (text, part) in [
        ("{", "no JSON"),
        ("a: [", "no YAML"),
        ("", "without `openapi`"),
        ("[1]", "without `openapi`"),
        ("swagger: '2.0'", "Swagger 2.0"),
        ("openapi: 2.9.0", "OpenAPI 2.9.0"),
        ("openapi: 3.2.0", "OpenAPI 3.2.0"),
    ] {
        let error = import(text, "x").unwrap_err();
        assert!(error.to_string().contains(part), "{text}: {error}");
        assert!(!matches!(error, ImportError::Unwritable(_)));
    }
}

/// Every document of a folder imports, lints without errors and generates. It is run with `sample_openapi/` of
/// the repository oxidecomputer/progenitor and `_archive_/schemas/v3.0/pass/` of OAI/OpenAPI-Specification:
/// `OPENAPI_DOCUMENTS=folder cargo test -p easemob-codegen --test openapi -- --ignored`.
#[test]
#[ignore = "needs a folder of documents that are not part of this repository"]
fn foreign_documents_import_and_generate() {
    let folder = std::env::var_os("OPENAPI_DOCUMENTS").expect("OPENAPI_DOCUMENTS names a folder");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        match import(&text, "foreign") {
            Ok(imported) => {
                let model = model(&imported.files);
                easemob_codegen::emit::crate_files(&model).unwrap();
                println!("{}: {} operations", path.display(), imported.operations);
            }
            Err(error) => println!("{}: {error}", path.display()),
        }
    }
}
