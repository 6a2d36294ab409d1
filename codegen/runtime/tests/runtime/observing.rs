//! Reports of calls: spans and metrics.

use std::sync::{Arc, Mutex};

use easemob_runtime::{AttemptReport, CallReport, Metrics};
use serde_json::json as value;

use crate::support::*;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

impl Metrics for Log {
    fn attempt(&self, report: &AttemptReport<'_>) {
        self.0.lock().unwrap().push(format!(
            "{} #{} {} {:?} {:?} {:?}",
            report.operation.id,
            report.attempt,
            report.outcome.name(),
            report.status,
            report.error_type,
            report.retry_in
        ));
    }

    fn call(&self, report: &CallReport<'_>) {
        self.0.lock().unwrap().push(format!(
            "{} {} {} {:?} {:?} {:?}",
            report.operation.id,
            report.attempts,
            report.outcome.name(),
            report.status,
            report.error_type,
            report.duration
        ));
    }
}

#[tokio::test]
async fn attempts_and_calls_are_reported() {
    let server = Server::new(|n, _| match n {
        0 => json("503 Busy", value!({"error": "busy"})),
        1 => json("200 OK", value!({"data": {"text": "x"}})),
        _ => Action::RespondThenStall(Vec::new()),
    })
    .await;
    let (clock, log) = (HeldClock::new(), Log::default());
    let client = builder(&server.url(), &clock)
        .token("t")
        .metrics(log.clone())
        .build()
        .unwrap();
    let greet = Greet {
        username: "u1".into(),
    };
    client.execute(&greet).await.unwrap();
    assert_eq!(
        log.take(),
        [
            "greet #1 api Some(503) Some(\"busy\") Some(200ms)",
            "greet #2 success Some(200) None None",
            "greet 2 success Some(200) None 200ms",
        ]
    );
    let call = tokio::spawn(async move { client.execute(&greet).await });
    server.until_seen(3).await;
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    assert_eq!(log.take(), ["greet 1 cancelled None None 0ns"]);
}
