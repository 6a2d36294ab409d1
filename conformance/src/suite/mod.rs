//! Suite: a spec, a client, and every case derived from them.

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

use easemob_codegen::{diagnostics::render, load, model::Model};
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

/// Error of a spec that cannot be loaded, with all diagnostics.
#[derive(Clone, Debug)]
pub struct LoadError {
    /// Rendered diagnostics.
    pub text: String,
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.text.trim_end())
    }
}

impl std::error::Error for LoadError {}

/// Loads the model of a spec.
///
/// # Errors
///
/// All errors of the spec; `color` enables terminal escapes in them.
pub fn model(folder: &Path, service_file: &str, color: bool) -> Result<Model, LoadError> {
    let loaded = load::load(folder, service_file);
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

/// A spec, a client, and every case derived from them.
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

/// Inputs of a suite, before anything is read.
pub struct Setup {
    folder: PathBuf,
    registry: Vec<Entry>,
    connect: Arc<Connect>,
}

impl Setup {
    /// Combines a spec folder with a client: its registry, and how to create it.
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

    /// Loads the suite of the whole spec.
    ///
    /// # Errors
    ///
    /// When the spec cannot be loaded.
    pub fn suite(self) -> Result<Suite, LoadError> {
        let model = model(&self.folder, load::SERVICE_FILE, false)?;
        Ok(Suite::built(model, self.registry, self.connect))
    }

    /// Loads the suite of the operation that a case id names, in time independent of the size of the spec; the
    /// whole suite when the id names none.
    ///
    /// # Errors
    ///
    /// When the spec cannot be loaded.
    pub fn for_case(self, id: &str) -> Result<Suite, LoadError> {
        let mut names = id.split('/');
        let alone = match (names.next(), names.next(), names.next()) {
            (Some(resource), Some(operation), Some(_)) => {
                load::load_operation(&self.folder, load::SERVICE_FILE, resource, operation)
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
    /// Client made by the generator.
    Generated(Arc<BTreeMap<String, Entry>>, Arc<Connect>),
    /// Any other client.
    Foreign(Arc<dyn Foreign>),
}

impl Subject {
    /// Returns the cases that the client claims to support.
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

/// Options of a run.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Patterns of ids, see [`Case::matches`]; a case runs when any pattern matches. Empty: all cases.
    pub filter: Vec<String>,
    /// Number of parallel jobs; 0: one per processor.
    pub jobs: usize,
    /// Only cases of this origin.
    pub origin: Option<Origin>,
    /// Known failures.
    pub known: KnownFailures,
}

/// Result of a run.
#[derive(Clone, Debug)]
pub struct Run {
    /// One verdict per case, in the order of the ids.
    pub verdicts: Vec<Verdict>,
    /// Duration of the run.
    pub time: Duration,
    /// Entries of the known failures that are out of date.
    pub stale: Vec<String>,
    /// Last mutation score, and why it no longer holds; set by the caller, for the reports.
    pub mutation: Option<(PublishedScore, Option<&'static str>)>,
}

impl Run {
    /// Returns whether every case passed and no known failure is out of date.
    pub fn passed(&self) -> bool {
        self.stale.is_empty() && self.verdicts.iter().all(Verdict::passed)
    }

    /// Lists all failures, case by case.
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
    /// Loads the suite of a spec folder and a client: its registry, and how to create it.
    ///
    /// # Errors
    ///
    /// When the spec cannot be loaded.
    pub fn new(
        folder: impl AsRef<Path>,
        registry: Vec<Entry>,
        connect: impl Fn(&Target) -> Result<Client, String> + Send + Sync + 'static,
    ) -> Result<Self, LoadError> {
        Setup::new(folder, registry, connect).suite()
    }

    /// Creates the suite of a model and a client.
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

    /// Creates the suite of a model and a client that the generator did not make.
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

    /// Returns the same cases over another wire.
    #[must_use]
    pub fn over(self, wire: Wire) -> Self {
        let pool = Arc::new(Pool::new(wire));
        Self { pool, ..self }
    }

    /// Returns a suite of one operation of another model, for the same client and workers.
    #[must_use]
    pub fn variant(&self, model: Model, operation: &str) -> Self {
        let cases = model
            .find_operation(operation)
            .map(|operation| derive::of(&model, operation));
        Self {
            cases: self.subject.supported_cases(cases.unwrap_or_default()),
            model,
            subject: self.subject.clone(),
            pool: Arc::clone(&self.pool),
        }
    }

    /// Adds cases, recorded ones for example.
    #[must_use]
    pub fn with(mut self, cases: Vec<Case>) -> Self {
        self.cases.extend(cases);
        self.cases.sort_by(|a, b| a.id.cmp(&b.id));
        self
    }

    /// Returns the model.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Returns the cases, in the order of their ids.
    pub fn cases(&self) -> &[Case] {
        &self.cases
    }

    /// Pairs the cases of a run with their verdicts.
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
                // The case already has the body of the response; differences are among the findings.
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
        // Invariant: a client that panics is a finding; the run continues.
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

    /// Compares an exchange with its case, except for the vendor's texts.
    pub fn judge(&self, case: &Case, exchange: &Exchange) -> Vec<Finding> {
        let operation = self.model.find_operation(&case.operation);
        let entry = match &self.subject {
            Subject::Generated(entries, _) => entries.get(&case.operation),
            Subject::Foreign(_) => None,
        };
        operation.map_or_else(Vec::new, |operation| {
            judge::exchange::findings(&self.model, operation, entry, case, exchange)
        })
    }

    /// Runs the cases that the options select.
    pub fn run(&self, options: &Options) -> Run {
        self.run_watched(options, |_, _| {})
    }

    /// Runs the cases that the options select and reports progress: done, total.
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

/// Runs `work` and converts a panic into an error.
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
