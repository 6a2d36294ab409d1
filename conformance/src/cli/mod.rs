//! Reading the command line and doing what it says.

mod coverage;
mod errata;
mod list;
mod live;
mod mutate;
mod progress;
mod run;
mod schema;
mod serve;
mod signals;

use std::fmt::Display;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use easemob_codegen::model::Model;
use easemob_conformance::{Suite, Target, suite};
use easemob_runtime::Client;

/// Everything is as documented.
const GREEN: u8 = 0;
/// Something differs.
const RED: u8 = 1;
/// The input cannot be used.
const BAD_INPUT: u8 = 2;

/// Replays every documented example and error row of the spec against the client that it gives.
#[derive(Parser)]
#[command(version, arg_required_else_help = true, after_help = EXAMPLES, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Exit status: 0 everything agrees, 1 something differs, 2 the input cannot be used.

Examples:
  easemob-conformance run
  easemob-conformance run --filter 'messages/*' --filter list_users --jobs 2
  easemob-conformance run --format junit --output report.xml
  easemob-conformance run --format html --output report.html
  easemob-conformance run --base-url https://a1.easemob.com --org ORG --app APP
  easemob-conformance list --filter '*/request/*'
  easemob-conformance coverage --gate conformance/coverage.json
  easemob-conformance errata --format markdown
  easemob-conformance mutate --filter delete_conversation
  easemob-conformance serve --port 8080

Nothing here reaches a host other than this machine, but for `run --base-url`.";

#[derive(Subcommand)]
enum Command {
    /// Replay the cases on the embedded server and say what differs
    Run(Box<run::Run>),
    /// Print the cases without running them
    List(list::List),
    /// Print the JSON Schema of a case, as `list --format json` has one a line
    Schema,
    /// Say how much of what is documented the cases exercise
    Coverage(coverage::Coverage),
    /// Print what is wrong in the vendor's pages, ready to be sent
    Errata(errata::Errata),
    /// Put faults into client and spec, one at a time, and see whether the cases notice
    Mutate(mutate::Mutate),
    /// A stub server: answer as documented, and tell how each request differs
    Serve(serve::Serve),
}

/// Where the spec is.
#[derive(Args)]
struct SpecArgs {
    /// The spec folder
    #[arg(long, value_name = "DIR", default_value = "spec")]
    spec: PathBuf,
}

/// Which cases.
#[derive(Args)]
struct FilterArgs {
    /// Only cases whose id has this text; with `*`, the whole id must fit. May be repeated
    #[arg(long, value_name = "PATTERN")]
    filter: Vec<String>,
}

/// Runs the command.
pub(crate) fn main() -> ExitCode {
    let code = match Cli::parse().command {
        Command::Run(run) => run.execute(),
        Command::List(list) => list.execute(),
        Command::Schema => schema::execute(),
        Command::Coverage(coverage) => coverage.execute(),
        Command::Errata(errata) => errata.execute(),
        Command::Mutate(mutate) => mutate.execute(),
        Command::Serve(serve) => serve.execute(),
    };
    ExitCode::from(code.unwrap_or_else(|failure| {
        anstream::eprintln!("{}", failure.0.trim_end());
        BAD_INPUT
    }))
}

/// Why the input cannot be used.
struct Failure(String);

impl<E: Display> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

type Outcome = Result<u8, Failure>;

impl SpecArgs {
    fn model(&self) -> Result<Model, Failure> {
        use std::io::IsTerminal;
        let color = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        let model = suite::model(&self.spec, easemob_codegen::load::SERVICE_FILE, color)?;
        Ok(model)
    }

    fn suite(&self) -> Result<Suite, Failure> {
        let registry = easemob::conformance::registry();
        Ok(Suite::of(self.model()?, registry, connect))
    }
}

/// A client of this repository for a target.
fn connect(target: &Target) -> Result<Client, String> {
    let (org, app) = (target.base("org_name"), target.base("app_name"));
    let builder = easemob::Client::builder(&target.base_url, org, app);
    let client = target
        .configure(builder)
        .build()
        .map_err(|error| error.to_string())?;
    Ok(client.runtime().clone())
}

/// Prints to a file, or to standard output where escapes are left out when it is no terminal. A reader
/// that went away is no failure.
fn print(text: &str, output: Option<&PathBuf>) -> Result<(), Failure> {
    use std::io::Write;
    match output {
        Some(path) => {
            let display = path.display();
            std::fs::write(path, anstream::adapter::strip_str(text).to_string())
                .map_err(|error| Failure(format!("{display} cannot be written: {error}")))
        }
        None => match anstream::stdout().write_all(text.as_bytes()) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
            _ => Ok(()),
        },
    }
}

/// Reads a file of settings.
fn read<T>(path: &PathBuf, parse: impl Fn(&str) -> Result<T, String>) -> Result<T, Failure> {
    let display = path.display();
    let text = std::fs::read_to_string(path)
        .map_err(|error| Failure(format!("{display} cannot be read: {error}")))?;
    parse(&text).map_err(|error| Failure(format!("{display}: {error}")))
}
