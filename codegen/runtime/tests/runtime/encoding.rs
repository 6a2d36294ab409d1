//! Hostile inputs reach the server as the values they are, and change nothing else.

use std::sync::LazyLock;

use easemob_runtime::mock::Mock;
use easemob_runtime::{
    Client, ClientBuilder, Encoder, Error, InvalidRequest, ListStyle, Operation, OperationSpec,
};
use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use serde_json::json as value;

use crate::support::*;

/// Ids put together from what breaks naive encoders.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        Just("../".to_owned()),
        Just("..".to_owned()),
        Just(".".to_owned()),
        Just("/".to_owned()),
        Just("%2f".to_owned()),
        Just("%2e%2e".to_owned()),
        Just("%".to_owned()),
        Just("?".to_owned()),
        Just("#".to_owned()),
        Just("&a=b".to_owned()),
        Just("+".to_owned()),
        Just("\r\n".to_owned()),
        Just("\0".to_owned()),
        Just(" ".to_owned()),
        Just(";".to_owned()),
        Just("\\".to_owned()),
        Just("@evil.example".to_owned()),
        Just("://".to_owned()),
        Just("😀".to_owned()),
        Just("用户".to_owned()),
        Just("\u{202e}".to_owned()),
        "[a-z0-9._~-]{1,8}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(pieces, 0..8).prop_map(|pieces| pieces.concat())
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().unwrap().into_owned()
}

fn is_dots(text: &str) -> bool {
    matches!(text, "" | "." | "..")
}

proptest! {
    #[test]
    fn a_segment_stays_one_segment(id in hostile()) {
        let mut r = Encoder::new();
        r.literal("/users/");
        let result = r.segment("username", &id);
        prop_assert_eq!(result.is_err(), is_dots(&id));
        if result.is_ok() {
            r.literal("/x");
            let parts: Vec<&str> = r.path().split('/').collect();
            prop_assert_eq!(parts.len(), 4, "{}", r.path());
            prop_assert_eq!(decoded(parts[2]), id);
            prop_assert!(parts[2].bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~%".contains(&b)));
        }
    }

    #[test]
    fn a_list_in_a_segment_keeps_its_items(ids in prop::collection::vec(hostile(), 1..5)) {
        let mut r = Encoder::new();
        let result = r.segment_list("members", &ids);
        prop_assert_eq!(result.is_err(), ids.iter().any(|id| is_dots(id)));
        if result.is_ok() {
            prop_assert!(!r.path().contains('/'));
            let items: Vec<String> = r.path().split(',').map(decoded).collect();
            prop_assert_eq!(items, ids);
        }
    }

    #[test]
    fn query_values_stay_values(ids in prop::collection::vec(hostile(), 1..5), one in hostile()) {
        let mut r = Encoder::new();
        r.query("one", &one).unwrap();
        r.query_list("comma", &ids, ListStyle::Comma).unwrap();
        r.query_list("again", &ids, ListStyle::Repeat).unwrap();
        let text = r.query_string();
        prop_assert!(!text.contains(['+', ' ', '#', '?', '/']));
        let pairs: Vec<(&str, &str)> = text.split('&').map(|p| p.split_once('=').unwrap()).collect();
        prop_assert_eq!((pairs[0].0, decoded(pairs[0].1)), ("one", one));
        let items: Vec<String> = pairs[1].1.split(',').map(decoded).collect();
        prop_assert_eq!(&items, &ids);
        let again: Vec<String> = pairs[2..].iter().map(|(_, value)| decoded(value)).collect();
        prop_assert_eq!(&again, &ids);
    }

    #[test]
    fn header_values_cannot_begin_a_header(text in hostile()) {
        let mut r = Encoder::new();
        let result = r.header("x-id", &text);
        let control = |b: u8| (b < 0x20 && b != b'\t') || b == 0x7f;
        prop_assert_eq!(result.is_err(), text.bytes().any(control));
        if result.is_ok() {
            let headers = r.headers();
            prop_assert_eq!(headers.len(), 1);
            prop_assert_eq!(headers["x-id"].as_bytes(), text.as_bytes());
        }
    }

    #[test]
    fn form_values_stay_values(text in hostile()) {
        let mut r = Encoder::new();
        r.form(&value!({"a": text, "b": [text]})).unwrap();
        let body = std::str::from_utf8(r.body()).unwrap();
        let (a, b) = body.split_once('&').unwrap();
        prop_assert_eq!(decoded(a.strip_prefix("a=").unwrap()), text.clone());
        let list: Vec<String> = serde_json::from_str(&decoded(b.strip_prefix("b=").unwrap())).unwrap();
        prop_assert_eq!(list, [text]);
    }

    /// All the way through the real transport: what the server gets is one segment with the id.
    #[test]
    fn on_the_wire(id in hostile()) {
        let (runtime, server, client) = &*WIRE;
        let result = runtime.block_on(client.execute(&Greet { username: id.clone() }));
        if is_dots(&id) {
            prop_assert!(matches!(result, Err(Error::InvalidRequest(_))));
        } else {
            result.unwrap();
            let target = server.seen().pop().unwrap().target;
            let parts: Vec<&str> = target.split('/').collect();
            prop_assert_eq!(&parts[..4], ["", "org", "app", "users"]);
            prop_assert_eq!((decoded(parts[4]), parts[5], parts.len()), (id, "greeting", 6));
        }
    }
}

static WIRE: LazyLock<(tokio::runtime::Runtime, Server, Client)> = LazyLock::new(|| {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build();
    let runtime = runtime.unwrap();
    let response = || json("200 OK", value!({"data": {"text": "x"}}));
    let server = runtime.block_on(Server::always(response));
    let client = client(&server, &HeldClock::new());
    (runtime, server, client)
});

#[tokio::test]
async fn a_megabyte() {
    let long = "用/".repeat(1 << 18);
    assert_eq!(long.len(), 1 << 20);
    let server = Server::always(|| json("200 OK", value!({"data": {"u": "ok"}}))).await;
    let client = client(&server, &HeldClock::new());
    // In a body it is sent as it is.
    let message = SendMessage {
        to: vec!["u".into()],
        text: long.clone(),
    };
    client.execute(&message).await.unwrap();
    assert_eq!(server.seen()[0].json()["text"], long);
    // No URL can be so long: refused here, with a reason, and without its megabyte of text.
    let error = client.execute(&Greet { username: long }).await.unwrap_err();
    let Error::InvalidRequest(invalid) = &error else {
        panic!("{error}")
    };
    assert_eq!(invalid.field(), "path");
    assert!(error.to_string().len() < 200, "{error}");
    assert_eq!(server.count(), 1);
}

/// A path template that climbs: `/files/..`.
struct Climbing;

impl Operation for Climbing {
    type Output = ();
    type Error = <Ping as Operation>::Error;
    type Envelope = easemob_runtime::NoEnvelope;
    const SPEC: &'static OperationSpec = Ping::SPEC;

    fn encode(&self, r: &mut Encoder) -> Result<(), InvalidRequest> {
        r.literal("/files/..");
        Ok(())
    }
}

#[tokio::test]
async fn templates_do_not_climb_either() {
    let mock = Mock::new(&SERVICE);
    let client: Client = builder("https://mock.invalid", &HeldClock::new())
        .transport(mock.clone())
        .build()
        .unwrap();
    mock.on::<Ping>().bytes("");
    let error = client.execute(&Climbing).await.unwrap_err();
    assert!(error.is_invalid_request(), "{error}");
    assert!(mock.calls().is_empty());
}

#[tokio::test]
async fn prefixes_are_encoded() {
    let mock = Mock::new(&SERVICE);
    let segments = [
        ("org_name", "a/b".to_owned()),
        ("app_name", "c?d".to_owned()),
    ];
    let client: Client = ClientBuilder::new(&SERVICE, "https://mock.invalid/v1/", &segments)
        .transport(mock.clone())
        .build()
        .unwrap();
    mock.on::<Ping>().bytes("");
    client.execute(&Ping).await.unwrap();
    assert_eq!(mock.calls()[0].path, "/v1/a%2Fb/c%3Fd/ping");
}
