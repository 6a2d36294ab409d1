//! A program that calls some operations, with the emitted crate below it: what is in line, or generic, in a
//! crate is compiled where it is called, and would be missed where the crate is built alone.

use std::{
    fs::{self, File},
    path::Path,
    process::Command,
    time::SystemTime,
};

use crate::{
    Outcome,
    generate::{OURS, PROGENITOR},
    process::{self, Usage},
    setup::{self, Place},
    table::Table,
};

/// How many operations a program calls: those that need nothing but texts in their paths.
const CALLS: usize = 30;
const BUILDS: usize = 2;

/// The names of the programs' packages and folders, ours first.
pub(crate) const MEMBERS: [&str; 2] = ["program-ours", "program-progenitor"];

/// Writes both programs beside the crates that they call.
pub(crate) fn write(place: &Place, ours: &str, peer: &str) -> Outcome {
    let head = format!(
        "let client = {ours}::Client::builder(\"http://127.0.0.1:1\", \"o\", \"a\").token(\"t\").build().unwrap();"
    );
    program(
        place,
        0,
        OURS,
        ours,
        &head,
        &our_calls(&place.work.join(OURS))?,
    )?;
    let head = format!(
        "let client = {}::Client::new(\"http://127.0.0.1:1\");",
        peer.replace('-', "_")
    );
    let calls = progenitor_calls(&place.work.join(PROGENITOR))?;
    program(place, 1, PROGENITOR, peer, &head, &calls)
}

fn program(
    place: &Place,
    at: usize,
    folder: &str,
    package: &str,
    head: &str,
    calls: &[String],
) -> Outcome {
    let name = MEMBERS[at];
    if calls.len() < CALLS {
        return Err(format!("{folder}: only {} operations can be called", calls.len()).into());
    }
    let step = calls.len() / CALLS;
    let lines: String = calls
        .iter()
        .step_by(step)
        .take(CALLS)
        .map(|call| format!("    println!(\"{{}}\", client.{call}.await.is_ok());\n"))
        .collect();
    let source = format!(
        "#[tokio::main(flavor = \"current_thread\")]\nasync fn main() {{\n    {head}\n{lines}}}\n"
    );
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         {package} = {{ path = \"../{folder}\" }}\n\
         tokio = {{ version = \"1.54\", features = [\"macros\", \"rt\"] }}\n"
    );
    let own = place.work.join(name);
    fs::create_dir_all(own.join("src"))?;
    fs::write(own.join("Cargo.toml"), manifest)?;
    fs::write(own.join("src/main.rs"), source)?;
    Ok(())
}

/// The operations of our crate whose arguments are all texts and that require nothing else.
fn our_calls(krate: &Path) -> Outcome<Vec<String>> {
    let mut calls = Vec::new();
    for file in sorted(krate)? {
        let module = file
            .file_stem()
            .and_then(|name| name.to_str())
            .unwrap_or_default()
            .to_owned();
        let text = fs::read_to_string(&file)?;
        for operation in text.split("rt::operation! {").skip(1) {
            let operation = operation.split("\n}\n").next().unwrap_or_default();
            let inputs = operation.split("\n    }").next().unwrap_or_default();
            let Some((_, by)) = operation.split_once("\n    by ") else {
                continue;
            };
            let Some((call, _)) = by.split_once("->") else {
                continue;
            };
            let Some((method, arguments)) = call.split_once('(') else {
                continue;
            };
            let method = method.split('.').nth(1).unwrap_or_default();
            let texts = arguments.matches("into(String)").count();
            if inputs.contains(": required ") || arguments.matches(':').count() != texts {
                continue;
            }
            let texts = vec!["\"x\""; texts].join(", ");
            calls.push(format!("{module}().{method}({texts}).send()"));
        }
    }
    Ok(calls)
}

/// The operations of progenitor's crate whose required inputs are all texts: its client makes a builder for each,
/// whose fields are what is set.
fn progenitor_calls(krate: &Path) -> Outcome<Vec<String>> {
    let text = fs::read_to_string(krate.join("src/lib.rs"))?;
    let mut calls = Vec::new();
    for method in text.split("    pub fn ").skip(1) {
        let Some((name, rest)) = method.split_once('(') else {
            continue;
        };
        let made = rest.split_once("-> builder::").filter(|(inputs, _)| {
            let inputs = inputs
                .trim()
                .trim_end_matches(')')
                .trim_end_matches([',', '\n', ' ']);
            inputs == "&self"
        });
        let Some((builder, _)) = made.and_then(|(_, made)| made.split_once('<')) else {
            continue;
        };
        let declaration = text
            .split_once(&format!("    pub struct {builder}<'a> {{\n"))
            .and_then(|(_, declaration)| declaration.split_once('}'));
        let Some((fields, _)) = declaration else {
            continue;
        };
        let setters = fields.lines().filter_map(|field| {
            let (name, ty) = field.trim().trim_end_matches(',').split_once(": ")?;
            match ty {
                "&'a super::Client" => None,
                "Result<::std::string::String, String>" => Some(Some(format!(".{name}(\"x\")"))),
                _ if ty.contains("Option<") => None,
                _ => Some(None),
            }
        });
        if let Some(setters) = setters.collect::<Option<String>>() {
            calls.push(format!("{name}(){setters}.send()"));
        }
    }
    Ok(calls)
}

fn sorted(krate: &Path) -> Outcome<Vec<std::path::PathBuf>> {
    let mut files = setup::files(&krate.join("src"), "rs")?;
    files.sort();
    Ok(files)
}

/// Builds each program with its crate, in turn; dependencies are built before.
pub(crate) fn measure(place: &Place, table: &mut Table) -> Outcome {
    let mut best: [Option<Usage>; 2] = [None; 2];
    for round in 0..=BUILDS {
        for ((program, krate), best) in MEMBERS.iter().zip([OURS, PROGENITOR]).zip(&mut best) {
            for source in [
                format!("{krate}/src/lib.rs"),
                format!("{program}/src/main.rs"),
            ] {
                let source = File::options().write(true).open(place.work.join(source))?;
                source.set_modified(SystemTime::now())?;
            }
            let usage = process::run(&mut build(place, program))?;
            if round > 0 {
                *best = Some(best.map_or(usage, |best| best.smaller(usage)));
            }
        }
    }
    if let [Some(ours), Some(peer)] = best {
        let figure = format!("release build with a program that calls {CALLS} operations, CPU");
        table.compare(&figure, (ours.cpu, peer.cpu), "s", PROGENITOR, "");
    }
    Ok(())
}

fn build(place: &Place, package: &str) -> Command {
    let mut command = setup::cargo();
    command
        .args(["build", "--release", "-p", package])
        .current_dir(&place.work)
        .env("CARGO_TARGET_DIR", place.work.join("target"))
        .env("CARGO_INCREMENTAL", "0");
    command
}
