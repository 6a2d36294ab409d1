//! Negatives are re-checked, and the re-check can fail: each test case is a good one with one thing changed.

// A test may fail by a panic, and so may what it calls.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::sync::OnceLock;

use easemob_conformance::{
    Case, Setup, Suite,
    case::{Origin, change::Change},
    expect::Expected,
    judge::recheck,
};
use serde_json::{Value, json};

fn suite() -> &'static Suite {
    static SUITE: OnceLock<Suite> = OnceLock::new();
    SUITE.get_or_init(|| {
        let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        let setup = Setup::new(spec, Vec::new(), |_| Err("no case is run".to_owned()));
        setup.suite().unwrap()
    })
}

fn find<'s>(suite: &'s Suite, id: &str) -> &'s Case {
    suite.cases().iter().find(|case| case.id == id).unwrap()
}

/// What the re-check says of a case.
fn found(suite: &Suite, case: &Case, sibling: Option<&Case>) -> Option<String> {
    let operation = suite.model().find_operation(&case.operation).unwrap();
    let findings = recheck::check(suite.model(), operation, case, sibling);
    assert!(findings.len() < 2, "{findings:?}");
    findings.into_iter().next().map(|finding| finding.message)
}

/// The same with the sibling that the case names.
fn message(suite: &Suite, case: &Case) -> Option<String> {
    let from = &case.change.as_ref().unwrap().from;
    found(suite, case, Some(find(suite, from)))
}

fn body(case: &mut Case, change: impl FnOnce(&mut Value)) {
    let mut body = serde_json::from_slice(&case.response.body).unwrap();
    change(&mut body);
    case.response.body = body.to_string().into_bytes();
}

#[test]
fn every_negative_is_checked_and_holds() {
    let suite = suite();
    let (mut requests, mut responses, mut page_sequences) = (0, 0, 0);
    for case in suite.cases() {
        assert!(case.findings.is_empty(), "{}: {:?}", case.id, case.findings);
        let wrong = |change: &&Change| change.invalid;
        let Some(change) = case.change.as_ref().filter(wrong) else {
            let derived = case.provenance.origin == Origin::Derived;
            assert!(
                !derived || !matches!(case.expected, Expected::Refused { .. }),
                "{}",
                case.id
            );
            continue;
        };
        match (change.at.starts_with("/parameters"), &case.page_sequence) {
            (true, _) => requests += 1,
            (false, Some(_)) => page_sequences += 1,
            (false, None) => responses += 1,
        }
    }
    assert!(
        requests > 300 && responses > 1500 && page_sequences > 5,
        "{requests} {responses} {page_sequences}"
    );
}

#[test]
fn a_negative_that_is_none_is_told() {
    let suite = suite();
    let good = find(suite, "users/list_users/response/wrong_type@field=entities");
    assert_eq!(message(suite, good), None);
    // The value is one of the type after all.
    let mut valid = good.clone();
    body(&mut valid, |body| body["entities"] = json!([]));
    valid.expected = Expected::Payload(json!({"entities": []}));
    let text = message(suite, &valid).unwrap();
    assert!(text.contains("but the spec allows it"), "{text}");
    // The expectation alone would hide that: by the letter nothing is wrong.
    valid.expected = good.expected.clone();
    let text = message(suite, &valid).unwrap();
    assert!(
        text.contains("nothing is wrong at /body/entities"),
        "{text}"
    );
    // Nothing was changed.
    let mut same = good.clone();
    same.response = find(suite, "users/list_users/response/sample@fields=all")
        .response
        .clone();
    let text = message(suite, &same).unwrap();
    assert!(text.contains("does not differ"), "{text}");
}

#[test]
fn a_second_change_is_told() {
    let suite = suite();
    let good = find(suite, "users/list_users/response/wrong_type@field=entities");
    let changes: [fn(&mut Case); 5] = [
        |case| body(case, |body| body["count"] = json!("x")),
        |case| case.response.status = 201,
        |case| case.response.headers.clear(),
        |case| case.call.token.push('x'),
        |case| drop(case.call.parameters.insert("limit".to_owned(), json!(7))),
    ];
    for (index, change) in changes.into_iter().enumerate() {
        let mut case = good.clone();
        change(&mut case);
        let text = message(suite, &case).unwrap();
        assert!(
            text.contains("not only at /body/entities"),
            "{index}: {text}"
        );
    }
    let elsewhere = |at: &str| {
        let mut case = good.clone();
        case.change.as_mut().unwrap().at = at.to_owned();
        message(suite, &case).unwrap()
    };
    let text = elsewhere("/body/count");
    assert!(text.contains("not only at /body/count"), "{text}");
    let text = elsewhere("/nowhere");
    assert!(text.contains("has no place /nowhere"), "{text}");
}

#[test]
fn a_sibling_must_pass() {
    let suite = suite();
    let good = find(suite, "users/list_users/response/wrong_type@field=entities");
    let text = found(suite, good, None).unwrap();
    assert!(text.contains("which is no case"), "{text}");
    let text = found(suite, good, Some(good)).unwrap();
    assert!(text.contains("which is no case"), "{text}");
    let mut broken = good.clone();
    broken.change.as_mut().unwrap().from = good.id.clone();
    let text = found(suite, &broken, Some(good)).unwrap();
    assert!(text.contains("does not pass itself"), "{text}");
}

#[test]
fn a_refusal_must_be_of_the_changed_input() {
    let suite = suite();
    let name = "users/list_users/request/bound@limit=max+1";
    let good = find(suite, name);
    assert_eq!(message(suite, good), None);
    // It is refused, but for another input than the one that is said to be changed.
    let mut other = good.clone();
    let limit = other.call.parameters["limit"].clone();
    let sibling = find(suite, &good.change.as_ref().unwrap().from);
    let mut wide = sibling.clone();
    wide.call.parameters.insert("limit".to_owned(), limit);
    other
        .call
        .parameters
        .insert("cursor".to_owned(), json!("x"));
    other.change.as_mut().unwrap().at = "/parameters/cursor".to_owned();
    let text = found(suite, &other, Some(&wide)).unwrap();
    assert!(
        text.contains("nothing is wrong at /parameters/cursor"),
        "{text}"
    );
    // A bound that the spec allows.
    let mut allowed = find(suite, "users/list_users/request/bound@limit=max").clone();
    assert_eq!(message(suite, &allowed), None);
    allowed.change.as_mut().unwrap().invalid = true;
    let text = message(suite, &allowed).unwrap();
    assert!(text.contains("but the spec allows it"), "{text}");
}

#[test]
fn a_good_one_must_be_good_and_a_wrong_one_say_of_what() {
    let suite = suite();
    let mut wrong = find(suite, "users/list_users/response/wrong_type@field=entities").clone();
    wrong.change.as_mut().unwrap().invalid = false;
    let text = message(suite, &wrong).unwrap();
    assert!(text.contains("but the spec forbids it"), "{text}");
    wrong.change = None;
    let text = found(suite, &wrong, None).unwrap();
    assert!(text.contains("does not say from which good one"), "{text}");
}

#[test]
fn a_walk_must_differ_in_one_page() {
    let suite = suite();
    let good = find(suite, "users/list_users/pages/circle");
    assert_eq!(message(suite, good), None);
    let mut two = good.clone();
    two.page_sequence.as_mut().unwrap().pages[0]
        .response
        .body
        .push(b' ');
    let text = message(suite, &two).unwrap();
    assert!(text.contains("not only at /walk/pages/1/answer"), "{text}");
    let mut ends = good.clone();
    ends.page_sequence.as_mut().unwrap().end = None;
    let text = message(suite, &ends).unwrap();
    assert!(text.contains("but the spec allows it"), "{text}");
    let mut whole = find(suite, "users/list_users/fault/connection@breaks=refused").clone();
    assert_eq!(message(suite, &whole), None);
    whole.connection = None;
    let text = message(suite, &whole).unwrap();
    assert!(text.contains("does not differ"), "{text}");
}
