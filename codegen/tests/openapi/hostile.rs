//! Documents that are broken in every place: the import never panics, and what it writes has no error.

use easemob_codegen::openapi::import::import;
use serde_json::{Value, json};

use super::{fixture, model};

/// Every pointer of a document.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let key = key.replace('~', "~0").replace('/', "~1");
                pointers(value, &format!("{at}/{key}"), all);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                pointers(value, &format!("{at}/{index}"), all);
            }
        }
        _ => {}
    }
}

fn document() -> Value {
    serde_yaml::from_str(&fixture("shop.yaml")).unwrap()
}

#[test]
fn any_value_anywhere_is_survived() {
    let document = document();
    let mut all = Vec::new();
    pointers(&document, "", &mut all);
    let wrong = [
        json!(null),
        json!("²{/}#? "),
        json!("\u{202e}\u{2028}\u{85}\0\" \\\u{e000} 😀"),
        json!(-1),
        json!([]),
        json!({ "$ref": "#/components/schemas/Order" }),
        json!([{ "$ref": "#/nowhere" }, { "oneOf": [{}] }, 7]),
    ];
    let mut imported = 0;
    for (index, pointer) in all.iter().step_by(2).enumerate() {
        // Every place gets one wrong value; all of them get all over the document.
        let value = &wrong[index % wrong.len()];
        let mut broken = document.clone();
        *broken.pointer_mut(pointer).unwrap() = value.clone();
        if let Ok(done) = import(&broken.to_string(), "broken") {
            imported += 1;
            // Reading a spec back takes longer than importing it: each kind of wrong value at many places.
            if index % 13 == 0 {
                model(&done.files);
            }
        }
    }
    assert!(imported > all.len() / 3, "{imported} of {}", all.len());
}

#[test]
fn keys_of_any_kind_are_survived() {
    let mut document = document();
    let schema = json!({ "type": "object", "properties": {
        "": {}, "1": {}, "+1": {}, "-1": {}, "a": {}, "A": {}, "_a": {}, "²": {}, "Ⓐ": {}, "self": {},
        "用户": {}, "a.b": { "enum": ["", "1", "x", "X", "²"] }, "a b": { "enum": [1, -1, 0] },
        "type": { "type": ["string", "integer"] },
    }});
    document["components"]["schemas"]["²"] = schema.clone();
    document["components"]["schemas"]["String"] = schema;
    document["paths"]["/odd"] = json!({ "post": { "responses": { "200": { "description": "", "content": {
        "application/json": { "schema": { "oneOf": [
            { "$ref": "#/components/schemas/²" }, { "$ref": "#/components/schemas/String" },
        ] } } } } },
        "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/%C2%B2" } } } },
    } });
    let imported = import(&document.to_string(), "odd").unwrap();
    easemob_codegen::emit::crate_files(&model(&imported.files)).unwrap();
}

#[test]
fn names_that_the_emitted_crate_uses_are_evaded() {
    for name in [
        "default", "reqwest", "mock", "serde", "blocking", "tls-ring", "lib", "core", "用户",
        "self",
    ] {
        let mut document = document();
        document["info"]["title"] = json!(name);
        for path in document["paths"].as_object_mut().unwrap().values_mut() {
            for operation in path
                .as_object_mut()
                .unwrap()
                .values_mut()
                .filter(|o| o.is_object())
            {
                operation["tags"] = json!([name]);
            }
        }
        let imported = import(&document.to_string(), "names").unwrap();
        easemob_codegen::emit::crate_files(&model(&imported.files)).unwrap();
    }
}

#[test]
fn circles_and_depths_end() {
    let nested = |depth: usize| {
        (0..depth).fold(
            json!({ "type": "string" }),
            |inner, _| json!({ "type": "object", "properties": { "in": inner } }),
        )
    };
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Circles", "version": "1" },
        "paths": { "/a": { "get": { "responses": { "200": { "description": "", "content": {
            "application/json": { "schema": { "type": "object", "properties": {
                "node": { "$ref": "#/components/schemas/Node" },
                "alias": { "$ref": "#/components/schemas/Alias" },
                "list": { "$ref": "#/components/schemas/List" },
                "merged": { "$ref": "#/components/schemas/Merged" },
                "deep": nested(40),
            } } } } } } } } },
        "components": { "schemas": {
            "Node": { "type": "object", "properties": {
                "next": { "$ref": "#/components/schemas/Other" },
                "children": { "type": "array", "items": { "$ref": "#/components/schemas/Node" } },
            } },
            "Other": { "type": "object", "properties": { "back": { "$ref": "#/components/schemas/Node" } } },
            "Alias": { "$ref": "#/components/schemas/Alias" },
            "List": { "type": "array", "items": { "$ref": "#/components/schemas/List" } },
            "Merged": { "allOf": [{ "$ref": "#/components/schemas/Merged" }, { "properties": { "a": {} } }] },
        } },
    });
    let imported = import(&document.to_string(), "circles").unwrap();
    model(&imported.files);
    assert!(
        imported.report.text().contains("holds itself"),
        "{}",
        imported.report.text()
    );
}
