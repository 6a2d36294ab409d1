//! A client that reads page after page and tries again, written by hand: the right one, and one for each
//! kind of fault in the course of several requests.

use std::path::Path;

use easemob_codegen::load;
use easemob_conformance::{
    Foreign, Options, Run, Suite,
    case::finding::{Aspect, Kind},
    exchange::foreign::SendResult,
    expect::request::CallInputs,
    suite,
    wire::{
        Request, Response,
        connection::{ATTEMPTS, ConnectionFailure},
    },
};
use easemob_runtime::conformance::{
    EnvelopeOutcome, ErrorOutcome, Outcome, OutcomeKind, ParamError, TransportOutcome,
};
use serde_json::{Value, json};

use crate::library::encoded;

/// How many notes a page has when the call does not say.
const SIZE: usize = 10;

/// Steps of an iteration over pages.
trait Shelf: Send + Sync {
    /// The number of the page behind one that has so many of the notes that were asked for.
    fn next(&self, page: i64, notes: usize, size: usize) -> Option<i64> {
        (notes >= size).then_some(page + 1)
    }

    /// The page that a call without a number begins with.
    fn first(&self) -> i64 {
        1
    }

    /// The size that is asked for behind the first page.
    fn later_size(&self, size: Option<usize>) -> Option<usize> {
        size
    }

    /// Whether one more attempt is made after so many.
    fn again(&self, attempts: u32, _loss: ConnectionFailure) -> bool {
        attempts < ATTEMPTS
    }

    /// What becomes of a request that was never answered.
    fn lost(&self, failure: ConnectionFailure, attempts: u32) -> OutcomeKind {
        OutcomeKind::Error(Box::new(ErrorOutcome {
            class: "transport".to_owned(),
            display: format!("no answer: {}", failure.as_str()),
            transport: Some(TransportOutcome {
                kind: failure.as_str().to_owned(),
                nothing_sent: failure == ConnectionFailure::Connect,
                attempts,
            }),
            ..ErrorOutcome::default()
        }))
    }

    /// Whether the client reports a page that failed.
    fn tells(&self, _page: &Outcome) -> bool {
        true
    }
}

struct Client<S>(S);

impl<S: Shelf> Client<S> {
    fn page(
        &self,
        call: &CallInputs,
        page: Option<i64>,
        size: Option<usize>,
        send: &mut dyn FnMut(Request) -> SendResult,
    ) -> Outcome {
        let text = |name: &str| {
            call.parameters
                .get(name)
                .and_then(Value::as_str)
                .unwrap_or_default()
        };
        let tenant = call.base.get("tenant").map_or("", String::as_str);
        let given = [
            ("page", page.map(|n| n.to_string())),
            ("size", size.map(|n| n.to_string())),
        ];
        let pairs = given
            .into_iter()
            .filter_map(|(key, value)| Some(format!("{key}={}", value?)));
        let request = Request {
            method: "GET".to_owned(),
            path: format!(
                "/v1/{}/books/{}/notes",
                encoded(tenant),
                encoded(text("book"))
            ),
            query: pairs.collect::<Vec<_>>().join("&"),
            headers: vec![
                ("accept".to_owned(), "application/json".to_owned()),
                ("authorization".to_owned(), format!("Bearer {}", call.token)),
            ],
            body: Vec::new(),
        };
        let mut attempts = 0;
        loop {
            attempts += 1;
            match send(request.clone()) {
                Ok(response) => return read(&response),
                Err(failure) if self.0.again(attempts, failure) => {}
                Err(failure) => return outcome(self.0.lost(failure, attempts), None),
            }
        }
    }
}

impl<S: Shelf> Foreign for Client<S> {
    fn has(&self, operation: &str) -> bool {
        operation == "list_notes"
    }

    fn attempts(&self) -> u32 {
        ATTEMPTS
    }

    fn paginates(&self, _: &str) -> bool {
        true
    }

    fn call(
        &self,
        _: &str,
        call: &CallInputs,
        send: &mut dyn FnMut(Request) -> SendResult,
    ) -> Result<Outcome, ParamError> {
        let (page, size) = inputs(call);
        Ok(self.page(call, page, size, send))
    }

    fn pages(
        &self,
        _: &str,
        call: &CallInputs,
        most: usize,
        send: &mut dyn FnMut(Request) -> SendResult,
    ) -> Option<Result<Outcome, ParamError>> {
        let (mut page, size) = inputs(call);
        let mut pages: Vec<Outcome> = Vec::new();
        while pages.len() < most {
            let wanted = if pages.is_empty() {
                size
            } else {
                self.0.later_size(size)
            };
            let given = self.page(call, page, wanted, send);
            let notes = match &given.result {
                OutcomeKind::Payload(Value::Array(notes)) => notes.len(),
                _ => {
                    if self.0.tells(&given) {
                        pages.push(given);
                    }
                    break;
                }
            };
            pages.push(given);
            let current = page.unwrap_or(self.0.first());
            page = self.0.next(current, notes, size.unwrap_or(SIZE));
            if page.is_none() {
                break;
            }
        }
        let mut pages = pages.into_iter();
        let first = pages.next()?;
        Some(Ok(Outcome {
            further: pages.collect(),
            ..first
        }))
    }
}

fn inputs(call: &CallInputs) -> (Option<i64>, Option<usize>) {
    let number = |name: &str| call.parameters.get(name).and_then(Value::as_i64);
    (
        number("page"),
        number("size").and_then(|size| usize::try_from(size).ok()),
    )
}

fn read(response: &Response) -> Outcome {
    let body: Value = serde_json::from_slice(&response.body).unwrap_or_default();
    if let (200, Some(notes)) = (response.status, body.get("data")) {
        let envelope = json!({ "took": body.get("took") });
        return outcome(
            OutcomeKind::Payload(notes.clone()),
            Some(EnvelopeOutcome::Read(envelope)),
        );
    }
    let text = |key: &str| body.get(key).and_then(Value::as_str).map(str::to_owned);
    let (error_type, message) = (text("error"), text("message"));
    let parts: Vec<_> = [&error_type, &message]
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    let error = ErrorOutcome {
        class: "api".to_owned(),
        status: Some(response.status),
        display: format!("{} {}", response.status, parts.join(": ")),
        error_type,
        message,
        raw: response.body.clone(),
        ..ErrorOutcome::default()
    };
    outcome(OutcomeKind::Error(Box::new(error)), None)
}

fn outcome(result: OutcomeKind, envelope: Option<EnvelopeOutcome>) -> Outcome {
    Outcome {
        result,
        envelope,
        failures: Vec::new(),
        further: Vec::new(),
    }
}

/// The cases with several requests.
fn run(client: impl Foreign + 'static) -> Run {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/shelf/spec");
    let model = suite::model(&folder, load::SERVICE_FILE, false).unwrap();
    Suite::foreign(model, client).run(&Options {
        filter: vec!["/pages/".to_owned(), "/fault/connection@".to_owned()],
        ..Options::default()
    })
}

struct Right;
impl Shelf for Right {}

#[test]
fn the_right_client_walks_and_tries_again() {
    let run = run(Client(Right));
    assert!(run.passed(), "{}", run.failures());
    assert_eq!(run.verdicts.len(), 15);
}

macro_rules! faulty {
    ($($(#[$about:meta])* $name:ident: $aspect:ident in $case:literal { $($step:item)+ })+) => {
        $($(#[$about])* struct $name; impl Shelf for $name { $($step)+ })+

        #[test]
        fn every_faulty_client_is_caught_where_it_is_wrong() {
            $({
                let run = run(Client($name));
                let mut red = run.verdicts.iter().filter(|verdict| verdict.case.ends_with($case));
                let findings = red.next().map(|verdict| verdict.findings.clone()).unwrap_or_default();
                let right = findings.iter().any(|finding| {
                    finding.aspect == Aspect::$aspect && finding.kind == Kind::ClientAgainstSpec
                });
                assert!(right, "{} in {}: {findings:?}", stringify!($name), $case);
                // A fault is one fault: not every case sees it.
                assert!(run.verdicts.iter().any(|verdict| verdict.passed()), "{}", stringify!($name));
            })+
        }
    };
}

faulty! {
    /// Takes a full page for the last.
    StopsEarly: Outcome in "pages/three" {
        fn next(&self, page: i64, notes: usize, size: usize) -> Option<i64> {
            (notes > size).then_some(page + 1)
        }
    }
    /// Asks on until a page is empty.
    StopsLate: Outcome in "pages/three" {
        fn next(&self, page: i64, notes: usize, _: usize) -> Option<i64> {
            (notes > 0).then_some(page + 1)
        }
    }
    /// Never stops.
    NeverStops: Outcome in "pages/empty_first" {
        fn next(&self, page: i64, _: usize, _: usize) -> Option<i64> { Some(page + 1) }
    }
    /// Leaves every second page out.
    Skips: Query in "pages/three" {
        fn next(&self, page: i64, notes: usize, size: usize) -> Option<i64> {
            (notes >= size).then_some(page + 2)
        }
    }
    /// Counts pages from 0, and so reads the first one twice.
    CountsFromZero: Query in "pages/three" {
        fn first(&self) -> i64 { 0 }
    }
    /// Forgets the size behind the first page.
    ForgetsSize: Query in "pages/three" {
        fn later_size(&self, _: Option<usize>) -> Option<usize> { None }
    }
    /// Takes an error on a later page for the end.
    ErrorIsEnd: Outcome in "pages/error_on_third" {
        fn tells(&self, _: &Outcome) -> bool { false }
    }
    /// Does not try again where that is safe.
    GivesUp: Outcome in "connection@once=reset_before_head" {
        fn again(&self, _: u32, _: ConnectionFailure) -> bool { false }
    }
    /// Tries again once too often.
    TriesTooOften: Outcome in "connection@breaks=silent_before_head" {
        fn again(&self, attempts: u32, _: ConnectionFailure) -> bool { attempts < ATTEMPTS + 1 }
    }
    /// Takes a connection that broke for a page without notes.
    BrokenIsEmpty: Outcome in "connection@breaks=closed_inside_body" {
        fn lost(&self, _: ConnectionFailure, _: u32) -> OutcomeKind { OutcomeKind::Payload(json!([])) }
    }
    /// Tells a refused connection as one that broke.
    RefusedIsBroken: Outcome in "connection@breaks=refused" {
        fn lost(&self, _: ConnectionFailure, attempts: u32) -> OutcomeKind { Right.lost(ConnectionFailure::Interrupted, attempts) }
    }
}
