//! Runs one case against a client.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use easemob_codegen::model::Model;
use easemob_runtime::{
    Client, ClientBuilder, RetryPolicy,
    conformance::{Entry, Outcome, ParamError, Params},
};
use indexmap::IndexMap;
use serde::Serialize;
use serde_json::Value;

use super::{fault_server::FaultServer, memory::Memory, paused_clock::PausedClock, server::Server};
use crate::{
    case::{Case, finding::Finding, script::Script},
    expect::request::CallInputs,
    wire::{Request, connection},
};

/// Target that a client must be configured for.
#[derive(Clone, Debug)]
pub struct Target {
    /// Scheme, host and port of the embedded server.
    pub base_url: String,
    /// The values of the base path's placeholders, by name.
    pub base: IndexMap<String, String>,
    /// Token for every authentication scheme.
    pub token: String,
    /// Names of the authentication schemes.
    pub schemes: Vec<String>,
    /// Transport for the requests; absent: the client's own transport, to the embedded server.
    pub memory: Option<Memory>,
    /// Maximum number of attempts; 1 except in cases of broken connections.
    pub attempts: u32,
    /// Clock of the client's timeouts; absent: the system's clock.
    pub time: Option<PausedClock>,
}

impl Target {
    /// Returns the value of a placeholder of the base path; empty when there is no such placeholder.
    pub fn base(&self, name: &str) -> String {
        self.base.get(name).cloned().unwrap_or_default()
    }

    /// Configures a builder: the token, and as many attempts as the case allows, without a delay between them.
    pub fn configure<C: From<Client>>(&self, builder: ClientBuilder<C>) -> ClientBuilder<C> {
        let retry = RetryPolicy {
            max_attempts: self.attempts,
            ..RetryPolicy::OFF
        };
        let mut builder = builder.retry(retry).timeout(Duration::from_secs(20));
        if let Some(time) = &self.time {
            // The timeout of an attempt must expire before the timeout of the call.
            builder = builder
                .attempt_timeout(Duration::from_secs(1))
                .clock(Arc::new(time.clone()));
        }
        if let Some(memory) = &self.memory {
            builder = builder.transport(memory.clone());
        }
        self.schemes.iter().fold(builder, |builder, scheme| {
            builder.token_for(scheme, self.token.as_str())
        })
    }
}

/// Creates a client for a target.
pub type Connect = dyn Fn(&Target) -> Result<Client, String> + Send + Sync;

/// Verdict on a case.
#[derive(Clone, Debug, Serialize)]
pub struct Verdict {
    /// Id of the case.
    pub case: String,
    /// Findings; empty when the case passed.
    pub findings: Vec<Finding>,
    /// Requests that the client sent.
    pub sent: Vec<Request>,
    /// Outcome that the client returned.
    pub outcome: Option<Value>,
    /// Duration of the exchange.
    #[serde(skip)]
    pub time: Duration,
    /// Reason of the known failure that explains all findings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<String>,
}

impl Verdict {
    /// Returns whether there is no finding, or a known failure explains all of them.
    pub fn passed(&self) -> bool {
        self.findings.is_empty() || self.known.is_some()
    }
}

/// Recorded exchange: the requests sent, and the outcome.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// The requests, in order.
    pub sent: Vec<Request>,
    /// Outcome, or why the client rejected the inputs.
    pub outcome: Result<Outcome, ParamError>,
}

/// Transport of a suite.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wire {
    /// The client's own transport to a loopback server.
    #[default]
    Loopback,
    /// The kit's [`Memory`] transport: several times as fast, but the client's own transport is not tested.
    Memory,
}

/// Server side of a worker.
enum End {
    Server(Server),
    Memory(Memory),
}

impl End {
    fn play(&self, script: Script) {
        match self {
            Self::Server(server) => server.play(script),
            Self::Memory(memory) => memory.play(script, PausedClock::default()),
        }
    }

    fn seen(&self) -> Vec<Request> {
        match self {
            Self::Server(server) => server.seen(),
            Self::Memory(memory) => memory.seen(),
        }
    }
}

/// One server with the clients that talk to it.
pub struct Worker {
    end: End,
    runtime: tokio::runtime::Runtime,
    clients: HashMap<String, Client>,
}

impl Worker {
    /// Starts a worker.
    ///
    /// # Errors
    ///
    /// When the async runtime cannot be created.
    pub fn start(wire: Wire) -> std::io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        Ok(Self {
            end: match wire {
                Wire::Loopback => End::Server(Server::start()),
                Wire::Memory => End::Memory(Memory::default()),
            },
            runtime,
            clients: HashMap::new(),
        })
    }

    /// Makes the call of a case while the server plays `script`.
    ///
    /// # Errors
    ///
    /// When the client cannot be created.
    pub fn perform(
        &mut self,
        model: &Model,
        entry: &Entry,
        connect: &Connect,
        case: &Case,
        script: &Script,
    ) -> Result<Exchange, String> {
        let inputs = match &case.page_sequence {
            Some(page_sequence) => params(&case.call).with_pages(page_sequence.most()),
            None => params(&case.call),
        };
        if script.breaks() {
            return self.perform_broken(model, entry, connect, &case.call, inputs, script);
        }
        let client = self.client(model, connect, &case.call)?;
        self.end.play(script.clone());
        let running = (entry.run)(&client, inputs);
        let outcome = self.runtime.block_on(running);
        Ok(Exchange {
            sent: self.end.seen(),
            outcome,
        })
    }

    /// Performs a case with connection faults. It gets a client of its own, which may retry and whose state must
    /// not affect other cases.
    fn perform_broken(
        &self,
        model: &Model,
        entry: &Entry,
        connect: &Connect,
        call: &CallInputs,
        inputs: Params,
        script: &Script,
    ) -> Result<Exchange, String> {
        let time = PausedClock::default();
        let target = |base_url, memory| Target {
            attempts: connection::ATTEMPTS,
            time: Some(time.clone()),
            ..target(model, call, base_url, memory)
        };
        match &self.end {
            End::Memory(memory) => {
                memory.play(script.clone(), time.clone());
                let client = connect(&target(NOWHERE.to_owned(), Some(memory.clone())))?;
                let outcome = self.runtime.block_on((entry.run)(&client, inputs));
                Ok(Exchange {
                    sent: memory.seen(),
                    outcome,
                })
            }
            End::Server(_) => self.runtime.block_on(async {
                let fault_server = FaultServer::start(script.clone(), time.clone()).await;
                let fault_server = fault_server.map_err(|error| error.to_string())?;
                let client = connect(&target(fault_server.base_url(), None))?;
                let outcome = (entry.run)(&client, inputs).await;
                Ok(Exchange {
                    sent: fault_server.requests(),
                    outcome,
                })
            }),
        }
    }

    fn client(
        &mut self,
        model: &Model,
        connect: &Connect,
        call: &CallInputs,
    ) -> Result<Client, String> {
        let key = format!("{:?}\u{0}{}", call.base, call.token);
        if let Some(client) = self.clients.get(&key) {
            return Ok(client.clone());
        }
        let (base_url, memory) = match &self.end {
            End::Server(server) => (server.base_url(), None),
            End::Memory(memory) => (NOWHERE.to_owned(), Some(memory.clone())),
        };
        let client = connect(&target(model, call, base_url, memory))?;
        self.clients.insert(key, client.clone());
        Ok(client)
    }
}

/// Base URL of clients in memory; never resolved.
const NOWHERE: &str = "http://memory.invalid";

fn target(model: &Model, call: &CallInputs, base_url: String, memory: Option<Memory>) -> Target {
    Target {
        base_url,
        base: call.base.clone(),
        token: call.token.clone(),
        schemes: model.service.auth.keys().cloned().collect(),
        memory,
        attempts: 1,
        time: None,
    }
}

/// Converts the inputs for the client's registry, where the text of a file is its bytes.
pub fn params(call: &CallInputs) -> Params {
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
