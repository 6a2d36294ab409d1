//! Run against a live server: one request per case, within a budget, journaled and cleaned up.

use std::collections::BTreeMap;
use std::path::PathBuf;

use easemob_codegen::model::{Operation, Payload};
use easemob_runtime::Secret;
use serde::Serialize;
use serde_json::{Map, Value};

use super::{
    effect::{self, Effect, Effects, UndoCall},
    journal::{self, Event, Journal, Leftovers},
    pace::{Pace, Time},
    record::{self, Recording, Sanitiser},
    sender::Sender,
    server::LiveServer,
    verdict::{self, Class},
};
use crate::{
    case::{Case, CaseKind, Origin, finding::Finding},
    expect::{
        ExpectedRequest,
        request::{self, CallInputs},
        text,
    },
    report::redact::Secrets,
    suite::Suite,
    wire::Response,
};

/// Plan of a run against a live server.
pub struct Plan {
    /// Patterns of ids, see [`Case::matches`]. Empty: all documented requests.
    pub filter: Vec<String>,
    /// Replacements of documented inputs, by name in code, as texts of their types.
    pub given: BTreeMap<String, String>,
    /// Maximum number of requests, those for tokens included; clean-up is not counted.
    pub budget: usize,
    /// Folder for sanitised responses.
    pub record: Option<PathBuf>,
    /// Unix seconds, for the journal and the recordings.
    pub now: u64,
}

/// Result of one case.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// The case.
    pub case: String,
    /// The operation.
    pub operation: String,
    /// The result.
    pub result: ReplayResult,
}

/// Result of replaying a case.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplayResult {
    /// Not sent, with the reason.
    Skipped(String),
    /// Sent.
    Sent {
        /// Status; 0 when there was no response.
        status: u16,
        /// Class of the response.
        class: Class,
        /// Differences from the documents.
        findings: Vec<Finding>,
        /// Undocumented keys.
        unknown_keys: Vec<String>,
        /// What the call leaves behind.
        #[serde(skip_serializing_if = "Option::is_none")]
        leaves: Option<String>,
    },
}

/// Result of one clean-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CleanUp {
    /// The number of the request that it undoes.
    pub number: u64,
    /// The operation.
    pub operation: String,
    /// Status; 0 when there was no response.
    pub status: u16,
}

impl CleanUp {
    /// Returns whether nothing is left.
    pub fn is_done(&self) -> bool {
        journal::is_done(self.status)
    }
}

/// Run against a live server, in progress.
pub struct Replay<'a> {
    suite: &'a Suite,
    effects: &'a Effects,
    server: LiveServer,
    secrets: Secrets,
    sanitiser: Sanitiser,
    sender: Sender,
    pace: Pace<'a>,
    journal: Journal,
    sent: usize,
    number: u64,
    silent: usize,
}

impl<'a> Replay<'a> {
    /// Begins a run.
    ///
    /// # Errors
    ///
    /// When the journal cannot be written.
    pub fn begin(
        suite: &'a Suite,
        effects: &'a Effects,
        server: LiveServer,
        sender: Sender,
        (time, per_second): (&'a dyn Time, f64),
        journal: Journal,
    ) -> Result<Self, String> {
        Ok(Self {
            secrets: Secrets::of(suite.model()),
            sanitiser: Sanitiser::of(suite.model()),
            suite,
            effects,
            server,
            sender,
            pace: Pace::new(time, per_second),
            journal,
            sent: 0,
            number: 0,
            silent: 0,
        })
    }

    /// Returns the number of requests sent.
    pub fn sent(&self) -> usize {
        self.sent
    }

    /// Sends the planned cases and reports each; ends early when the clock is interrupted.
    ///
    /// # Errors
    ///
    /// When the journal or a recording cannot be written. What was sent is in the journal.
    pub fn run(
        &mut self,
        plan: &Plan,
        mut observe: impl FnMut(&Outcome),
    ) -> Result<Vec<Outcome>, String> {
        self.journal.write(&Event::Begin {
            base_url: self.server.base_url.clone(),
            app: self.server.app(),
            at: plan.now,
        })?;
        let wanted = |case: &&Case| {
            let named = plan.filter.iter().any(|pattern| case.matches(pattern));
            let documented = case.provenance.origin == Origin::Documented;
            case.kind == CaseKind::Request && (named || plan.filter.is_empty() && documented)
        };
        let mut outcomes = Vec::new();
        for case in self.suite.cases().iter().filter(wanted) {
            let Some(operation) = self.suite.model().find_operation(&case.operation) else {
                continue;
            };
            let Some(result) = self.case(plan, operation, case)? else {
                break;
            };
            let outcome = Outcome {
                case: case.id.clone(),
                operation: case.operation.clone(),
                result,
            };
            observe(&outcome);
            outcomes.push(outcome);
        }
        Ok(outcomes)
    }

    /// Replays one case; `None` when the run was interrupted.
    fn case(
        &mut self,
        plan: &Plan,
        operation: &Operation,
        case: &Case,
    ) -> Result<Option<ReplayResult>, String> {
        let skipped = |why: String| Ok(Some(ReplayResult::Skipped(why)));
        let reads = effect::reads(operation);
        if !reads && !self.server.is_allowed() {
            let app = self.server.app();
            let what = match self.effects.effect(operation) {
                Some(Effect::Deletes) => "it deletes something of",
                _ => "it may change",
            };
            return skipped(format!("{what} `{app}`, which is on no allow-list"));
        }
        if !reads && self.effects.get(&operation.id).is_none() {
            return skipped("nobody has said what it leaves behind".into());
        }
        if self.silent >= 3 {
            return skipped("the server does not answer".into());
        }
        let mut call = case.call.clone();
        call.base = self.server.base.clone();
        for (name, given) in &plan.given {
            if let Some(input) = operation.find_input(name) {
                let value = text::value(self.suite.model(), &input.field.ty, given);
                call.parameters.insert(name.clone(), value);
            }
        }
        self.own_credentials(operation, &mut call);
        let token = match self.token(plan, operation)? {
            Token::Has(token) => token,
            Token::No(why) => return skipped(why),
        };
        if self.sent >= plan.budget {
            return skipped(format!("the budget of {} requests is spent", plan.budget));
        }
        call.token = token;
        let request = match request::request(self.suite.model(), operation, &call) {
            Ok(request) => request,
            Err(refusal) => return skipped(format!("the spec does not allow the call: {refusal}")),
        };
        if !self.pace.wait(operation, &call.parameters) {
            return Ok(None);
        }
        let response = self.exchange(&case.id, operation, &call.parameters, &request)?;
        let leaves = self
            .effects
            .get(&operation.id)
            .map(|entry| entry.leaves.clone());
        let response = match response {
            Ok(response) => response,
            Err(why) => {
                let finding = Finding::new(
                    crate::case::finding::Kind::ServerAgainstSpec,
                    crate::case::finding::Aspect::Outcome,
                    why,
                );
                return Ok(Some(ReplayResult::Sent {
                    status: 0,
                    class: Class::None,
                    findings: vec![finding],
                    unknown_keys: Vec::new(),
                    leaves,
                }));
            }
        };
        let judged = verdict::judge(self.suite, &self.secrets, case, &call, &response);
        if let Some(folder) = &plan.record
            && let Some(body) = self
                .sanitiser
                .response(self.suite.model(), operation, &response)
        {
            let recording = Recording {
                operation: operation.id.clone(),
                case: case.id.clone(),
                date: record::day(plan.now),
                parameters: case.call.parameters.clone(),
                status: response.status,
                body,
            };
            recording.write(folder)?;
        }
        Ok(Some(ReplayResult::Sent {
            status: response.status,
            leaves: leaves.filter(|_| judged.class == Class::Success),
            class: judged.class,
            findings: judged.findings,
            unknown_keys: judged.unknown_keys,
        }))
    }

    /// Replaces the documents' placeholder client id and secret in the operation that issues tokens.
    fn own_credentials(&self, operation: &Operation, call: &mut CallInputs) {
        let Some((id, secret)) = &self.server.credentials.client else {
            return;
        };
        for scheme in self.suite.model().service.auth.values() {
            let issue = scheme.issued_by.as_ref();
            if let Some(issue) = issue.filter(|issue| issue.operation.name() == operation.id) {
                call.parameters
                    .insert(issue.client_id.to_string(), id.expose().into());
                call.parameters
                    .insert(issue.client_secret.to_string(), secret.expose().into());
            }
        }
    }

    /// Returns the token that an operation needs; requests one when only client id and secret are known.
    fn token(&mut self, plan: &Plan, operation: &Operation) -> Result<Token, String> {
        let Some(name) = &operation.auth else {
            return Ok(Token::Has(String::new()));
        };
        let tokens = &self.server.credentials.tokens;
        let mut given = std::iter::once(name)
            .chain(&operation.also_auth)
            .filter_map(|scheme| tokens.get(scheme.name()));
        if let Some(token) = given.next() {
            return Ok(Token::Has(token.expose().to_owned()));
        }
        let no = || Ok(Token::No(format!("there are no credentials for `{name}`")));
        let model = self.suite.model();
        let issue = model.auth(name).issued_by.as_ref();
        let (Some(issue), Some((id, secret))) = (issue, &self.server.credentials.client) else {
            return no();
        };
        let issuer = model.operation(&issue.operation);
        if self.sent >= plan.budget {
            return Ok(Token::No(format!(
                "the budget of {} requests is spent",
                plan.budget
            )));
        }
        let inputs = [(&issue.client_id, id), (&issue.client_secret, secret)];
        let parameters: Map<String, Value> = inputs
            .into_iter()
            .map(|(input, value)| (input.to_string(), value.expose().into()))
            .collect();
        let call = CallInputs {
            base: self.server.base.clone(),
            token: String::new(),
            parameters,
        };
        let request = request::request(model, issuer, &call)
            .map_err(|refusal| format!("no token can be asked for: {refusal}"))?;
        let response = self.exchange("(token)", issuer, &call.parameters, &request)?;
        let (at, object) = match &issuer.response.payload {
            Payload::Object { pointer, object } => (pointer, object),
            _ => return no(),
        };
        let field = object.field(&issue.token);
        let token = response.ok().and_then(|response| {
            let root: Value = serde_json::from_slice(&response.body).ok()?;
            let path = crate::json::pointer::push(at, &field.wire);
            root.pointer(&path)?.as_str().map(str::to_owned)
        });
        let Some(token) = token.filter(|token| !token.is_empty()) else {
            return Ok(Token::No(format!("the server gave no token for `{name}`")));
        };
        let tokens = &mut self.server.credentials.tokens;
        tokens.insert(name.to_string(), Secret::new(token.clone()));
        Ok(Token::Has(token))
    }

    /// Sends a request, journaled before and after.
    fn exchange(
        &mut self,
        case: &str,
        operation: &Operation,
        parameters: &Map<String, Value>,
        request: &ExpectedRequest,
    ) -> Result<Result<Response, String>, String> {
        self.number += 1;
        let number = self.number;
        let undo = self
            .effects
            .get(&operation.id)
            .and_then(|entry| entry.undo.as_ref());
        // An operation without clean-ups is known before any response.
        let before = match undo {
            None => Some(Vec::new()),
            Some(undo) if undo.needs_response() => None,
            Some(undo) => Some(undo.calls(parameters, &Value::Null)),
        };
        let masked = self.secrets.mask(&Value::Object(parameters.clone()));
        self.journal.write(&Event::Send {
            number,
            case: case.to_owned(),
            operation: operation.id.clone(),
            parameters: masked.as_object().cloned().unwrap_or_default(),
            undo: before.clone(),
        })?;
        self.sent += 1;
        let response = self.sender.send(request);
        self.silent = if response.is_ok() { 0 } else { self.silent + 1 };
        if let Ok(response) = &response {
            let root: Value = serde_json::from_slice(&response.body).unwrap_or_default();
            // A call that the server refused has changed nothing.
            let took_place = operation.response.status.contains(&response.status);
            let calls = undo
                .filter(|_| took_place)
                .map(|undo| undo.calls(parameters, &root));
            self.journal.write(&Event::Response {
                number,
                status: response.status,
                undo: calls.unwrap_or_default(),
            })?;
        }
        Ok(response)
    }

    /// Sends the clean-ups that a journal leaves open, the latest first; continues after a failure.
    ///
    /// # Errors
    ///
    /// When the app is not allowed, or the journal cannot be written.
    pub fn clean_up(&mut self, leftovers: &Leftovers) -> Result<Vec<CleanUp>, String> {
        if leftovers.open.is_empty() {
            return Ok(Vec::new());
        }
        if (&leftovers.base_url, &leftovers.app) != (&self.server.base_url, &self.server.app()) {
            return Err(format!(
                "the journal is of `{}` on {}, which is not the server that is named",
                leftovers.app, leftovers.base_url
            ));
        }
        if !self.server.is_allowed() {
            return Err(format!("`{}` is on no allow-list", self.server.app()));
        }
        let plan = Plan {
            filter: Vec::new(),
            given: BTreeMap::new(),
            budget: usize::MAX,
            record: None,
            now: 0,
        };
        let mut done = Vec::new();
        for (number, index, call) in &leftovers.open {
            let status = self.undo(&plan, *number, *index, call)?;
            done.push(CleanUp {
                number: *number,
                operation: call.operation.clone(),
                status,
            });
        }
        Ok(done)
    }

    fn undo(
        &mut self,
        plan: &Plan,
        number: u64,
        index: usize,
        call: &UndoCall,
    ) -> Result<u16, String> {
        let model = self.suite.model();
        let Some(operation) = model.find_operation(&call.operation) else {
            return Ok(0);
        };
        let Token::Has(token) = self.token(plan, operation)? else {
            return Ok(0);
        };
        let inputs = CallInputs {
            base: self.server.base.clone(),
            token,
            parameters: call.parameters.clone(),
        };
        let Ok(request) = request::request(model, operation, &inputs) else {
            return Ok(0);
        };
        // Invariant: clean-ups are sent even after an interrupt, then without pacing.
        let _ = self.pace.wait(operation, &inputs.parameters);
        self.journal.write(&Event::Clean { number, index })?;
        let status = self
            .sender
            .send(&request)
            .map_or(0, |response| response.status);
        let cleaned = Event::Cleaned {
            number,
            index,
            status,
        };
        self.journal.write(&cleaned)?;
        Ok(status)
    }
}

enum Token {
    Has(String),
    No(String),
}
