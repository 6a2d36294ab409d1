//! Peers that break the rules of HTTP, or only try the server's patience.

use std::io::Write;
use std::time::Duration;

use easemob_conformance::stub::{Limits, Options};

use super::{Running, peer};

/// Little patience, so that the tests need little.
fn limits() -> Limits {
    Limits {
        body: 1000,
        head_time: Duration::from_millis(200),
        body_time: Duration::from_millis(200),
        connections: 2,
        farewell: Duration::from_millis(200),
    }
}

fn still_serves(running: &Running) {
    let response = peer::send(
        running.listener.address(),
        &peer::request("GET /__conformance/cases", &[], ""),
    );
    assert!(response.starts_with("HTTP/1.1 200"), "{response}");
}

#[test]
fn what_is_no_request_is_told_and_survived() {
    let running = Running::start(Options::default(), limits());
    let address = running.listener.address();
    let long_head = format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(200_000));
    for (what, bytes, told) in [
        (
            "garbage",
            b"\x00\xff\x16\x03garbage\r\n\r\n".to_vec(),
            "no HTTP/1 request",
        ),
        ("a long head", long_head.into_bytes(), "no HTTP/1 request"),
        (
            "a large body",
            peer::request("POST /o/a/users", &[], &"x".repeat(2000)),
            "more than 1000 bytes",
        ),
        (
            "two lengths",
            b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab"
                .to_vec(),
            "no HTTP/1 request",
        ),
    ] {
        peer::send(address, &bytes);
        let logged = running.logged();
        assert!(
            logged.findings[0].message.contains(told),
            "{what}: {:?}",
            logged.findings
        );
        still_serves(&running);
    }
}

#[test]
fn a_slow_peer_is_not_waited_for() {
    let running = Running::start(Options::default(), limits());
    let address = running.listener.address();
    let mut slow_head = peer::connect(address);
    slow_head.write_all(b"GET / HT").unwrap();
    peer::response(&mut slow_head);
    assert!(running.logged().findings[0].message.contains("in time"));
    let mut slow_body = peer::connect(address);
    slow_body
        .write_all(b"POST /o/a/users HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{")
        .unwrap();
    let response = peer::response(&mut slow_body);
    assert!(response.starts_with("HTTP/1.1 408"), "{response}");
    assert!(running.logged().findings[0].message.contains("in time"));
    still_serves(&running);
}

#[test]
fn an_idle_connection_is_no_slow_one() {
    let running = Running::start(Options::default(), limits());
    let address = running.listener.address();
    let mut never_used = peer::connect(address);
    let mut kept = peer::connect(address);
    kept.write_all(b"GET /o/a/mutes HTTP/1.1\r\nhost: x\r\n\r\n")
        .unwrap();
    // The server closes both once they have been idle for as long as a head may take.
    assert!(peer::response(&mut kept).starts_with("HTTP/1.1 200"));
    assert_eq!(peer::response(&mut never_used), "");
    assert_eq!(running.listener.stop().requests, 1);
}

#[test]
fn strange_requests_are_answered() {
    let running = Running::start(Options::default(), Limits::default());
    let address = running.listener.address();
    for line in [
        "OPTIONS *",
        "CONNECT example.com:443",
        "HEAD /o/a/users",
        "GET /",
        "GET //",
        "GET /%00/%ff/%",
        "BREW /o/a/users",
        "GET /o/a/users?%ff=%&&=&=&",
        "DELETE /o/a/users/../../x/user_channel",
    ] {
        let response = peer::send(address, &peer::request(line, &["x: \u{9b}31m"], ""));
        assert!(response.starts_with("HTTP/1.1 "), "{line}: {response}");
        assert!(!running.logged().conforms, "{line}");
    }
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let json = ["content-type: application/json"];
    peer::send(address, &peer::request("POST /o/a/users", &json, &deep));
    let logged = running.logged();
    assert!(
        logged
            .findings
            .iter()
            .any(|f| f.message.contains("recursion limit"))
    );
    let many: String = (0..5000).map(|i| format!("\"k{i}\": {i},")).collect();
    let body = format!("{{{many} \"username\": 1}}");
    peer::send(address, &peer::request("POST /o/a/users", &json, &body));
    assert!(running.logged().findings.len() <= 50);
    still_serves(&running);
}

#[test]
fn open_connections_do_not_keep_the_server() {
    let running = Running::start(Options::default(), limits());
    let address = running.listener.address();
    let idle: Vec<_> = (0..2).map(|_| peer::connect(address)).collect();
    let summary = running.listener.stop();
    assert_eq!(summary.requests, 0);
    drop(idle);
    assert!(
        std::net::TcpStream::connect(address).is_err(),
        "it still listens"
    );
}

#[test]
fn a_peer_can_ask_for_the_report_and_end_the_server() {
    let running = Running::start(Options::default(), Limits::default());
    let address = running.listener.address();
    let ask = |line: &str| peer::send(address, &peer::request(line, &[], ""));
    let next =
        ask("POST /__conformance/next?case=conversations%2Fdelete_conversation%2Ffault%2Fhtml_502");
    assert!(next.starts_with("HTTP/1.1 200"), "{next}");
    assert!(ask("DELETE /o/a/users/u1/user_channel").starts_with("HTTP/1.1 502"));
    assert!(ask("POST /__conformance/next?case=none").starts_with("HTTP/1.1 404"));
    assert!(ask("GET /__conformance/report").contains("\"requests\":1"));
    assert!(ask("GET /__conformance/report?format=junit").contains("<testsuites"));
    assert!(ask("GET /__conformance/report?format=pdf").starts_with("HTTP/1.1 400"));
    assert!(ask("GET /__conformance/nothing").starts_with("HTTP/1.1 404"));
    assert!(ask("POST /__conformance/stop").contains("\"differing\":1"));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(running.listener.ended());
    assert_eq!(running.listener.stop().requests, 1);
}
