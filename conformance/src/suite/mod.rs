//! The suite: a spec, a client, and every case that follows.

pub mod drift;
#[cfg(feature = "harness")]
pub mod harness;
pub mod known;
pub mod published_score;

use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use easemob_codegen::{model::Model, render, spec};
use easemob_runtime::{Client, conformance::Entry};
use serde_json::Value;

use self::{known::KnownFailures, published_score::PublishedScore};
use crate::{
    case::{
        Case, Origin,
        finding::{Aspect, Finding, Kind},
        script::Script,
    },
    derive,
    exchange::{
        foreign::{self, Foreign},
        pool::{MOST, Pool},
        worker::{Connect, Exchange, Target, Verdict, Wire},
    },
    judge,
};

/// A spec that cannot be used, with everything that is wrong with it.
#[derive(Clone, Debug)]
pub struct LoadError {
    /// The findings, rendered for a person.
    pub text: String,
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.text.trim_end())
    }
}

impl std::error::Error for LoadError {}

/// Reads a spec's model.
///
/// # Errors
///
/// Everything that is wrong with the spec; `color` asks for terminal escapes in it.
pub fn model(folder: &Path, service_file: &str, color: bool) -> Result<Model, LoadError> {
    let loaded = spec::load(folder, service_file);
    let errors = loaded.errors();
    loaded.model.ok_or_else(|| {
        let severe = loaded
            .diagnostics
            .into_iter()
            .take(errors.max(1))
            .collect::<Vec<_>>();
        let text = render::render(&loaded.sources, &severe, render::Format::Human, color);
        LoadError { text }
    })
}

/// A spec, a client, and every case that follows.
///
/// ```no_run
/// use easemob_conformance::Suite;
///
/// let suite = Suite::new("spec", easemob::conformance::registry(), |target| {
///     let builder = easemob::Client::builder(
///         &target.base_url,
///         target.base("org_name"),
///         target.base("app_name"),
///     );
///     let client = target.configure(builder).build().map_err(|error| error.to_string())?;
///     Ok(client.runtime().clone())
/// })?;
/// let run = suite.run(&Default::default());
/// assert!(run.passed(), "{}", run.failures());
/// # Ok::<(), easemob_conformance::LoadError>(())
/// ```
pub struct Suite {
    model: Model,
    subject: Subject,
    cases: Vec<Case>,
    pool: Arc<Pool>,
}

/// What a suite is made of, before anything is read.
pub struct Setup {
    folder: PathBuf,
    registry: Vec<Entry>,
    connect: Arc<Connect>,
}

impl Setup {
    /// A spec folder and a client: the client's registry, and how to make it.
    pub fn new(
        folder: impl AsRef<Path>,
        registry: Vec<Entry>,
        connect: impl Fn(&Target) -> Result<Client, String> + Send + Sync + 'static,
    ) -> Self {
        Self {
            folder: folder.as_ref().to_owned(),
            registry,
            connect: Arc::new(connect),
        }
    }

    /// The suite of the whole spec.
    ///
    /// # Errors
    ///
    /// When the spec cannot be used.
    pub fn suite(self) -> Result<Suite, LoadError> {
        let model = model(&self.folder, spec::SERVICE_FILE, false)?;
        Ok(Suite::built(model, self.registry, self.connect))
    }

    /// The suite of the operation that a case's id names, in a time that does not grow with the spec;
    /// the whole one when the id names none.
    ///
    /// # Errors
    ///
    /// When the spec cannot be used.
    pub fn for_case(self, id: &str) -> Result<Suite, LoadError> {
        let mut names = id.split('/');
        let alone = match (names.next(), names.next(), names.next()) {
            (Some(resource), Some(operation), Some(_)) => {
                spec::load_operation(&self.folder, spec::SERVICE_FILE, resource, operation)
            }
            _ => None,
        };
        match alone {
            Some(model) => Ok(Suite::built(model, self.registry, self.connect)),
            None => self.suite(),
        }
    }
}

/// The client under test.
#[derive(Clone)]
enum Subject {
    /// One that the generator made.
    Generated(Arc<BTreeMap<String, Entry>>, Arc<Connect>),
    /// Another.
    Foreign(Arc<dyn Foreign>),
}

impl Subject {
    /// The cases of what the client claims to do.
    fn supported_cases(&self, cases: Vec<Case>) -> Vec<Case> {
        match self {
            Self::Generated(..) => cases,
            Self::Foreign(client) => {
                let cases = cases.into_iter();
                cases
                    .filter_map(|case| foreign::supported_case(&**client, case))
                    .collect()
            }
        }
    }
}

/// Which cases to run, and how.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Patterns of ids, see [`Case::matches`]; a case is run when any takes it. Empty: all.
    pub filter: Vec<String>,
    /// How many cases at a time; 0: as many as the machine has processors.
    pub jobs: usize,
    /// Only cases of this origin.
    pub origin: Option<Origin>,
    /// What is known to fail.
    pub known: KnownFailures,
}

/// What came of a run.
#[derive(Clone, Debug)]
pub struct Run {
    /// One verdict for each case that was run, in the order of the ids.
    pub verdicts: Vec<Verdict>,
    /// How long the run took.
    pub time: Duration,
    /// Entries of the known failures that no case needs any more.
    pub stale: Vec<String>,
    /// The last mutation score, and why it no longer holds; for the reports, and set by who makes them.
    pub mutation: Option<(PublishedScore, Option<&'static str>)>,
}

impl Run {
    /// Whether every case passed and no known failure is out of date.
    pub fn passed(&self) -> bool {
        self.stale.is_empty() && self.verdicts.iter().all(Verdict::passed)
    }

    /// Everything that is wrong, case by case.
    pub fn failures(&self) -> String {
        let mut text = String::new();
        for verdict in self.verdicts.iter().filter(|verdict| !verdict.passed()) {
            text.push_str(&verdict.case);
            text.push('\n');
            for finding in &verdict.findings {
                text.push_str(&format!("  {finding}\n"));
            }
        }
        for entry in &self.stale {
            text.push_str(&format!("known failures: {entry}\n"));
        }
        text
    }
}

impl Suite {
    /// The suite of a spec folder and a client: the client's registry, and how to make it.
    ///
    /// # Errors
    ///
    /// When the spec cannot be used.
    pub fn new(
        folder: impl AsRef<Path>,
        registry: Vec<Entry>,
        connect: impl Fn(&Target) -> Result<Client, String> + Send + Sync + 'static,
    ) -> Result<Self, LoadError> {
        Setup::new(folder, registry, connect).suite()
    }

    /// The suite of a model and a client.
    pub fn of(
        model: Model,
        registry: Vec<Entry>,
        connect: impl Fn(&Target) -> Result<Client, String> + Send + Sync + 'static,
    ) -> Self {
        Self::built(model, registry, Arc::new(connect))
    }

    fn built(model: Model, registry: Vec<Entry>, connect: Arc<Connect>) -> Self {
        let entries = registry.into_iter();
        let entries = entries.map(|entry| (entry.spec.id.to_owned(), entry));
        Self::subject(
            model,
            Subject::Generated(Arc::new(entries.collect()), connect),
        )
    }

    /// The suite of a model and a client that the generator did not make.
    pub fn foreign(model: Model, client: impl Foreign + 'static) -> Self {
        Self::subject(model, Subject::Foreign(Arc::new(client)))
    }

    fn subject(model: Model, subject: Subject) -> Self {
        let cases = subject.supported_cases(derive::cases(&model));
        Self {
            model,
            subject,
            cases,
            pool: Arc::default(),
        }
    }

    /// The same cases over another wire.
    #[must_use]
    pub fn over(self, wire: Wire) -> Self {
        let pool = Arc::new(Pool::new(wire));
        Self { pool, ..self }
    }

    /// The cases that another model gives for one operation, for the same client and workers.
    #[must_use]
    pub fn variant(&self, model: Model, operation: &str) -> Self {
        let cases = model
            .operation(operation)
            .map(|operation| derive::of(&model, operation));
        Self {
            cases: self.subject.supported_cases(cases.unwrap_or_default()),
            model,
            subject: self.subject.clone(),
            pool: Arc::clone(&self.pool),
        }
    }

    /// Takes further cases in, recorded ones for example.
    #[must_use]
    pub fn with(mut self, cases: Vec<Case>) -> Self {
        self.cases.extend(cases);
        self.cases.sort_by(|a, b| a.id.cmp(&b.id));
        self
    }

    /// The model.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The cases, in the order of their ids.
    pub fn cases(&self) -> &[Case] {
        &self.cases
    }

    /// The cases of a run with their verdicts.
    pub fn case_verdicts<'s>(&'s self, run: &'s Run) -> Vec<(&'s Case, &'s Verdict)> {
        let mut verdicts = run.verdicts.iter().peekable();
        let cases = self.cases.iter().filter_map(|case| {
            let verdict = verdicts.next_if(|verdict| verdict.case == case.id)?;
            Some((case, verdict))
        });
        cases.collect()
    }

    /// Runs one case.
    pub fn run_case(&self, case: &Case) -> Verdict {
        let started = Instant::now();
        let performed = self.perform(case, &case.script());
        let mut findings = case.findings.clone();
        let (mut sent, mut outcome) = (Vec::new(), None);
        match performed {
            Ok(exchange) => {
                findings.extend(self.judge(case, &exchange));
                outcome = match &exchange.outcome {
                    Ok(outcome) => serde_json::to_value(&outcome.result).ok(),
                    Err(error) => Some(error.to_string().into()),
                };
                // The response's body stands beside it already; what differs is among the findings.
                if let Some(Value::Object(error)) =
                    outcome.as_mut().and_then(|o| o.get_mut("error"))
                {
                    error.shift_remove("raw");
                }
                sent = exchange.sent;
            }
            Err(finding) => findings.push(*finding),
        }
        let time = started.elapsed();
        Verdict {
            case: case.id.clone(),
            findings,
            sent,
            outcome,
            time,
            known: None,
        }
    }

    /// Makes the call of a case while the server plays `script`.
    ///
    /// # Errors
    ///
    /// When the client lacks the operation, or the call cannot be made.
    pub fn perform(&self, case: &Case, script: &Script) -> Result<Exchange, Box<Finding>> {
        let lacks = || {
            let message = format!("the client has no operation `{}`", case.operation);
            let finding = Finding::new(Kind::Registry, Aspect::Outcome, message);
            Box::new(finding.field(&case.operation))
        };
        // A client that panics is a finding like any other, and the run goes on.
        let performed = match &self.subject {
            Subject::Generated(entries, connect) => {
                let entry = entries.get(&case.operation).ok_or_else(lacks)?;
                let performed = self.pool.with(|worker| {
                    let work = || worker.perform(&self.model, entry, &**connect, case, script);
                    catch_panic(work)
                });
                performed
                    .map_err(|error| error.to_string())
                    .and_then(|performed| performed)
            }
            Subject::Foreign(client) if client.has(&case.operation) => {
                catch_panic(|| Ok(foreign::perform(&**client, case, script)))
            }
            Subject::Foreign(_) => return Err(lacks()),
        };
        performed.map_err(|error| {
            let message = format!("the call cannot be made: {error}");
            Box::new(Finding::new(Kind::Broken, Aspect::Outcome, message))
        })
    }

    /// Everything in which an exchange differs from its case, the vendor's texts aside.
    pub fn judge(&self, case: &Case, exchange: &Exchange) -> Vec<Finding> {
        let operation = self.model.operation(&case.operation);
        let entry = match &self.subject {
            Subject::Generated(entries, _) => entries.get(&case.operation),
            Subject::Foreign(_) => None,
        };
        operation.map_or_else(Vec::new, |operation| {
            judge::exchange::findings(&self.model, operation, entry, case, exchange)
        })
    }

    /// Runs the cases that the options choose.
    pub fn run(&self, options: &Options) -> Run {
        self.run_watched(options, |_, _| {})
    }

    /// Runs the cases that the options choose and tells after each how many of how many are done.
    pub fn run_watched(&self, options: &Options, watch: impl Fn(usize, usize) + Sync) -> Run {
        let started = Instant::now();
        let wanted = |case: &&Case| {
            let named = options.filter.is_empty()
                || options.filter.iter().any(|pattern| case.matches(pattern));
            named
                && options
                    .origin
                    .is_none_or(|origin| origin == case.provenance.origin)
        };
        let cases: Vec<&Case> = self.cases.iter().filter(wanted).collect();
        let jobs = match options.jobs {
            0 => std::thread::available_parallelism().map_or(1, usize::from),
            jobs => jobs,
        };
        let next = AtomicUsize::new(0);
        let done = AtomicUsize::new(0);
        let verdicts = Mutex::new(Vec::with_capacity(cases.len()));
        std::thread::scope(|scope| {
            for _ in 0..jobs.clamp(1, MOST) {
                scope.spawn(|| {
                    while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let verdict = self.run_case(case);
                        verdicts
                            .lock()
                            .unwrap_or_else(PoisonError::into_inner)
                            .push(verdict);
                        watch(done.fetch_add(1, Ordering::Relaxed) + 1, cases.len());
                    }
                });
            }
        });
        let mut verdicts = verdicts
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        verdicts.sort_by(|a, b| a.case.cmp(&b.case));
        let complete = options.filter.is_empty() && options.origin.is_none();
        let stale = options.known.apply(&mut verdicts, complete);
        let time = started.elapsed();
        Run {
            verdicts,
            time,
            stale,
            mutation: None,
        }
    }
}

/// What `work` gives, or the text of its panic.
fn catch_panic<T>(work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    std::panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
        Err(format!(
            "the client panicked: {}",
            text.unwrap_or("without a text")
        ))
    })
}
