//! Benchmarks this project beside others and prints one run as a table.
//!
//! `easemob-bench DOCUMENT [SECTION]…` takes an OpenAPI 3.0 document in JSON. With `OPENAPI_GENERATOR_JAR` set, it
//! measures openapi-generator as well. CPU seconds (user and system, of the process and its children) are preferred
//! over wall time because they depend less on the load. The smallest of several runs counts.

mod calls;
mod codec;
mod compile;
mod conformance;
mod expand;
mod files;
mod generate;
mod growth;
mod handwritten;
mod loopback;
mod process;
mod progenitor;
mod program;
mod setup;
mod table;

use std::{error::Error, path::Path, process::ExitCode};

use setup::Setup;
use table::Table;

/// Result of a step.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const SECTIONS: [&str; 7] = [
    "generate",
    "growth",
    "macro",
    "compile",
    "codec",
    "loopback",
    "conformance",
];

/// The sections that measure calls.
const CALLS: [&str; 2] = ["codec", "loopback"];

const USAGE: &str = "usage: easemob-bench DOCUMENT.json [generate|growth|macro|compile|codec|loopback|conformance]…";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        // A baseline that is a library runs in its own process, like a command.
        [progenitor::ROLE, document, out] => progenitor::run(Path::new(document), Path::new(out)),
        [loopback::ROLE] => loopback::serve(),
        [document, sections @ ..] if !document.starts_with('-') => {
            measure(Path::new(document), sections)
        }
        _ => Err(USAGE.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn measure(document: &Path, sections: &[&str]) -> Outcome {
    if let Some(unknown) = sections.iter().find(|name| !SECTIONS.contains(name)) {
        return Err(format!("no section `{unknown}`\n{USAGE}").into());
    }
    let wanted = |name| sections.is_empty() || sections.contains(&name);
    let mut table = Table::default();
    // Skips the setup where only calls are measured: the commands take minutes to build.
    let commands = sections.is_empty() || sections.iter().any(|name| !CALLS.contains(name));
    let setup = commands.then(|| Setup::prepare(document)).transpose()?;
    if let Some(setup) = &setup {
        if wanted("generate") {
            generate::measure(setup, &mut table)?;
        }
        if wanted("growth") {
            growth::measure(setup, &mut table)?;
        }
        if wanted("macro") {
            expand::measure(setup, &mut table)?;
        }
        if wanted("compile") {
            compile::measure(setup, &mut table)?;
        }
    }
    if wanted("codec") {
        codec::measure(&mut table)?;
    }
    if wanted("loopback") {
        loopback::measure(&mut table)?;
    }
    if let Some(setup) = setup.filter(|_| wanted("conformance")) {
        conformance::measure(&setup, &mut table)?;
    }
    table.print();
    Ok(())
}
