//! Calls without an asynchronous runtime.

use easemob_runtime::TransportErrorKind;
use serde_json::json as value;

use crate::support::*;

fn greet() -> Greet {
    Greet {
        username: "u1".into(),
    }
}

#[test]
fn from_a_plain_thread() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build();
    let runtime = runtime.unwrap();
    let server = runtime.block_on(Server::always(|| {
        json("200 OK", value!({"data": {"text": "blocking"}}))
    }));
    let client = client(&server, &HeldClock::new());
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let client = client.clone();
            std::thread::spawn(move || client.execute_blocking(&greet()).unwrap().into_inner().text)
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap(), "blocking");
    }
    assert_eq!(server.count(), 4);
}

#[tokio::test]
async fn inside_a_runtime_it_is_an_error() {
    let server = Server::always(|| json("200 OK", value!({"data": {"text": "x"}}))).await;
    let client = client(&server, &HeldClock::new());
    let error = client.execute_blocking(&greet()).unwrap_err();
    assert_eq!(
        error.transport().unwrap().kind(),
        TransportErrorKind::Blocking
    );
    assert!(
        error.to_string().contains("greet") && error.to_string().contains("await"),
        "{error}"
    );
    assert_eq!(server.count(), 0);
    drop(client);
}
