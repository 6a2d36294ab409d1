//! `run --base-url`.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anstyle::{AnsiColor, Style};
use clap::Args;
use easemob_codegen::model::Model;
use easemob_conformance::{
    Run, Suite, Verdict,
    live::{
        Credentials, Effects, LiveServer, Outcome as Case, Plan, Replay,
        journal::{self, Journal, Leftovers},
        pace::RealTime,
        replay::{CleanUp, ReplayResult},
        sender::Sender,
        server,
        verdict::Class,
    },
};
use easemob_runtime::{ReqwestTransport, Secret};
use indexmap::IndexMap;

use super::{Failure, GREEN, Outcome, RED, read, signals};

/// What undoes what in this repository's spec.
const EFFECTS: &str = include_str!("../../effects.json");

/// Replaying against a live server.
#[derive(Args)]
#[command(next_help_heading = "A live server")]
pub(super) struct LiveArgs {
    /// Replay the documented requests against this server. Only GET and HEAD, unless the app is allowed
    /// more. Credentials come from EASEMOB_APP_TOKEN, or EASEMOB_CLIENT_ID and EASEMOB_CLIENT_SECRET
    #[arg(long, value_name = "URL", requires_all = ["org", "app"])]
    pub(super) base_url: Option<String>,
    /// The organization
    #[arg(long, requires = "base_url")]
    org: Option<String>,
    /// The app
    #[arg(long, requires = "base_url")]
    app: Option<String>,
    /// Allow calls that change or delete something in this app, named in full. May be repeated
    #[arg(long, value_name = "ORG#APP", requires = "base_url")]
    allow_destructive: Vec<String>,
    /// The same for the apps of a file, one `org#app` a line
    #[arg(long, value_name = "FILE", requires = "base_url")]
    allow_list: Option<PathBuf>,
    /// Give an input another value than the documented one, in every case that has it; lists and objects
    /// as JSON. May be repeated
    #[arg(long, value_name = "INPUT=VALUE", requires = "base_url")]
    set: Vec<String>,
    /// Most requests, those for tokens included; clean-up is not counted
    #[arg(long, value_name = "N", default_value_t = 50)]
    max_requests: usize,
    /// Most requests a second, besides the documented limits
    #[arg(long, value_name = "N", default_value_t = 5.0)]
    per_second: f64,
    /// Longest time in seconds for one answer
    #[arg(long, value_name = "SECONDS", default_value_t = 30.0)]
    patience: f64,
    /// Write each request down before it is sent, and what must be cleaned up
    #[arg(long, value_name = "FILE", requires = "base_url")]
    journal: Option<PathBuf>,
    /// Send only the clean-ups that this journal leaves open
    #[arg(
        long,
        value_name = "JOURNAL",
        requires = "base_url",
        conflicts_with = "journal"
    )]
    clean_up: Option<PathBuf>,
    /// Keep the answers as cases, with nothing of the server's data in them
    #[arg(long, value_name = "DIR", requires = "base_url")]
    record: Option<PathBuf>,
    /// Allow http:// to another machine: tokens travel unencrypted
    #[arg(long, requires = "base_url")]
    plain_http: bool,
}

impl LiveArgs {
    /// Runs and prints each case when `human`; otherwise `report` writes all of them.
    pub(super) fn execute(
        &self,
        suite: &Suite,
        filter: &[String],
        human: bool,
        report: impl Fn(&Run) -> Result<(), Failure>,
    ) -> Outcome {
        let url = self.base_url.as_deref().unwrap_or_default();
        let model = suite.model();
        let effects = Effects::parse(EFFECTS)?;
        let server = self.server(model, url)?;
        let patience = positive("--patience", self.patience)?;
        let patience = Duration::from_secs_f64(patience);
        let mut transport = ReqwestTransport::builder().connect_timeout(patience);
        if server.is_local() {
            transport = transport.no_proxy();
        }
        let sender = Sender::new(&server, transport.build()?, patience)?;
        let stop = signals::flag()?;
        let time = RealTime::new(&stop);
        let pace = (&time as &_, positive("--per-second", self.per_second)?);
        let path = self.journal.as_ref().or(self.clean_up.as_ref());
        if server.is_allowed() && path.is_none() {
            let why = "what may change an app needs a journal; give `--journal FILE`";
            return Err(why.into());
        }
        let leftovers = match &self.clean_up {
            Some(path) => Some(read(path, journal::leftovers)?),
            None => None,
        };
        let journal = match path {
            Some(path) => Journal::open(path)?,
            None => Journal::none(),
        };
        let allowed = server.is_allowed();
        let wrong = effects.check(model);
        if allowed && !wrong.is_empty() {
            let why = "what undoes what is not said for this spec";
            return Err(format!("{why}:\n  {}", wrong.join("\n  ")).into());
        }
        let mut replay = Replay::begin(suite, &effects, server, sender, pace, journal)?;
        if let Some(leftovers) = leftovers {
            return clean(&mut replay, &leftovers);
        }
        let plan = self.plan(filter)?;
        let outcomes = replay.run(&plan, |outcome| {
            if human {
                print_now(&line(outcome));
            }
        });
        // Whatever ended the run, what it did is undone.
        let cleaned = match path.filter(|_| allowed) {
            Some(path) => clean(&mut replay, &read(path, journal::leftovers)?)?,
            None => GREEN,
        };
        let outcomes = outcomes?;
        let green = cleaned == GREEN && outcomes.iter().all(passed);
        if human {
            print_now(&summary(&outcomes, replay.sent(), self.max_requests));
        }
        if replay.sent() == 0 {
            return Err("no request was sent: see why above".into());
        }
        report(&run(&outcomes))?;
        Ok(if green { GREEN } else { RED })
    }

    fn server(&self, model: &Model, url: &str) -> Result<LiveServer, Failure> {
        let mut base = IndexMap::new();
        for field in &model.service.base.parameters {
            let given = match field.wire.as_str() {
                "org_name" => &self.org,
                "app_name" => &self.app,
                other => {
                    return Err(format!(
                        "the base path has a parameter `{other}`, which no option gives"
                    )
                    .into());
                }
            };
            base.insert(field.wire.clone(), given.clone().unwrap_or_default());
        }
        let mut server = LiveServer::new(url, base, credentials(model)?, self.plain_http)?;
        server.allowed = server::allow_list(&self.allow_destructive.join("\n"))?;
        if let Some(path) = &self.allow_list {
            server.allowed.extend(read(path, server::allow_list)?);
        }
        Ok(server)
    }

    fn plan(&self, filter: &[String]) -> Result<Plan, Failure> {
        let mut given = BTreeMap::new();
        for pair in &self.set {
            let (name, value) = pair
                .split_once('=')
                .ok_or_else(|| format!("`--set {pair}` has no `=`"))?;
            given.insert(name.to_owned(), value.to_owned());
        }
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        Ok(Plan {
            filter: filter.to_vec(),
            given,
            budget: self.max_requests,
            record: self.record.clone(),
            now: now.map_or(0, |now| now.as_secs()),
        })
    }
}

fn positive(option: &str, number: f64) -> Result<f64, Failure> {
    match number > 0.0 && number <= 100_000.0 {
        true => Ok(number),
        false => Err(format!("`{option} {number}` is no number above 0").into()),
    }
}

/// From the environment: what stands on a command line can be seen by others on the machine.
fn credentials(model: &Model) -> Result<Credentials, Failure> {
    let service = model.service.id.to_uppercase();
    let given = |name: &str| match std::env::var(format!("{service}_{}", name.to_uppercase())) {
        Ok(text) if text.trim().is_empty() => Ok(None),
        Ok(text) => Ok(Some(Secret::new(text.trim()))),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(error) => Err(Failure(format!(
            "{service}_{}: {error}",
            name.to_uppercase()
        ))),
    };
    let mut credentials = Credentials::default();
    for scheme in model.service.auth.keys() {
        if let Some(token) = given(scheme)? {
            credentials.tokens.insert(scheme.clone(), token);
        }
    }
    credentials.client = match (given("client_id")?, given("client_secret")?) {
        (Some(id), Some(secret)) => Some((id, secret)),
        (None, None) => None,
        _ => {
            return Err(format!("set both {service}_CLIENT_ID and {service}_CLIENT_SECRET").into());
        }
    };
    Ok(credentials)
}

fn clean(replay: &mut Replay<'_>, leftovers: &Leftovers) -> Outcome {
    for (number, case) in &leftovers.unknown {
        print_now(&format!(
            "unknown  request {number} ({case}) was sent and never answered: look by hand\n"
        ));
    }
    let cleaned = replay.clean_up(leftovers)?;
    for CleanUp {
        number,
        operation,
        status,
    } in &cleaned
    {
        print_now(&format!(
            "cleaned  request {number} by {operation}: {status}\n"
        ));
    }
    let open = cleaned.iter().filter(|cleaned| !cleaned.is_done()).count();
    if open > 0 {
        print_now(&format!(
            "{open} clean-ups failed; `--clean-up` with the journal tries them again\n"
        ));
    }
    Ok(if open == 0 && leftovers.unknown.is_empty() {
        GREEN
    } else {
        RED
    })
}

fn print_now(text: &str) {
    let mut out = anstream::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

fn passed(case: &Case) -> bool {
    match &case.result {
        ReplayResult::Skipped(_) => true,
        ReplayResult::Sent { findings, .. } => findings.is_empty(),
    }
}

fn line(case: &Case) -> String {
    let (good, bad) = (
        AnsiColor::Green.on_default(),
        AnsiColor::Red.on_default().bold(),
    );
    let faint = Style::new().dimmed();
    let id = &case.case;
    let (status, class, findings, unknown) = match &case.result {
        // Those are told together, at the end.
        ReplayResult::Skipped(_) => return String::new(),
        ReplayResult::Sent {
            status,
            class,
            findings,
            unknown_keys,
            ..
        } => (status, class, findings, unknown_keys),
    };
    let class = match class {
        Class::Success => "success".to_owned(),
        Class::Documented(row) => format!("documented error `{row}`"),
        Class::Undocumented => "undocumented error".to_owned(),
        Class::Unreadable => "unreadable".to_owned(),
        Class::None => "no answer".to_owned(),
    };
    let (style, word) = match findings.is_empty() {
        true => (good, "ok     "),
        false => (bad, "DIFFERS"),
    };
    let mut text = format!("{style}{word}{style:#}  {id}  {status} {class}\n");
    for finding in findings {
        text.push_str(&format!("         {finding}\n"));
    }
    if !unknown.is_empty() {
        let keys = unknown.join(" ");
        text.push_str(&format!(
            "         {faint}keys that no document has: {keys}{faint:#}\n"
        ));
    }
    text
}

fn summary(cases: &[Case], sent: usize, most: usize) -> String {
    let mut text = String::from("\n");
    let mut leaves: Vec<String> = Vec::new();
    let mut reasons: IndexMap<&str, Vec<&str>> = IndexMap::new();
    for case in cases {
        match &case.result {
            ReplayResult::Skipped(why) => reasons.entry(why).or_default().push(&case.operation),
            ReplayResult::Sent {
                leaves: Some(leftovers),
                ..
            } => {
                leaves.push(format!("  {}: {leftovers}\n", case.operation));
            }
            ReplayResult::Sent { .. } => {}
        }
    }
    let mut skipped = 0;
    for (why, mut operations) in reasons {
        skipped += operations.len();
        operations.dedup();
        text.push_str(&format!("Not sent, because {why}:\n"));
        for row in operations.chunks(4) {
            text.push_str(&format!("  {}\n", row.join(" ")));
        }
    }
    leaves.dedup();
    if !leaves.is_empty() {
        text.push_str("What stays, whatever was cleaned up:\n");
        text.push_str(&leaves.concat());
    }
    let red = cases.iter().filter(|case| !passed(case)).count();
    let cases = cases.len() - skipped;
    text.push_str(&format!(
        "{cases} cases, {red} red, {skipped} skipped, {sent} of {most} requests\n"
    ));
    text
}

/// The run as the other reports take it.
fn run(cases: &[Case]) -> Run {
    let verdicts = cases.iter().filter_map(|case| match &case.result {
        ReplayResult::Skipped(_) => None,
        ReplayResult::Sent { findings, .. } => Some(Verdict {
            case: case.case.clone(),
            findings: findings.clone(),
            sent: Vec::new(),
            outcome: serde_json::to_value(&case.result).ok(),
            time: Duration::ZERO,
            known: None,
        }),
    });
    Run {
        verdicts: verdicts.collect(),
        time: Duration::ZERO,
        stale: Vec::new(),
        mutation: None,
    }
}
