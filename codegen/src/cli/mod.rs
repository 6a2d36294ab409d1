//! The command line.

mod diff;
mod docs;
mod explain;
mod export;
mod fmt;
mod generate;
mod import;
mod lint;
mod model;
mod new;
mod schema;
mod step;

use std::{
    io::{IsTerminal, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand, builder::styling};

use crate::{
    diagnostics::render::{self, Format},
    load::{self, Loaded, display_path},
    model::Model,
};

const STYLES: styling::Styles = styling::Styles::styled()
    .header(styling::AnsiColor::Green.on_default().bold())
    .usage(styling::AnsiColor::Green.on_default().bold())
    .literal(styling::AnsiColor::Cyan.on_default().bold())
    .placeholder(styling::AnsiColor::Cyan.on_default());

const EXIT_CODES: &str = "\
Exit codes:
  0  done, and nothing is wrong
  1  a check is red: generated files are not in step, or a lint is denied
  2  bad input: the spec, an option, or a file that cannot be read or written";

/// From one YAML file per operation to a Rust client.
#[derive(Debug, Parser)]
#[command(name = "easemob-codegen", version, styles = STYLES, after_help = EXIT_CODES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Generate(generate::Args),
    Lint(lint::Args),
    Model(model::Args),
    Explain(explain::Args),
    Fmt(fmt::Args),
    New(new::Args),
    Schema(schema::Args),
    Import(import::Args),
    Export(export::Args),
    Diff(diff::Args),
}

/// The spec folder and service file.
#[derive(Debug, clap::Args)]
struct SpecArgs {
    /// The spec folder
    #[arg(long, value_name = "DIR", default_value = "spec")]
    spec: PathBuf,
    /// The service file in it
    #[arg(long, value_name = "FILE", default_value = load::SERVICE_FILE)]
    service: String,
}

/// The outcome of a command; `Err` has the exit code, its message is printed already.
type Outcome = Result<(), ExitCode>;

const CHECK_FAILED: u8 = 1;
const BAD_INPUT: u8 = 2;

/// Runs the command that the process was started with.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // A failure to print is ignored, as in `print_status`.
            let _ = error.print();
            return if error.use_stderr() {
                ExitCode::from(BAD_INPUT)
            } else {
                ExitCode::SUCCESS
            };
        }
    };
    let outcome = match cli.command {
        Command::Generate(args) => generate::run(&args),
        Command::Lint(args) => lint::run(&args),
        Command::Model(args) => model::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Fmt(args) => fmt::run(&args),
        Command::New(args) => new::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Import(args) => import::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Diff(args) => diff::run(&args),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(code) => code,
    }
}

/// Requires that the spec folder, which a command writes into, exists.
fn existing(folder: &Path) -> Result<&Path, ExitCode> {
    match folder.is_dir() {
        true => Ok(folder),
        false => Err(fail(&format!(
            "there is no spec folder `{}`",
            display_path(folder)
        ))),
    }
}

/// Loads the spec and prints its errors.
fn load(args: &SpecArgs) -> Result<(Loaded, Model), ExitCode> {
    let mut loaded = load::load(&args.spec, &args.service);
    match loaded.model.take() {
        Some(model) => Ok((loaded, model)),
        None => {
            print_status(&render::render(
                &loaded.sources,
                &loaded.diagnostics,
                Format::Human,
                stderr_has_colour(),
            ));
            print_status(&format!(
                "error: the spec has {}",
                count(loaded.errors(), "error")
            ));
            Err(ExitCode::from(BAD_INPUT))
        }
    }
}

/// Prints a line to standard error; a closed pipe is ignored.
fn print_status(text: &str) {
    let _ = writeln!(anstream::stderr(), "{}", text.trim_end());
}

/// Prints text to standard output.
fn print(text: &str) -> Outcome {
    let mut out = anstream::stdout();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Ok(()),
        // The reader, such as `head`, has closed the pipe.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(fail(&format!("cannot print: {error}"))),
    }
}

/// Prints an error and returns the exit code for bad input.
fn fail(text: &str) -> ExitCode {
    print_status(&format!("error: {text}"));
    ExitCode::from(BAD_INPUT)
}

fn stderr_has_colour() -> bool {
    anstream::AutoStream::choice(&std::io::stderr()) != anstream::ColorChoice::Never
}

fn stdout_has_colour() -> bool {
    std::io::stdout().is_terminal()
        && anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never
}

/// `1 error`, `2 errors`.
fn count(number: usize, what: &str) -> String {
    if number == 1 {
        format!("1 {what}")
    } else {
        format!("{number} {what}s")
    }
}
