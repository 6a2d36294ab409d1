//! Connection faults and page sequences, served by the stub.

use std::io::Write;
use std::net::Shutdown;

use easemob_conformance::{
    Case, Exchange, Suite, Target,
    exchange::{paused_clock::PausedClock, worker::params},
    judge,
    stub::Options,
    wire::connection::{ATTEMPTS, Break, Ending},
};

use super::{Running, peer, right_client::connect, spec};

const LINE: &str = "DELETE /o/a/users/u1/user_channel";
const BODY: &str = r#"{"channel": "u2", "type": "chat", "delete_roam": true}"#;

/// What a peer gets that names a case, and whether its request conforms.
fn get(running: &Running, case: &str) -> (String, bool, Vec<String>) {
    let named = format!("x-conformance-case: {case}");
    let headers = [
        "accept: application/json",
        "authorization: Bearer t",
        "content-type: application/json",
        named.as_str(),
    ];
    let mut stream = peer::connect(running.listener.address());
    stream
        .write_all(&peer::request(LINE, &headers, BODY))
        .unwrap();
    let logged = running.logged();
    // A silent server goes when the peer does.
    let _ = stream.shutdown(Shutdown::Write);
    let text = peer::response(&mut stream);
    (text, logged.conforms, logged.notes)
}

#[test]
fn the_socket_ends_where_the_case_says() {
    let running = Running::start(Options::default(), Default::default());
    let (whole, conforms, _) = get(&running, "response/sample@fields=all");
    assert!(conforms && whole.starts_with("HTTP/1.1 200"), "{whole}");
    let length = |head: &str| {
        let lower = head.to_ascii_lowercase();
        let stated = lower.split_once("content-length: ").unwrap().1;
        stated.lines().next().unwrap().parse::<usize>().unwrap()
    };
    for what in Break::ALL {
        let (text, conforms, notes) = get(
            &running,
            &format!("fault/connection@breaks={}", what.as_str()),
        );
        assert!(conforms, "{what:?}");
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((text.as_str(), ""));
        let broken = match what {
            // The stub reports what HTTP/1 cannot do.
            Break::Refused => notes.len() == 1 && body.len() == length(head),
            Break::ResetBeforeHead | Break::ClosedBeforeHead | Break::SilentBeforeHead => {
                text.is_empty()
            }
            Break::ResetInsideHead => {
                text.starts_with("HTTP/1.1 200") && !text.contains("\r\n\r\n")
            }
            Break::ResetAfterHead => body.is_empty() && length(head) > 0,
            Break::ClosedInsideBody | Break::SilentInsideBody => {
                !body.is_empty() && body.len() < length(head)
            }
        };
        assert!(broken, "{what:?}: {text:?} {notes:?}");
    }
}

#[test]
fn a_break_that_is_over_is_over() {
    let running = Running::start(Options::default(), Default::default());
    let once = || get(&running, "fault/connection@once=reset_before_head").0;
    let met: Vec<bool> = (0..4).map(|_| once().is_empty()).collect();
    assert_eq!(met, [true, false, true, false]);
}

/// Makes the call of a case against the stub, naming the case in each request.
fn perform(running: &Running, suite: &Suite, case: &Case, requests: usize) -> Exchange {
    for _ in 0..requests {
        running.listener.stub().next(&case.id).unwrap();
    }
    let client = connect(&Target {
        base_url: format!("http://{}", running.listener.address()),
        base: case.call.base.clone(),
        token: case.call.token.clone(),
        schemes: suite.model().service.auth.keys().cloned().collect(),
        memory: None,
        attempts: ATTEMPTS,
        time: Some(PausedClock::default()),
    });
    let inputs = match &case.page_sequence {
        Some(page_sequence) => params(&case.call).with_pages(page_sequence.most()),
        None => params(&case.call),
    };
    let registry = easemob::conformance::registry();
    let entry = registry
        .iter()
        .find(|entry| entry.spec.id == case.operation);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let outcome = runtime.block_on((entry.unwrap().run)(&client.unwrap(), inputs));
    let logged: Vec<_> = (0..requests).map(|_| running.logged()).collect();
    for logged in &logged {
        assert!(logged.conforms, "{}: {:?}", case.id, logged.findings);
        assert_eq!(logged.response, case.id);
    }
    Exchange {
        sent: Vec::new(),
        outcome,
    }
}

/// What the emitted client makes of it is what it makes of the kit's own servers.
#[test]
fn the_emitted_client_walks_and_breaks_alike() {
    let running = Running::start(Options::default(), Default::default());
    let suite = Suite::new(spec(), easemob::conformance::registry(), connect).unwrap();
    let logged = |case: &&Case| match &case.connection {
        Some(connection) => {
            ![Ending::Refusal, Ending::Silence].contains(&connection.breaks.ending())
        }
        None => case.page_sequence.is_some(),
    };
    let (mut broken, mut paginated) = (0, 0);
    for case in suite.cases().iter().filter(logged) {
        let exchange = perform(&running, &suite, case, case.requests().len());
        let operation = suite.model().find_operation(&case.operation).unwrap();
        let found = judge::outcome::compare(suite.model(), operation, case, &exchange.outcome);
        assert!(found.is_empty(), "{}: {found:?}", case.id);
        broken += usize::from(case.connection.is_some());
        paginated += usize::from(case.page_sequence.is_some());
    }
    assert!(broken > 100 && paginated > 20, "{broken} {paginated}");
    // Nothing was asked for beyond what each case says.
    assert_eq!(running.listener.stop().differing, 0);
}

/// Reports a request for no page of the sequence: a passing one with one change.
#[test]
fn a_request_for_no_page_is_told() {
    let running = Running::start(Options::default(), Default::default());
    let get = |query: &str| {
        let line = format!("GET /o/a/users?{query}");
        let headers = [
            "accept: application/json",
            "authorization: Bearer t",
            "x-conformance-case: pages/three@end=absent",
        ];
        let text = peer::send(
            running.listener.address(),
            &peer::request(&line, &headers, ""),
        );
        (running.logged().conforms, text)
    };
    let second = "cursor=page%2F1%20%3F%26%3D%2B%25";
    let (conforms, text) = get(&format!("limit=2&{second}"));
    assert!(conforms && text.contains("item-2"), "{text}");
    let (conforms, text) = get("limit=2");
    assert!(conforms && text.contains("item-0"), "{text}");
    assert!(!get("limit=2&cursor=other").0);
    assert!(!get(&format!("limit=3&{second}")).0);
}
