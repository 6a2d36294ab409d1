//! Each fault of a live server, and what the run reports.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use easemob_conformance::{
    Suite,
    live::{
        Credentials, Effects, LiveServer, Plan, Replay, journal::Journal, pace::RealTime,
        replay::ReplayResult, sender::Sender, verdict::Class,
    },
};
use easemob_runtime::{ReqwestTransport, Secret};
use indexmap::IndexMap;
use serde_json::json;

use super::{
    faulty::{self, Fault},
    suite,
};

const TOKEN: &str = "YWMt-the-secret-token";

pub(crate) fn server(address: SocketAddr, allowed: bool) -> LiveServer {
    let base = [("org_name", "org"), ("app_name", "app")];
    let base = base.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let tokens = BTreeMap::from([("app_token".to_owned(), Secret::new(TOKEN))]);
    let credentials = Credentials {
        tokens,
        client: None,
    };
    let url = format!("http://{address}");
    let mut server = LiveServer::new(&url, IndexMap::from(base), credentials, false).unwrap();
    if allowed {
        server.allowed = vec!["org#app".to_owned()];
    }
    server
}

pub(crate) fn plan(filter: &str) -> Plan {
    Plan {
        filter: vec![filter.to_owned()],
        given: BTreeMap::new(),
        budget: 100,
        record: None,
        now: 1_795_305_600,
    }
}

/// What became of one case.
fn replayed(suite: &Suite, server: LiveServer, plan: &Plan) -> ReplayResult {
    let transport = ReqwestTransport::builder().no_proxy().build().unwrap();
    let sender = Sender::new(&server, transport, Duration::from_millis(500)).unwrap();
    let effects = Effects::parse(include_str!("../../effects.json")).unwrap();
    let stop = AtomicBool::new(false);
    let time = RealTime::new(&stop);
    let pace = (&time as &_, 1000.0);
    let mut replay = Replay::begin(suite, &effects, server, sender, pace, Journal::none()).unwrap();
    let mut outcomes = replay.run(plan, |_| {}).unwrap();
    assert_eq!(outcomes.len(), 1, "{outcomes:?}");
    outcomes.remove(0).result
}

#[test]
fn each_fault_is_told() {
    let suite = suite();
    // Its payload is at `/data`: a list under `data`, and a timestamp.
    let mutes = "*/list_muted_users/request/first_page";
    let recall = suite.cases().iter().find(|case| {
        case.operation == "recall_message" && case.document.is_some() && case.request.is_some()
    });
    let recall = format!("*{}", recall.unwrap().id);
    let huge = format!(
        "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n",
        u64::MAX / 4
    )
    .into_bytes();
    let response = Fault::Response;
    let cases: Vec<(&str, &str, Fault, &str)> = vec![
        ("nothing", mutes, response(|_| {}), ""),
        (
            "an unknown key",
            mutes,
            response(|a| faulty::json(a, |b| b["data"]["next_year"] = json!(1))),
            "/data/next_year",
        ),
        (
            "a wrong type",
            mutes,
            response(|a| faulty::json(a, |b| b["data"]["data"] = json!("none"))),
            "[server ≠ spec] payload at /data/data",
        ),
        (
            "the payload is gone",
            mutes,
            response(|a| {
                faulty::json(a, |b| {
                    b.as_object_mut().unwrap().remove("data");
                })
            }),
            "[server ≠ spec] payload at /data: the payload should stand at `/data`, where nothing is",
        ),
        (
            "a wrong type in the envelope",
            mutes,
            response(|a| faulty::json(a, |b| b["timestamp"] = json!("soon"))),
            "[server ≠ spec] envelope at /timestamp",
        ),
        (
            "a page",
            mutes,
            response(|a| a.body = b"<html>hello</html>".to_vec()),
            "[server ≠ spec] payload: the answer of status 200 cannot be read",
        ),
        (
            "nothing in it",
            mutes,
            response(|a| a.body.clear()),
            "[server ≠ spec] payload: the answer of status 200 cannot be read",
        ),
        (
            "cut off",
            mutes,
            response(|a| a.body.truncate(20)),
            "[server ≠ spec] payload: the answer of status 200 cannot be read",
        ),
        (
            "another content type",
            mutes,
            response(|a| a.headers = vec![("content-type".into(), "text/html".into())]),
            "[server ≠ spec] header `content-type`: the answer is JSON, its content type is `text/html`",
        ),
        (
            "an undocumented error",
            mutes,
            response(|a| {
                a.status = 418;
                a.body = br#"{"error": "teapot"}"#.to_vec();
            }),
            "[server ≠ spec] error `error`: no document has this error: status 418, type teapot",
        ),
        (
            "another success",
            mutes,
            response(|a| a.status = 202),
            "cannot be read",
        ),
        (
            "a redirect",
            mutes,
            response(|a| {
                a.status = 302;
                a.headers
                    .push(("location".into(), "http://127.0.0.1:9/".into()));
            }),
            "[server ≠ spec] payload: the answer of status 302 cannot be read",
        ),
        (
            "another value than given",
            &recall,
            response(|a| faulty::json(a, |b| b["data"]["msg_id"] = json!("other"))),
            "[server ≠ spec] payload at /data/msg_id: the request gave",
        ),
        (
            "no HTTP",
            mutes,
            Fault::Bytes(b"\x00\x01garbage\r\n\r\n".to_vec()),
            "[server ≠ spec] outcome: ",
        ),
        (
            "a hang-up",
            mutes,
            Fault::Bytes(Vec::new()),
            "[server ≠ spec] outcome: ",
        ),
        (
            "a body without an end",
            mutes,
            Fault::Bytes(huge),
            "[server ≠ spec] outcome: ",
        ),
        ("silence", mutes, Fault::Silence, "no answer within 0.5 s"),
    ];
    for (what, case, fault, expected) in cases {
        let became = replayed(&suite, server(faulty::start(fault), true), &plan(case));
        let ReplayResult::Sent {
            findings,
            unknown_keys,
            ..
        } = &became
        else {
            unreachable!("{what}: {became:?}");
        };
        let told: Vec<_> = findings.iter().map(ToString::to_string).collect();
        if expected.starts_with('/') || expected.is_empty() {
            assert!(told.is_empty(), "{what}: {told:#?}");
            assert_eq!(unknown_keys.concat(), expected, "{what}");
        } else {
            assert!(
                told.iter().any(|text| text.contains(expected)),
                "{what}: {told:#?}"
            );
        }
    }
}

#[test]
fn a_documented_error_is_no_fault() {
    let fault = Fault::Response(|response| {
        response.status = 401;
        response.body = br#"{"error": "unauthorized", "error_description": "Unable to authenticate due to expired access token"}"#.to_vec();
    });
    let became = replayed(
        &suite(),
        server(faulty::start(fault), false),
        &plan("*/list_muted_users/request/first_page"),
    );
    let ReplayResult::Sent {
        class, findings, ..
    } = became
    else {
        unreachable!("{became:?}");
    };
    assert_eq!(class, Class::Documented("token_expired".into()));
    assert!(findings.is_empty(), "{findings:?}");
}

#[test]
fn what_the_server_says_of_secrets_is_not_told() {
    let fault = Fault::Response(|response| {
        let body = json!({"data": {"data": [{"username": 5, "password": TOKEN, "access_token": [TOKEN]}], "token": TOKEN}, "x\u{1b}[2J": {"secret": TOKEN}});
        response.body = body.to_string().into_bytes();
    });
    let became = replayed(
        &suite(),
        server(faulty::start(fault), false),
        &plan("*/list_muted_users/request/first_page"),
    );
    let text = format!("{became:?}");
    assert!(
        text.contains("username") && !text.contains("the-secret") && !text.contains('\u{1b}'),
        "{text}"
    );
}

#[test]
fn what_may_change_an_app_is_not_sent_to_one_that_is_not_listed() {
    let server = server(faulty::start(Fault::Silence), false);
    let became = replayed(
        &suite(),
        server,
        &plan("delete_conversation/request/one_to_one"),
    );
    assert_eq!(
        became,
        ReplayResult::Skipped(
            "it deletes something of `org#app`, which is on no allow-list".into()
        )
    );
}
