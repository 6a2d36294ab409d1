//! The documented cases as curl, hurl and JSON.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;

use easemob_codegen::{
    emit::cases::{Case, Form, Payload, export},
    load,
    model::Model,
};
use serde_json::Value;

fn easemob() -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    load::load(&folder, load::SERVICE_FILE).model.unwrap()
}

#[test]
fn one_operation_in_three_forms() {
    let model = easemob();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        for form in [Form::Curl, Form::Hurl, Form::Json] {
            insta::assert_snapshot!(
                format!("delete_conversation_{form}"),
                export(&model, form, Some("delete_conversation"))
            );
        }
    });
}

#[test]
fn every_documented_request_is_in_every_form() {
    let model = easemob();
    let examples = model.operations().flat_map(|operation| &operation.examples);
    let (all, requests) = examples.fold((0, 0), |(all, requests), example| {
        let request = usize::from(example.request.is_some());
        let answer = usize::from(example.response.is_some());
        (all + request + answer, requests + request)
    });
    let curl = export(&model, Form::Curl, None);
    for operation in model.operations() {
        for example in operation
            .examples
            .iter()
            .filter(|example| example.request.is_some())
        {
            assert!(curl.contains(&format!("\n## {} {}\n", operation.id, example.id)));
        }
    }
    let hurl = export(&model, Form::Hurl, None);
    assert_eq!(
        hurl.lines()
            .filter(|line| line.starts_with("HTTP "))
            .count(),
        requests
    );
    let json: Value = serde_json::from_str(&export(&model, Form::Json, None)).unwrap();
    assert_eq!(json["cases"].as_array().map(Vec::len), Some(all));
}

#[test]
fn errata_are_applied_to_the_text_that_is_exported() {
    let model = easemob();
    let curl = export(&model, Form::Curl, None);
    let errata = model
        .operations()
        .flat_map(|operation| &operation.examples)
        .filter_map(|example| example.request.as_ref())
        .flat_map(|request| &request.errata);
    let mut some = 0;
    for patch in errata {
        assert!(curl.contains(patch.replace.trim()), "{}", patch.replace);
        some += 1;
    }
    assert!(some > 0);
}

#[test]
fn a_case_says_what_the_wire_carries() {
    let model = easemob();
    let operation = model.find_operation("get_user_token").unwrap();
    let case = Case::of(&model, operation, &operation.examples[0]).unwrap();
    assert_eq!((case.method, case.path.as_str()), ("POST", "/token"));
    let Some(Payload::Json(body)) = case.body else {
        panic!("no JSON")
    };
    assert_eq!(
        body["grant_type"], "inherit",
        "what is always sent is there"
    );
}
