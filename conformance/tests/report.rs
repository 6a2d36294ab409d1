//! The reports, of a small spec with a client that has no operation at all: everything is red.

// A test may fail by a panic, and so may what it calls.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use easemob_conformance::{
    Options, Run, Setup, Suite, coverage,
    mutation::{Mutant, Score, published_score},
    report::{html, json, markdown},
    suite::published_score::PublishedScore,
};
use serde_json::{Value, json};

/// What a hostile page or server may say.
const HOSTILE: &str =
    "</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)> \u{2028} 用户";

fn suite() -> Suite {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("elsewhere/spec");
    let setup = Setup::new(folder, Vec::new(), |_| Err("there is no client".to_owned()));
    setup.suite().unwrap()
}

fn hostile(suite: &Suite, options: &Options) -> Run {
    let mut run = suite.run(options);
    for verdict in &mut run.verdicts {
        verdict.outcome = Some(json!({ "payload": { HOSTILE: HOSTILE } }));
        verdict.findings[0].message = HOSTILE.to_owned();
    }
    run.stale.push(HOSTILE.to_owned());
    run
}

/// The data of a page, as its script reads it.
fn data(page: &str) -> Value {
    let (_, rest) = page.split_once(r#"id="data">"#).unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

#[test]
fn no_text_of_a_case_can_end_the_script_of_the_page() {
    let suite = suite();
    let run = hostile(&suite, &Options::default());
    let page = html::page(&suite, &run, &coverage::of(&suite, &run));
    let empty = suite.run(&Options {
        filter: vec!["no such case".to_owned()],
        ..Options::default()
    });
    let plain = html::page(&suite, &empty, &coverage::of(&suite, &empty));
    for tag in ["<script", "</script", "<!--", "<img", "<"] {
        let count = |page: &str| page.matches(tag).count();
        assert_eq!(count(&page), count(&plain), "{tag} comes from a text");
    }
    let data = data(&page);
    assert_eq!(data["stale"][0], HOSTILE);
    assert_eq!(
        data["cases"].as_array().map(Vec::len),
        Some(run.verdicts.len())
    );
    let texts = data["texts"].as_array().unwrap();
    let outcome = data["cases"][0]["outcome"].as_u64().unwrap();
    let outcome = texts[usize::try_from(outcome).unwrap()].as_str().unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(outcome).unwrap(),
        json!({ "payload": { HOSTILE: HOSTILE } })
    );
}

#[test]
fn markdown_has_no_tag_of_a_text() {
    let suite = suite();
    let text = markdown::summary(&suite, &hostile(&suite, &Options::default()));
    assert!(
        !text.contains("<script") && !text.contains("<img"),
        "{text}"
    );
}

#[test]
fn the_page_has_a_text_once_however_many_cases_share_it() {
    let suite = suite();
    let run = suite.run(&Options::default());
    let page = html::page(&suite, &run, &coverage::of(&suite, &run));
    let data = data(&page);
    let texts = data["texts"].as_array().unwrap();
    let mut unique: Vec<_> = texts.iter().map(Value::to_string).collect();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), texts.len());
}

/// A score of one mutant that was noticed and one that was not.
fn published(suite: &Suite) -> PublishedScore {
    let mutant = |killed_by: Option<&str>| Mutant {
        operation: "create_note".to_owned(),
        fault: "sends/swap_method",
        location: String::new(),
        killed_by: killed_by.map(str::to_owned),
    };
    let score = Score {
        mutants: vec![mutant(Some("a/b/request/c")), mutant(None)],
    };
    published_score::publish(
        suite,
        &score,
        UNIX_EPOCH + Duration::from_secs(1_795_391_999),
    )
}

#[test]
fn the_mutation_score_is_in_every_report_and_goes_out_of_date() {
    let suite = suite();
    let score = published(&suite);
    assert_eq!(published_score::staleness(&score, &suite), None);
    assert_eq!((score.killed, score.mutants, score.percent()), (1, 2, 50.0));
    let read = PublishedScore::parse(&serde_json::to_string(&score).unwrap()).unwrap();
    assert_eq!(read, score, "a file keeps all of it");

    let reports = |score: &PublishedScore| {
        let mut run = suite.run(&Options::default());
        run.mutation = Some((score.clone(), published_score::staleness(score, &suite)));
        let lines = json::lines(&suite, &run);
        let last: Value = serde_json::from_str(lines.lines().last().unwrap()).unwrap();
        let page = data(&html::page(&suite, &run, &coverage::of(&suite, &run)));
        (markdown::summary(&suite, &run), last, page)
    };
    let (text, last, page) = reports(&score);
    let sentence = "mutation score 50.0 %: 1 of 2 mutants";
    assert!(
        text.contains(sentence) && !text.contains("out of date:"),
        "{text}"
    );
    assert_eq!(last["total"]["mutation"]["killed"], 1);
    assert_eq!(last["total"]["mutation"]["out_of_date"], Value::Null);
    assert_eq!(page["mutation"]["survivors"][0]["operation"], "create_note");

    let mut other_spec = score.clone();
    other_spec.cases = "0".to_owned();
    let mut other_faults = score;
    other_faults.catalogue = "0".to_owned();
    for (stale, why) in [
        (other_spec, "the spec or the cases"),
        (other_faults, "the catalogue"),
    ] {
        let (text, last, page) = reports(&stale);
        assert!(text.contains("out of date") && text.contains(why), "{text}");
        let states_reason = |value: &Value| value.as_str().is_some_and(|text| text.contains(why));
        assert!(states_reason(&last["total"]["mutation"]["out_of_date"]));
        assert!(states_reason(&page["mutation"]["out_of_date"]));
    }
}

#[test]
fn a_score_of_another_form_is_refused() {
    for text in ["", "[]", "{}", r#"{"date": "2026-11-22"}"#] {
        assert!(PublishedScore::parse(text).is_err(), "{text}");
    }
}
