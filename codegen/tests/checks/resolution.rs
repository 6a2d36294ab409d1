//! Names are resolved when a spec is lowered, and only then is there a model.

use std::path::Path;

use easemob_codegen::{
    diagnostics::catalogue::{self, Sample},
    load,
    model::{BodyShape, Model, PathPart, RateKey},
};

use crate::sample;

#[test]
fn a_name_that_leads_nowhere_leaves_no_model() {
    for rule in catalogue::all() {
        let Sample::Spec(bad) = rule.bad else {
            continue;
        };
        let read = sample::read(bad, rule.code);
        let Some(spec) = &read.loaded.spec else {
            continue;
        };
        let lowered = load::lower(spec);
        match rule.code {
            // An unknown name, a placeholder without a parameter, a type of no kind.
            "E0207" | "E0210" | "E0214" => assert!(lowered.is_err(), "{}", rule.code),
            code if code.starts_with('W') => assert!(lowered.is_ok(), "{code}"),
            _ => {}
        }
    }
}

#[test]
fn a_spec_without_errors_has_a_model() {
    for rule in catalogue::all() {
        if let Sample::Spec(good) = rule.good {
            let loaded = sample::read(good, rule.code).loaded;
            let lowered = loaded.spec.map(|spec| load::lower(&spec).unwrap());
            assert_eq!(lowered, loaded.model, "{}", rule.code);
        }
    }
}

/// A spec with every mechanism of the language.
fn features() -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checks/resolution/spec");
    let loaded = load::load(&folder, load::SERVICE_FILE);
    loaded.model.unwrap()
}

#[test]
fn ids_are_written_as_names() {
    let model = features();
    let json = serde_json::to_value(&model).unwrap();
    let operations = json["resources"][0]["operations"].as_array().unwrap();
    let put = operations.iter().find(|o| o["id"] == "put_thing").unwrap();
    assert_eq!(put["path"][1], serde_json::json!({ "parameter": "ids" }));
    assert_eq!(put["batch"]["field"], "ids");
    assert_eq!(put["rate_limits"][1]["per"], "parameter");
    assert_eq!(put["rate_limits"][1]["parameter"], "level");
    assert_eq!(put["response"]["envelope"], "judged");
    let issue = &json["service"]["auth"]["app_token"]["issued_by"];
    assert_eq!(issue["operation"], "issue_token");
    assert_eq!(issue["expires_in"], "lifetime");
}

#[test]
fn ids_lead_to_what_they_name() {
    let model = features();
    for ty in model.types() {
        let declared = match &ty.owner {
            Some(owner) => &model.operation(owner).types,
            None => &model.service.types,
        };
        assert!(declared.iter().any(|id| model.ty(id) == ty), "{}", ty.name);
    }
    for operation in model.operations() {
        for part in &operation.path {
            if let PathPart::Parameter(id) = part {
                assert_eq!(operation.input(id).field.name, id.name());
            }
        }
    }
    for scheme in model.service.auth.values() {
        let issue = scheme.issued_by.as_ref().unwrap();
        assert_eq!(model.operation(&issue.operation).id, "issue_token");
    }
}

#[test]
fn what_refers_to_a_removed_input_goes_with_it() {
    let model = features();
    let before = model.find_operation("put_thing").unwrap();
    let all: Vec<_> = before.inputs.iter().map(|i| &i.field.name).collect();
    for (index, name) in all.iter().enumerate() {
        let mut operation = before.clone();
        operation.remove_input(index);
        assert!(operation.find_input(name).is_none());
        assert_eq!(operation.path_template(), before.path_template());
        for part in &operation.path {
            if let PathPart::Parameter(id) = part {
                assert_eq!(operation.input(id).field.name, id.name());
            }
        }
        let [_, limit] = &operation.rate_limits[..] else {
            panic!("there are two limits");
        };
        assert_eq!(limit.per == RateKey::App, *name == "level");
        assert_eq!(limit.counts.is_none(), *name == "ids");
        assert_eq!(operation.batch.is_none(), *name == "ids");
        if let Some(batch) = &operation.batch {
            assert_eq!(operation.input(&batch.field).field.name, "ids");
        }
        let BodyShape::Fields { additional } = &operation.body.unwrap().shape else {
            panic!("the body is an object");
        };
        assert_eq!(additional.is_none(), *name == "additional");
    }
    let mut paged = model.find_operation("list_by_number").unwrap().clone();
    paged.remove_input(1);
    assert!(paged.pagination.as_ref().unwrap().size.is_none());
    paged.remove_input(0);
    assert!(paged.pagination.is_none());
}
