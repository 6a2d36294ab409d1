//! What the model becomes as OpenAPI, and that the import reads it back.

use std::{collections::BTreeSet, path::Path};

use easemob_codegen::{
    load,
    model::{Model, Operation, TypeKind},
    openapi::{
        export::{Version, export, text},
        import::{Fate, import},
    },
};
use serde_json::{Value, json};

use super::{fixture, model};

/// The model of this repository's spec.
fn easemob() -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    load::load(&folder, load::SERVICE_FILE).model.unwrap()
}

fn shop() -> Model {
    model(&import(&fixture("shop.yaml"), "shop.yaml").unwrap().files)
}

/// Every `$ref` of a document.
fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            found.extend(map.get("$ref").and_then(Value::as_str).map(str::to_owned));
            map.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

#[test]
fn a_small_service_as_openapi() {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("shop_as_openapi", text(&shop(), Version::V3_1));
    });
}

#[test]
fn the_same_model_gives_the_same_document() {
    for version in [Version::V3_0, Version::V3_1] {
        assert_eq!(text(&easemob(), version), text(&easemob(), version));
    }
}

#[test]
fn every_reference_leads_somewhere_and_every_component_is_used() {
    for model in [easemob(), shop()] {
        let document = export(&model, Version::V3_1);
        let mut found = BTreeSet::new();
        references(&document, &mut found);
        for reference in &found {
            assert!(document.pointer(&reference[1..]).is_some(), "{reference}");
        }
        for kind in ["schemas", "responses"] {
            let components = document["components"][kind]
                .as_object()
                .into_iter()
                .flatten();
            for (name, _) in components.filter(|(name, _)| !name.starts_with("ErrorBody_")) {
                let reference = format!("#/components/{kind}/{name}");
                assert!(found.contains(&reference), "{reference}");
            }
        }
    }
}

#[test]
fn operations_of_one_method_and_path_become_one_that_takes_any_of_their_bodies() {
    let document = export(&easemob(), Version::V3_1);
    let token = &document["paths"]["/token"]["post"];
    assert_eq!(
        token["x-operations"],
        json!([
            "get_app_token",
            "get_user_token",
            "get_user_token_by_password"
        ])
    );
    let bodies = &token["requestBody"]["content"]["application/json"]["schema"]["oneOf"];
    assert_eq!(bodies.as_array().map(Vec::len), Some(3));
    // Objects and lists of users; two of the lists overlap, so no `oneOf` could hold.
    let users = &document["paths"]["/users"]["post"]["requestBody"]["content"];
    assert_eq!(
        users["application/json"]["schema"]["anyOf"]
            .as_array()
            .map(Vec::len),
        Some(3)
    );
}

/// What an operation became, alone or with others.
fn written<'a>(document: &'a Value, id: &str) -> &'a Value {
    let items = document["paths"].as_object().unwrap().values();
    let mut all = items.flat_map(|item| item.as_object().unwrap().values());
    let found = all.find(|written| {
        let others = written["x-operations"].as_array();
        written["operationId"] == id || others.is_some_and(|ids| ids.contains(&json!(id)))
    });
    found.unwrap()
}

#[test]
fn placeholders_have_names_of_their_own() {
    let document = export(&easemob(), Version::V3_0);
    let mut renamed = 0;
    for (path, item) in document["paths"].as_object().unwrap() {
        for operation in item.as_object().unwrap().values() {
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            let mut names = BTreeSet::new();
            for parameter in parameters {
                let name = parameter["name"].as_str().unwrap();
                assert!(names.insert(name), "{name} twice in {path}");
                if parameter["in"] == "path" {
                    assert!(path.contains(&format!("{{{name}}}")), "{name} in {path}");
                    renamed += usize::from(name.ends_with("InPath"));
                }
            }
        }
    }
    // Roaming messages are deleted of `userId` in the path, with `userId` in the query.
    assert!(renamed > 0);
}

#[test]
fn errors_that_no_document_lists_are_no_answer_of_success() {
    let document = export(&easemob(), Version::V3_0);
    for id in ["delete_conversation", "get_app_token"] {
        let answers = written(&document, id)["responses"].as_object().unwrap();
        assert!(!answers.contains_key("default"), "{id}");
        for class in ["4XX", "5XX"] {
            let common = json!({ "$ref": "#/components/responses/CommonOther" });
            assert_eq!(answers[class], common, "{id}");
        }
    }
}

#[test]
fn limits_of_keys_and_values_come_back() {
    for version in [Version::V3_0, Version::V3_1] {
        let before = easemob();
        let after = model(&import(&text(&before, version), "export").unwrap().files);
        let metadata = |model: &Model| {
            let operation = model.find_operation("set_chatroom_metadata").unwrap();
            operation
                .find_input("metadata")
                .unwrap()
                .field
                .constraints
                .clone()
        };
        assert_eq!(metadata(&after), metadata(&before));
        assert_eq!(metadata(&before).keys.unwrap().max_length, Some(128));
        assert_eq!(metadata(&before).each.unwrap().max_length, Some(4096));
    }
}

#[test]
fn a_form_shows_the_values_of_an_enum_where_the_field_is() {
    let document = export(&easemob(), Version::V3_0);
    let content = &written(&document, "set_user_metadata")["requestBody"]["content"];
    let gender = &content["application/x-www-form-urlencoded"]["schema"]["properties"]["gender"];
    assert_eq!(gender["enum"], json!([0, 1, 2]));
    assert_eq!(gender["description"], "The user's gender.");
}

#[test]
fn error_rows_stand_at_their_status() {
    let model = easemob();
    let document = export(&model, Version::V3_1);
    for operation in model.operations() {
        let answers = &written(&document, &operation.id)["responses"];
        for row in &operation.errors {
            let rows = &answers[row.status.to_string()]["x-error-rows"];
            let found = rows
                .as_array()
                .into_iter()
                .flatten()
                .any(|r| r["id"] == json!(row.id));
            assert!(found, "{} {}", operation.id, row.id);
        }
    }
}

#[test]
fn what_is_exported_can_be_imported() {
    for version in [Version::V3_0, Version::V3_1] {
        let before = easemob();
        let imported = import(&text(&before, version), "export").unwrap();
        assert_eq!(
            imported.report.count(Fate::Dropped),
            0,
            "{}",
            imported.report.text()
        );
        let after = model(&imported.files);
        // A union beside the fields of a message, and one beside those of a member of a group.
        for (operation, union) in [
            ("send_to_users", "message_content"),
            ("list_group_members", ""),
        ] {
            let flattened = |operation: &Operation| {
                let inputs = operation.inputs.iter().map(|input| &input.field);
                let types = operation
                    .types
                    .iter()
                    .flat_map(|id| match &after.ty(id).kind {
                        TypeKind::Object(object) => object.fields.as_slice(),
                        _ => &[],
                    });
                let all = inputs.chain(types).filter(|field| field.flatten);
                all.map(|field| field.name.clone()).collect::<Vec<_>>()
            };
            let found = flattened(after.find_operation(operation).unwrap());
            assert!(found.iter().any(|name| name.contains(union)), "{operation}");
        }
        for operation in before.operations() {
            let same = after.operations().find(|other| {
                other.method == operation.method
                    && other.path.len() == operation.path.len()
                    && (other.id == operation.id || other.id.starts_with(&operation.id))
            });
            // Of operations that became one, the import makes as many as have bodies of their own.
            let shared = before
                .operations()
                .filter(|o| {
                    o.method == operation.method && o.path_template() == operation.path_template()
                })
                .count();
            assert!(same.is_some() || shared > 1, "{}", operation.id);
            let Some(same) = same.filter(|_| shared == 1) else {
                continue;
            };
            assert_eq!(same.idempotent, operation.idempotent, "{}", operation.id);
            assert_eq!(same.auth, operation.auth, "{}", operation.id);
            assert_eq!(same.also_auth, operation.also_auth, "{}", operation.id);
            assert_eq!(same.pagination, operation.pagination, "{}", operation.id);
            assert_eq!(same.batch, operation.batch, "{}", operation.id);
            let ids = |rows: &[easemob_codegen::model::ErrorRow]| {
                rows.iter()
                    .map(|row| row.id.clone())
                    .collect::<BTreeSet<_>>()
            };
            assert!(
                ids(&same.errors).is_superset(&ids(&operation.errors)),
                "{}",
                operation.id
            );
        }
    }
}

#[test]
fn a_version_is_read_as_it_is_written() {
    for version in [Version::V3_0, Version::V3_1] {
        assert_eq!(version.to_string().parse(), Ok(version));
    }
    assert!("2.0".parse::<Version>().is_err());
}
