//! Running one case against a client.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use easemob_codegen::model::{Model, Operation};
use easemob_runtime::{
    Client, ClientBuilder,
    conformance::{Entry, Outcome, ParamError, Params},
};
use indexmap::IndexMap;
use serde::Serialize;
use serde_json::Value;

use crate::{
    case::Case,
    curl,
    expect::{Expected, request::Call},
    finding::{Aspect, Finding, Kind},
    judge,
    server::Server,
    wire::Request,
};

/// What a client must be made for.
#[derive(Clone, Debug)]
pub struct Target {
    /// Scheme, host and port of the embedded server.
    pub base_url: String,
    /// The values of the base path's placeholders, by name.
    pub base: IndexMap<String, String>,
    /// The token, for every scheme.
    pub token: String,
    /// The schemes' names.
    pub schemes: Vec<String>,
}

impl Target {
    /// The value of a placeholder of the base path; empty when there is none of the name.
    pub fn base(&self, name: &str) -> String {
        self.base.get(name).cloned().unwrap_or_default()
    }

    /// Gives a builder the token and turns off retries: a case is one exchange.
    pub fn configure<C: From<Client>>(&self, builder: ClientBuilder<C>) -> ClientBuilder<C> {
        let builder = builder.no_retry().timeout(Duration::from_secs(20));
        self.schemes.iter().fold(builder, |builder, scheme| {
            builder.token_for(scheme, self.token.as_str())
        })
    }
}

/// Makes a client for a target, or says why it cannot.
pub type Connect = dyn Fn(&Target) -> Result<Client, String> + Send + Sync;

/// What came of a case.
#[derive(Clone, Debug, Serialize)]
pub struct Verdict {
    /// The case's id.
    pub case: String,
    /// All that is wrong; nothing when it passed.
    pub findings: Vec<Finding>,
    /// What the client sent.
    pub sent: Vec<Request>,
    /// What the client made of the answer.
    pub outcome: Option<Value>,
    /// How long it took.
    #[serde(skip)]
    pub time: Duration,
    /// Whether a known failure explains all findings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<String>,
}

impl Verdict {
    /// Whether nothing is wrong that is not known.
    pub fn passed(&self) -> bool {
        self.findings.is_empty() || self.known.is_some()
    }
}

/// One server with the clients that talk to it.
pub struct Worker {
    server: Server,
    runtime: tokio::runtime::Runtime,
    clients: HashMap<String, Client>,
}

impl Worker {
    /// Starts one.
    ///
    /// # Errors
    ///
    /// When the system gives no event queue.
    pub fn start() -> std::io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        Ok(Self {
            server: Server::start(),
            runtime,
            clients: HashMap::new(),
        })
    }

    /// Runs a case.
    pub fn run(
        &mut self,
        model: &Model,
        entry: Option<&Entry>,
        connect: &Connect,
        case: &Case,
    ) -> Verdict {
        let started = Instant::now();
        let mut verdict = Verdict {
            case: case.id.clone(),
            findings: case.findings.clone(),
            sent: Vec::new(),
            outcome: None,
            time: Duration::ZERO,
            known: None,
        };
        let operation = model.operation(&case.operation);
        match (operation, entry) {
            (Some(operation), Some(entry)) => {
                self.exchange(model, operation, entry, connect, case, &mut verdict);
            }
            _ => {
                let message = format!("the client has no operation `{}`", case.operation);
                let finding = Finding::new(Kind::Registry, Aspect::Outcome, message);
                verdict.findings.push(finding.field(&case.operation));
            }
        }
        verdict.time = started.elapsed();
        verdict
    }

    fn exchange(
        &mut self,
        model: &Model,
        operation: &Operation,
        entry: &Entry,
        connect: &Connect,
        case: &Case,
        verdict: &mut Verdict,
    ) {
        let client = match self.client(model, connect, &case.call) {
            Ok(client) => client,
            Err(error) => {
                let message = format!("no client can be made: {error}");
                verdict
                    .findings
                    .push(Finding::new(Kind::Broken, Aspect::Outcome, message));
                return;
            }
        };
        self.server.answer(case.answer.clone());
        let call = (entry.run)(&client, params(&case.call));
        let outcome: Result<Outcome, ParamError> = self.runtime.block_on(call);
        verdict.sent = self.server.seen();
        verdict.outcome = match &outcome {
            Ok(outcome) => serde_json::to_value(&outcome.result).ok(),
            Err(error) => Some(Value::String(error.to_string())),
        };
        if outcome.is_err() {
            let given = case.call.parameters.keys();
            let absent = given.filter(|name| !entry.inputs.contains(&name.as_str()));
            verdict.findings.extend(absent.map(|name| {
                let message = format!("the client has no input `{name}`");
                Finding::new(Kind::Registry, Aspect::Body, message).field(name)
            }));
        }
        verdict
            .findings
            .extend(self.sent(operation, case, &verdict.sent, outcome.is_ok()));
        verdict.findings.extend(judge::outcome::compare(
            model,
            operation,
            &case.expected,
            &outcome,
        ));
    }

    fn sent(
        &self,
        operation: &Operation,
        case: &Case,
        sent: &[Request],
        called: bool,
    ) -> Vec<Finding> {
        let refused = matches!(case.expected, Expected::Refused { .. });
        let expected = match (&case.request, sent) {
            (None, []) => return Vec::new(),
            (None, [first, ..]) if refused && case.findings.is_empty() => {
                let message = format!(
                    "should be refused, yet {} {} was sent",
                    first.method, first.path
                );
                return vec![Finding::new(
                    Kind::ClientAgainstSpec,
                    Aspect::Outcome,
                    message,
                )];
            }
            (None, _) => return Vec::new(),
            (Some(expected), [_]) => expected,
            (Some(_), []) if !called => return Vec::new(),
            (Some(_), sent) => {
                let message = format!("one request should be sent, {} were", sent.len());
                return vec![Finding::new(
                    Kind::ClientAgainstSpec,
                    Aspect::Outcome,
                    message,
                )];
            }
        };
        let Some(request) = sent.first() else {
            return Vec::new();
        };
        let mut findings = judge::exchange::against_spec(operation, expected, request);
        // Both agree with the spec, so a difference here would be one that the spec hides.
        let agreed = findings.is_empty() && case.findings.is_empty();
        if let Some(document) = case.document.as_ref().filter(|_| agreed)
            && let Ok(command) = curl::parse(&document.curl)
        {
            let example = &document.example;
            findings.extend(judge::exchange::against_document(
                operation, example, &command, request,
            ));
        }
        findings
    }

    fn client(&mut self, model: &Model, connect: &Connect, call: &Call) -> Result<Client, String> {
        let key = format!("{:?}\u{0}{}", call.base, call.token);
        if let Some(client) = self.clients.get(&key) {
            return Ok(client.clone());
        }
        let target = Target {
            base_url: self.server.base_url(),
            base: call.base.clone(),
            token: call.token.clone(),
            schemes: model.service.auth.keys().cloned().collect(),
        };
        let client = connect(&target)?;
        self.clients.insert(key, client.clone());
        Ok(client)
    }
}

/// The inputs as the client's registry takes them: a file's text is its bytes.
fn params(call: &Call) -> Params {
    let mut parameters = call.parameters.clone();
    for value in parameters.values_mut() {
        if let Value::Object(file) = value {
            let is_file = file.contains_key("name") && file.contains_key("text");
            if let Some(text) = is_file.then(|| file.shift_remove("text")).flatten() {
                file.insert("bytes".to_owned(), text);
            }
        }
    }
    parameters.into()
}
