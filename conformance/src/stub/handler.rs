//! Request handler of the stub, without I/O: judges a request and chooses the response.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use easemob_codegen::model::{Model, Operation};
use serde_json::json;

use super::{
    check::{self, Checked},
    request_log::{Against, LoggedRequest, MOST_FINDINGS, Summary},
    route::{self, Route, Routed},
    scenario::{self, Scenario},
};
use crate::{
    case::{
        Case, CaseKind,
        finding::{Aspect, Finding, Kind},
        page_sequence::PageSequence,
        script::Step,
    },
    derive,
    expect::{
        ExpectedBody, ExpectedRequest,
        request::{self, CallInputs},
    },
    judge::side::{self, Side},
    report::redact::{self, Secrets},
    wire::{
        Request, Response,
        connection::{Break, Connection},
    },
};

/// Header by which a request names its case.
pub const CASE_HEADER: &str = "x-conformance-case";

/// Options of the stub.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Respond to a request that differs with status 400 and the differences, instead of the documented
    /// response.
    pub strict: bool,
}

/// Judges requests and chooses their responses.
pub struct Stub {
    model: Model,
    cases: BTreeMap<String, Case>,
    secrets: Secrets,
    options: Options,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    summary: Summary,
    next: VecDeque<String>,
    /// Number of requests that met the connection fault of a case, for faults that end after some.
    fault_counts: BTreeMap<String, u32>,
}

/// Judged request, before it is numbered.
struct Judged {
    operation: Option<String>,
    findings: Vec<Finding>,
    notes: Vec<String>,
    scenario: Scenario,
}

impl Stub {
    /// Creates a stub of a spec.
    pub fn new(model: Model, options: Options) -> Self {
        let cases = derive::cases(&model);
        Self {
            cases: cases
                .into_iter()
                .map(|case| (case.id.clone(), case))
                .collect(),
            secrets: Secrets::of(&model),
            model,
            options,
            state: Mutex::default(),
        }
    }

    /// Returns the model.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Returns the ids of the cases that a request may name.
    pub fn cases(&self) -> impl Iterator<Item = &str> {
        self.cases.keys().map(String::as_str)
    }

    /// Queues the case of the next request that names none itself.
    ///
    /// # Errors
    ///
    /// When there is no such case.
    pub fn next(&self, case: &str) -> Result<(), String> {
        let known = self.cases.contains_key(case)
            || self
                .model
                .operations()
                .any(|operation| scenario::named(&self.cases, Some(operation), case).is_some());
        if !known {
            return Err(unknown(case));
        }
        self.lock().next.push_back(case.to_owned());
        Ok(())
    }

    /// Summarises all requests so far.
    pub fn summary(&self) -> Summary {
        let mut summary = self.lock().summary.clone();
        let operations = self
            .model
            .operations()
            .map(|operation| operation.id.clone());
        summary.untouched = operations
            .filter(|id| !summary.operations.contains_key(id))
            .collect();
        summary
    }

    /// Judges a request and returns the response, or the connection fault that replaces it.
    pub fn handle(&self, request: &Request) -> (LoggedRequest, Step) {
        let waiting = self.lock().next.pop_front();
        let stated = request
            .header(CASE_HEADER)
            .first()
            .map(|name| (*name).to_owned());
        // A request that names its case itself does not consume the queue.
        if let (Some(_), Some(waiting)) = (&stated, &waiting) {
            self.lock().next.push_front(waiting.clone());
        }
        let name = stated.or(waiting);
        let judged = self.judge(request, name.as_deref());
        self.record(request, judged)
    }

    /// Logs malformed HTTP, or a request whose body is incomplete or too large.
    pub fn broken(&self, request: &Request, status: u16, why: String) -> (LoggedRequest, Response) {
        let finding = Finding::new(Kind::Broken, Aspect::Text, why);
        let judged = self.unrouted_request(status, "conformance_broken_request", vec![finding]);
        let (logged, step) = self.record(request, judged);
        (logged, step.response().clone())
    }

    fn record(&self, request: &Request, judged: Judged) -> (LoggedRequest, Step) {
        let Judged {
            operation,
            mut findings,
            notes,
            scenario,
        } = judged;
        let refused = self.options.strict && !findings.is_empty();
        let (step, source) = match (refused, scenario.breaks) {
            (true, _) => (
                Step::Response(refusal(400, "conformance_differs", &findings)),
                "strict".to_owned(),
            ),
            (false, Some(what)) => (Step::Break(what, scenario.response), scenario.source),
            (false, None) => (Step::Response(scenario.response), scenario.source),
        };
        findings.truncate(MOST_FINDINGS);
        for finding in &mut findings {
            finding.message = redact::printable(&finding.message);
        }
        let mut state = self.lock();
        let logged = LoggedRequest {
            number: state.summary.requests + 1,
            conforms: findings.is_empty(),
            request: {
                let operation = operation
                    .as_ref()
                    .and_then(|id| self.model.find_operation(id));
                self.secrets.redact_request(operation, request)
            },
            operation,
            against: scenario.against,
            status: step.response().status,
            response: source,
            findings,
            notes,
        };
        state.summary.add(&logged);
        (logged, step)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn judge(&self, request: &Request, name: Option<&str>) -> Judged {
        let candidates = match route::route(&self.model, &request.method, &request.path) {
            Route::Found(candidates) => candidates,
            unrouted => return self.unrouted(request, &unrouted),
        };
        let mut checked: Vec<(Checked, Routed<'_>)> = candidates
            .into_iter()
            .map(|routed| {
                let checked = check::check(&self.model, &self.secrets, &routed, request);
                (checked, routed)
            })
            .collect();
        // The named case selects one of several operations.
        let target = name.and_then(|name| {
            checked.iter().find_map(|(_, routed)| {
                let case = scenario::named(&self.cases, Some(routed.operation), name)?;
                (case.operation == routed.operation.id).then(|| case.operation.clone())
            })
        });
        checked.sort_by_key(|(checked, routed)| {
            let other = target.as_ref().is_some_and(|id| *id != routed.operation.id);
            (other, checked.distance)
        });
        let alternatives: Vec<_> = checked
            .iter()
            .skip(1)
            .map(|(_, routed)| routed.operation.id.clone())
            .collect();
        let Some((checked, routed)) = checked.into_iter().next() else {
            return self.unrouted_request(404, "conformance_no_operation", Vec::new());
        };
        let operation = routed.operation;
        let mut judged = Judged {
            operation: Some(operation.id.clone()),
            scenario: scenario::nearest(&self.model, operation, &checked.inputs),
            findings: checked.findings,
            notes: checked.notes,
        };
        if !judged.findings.is_empty() && !alternatives.is_empty() {
            let note = format!(
                "the path also is that of `{}`; the request is nearest to `{}`",
                alternatives.join("`, `"),
                operation.id
            );
            judged.notes.push(note);
        }
        if let Some(name) = name {
            self.compare_with_named(&mut judged, &routed, request, name);
        }
        judged
    }

    /// Compares a request with the case that it names, and chooses that case's response.
    fn compare_with_named(
        &self,
        judged: &mut Judged,
        routed: &Routed<'_>,
        request: &Request,
        name: &str,
    ) {
        let add = |judged: &mut Judged, message: String| {
            let finding = Finding::new(Kind::ClientAgainstSpec, Aspect::Outcome, message);
            judged.findings.push(finding.field("case"));
        };
        let operation = routed.operation;
        let Some(case) = scenario::named(&self.cases, Some(operation), name) else {
            return add(judged, unknown(name));
        };
        if case.operation != operation.id {
            return add(
                judged,
                format!(
                    "the request says it is the case `{}`, and it is a request of `{}`",
                    case.id, operation.id
                ),
            );
        }
        judged.scenario = Scenario {
            response: case.response.clone(),
            breaks: None,
            source: case.id.clone(),
            against: Against::Case(case.id.clone()),
        };
        if let Some(connection) = &case.connection {
            if connection.breaks == Break::Refused {
                let note = format!(
                    "the case `{}` is answered: the connection was made already",
                    case.id
                );
                judged.notes.push(note);
            } else if self.meets_fault(&case.id, connection) {
                judged.scenario.breaks = Some(connection.breaks);
            }
        }
        if let Some(page_sequence) = &case.page_sequence {
            self.compare_with_pages(judged, operation, request, case, page_sequence);
        }
        if case.kind != CaseKind::Request {
            return;
        }
        if case.request.is_none() {
            return add(
                judged,
                format!("the case `{}` must not be sent: {}", case.id, case.reason),
            );
        }
        for finding in self.against_case(operation, routed, request, case) {
            let known = judged.findings.iter().any(|known| {
                (known.aspect, &known.pointer, &known.field)
                    == (finding.aspect, &finding.pointer, &finding.field)
            });
            if !known {
                judged.findings.push(finding);
            }
        }
    }

    /// Returns whether the next request of a case meets its connection fault, and counts it.
    fn meets_fault(&self, id: &str, connection: &Connection) -> bool {
        let Some(times) = connection.times else {
            return true;
        };
        let mut state = self.lock();
        let fault_counts = state.fault_counts.entry(id.to_owned()).or_default();
        let meets_fault = *fault_counts < times;
        *fault_counts = if meets_fault { *fault_counts + 1 } else { 0 };
        meets_fault
    }

    /// Compares a request with the nearest page of a page sequence.
    fn compare_with_pages(
        &self,
        judged: &mut Judged,
        operation: &Operation,
        request: &Request,
        case: &Case,
        page_sequence: &PageSequence,
    ) {
        let first = case.request.iter().map(|wanted| (wanted, &case.response));
        let further = page_sequence
            .pages
            .iter()
            .map(|page| (&page.request, &page.response));
        let compared = first.chain(further).map(|(wanted, response)| {
            let mut findings = self.differences(operation, request, wanted);
            // Path and headers depend on the app and are not compared.
            findings.retain(|finding| matches!(finding.aspect, Aspect::Query | Aspect::Body));
            (findings, response)
        });
        if let Some((findings, response)) = compared.min_by_key(|(findings, _)| findings.len()) {
            judged.scenario.response = response.clone();
            judged.findings.extend(findings);
        }
    }

    /// Compares the values; app and token of the request are not compared.
    fn against_case(
        &self,
        operation: &Operation,
        routed: &Routed<'_>,
        request: &Request,
        case: &Case,
    ) -> Vec<Finding> {
        let call = CallInputs {
            base: routed.base.clone(),
            token: case.call.token.clone(),
            parameters: case.call.parameters.clone(),
        };
        let Ok(expected) = request::request(&self.model, operation, &call) else {
            return Vec::new();
        };
        self.differences(operation, request, &expected)
    }

    /// Compares a request with the expected one; no message quotes a secret.
    fn differences(
        &self,
        operation: &Operation,
        request: &Request,
        expected: &ExpectedRequest,
    ) -> Vec<Finding> {
        let (spec, client) = (Side::spec(expected), Side::client(operation, request));
        let seen = side::compare(Kind::ClientAgainstSpec, &spec, &client, true);
        let (spec, client) = (self.masked(spec), self.masked(client));
        let compared = side::compare(Kind::ClientAgainstSpec, &spec, &client, true);
        redact::redact_findings(seen, &compared)
    }

    fn masked(&self, mut side: Side) -> Side {
        let pairs = |pairs: &mut Vec<(String, String)>| {
            for (_, value) in pairs.iter_mut().filter(|(key, _)| self.secrets.field(key)) {
                *value = redact::MASK.to_owned();
            }
        };
        pairs(&mut side.query);
        match &mut side.body {
            Ok(ExpectedBody::Json(value)) => *value = self.secrets.mask(value),
            Ok(ExpectedBody::Form(fields)) => pairs(fields),
            Ok(ExpectedBody::Multipart(_) | ExpectedBody::Bytes(_) | ExpectedBody::None)
            | Err(_) => {}
        }
        side
    }

    fn unrouted(&self, request: &Request, route: &Route<'_>) -> Judged {
        let ids = |operations: &[&Operation]| {
            let compared = operations.iter().map(|operation| {
                let path = operation.path_template();
                format!("`{}` ({} {path})", operation.id, operation.method.as_str())
            });
            let compared: Vec<_> = compared.take(3).collect();
            let more = match operations.len().saturating_sub(compared.len()) {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            format!("{}{more}", compared.join(", "))
        };
        let method = redact::short(&redact::printable(&request.method), 20);
        let (status, error, aspect, message) = match route {
            Route::OtherMethod(operations) => (
                405,
                "conformance_other_method",
                Aspect::Method,
                format!(
                    "no operation has {method} here; the path is that of {}",
                    ids(operations)
                ),
            ),
            Route::OutsideBase(why) => (404, "conformance_outside_base", Aspect::Path, why.clone()),
            Route::Unknown(near) if !near.is_empty() => (
                404,
                "conformance_no_operation",
                Aspect::Path,
                format!("no operation has this path; near it are {}", ids(near)),
            ),
            Route::Unknown(_) | Route::Found(_) => (
                404,
                "conformance_no_operation",
                Aspect::Path,
                "no operation has this path".to_owned(),
            ),
        };
        let finding = Finding::new(Kind::ClientAgainstSpec, aspect, message).field(aspect.as_str());
        self.unrouted_request(status, error, vec![finding])
    }

    fn unrouted_request(&self, status: u16, error: &str, findings: Vec<Finding>) -> Judged {
        Judged {
            operation: None,
            scenario: Scenario {
                response: refusal(status, error, &findings),
                breaks: None,
                source: "the stub's own, for want of an operation".to_owned(),
                against: Against::Nothing,
            },
            findings,
            notes: Vec::new(),
        }
    }
}

fn unknown(case: &str) -> String {
    let case = redact::short(&redact::printable(case), 120);
    format!("there is no case `{case}`; `easemob-conformance list` prints the ids")
}

/// Creates the stub's own error response, in a shape that no service documents.
fn refusal(status: u16, error: &str, findings: &[Finding]) -> Response {
    let compared: Vec<String> = findings.iter().map(ToString::to_string).collect();
    let body =
        json!({"error": error, "error_description": compared.join("; "), "findings": findings});
    Response::json(status, body.to_string())
}
