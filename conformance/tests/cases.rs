//! The cases as data.

// A test may fail by a panic, and so may what it calls.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use easemob_codegen::emit::cases;
use easemob_conformance::{
    Case, CaseKind, Setup, Suite,
    case::{Origin, schema},
};
use serde_json::{Value, json};

fn spec() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec")
}

/// A suite whose cases are looked at and not run.
fn setup() -> Setup {
    Setup::new(spec(), Vec::new(), |_| Err("no case is run".to_owned()))
}

fn suite() -> Suite {
    setup().suite().unwrap()
}

#[test]
fn one_operation_read_alone_has_the_same_cases() {
    let whole = suite();
    for operation in whole.model().operations() {
        let id = format!("{}/{}/request/x", operation.resource, operation.id);
        let alone = setup().for_case(&id).unwrap();
        assert_eq!(alone.model().operations().count(), 1, "{id}");
        let same = whole
            .cases()
            .iter()
            .filter(|case| case.operation == operation.id);
        assert!(alone.cases().iter().eq(same), "{id}");
    }
    for id in ["", "x", "no/such/request/x", "../spec/x/y"] {
        let fallback = setup().for_case(id).unwrap();
        assert_eq!(fallback.cases().len(), whole.cases().len(), "{id}");
    }
}

fn validator() -> jsonschema::Validator {
    let text = schema::cases().unwrap();
    jsonschema::draft202012::new(&serde_json::from_str(&text).unwrap()).unwrap()
}

#[test]
fn the_schema_is_checked_in() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases.schema.json");
    let checked_in = std::fs::read_to_string(file).unwrap();
    let text = schema::cases().unwrap();
    let how = "`easemob-conformance schema > conformance/cases.schema.json` writes it";
    assert!(checked_in == text, "the schema is not in step; {how}");
}

#[test]
fn every_case_is_as_the_schema_says() {
    let validator = validator();
    for case in suite().cases() {
        let value = serde_json::to_value(case).unwrap();
        let errors: Vec<_> = validator
            .iter_errors(&value)
            .map(|e| e.to_string())
            .collect();
        assert_eq!(errors, Vec::<String>::new(), "{}", case.id);
    }
}

/// A passing sibling with one thing changed each.
#[test]
fn what_is_no_case_is_not_as_the_schema_says() {
    let validator = validator();
    let suite = suite();
    let find = |id: &str| {
        let case = suite.cases().iter().find(|case| case.id == id).unwrap();
        serde_json::to_value(case).unwrap()
    };
    let request = find("conversations/delete_conversation/request/one_to_one");
    let error = find("conversations/delete_conversation/error/channel_empty");
    let lost = find("conversations/delete_conversation/fault/connection@breaks=reset_after_head");
    let pages = find("users/list_users/pages/repeats");
    for good in [&request, &error, &lost, &pages] {
        assert!(validator.is_valid(good), "{good}");
    }
    type Break = fn(&mut Value);
    let breaks: [(&str, &Value, Break); 24] = [
        ("no id", &request, |c| drop(remove(c, "/id"))),
        ("an id without a kind", &request, |c| {
            c["id"] = json!("a/b/c")
        }),
        ("an id with a blank", &request, |c| {
            c["id"] = json!("a/b/request/c d")
        }),
        ("another kind", &request, |c| c["kind"] = json!("guess")),
        ("no provenance", &request, |c| {
            drop(remove(c, "/provenance"))
        }),
        ("no page", &request, |c| drop(remove(c, "/provenance/page"))),
        ("another origin", &request, |c| {
            c["provenance"]["origin"] = json!("invented")
        }),
        ("no reason", &request, |c| drop(remove(c, "/reason"))),
        ("a key of its own", &request, |c| c["extra"] = json!(1)),
        ("a call without a request", &request, |c| {
            drop(remove(c, "/request"))
        }),
        ("no call", &request, |c| drop(remove(c, "/call"))),
        ("headers as a map", &request, |c| {
            c["request"]["headers"] = json!({"a": "b"})
        }),
        ("a body of no media", &request, |c| {
            c["request"]["body"] = json!({"yaml": 1})
        }),
        ("a status as text", &error, |c| {
            c["answer"]["status"] = json!("400")
        }),
        ("no answer", &error, |c| drop(remove(c, "/answer"))),
        ("no expected outcome", &error, |c| {
            drop(remove(c, "/expected"))
        }),
        ("two outcomes", &error, |c| {
            c["expected"] = json!({"empty": null, "payload": 1})
        }),
        ("no answer, and no connection that broke", &lost, |c| {
            drop(remove(c, "/connection"))
        }),
        ("a break of another kind", &lost, |c| {
            c["connection"]["breaks"] = json!("melted")
        }),
        ("no number of attempts", &lost, |c| {
            drop(remove(c, "/connection/attempts"))
        }),
        ("a loss of another kind", &lost, |c| {
            c["expected"] = json!({"lost": "luck"})
        }),
        ("a walk without pages", &pages, |c| drop(remove(c, "/walk"))),
        ("a page without a request", &pages, |c| {
            drop(remove(c, "/walk/pages/0/request"))
        }),
        ("a change of nothing", &pages, |c| {
            drop(remove(c, "/change/from"))
        }),
    ];
    for (what, sibling, apply) in breaks {
        let mut broken = sibling.clone();
        apply(&mut broken);
        assert!(broken != *sibling, "{what}: nothing is changed");
        assert!(!validator.is_valid(&broken), "{what}: {broken}");
    }
}

fn remove(value: &mut Value, at: &str) -> Option<Value> {
    let (parent, key) = at.rsplit_once('/')?;
    value
        .pointer_mut(parent)?
        .as_object_mut()?
        .shift_remove(key)
}

/// What the generator exports is of the same model, and its own reading of a documented call gives the
/// same request as the kit's.
#[test]
fn exported_cases_are_of_the_same_model_and_say_the_same() {
    let validator = validator();
    let suite = suite();
    let text = cases::export(suite.model(), cases::Form::Json, None);
    let exported: Value = serde_json::from_str(&text).unwrap();
    let exported = exported["cases"].as_array().unwrap();
    let own: BTreeMap<&str, &Case> = suite.cases().iter().map(|c| (c.id.as_str(), c)).collect();
    let documented = |case: &&&Case| {
        case.provenance.origin == Origin::Documented && case.kind != CaseKind::Error
    };
    assert_eq!(exported.len(), own.values().filter(documented).count());
    for case in exported {
        let errors: Vec<_> = validator.iter_errors(case).map(|e| e.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{case:#}");
        let own = serde_json::to_value(own[case["id"].as_str().unwrap()]).unwrap();
        for key in [
            "resource",
            "operation",
            "kind",
            "provenance",
            "reason",
            "document",
        ] {
            assert_eq!(
                case.get(key),
                own.get(key).filter(|v| !v.is_null()),
                "{}",
                case["id"]
            );
        }
        if case["kind"] == "request" {
            request_says_the_same(case, &own);
        } else {
            assert_eq!(case["answer"], own["answer"], "{}", case["id"]);
            let row = "/expected/api/row";
            assert_eq!(case.pointer(row), own.pointer(row), "{}", case["id"]);
        }
    }
}

fn request_says_the_same(case: &Value, own: &Value) {
    assert_eq!(case["call"]["parameters"], own["call"]["parameters"]);
    // Host, app and token are the vendor's own in one, and placeholders in the other.
    let mut text = case["request"].to_string();
    for (name, value) in own["call"]["base"].as_object().unwrap() {
        text = text.replace(&format!("{{{name}}}"), value.as_str().unwrap());
    }
    let token = serde_json::to_string(&own["call"]["token"]).unwrap();
    let text = text.replace("{token}", token.trim_matches('"'));
    let mut request: Value = serde_json::from_str(&text).unwrap();
    let mut expected = own["request"].clone();
    for side in [&mut request, &mut expected] {
        for forbidden in ["forbidden_headers", "forbidden_query"] {
            remove(side, &format!("/{forbidden}"));
        }
        let headers = side["headers"].as_array_mut().unwrap();
        headers.sort_by_key(ToString::to_string);
    }
    assert_eq!(request, expected, "{}", case["id"]);
}
