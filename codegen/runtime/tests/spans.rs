//! What `tracing` is told. Alone in its process: whether anybody listens is cached for all threads.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(dead_code, unused_imports)]

#[path = "runtime/support/mod.rs"]
mod support;

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use easemob_runtime::CallOptions;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};

use support::*;

/// Keeps every text of every span and event.
#[derive(Clone, Default)]
struct Collector(Arc<Mutex<String>>);

impl Visit for &Collector {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        writeln!(self.0.lock().unwrap(), "{}={value:?}", field.name()).unwrap();
    }
}

impl tracing::Subscriber for Collector {
    fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        writeln!(self.0.lock().unwrap(), "span {}", span.metadata().name()).unwrap();
        span.record(&mut &*self);
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut &*self);
    }

    fn event(&self, event: &tracing::Event<'_>) {
        event.record(&mut &*self);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[tokio::test]
async fn spans_for_calls_and_attempts_without_secrets() {
    let collector = Collector::default();
    let guard = tracing::subscriber::set_default(collector.clone());
    // It sends back every header and body it gets, and issues a token.
    let server = Server::new(|_, request| {
        if request.target.ends_with("/token") {
            return status("200 OK", &[], "{\"access_token\": \"issued-token\"}");
        }
        let text = format!(
            "{:?} {}",
            request.headers,
            String::from_utf8_lossy(&request.body)
        );
        json(
            "503 Busy",
            serde_json::json!({"error": "busy", "message": text}),
        )
    })
    .await;
    let clock = HeldClock::new();
    let building = builder(&server.url(), &clock).client_credentials("the-id", "the-secret");
    let client = building.build().unwrap();
    let greet = Greet {
        username: "the-input".into(),
    };
    client.execute(&greet).await.unwrap_err();
    let options = CallOptions::new().token("call-token").no_retry();
    client.execute_with(&greet, options).await.unwrap_err();
    drop(guard);

    let told = collector.0.lock().unwrap().clone();
    for hidden in ["the-secret", "issued-token", "call-token", "the-input"] {
        assert!(!told.contains(hidden), "{hidden} in: {told}");
    }
    for wanted in [
        "span easemob.call\noperation=\"greet\"\nmethod=\"GET\"\npath=\"/users/{username}/greeting\"\n",
        "span easemob.attempt\nattempt=1\n",
        "span easemob.attempt\nattempt=4\n",
        "outcome=\"api\"\nstatus=503\nerror_type=\"busy\"\n",
        "attempts=4\nduration_ms=1400\n",
        "operation=\"issue_token\"\n",
    ] {
        assert!(told.contains(wanted), "{wanted:?} not in: {told}");
    }
}
