//! Measures this project beside others and prints the ratios of one run.
//!
//! `easemob-bench DOCUMENT [SECTION]…` takes an OpenAPI 3.0 document in JSON. With `OPENAPI_GENERATOR_JAR` set,
//! openapi-generator is measured as well. CPU seconds (user and system, of the process and its children) are
//! preferred over wall time, for they move less with the load; of several runs the smallest counts.

mod calls;
mod codec;
mod compile;
mod expand;
mod generate;
mod growth;
mod handwritten;
mod kit;
mod loopback;
mod process;
mod progenitor;
mod program;
mod setup;
mod table;

use std::{error::Error, path::Path, process::ExitCode};

use setup::Place;
use table::Table;

/// Of a step: nothing, or what went wrong in words.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const SECTIONS: [&str; 7] = [
    "generate", "growth", "macro", "compile", "codec", "loopback", "kit",
];

/// The sections that measure calls.
const CALLS: [&str; 2] = ["codec", "loopback"];

const USAGE: &str =
    "usage: easemob-bench DOCUMENT.json [generate|growth|macro|compile|codec|loopback|kit]…";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        // Peers that are libraries run in a process of their own, as the command that a user would start.
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
    // The calls need none of the commands, which take minutes to build.
    let commands = sections.is_empty() || sections.iter().any(|name| !CALLS.contains(name));
    let place = commands.then(|| Place::prepare(document)).transpose()?;
    if let Some(place) = &place {
        if wanted("generate") {
            generate::measure(place, &mut table)?;
        }
        if wanted("growth") {
            growth::measure(place, &mut table)?;
        }
        if wanted("macro") {
            expand::measure(place, &mut table)?;
        }
        if wanted("compile") {
            compile::measure(place, &mut table)?;
        }
    }
    if wanted("codec") {
        codec::measure(&mut table)?;
    }
    if wanted("loopback") {
        loopback::measure(&mut table)?;
    }
    if let Some(place) = place.filter(|_| wanted("kit")) {
        kit::measure(&place, &mut table)?;
    }
    table.print();
    Ok(())
}
